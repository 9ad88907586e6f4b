import type { Language } from '../kernel/provenance.ts';

/** Word lists of one language as the files hold them, by file name: `attribution`, `events`, `numbers` ... */
export type WordLists = Readonly<Record<string, unknown>>;

export interface Lexicon {
  readonly schema: 'casus-lexicon/1';
  /** `folded form TAB entity TAB form kind`, a line each; forms are words parted by single blanks, as the reader cuts them. */
  readonly names: Readonly<Record<Language, string>>;
  /** Lists the reader interprets itself, as written. */
  readonly words: Readonly<Record<Language, WordLists>>;
}
