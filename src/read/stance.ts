import { foldWord } from '../kernel/fold.ts';
import type { Attribution } from './attribution.ts';
import { actorsOf, clauseOf, mentionsBetween, pronounBefore, runs, subjectBefore } from './clause.ts';
import { arabicSubject } from './arabic-subject.ts';
import type { EventClaim, StanceClaim } from './model.ts';
import type { Page } from './page.ts';
import type { Firing } from './rule.ts';
import { fits, type Slot, slotOf } from './rule-words.ts';
import { formsAt } from './rule.ts';

interface TopicWords {
  readonly topics: readonly (readonly [string, Slot])[];
  /** Topics told by several words: "ضبط النفس". */
  readonly phrases: readonly (readonly [string, readonly Slot[]])[];
  readonly flip: Slot;
}
const cache = new WeakMap<object, TopicWords>();

function topicWords(page: Page): TopicWords {
  const file = page.lexicon.words[page.lang]['stances'] as
    | { readonly topics?: Readonly<Record<string, readonly string[]>>; readonly flip?: readonly string[] }
    | undefined;
  const none: TopicWords = { topics: [], phrases: [], flip: slotOf('\u0000', page.lang) };
  if (!file) return none;
  const known = cache.get(file);
  if (known) return known;
  const single = (list: readonly string[]): Slot =>
    slotOf(
      list
        .filter((w) => !w.includes(' '))
        .map(foldWord)
        .join('|'),
      page.lang,
    );
  const made = {
    topics: Object.entries(file.topics ?? {}).map(([topic, list]) => [topic, single(list)] as const),
    phrases: Object.entries(file.topics ?? {}).flatMap(([topic, list]) =>
      list
        .filter((phrase) => phrase.includes(' '))
        .map((phrase) => [topic, phrase.split(' ').map((w) => slotOf(w, page.lang))] as const),
    ),
    flip: single(file.flip ?? []),
  };
  cache.set(file, made);
  return made;
}

const opposite: Readonly<Record<string, StanceClaim['polarity']>> = {
  supports: 'opposes',
  opposes: 'supports',
  hopes: 'opposes',
  fears: 'supports',
  benefits: 'loses',
  loses: 'benefits',
};

/** What the words after (or before) a stance verb are about, and whether a word such as "end of" turns it round. */
function topicNear(
  page: Page,
  from: number,
  to: number,
  before = false,
): { readonly topic: string; readonly flip: boolean; readonly at: number } | null {
  const { topics, phrases, flip } = topicWords(page);
  let turned = false;
  for (let i = from; i < to; i++) {
    const forms = formsAt(page, i);
    if (before && isTitle(page, i)) continue;
    // «…، لكنها لم تتحرك»: another clause, another matter.
    if (!before && page.lang === 'ar' && /^و?(لكن|لكنه|لكنها|لكنهم|بينما|فيما)$/.test(page.tokens[i]?.fold ?? ''))
      return null;
    if (fits(flip, forms)) turned = true;
    const long = phrases.find(([, slots]) => slots.every((slot, k) => i + k < to && fits(slot, formsAt(page, i + k))));
    if (long) return { topic: long[0], flip: turned && !(page.lang === 'ar' && long[0] === 'settlement'), at: i };
    for (const [topic, slot] of topics)
      if (fits(slot, forms)) {
        // A cease-fire is no end of a settlement.
        const truce = /^(огн|огонь|fire)/.test(page.tokens[i]?.fold ?? '');
        return { topic, flip: turned && !truce, at: i };
      }
  }
  return null;
}

/** The office of whoever holds the stance is not what it is about: «президент США призвал». */
function isTitle(page: Page, i: number): boolean {
  if (
    !/^(президент|president|(ال)?رءيس|(ال)?رئيس|правительств|government|حكومه|الحكومه)/.test(page.tokens[i]?.fold ?? '')
  )
    return false;
  for (let k = i + 1; k <= i + 3; k++) {
    const m = page.mentionAt(k);
    if (m && (m.kind === 'person' || m.kind === 'state' || m.kind === 'organisation')) return true;
    if (page.tokens[k]?.kind === 'punct') return false;
  }
  const beside = page.mentionAt(i - 1);
  return beside?.form === 'demonym';
}

