import { foldWord } from '../../kernel/fold.ts';
import type { Language } from '../../kernel/provenance.ts';
import { inflect } from '../../record/inflect.ts';
import type { Scene } from './mention.ts';
import { perWord } from '../text/once.ts';
import type { Word } from '../text/stem.ts';

/** Words that tell a name from other words. */
export interface NameWords {
  readonly given: ReadonlySet<string>;
  readonly isGiven: (word: Word) => boolean;
  /** Verbs of saying whose subject is a person. */
  readonly speaks: ReadonlySet<string>;
}

const nameWordsOf = new WeakMap<object, NameWords>();

/** Given names, and the verbs beside which two capitalised words are a name. */
export function nameWords(file: unknown, lang: Language): NameWords {
  const offices = (file ?? {}) as { readonly given?: readonly string[]; readonly speaks?: readonly string[] };
  let words = nameWordsOf.get(offices);
  if (!words) {
    const forms = (offices.given ?? []).flatMap((n) => (lang === 'ru' ? inflect(n, 'ru', 'noun') : [n]));
    const given = new Set(forms.map(foldWord));
    words = {
      given,
      isGiven: perWord(({ fold }) => given.has(fold)),
      speaks: new Set((offices.speaks ?? []).map(foldWord)),
    };
    nameWordsOf.set(offices, words);
  }
  return words;
}

/** Whether a token is a given name. */
export const isGivenName = (
  { tokens, lexicon, lang }: Pick<Scene, 'tokens' | 'lexicon' | 'lang'>,
  token: number,
): boolean => nameWords(lexicon.words[lang]['offices'], lang).given.has(tokens[token]?.fold ?? '');
