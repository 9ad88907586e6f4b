import type { Case } from '../case/model.ts';
import type { Text3 } from '../kernel/provenance.ts';
import type { RecordIndex } from '../record/index.ts';
import type { StateCode } from '../record/model.ts';
import { kinOf, neighboursOf, type Related, ruledLike, wavesOf } from '../record/relation.ts';
import type { EndingKind } from './endings.ts';
import type { Spread, SpreadPlace } from './model.ts';
import { interestRules, spreadRules } from './rules.ts';
import { boundTo, isState, partnersOf, quarrelsOf } from './ties.ts';

type Met = Related & { readonly what?: Text3 };
type Criterion = (c: Case, record: RecordIndex, from: readonly StateCode[], kind: EndingKind) => readonly Met[];

const each = (from: readonly StateCode[], of: (state: StateCode) => readonly Met[]): readonly Met[] => from.flatMap(of);

/** What each criterion of record/rules/spread.yaml looks at; `from` is where the crisis is. */
export const criteria: Readonly<Record<string, Criterion>> = {
  border: (c, record, from) => each(from, (s) => neighboursOf(record, s, c.day)),
  kin: (c, record, from) =>
    each(from, (s) => kinOf(record, s, c.day).map(({ people, ...kin }) => ({ ...kin, what: people }))),
  'same-rule': (c, record, from) =>
    each(from, (s) => ruledLike(record, s, c.day).map(({ kind, ...like }) => ({ ...like, what: kind }))),
  wave: (c, record, from, kind) =>
    each(from, (s) =>
      wavesOf(record, s, kind.id === 'interstate' ? 'interstate' : 'internal', c.day).flatMap((wave) =>
        wave.states.map((state) => ({ state, record: [wave.record], what: wave.name })),
      ),
    ),
  bound: (c, record, from) => each(from, (s) => boundTo(record, s, c.day)),
  quarrel: (c, record, from) => each(from, (s) => quarrelsOf(record, s, c.day)),
  organisation: (c, record, from) =>
    each(from, (s) => partnersOf(record, s, c.day, interestRules(record).most_members)),
};

/**
 * Other places a crisis may reach: every state that meets enough of the criteria for its kind, the one that meets most
 * first, then by the order of the criteria. A screen, not a forecast: what the record does not hold counts for nothing.
 */
export function spreadOf(c: Case, kind: EndingKind, record: RecordIndex): Spread {
  const { least, criteria: all } = spreadRules(record);
  const tried = all.filter((criterion) => criterion.kinds.includes(kind.id));
  const from = [c.ally, ...(kind.id === 'interstate' ? c.adversary : [])].filter((id) => isState(record, id, c.day));
  const met = new Map<StateCode, Map<string, Met>>();
  for (const { id } of tried)
    for (const found of criteria[id]?.(c, record, from, kind) ?? []) {
      if (from.includes(found.state) || !isState(record, found.state, c.day)) continue;
      const own = met.get(found.state) ?? new Map<string, Met>();
      const before = own.get(id);
      own.set(id, { ...found, record: [...new Set([...(before?.record ?? []), ...found.record])] });
      met.set(found.state, own);
    }
  const rank = (place: SpreadPlace): string =>
    tried.map(({ id }) => (place.criteria.some((m) => m.id === id) ? '0' : '1')).join('');
  const places = [...met]
    .filter(([, own]) => own.size >= least)
    .map(
      ([state, own]): SpreadPlace => ({
        state,
        criteria: [...own].map(([id, { record: references, what }]) => ({
          id,
          record: references,
          ...(what ? { what } : {}),
        })),
      }),
    )
    .toSorted(
      (a, b) =>
        b.criteria.length - a.criteria.length ||
        (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : a.state < b.state ? -1 : 1),
    );
  return {
    places,
    criteria: tried.map(({ id, words, mechanism, source }) => ({ id, words, mechanism, source })),
    least,
  };
}
