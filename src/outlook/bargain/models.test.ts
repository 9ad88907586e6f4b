import { describe, expect, test } from 'vitest';
import { seeded } from '../../kernel/random.ts';
import { issueFrom } from './cases.fixture.ts';
import { ensemble, quantileDots } from './ensemble.ts';
import { type Issue, type ModelName, models, type Stakeholder } from './model.ts';
import { run } from './run.ts';
import { readings, readingsFrom, recommended } from './scholz-readings.ts';
import { flips, flipsOfMean, meanShift, shiftOf, slopes, stability, tornado, withValue } from './sensitivity.ts';
import { noSettlement } from './signal.ts';
import { weightedMean, weightedMedian } from './mean.ts';
import { nash } from './nash.ts';
import { issueOf } from './case-shape.ts';
import type { Stake } from './derived.ts';

function random(n: number, seed: number, reference?: number): Issue {
  const next = seeded(seed);
  const rows = Array.from({ length: n }, (_, i): readonly [string, number, number, number] => [
    `S${i}`,
    1 + 9 * next(),
    0.1 + 0.9 * next(),
    10 + 80 * next(),
  ]);
  return issueFrom(rows, reference === undefined ? {} : { reference });
}

const forecastOf = (issue: Issue, model: ModelName): number => run(issue, model).forecast as number;
const answering = models.filter((m) => m !== 'nash');

describe('the edge table', () => {
  test.each(models)('one stakeholder: its position, no bargaining (%s)', (model) => {
    const { forecast, notes } = run(issueFrom([['A', 1, 1, 30]]), model);
    expect([forecast, notes]).toEqual([30, ['no-bargaining']]);
  });
  test('two stakeholders: closed forms answer, the others need three', () => {
    const two = issueFrom(
      [
        ['A', 1, 1, 20],
        ['B', 3, 1, 60],
      ],
      { reference: 0 },
    );
    expect(run(two, 'mean').forecast).toBe(50);
    expect(run(two, 'median').forecast).toBe(60);
    expect(run(two, 'nash').notes).toEqual([]);
    for (const model of ['scholz', 'spatial', 'ktab'] as const)
      expect([run(two, model).forecast, run(two, model).notes]).toEqual([null, ['needs-three']]);
  });
  test.each(models)('all positions equal: the common position (%s)', (model) => {
    const { forecast, notes } = run(
      issueFrom([
        ['A', 1, 1, 40],
        ['B', 2, 0.5, 40],
        ['C', 3, 0.2, 40],
      ]),
      model,
    );
    expect([forecast, notes]).toEqual([40, ['consensus']]);
  });
  test('symmetric 0, 50, 100', () => {
    const even = issueFrom([
      ['A', 1, 1, 0],
      ['B', 1, 1, 50],
      ['C', 1, 1, 100],
    ]);
    for (const model of ['mean', 'median', 'scholz'] as const)
      expect(forecastOf(even, model), model).toBeCloseTo(50, 6);
    // The first of equal targets is challenged, as in KTAB, so symmetry may break; nothing must abort.
    for (const model of ['spatial', 'ktab'] as const)
      expect(Number.isFinite(forecastOf(even, model)), model).toBe(true);
    expect(run(even, 'nash').notes).toEqual(['no-reference']);
    const alike = issueFrom([
      ['A', 1, 1, 0],
      ['B', 1, 1, 0],
      ['C', 1, 1, 100],
      ['D', 1, 1, 100],
    ]);
    for (const model of ['scholz', 'spatial', 'ktab'] as const)
      expect(Number.isFinite(forecastOf(alike, model)), model).toBe(true);
  });
  test.each([
    ['salience', [['Z', 5, 0, 90]]],
    ['capability', [['Z', 0, 1, 90]]],
  ] as const)('zero %s: no weight, no offers, no part in the forecast', (_, extra) => {
    const rows = [
      ['A', 1, 0.9, 10],
      ['B', 2, 0.6, 40],
      ['C', 3, 0.7, 80],
      ['D', 2, 0.8, 55],
    ] as const;
    for (const model of answering) {
      const without = run(issueFrom([...rows]), model);
      const found = run(issueFrom([...rows, ...extra]), model);
      expect(found.forecast, model).toBe(without.forecast);
      expect(found.notes).toContain('without-weight');
      for (const round of found.rounds) expect(round.positions.at(-1)).toBe(90);
    }
  });
  test('two pairs of equal positions run', () => {
    const pairs = issueFrom([
      ['A', 1, 0.9, 10],
      ['B', 2, 0.6, 10],
      ['C', 3, 0.7, 80],
      ['D', 2, 0.8, 80],
    ]);
    for (const model of answering) expect(Number.isFinite(forecastOf(pairs, model)), model).toBe(true);
  });
  test('nobody has weight: undefined, never 0', () => {
    for (const model of models)
      expect(
        run(
          issueFrom([
            ['A', 1, 0, 10],
            ['B', 0, 1, 60],
          ]),
          model,
        ),
      ).toMatchObject({ forecast: null, notes: ['no-weight'] });
  });
  test('10,000 stakeholders: closed forms answer at once, the others say they do not', () => {
    const many = random(10_000, 5);
    expect(forecastOf(many, 'mean')).toBeGreaterThan(40);
    expect(forecastOf(many, 'median')).toBeGreaterThan(40);
    for (const model of ['scholz', 'spatial', 'ktab'] as const) expect(run(many, model).notes).toEqual(['too-many']);
  });
});

