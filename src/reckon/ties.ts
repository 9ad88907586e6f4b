import { type Day, extent, holdsOn } from '../kernel/date.ts';
import type { RecordIndex } from '../record/index.ts';
import type { StateCode } from '../record/model.ts';
import type { Related } from '../record/relation.ts';

/** States that a defence duty binds to this one on that day, or may, with the clauses and party lines that say so. */
export function boundTo(record: RecordIndex, state: StateCode, day: Day): readonly Related[] {
  const found = record.law.treaties.flatMap((treaty) => {
    const duties = treaty.provisions.filter(
      (p) => p.nature === 'duty' && p.atop.includes('defence') && record.versionValid(p, day).value !== 'F',
    );
    if (duties.length === 0 || record.inForce(treaty, day).value === 'F') return [];
    const own = record.isParty(treaty, state, day, 'victim');
    if (own.value === 'F') return [];
    return record
      .partiesOn(treaty, day)
      .filter((party) => party.state !== state && !party.interval.designated)
      .map((party) => ({ state: party.state, record: [...duties.map((p) => `provision:${p.id}`), party.record] }));
  });
  return merged(found);
}

/** Organisations whose bodies decide under a defence clause that covers this state on that day. */
export function bodiesOf(record: RecordIndex, state: StateCode, day: Day): readonly string[] {
  return record.law.organisations
    .filter((organisation) =>
      organisation.decides?.some((id) => {
        const treaty = record.treaty(id);
        return (
          treaty !== undefined &&
          treaty.provisions.some((p) => p.nature === 'duty' && p.atop.includes('defence')) &&
          record.inForce(treaty, day).value !== 'F' &&
          record.isParty(treaty, state, day, 'victim').value !== 'F'
        );
      }),
    )
    .map((organisation) => organisation.id);
}

/** States that stood against this one in a past case that ended before the day, or hold ground that is the other's. */
export function quarrelsOf(record: RecordIndex, state: StateCode, day: Day): readonly Related[] {
  const cases = record.law.precedents.flatMap((precedent) => {
    const { ally_in_trouble: ally, adversary = [] } = precedent.situation;
    const ended = extent(precedent.end ?? precedent.response.end ?? precedent.situation.date).last;
    if (ended >= day) return [];
    const others = ally === state ? adversary : adversary.includes(state) ? [ally] : [];
    return others.map((other) => ({ state: other, record: [`precedent:${precedent.id}`] }));
  });
  const ground = record.law.territories.flatMap((territory) => {
    const [owner, holder] = [record.sovereignOf(territory, day), record.administratorOf(territory, day)];
    const pair = [owner.state, holder.state];
    if (!pair.includes(state) || pair[0] === pair[1] || pair.some((id) => id === null)) return [];
    const other = pair.find((id) => id !== state);
    return other && record.state(other) ? [{ state: other, record: [...owner.record, ...holder.record] }] : [];
  });
  return merged([...cases, ...ground]);
}

/** States that share with this one an organisation of at most `most` members, or a treaty, on that day. */
export function partnersOf(record: RecordIndex, state: StateCode, day: Day, most: number): readonly Related[] {
  const organisations = record.law.organisations.flatMap((organisation) => {
    const members = record.membersOn(organisation.id, day).filter((m) => m.value === 'T');
    if (members.length > most || !members.some((m) => m.state === state)) return [];
    return members
      .filter((m) => m.state !== state)
      .map((m) => ({ state: m.state, record: [`organisation:${organisation.id}`] }));
  });
  const treaties = record.law.treaties.flatMap((treaty) => {
    if (record.inForce(treaty, day).value !== 'T' || record.isParty(treaty, state, day).value !== 'T') return [];
    const parties = record.partiesOn(treaty, day).filter((p) => p.value === 'T');
    if (parties.length > most) return [];
    return parties.filter((p) => p.state !== state).map((p) => ({ state: p.state, record: [`treaty:${treaty.id}`] }));
  });
  return merged([...organisations, ...treaties]);
}

/** Each state once, with all that speaks for it. */
export function merged(found: readonly Related[]): readonly Related[] {
  const by = new Map<StateCode, Set<string>>();
  for (const { state, record } of found) {
    const own = by.get(state) ?? new Set<string>();
    for (const reference of record) own.add(reference);
    by.set(state, own);
  }
  return [...by].map(([state, record]) => ({ state, record: [...record] }));
}

/** Whether the state was one on that day. */
export function isState(record: RecordIndex, id: string, day: Day): boolean {
  return record.state(id)?.intervals.some((interval) => holdsOn(interval, day) === 'T') ?? false;
}
