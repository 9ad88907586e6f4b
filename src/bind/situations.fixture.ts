import fc from 'fast-check';
import { type Truth, truths } from '../kernel/truth.ts';
import { harms } from '../record/conditions.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Situation } from '../record/model.ts';
import { clausesOf, leavesOf } from './clause.ts';

const truth = fc.constantFrom(...truths);
/** More unknown than known, so that there is something to learn. */
const doubtful = fc.constantFrom<Truth>('U', 'U', 'T', 'F');

/** Situations on any day and for any ally of a record, every fact a clause may read among them. */
export function situationsOf(record: RecordIndex): fc.Arbitrary<Situation> {
  const leaves = clausesOf(record).all.flatMap((c) => [
    ...leavesOf(c.terms),
    ...c.overrides.flatMap((o) => leavesOf(o.terms)),
  ]);
  const named = <K extends string>(key: K): string[] => [
    ...new Set(leaves.flatMap(({ leaf }) => (key in leaf ? [String((leaf as Record<string, unknown>)[key])] : []))),
  ];
  const zones = [...new Set(leaves.flatMap(({ leaf }) => ('in' in leaf ? leaf.in : [])))];
  const attrs = leaves.flatMap(({ leaf }) => ('name' in leaf ? [leaf.name] : []));
  const sides = record.law.treaties.flatMap((t) => t.parties.map((p) => ({ treaty: t.id, state: p.state })));
  const table = (keys: readonly string[], value: fc.Arbitrary<Truth>) =>
    fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 8, noNullPrototype: true });
  const month = fc.tuple(
    fc.integer({ min: 1880, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );
  return fc
    .record({
      side: fc.constantFrom(...sides),
      attackers: fc.array(fc.constantFrom(...sides), { maxLength: 3 }),
      day: month.map(([y, m, d]) => [y, m, d].map((n) => String(n).padStart(2, '0')).join('-')),
      harm: table(harms, doubtful),
      conditions: table(named('cond'), doubtful),
      attrs: table(attrs, doubtful),
      external: doubtful,
      state: doubtful,
      began: doubtful,
      within: doubtful,
      zones: fc.subarray(zones, { maxLength: 4 }),
      held: fc.constantFrom('victim', 'attacker', 'disputed', null),
      asked: fc.uniqueArray(fc.constantFrom(...new Set(sides.map((s) => s.treaty))), { maxLength: 4 }),
      answer: truth,
    })
    .map((r): Situation => {
      const states = r.attackers.map((a) => a.state);
      const held = { victim: r.side.state, attacker: states[0] ?? 'ZZZ', disputed: 'disputed' } as const;
      const asked = [r.side.treaty, ...r.asked].map((id) => [id, { value: r.answer }] as const);
      return {
        id: 'random',
        date: r.day,
        ally_in_trouble: r.side.state,
        place: {
          name: 'somewhere',
          zones: r.zones,
          is_territory_of_victim: r.within,
          administered_by: r.held === null ? null : held[r.held],
        },
        requests: Object.fromEntries(asked),
        facts: {
          harm: r.harm,
          attacker: { external: r.external, state: r.state, states, attrs: r.attrs },
          victim_initiated: r.began,
          conditions: r.conditions,
        },
      };
    });
}

/** The same situation after every U that `news` knows of has become T or F. */
export function learned(situation: Situation, news: () => Truth): Situation {
  const settle = (value: unknown): unknown => {
    if (value === 'U') return news();
    if (Array.isArray(value)) return value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, settle(inner)]));
  };
  return {
    ...situation,
    facts: settle(situation.facts) as Situation['facts'],
    requests: settle(situation.requests) as Situation['requests'],
    place: settle(situation.place) as Situation['place'],
  };
}

/** The same value with the keys of every table in the opposite order. */
export function reversedKeys<T>(value: T): T {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  const turned = Object.entries(value)
    .toReversed()
    .map(([key, inner]) => [key, reversedKeys(inner)]);
  return Object.fromEntries(turned) as T;
}