describe('median and Nash', () => {
  test('an even split gives an interval', () => {
    const split = issueFrom([
      ['A', 1, 1, 20],
      ['B', 1, 1, 60],
    ]);
    expect(weightedMedian(split)).toEqual({ low: 20, high: 60 });
    expect(run(split, 'median')).toMatchObject({ forecast: 20, upTo: 60, notes: ['even-split'] });
  });
  test('Nash of two equals from outside lies in the middle of what both gain', () => {
    // u = |d − x_i| − |x − x_i| with d = 0: gains x and x up to 40, then 80 − x and x up to 60: the product is greatest at 40.
    const found = nash(
      issueFrom(
        [
          ['A', 1, 1, 40],
          ['B', 1, 1, 60],
        ],
        { reference: 0 },
      ),
    );
    expect(found?.point).toBeCloseTo(40, 8);
    expect(found?.found).toBe(true);
  });
  test('Nash agrees with a fine grid', () => {
    for (let seed = 1; seed < 12; seed++) {
      const issue = random(6, seed, 2);
      const product = (x: number): number => {
        let log = 0;
        for (const { capability, salience, position } of issue.stakeholders) {
          const gain = Math.abs(2 - (position[0] as number)) - Math.abs(x - (position[0] as number));
          log += gain > 0 ? capability * (salience[0] as number) * Math.log(gain) : Number.NEGATIVE_INFINITY;
        }
        return log;
      };
      const grid = Array.from({ length: 98_001 }, (_, i) => 2 + i / 1000);
      let best = 2;
      for (const x of grid) if (product(x) > product(best)) best = x;
      expect(Math.abs((nash(issue)?.point ?? Number.NaN) - best)).toBeLessThan(2e-3);
    }
  });
  test('a reference point among the positions: no agreement better than it', () => {
    expect(run(random(5, 3, 50), 'nash')).toMatchObject({ forecast: 50, notes: ['no-gain'] });
  });
  test('without a reference point it is not defined', () => {
    expect(run(random(5, 3), 'nash')).toMatchObject({ forecast: null, notes: ['no-reference'] });
  });
});

