import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildRecord } from '../../scripts/build-record.ts';
import { boundDuring } from './bound.ts';
import { addDays, type Day, dayNumber, dayOf, type When } from '../kernel/date.ts';
import { seeded } from '../kernel/random.ts';
import type { Truth } from '../kernel/truth.ts';
import { openRecord, type RecordIndex } from '../record/index.ts';
import type { Law, Organisation, PartyInterval, Provision, StateCode, Treaty } from '../record/model.ts';
import { allOf, daysFrom, Walk } from '../record/walk.fixture.ts';

/** Every as-of answer on these days beside the walk's; the differences in words. */
function differences(
  record: RecordIndex,
  walk: Walk,
  days: readonly Day[],
  states: readonly StateCode[],
  pairs: readonly (readonly [StateCode, StateCode])[] = pairsOf(states),
): string[] {
  const { law } = record;
  const wrong: string[] = [];
  const hold = (what: string, day: Day, got: unknown, want: unknown): void => {
    if (got !== want) wrong.push(`${what} on ${day}: ${String(got)}, the walk says ${String(want)}`);
  };
  const shown = (members: readonly { readonly state: StateCode; readonly value: string }[]): string =>
    members
      .map((m) => `${m.state} ${m.value}`)
      .toSorted()
      .join();
  const force = new Map(law.treaties.map((t) => [t.id, walk.inForce(t)]));
  const bound = new Map(
    law.treaties.map((t) => [t.id, new Map(states.map((s) => [s, walk.isParty(t, s, 'party')] as const))]),
  );
  for (const treaty of law.treaties) {
    const own = states.filter((s) => treaty.parties.some((p) => p.state === s));
    const inForce = force.get(treaty.id) as (day: Day) => string;
    const victims = new Map(own.map((s) => [s, walk.isParty(treaty, s, 'victim')]));
    const versions = treaty.provisions.map((p) => [p, walk.version(p)] as const);
    for (const day of days) {
      hold(`${treaty.id} in force`, day, record.inForce(treaty, day).value, inForce(day));
      for (const [p, at] of versions) hold(`${p.id} valid`, day, record.versionValid(p, day).value, at(day));
      const on: { state: StateCode; value: string }[] = [];
      for (const state of own) {
        const value = bound.get(treaty.id)?.get(state)?.(day) ?? 'F';
        if (value !== 'F') on.push({ state, value });
        hold(`${state} in ${treaty.id}`, day, record.isParty(treaty, state, day).value, value);
        const victim = record.isParty(treaty, state, day, 'victim').value;
        hold(`${state} as a victim in ${treaty.id}`, day, victim, victims.get(state)?.(day));
      }
      if (own.length === new Set(treaty.parties.map((p) => p.state)).size)
        hold(`parties of ${treaty.id}`, day, shown(record.partiesOn(treaty, day)), shown(on));
    }
  }
  for (const organisation of law.organisations) {
    const members = walk.members(organisation, law);
    for (const day of days)
      hold(
        `members of ${organisation.id}`,
        day,
        shown(record.membersOn(organisation.id, day)),
        shown([...members(day)].map(([state, value]) => ({ state, value }))),
      );
  }
  for (const [a, b] of pairs)
    for (const day of days) {
      const want = law.treaties.flatMap((t) => {
        const of = bound.get(t.id);
        const value = allOf([force.get(t.id)?.(day) ?? 'F', of?.get(a)?.(day) ?? 'F', of?.get(b)?.(day) ?? 'F']);
        return value === 'F' ? [] : [`${t.id} ${value}`];
      });
      const got = record.between(a, b, day).map((f) => `${f.treaty.id} ${f.value}`);
      hold(`between ${a} and ${b}`, day, got.join(), want.join());
    }
  return wrong;
}

function pairsOf(states: readonly StateCode[]): readonly (readonly [StateCode, StateCode])[] {
  return states.flatMap((a) => states.map((b) => [a, b] as const)).filter(([a, b]) => a < b);
}

/** A named condition that the clause asks of this responder is open on every day from which it is asked. */
function besides(provision: Provision, responder: StateCode, victim: StateCode, on: Day): Truth {
  for (const [key, { all, from }] of Object.entries(provision.responder_overrides ?? {})) {
    if (key !== responder && key !== `${responder}<${victim}`) continue;
    if (from !== undefined && on < from) continue;
    if (all.some((leaf) => 'cond' in leaf && leaf.default !== 'T')) return 'U';
  }
  return 'T';
}

