import { foldWord } from '../../kernel/fold.ts';
import type { Language } from '../../kernel/provenance.ts';
import { inflect } from '../../record/inflect.ts';
import type { Scene } from './mention.ts';
import { perFile, perWord } from '../text/once.ts';
import type { Word } from '../text/stem.ts';

/** Words that tell a name from other words. */
export interface NameWords {
  readonly given: ReadonlySet<string>;
  readonly isGiven: (word: Word) => boolean;
  /** Verbs of saying whose subject is a person. */
  readonly speaks: ReadonlySet<string>;
}

interface Offices {
  readonly given?: readonly string[];
  readonly speaks?: readonly string[];
}

const madeOf = perFile(({ given: names = [], speaks = [] }: Offices, lang): NameWords => {
  const forms = names.flatMap((n) => (lang === 'ru' ? inflect(n, 'ru', 'noun') : [n]));
  const given = new Set(forms.map(foldWord));
  return { given, isGiven: perWord(({ fold }) => given.has(fold)), speaks: new Set(speaks.map(foldWord)) };
});

/** Given names, and the verbs beside which two capitalised words are a name. */
export const nameWords = (file: unknown, lang: Language): NameWords => madeOf((file ?? {}) as Offices, lang);

/** Whether a token is a given name. */
export const isGivenName = (
  { tokens, lexicon, lang }: Pick<Scene, 'tokens' | 'lexicon' | 'lang'>,
  token: number,
): boolean => nameWords(lexicon.words[lang]['offices'], lang).given.has(tokens[token]?.fold ?? '');
