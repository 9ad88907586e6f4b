import { foldWord } from '../../kernel/fold.ts';
import { perFile, perWord, wordLike } from '../text/once.ts';
import type { Page } from '../page.ts';
import { fitsAt } from '../words/rule-words.ts';
import { fitsWord, type Slot, slotOf } from '../words/rule-words.ts';
import type { Word } from '../text/stem.ts';

/** What a word tells of by itself or may begin to tell. */
interface Told {
  /** A word such as "end of". */
  readonly turns: boolean;
  readonly topic: string | undefined;
  /** Topics told by several words: "ضبط النفس". */
  readonly phrases: readonly (readonly [string, readonly Slot[]])[];
}
type TopicWords = (word: Word) => Told;

/** What a stance is about, whether a word such as "end of" turns it round, and where that is told. */
export interface Topic {
  readonly topic: string;
  readonly flip: boolean;
  readonly at: number;
}

interface File {
  readonly topics?: Readonly<Record<string, readonly string[]>>;
  readonly flip?: readonly string[];
}

const madeOf = perFile((file: File, lang): TopicWords => {
  const single = (list: readonly string[]): Slot =>
    slotOf(
      list
        .filter((w) => !w.includes(' '))
        .map(foldWord)
        .join('|'),
      lang,
    );
  const lists = Object.entries(file.topics ?? {});
  const topics = lists.map(([topic, list]) => [topic, single(list)] as const);
  const phrases = lists.flatMap(([topic, list]) =>
    list
      .filter((phrase) => phrase.includes(' '))
      .map((phrase) => [topic, phrase.split(' ').map((w) => slotOf(w, lang))] as const),
  );
  const flip = single(file.flip ?? []);
  return perWord(
    (word): Told => ({
      turns: fitsWord(flip, word),
      topic: topics.find(([, slot]) => fitsWord(slot, word))?.[0],
      phrases: phrases.filter(([, [head]]) => head && fitsWord(head, word)),
    }),
  );
});

const nothing: TopicWords = () => ({ turns: false, topic: undefined, phrases: [] });

function topicWords({ lexicon, lang }: Page): TopicWords {
  const file = lexicon.words[lang]['stances'] as File | undefined;
  return file ? madeOf(file, lang) : nothing;
}

/** The first topic told in a token range. `before`: the range lies before the words of the stance. */
export function topicNear(page: Page, from: number, to: number, before = false): Topic | null {
  const toldBy = topicWords(page);
  let turned = false;
  for (let i = from; i < to; i++) {
    const token = page.tokens[i];
    if (!token) break;
    if (before && isTitle(page, i)) continue;
    // «…، لكنها لم تتحرك»: another clause, another matter.
    if (!before && page.lang === 'ar' && isContrast(page, i)) return null;
    const { turns, topic, phrases } = toldBy(token.word);
    // «Отставки», «تنحي»: what it asks for is the change itself.
    if (turns && topic !== 'regime_change') turned = true;
    const long = phrases.find(([, slots]) => slots.every((slot, k) => i + k < to && fitsAt(page, slot, i + k)));
    if (long) return { topic: long[0], flip: turned && long[0] !== 'settlement', at: i };
    if (topic === undefined) continue;
    // A cease-fire is no end of a settlement.
    const truce = /^(огн|огонь|fire)/.test(token.fold);
    return { topic, flip: turned && !truce, at: i };
  }
  return null;
}

const isContrast = wordLike(/^و?(لكن|لكنه|لكنها|لكنهم|بينما|فيما)$/);

/** The office of whoever holds the stance is not what it is about: «президент США призвал». */
function isTitle(page: Page, i: number): boolean {
  if (!/^(президент|president|(ال)?رييس|правительств|government|حكومه|الحكومه)/.test(page.tokens[i]?.fold ?? ''))
    return false;
  for (let k = i + 1; k <= i + 3; k++) {
    const m = page.mentionAt(k);
    if (m && (m.kind === 'person' || m.kind === 'state' || m.kind === 'organisation')) return true;
    if (page.tokens[k]?.kind === 'punct') return false;
  }
  const beside = page.mentionAt(i - 1);
  return beside?.form === 'demonym';
}
