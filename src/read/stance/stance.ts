import type { Attribution } from '../saying/attribution.ts';
import { clauseOf, hasWord } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import type { EventClaim, StanceClaim } from '../model.ts';
import type { Page } from '../page.ts';
import { type Firing, opensClause } from '../words/rule.ts';
import { isVerbSpelt } from '../words/rule-spelt.ts';
import { holdersOf, usable } from './holder.ts';
import { type Topic, topicNear } from './topic.ts';

type Polarity = StanceClaim['polarity'];

const opposite: Readonly<Record<string, Polarity>> = {
  supports: 'opposes',
  opposes: 'supports',
  hopes: 'opposes',
  fears: 'supports',
  benefits: 'loses',
  loses: 'benefits',
};

/** Words that belong to a longer reading, or that a nearer one of the same length leaves behind, say nothing more. */
function apart(firings: readonly Firing[]): readonly Firing[] {
  const inner = new Set(firings.flatMap((f) => f.words.slice(1)));
  const nearest = new Map<string, number>();
  const key = (f: Firing): string => `${f.first}|${f.words.length}`;
  for (const f of firings) nearest.set(key(f), Math.min(f.last, nearest.get(key(f)) ?? f.last));
  return firings.filter((f) => !inner.has(f.first) && f.last === nearest.get(key(f)));
}

const signs: Readonly<Record<Polarity, string>> = {
  supports: '+',
  hopes: '+',
  benefits: '+',
  opposes: '-',
  fears: '-',
  loses: '-',
  neutral: '0',
};

/** Wishes, fears, interests, gains and losses that the text states: one for each holder, topic and sentence. */
export function readStances(
  page: Page,
  firings: readonly Firing[],
  said: Attribution,
  events: readonly EventClaim[] = [],
): StanceClaim[] {
  // Who did the deed of a word holds the stance it shows.
  const doers = new Map(page.lang === 'ar' ? events.map((e) => [e.span.start, e.source]) : []);
  const acts = events
    .map((e) => ({ start: e.span.start, source: usable(e.source) }))
    .filter((e) => e.source.length > 0);
  acts.sort((a, b) => a.start - b.start);
  // Firings come in the order of the text, and so do the acts: one pass over both.
  let done = 0;
  const out: StanceClaim[] = [];
  const seen = new Set<string>();
  const own = apart(firings.filter((f) => f.rule.list === 'stances'));
  for (const [n, f] of own.entries()) {
    const sentence = page.sentenceAt(f.first);
    if (sentence.heading) continue;
    const covering = page.mentionAt(f.first);
    if (covering && (covering.form === 'role' || covering.last > f.first + 1)) continue;
    if (page.lang === 'ar' && (!isVerbSpelt(page, f) || isCounted(page, f.first))) continue;
    const polarity = polarityOf(page, f);
    if (!polarity) continue;
    const end = joined(page, f, own, n);
    if (isPast(page, f)) continue;
    const speech = said.at(f.first);
    const start = page.tokens[f.first]?.start ?? -1;
    const told = f.rule.data['holder'] === undefined && f.voice === 'verb' ? usable(doers.get(start) ?? []) : [];
    while (acts[done] && (acts[done] as (typeof acts)[number]).start < start) done++;
    const act = acts[done - 1];
    const previous = act && act.start >= sentence.start ? act.source : [];
    const lastHeld = out.at(-1);
    const carried =
      previous.length === 0 && lastHeld && lastHeld.span.start >= sentence.start ? [lastHeld.holder] : previous;
    const holders = told.length > 0 ? told : holdersOf(page, f, { speaker: speech.speaker, carried }, end);
    const topic = topicOf(page, f, end, holders);
    if (!topic) continue;
    const turned = topic.flip ? turn(polarity, f) : polarity;
    const last = Math.max(f.last, Math.min(topic.at + 1, f.last + 12));
    // States in a list hold it each for itself.
    for (const holder of holders.slice(0, 8)) {
      const side = `${holder.split('.')[0]}|${sentence.i}`;
      const key = `${side}|${topic.topic}`;
      const whole = `${side}|${signs[turned]}`;
      if (seen.has(key) || (topic.at === f.first && seen.has(whole))) continue;
      seen.add(key).add(whole);
      out.push({
        kind: 'stance',
        id: `s${out.length + 1}`,
        holder,
        polarity: turned,
        topic: topic.topic,
        about: page.span(topic.at, topic.at + 1).text,
        by: speech.speaker,
        speaker: speech.speaker,
        via: speech.via,
        hedge: speech.hedge,
        stand: speech.stand,
        condition: conditionOf(page, f),
        span: page.span(f.first, last),
        rule: f.rule.id,
        words: f.words.map((w) => page.span(w, w + 1)),
      });
    }
  }
  return out;
}

/** Who wants an end of a thing opposes it; who hopes for its end hopes for what comes then. */
function turn(polarity: Polarity, f: Firing): Polarity {
  const turns = /^(supports|opposes)$/.test(polarity) || (polarity === 'hopes' && f.rule.data['wish'] !== true);
  return turns ? (opposite[polarity] ?? polarity) : polarity;
}

