import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { dayNumber } from '../../../kernel/date.ts';
import { daysOf, numberScale, powerScale, timeScale } from './scale.ts';

const day = fc.integer({ min: dayNumber('1816-01-01'), max: dayNumber('2060-01-01') });

describe('scales', () => {
  test('are mirrored where the page runs right to left', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 80_000 }), fc.integer({ min: 0, max: 80_000 }), (first, width, on) => {
        const [ltr, rtl] = (['ltr', 'rtl'] as const).map((dir) => timeScale(first, first + width, dir));
        expect((ltr?.at(first + on) ?? 0) + (rtl?.at(first + on) ?? 0)).toBeCloseTo(100, 5);
      }),
    );
  });
  test('keep order, and hold what lies outside at the edge', () => {
    const scale = numberScale(0, 40, 'ltr');
    expect(scale.at(5)).toBeLessThan(scale.at(6));
    expect(scale.at(-10)).toBe(scale.at(scale.low));
    expect(scale.at(1e9)).toBe(scale.at(scale.high));
  });
  test('have two to six ticks within their ends, whatever the stretch', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90_000 }), (first, width) => {
        const { ticks, low, high } = timeScale(first, first + width, 'ltr');
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThanOrEqual(6);
        for (const t of ticks) {
          expect(t.value).toBeGreaterThanOrEqual(low);
          expect(t.value).toBeLessThanOrEqual(high);
          expect(daysOf(t.label).first).toBe(t.value);
        }
      }),
    );
  });
  test('number ticks are round and cover the values', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1e7, noNaN: true }), (high) => {
        const { ticks } = numberScale(0, high, 'ltr');
        expect(ticks[0]?.value).toBe(0);
        expect(ticks.at(-1)?.value).toBeGreaterThanOrEqual(high * 0.999);
        expect(ticks.length).toBeLessThanOrEqual(6);
      }),
    );
  });
  test('powers of ten give each factor the same room', () => {
    const scale = powerScale(3, 5000, 'ltr');
    expect(scale.ticks.map((t) => t.value)).toEqual([1, 10, 100, 1000, 10_000]);
    expect(scale.at(10) - scale.at(1)).toBeCloseTo(scale.at(1000) - scale.at(100), 1);
  });
});