describe('what must not matter', () => {
  const issue = random(9, 21, 5);
  test.each(models)('the order of stakeholders (%s)', (model) => {
    const order = [4, 0, 8, 2, 6, 1, 7, 3, 5];
    const shuffled = { ...issue, stakeholders: order.map((i) => issue.stakeholders[i] as Stakeholder) };
    expect(forecastOf(shuffled, model)).toBeCloseTo(forecastOf(issue, model), 8);
    const one = run(issue, model).rounds.at(-1)?.positions ?? [];
    const two = run(shuffled, model).rounds.at(-1)?.positions ?? [];
    for (const [at, i] of order.entries()) expect(two[at]).toBeCloseTo(one[i] as number, 6);
  });
  test.each(models)('the scale (%s)', (model) => {
    const stretch = (x: number): number => 3 * x - 40;
    const scaled: Issue = {
      ...issue,
      scales: issue.scales.map((s) => ({ ...s, min: stretch(s.min), max: stretch(s.max) })),
      reference: [stretch(5)],
      stakeholders: issue.stakeholders.map((a) => ({ ...a, position: a.position.map(stretch) })),
    };
    expect(forecastOf(scaled, model)).toBeCloseTo(stretch(forecastOf(issue, model)), 6);
  });
  test.each(['mean', 'median', 'nash'] as const)('whether equals are listed one by one or as one (%s)', (model) => {
    const apart = issueFrom(
      [
        ['A1', 1, 0.5, 20],
        ['A2', 3, 0.5, 20],
        ['B', 2, 0.9, 70],
        ['C', 2, 0.4, 90],
      ],
      { reference: 0 },
    );
    const merged = issueFrom(
      [
        ['A', 4, 0.5, 20],
        ['B', 2, 0.9, 70],
        ['C', 2, 0.4, 90],
      ],
      { reference: 0 },
    );
    expect(forecastOf(merged, model)).toBeCloseTo(forecastOf(apart, model), 9);
  });
  test('the unit of capability', () => {
    const tenfold = {
      ...issue,
      stakeholders: issue.stakeholders.map((a) => ({ ...a, capability: a.capability * 10 })),
    };
    for (const model of ['mean', 'median', 'nash', 'scholz'] as const)
      expect(forecastOf(tenfold, model)).toBeCloseTo(forecastOf(issue, model), 8);
  });
});

describe('ensembles', () => {
  const ranged: Issue = {
    ...random(6, 8),
    stakeholders: random(6, 8).stakeholders.map((a) => ({
      ...a,
      ranges: {
        capability: { low: a.capability * 0.8, high: a.capability * 1.3 },
        salience: [{ low: (a.salience[0] as number) * 0.9, high: Math.min(1, (a.salience[0] as number) * 1.1) }],
        position: [{ low: (a.position[0] as number) - 5, high: (a.position[0] as number) + 5 }],
      },
    })),
  };
  test.each(['mean', 'median', 'scholz', 'spatial', 'ktab'] as const)(
    'the same seed, the same draws, in shares too (%s)',
    (model) => {
      const whole = ensemble(ranged, model, { seed: 7, draws: 40 });
      expect(ensemble(ranged, model, { seed: 7, draws: 40 })).toEqual(whole);
      const parts = [
        ...ensemble(ranged, model, { seed: 7, draws: 15 }),
        ...ensemble(ranged, model, { seed: 7, draws: 25, from: 15 }),
      ];
      expect(parts).toEqual([...whole]);
      expect(ensemble(ranged, model, { seed: 8, draws: 40 })).not.toEqual(whole);
    },
  );
  test.each(['scholz', 'spatial', 'ktab'] as const)('without spans every draw is the plain run (%s)', (model) => {
    const issue = random(7, 9);
    for (const x of ensemble(issue, model, { seed: 1, draws: 3 })) expect(x).toBeCloseTo(forecastOf(issue, model), 9);
  });
  test('draws keep to their spans, triangular ones lean to the stated value', () => {
    const one: Issue = {
      ...issueFrom([['A', 1, 1, 20]]),
      stakeholders: issueFrom([['A', 1, 1, 20]]).stakeholders.map((a) => ({
        ...a,
        ranges: { capability: null, salience: [null], position: [{ low: 10, high: 90 }] },
      })),
    };
    const bent = ensemble(one, 'mean', { seed: 3, draws: 4000 });
    const flat = ensemble({ ...one, draws: 'uniform' }, 'mean', { seed: 3, draws: 4000 });
    const meanOf = (xs: Float64Array): number => xs.reduce((a, b) => a + b, 0) / xs.length;
    expect(Math.min(...bent, ...flat)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...bent, ...flat)).toBeLessThanOrEqual(90);
    expect(meanOf(bent)).toBeCloseTo(40, 0);
    expect(Math.abs(meanOf(flat) - 50)).toBeLessThan(1.5);
    const dots = quantileDots(flat);
    expect(dots).toHaveLength(20);
    expect(dots).toEqual(dots.toSorted((a, b) => a - b));
  });
});