/** Where the next stance of the sentence begins with a conjunction ("backed X and urged Y to …"), or where the sentence ends. */
function joined(page: Page, f: Firing, all: readonly Firing[], n: number): number {
  const end = page.sentenceAt(f.first).last;
  for (let k = n + 1; k < all.length; k++) {
    const next = all[k] as Firing;
    if (next.first >= end || next.first > f.last + 16) break;
    const before = page.tokens[next.first - 1]?.fold ?? '';
    if (next.first < f.last || next.voice !== 'verb') continue;
    if (smallWords[page.lang].and.has(before) || /^(but|но|однако|,|،)$/.test(before) || opensClause(page, next.first))
      return next.first;
  }
  return end;
}

/** What is told after the words, else before them, else what such words are mostly about. */
function topicOf(page: Page, f: Firing, end: number, holders: readonly string[]): Topic | null {
  const sentence = page.sentenceAt(f.first);
  // «ووافق الرئيس السوري على …»: whoever agrees is not what he agrees to.
  const own = page
    .mentionsIn(sentence)
    .find((m) => m.first >= f.last && m.first - f.last <= 3 && m.actors.some((a) => holders.includes(a)));
  const after = topicNear(page, own && own.form !== 'pronoun' ? own.last : f.last, Math.min(end, f.last + 16));
  // «Вмешательство Польша исключила»: the object may lead.
  if (!after && page.lang === 'ru' && f.rule.data['told'] === true && f.voice === 'verb')
    return topicNear(page, clauseOf(page, f.first).first, f.first);
  if (after || f.rule.data['ask'] === true || f.rule.data['told'] === true) return after;
  const before = topicNear(page, Math.max(sentence.first, f.first - 14), f.first, true);
  if (before) return { ...before, flip: false };
  const bare = f.rule.data['default_topic'];
  return typeof bare === 'string' ? { topic: bare, flip: false, at: f.first } : null;
}

const undone: Readonly<Record<Page['lang'], RegExp>> = {
  en: /^(yet|neither|nor|declined|declines|declining|refused|refuses|refusing|failed|stopped)$/,
  ru: /^(отказал(ся|ась|ось|ись)|отказыва(ется|ются)|воздержал(ся|ась|ось|ись)|воздержива(ется|ются)|забыл[аи]?|ни)$/,
  ar: /^[وف]?(رفض|رفضت|يرفض|ترفض|امتنع|امتنعت|يمتنع|تمتنع|تجنب|تجنبت)$/,
};

/** «20 معارضا»: people counted. */
const isCounted = (page: Page, i: number): boolean =>
  page.tokens[i - 1]?.kind === 'number' && (page.tokens[i]?.fold ?? '').endsWith('ا');

/** The polarity of the words, turned by a negation before them; null where a negation leaves no stance ("did not fear"). */
function polarityOf(page: Page, f: Firing): Polarity | null {
  const polarity = f.rule.data['polarity'] as Polarity;
  // "Has yet to condemn", "declined to endorse", «отказался осудить»: what is left undone is no stance.
  const back = page.lang === 'ar' ? 2 : 3;
  for (let i = f.first - 1; f.voice === 'verb' && i >= Math.max(page.sentenceAt(f.first).first, f.first - back); i--) {
    const fold = page.tokens[i]?.fold ?? '';
    if (/^[,،;:]$/.test(fold)) break;
    if (undone[page.lang].test(fold)) return null;
  }
  const from = Math.max(
    page.sentenceAt(f.first).first,
    f.first - (page.lang === 'en' ? 3 : page.lang === 'ru' ? 1 : 2),
  );
  if (f.voice !== 'verb' || !hasWord(page, smallWords[page.lang].negation, from, f.first)) return polarity;
  if (polarity === 'supports' || polarity === 'hopes') return 'opposes';
  return null;
}

/** What is told of an earlier case, years before, is nobody's stance today. */
function isPast(page: Page, f: Firing): boolean {
  const sentence = page.sentenceAt(f.first);
  const year = Number(page.reference.slice(0, 4));
  const own = page.datesIn(sentence).filter((d) => {
    if (d.first - sentence.first <= 3) return true;
    if (d.first >= f.first) return d.first - f.last < 12;
    return d.first >= f.first - 4 && page.tokens[f.first - 1]?.fold !== ',';
  });
  return own.length > 0 && own.every((d) => Number(d.value.slice(0, 4)) < year - 1);
}

const ifWords: Readonly<Record<string, ReadonlySet<string>>> = {
  ar: new Set(['اذا', 'لو', 'حال']),
  en: new Set(['if', 'unless', 'should']),
  ru: new Set(['если', 'случае']),
};

function conditionOf(page: Page, f: Firing): StanceClaim['condition'] {
  const sentence = page.sentenceAt(f.first);
  for (let i = sentence.first; i < sentence.last; i++) {
    if (!ifWords[page.lang]?.has(page.tokens[i]?.fold ?? '')) continue;
    let end = i + 1;
    while (end < sentence.last && !/^[,،.;؛]$/.test(page.tokens[end]?.fold ?? '') && end - i < 14) end++;
    return page.span(i, end);
  }
  return null;
}
