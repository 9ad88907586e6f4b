import type { Case } from '../case/model.ts';
import type { RecordIndex } from '../record/index.ts';
import { kinOf, neighboursOf, type Related, rivalsOf, ruledLike } from '../record/relation.ts';
import { bodiesOf, boundTo, isState, merged, partnersOf, quarrelsOf } from './ties.ts';

/** Someone to whom a rule of record/rules/interests.yaml gives its stake, with what says so. */
export interface Holder {
  readonly holder: string;
  readonly record: readonly string[];
  readonly claims: readonly string[];
  /** Told only where another rule or the source brings the actor in. */
  readonly follows?: true;
}

type Finder = (c: Case, record: RecordIndex, most: number) => readonly Holder[];

const held = (found: readonly Related[], follows?: true): readonly Holder[] =>
  found.map(({ state, record }) => ({ holder: state, record, claims: [], ...(follows ? { follows } : {}) }));
const others = (found: readonly Related[], c: Case): readonly Related[] =>
  found.filter(({ state }) => state !== c.ally && !c.adversary.includes(state));

/** Who holds what, rule by rule. A rule of the file without a finder here gives nobody a stake; a test holds the two together. */
export const finders: Readonly<Record<string, Finder>> = {
  'own-government': (c) => [{ holder: c.ally, record: [`state:${c.ally}`], claims: [] }],

  'own-opposition': (c) => {
    const claims = c.claims.filter((k) => k.sets.some((s) => s.element === 'harm.internal-unrest' && s.value === 'T'));
    const given = c.facts.harm?.['internal-unrest'] === 'T';
    return claims.length > 0 || given
      ? [{ holder: `${c.ally}.OPP`, record: [], claims: claims.map((claim) => claim.id) }]
      : [];
  },

  attacker: (c, record) =>
    c.adversary
      .filter((id) => isState(record, id, c.day))
      .map((id) => ({
        holder: id,
        record: [`state:${id}`],
        claims: c.claims
          .filter((k) => k.sets.some((s) => s.element === `attacker.states.${id}` && s.value === 'T'))
          .map((k) => k.id),
      })),

  bound: (c, record) => held(others(boundTo(record, c.ally, c.day), c)),

  body: (c, record) => deciding(c, record).map((id) => ({ holder: id, record: [`organisation:${id}`], claims: [] })),

  'sent-influence': sent,
  'sent-cost': sent,

  neighbour: (c, record) => held(others(neighboursOf(record, c.ally, c.day), c)),

  kin: (c, record) => held(others(merged(kinOf(record, c.ally, c.day)), c)),

  'attacker-kin': (c, record) => held(others(merged(c.adversary.flatMap((id) => kinOf(record, id, c.day))), c), true),

  'old-adversary': (c, record) => held(others(quarrelsOf(record, c.ally, c.day), c)),

  'bound-to-attacker': (c, record) => held(others(merged(c.adversary.flatMap((id) => boundTo(record, id, c.day))), c)),

  'rival-organisation': (c, record) =>
    deciding(c, record)
      .flatMap((id) => rivalsOf(record, id, c.day))
      .flatMap(({ organisation, record: reference }): readonly Holder[] => [
        { holder: organisation, record: [reference], claims: [] },
        ...record
          .membersOn(organisation, c.day)
          .filter((m) => m.value === 'T' && m.state !== c.ally)
          .map((m) => ({ holder: m.state, record: [reference, m.record], claims: [], follows: true as const })),
      ]),

  'same-rule': (c, record) => held(others(merged(ruledLike(record, c.ally, c.day)), c), true),

  partner: (c, record, most) => held(others(partnersOf(record, c.ally, c.day, most), c), true),
};

/** Bodies that decide on the promises in play: the one that responded, and those the ally belongs to. */
function deciding(c: Case, record: RecordIndex): readonly string[] {
  const own = c.response?.organisation;
  return [...new Set([...(own ? [own] : []), ...bodiesOf(record, c.ally, c.day)])];
}

function sent(c: Case): readonly Holder[] {
  const claims = c.response?.claims ?? [];
  return (c.response?.contingents ?? []).map(({ state }) => ({ holder: state, record: [], claims }));
}
