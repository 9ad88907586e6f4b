import { expect, test } from 'vitest';
import { findDates, hitsIn } from './date.ts';
import { datePatterns } from './patterns.ts';
import { dateWords } from './words.ts';
import { testLexicon } from '../lexicon.fixture.ts';
import { openText } from '../text/text.ts';
import { tokenize } from '../text/token.ts';

const lexicon = await testLexicon();

/** Words dates are made of, from the patterns themselves, and some that are not. */
function vocabulary(lang: 'ar' | 'en' | 'ru'): readonly string[] {
  const words = dateWords(lexicon, lang);
  const sources = datePatterns(lang, words).map(({ re }) => re.source);
  const own = sources.flatMap((source) => source.replaceAll(/\(\?<\w+>|\\./g, ' ').match(/\p{L}{1,12}/gu) ?? []);
  return [...new Set([...own, ...words.month.split('|'), ...words.weekday.split('|')])];
}

const others = ['2022', '1999', '5', '12', '-', '/', '.', ',', '،', '(', ')', '\n', '10-12', '2020-01-05', '5.1.2020'];

test.each(['ar', 'en', 'ru'] as const)('%s: no pattern matches where it is not looked for', (lang) => {
  const words = vocabulary(lang);
  const patterns = datePatterns(lang, dateWords(lexicon, lang));
  let seed = 7;
  const below = (n: number): number => (seed = (seed * 48_271) % 2_147_483_647) % n;
  let found = 0;
  for (let round = 0; round < 450; round++) {
    const text = Array.from({ length: 4 + below(12) }, () => {
      const list = below(10) < 3 ? others : words;
      return `${lang === 'ar' && below(6) === 0 ? 'وب' : ''}${list[below(list.length)]}`;
    }).join(below(8) ? ' ' : '');
    const source = openText(text);
    const tokens = tokenize(source, lang);
    const sparse = findDates(source, tokens, lexicon, lang);
    const end = source.folded.text.length;
    const everywhere = patterns.map((pattern) => ({ pattern, start: 0, end }));
    const spans = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;
    expect(sparse.map(spans), text).toEqual(hitsIn(source, everywhere, dateWords(lexicon, lang)).map(spans));
    found += sparse.length;
  }
  expect(found).toBeGreaterThan(300);
});
