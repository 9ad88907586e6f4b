import type { Language } from '../kernel/provenance.ts';
import type { Lexicon } from '../record/lexicon.ts';
import { WordTable } from './word-table.ts';

type Lists = Readonly<Record<string, readonly string[]>>;

interface File {
  readonly keywords: Lists;
  readonly units: Lists;
  readonly duals: Lists;
  readonly seized: readonly string[];
  readonly refused: readonly string[];
  readonly signed: readonly string[];
  readonly for: readonly string[];
  readonly against: readonly string[];
  readonly abstained: readonly string[];
  readonly undisclosed: readonly string[];
  readonly article: readonly string[];
}

/** Words by which a number is known: what is counted, what happened to it, what is no count at all. */
export interface FigureWords {
  readonly keywords: WordTable<string>;
  readonly units: WordTable<string>;
  readonly duals: WordTable<string>;
  /** seized, refused, signed, for, against, abstained, undisclosed, article */
  readonly others: WordTable<string>;
}

const made = new WeakMap<Lexicon, Map<Language, FigureWords>>();

export function figureWords(lexicon: Lexicon, lang: Language): FigureWords {
  let own = made.get(lexicon);
  if (!own) made.set(lexicon, (own = new Map()));
  let words = own.get(lang);
  if (!words) {
    const file = lexicon.words[lang]['figures'] as File;
    const table = (lists: Lists): WordTable<string> =>
      new WordTable(
        lang,
        Object.entries(lists).flatMap(([value, forms]) => forms.map((f) => [f, value] as const)),
      );
    const { seized, refused, signed, against, abstained, undisclosed, article } = file;
    own.set(
      lang,
      (words = {
        keywords: table(file.keywords),
        units: table(file.units),
        duals: table(file.duals),
        others: table({ seized, refused, signed, for: file.for, against, abstained, undisclosed, article }),
      }),
    );
  }
  return words;
}
