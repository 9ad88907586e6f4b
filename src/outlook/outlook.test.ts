import { describe, expect, test } from 'vitest';
import type { Case } from '../case/model.ts';
import { openRecord } from '../record/index.ts';
import type { Law, Precedent, Treaty } from '../record/model.ts';
import { outlook } from './index.ts';
import { ledgerEntry, scoreLedger } from './ledger.ts';
import { featuresOfPrecedents } from './features.ts';
import { cameSo, classIn, constant as constantRate, toldOf } from './rate.ts';
import type { Rules } from './rules.ts';
import { bestChain, brier, calibrationOf, logScore, scoredOf } from './score.ts';

const text = { ar: 'x', en: 'x', ru: 'x' };
const rules: Rules = {
  enough: 5,
  credible: 0.9,
  periods: [
    { id: 'old', from: '1816-01-01' },
    { id: 'new', from: '2000-01-01' },
  ],
  outcomes: [
    { id: 'decided', yes: ['invoked'], no: ['declined', 'none'] },
    { id: 'performed', yes: 'contingents', no: ['declined', 'none'] },
  ],
  chains: [
    { id: 'conditions', steps: [['kind', 'requested'], ['kind'], []] },
    { id: 'organisation', steps: [['organisation']] },
  ],
  adjustments: [{ id: 'major', responders: 'major', log_odds: 1, error: 0.1, words: text, source: 'measured' }],
  majors: [{ state: 'CCC', from: '1900-01-01' }],
  published: [],
};
const treaty: Treaty = {
  id: 'T',
  title: text,
  organisation: 'ORG',
  in_force: '1990-01-01',
  parties: ['AAA', 'BBB', 'CCC', 'DDD'].map((state) => ({ state, from: '1990-01-01', source: [] })),
  provisions: [
    {
      id: 'T-4',
      article: '4',
      atop: ['defence'],
      nature: 'duty',
      when: { all: [{ harm: 'armed-attack' }] },
      duty: text,
      source: [],
    },
  ],
  sources: {},
};

function past(
  id: string,
  year: number,
  decision: string,
  more: Partial<Precedent['response']> = {},
  kind = 'internal unrest',
): Precedent {
  return {
    id,
    title: { en: id },
    start: `${year}-01-01`,
    end: `${year}-02-01`,
    situation: {
      id,
      date: `${year}-01-01`,
      ally_in_trouble: 'BBB',
      kind,
      place: { name: 'p' },
      requests: { T: { value: 'F' } },
      facts: {},
    },
    response: { organisation: 'ORG', decision, words: text, sent: text, source: [], ...more } as Precedent['response'],
    verification: 'searched',
    sources: {},
  };
}

const recordOf = (...precedents: readonly Precedent[]) =>
  openRecord({
    schema: 'casus-record/1',
    version: 'test',
    states: [],
    organisations: [],
    treaties: [treaty],
    territories: [],
    zones: [],
    people: [],
    precedents,
    rules: { 'base-rates': rules },
  } as unknown as Law);

const now = {
  schema: 'casus-case/1',
  id: 'now',
  ally: 'AAA',
  day: '2022-01-05',
  kind: 'internal unrest',
  title: text,
  adversary: [],
  place: { name: 'p' },
  facts: {},
  requests: { T: { value: 'F' } },
  claims: [],
  accounts: [],
  sources: [],
  response: { organisation: 'ORG' },
} as unknown as Case;

const refusals = [1, 2, 3].map((n) => past(`p${n}`, 2010 + n, 'declined'));

