import type { Language } from '../../kernel/provenance.ts';
import { cutWords } from '../../kernel/words.ts';
import type { Token } from '../page.ts';
import { wordOf } from './stem.ts';
import type { Text } from './text.ts';

export type RawToken = Token;

export function tokenize(source: Text, lang: Language): RawToken[] {
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
    const word = wordOf(folded.text.slice(from, to), lang);
    tokens.push({
      i: tokens.length,
      start,
      end,
      fold: word.fold,
      word,
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
