import type { Language } from '../../kernel/provenance.ts';
import type { Lexicon } from '../../record/lexicon.ts';
import { WordTable } from '../words/word-table.ts';

type Lists = Readonly<Record<string, readonly string[]>>;

/** Lists that are no noun and no keyword: how a count is told, who voted how, what is no count at all. */
const otherLists = [
  'seized',
  'refused',
  'signed',
  'for',
  'favoured',
  'against',
  'abstained',
  'undisclosed',
  'article',
  'forces',
  'strength',
  'sending',
  'part',
  'older',
  'newer',
  'reckon',
  'prices',
  'lasting',
] as const;

export type FigureCue = (typeof otherLists)[number];

interface File extends Readonly<Record<FigureCue, readonly string[]>> {
  readonly keywords: Lists;
  readonly units: Lists;
  readonly duals: Lists;
  /** Words that are a factor by themselves: doubled, втрое. */
  readonly factors: Lists;
}

/** Words by which a number is known: what is counted, what happened to it, what is no count at all. */
export interface FigureWords {
  readonly keywords: WordTable<string>;
  readonly units: WordTable<string>;
  readonly duals: WordTable<string>;
  readonly factors: WordTable<string>;
  /** Each list in a table of its own, since one word may stand in several. */
  readonly cues: Readonly<Record<FigureCue, WordTable<FigureCue>>>;
}

const made = new WeakMap<Lexicon, Map<Language, FigureWords>>();

export function figureWords(lexicon: Lexicon, lang: Language): FigureWords {
  let own = made.get(lexicon);
  if (!own) made.set(lexicon, (own = new Map()));
  let words = own.get(lang);
  if (!words) {
    const file = lexicon.words[lang]['figures'] as File;
    const table = (lists: Lists): WordTable<string> =>
      new WordTable(Object.entries(lists).flatMap(([value, forms]) => forms.map((f) => [f, value] as const)));
    const cues = Object.fromEntries(
      otherLists.map((list) => [list, new WordTable(file[list].map((form) => [form, list] as const))]),
    ) as Record<FigureCue, WordTable<FigureCue>>;
    own.set(
      lang,
      (words = {
        keywords: table(file.keywords),
        units: table(file.units),
        duals: table(file.duals),
        factors: table(file.factors),
        cues,
      }),
    );
  }
  return words;
}
