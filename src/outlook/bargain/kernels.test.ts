import { describe, expect, test } from 'vitest';
import { seeded } from '../../kernel/random.ts';
import { activeOf } from './active.ts';
import { booth, elect } from './election.ts';
import { issueFrom } from './cases.fixture.ts';
import { scholz } from './scholz.ts';
import { recommended } from './scholz-readings.ts';
import { settleWeights, spatialSpace } from './spatial-kernel.ts';
import { ktabSettings, mendedSettings } from './spatial-settings.ts';
import { spatialTurn } from './spatial.ts';
import { slowScholzRound, slowSpatialTurn } from './twins.fixture.ts';

const names = (n: number): readonly string[] => Array.from({ length: n }, (_, i) => `S${i}`);

describe('expected utility against its twin', () => {
  for (const n of [3, 5, 9, 14])
    for (const q of [1, 0.5])
      test(`${n} stakeholders, q ${q}`, () => {
        const next = seeded(n * 7 + q);
        for (let trial = 0; trial < 10; trial++) {
          const issue = issueFrom(names(n).map((name) => [name, 1 + 9 * next(), 0.1 + 0.9 * next(), 100 * next()]));
          const [round] = scholz(issue, activeOf(issue), 1, { ...recommended, q });
          const slow = slowScholzRound(issue, q);
          for (const [i, x] of slow.entries()) expect(round?.positions[i]).toBeCloseTo(x, 8);
        }
      });
});

describe('the spatial model against its twin', () => {
  for (const dims of [1, 2, 3])
    for (const shared of [true, false])
      test(`${dims} dimensions, ${shared ? 'as KTAB' : 'mended'}`, () => {
        const next = seeded(dims * 13 + (shared ? 1 : 0));
        for (let trial = 0; trial < 8; trial++) {
          const n = 4 + (trial % 5);
          const s = spatialSpace(n, dims);
          const spots = names(n).map((_, i) => {
            const at = Array.from({ length: dims }, () => next());
            const salience = Array.from({ length: dims }, () => (0.05 + 0.95 * next()) / dims);
            const c = 1 + 99 * next();
            s.capability[i] = c;
            for (let k = 0; k < dims; k++) {
              s.position[i * dims + k] = at[k] as number;
              s.salience[i * dims + k] = salience[k] as number;
            }
            return { at, s: salience, c };
          });
          settleWeights(s);
          const slow = slowSpatialTurn(spots, shared);
          spatialTurn(s, shared ? ktabSettings : mendedSettings, new Float64Array(n * dims));
          for (const [i, to] of slow.entries())
            for (const [k, x] of to.entries()) expect(s.position[i * dims + k]).toBeCloseTo(x, 9);
        }
      });
});

describe('elections', () => {
  test('chances sum to one, also with so many options that products leave the range of a double', () => {
    const n = 400;
    const next = seeded(3);
    const b = booth(n);
    const utility = Float64Array.from({ length: n * 5 }, () => next());
    for (const PCEModel of ['Conditional', 'MarkovUniform'] as const) {
      elect(b, utility, 5, n, Float64Array.of(1, 2, 3, 4, 5), 5, { ...ktabSettings, PCEModel });
      expect(b.chance.reduce((x, y) => x + y, 0)).toBeCloseTo(1, 9);
      expect(b.chance.every((p) => p >= 0)).toBe(true);
    }
  });
});