/** Wishes, fears, interests, gains and losses that the text states: one for each holder, topic and sentence. */
export function readStances(
  page: Page,
  firings: readonly Firing[],
  said: Attribution,
  events: readonly EventClaim[] = [],
): StanceClaim[] {
  // Who did the deed of a word holds the stance it shows.
  const doers = new Map(page.lang === 'ar' ? events.map((e) => [e.span.start, e.source]) : []);
  const out: StanceClaim[] = [];
  const seen = new Set<string>();
  for (const f of firings) {
    if (f.rule.list !== 'stances') continue;
    const sentence = page.sentenceAt(f.first);
    if (sentence.heading) continue;
    const covering = page.mentionAt(f.first);
    if (covering && covering.form === 'role') continue;
    let polarity = f.rule.data['polarity'] as StanceClaim['polarity'];
    const speech = said.at(f.first);
    const doer = usable(doers.get(page.tokens[f.first]?.start ?? -1) ?? []);
    const holders = doer.length ? doer : holdersOf(page, f, polarity, speech.speaker);
    if (holders.length === 0) continue;
    const after = topicNear(page, f.last, Math.min(sentence.last, f.last + 16));
    const before = after ? null : topicNear(page, Math.max(sentence.first, f.first - 14), f.first, true);
    const bare = f.rule.data['default_topic'];
    const topic = after ?? before ?? (typeof bare === 'string' ? { topic: bare, flip: false, at: f.first } : null);
    if (!topic) continue;
    if (
      after?.flip &&
      polarity !== 'neutral' &&
      (polarity === 'supports' || polarity === 'hopes' || polarity === 'opposes')
    )
      polarity = opposite[polarity] ?? polarity;
    const end = Math.max(f.last, Math.min(topic.at + 1, f.last + 12));
    // States in a list hold it each for itself.
    for (const holder of page.lang === 'ar' ? holders.slice(0, 1) : holders.slice(0, 8)) {
      const key = `${holder.split('.')[0]}|${topic.topic}|${sentence.i}`;
      if (seen.has(key)) continue;
      seen.add(key);
      out.push({
        kind: 'stance',
        id: `s${out.length + 1}`,
        holder,
        polarity,
        topic: topic.topic,
        about: page.span(topic.at, topic.at + 1).text,
        by: speech.speaker,
        speaker: speech.speaker,
        via: speech.via,
        hedge: speech.hedge,
        stand: speech.stand,
        condition: conditionOf(page, f),
        span: page.span(f.first, end),
        rule: f.rule.id,
        words: f.words.map((w) => page.span(w, w + 1)),
      });
    }
  }
  return out;
}

const usable = (ids: readonly string[]): readonly string[] =>
  ids.filter((x) => !x.startsWith('media:') && x !== 'narrator' && x !== 'ANALYSTS');

function holdersOf(page: Page, f: Firing, polarity: string, speaker: readonly string[]): readonly string[] {
  const sentence = page.sentenceAt(f.first);
  const clause = clauseOf(page, f.first);
  const after = runs(page, f.last, Math.min(clause.last, f.last + 8));
  if (f.voice === 'noun') {
    const free = after.find((r) => r.preposition === null && r.first - f.last <= 3);
    if (free) return usable(actorsOf(free));
    const before = page.mentionAt(f.first - 1);
    return before ? usable(before.actors) : [];
  }
  // Who is hurt by a thing is named after "on", "to", "of".
  if (polarity === 'loses') {
    const hurt = runs(page, f.last, Math.min(sentence.last, f.last + 9))[0];
    if (hurt) return usable(actorsOf(hurt)).slice(0, 1);
  }
  if (page.lang !== 'ar' && /^(and|but|и|а|но)$/.test(page.tokens[f.first - 1]?.fold ?? '')) {
    const opening = runs(page, clause.first, f.first)[0];
    if (opening && opening.preposition === null) return usable(actorsOf(opening));
  }
  const before = page.lang === 'ar' ? arabicSubject(page, f.first) : subjectBefore(page, f.first);
  if (before) return usable(actorsOf(before));
  if (page.lang !== 'en') {
    const free = after.find((r) => r.preposition === null && r.first - f.last <= 5);
    if (free) return usable(actorsOf(free));
  }
  if (pronounBefore(page, f.first) && speaker[0] !== 'narrator') return usable(speaker);
  const first = mentionsBetween(page, sentence.first, f.first).filter(
    (m) =>
      m.kind !== 'media' &&
      (m.kind === 'state' ||
        m.kind === 'organisation' ||
        m.kind === 'person' ||
        m.kind === 'group' ||
        m.kind === 'bloc'),
  );
  const lead = first[0];
  if (lead && lead.first - sentence.first <= 5) return usable(lead.actors);
  return speaker[0] !== 'narrator' ? usable(speaker) : [];
}

const ifWords: Readonly<Record<string, ReadonlySet<string>>> = {
  ar: new Set(['اذا', 'لو', 'حال', 'ان']),
  en: new Set(['if', 'unless', 'should']),
  ru: new Set(['если', 'случае']),
};

function conditionOf(page: Page, f: Firing): StanceClaim['condition'] {
  const sentence = page.sentenceAt(f.first);
  for (let i = sentence.first; i < sentence.last; i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (!ifWords[page.lang]?.has(fold) || fold === 'ان') continue;
    let end = i + 1;
    while (end < sentence.last && !/^[,،.;؛]$/.test(page.tokens[end]?.fold ?? '') && end - i < 14) end++;
    return page.span(i, end);
  }
  return null;
}
