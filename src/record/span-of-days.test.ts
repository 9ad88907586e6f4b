import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, holdsOn, type Interval, type When } from '../kernel/date.ts';
import { neverHolds, overlap } from './span-of-days.ts';
import { daysFrom } from './walk.fixture.ts';

const window = daysFrom('2000-01-01', '2000-01-14');
const inner = window.slice(2, -2);
const day = fc.constantFrom(...inner);
const when: fc.Arbitrary<When> = fc.oneof(
  { weight: 2, arbitrary: day },
  fc.tuple(day, day).map(([not_before, not_after]) => ({ not_before, not_after })),
  day.map((not_before) => ({ not_before })),
  day.map((not_after) => ({ not_after })),
);
const interval: fc.Arbitrary<Interval> = fc.record({ from: when, to: when }, { requiredKeys: [] });
const forward: fc.Arbitrary<Interval> = interval.filter((i) => neverHolds(i) === null);

/** Every pair of a first day and an end that the bounds allow; `null` for an end beyond all days. */
function worlds({ from, to }: Interval): readonly (readonly [Day, Day | null])[] {
  const may = (w: When | undefined): readonly Day[] =>
    w === undefined
      ? window
      : typeof w === 'string'
        ? [w]
        : window.filter((d) => (w.not_before ?? d) <= d && d <= (w.not_after ?? d));
  const ends: readonly (Day | null)[] = to === undefined ? [null] : may(to);
  return may(from).flatMap((a) => ends.map((b) => [a, b] as const));
}

describe('an interval that can hold on no day', () => {
  test('is one for which no first day and end fit, and no other', () => {
    fc.assert(
      fc.property(interval, (i) => {
        const can = worlds(i).some(([a, b]) => b === null || a < b);
        expect(neverHolds(i) === null, JSON.stringify(i)).toBe(can);
      }),
      { seed: 21, numRuns: 1000 },
    );
  });
  test('and says which days quarrel', () => {
    expect(neverHolds({ from: '2000-01-02', to: '2000-01-02' })).toBe('from 2000-01-02 to 2000-01-02');
    expect(neverHolds({ from: { not_before: '2000-01-05', not_after: '2000-01-04' } })).toBe(
      'from: not_after 2000-01-04 before not_before 2000-01-05',
    );
    expect(neverHolds({ from: '2000-01-02', to: '2000-01-03' })).toBeNull();
  });
});

describe('two intervals that overlap', () => {
  test('have a day on which both surely ran, whatever the open days were', () => {
    fc.assert(
      fc.property(forward, forward, (a, b) => {
        const both = window.some((d) => holdsOn(a, d) === 'T' && holdsOn(b, d) === 'T');
        expect(overlap(a, b), JSON.stringify([a, b])).toBe(both);
        expect(overlap(b, a)).toBe(both);
      }),
      { seed: 22, numRuns: 1000 },
    );
  });
  test('two that meet do not', () => {
    const [a, b] = [
      { from: '2000-01-01', to: '2000-01-05' },
      { from: '2000-01-05', to: '2000-01-09' },
    ];
    expect(overlap(a, b)).toBe(false);
    expect(overlap(a, { ...b, from: '2000-01-04' })).toBe(true);
  });
});
