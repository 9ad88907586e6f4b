import { foldWord } from '../kernel/fold.ts';
import type { Span } from '../kernel/provenance.ts';
import { actorsOf, mentionsBetween, pronounBefore, type Run, runs, subjectBefore } from './clause.ts';
import type { Hedge } from './model.ts';
import type { Page, Sentence } from './page.ts';
import type { Firing } from './rule.ts';

/** Who says what stands at a place, through whom, how firmly. */
export interface Attributed {
  readonly speaker: readonly string[];
  readonly via: readonly string[];
  readonly hedge: Hedge;
  readonly stand: 'affirmed' | 'denied' | 'undisclosed';
  readonly words: readonly Span[];
}

/** Words of one speaker: tokens first to last. `deep`: a clause after its verb; otherwise a phrase that covers what it stands by. */
interface Frame {
  readonly first: number;
  readonly last: number;
  readonly speaker: readonly string[];
  readonly via: readonly string[];
  readonly hedge: Hedge;
  readonly stand: Attributed['stand'];
  readonly deep: boolean;
  readonly words: readonly [number, number];
}

export interface Attribution {
  at(first: number, last?: number): Attributed;
  /** The words of speakers in a sentence. */
  framesOf(sentence: Sentence): readonly Frame[];
}

const closing = /^[,،.!?؟"]$/;

/** Reads reporting verbs, according-to phrases and chains; see the attribution table of the reading guide. */
export function attribute(page: Page, firings: readonly Firing[]): Attribution {
  const frames: Frame[] = [];
  let last: readonly string[] = [];
  const bySentence = new Map<number, Firing[]>();
  for (const f of firings)
    if (f.rule.list === 'attribution') {
      const s = page.sentenceAt(f.first).i;
      const had = bySentence.get(s);
      if (had) had.push(f);
      else bySentence.set(s, [f]);
    }
  for (const sentence of page.sentences) {
    const own = bySentence.get(sentence.i) ?? [];
    for (const [k, firing] of own.entries()) {
      // "United States" holds no verb of saying.
      const inName = page.mentionAt(firing.first);
      if (inName && inName.form !== 'pronoun' && inName.last >= firing.last) continue;
      const next = own[k + 1];
      // «وفق ما نقلته الوكالة عن …»: the chain names the source.
      const chained = next && next.rule.data['kind'] === 'chain' && next.first - firing.last <= 2;
      if (chained && firing.rule.data['kind'] === 'according') continue;
      const frame = read(page, sentence, firing, next?.first ?? sentence.last, last);
      if (!frame) continue;
      frames.push(frame);
      if (frame.speaker.length && frame.speaker[0] !== 'media:unnamed') last = frame.speaker;
    }
    if (own.length === 0) {
      const lead = mentionsBetween(page, sentence.first, sentence.last).find((m) => m.kind === 'person');
      if (lead) last = lead.actors;
    }
  }
  // A frame ends where the next verb of saying in the same sentence begins its own.
  const bySent = new Map<number, Frame[]>();
  for (const f of frames) {
    const s = page.sentenceAt(f.words[0]).i;
    bySent.set(s, [...(bySent.get(s) ?? []), f]);
  }
  const at = (first: number): Attributed => {
    const covering = (bySent.get(page.sentenceAt(first).i) ?? []).filter((f) => f.first <= first && first < f.last);
    const named = covering.filter((f) => f.speaker.length > 0);
    const deep = named.filter((f) => f.deep).sort((a, b) => b.first - a.first);
    const wide = named.filter((f) => !f.deep).sort((a, b) => a.last - a.first - (b.last - b.first));
    const inner = deep[0] ?? wide[0];
    const shaky = covering.find((f) => f.speaker.length === 0);
    if (!inner)
      return {
        speaker: ['narrator'],
        via: [],
        hedge: shaky?.hedge ?? 'none',
        stand: shaky?.stand ?? 'affirmed',
        words: [],
      };
    const outer = [...deep, ...wide].filter((f) => f !== inner).flatMap((f) => f.speaker);
    return {
      speaker: inner.speaker,
      via: [...new Set([...inner.via, ...outer])].filter((x) => !inner.speaker.includes(x)),
      hedge: inner.hedge !== 'none' ? inner.hedge : (shaky?.hedge ?? 'none'),
      stand: inner.stand,
      words: [page.span(inner.words[0], inner.words[1])],
    };
  };
  return { at, framesOf: (sentence) => bySent.get(sentence.i) ?? [] };
}

function read(page: Page, sentence: Sentence, f: Firing, until: number, last: readonly string[]): Frame | null {
  const data = f.rule.data;
  const hedge = (data['hedge'] as Hedge | undefined) ?? 'none';
  const stand = (data['stand'] as Attributed['stand'] | undefined) ?? 'affirmed';
  const kind = data['kind'];
  const make = (
    first: number,
    end: number,
    speaker: readonly string[],
    deep: boolean,
    via: readonly string[] = [],
  ): Frame => ({
    first,
    last: end,
    speaker,
    via,
    hedge: hedge === 'none' && speaker[0] === 'media:unnamed' ? 'unnamed' : hedge,
    stand,
    deep,
    words: [f.first, f.last],
  });
  if (kind === 'hedge') {
    const span = clauseSpan(page, sentence, f.first);
    return make(span.first, sentence.last, [], false);
  }
  if (kind === 'according') {
    const party = runs(page, f.last, Math.min(sentence.last, f.last + 14));
    // "По его данным": whoever spoke last.
    const own = page.tokens.slice(f.first, f.last).some((t) => /^(его|ее|их|him|her|them)$/.test(t.fold));
    const speaker = data['speaker'] ? [String(data['speaker'])] : own ? last : innermost(page, party);
    if (speaker.length === 0) return null;
    const told = f.rule.data['cites'] ? toldAfter(page, party[0]?.last ?? f.last, sentence.last) : -1;
    if (told >= 0) return make(told, sentence.last, speaker, true);
    const head = f.first - sentence.first <= 2;
    return head
      ? make(f.last, sentence.last, speaker, true)
      : make(clauseSpan(page, sentence, f.first).first, f.last, speaker, false);
  }
  if (kind === 'chain') {
    const party = runs(page, page.lang === 'ar' ? f.first + 1 : f.last, Math.min(sentence.last, f.last + 16));
    const carrier = subjectOf(page, f, party);
    const from = party.find((r) => r !== carrier && r.first > (carrier?.first ?? -1));
    const speaker = actorsOf(from ?? carrier);
    if (speaker.length === 0) return null;
    const via = from ? actorsOf(carrier) : [];
    const head = f.first - sentence.first <= 8 && hasClause(page, from?.last ?? f.last, sentence.last);
    return head
      ? make(from?.last ?? f.last, sentence.last, speaker, true, via)
      : make(sentence.first, f.first, speaker, false, via);
  }
  // A verb of saying: its subject before it or after it.
  const limit = Math.min(sentence.last, f.last + 12, Math.max(until, f.last + 1));
  const after = runs(page, f.last, limit);
  // «قالت مصادر طبية»: the sources are whose they are said to be.
  const sourced = data['speaker'] === 'media:unnamed' ? page.mentionAt(f.last - 1) : undefined;
  let subject: readonly string[] = sourced ? sourced.actors : data['speaker'] ? [String(data['speaker'])] : [];
  const before = subjectBefore(page, f.first);
  let end = f.last;
  const tail = isTail(page, sentence, f);
  if (subject.length === 0) {
    const verbFirst = page.lang === 'ar' ? f.first - sentence.first <= 1 || !before : tail;
    const nextRun = after.find(
      (r) => r.preposition === null && r.first - f.last <= 6 && !crosses(page, f.last, r.first),
    );
    const bearer = page.lang === 'ar' && verbFirst ? unnamedSpeaker(page, f.last, limit) : null;
    if (bearer && (!nextRun || nextRun.first > bearer.last)) {
      subject = bearer.ids;
      end = Math.max(end, bearer.last);
    }
    const pick = subject.length
      ? null
      : verbFirst
        ? (nextRun ?? before)
        : (before ?? (page.lang === 'en' ? null : nextRun) ?? null);
    if (pick) {
      subject = actorsOf(pick);
      end = Math.max(end, pick.last);
    }
  }
  if (subject.length === 0 && (pronounBefore(page, f.first) || data['continues'] || page.lang === 'ar')) subject = last;
  if (subject.length === 0) return data['unnamed'] ? make(f.last, sentence.last, ['media:unnamed'], true) : null;
  if (tail) return make(sentence.first, f.first, subject, false);
  return make(f.last, sentence.last, subject, true);
}

const offices: ReadonlySet<string> = new Set(
  'قيادي قيادية متحدث متحدثة ناطق ناطقة مسؤول مسئول مسؤولة مصدر عضو ممثل قائد مقاتل ضابط نائب دبلوماسي مبعوث سفير مستشار ناشط ناشطة شاهد طبيب مسعف صحفي صحافي مقيم ساكن تاجر خبير محلل باحث محام أستاذ عامل طالب مزارع لاجئ نازح'
    .split(' ')
    .map(foldWord),
);

/** «قال قيادي في الجماعة», «قالت متحدثة»: a speaker told by his office alone speaks for the body it belongs to; else nobody knows who. */
function unnamedSpeaker(
  page: Page,
  from: number,
  limit: number,
): { readonly ids: readonly string[]; readonly last: number } | null {
  const token = page.tokens[from];
  if (token?.kind !== 'word' || page.mentionAt(from) || !offices.has(token.fold)) return null;
  for (let i = from + 1; i < Math.min(limit, from + 5); i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (/^(ان|بان|انه|انها|:|،|,)$/.test(fold)) break;
    const m = page.mentionAt(i);
    if (m && m.first === i && (m.kind === 'group' || m.kind === 'organisation' || m.kind === 'state') && m.acts)
      return { ids: m.actors, last: m.last };
  }
  return { ids: ['media:unnamed'], last: from + 1 };
}

/** Where the words "…, X said" that close a sentence begin, for a token told before them; else the end of its sentence. */
export function tailOf(page: Page, said: Attribution, i: number): number {
  const sentence = page.sentenceAt(i);
  for (const f of said.framesOf(sentence)) {
    if (f.deep || f.first !== sentence.first || f.last <= i || f.words[0] <= i) continue;
    for (let k = f.words[0] - 1; k > i; k--) if (/^[,،"-]$/.test(page.tokens[k]?.fold ?? '')) return k;
  }
  return sentence.last;
}

function crosses(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(ان|بان|انها|انه|that|что|:)$/.test(page.tokens[i]?.fold ?? '')) return true;
  return false;
}

/** The verb closes the sentence after its words: "…, he said", «…», — заявил он. */
function isTail(page: Page, sentence: Sentence, f: Firing): boolean {
  if (page.lang === 'ar') return false;
  if (f.first - sentence.first < 4) return false;
  for (let i = f.last; i < sentence.last; i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (fold === 'that' || fold === 'что' || fold === 'о' || fold === 'об' || fold === ':') return false;
  }
  for (let i = f.first - 1; i >= Math.max(sentence.first, f.first - 8); i--) {
    const fold = page.tokens[i]?.fold ?? '';
    if (closing.test(fold) || fold === '-') return i > sentence.first + 2 && sentence.last - f.last <= 14;
  }
  return false;
}

function subjectOf(page: Page, f: Firing, party: readonly Run[]): Run | undefined {
  const before = subjectBefore(page, f.first);
  if (page.lang !== 'ar' && before) return before;
  return party.find((r) => r.preposition === null) ?? before ?? undefined;
}

/** After "according to": a person or body named first, its office and state not taken apart. */
function innermost(page: Page, party: readonly Run[]): string[] {
  const first = party[0];
  if (!first) return [];
  const media = party.slice(0, 3).find((r) => r.mentions.some((m) => m.kind === 'media'));
  const lead = first.mentions[0];
  if (lead && lead.kind === 'media' && lead.actor === 'media:unnamed' && media)
    return media.mentions
      .filter((m) => m.kind === 'media')
      .flatMap((m) => m.actors)
      .slice(-1);
  void page;
  return actorsOf(first);
}

/** «نقلا عن الأمانة بأن …»: where the words of the one cited begin, or -1. */
function toldAfter(page: Page, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 4); i++)
    if (/^(ب?ان|ب?انها|ب?انه)$/.test(page.tokens[i]?.fold ?? '')) return i;
  return -1;
}

function hasClause(page: Page, from: number, to: number): boolean {
  return to - from > 5 || page.tokens[from]?.fold === 'ان';
}

/** From the last break that a new statement makes (full comma + "and", semicolon) to the word. */
function clauseSpan(page: Page, sentence: Sentence, i: number): { readonly first: number } {
  for (let k = i - 2; k > sentence.first; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (fold === ';' || fold === '؛' || (fold === '.' && k < i - 2)) return { first: k + 1 };
    if (/^(однако|but|however|غير|لكن|ولكن)$/.test(fold)) return { first: k + 1 };
  }
  return { first: sentence.first };
}
