import type { Day } from '../kernel/date.ts';
import type { RecordIndex } from './index.ts';
import type { Provision, Treaty } from './model.ts';

const roman = /^(?=[ivxl])(x{0,3}|xl|lx{0,3})(ix|iv|v?i{0,3})$/i;
const digits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** The value of a Roman numeral up to 89, in either case; null for any other word. */
export function romanValue(word: string): number | null {
  if (word === '' || !roman.test(word)) return null;
  const values = Array.from(word.toLowerCase(), (letter) => digits[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** The number that articles are compared by: "4 (2010)" and "4(h)" are "4", "III" is "3". */
export function articleNumber(article: string): string {
  const [first = ''] = article.split(/[ (]/);
  return String(romanValue(first) ?? first);
}

/** Every article that a provision stands in: "VI-VII" are 6 and 7, "IV, V" 4 and 5. */
export function articleNumbers(articles: string): readonly string[] {
  return articles.split(',').flatMap((part) => {
    const [first = ''] = part.trim().split(/[ (]/);
    const [from = '', to] = first.split('-').map(articleNumber);
    if (to === undefined || !(Number(to) > Number(from))) return from === '' ? [] : [articleNumber(first)];
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, n) => String(Number(from) + n));
  });
}

/** The provision of a treaty that a text cites by its article, in the version of a day. */
export function provisionCited(
  record: RecordIndex,
  treaty: Treaty | undefined,
  article: string,
  day: Day,
): Provision | undefined {
  const cited = articleNumber(article);
  return treaty?.provisions.find(
    (p) => articleNumbers(p.article ?? '').includes(cited) && record.versionValid(p, day).value !== 'F',
  );
}
