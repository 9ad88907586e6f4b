import { describe, expect, test } from 'vitest';
import { languages } from '../../../kernel/provenance.ts';
import { dossierOfClaims, hostile, idFaults, leafOf, unbalanced, wordsIn } from './figures.fixture.ts';
import { timelineFigure } from './timeline.ts';

const dated = (start: string | null, end: string | null = null, more: object = {}) => ({
  date: { start, end, precision: start === null ? ('unknown' as const) : ('day' as const), basis: '' },
  ...more,
});
const draw = (events: readonly object[], lang: 'ar' | 'en' | 'ru' = 'en', anchors: readonly string[] = []): string => {
  const d = dossierOfClaims(events);
  return String(timelineFigure(leafOf(d, lang, anchors), d, (claim) => anchors.includes(claim)));
};
const circles = (html: string): readonly number[] =>
  [...html.matchAll(/<circle cx="([\d.]+)%"[^>]*r="5"/g)].map((m) => Number(m[1])).filter((x) => x !== 50);

describe('timeline', () => {
  test('draws a point for a day, a bar for a month, fading where only "before" is known', () => {
    const html = draw([dated('2022-01-02'), dated('2021-12'), dated(null)]);
    expect(circles(html)).toHaveLength(1);
    expect(html.match(/<rect x="[\d.]+%" width="[\d.]+%" y="7" height="10" rx="2"\/>/g)?.length).toBe(2);
    const fade = [...html.matchAll(/fill-opacity="([\d.]+)"/g)].map((m) => Number(m[1]));
    expect(fade.slice(-6)).toEqual([...fade.slice(-6)].toSorted((a, b) => b - a));
    expect(wordsIn(html)).toContain('some time before 6 January 2022');
  });
  test('runs from the right in Arabic, and says so', () => {
    const events = [dated('2022-01-02'), dated('2022-01-05')];
    const [first = 0, second = 0] = circles(draw(events));
    const [mirrored = 0, after = 0] = circles(draw(events, 'ar'));
    expect(first).toBeLessThan(second);
    expect(mirrored).toBeGreaterThan(after);
    expect(first + mirrored).toBeCloseTo(100, 5);
    expect(draw(events, 'ar')).toContain('الزمن من اليمين إلى اليسار');
  });
  test('a negated event is a cross, an earlier one stands in the folded strip', () => {
    const html = draw([
      dated('2022-01-02', null, { status: 'negated' }),
      dated('1992-05', null, { status: 'background' }),
    ]);
    expect(html).toContain('M-4 -4L4 4M-4 4L4 -4');
    expect(wordsIn(html)).toContain('did not happen');
    expect(html).toMatch(/<details class="background">[\s\S]*1992/);
  });
  test('opens the words of the claim, and carries its data as a table', () => {
    const html = draw([dated('2022-01-02')], 'en', ['e1']);
    expect(html).toContain('href="#claim-e1"');
    expect(html).toMatch(/<details class="data">[\s\S]*<th scope="row">[\s\S]*2022-01-02/);
    expect(html).toMatch(/<svg class="axis"[^>]*role="img" aria-labelledby="timeline-title timeline-desc"><title/);
  });
  test('is well-formed with many hostile events, and marks up none of their words', () => {
    const many = Array.from({ length: 60 }, (_, i) => dated(`2022-01-${String((i % 28) + 1).padStart(2, '0')}`));
    for (const lang of languages) {
      const html = draw([...many, dated(null), dated('1990')], lang);
      expect(unbalanced(html)).toEqual([]);
      expect(idFaults(html)).toEqual([]);
      expect(html).not.toContain('<script');
      expect(html).not.toContain('\u202e');
      expect(wordsIn(html)).toContain(hostile.slice(-12));
    }
  });
  test('says nothing where nothing is dated', () => {
    expect(draw([])).toBe('');
  });
});
