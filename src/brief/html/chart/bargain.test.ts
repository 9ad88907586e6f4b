import { describe, expect, test } from 'vitest';
import { languages } from '../../../kernel/provenance.ts';
import { issueFrom } from '../../../outlook/bargain/cases.fixture.ts';
import { curve, withValue } from '../../../outlook/bargain/live.ts';
import { bargainTold, type Changed } from './bargain-told.ts';
import { type Bench, bargainFigure, bargainPicture } from './bargain.ts';
import { BenchPen } from './bench-pen.ts';
import { hostile, idFaults, unbalanced, wordsIn } from './figures.fixture.ts';

const rules = {
  error_band: { probability: [0.5, 0.8, 0.95], error: [0.1, 0.3, 0.6], issues: 1 },
  camps: 0.2,
  no_settlement: { pole: 0.2, salience: 0.9, confrontation: 0.25 },
};
const issue = issueFrom([
  [hostile, 10, 0.9, 0],
  ['B', 40, 0.5, 50],
  ['C', 20, 1, 100],
  ['D', 5, 0.2, 100],
]);
const benchOf = (changes: readonly Changed[] = []): Bench => {
  const changed = changes.reduce((one, c) => withValue(one, c.at, c.field, c.value), issue);
  return { issue: changed, report: curve(changed, 'scholz', rules), names: issue.stakeholders.map((a) => a.name) };
};
const words = { low: { ar: 'لا شيء', en: 'nothing', ru: 'ничего' }, high: null, source: hostile };
const told = (changes: readonly Changed[]): string =>
  wordsIn(String(bargainTold(new BenchPen('en', ''), benchOf(), benchOf(changes), changes)));

describe('bargaining', () => {
  test('a line for each, forecast and interval in the caption, everyone in the list and the table', () => {
    const html = String(bargainFigure(new BenchPen('en', ''), benchOf(), words, false));
    expect(wordsIn(html)).toContain('4 stakeholders: the weighted mean is 62');
    expect(html.match(/<g class="way/g)).toHaveLength(4);
    expect(html).toContain('class="band"');
    expect(wordsIn(html)).toContain('0, at the bottom: nothing');
    expect(html.match(/<th scope="row">/g)).toHaveLength(4);
    expect(html).not.toContain('<form');
  });
  test('rounds run from the right in Arabic, the scale upwards everywhere', () => {
    const starts = (lang: 'ar' | 'en'): readonly (readonly [number, number])[] =>
      [
        ...String(bargainPicture(new BenchPen(lang, ''), benchOf())).matchAll(
          /<circle cx="([\d.]+)%" cy="([\d.]+)" r="4"/g,
        ),
      ].map((m) => [Number(m[1]), Number(m[2])]);
    const [ar, en] = [starts('ar'), starts('en')];
    expect(ar[0]?.[0]).toBeGreaterThan(50);
    expect(en[0]?.[0]).toBeLessThan(50);
    expect(en.map(([, y]) => y)).toEqual(ar.map(([, y]) => y));
    expect(en[0]?.[1]).toBeGreaterThan(en[2]?.[1] ?? Infinity);
  });
  test('names at the ends of lines keep clear of each other', () => {
    const html = String(bargainPicture(new BenchPen('en', ''), benchOf()));
    const at = [...html.matchAll(/<text class="way[^>]*y="([\d.]+)"/g)]
      .map((m) => Number(m[1]))
      .toSorted((a, b) => a - b);
    expect(at).toHaveLength(4);
    at.slice(1).forEach((y, i) => expect(y - (at[i] ?? 0)).toBeGreaterThanOrEqual(17.9));
  });
  test('what changed and why: the share of the weight, and on which side of the mean it pulls', () => {
    expect(told([])).toBe('');
    expect(told([{ at: 2, field: 'salience', value: 0.2 }])).toMatch(
      /goes from 62 to .*C, salience: 0\.2 instead of 1\. Its share of the weight goes from 40 to 12 in 100, and it stands above/,
    );
    expect(told([{ at: 1, field: 'position', value: 100 }])).toMatch(
      /The median goes from 50 to 100\..*follows its move by that share/,
    );
    expect(told([{ at: 0, field: 'capability', value: 10 }])).toContain('stays at 62');
  });
  test('the numbers of the file stay in sight beneath changed ones', () => {
    const changed = benchOf([{ at: 0, field: 'salience', value: 0 }]);
    expect(String(bargainPicture(new BenchPen('en', ''), changed, benchOf())).match(/way ghost/g)).toHaveLength(4);
  });
  test('is well-formed in each language and marks up no word of anybody', () => {
    for (const lang of languages)
      for (const live of [true, false]) {
        const html = String(bargainFigure(new BenchPen(lang, 'case-2-'), benchOf(), words, live));
        expect(unbalanced(html)).toEqual([]);
        expect(idFaults(html)).toEqual([]);
        expect(html).not.toMatch(/<script|<i>|<img|chart\.bargain/);
      }
  });
});
