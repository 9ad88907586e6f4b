import type { Attribution } from '../saying/attribution.ts';
import { clauseOf } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import { dateOf, isOld } from './date.ts';
import type { PrecedentClaim, ProvisionClaim, TroubleClaim, TroubleName } from '../model.ts';
import { perFile, perWord } from '../text/once.ts';
import type { Mention, Page, Sentence, Token } from '../page.ts';
import { fitsAt, fitsWord, type Slot, slotOf } from '../words/rule-words.ts';
import type { Word } from '../text/stem.ts';

interface Naming {
  readonly trouble: TroubleName;
  readonly slots: readonly Slot[];
}
interface TroubleWords {
  /** The namings that a word may begin; most words begin none. */
  readonly begunBy: (word: Word) => readonly Naming[];
  readonly general: Slot;
  readonly other: Slot;
}

interface File {
  readonly troubles: Readonly<Record<TroubleName, readonly string[]>>;
  readonly not_before: readonly string[];
  readonly not_after: readonly string[];
}

const madeOf = perFile((file: File, lang): TroubleWords => {
  const namings = Object.entries(file.troubles).flatMap(([trouble, phrases]) =>
    phrases.map((phrase) => ({
      trouble: trouble as TroubleName,
      slots: phrase.split(' ').map((word) => slotOf(word, lang)),
    })),
  );
  return {
    begunBy: perWord((word) => namings.filter(({ slots: [head] }) => head && fitsWord(head, word))),
    general: slotOf(file.not_before.join('|'), lang),
    other: slotOf(file.not_after.join('|'), lang),
  };
});

function wordsOf({ lexicon, lang }: Page): TroubleWords | null {
  const file = lexicon.words[lang]['troubles'] as File | undefined;
  return file ? madeOf(file, lang) : null;
}

/** What the text calls the trouble of the moment (coup, civil war, aggression), whose it is, and who calls it so. */
export function readTroubles(
  page: Page,
  said: Attribution,
  laws: readonly (ProvisionClaim | PrecedentClaim)[],
): TroubleClaim[] {
  const words = wordsOf(page);
  if (!words) return [];
  const out: TroubleClaim[] = [];
  const known = new Map<string, number>();
  for (const sentence of page.sentences) {
    // What an article says of attacks in general, and earlier cases, name no trouble of the moment.
    if (laws.some(({ span }) => span.start < sentence.end && span.end > sentence.start)) continue;
    for (let i = sentence.first; i < sentence.last; i++) {
      const hit = namedAt(page, words, i, sentence);
      if (!hit || isGeneral(page, words, i, sentence)) continue;
      const date = dateOf(page, i, hit.last, null);
      if (isOld(page, date)) continue;
      const { state, by } = partiesOf(page, hit.trouble, i, hit.last);
      const speech = said.at(i);
      const key = JSON.stringify([hit.trouble, state, by, speech.speaker, speech.stand]);
      const span = page.span(i, hit.last);
      const at = known.get(key);
      const had = at === undefined ? undefined : out[at];
      if (had) {
        if (!had.alsoAt || had.alsoAt.length < 3) out[at as number] = { ...had, alsoAt: [...(had.alsoAt ?? []), span] };
        continue;
      }
      known.set(key, out.length);
      out.push({
        kind: 'trouble',
        id: `t${out.length + 1}`,
        trouble: hit.trouble,
        state,
        by,
        date: date.start,
        speaker: speech.speaker,
        via: speech.via,
        hedge: speech.hedge,
        stand: speech.stand,
        span,
        rule: `trouble.${hit.trouble}`,
        words: [span],
      });
      i = hit.last - 1;
    }
  }
  return out;
}

/** The longest naming that begins at a word. */
function namedAt(
  page: Page,
  words: TroubleWords,
  i: number,
  sentence: Sentence,
): { readonly trouble: TroubleName; readonly last: number } | null {
  let best: { readonly trouble: TroubleName; readonly last: number } | null = null;
  for (const { trouble, slots } of words.begunBy((page.tokens[i] as Token).word)) {
    const last = i + slots.length;
    if (last > sentence.last || (best && last <= best.last)) continue;
    if (slots.every((slot, k) => k === 0 || fitsAt(page, slot, i + k))) best = { trouble, last };
  }
  if (!best || fitsAt(page, words.other, best.last)) return null;
  // A word of a name ("War Office", "Army of Liberation") names no trouble.
  const within = page.mentionAt(i);
  return within && within.first < i ? null : best;
}

