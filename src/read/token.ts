import { cutWords } from '../kernel/words.ts';

import type { Token } from './page.ts';
import type { Text } from './text.ts';

export type RawToken = Token;

export { phraseTokens } from '../kernel/words.ts';

/** Words come again and again: one copy of each is kept, whose hash is worked out once for every table it is looked up in. */
const words = new Map<string, string>();
function interned(word: string): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  if (words.size > 50_000) words.clear();
  words.set(word, word);
  return word;
}

export function tokenize(source: Text): RawToken[] {
  const { folded, text } = source;
  const tokens: RawToken[] = [];
  let before = -1;
  cutWords(folded.text, (from, to, kind) => {
    const start = folded.map[from] as number;
    let end = (folded.map[to - 1] as number) + 1;
    // Vowel signs and tatweel after the last letter belong to the word.
    for (
      let c = text.charCodeAt(end);
      (c >= 0x64b && c <= 0x652) || c === 0x640 || c === 0x670;
      c = text.charCodeAt(end)
    )
      end++;
    const first = text[start] as string;
    tokens.push({
      i: tokens.length,
      start,
      end,
      fold: interned(folded.text.slice(from, to)),
      kind,
      // Filled in when the sentences are cut.
      sentence: 0,
      folded: from,
      capital: kind === 'word' && first !== folded.text[from] && first !== first.toLowerCase(),
      glued: before === from,
    });
    before = to;
  });
  return tokens;
}
