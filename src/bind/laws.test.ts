import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case, CaseClaim } from '../case/model.ts';
import { seeded } from '../kernel/random.ts';
import { type Truth, truths } from '../kernel/truth.ts';
import { openRecord, type RecordIndex } from '../record/index.ts';
import type { Situation } from '../record/model.ts';
import { bindCase } from './findings.ts';
import { judge } from './judge.ts';
import { masters } from './masters.fixture.ts';
import type { Finding, Judgement, TreeNode } from './model.ts';
import { learned, reversedKeys, situationsOf } from './situations.fixture.ts';

const record = masters();
const situations = situationsOf(record);

const name = (j: Judgement): string => `${j.provision} ${j.responder ?? 'anyone'}`;
const answer = (j: Judgement): string => `${j.status} ${j.decisive_element} ${j.open_elements.join()}`;
const answers = (situation: Situation, on: RecordIndex): ReadonlyMap<string, string> =>
  new Map(judge(situation, on).map((j) => [name(j), answer(j)]));
const plain = (map: ReadonlyMap<string, string>): readonly string[] => [...map].map((x) => x.join(': ')).toSorted();
const shuffle = <T>(list: readonly T[], random: () => number): T[] =>
  list
    .map((item) => [random(), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item);

/** What learning may do: a settled answer stays, an open one may become any. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  triggered: ['triggered'],
  'not-triggered': ['not-triggered'],
  'available-on-request': ['available-on-request'],
  arguable: ['triggered', 'not-triggered', 'available-on-request', 'arguable'],
};

/** What learning undid: a settled node of a tree that is not as it was, a status that went where it may not. */
function undone(before: Situation, after: Situation): readonly string[] {
  const later = new Map(judge(after, record).map((j) => [name(j), j]));
  return judge(before, record).flatMap((j) => {
    const now = later.get(name(j)) ?? later.get(`${j.provision} anyone`);
    if (!now) return [`${name(j)} is judged no more`];
    const moved = allowed[j.status]?.includes(now.status) ? [] : [`${name(j)}: ${j.status} became ${now.status}`];
    return now.responder === j.responder
      ? [...moved, ...unsettled(j.tree.children ?? [], now.tree.children ?? [], name(j))]
      : moved;
  });
}

function unsettled(before: readonly TreeNode[], after: readonly TreeNode[], at: string): readonly string[] {
  return before.flatMap((node, i) => {
    const now = after[i];
    if (node.value !== 'U' && now?.value !== node.value)
      return [`${at}, ${node.element}: ${node.value} became ${now?.value}`];
    return unsettled(node.children ?? [], now?.children ?? [], at);
  });
}

describe('knowing more never unsettles what was settled', () => {
  test('on situations made at random, some of the open facts learned', () => {
    fc.assert(
      fc.property(situations, fc.nat(), (situation, seed) => {
        const random = seeded(seed);
        const news = (): Truth => truths[Math.floor(random() * 3)] as Truth;
        expect(undone(situation, learned(situation, news))).toEqual([]);
      }),
      { seed: 31, numRuns: 250 },
    );
  });
  test('on the precedents, every open fact learned either way', () => {
    for (const { situation } of record.law.precedents)
      for (const value of ['T', 'F'] as const)
        expect(
          undone(
            situation,
            learned(situation, () => value),
          ),
        ).toEqual([]);
  });
  test('and the situations made at random reach every status', () => {
    const seen = new Set<string>();
    for (const situation of fc.sample(situations, { seed: 32, numRuns: 150 }))
      for (const j of judge(situation, record)) seen.add(j.status);
    expect([...seen].toSorted()).toEqual(Object.keys(allowed).toSorted());
  });
});

describe('the order in which things stand changes no answer', () => {
  test('parties of a treaty file, treaties of the record', () => {
    const random = seeded(33);
    const { law } = record;
    const other = openRecord({
      ...law,
      treaties: shuffle(law.treaties, random).map((t) => ({ ...t, parties: shuffle(t.parties, random) })),
    });
    for (const situation of [
      ...law.precedents.map((p) => p.situation),
      ...fc.sample(situations, { seed: 34, numRuns: 80 }),
    ])
      expect(plain(answers(situation, other))).toEqual(plain(answers(situation, record)));
  });
  test('harms, requests, conditions and attackers of a situation', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const attacker = situation.facts.attacker ?? {};
        const turned = reversedKeys({
          ...situation,
          facts: { ...situation.facts, attacker: { ...attacker, states: (attacker.states ?? []).toReversed() } },
        });
        expect(answers(turned, record)).toEqual(answers(situation, record));
      }),
      { seed: 35, numRuns: 100 },
    );
  });

  const element = fc.constantFrom(
    ...['harm.armed-attack', 'harm.threat', 'harm.internal-unrest', 'attacker.external', 'attacker.state'],
    ...['attacker.states.UZB', 'attacker.states.AFG', 'request.CST', 'request.CSTO-PK', 'victim_initiated'],
  );
  const claims = fc
    .array(
      fc.record({
        speaker: fc.constantFrom('narrator', 'KAZ.GOV', 'KAZ.OPP', 'UZB.GOV', 'agency'),
        hedge: fc.constantFrom('none' as const, 'distanced' as const),
        stand: fc.constantFrom('affirmed' as const, 'affirmed' as const, 'denied' as const),
        sets: fc.array(fc.tuple(element, fc.constantFrom(...truths)), { minLength: 1, maxLength: 2 }),
        denies: fc.option(fc.nat({ max: 5 }), { nil: undefined, freq: 4 }),
      }),
      { minLength: 2, maxLength: 6 },
    )
    .map((list) =>
      list.map(
        ({ speaker, hedge, stand, sets, denies }, i): CaseClaim => ({
          id: `k${i}`,
          kind: 'event',
          content: `claim ${i}`,
          speaker: [speaker],
          via: [],
          hedge,
          stand,
          day: null,
          source: 0,
          span: { start: 0, end: 0, text: '', line: 1 },
          sets: sets.map(([path, value]) => ({ element: path, value, rule: 'test' })),
          ...(denies !== undefined && denies < list.length && denies !== i ? { denies: [`k${denies}`] } : {}),
        }),
      ),
    );
  const withClaims = (list: readonly CaseClaim[]): Case => ({
    schema: 'casus-case/1',
    id: 'crisis',
    title: { ar: 'x', en: 'x', ru: 'x' },
    kind: 'unrest',
    ally: 'KAZ',
    ally_because: [],
    day: '2022-01-05',
    day_because: 'given',
    adversary: ['UZB'],
    place: { name: 'Almaty', recognised_sovereign: 'KAZ' },
    facts: {},
    requests: {},
    claims: list,
    accounts: [],
    sources: [],
    drafted: true,
  });
  const sorted = (list: readonly string[]): string => list.toSorted().join();
  const findingKey = (f: Finding): string =>
    [
      f.provision,
      f.responder,
      f.account,
      f.status,
      f.decisive_element,
      f.ground,
      f.open_elements.join(),
      f.pivotal.length + f.pivotal_more,
      // Of more than ten sets the ten shown may be others; their number may not.
      f.pivotal_more > 0
        ? ''
        : sorted(f.pivotal.map((p) => `${sorted(p.change.map((c) => `${c.claim} ${c.to}`))} ${p.status}`)),
    ].join(' | ');

  test('claims of a case: the same findings, and the same claims would flip them', () => {
    fc.assert(
      fc.property(claims, fc.nat(), (list, seed) => {
        const turned = shuffle(list, seeded(seed));
        const of = (order: readonly CaseClaim[]): readonly string[] =>
          bindCase(withClaims(order), record).findings.map(findingKey).toSorted();
        expect(of(turned)).toEqual(of(list));
      }),
      { seed: 36, numRuns: 60 },
    );
  });
});
