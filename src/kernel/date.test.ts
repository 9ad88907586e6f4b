import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayNumber,
  dayOf,
  daysInMonth,
  extent,
  hasBegun,
  holdsOn,
  isDay,
  isPartialDate,
  isRunning,
  weekday,
} from './date.ts';

describe('days that exist', () => {
  test.each(['2021-02-29', '2021-02-30', '1900-02-29', '2021-04-31', '2021-13-01', '2021-00-10', '2021-01-00'])(
    '%s does not',
    (text) => expect([isDay(text), isPartialDate(text)]).toEqual([false, false]),
  );
  test.each(['2020-02-29', '2000-02-29', '1815-06-09', '0001-01-01', '9999-12-31'])('%s does', (text) =>
    expect([isDay(text), isPartialDate(text)]).toEqual([true, true]),
  );
  test('only the one form is a day', () => {
    for (const text of [
      '2021-2-3',
      '2021/02/03',
      '20210203',
      ' 2021-02-03',
      '2021-02-03\n',
      '2021-02-03T00:00',
      '٢٠٢١-٠٢-٠٣',
      '',
      'NaN',
    ])
      expect(isDay(text), JSON.stringify(text)).toBe(false);
    for (const value of [null, undefined, 20210203, Number.NaN, [], {}, new Date(0)]) expect(isDay(value)).toBe(false);
  });
  test('of ten thousand texts that look like days, those of the calendar and no others', () => {
    const real = new Set(Array.from({ length: 3 * 366 }, (_, i) => dayOf(dayNumber('2019-01-01') + i)));
    for (let y = 2019; y <= 2021; y++)
      for (let m = 0; m <= 14; m++)
        for (let d = 0; d <= 33; d++) {
          const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          expect(isDay(text), text).toBe(real.has(text));
        }
  });
});

const number = fc.integer({ min: -140_000, max: 60_000 });

describe('counting days', () => {
  test('number and day are one and the same, and days compare as text', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(dayNumber(dayOf(a))).toBe(a);
        expect(isDay(dayOf(a))).toBe(true);
        expect(dayOf(a) < dayOf(b)).toBe(a < b);
        expect(addDays(dayOf(a), b - a)).toBe(dayOf(b));
      }),
      { seed: 5 },
    );
  });
  test('weekdays go round in sevens, before 1970 as after', () => {
    expect([weekday('1970-01-01'), weekday('1914-08-01'), weekday('2022-01-05')]).toEqual([4, 6, 3]);
    fc.assert(
      fc.property(number, (n) => {
        expect(weekday(dayOf(n + 1))).toBe((weekday(dayOf(n)) + 1) % 7);
      }),
      { seed: 6 },
    );
  });
  test('a month or a year covers its first day to its last, and the next begins on the morrow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const { first, last } = extent(`${year}-${String(month).padStart(2, '0')}`);
        expect(dayNumber(last) - dayNumber(first) + 1).toBe(daysInMonth(year, month));
        expect(addDays(last, 1).slice(8)).toBe('01');
        expect(extent(`${year}`)).toEqual({ first: `${year}-01-01`, last: `${year}-12-31` });
        expect(extent(first)).toEqual({ first, last: first });
      }),
      { seed: 7 },
    );
  });
});

const day = fc.integer({ min: 0, max: 60 }).map(dayOf);
const when = fc.oneof(
  day,
  fc
    .tuple(day, day)
    .chain(([a, b]) =>
      fc.constantFrom(
        a <= b ? { not_before: a, not_after: b } : { not_before: b, not_after: a },
        { not_before: a },
        { not_after: a },
        {},
      ),
    ),
);
const maybe = fc.option(when, { nil: undefined });

describe('intervals are half-open', () => {
  test('the first day is inside, the end is the first day outside, one day long is not empty', () => {
    const one = { from: '2012-12-19', to: '2012-12-20' };
    expect(['2012-12-18', '2012-12-19', '2012-12-20'].map((d) => holdsOn(one, d))).toEqual(['F', 'T', 'F']);
    const none = { from: '2012-12-19', to: '2012-12-19' };
    expect(['2012-12-18', '2012-12-19', '2012-12-20'].map((d) => holdsOn(none, d))).toEqual(['F', 'F', 'F']);
  });
  test('two that meet cover each day exactly once', () => {
    fc.assert(
      fc.property(day, day, day, day, (a, b, c, d) => {
        const [from, middle, to] = [a, b, c].toSorted() as [string, string, string];
        const parts = [
          { from, to: middle },
          { from: middle, to },
        ];
        const inside = parts.filter((part) => holdsOn(part, d) === 'T').length;
        expect(inside).toBe(holdsOn({ from, to }, d) === 'T' ? 1 : 0);
      }),
      { seed: 8 },
    );
  });
  test('time only begins a thing and only ends it', () => {
    const rank = { F: 0, U: 1, T: 2 } as const;
    fc.assert(
      fc.property(maybe, day, (w, d) => {
        const [begun, next] = [hasBegun(w, d), hasBegun(w, addDays(d, 1))];
        if (begun === 'T') expect(next).toBe('T');
        expect(rank[next]).toBeGreaterThanOrEqual(rank[begun]);
        const [running, later] = [isRunning(w, d), isRunning(w, addDays(d, 1))];
        expect(rank[later]).toBeLessThanOrEqual(rank[running]);
      }),
      { seed: 9, numRuns: 300 },
    );
  });
  test('a bound that is learned settles an open day and never overturns a settled one', () => {
    fc.assert(
      fc.property(day, day, day, day, (a, b, exact, d) => {
        const [not_before, not_after] = a <= b ? [a, b] : [b, a];
        if (exact < not_before || exact > not_after) return;
        for (const loose of [{}, { not_before }, { not_after }, { not_before, not_after }]) {
          const before = holdsOn({ from: loose }, d);
          if (before !== 'U') expect(holdsOn({ from: exact }, d)).toBe(before);
          const end = isRunning(loose, d);
          if (end !== 'U') expect(isRunning(exact, d)).toBe(end);
        }
      }),
      { seed: 10, numRuns: 300 },
    );
  });
});
