import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EndingKind } from './endings.ts';
import type { Interest, Sign, Weight } from './model.ts';
import { weigh } from './weigh.ts';

const none = { ar: '', en: '', ru: '' };
const scale: readonly Weight[] = [
  { id: 'slight', low: 1, high: 2, words: none },
  { id: 'moderate', low: 2, high: 4, words: none },
  { id: 'strong', low: 4, high: 6, words: none },
];
const kind: EndingKind = {
  id: 'k',
  crises: [],
  endings: ['a', 'b'].map((id) => ({ id, name: none, topics: [], words: {} })),
};
const stake = (n: number, weight: string, sign: Sign, ending = 'a'): Interest => ({
  id: `r${n}:X`,
  holder: 'X',
  rule: `r${n}`,
  weight,
  words: none,
  record: [],
  claims: [],
  source: '',
  effects: [{ ending, sign, because: none }],
});
const cell = (...interests: Interest[]) => weigh(interests, kind, scale).cells[0];

describe('a cell', () => {
  test('gains where the sum is above nothing throughout, and names the words between which it lies', () => {
    expect(cell(stake(1, 'strong', '+'), stake(2, 'slight', '-'))).toMatchObject({
      word: 'gains',
      interval: [2, 5],
      size: ['moderate', 'strong'],
      gains: ['r1:X'],
      losses: ['r2:X'],
      dominated: ['r2:X'],
      pivotal: ['r1:X'],
    });
  });
  test('is mixed where gain and loss may outweigh each other, and hangs on both', () => {
    expect(cell(stake(1, 'moderate', '+'), stake(2, 'moderate', '-'))).toMatchObject({
      word: 'mixed',
      interval: [-2, 2],
      pivotal: ['r1:X', 'r2:X'],
      dominated: [],
    });
  });
  test('is unclear where what is open may tip it', () => {
    expect(cell(stake(1, 'moderate', '-'), stake(2, 'strong', '?'))).toMatchObject({
      word: 'unclear',
      interval: [-10, 4],
      open: ['r2:X'],
    });
    expect(cell(stake(1, 'strong', '-'), stake(2, 'slight', '?'))?.word).toBe('loses');
  });
  test('is not there where no interest is moved', () => {
    const table = weigh([stake(1, 'strong', '+', 'b')], kind, scale);
    expect(table.cells.map((c) => c.ending)).toEqual(['b']);
    expect(table.endings).toEqual(['b']);
  });
});

test('the range over endings names the worst and the best', () => {
  const table = weigh([stake(1, 'strong', '+', 'a'), stake(2, 'moderate', '-', 'b')], kind, scale);
  expect(table.ranges).toEqual([{ actor: 'X', interval: [-4, 6], worst: 'b', best: 'a' }]);
});

/** The obvious twin: every choice of end points and of directions. */
function extremes(interests: readonly Interest[]): readonly [number, number] {
  let sums = [0];
  for (const { weight, effects } of interests) {
    const w = scale.find((s) => s.id === weight) as Weight;
    const sign = effects[0]?.sign;
    const values = sign === '?' ? [-w.high, w.high] : [w.low, w.high].map((v) => (sign === '-' ? -v : v));
    sums = sums.flatMap((sum) => values.map((value) => sum + value));
  }
  return [Math.min(...sums), Math.max(...sums)];
}

test('the interval holds every choice of weights and directions, and no more; order changes nothing', () => {
  const interest = fc.tuple(fc.constantFrom('slight', 'moderate', 'strong'), fc.constantFrom<Sign>('+', '-', '?'));
  fc.assert(
    fc.property(fc.array(interest, { minLength: 1, maxLength: 8 }), (drawn) => {
      const interests = drawn.map(([weight, sign], n) => stake(n, weight, sign));
      const found = cell(...interests);
      expect(found?.interval).toEqual(extremes(interests));
      const [low, high] = extremes(interests);
      expect(found?.word === 'gains').toBe(low > 0);
      expect(found?.word === 'loses').toBe(high < 0);
      expect(cell(...interests.toReversed())?.word).toBe(found?.word);
    }),
  );
});
