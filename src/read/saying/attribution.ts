import type { Span } from '../../kernel/provenance.ts';
import { actorsOf, isDateline, mentionsBetween, runs, subjectBefore } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import { isComma } from '../text/mark.ts';
import type { Hedge } from '../model.ts';
import type { Page, Run, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import { isVerbSpelt } from '../words/rule-spelt.ts';
import { arabicChain, quotedAfter } from './chain.ts';
import {
  clauseSpan,
  counts,
  goesOn,
  hasClause,
  isTail,
  relativeUntil,
  semicolonAfter,
  toldAfter,
  toldUntil,
} from './reach.ts';
import { gappedAfter } from './gap.ts';
import { sayerOf } from './subject.ts';
import { officialAt, tollOf } from './toll.ts';
import { type NounSpeaker, nounSpeaker, speakerIn } from './speaker.ts';

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
  /** The carrier's own source: "X reported, citing Y"; `ahead` where the carrier's verb follows: "X, citing Y, reported". */
  readonly cites: boolean | 'ahead';
  readonly words: readonly [number, number];
}

export interface Attribution {
  at(first: number, last?: number): Attributed;
  /** The words of speakers in a sentence. */
  framesOf(sentence: Sentence): readonly Frame[];
}

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
    let here: readonly string[] = [];
    for (const [k, firing] of own.entries()) {
      // "United States" holds no verb of saying.
      const inName = page.mentionAt(firing.first);
      if (inName && inName.form !== 'pronoun' && inName.last >= firing.last) continue;
      if (page.lang === 'ar' && !isVerbSpelt(page, firing)) continue;
      if (page.lang === 'ru' && isCarried(page, firing.first)) continue;
      // "Quoted him as saying": told by the verb before it.
      if (page.tokens[firing.first - 1]?.fold === 'as' && page.tokens[firing.first]?.fold === 'saying') continue;
      const next = own[k + 1];
      // «وفق ما نقلته الوكالة عن …»: the chain names the source.
      const chained = next && next.rule.data['kind'] === 'chain' && next.first - firing.last <= 2;
      if (chained && firing.rule.data['kind'] === 'according') continue;
      const frame = read(page, sentence, firing, next?.first ?? sentence.last, last, here);
      if (!frame) continue;
      frames.push(frame);
      const rival = /^en\.(source\.count|say\.passive|say\.plain)$/.test(firing.rule.id)
        ? rivalCount(page, sentence, firing.last, firing.rule.id === 'en.source.count')
        : null;
      if (rival) frames.push({ ...frame, ...rival, via: [] });
      if (frame.deep && firing.rule.data['kind'] === 'say')
        for (const g of gappedAfter(page, sentence, firing, next?.first ?? sentence.last))
          frames.push({ ...frame, first: g.first, last: sentence.last, speaker: g.speaker, via: [], words: g.words });
      if (frame.speaker.length && frame.speaker[0] !== 'media:unnamed') here = last = frame.speaker;
    }
    const headed = own.length === 0 ? colonFrame(page, sentence) : null;
    if (headed) frames.push(headed);
    if (own.length === 0) {
      const lead =
        mentionsBetween(page, sentence.first, sentence.last).find((m) => m.kind === 'person') ??
        // "Macedonia's president asked for help. He said …"
        runs(page, sentence.first, Math.min(sentence.last, sentence.first + 8)).find(
          (r) => r.preposition === null && r.mentions[0]?.form === 'role' && r.mentions[0].code.endsWith('.GOV'),
        )?.mentions[0];
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
    const covering = bySent.get(page.sentenceAt(first).i)?.filter((f) => f.first <= first && first < f.last) ?? [];
    if (covering.length === 0) return narrated;
    const named = covering.filter((f) => f.speaker.length > 0);
    const deep = named.filter((f) => f.deep).sort((a, b) => b.first - a.first);
    const wide = named.filter((f) => !f.deep).sort((a, b) => a.last - a.first - (b.last - b.first));
    // «Армия сообщила о …; по сведениям врачей, …»: the narrower of the two, where it begins within the other.
    const held =
      deep[0] && wide.find((w) => w.first > (deep[0] as Frame).first && w.words[0] > (deep[0] as Frame).words[0]);
    // Whom a carrier cites speaks, wherever the citing stands, unless a verb of saying follows it.
    const cited = named.find((f) => f.cites === 'ahead' || (f.cites && !deep.some((d) => d.words[0] > f.words[0])));
    const inner = cited ?? held ?? deep[0] ?? wide[0];
    const shaky = covering.find((f) => f.speaker.length === 0);
    if (!inner) return { ...narrated, hedge: shaky?.hedge ?? 'none', stand: shaky?.stand ?? 'affirmed' };
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

/** The text's own word. */
const narrated: Attributed = { speaker: ['narrator'], via: [], hedge: 'none', stand: 'affirmed', words: [] };

/** «Погранслужба Таджикистана: убиты 12 солдат»: whoever stands before the colon at the head of a sentence, with a count after it. */
function colonFrame(page: Page, sentence: Sentence): Frame | null {
  let colon = sentence.first + 1;
  while (colon < Math.min(sentence.last, sentence.first + 7) && page.tokens[colon]?.fold !== ':') colon++;
  if (page.tokens[colon]?.fold !== ':' || !counts(page, colon + 1, sentence.last)) return null;
  for (let i = sentence.first; i < colon; i++) if (page.tokens[i]?.kind !== 'word' || page.isDated(i)) return null;
  const named = speakerIn(page, sentence.first, colon);
  // "Chad: 12 dead" tells where, and nobody who speaks.
  if (!named || named.last < colon || /^[A-Z]{3}$/.test(named.ids[0] ?? '')) return null;
  return {
    first: colon + 1,
    last: sentence.last,
    speaker: named.ids,
    via: [],
    hedge: 'none',
    stand: 'affirmed',
    deep: true,
    cites: false,
    words: [sentence.first, colon],
  };
}

/** «Источник, слова которого приводит газета», «те, на кого сослался канал»: the carrier's verb within words about the speaker. */
function isCarried(page: Page, i: number): boolean {
  if (
    !/^(прив[ео]д|прив[её]л|цитир|процитир|переда|сосла|ссыла|опублик|публик|распростран)/.test(
      page.tokens[i]?.fold ?? '',
    )
  )
    return false;
  for (let k = i - 1; k >= i - 3; k--)
    if (/^(которого|которых|которой|которую|кого|чьи|чье|чью)$/.test(page.tokens[k]?.fold ?? '')) return true;
  return false;
}

function read(
  page: Page,
  sentence: Sentence,
  f: Firing,
  until: number,
  last: readonly string[],
  here: readonly string[],
): Frame | null {
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
    cites: data['cites'] === true && speaker.length > 0,
    words: [f.first, f.last],
  });
  if (kind === 'hedge') {
    const span = clauseSpan(page, sentence, f.first);
    return make(span.first, sentence.last, [], false);
  }
  if (kind === 'toll') {
    const speaker = tollOf(page, sentence, f);
    return (
      speaker && make(clauseSpan(page, sentence, f.first).first, semicolonAfter(page, sentence, f.last), speaker, false)
    );
  }
  if (kind === 'according') {
    const inside = data['inside'] === true;
    // "Citing reports of German troops": of what is reported, nobody who speaks.
    if (data['cites'] === true && isReportOf(page, f.last)) return null;
    const to = inside ? f.last : phraseEnd(page, sentence, f.last);
    const party = runs(page, inside ? f.first + 1 : f.last, to).filter(
      (r) =>
        !(
          page.lang === 'ru' &&
          r.mentions[0]?.kind === 'group' &&
          /(стам|терам|дентам)$/.test(page.tokens[r.first]?.fold ?? '')
        ),
    );
    // "По его данным": whoever spoke last.
    const own = page.tokens.slice(f.first, f.last).some((t) => owned.test(t.fold));
    // "Capturing 24 men by their own account": of whoever heads the sentence.
    const self =
      own && /^(their|its|هم|ها|их|своим|собственным)$/.test(page.tokens[f.first + 1]?.fold ?? '')
        ? headOfSentence(page, sentence, f.first)
        : null;
    const named = self ?? (own ? last : party[0] && party[0].first - f.last <= 8 ? innermost(page, party) : []);
    const noun = nounSpeaker(page, inside ? f.first + 1 : f.last, inside ? f.last : Math.min(to, f.last + 6));
    // "Quoting a Kampala surgeon": the place tells whose he is.
    const tied = !own && party[0]?.mentions[0]?.kind === 'state' && noun ? speakerIn(page, f.last, to) : null;
    // «حسبما أعلن الرئيس فلان»: the title is of whoever is named after it.
    const titled = noun !== null && party[0]?.mentions[0]?.kind === 'person' && party[0].first - noun.last <= 2;
    const nounFirst = noun && (!party[0] || noun.first < party[0].first) && !own && !titled;
    const speaker = data['speaker']
      ? [String(data['speaker'])]
      : tied && !inside
        ? tied.ids
        : named.length && !(nounFirst && isRole(noun))
          ? named
          : (noun?.ids ?? officialAt(page, f.last) ?? []);
    if (speaker.length === 0 || (inside && noun === null && party.length === 0)) return null;
    const told = data['cites'] ? toldAfter(page, party[0]?.last ?? f.last, sentence.last) : -1;
    if (told >= 0) return make(told, sentence.last, speaker, true);
    const head = f.first - sentence.first <= 2 && data['whole'] !== true;
    if (data['cites'] && until < sentence.last) {
      const carried =
        carries(page, party[0]?.last ?? noun?.last ?? f.last, until) && isPress(page, f.first, sentence.first);
      // "Citing a communique, the paper reported": the carrier stands between.
      if (carried || (head && isPress(page, until, f.last)))
        return { ...make(until + 1, semicolonAfter(page, sentence, until), speaker, true), cites: 'ahead' };
    }
    return head
      ? make(f.last, sentence.last, speaker, true)
      : make(
          ownCountFrom(
            page,
            relativeFrom(page, insertedFrom(page, clauseSpan(page, sentence, f.first).first, f.first), f.first),
            f.first,
          ),
          nextCountAt(page, f.last, semicolonAfter(page, sentence, f.last)),
          speaker,
          false,
        );
  }
  if (kind === 'chain') {
    // "X, quoted by Y, said": Y only carries what X says.
    if (page.tokens[f.last]?.fold === 'by') return null;
    if (page.lang === 'ar') {
      const c = arabicChain(page, sentence, f, last);
      return c && make(c.tail ? sentence.first : c.end, c.tail ? f.first : sentence.last, c.speaker, !c.tail, c.via);
    }
    const quoted = quotedAfter(page, sentence, f);
    if (quoted && !isTail(page, sentence, f)) return make(quoted.end, sentence.last, quoted.speaker, true, quoted.via);
    const party = runs(page, f.last, Math.min(sentence.last, f.last + 16));
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
  if (page.lang === 'en' && isNoSaying(page, f)) return null;
  const { ids: subject, end, tail } = sayerOf(page, sentence, f, until, last, here);
  if (data['closing'] === true && !tail) return null;
  if (subject.length === 0) return data['unnamed'] ? make(f.last, sentence.last, ['media:unnamed'], true) : null;
  // Closing or set in, the words of saying cover what stands before them, and what goes on after them.
  // "Grenada, where a movement seized power, denied any part": what is told of whoever denies is not denied.
  if (tail && !(page.lang === 'en' && stand === 'denied' && opensWith(page, sentence, subject)))
    return make(
      clauseSpan(page, sentence, f.first).first,
      goesOn(page, sentence, end) ? sentence.last : f.first,
      subject,
      false,
    );
  const told = Math.min(toldUntil(page, sentence, f, f.last, subject), relativeUntil(page, sentence, f));
  return make(f.first + 1, told, subject, true);
}

