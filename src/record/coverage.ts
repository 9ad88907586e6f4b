import type { Law, PartyInterval, Treaty } from './model.ts';

/** How far one treaty of the record is checked. */
export interface TreatyCoverage {
  readonly treaty: string;
  readonly provisions: number;
  /** Provisions that name a source and are not from memory. */
  readonly sourced: number;
  /** Provisions whose duty stands in all three languages. */
  readonly translated: number;
  readonly parties: number;
  /** Party intervals whose first or last day is only bounded, or not known. */
  readonly open_days: number;
  /** Facts from general knowledge, not re-read, as references. */
  readonly recalled: readonly string[];
}

/** What the record covers, and what of it rests on memory. */
export interface Coverage {
  /** First and last day the state system of the record speaks of. */
  readonly from: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly treaties: readonly TreatyCoverage[];
  /** Recalled facts outside the treaties, by folder. */
  readonly recalled: Readonly<Record<string, readonly string[]>>;
  /** Organisations with neither a member list nor a treaty whose parties are its members. */
  readonly without_members: readonly string[];
  readonly precedents: Readonly<Record<string, number>>;
}

export function coverageOf(law: Law): Coverage {
  const treaties = law.treaties.map(treatyCoverage);
  return {
    from: law.states.flatMap((s) => s.intervals.map((i) => String(i.from))).toSorted()[0] ?? '',
    counts: {
      states: law.states.length,
      organisations: law.organisations.length,
      treaties: law.treaties.length,
      provisions: treaties.reduce((n, t) => n + t.provisions, 0),
      party_intervals: treaties.reduce((n, t) => n + t.parties, 0),
      territories: law.territories.length,
      people: law.people.length,
      precedents: law.precedents.length,
    },
    treaties,
    recalled: {
      states: law.states.flatMap((s) => recalledIn(s.names ?? [], `state:${s.id}/name`)),
      organisations: law.organisations.flatMap((o) => [
        ...recalledIn(o.members ?? [], `organisation:${o.id}/member`),
        ...recalledIn(o.chairs ?? [], `organisation:${o.id}/chair`),
      ]),
      territories: law.territories.flatMap((t) => [
        ...recalledIn(t.sovereign, `territory:${t.id}/sovereign`),
        ...recalledIn(t.administered, `territory:${t.id}/administered`),
      ]),
      people: law.people.flatMap((p) => recalledIn(p.offices, `${p.id}/office`)),
      precedents: law.precedents.flatMap((p) => (p.verification === 'recalled' ? [`precedent:${p.id}`] : [])),
    },
    without_members: law.organisations.filter((o) => !o.members && !o.treaty).map((o) => o.id),
    precedents: counted(law.precedents.map((p) => p.verification)),
  };
}

function treatyCoverage(treaty: Treaty): TreatyCoverage {
  const provisions = treaty.provisions;
  const fromMemory = treaty.verification === 'recalled';
  return {
    treaty: treaty.id,
    provisions: provisions.length,
    sourced: provisions.filter((p) => p.source.length > 0 && p.verification !== 'recalled' && !fromMemory).length,
    translated: provisions.filter(({ duty }) => duty.ar !== undefined && duty.en !== undefined && duty.ru !== undefined)
      .length,
    parties: treaty.parties.length,
    open_days: treaty.parties.filter(isOpen).length,
    recalled: [
      ...(fromMemory ? [`treaty:${treaty.id}`] : []),
      ...recalledIn(treaty.parties, `treaty:${treaty.id}/party`),
      ...provisions.filter((p) => p.verification === 'recalled').map((p) => `provision:${p.id}`),
    ],
  };
}

/** A party that never came in has no day to know. */
function isOpen({ from, to, never }: PartyInterval): boolean {
  return !never && (typeof from !== 'string' || (to !== undefined && typeof to !== 'string'));
}

function recalledIn(list: readonly object[], reference: string): readonly string[] {
  return list.flatMap((fact, i) =>
    'verification' in fact && fact.verification === 'recalled' ? [`${reference}/${i}`] : [],
  );
}

function counted(values: readonly string[]): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const value of values) found[value] = (found[value] ?? 0) + 1;
  return found;
}
