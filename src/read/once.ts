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

let asked = 0;

/** The same for words of a text: the answer, never undefined, is kept with the word, which is quicker than any table. */
export function perWord<T>(ask: (word: Word) => T): (word: Word) => T {
  const place = asked++;
  return (word) => {
    const known = word.answers[place];
    if (known !== undefined) return known as T;
    const found = ask(word);
    word.answers[place] = found;
    return found;
  };
}