/** The stretches of `boundDuring` beside the walk, day by day; and they are the longest there are. */
function stretchDifferences(
  record: RecordIndex,
  walk: Walk,
  days: readonly Day[],
  a: StateCode,
  b: StateCode,
): string[] {
  const wrong: string[] = [];
  const stretches = boundDuring(record, a, b);
  for (const treaty of record.law.treaties) {
    const [force, first, second] = [
      walk.inForce(treaty),
      walk.isParty(treaty, a, 'party'),
      walk.isParty(treaty, b, 'victim'),
    ];
    for (const provision of treaty.provisions) {
      const own = stretches.filter((s) => s.provision === provision.id);
      const duty = provision.nature === 'duty' && provision.atop.includes('defence');
      const version = walk.version(provision);
      for (const day of days) {
        const want =
          duty && a !== b
            ? allOf([force(day), version(day), first(day), second(day), besides(provision, a, b, day)])
            : 'F';
        const within = own.filter((s) => (s.from === null || s.from <= day) && (s.to === null || day < s.to));
        const got = within.length > 1 ? 'twice' : (within[0]?.value ?? 'F');
        if (got !== want) wrong.push(`${provision.id} ${a} for ${b} on ${day}: ${got}, the walk says ${want}`);
      }
      own.forEach((s, i) => {
        const next = own[i + 1];
        if (next && s.to === next.from && s.value === next.value && s.besides.join() === next.besides.join())
          wrong.push(`${provision.id}: ${s.to} parts nothing`);
      });
    }
  }
  return wrong;
}

const window = daysFrom('2000-01-20', '2000-03-10');
const day = fc.integer({ min: 0, max: window.length - 1 }).map((i) => window[i] as Day);
const ordered = fc
  .tuple(day, day)
  .map(([a, b]) => (a <= b ? { not_before: a, not_after: b } : { not_before: b, not_after: a }));
const when: fc.Arbitrary<When> = fc.oneof(
  { weight: 3, arbitrary: day },
  ordered,
  day.map((d) => ({ not_before: d })),
  day.map((d) => ({ not_after: d })),
);
const states = ['AAA', 'BBB', 'CCC'];
/** Fields that are left out half of the time. */
const some = <T>(shape: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(shape, { requiredKeys: [] });
/** Nothing surely happened before it was signed, so a later bound before the signature is no record. */
const consistent = ({ from, signed }: { readonly from?: When; readonly signed?: string }): boolean =>
  signed === undefined || typeof from !== 'object' || from.not_after === undefined || `${signed}-01` <= from.not_after;
const signed = fc.oneof(day, fc.constantFrom('2000-01', '2000-02', '2000'));
const party: fc.Arbitrary<PartyInterval> = fc
  .tuple(
    fc.constantFrom(...states),
    some({ from: when, to: when, signed }),
    fc.constantFrom({}, {}, {}, { designated: true as const }, { guarantor: true as const }, { never: true as const }),
  )
  .map(([state, dates, kind]) => ({ state, ...dates, ...kind, source: ['x'] }) as PartyInterval)
  .filter(consistent);
const provision = (id: string): fc.Arbitrary<Provision> =>
  fc
    .tuple(fc.option(some({ from: when, to: when }), { nil: undefined }), fc.constantFrom('duty', 'duty', 'power'))
    .map(
      ([valid, nature]) => ({ id, atop: ['defence'], nature, ...(valid ? { valid } : {}), when: { all: [] } }) as never,
    );
const treaty = (id: string): fc.Arbitrary<Treaty> =>
  fc
    .tuple(
      some({ signed, in_force: when, ended: when }),
      fc.array(fc.tuple(ordered, fc.constantFrom('T', 'F', 'U')), { maxLength: 2 }),
      fc.array(party, { maxLength: 7 }),
      fc.tuple(provision(`${id}-1`), provision(`${id}-2`)),
    )
    .filter(([dates]) =>
      consistent({
        ...(dates.in_force ? { from: dates.in_force } : {}),
        ...(dates.signed ? { signed: dates.signed } : {}),
      }),
    )
    .map(
      ([dates, gaps, parties, provisions]) =>
        ({
          id,
          ...dates,
          force_gaps: gaps.map(([{ not_before: from, not_after: to }, value]) => ({
            from,
            to,
            value,
            why: '',
            source: [],
          })),
          parties,
          provisions,
        }) as unknown as Treaty,
    );
const organisation: fc.Arbitrary<Organisation> = fc
  .tuple(some({ founded: when, ended: when }), fc.option(fc.array(party, { maxLength: 5 }), { nil: undefined }))
  .map(
    ([dates, members]) =>
      ({ id: 'ORG', treaty: 'X', ...dates, ...(members ? { members } : {}) }) as unknown as Organisation,
  );
const small = fc.tuple(treaty('X'), treaty('Y'), organisation).map(([x, y, o]) => {
  const nothing = { states: [], territories: [], zones: [], people: [], precedents: [], rules: {} };
  return openRecord({
    schema: 'casus-record/1',
    version: 't',
    ...nothing,
    treaties: [x, y],
    organisations: [o],
  } as Law);
});

describe('as-of answers and a walk over days, on records made at random', () => {
  const walk = new Walk(window);
  test('who was party, what was in force, which version, who were members, what bound two', () => {
    fc.assert(
      fc.property(small, (record) => {
        expect(differences(record, walk, window, states)).toEqual([]);
      }),
      { seed: 11, numRuns: 80 },
    );
  });
  test('the stretches in which one was bound to defend another', () => {
    fc.assert(
      fc.property(small, (record) => {
        for (const a of states)
          for (const b of states) expect(stretchDifferences(record, walk, window, a, b)).toEqual([]);
      }),
      { seed: 12, numRuns: 80 },
    );
  });
  test('a list in another order gives the same answers', () => {
    fc.assert(
      fc.property(small, fc.nat(), (record, seed) => {
        const random = seeded(seed);
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => [random(), item] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, item]) => item);
        const other = openRecord({
          ...record.law,
          treaties: shuffled(record.law.treaties).map((t) => ({
            ...t,
            parties: shuffled(t.parties),
            provisions: shuffled(t.provisions),
          })),
        });
        for (const { id } of record.law.treaties) {
          const [one, two] = [record.treaty(id) as Treaty, other.treaty(id) as Treaty];
          for (const d of window) {
            for (const state of states)
              for (const as of ['victim', 'party'] as const)
                expect(other.isParty(two, state, d, as).value).toBe(record.isParty(one, state, d, as).value);
            expect(standings(other.partiesOn(two, d))).toEqual(standings(record.partiesOn(one, d)));
          }
        }
        const flat = (r: RecordIndex): string[] =>
          boundDuring(r, 'AAA', 'BBB')
            .map((s) => [s.provision, s.from, s.to, s.value].join())
            .toSorted();
        expect(flat(other)).toEqual(flat(record));
      }),
      { seed: 13, numRuns: 40 },
    );
  });
});