describe('base rates', () => {
  const rateOf = (record: ReturnType<typeof recordOf>, chain: string) =>
    outlook(now, record).rates.find((r) => r.of === 'decided' && r.chain === chain);
  test('0 of 3 stays so, with its members and a wide range', () => {
    const rate = rateOf(recordOf(...refusals), 'organisation');
    expect(rate).toMatchObject({ k: 0, n: 3, small: true, mean: 0.2 });
    expect(rate?.members.map((m) => m.precedent)).toEqual(['p1', 'p2', 'p3']);
    expect(rate?.interval?.high).toBeGreaterThan(0.5);
  });
  test('never the case itself, never what ended later, never an outcome nobody knows', () => {
    const itself = past('itself', 2022, 'invoked');
    const record = recordOf(
      ...refusals,
      { ...itself, situation: { ...itself.situation, ally_in_trouble: 'AAA' } },
      past('later', 2023, 'invoked'),
      past('dark', 2015, 'unknown'),
    );
    expect(rateOf(record, 'organisation')?.members.map((m) => m.precedent)).toEqual(['p1', 'p2', 'p3']);
    expect(outlook(now, record).left_out).toEqual({ later: 1, same: 1 });
    const hindsight = outlook(now, record, { hindsight: true });
    expect(hindsight.rates.find((r) => r.chain === 'organisation')?.members.map((m) => m.precedent)).toContain('later');
  });
  test('a class of fewer than five is widened, step by step, and says how far', () => {
    const others = [1, 2, 3].map((n) => past(`q${n}`, 2000 + n, 'invoked', {}, 'coup'));
    const rate = rateOf(recordOf(...refusals, ...others), 'conditions');
    expect(rate).toMatchObject({ k: 3, n: 6, widened: 2, class: {}, small: false });
    const same = [4, 5].map((n) => past(`p${n}`, 2010 + n, 'declined'));
    expect(rateOf(recordOf(...refusals, ...others, ...same), 'conditions')).toMatchObject({
      k: 0,
      n: 5,
      widened: 0,
      class: { kind: 'internal unrest', requested: 'not-asked' },
    });
  });
  test('gives no number where nothing came before', () => {
    expect(rateOf(recordOf(), 'organisation')).toMatchObject({ n: 0, interval: null, mean: null });
  });
  test('decision and performance are told apart; a decision without contingents on record tells nothing of performance', () => {
    const [decided, performed] = rules.outcomes;
    const acted = past('a', 2001, 'invoked');
    const sent = past('b', 2002, 'invoked', { contingents: [{ state: 'CCC', troops: 5, source: [] }] });
    expect([acted, sent].map((p) => cameSo(p, decided as never))).toEqual([true, true]);
    expect([acted, sent, refusals[0] as Precedent].map((p) => cameSo(p, performed as never))).toEqual([
      null,
      true,
      false,
    ]);
  });
});

describe('who sends', () => {
  const sends = [1, 2, 3, 4, 5].map((n) =>
    past(`s${n}`, 2000 + n, 'invoked', {
      contingents: (n < 4 ? ['CCC', 'DDD'] : ['CCC']).map((state) => ({ state, troops: null, source: [] })),
    }),
  );
  const contingents = outlook(now, recordOf(...sends)).contingents;
  test('each responder by its own cases', () => {
    expect(contingents.map((c) => [c.responder, c.class, c.k, c.n])).toEqual([
      ['BBB', 'any', 8, 15],
      ['CCC', 'own', 5, 5],
      ['DDD', 'own', 3, 5],
    ]);
  });
  test('a rule of adjustment shifts the odds and widens the range, and says where it extrapolates', () => {
    const major = contingents.find((c) => c.responder === 'CCC');
    expect(major?.adjusted?.mean).toBeGreaterThan(major?.mean ?? 1);
    expect(major?.adjusted?.extrapolated).toBe(true);
    expect(contingents.find((c) => c.responder === 'DDD')?.adjusted).toBeUndefined();
  });
});

describe('scored in public', () => {
  test('proper scores by hand', () => {
    const trials = [
      { predicted: 0.8, came: true },
      { predicted: 0.4, came: false },
    ];
    expect(brier(trials)).toBeCloseTo((0.04 + 0.16) / 2, 12);
    expect(logScore(trials)).toBeCloseTo(-(Math.log(0.8) + Math.log(0.6)) / 2, 12);
    expect(calibrationOf(trials)).toEqual([
      { from: 0.4, to: 0.6, n: 1, predicted: 0.4, seen: 0 },
      { from: 0.8, to: 1, n: 1, predicted: 0.8, seen: 1 },
    ]);
  });
  test('a case is never predicted from itself', () => {
    const record = recordOf(past('yes', 2001, 'invoked'), past('no', 2002, 'declined'));
    const constant = scoredOf(rules, record).scores.find((s) => s.of === 'decided' && s.chain === 'constant');
    // From one other case: (k+1)/3, which is 1/3 for the yes and 2/3 for the no.
    expect(constant?.brier).toBeCloseTo((2 / 3) ** 2, 5);
  });
  test('where no class beats the constant rate, the constant rate is the headline', () => {
    const noise = [1, 2, 3, 4, 5, 6].map((n) => past(`n${n}`, 2000 + n, n % 2 ? 'invoked' : 'declined'));
    const [headline] = outlook(now, recordOf(...noise)).headlines;
    expect(headline?.chain).toBe('constant');
  });
});

