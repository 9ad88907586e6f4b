import type { Language } from '../../kernel/provenance.ts';
import type { Page, Token } from '../page.ts';
import type { Word } from './stem.ts';

/** Words and ids come again and again: what is asked of one alone is asked once and kept. */
export function once<T>(ask: (word: string) => T): (word: string) => T {
  const met = new Map<string, T>();
  return (word) => {
    const known = met.get(word);
    if (known !== undefined) return known;
    if (met.size > 50_000) met.clear();
    const found = ask(word);
    met.set(word, found);
    return found;
  };
}

let askers = 0;

/** Most words answer with an empty list: all such share one. */
const none: readonly unknown[] = [];

/** The same for words of a text: the answer, never undefined, is kept with the word, which is quicker than any table. */
export function perWord<T>(ask: (word: Word) => T): (word: Word) => T {
  const place = askers++;
  return (word) => {
    const known = word.answers[place];
    if (known !== undefined) return known as T;
    const asked = ask(word);
    const found = Array.isArray(asked) && asked.length === 0 ? (none as T) : asked;
    word.answers[place] = found;
    return found;
  };
}

/** The same for a file or a list of the lexicon, or a text, of one language each: what is made of it is kept as long as it is. */
export function perFile<K extends object, T>(make: (file: K, lang: Language) => T): (file: K, lang: Language) => T {
  const made = new WeakMap<K, T>();
  return (file, lang) => {
    const known = made.get(file);
    if (known !== undefined) return known;
    const found = make(file, lang);
    made.set(file, found);
    return found;
  };
}

/** Whether the word at a token matches a pattern; every word is matched once. */
export function wordLike(pattern: RegExp): (page: { readonly tokens: readonly Token[] }, i: number) => boolean {
  const like = perWord(({ fold }) => pattern.test(fold));
  return ({ tokens }, i) => {
    const word = tokens[i]?.word;
    return word !== undefined && like(word);
  };
}

let placed = 0;

/** What several readers ask of the same word of a page where it stands: the answer, never undefined, is kept with the page. */
export function perToken<T>(ask: (page: Page, i: number) => T): (page: Page, i: number) => T {
  const place = placed++;
  return (page, i) => {
    const answers = (page.answers[place] ??= new Map()) as Map<number, T>;
    const known = answers.get(i);
    if (known !== undefined) return known;
    const found = ask(page, i);
    answers.set(i, found);
    return found;
  };
}