function standings(on: readonly { readonly state: StateCode; readonly value: string }[]): readonly string[] {
  return on.map((m) => `${m.state} ${m.value}`).toSorted();
}

describe('as-of answers and a walk over days, on the record itself', () => {
  const { law } = buildRecord(path.resolve(import.meta.dirname, '../..'));
  const record = openRecord(law);
  const random = seeded(14);
  const between = (first: Day, last: Day): Day =>
    dayOf(dayNumber(first) + Math.floor(random() * (dayNumber(last) - dayNumber(first))));
  const sampled = Array.from({ length: 40 }, (_, i) =>
    between(i % 4 === 0 ? '1815-01-01' : '1945-01-01', '2026-12-31'),
  );
  const edges = [...new Set(sampled.flatMap((d) => [d, addDays(d, 1)]))];

  test('every treaty, version, membership and organisation', () => {
    const all = [...new Set(law.treaties.flatMap((t) => t.parties.map((p) => p.state)))];
    expect(differences(record, new Walk(edges), edges, all, [])).toEqual([]);
  });
  test('what bound two states, and in which stretches one owed the other its defence', () => {
    const pairs: readonly (readonly [StateCode, StateCode])[] = [
      ['RUS', 'ARM'],
      ['RUS', 'UZB'],
      ['USA', 'GBR'],
      ['GBR', 'PRT'],
      ['FRA', 'POL'],
      ['SUN', 'CSK'],
      ['USA', 'THA'],
      ['THA', 'RVN'],
      ['EGY', 'SYR'],
      ['TUR', 'AZE'],
      ['AUH', 'ITA'],
      ['NZL', 'USA'],
    ];
    const wrong = pairs.flatMap(([a, b]) => {
      const ends = [...boundDuring(record, a, b), ...boundDuring(record, b, a)].flatMap((s) => [s.from, s.to]);
      const around = ends.flatMap((d) => (d === null ? [] : [addDays(d, -1), d]));
      const days = [...new Set([...edges, ...around])];
      const walk = new Walk(days);
      return [
        ...stretchDifferences(record, walk, days, a, b),
        ...stretchDifferences(record, walk, days, b, a),
        ...differences(record, walk, days, [a, b]),
      ];
    });
    expect(wrong).toEqual([]);
  });
});