describe('leaving out', () => {
  const mixed = recordOf(
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((n) =>
      past(`m${n}`, 1990 + n, n % 3 === 0 ? 'declined' : 'invoked', {}, n % 2 === 0 ? 'coup' : 'internal unrest'),
    ),
  );
  const scored = scoredOf(rules, mixed);
  test('by counts comes to the same as class by class over the rest', () => {
    const features = featuresOfPrecedents(rules, mixed);
    const all = mixed.law.precedents.map((p) => [p, features.get(p.id) as never] as const);
    const told = toldOf(all, rules.outcomes[0] as never);
    for (const chain of [...rules.chains, constantRate]) {
      const slow = told.map((one) => {
        const others = told.filter((other) => other !== one);
        const mean = classIn(chain, one.f, others, rules.enough).mean ?? classIn(constantRate, one.f, others, 0).mean;
        return { predicted: mean as number, came: one.so };
      });
      const found = scored.scores.find((x) => x.of === 'decided' && x.chain === chain.id);
      expect(found?.brier, chain.id).toBeCloseTo(brier(slow), 5);
      expect(found?.log, chain.id).toBeCloseTo(logScore(slow), 5);
    }
  });
  test('a rule that is best only with the case itself in view gives way to the constant rate', () => {
    const { scores } = scored;
    const base = scores.find((x) => x.of === 'decided' && x.chain === 'constant');
    const better = scores.map((x) => (x.chain === 'organisation' ? { ...x, brier: 0.01 } : x));
    const fair = { of: 'decided', chain: 'chosen', n: 12, log: 1 } as const;
    expect(bestChain(better, 'decided', { ...fair, brier: 0.02 }).chain).toBe('organisation');
    expect(bestChain(better, 'decided', { ...fair, brier: base?.brier ?? 0 }).chain).toBe('constant');
  });
  test('forward in time nothing later is used, and the first case is predicted by nobody', () => {
    expect(scored.rolling.find((x) => x.of === 'decided' && x.chain === 'constant')?.n).toBe(11);
  });
  test('the rule is chosen by what had ended on the day judged', () => {
    // Later cases would make the class rule look good; on the day itself nothing parted the classes.
    const before = [1, 2, 3, 4, 5, 6].map((n) => past(`b${n}`, 2000 + n, n % 2 ? 'invoked' : 'declined'));
    const after = Array.from({ length: 24 }, (_, i) =>
      past(`a${i}`, 2030 + i, i % 2 ? 'invoked' : 'declined', {}, i % 2 ? 'coup' : 'internal unrest'),
    );
    const [headline] = outlook(now, recordOf(...before, ...after)).headlines;
    expect([headline?.chain, headline?.score.n]).toEqual(['constant', 6]);
    expect(outlook(now, recordOf(...before, ...after), { hindsight: true }).headlines[0]?.chain).toBe('conditions');
  });
});

describe('ledger', () => {
  const record = recordOf(...refusals);
  const entry = ledgerEntry(outlook(now, record), {
    written: '2022-01-06',
    input_hash: 'h',
    casus: '0',
    record: 'r',
    id: 'now',
  });
  test('holds what was said, and is open while the record does not know', () => {
    expect(entry.predictions[0]).toMatchObject({ of: 'decided', k: 0, n: 3 });
    expect(scoreLedger([entry], record)).toMatchObject({ n: 0, open: entry.predictions.length, brier: null });
  });
  test('is resolved by the precedent of the same ally and day; repeats count once', () => {
    const came = past('after', 2022, 'declined');
    const later = recordOf(...refusals, { ...came, situation: { ...came.situation, ally_in_trouble: 'AAA' } });
    const scored = scoreLedger([entry, entry], later);
    expect(scored.lines.filter((l) => l.of === 'decided')).toHaveLength(1);
    expect(scored.brier).toBeCloseTo(0.04, 12);
    expect(scored.constant_brier).toBeCloseTo(0.04, 12);
  });
});
