/** Words come again and again: what is asked of a word alone is asked once and kept. */
export function once<T>(ask: (word: string) => T): (word: string) => T {
  const met = new Map<string, T>();
  return (word) => {
    const known = met.get(word);
    if (known !== undefined || met.has(word)) return known as T;
    if (met.size > 50_000) met.clear();
    const found = ask(word);
    met.set(word, found);
    return found;
  };
}