describe('what would change it', () => {
  const issue = random(7, 31);
  test('slopes are those of small differences', () => {
    for (const [i, s] of slopes(issue).entries())
      for (const field of ['position', 'capability', 'salience'] as const) {
        const a = issue.stakeholders[i] as Stakeholder;
        const x = field === 'capability' ? a.capability : (a[field][0] as number);
        const up = weightedMean(withValue(issue, i, field, x + 1e-5)) as number;
        const down = weightedMean(withValue(issue, i, field, x - 1e-5)) as number;
        expect((up - down) / 2e-5).toBeCloseTo(s[field], 5);
      }
  });
  test('a flip is where the forecast crosses the line', () => {
    const line = (weightedMean(issue) as number) + 1;
    const found = flips(issue, (one) => weightedMean(one), line);
    expect(found.length).toBeGreaterThan(0);
    for (const { name, field, at } of found) {
      const i = issue.stakeholders.findIndex((a) => a.name === name);
      expect(weightedMean(withValue(issue, i, field, at))).toBeCloseTo(line, 6);
    }
  });
  test('the tornado is sorted and one percent moves the mean by less than one percent of the scale', () => {
    const swings = tornado(issue, meanShift(issue)).map((s) => Math.abs((s.atHigh as number) - (s.atLow as number)));
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
    expect(stability(issue, weightedMean(issue), meanShift(issue)).most).toBeLessThan(1);
  });
  test('the mean under a change, in constant time, is the mean of the changed issue', () => {
    const slow = shiftOf(issue, (one) => weightedMean(one));
    const quick = meanShift(issue);
    for (const i of issue.stakeholders.keys())
      for (const field of ['position', 'capability', 'salience'] as const)
        for (const value of [0, 0.3, 0.9])
          expect(quick(i, field, value)).toBeCloseTo(slow(i, field, value) ?? Number.NaN, 9);
    const alone = issueFrom([['A', 1, 1, 30]]);
    expect(meanShift(alone)(0, 'salience', 0)).toBeNull();
  });
  test('where the mean flips, exactly: what the search over any model finds, and nothing else', () => {
    for (let seed = 1; seed < 12; seed++) {
      const one = random(5, seed);
      const exact = flipsOfMean(one, 50);
      const sought = flips(one, (x) => weightedMean(x), 50, 400);
      expect(exact.map((f) => f.name + f.field)).toEqual(sought.map((f) => f.name + f.field));
      for (const [k, f] of exact.entries()) expect(f.at).toBeCloseTo(sought[k]?.at ?? Number.NaN, 5);
    }
  });
});