/** Whether a sentence, or its part after a semicolon, is told of whoever speaks from its first word. */
function opensWith(page: Page, sentence: Sentence, speaker: readonly string[]): boolean {
  const head = runs(page, sentence.first, Math.min(sentence.last, sentence.first + 16)).find((r) => !isDateline(r));
  return head !== undefined && head.preposition === null && actorsOf(head).some((x) => speaker.includes(x));
}

/** The party that heads a sentence, unless it is counted. */
function headOfSentence(page: Page, sentence: Sentence, to: number): readonly string[] | null {
  const head = runs(page, sentence.first, to)[0];
  return head && head.preposition === null && !counts(page, sentence.first, head.first + 1) && head.mentions[0]?.acts
    ? actorsOf(head)
    : null;
}

/** Right after a word of citing: reports, and what they are of. */
function isReportOf(page: Page, i: number): boolean {
  return (
    /^(сведения|данные|донесения|слухи|сообщения|reports|rumou?rs|information|intelligence|signs|evidence|fears|معلومات|تقارير|انباء|شايعات)$/.test(
      page.tokens[i]?.fold ?? '',
    ) && /^(о|об|of|that|about|عن)$/.test(page.tokens[i + 1]?.fold ?? '')
  );
}

/** Whoever cites is the press: «агентство …», "Le Monde, quoting a diplomat, says"; a body that cites speaks for itself. */
function isPress(page: Page, i: number, floor: number): boolean {
  for (let k = i - 1; k >= Math.max(floor, i - 8); k--) {
    const m = page.mentionAt(k);
    if (m) return m.kind === 'media';
    if (nounSpeaker(page, k, k + 1)?.ids[0]?.startsWith('media:')) return true;
  }
  return false;
}