/** A trouble feared, ruled out, or spoken of as such. */
function isGeneral(page: Page, words: TroubleWords, i: number, sentence: Sentence): boolean {
  const { negation, conditional } = smallWords[page.lang];
  for (let k = Math.max(sentence.first, i - 4); k < i; k++) {
    const fold = page.tokens[k]?.fold ?? '';
    if (fitsAt(page, words.general, k) || negation.has(fold)) return true;
  }
  const clause = clauseOf(page, i);
  for (let k = clause.first; k < i; k++) if (/^(if|если|اذا|لو|ان)$/.test(page.tokens[k]?.fold ?? '')) return true;
  return conditional.has(page.tokens[clause.first]?.fold ?? '');
}

/** Troubles that one state brings on another; the others are a state's own. */
const between: ReadonlySet<TroubleName> = new Set(['invasion', 'attack', 'threat']);

/** Whose trouble it is, and of those that come from outside by whom: the states that stand about the words. */
function partiesOf(
  page: Page,
  trouble: TroubleName,
  first: number,
  last: number,
): { readonly state: string | null; readonly by: string | null } {
  const after = stateAfter(page, last);
  const before = stateBefore(page, first);
  if (!between.has(trouble)) return { state: (after?.mention ?? before)?.actor ?? null, by: null };
  // «Нигеру вторжением»: a Russian name before is that of the struck, an adjective that of the doer.
  const named = before !== null && page.lang === 'ru' && before.form !== 'demonym' ? before : null;
  const doer = named ? null : before;
  if (!after) return { state: named?.actor ?? null, by: doer?.actor ?? null };
  if (after.struck) return { state: after.mention.actor, by: doer?.actor ?? null };
  const second = stateAfter(page, after.mention.last);
  if (second?.struck) return { state: second.mention.actor, by: after.mention.actor };
  // «غزو الكويت», «аннексия Кувейта»: what is taken, unless it is named besides.
  const taken = after.mention.form !== 'demonym' && (page.lang === 'ar' ? trouble !== 'attack' : isTaken(page, first));
  return taken
    ? { state: after.mention.actor, by: doer?.actor ?? null }
    : { state: named?.actor ?? null, by: doer?.actor ?? after.mention.actor };
}

const isTaken = (page: Page, i: number): boolean => /^(оккупац|аннекс|блокад|осад)/.test(page.tokens[i]?.fold ?? '');

const onto: ReadonlySet<string> = new Set(
  'on|upon|against|to|into|in|at|across|علي|ضد|في|داخل|الي|в|во|на|по|против|над|внутри'.split('|'),
);

/** The state named within four words after, and whether a preposition says that it is hit. */
function stateAfter(page: Page, last: number): { readonly mention: Mention; readonly struck: boolean } | null {
  const end = Math.min(page.sentenceAt(last - 1).last, last + 5);
  let struck = false;
  for (let i = last; i < end; i++) {
    const mention = page.mentionAt(i);
    const fold = page.tokens[i]?.fold ?? '';
    if (mention?.kind === 'state') {
      const glued = page.lang === 'ar' && mention.form !== 'demonym' && /^[بل]/.test(fold) && mention.first === i;
      const of = page.lang === 'en' && page.tokens[i - 1]?.fold === 'of';
      return { mention, struck: struck || glued || of };
    }
    if (page.tokens[i]?.kind === 'punct' || smallWords[page.lang].boundary.has(fold)) return null;
    if (smallWords[page.lang].relative.has(fold)) return null;
    if (onto.has(fold)) struck = true;
  }
  return null;
}

/** The state whose name or adjective stands right before, over an adjective or two: "Nigerian military coup", "Iraq's invasion". */
function stateBefore(page: Page, first: number): Mention | null {
  if (page.lang === 'ar') return null;
  const start = Math.max(page.sentenceAt(first).first, first - 3);
  for (let i = first - 1; i >= start; i--) {
    const mention = page.mentionAt(i);
    if (mention) return mention.kind === 'state' && (i === first - 1 || mention.form === 'demonym') ? mention : null;
    const token = page.tokens[i];
    if (token?.kind === 'punct' || smallWords[page.lang].preposition.has(token?.fold ?? '')) return null;
  }
  return null;
}