describe('readings', () => {
  test('every reading runs and is printed with the result', () => {
    const issue = random(7, 41);
    for (const [name, values] of Object.entries(readings))
      for (const value of values) {
        const chosen = readingsFrom([`${name}=${value}`]);
        const { forecast, settings, rounds } = run(issue, 'scholz', { readings: chosen, rounds: 4 });
        expect(Number.isFinite(forecast), `${name}=${value}`).toBe(true);
        expect(settings[name]).toBe(value);
        expect(rounds).toHaveLength(5);
      }
  });
  test('stale offers in sequence come to the same as all at once', () => {
    const issue = random(8, 42);
    const one = run(issue, 'scholz', { readings: readingsFrom(['order=stale-sequence']) });
    expect(one.forecast).toBe(run(issue, 'scholz').forecast);
  });
  test('each accepted offer explains a move', () => {
    const { rounds } = run(random(9, 43), 'scholz', { rounds: 6 });
    for (const [r, round] of rounds.entries()) {
      if (r === 0) continue;
      for (const [i, x] of round.positions.entries()) {
        const taken = round.pressure?.filter((p) => p.on === i && p.result === 'accepted') ?? [];
        expect(taken.length).toBeLessThanOrEqual(1);
        expect(x).toBeCloseTo(taken[0]?.to ?? (rounds[r - 1]?.positions[i] as number), 9);
      }
    }
  });
  test.each([
    ['qq=1', 'usage'],
    ['q=2', 'usage'],
    ['range=frist', 'Did you mean first?'],
    ['confrontation', 'usage'],
  ])('refuses %s', (word, said) => {
    expect(() => readingsFrom([word])).toThrow(said);
  });
  test('the recommended ones are the default', () => expect(readingsFrom([])).toEqual(recommended));
});

test('the signal of no settlement needs both poles in earnest and a second sign', () => {
  const rules = { pole: 0.2, salience: 0.7, confrontation: 0.25 };
  const far = issueFrom(
    [
      ['A', 9, 0.95, 0],
      ['B', 9, 0.95, 100],
      ['C', 1, 0.5, 50],
    ],
    { reference: 50 },
  );
  expect(noSettlement(far, rules)).toMatchObject({ polesHeld: true, referenceInCore: true, raised: true });
  const near = issueFrom([
    ['A', 9, 0.5, 40],
    ['B', 9, 0.5, 60],
    ['C', 1, 0.5, 50],
  ]);
  expect(noSettlement(near, rules)).toMatchObject({ polesHeld: false, referenceInCore: null, raised: false });
});

describe('positions worked out from interests', () => {
  const stakes: readonly Stake[] = [
    { actor: 'RUS', ending: 'falls', word: 'loses' },
    { actor: 'CHN', ending: 'stays', word: 'gains' },
    { actor: 'TUR', ending: 'stays', word: 'mixed' },
  ];
  const endings = { falls: 0, opens: 40, stays: 100 };
  const base = { id: 'x', scale: { min: 0, max: 100 }, endings };
  const actor = { capability: 1, salience: 1 };
  test('the ending that serves best; the middle of those that serve equally, with their stretch as range', () => {
    const read = issueOf(
      {
        ...base,
        actors: [
          { ...actor, name: 'Russia', actor: 'RUS' },
          { ...actor, name: 'CHN' },
          { ...actor, name: 'Said', position: 5 },
        ],
      },
      stakes,
    );
    const { stakeholders } = ('issue' in read ? read.issue : null) as Issue;
    expect(stakeholders.map((a) => a.position)).toEqual([[70], [100], [5]]);
    expect(stakeholders.map((a) => a.ranges.position)).toEqual([[{ low: 40, high: 100 }], [null], [null]]);
    expect(stakeholders.map((a) => a.computed?.endings ?? null)).toEqual([['opens', 'stays'], ['stays'], null]);
  });
  test.each([
    ['interests that tell nothing apart', { ...base, actors: [{ ...actor, name: 'TUR' }] }, 'actors.0'],
    ['nobody known', { ...base, actors: [{ ...actor, name: 'USA' }] }, 'actors.0'],
    ['no endings on the scale', { ...base, endings: {}, actors: [{ ...actor, name: 'CHN' }] }, 'actors.0'],
    ['a point too many', { ...base, endings: { stays: [1, 2] }, actors: [{ ...actor, name: 'CHN' }] }, 'endings.stays'],
  ])('%s: refused with its place', (_, value, place) => {
    const read = issueOf(value, stakes);
    expect('problems' in read ? read.problems.map((p) => p.path.join('.')) : []).toEqual([place]);
  });
});