/** «Агентство со ссылкой на штаб сообщает»: nothing but a comma and small words between whom it cites and its verb. */
function carries(page: Page, from: number, to: number): boolean {
  if (page.lang === 'ar' || to - from > 4) return false;
  for (let i = from; i < to; i++)
    if (/^(что|а|и|но|that|and|but|;|:|-)$/.test(page.tokens[i]?.fold ?? '')) return false;
  return true;
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

/** «…, прошедшими, по его утверждению, подготовку»: words set between commas cover what the comma before opened, no more. */
function insertedFrom(page: Page, first: number, at: number): number {
  if (page.lang !== 'ru' || page.tokens[at - 1]?.fold !== ',') return first;
  for (let i = at - 2; i > first; i--) if (page.tokens[i]?.fold === ',') return i + 1;
  return first;
}

/** "… cheered the army, which lost 47 men according to the rebels": where a count stands in the relative clause, that clause is all they tell. */
function relativeFrom(page: Page, first: number, at: number): number {
  const { relative } = smallWords[page.lang];
  let commas = 0;
  for (let i = at - 1; i > first; i--) {
    const fold = page.tokens[i]?.fold ?? '';
    if (isComma(fold) && ++commas > (page.lang === 'ar' ? 3 : 1)) return first;
    if (fold !== 'that' && relative.has(fold) && isComma(page.tokens[i - 1]?.fold))
      return counts(page, i, at) ? i : first;
  }
  return first;
}

/** "400 by Chad's count, 2,000 by the rebels'", "put at ninety by Peru and at six by Quito": whose the second count is. */
function rivalCount(
  page: Page,
  sentence: Sentence,
  from: number,
  owned: boolean,
): Pick<Frame, 'first' | 'last' | 'speaker' | 'words'> | null {
  const fold = (i: number): string => page.tokens[i]?.fold ?? '';
  let start = from;
  if (!owned) while (start < Math.min(sentence.last, from + 9) && !/^(,|and|;)$/.test(fold(start))) start++;
  let k = start + 1;
  if (!owned && fold(k) === 'and') k++;
  if (!/^(,|and)$/.test(fold(start)) || !(owned ? countsFrom(page, k) : fold(k) === 'at' && countsFrom(page, k)))
    return null;
  while (k < Math.min(sentence.last, start + 9) && !/^(by|on)$/.test(fold(k))) k++;
  if (!/^(by|on)$/.test(fold(k))) return null;
  const named = speakerIn(page, k + 1, Math.min(sentence.last, k + 6));
  const mark = named ? page.tokens[named.last] : undefined;
  const ends = owned ? mark?.kind === 'clitic' || mark?.fold === "'" : mark?.kind !== 'clitic';
  return named && ends ? { first: start + 1, last: k, speaker: named.ids, words: [k, named.last] } : null;
}

/** "Killing nine according to the army, two according to Algiers": behind the comma after another source and before a count, the words cover that count alone. */
function ownCountFrom(page: Page, first: number, at: number): number {
  if (page.lang !== 'en') return first;
  for (let i = at - 1; i > first; i--) {
    if (!isComma(page.tokens[i]?.fold)) continue;
    if (!countsFrom(page, i + 1)) return first;
    for (let k = i - 1; k > first; k--)
      if (/^(according|says?|said|count|reckoning|account|estimate|tally)$/.test(page.tokens[k]?.fold ?? ''))
        return i + 1;
    return first;
  }
  return first;
}

/** The comma behind a source that another count with a source of its own follows; else `last`. */
function nextCountAt(page: Page, from: number, last: number): number {
  if (page.lang !== 'en') return last;
  for (let i = from; i < last; i++)
    if (isComma(page.tokens[i]?.fold) && countsFrom(page, i + 1))
      for (let k = i + 2; k < Math.min(last, i + 12); k++) {
        const fold = page.tokens[k]?.fold ?? '';
        const owner = /^(by|on)$/.test(fold) && page.tokens.slice(k + 1, k + 6).some(ownsCount);
        if (fold === 'according' || owner) return i;
      }
  return last;
}

/** What ends "by the rebels'", "by Chad's count". */
const ownsCount = ({ kind, fold }: Page['tokens'][number]): boolean =>
  kind === 'clitic' || /^(['’]|count|reckoning|account|estimate|tally|figures)$/.test(fold);

/** A number right at a token, with words of measure, "and" or a quotation mark before it. */
function countsFrom(page: Page, i: number): boolean {
  let k = i;
  while (
    /^(and|but|only|about|some|at|least|more|than|over|nearly|almost|fewer|just|up|to|"|an?)$/.test(
      page.tokens[k]?.fold ?? '',
    )
  )
    k++;
  return k - i < 6 && counts(page, k, k + 1);
}

/** "Put guns at their disposal", "is recalling its men", "were accused of theft": a word for saying that says nothing here. */
function isNoSaying(page: Page, f: Firing): boolean {
  const fold = page.tokens[f.first]?.fold ?? '';
  const be = /^(is|are|was|were|been|being|be)$/.test(page.tokens[f.first - 1]?.fold ?? '');
  // "Its aircraft was denied permission".
  if (fold === 'denied' && be) return !/^(by|that)$/.test(page.tokens[f.last]?.fold ?? '');
  if (fold === 'recalling' || fold.startsWith('accus')) {
    const late = /^(last|again|also|often|once|later|then|since)$|..ly$/.test(page.tokens[f.first - 1]?.fold ?? '');
    const passive = be || (late && /^(is|are|was|were|been|being|be)$/.test(page.tokens[f.first - 2]?.fold ?? ''));
    return passive && (fold === 'recalling' || !page.tokens.slice(f.last, f.last + 9).some((t) => t.fold === 'by'));
  }
  // "Puts losses at about 40": a number follows.
  return fold.startsWith('put') && page.tokens[f.last - 1]?.fold === 'at' && !be && !counts(page, f.last, f.last + 5);
}

function subjectOf(page: Page, f: Firing, party: readonly Run[]): Run | undefined {
  const before = subjectBefore(page, f.first);
  if (page.lang !== 'ar' && before) return before;
  return party.find((r) => r.preposition === null) ?? before ?? undefined;
}

/** Where the words that name a source end: at the next mark, save where a name stands in apposition after it. */
function phraseEnd(page: Page, sentence: Sentence, from: number): number {
  const limit = Math.min(sentence.last, from + 14);
  for (let i = from + 1; i < limit; i++) {
    if (!/^[,،;؛:]$/.test(page.tokens[i]?.fold ?? '')) continue;
    const person = page.mentionAt(i + 1);
    return person?.kind === 'person' && person.form !== 'pronoun' ? Math.min(limit, person.last) : i;
  }
  return limit;
}

/** After "according to": a person or body named first, its office and state not taken apart. */
function innermost(page: Page, party: readonly Run[]): readonly string[] {
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

const owned =
  /^(его|ее|их|своим|собственным|him|her|them|his|their|its|قوله|قولها|قولهم|تعبيره|تعبيرها|تعبيرهم|وصفه|وصفها|روايته|روايتها|روايتهم)$/;
const isRole = (noun: NounSpeaker | null): boolean => noun !== null && !noun.ids[0]?.startsWith('media:');
