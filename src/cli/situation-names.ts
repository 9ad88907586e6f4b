import { disagreementsOf } from '../bind/index.ts';
import { knownAs } from '../brief/index.ts';
import { nearest } from '../kernel/fault.ts';
import type { Path } from '../kernel/shape.ts';
import type { RecordIndex } from '../record/index.ts';
import type { GivenPlace, Situation } from '../record/model.ts';
import { type Existence, existence, lifetime } from '../record/statehood.ts';

/** What a reader of the answer should know of how a value was read. */
export interface Remark {
  readonly path: Path;
  readonly says: string;
}

/**
 * A row with names turned into ids: states by any name they bore, places by the name of a territory or state, requests by the
 * organisation asked, which stands for every treaty under which its bodies decide. What nothing in the record is called so stays.
 */
export function withIds(row: Situation, record: RecordIndex): Situation {
  const state = (word: string): string => (record.state(word) ? word : (knownAs(record, word, 'state') ?? word));
  const { attacker } = row.facts;
  const { recognised_sovereign: sovereign, administered_by: holder } = row.place;
  return {
    ...row,
    ally_in_trouble: state(row.ally_in_trouble),
    ...(row.with_allies ? { with_allies: row.with_allies.map(state) } : {}),
    place: located(
      {
        ...row.place,
        ...(typeof sovereign === 'string' ? { recognised_sovereign: state(sovereign) } : {}),
        ...(typeof holder === 'string' ? { administered_by: state(holder) } : {}),
      },
      record,
    ),
    requests: Object.fromEntries(
      Object.entries(row.requests).flatMap(([key, request]) => asked(key, record).map((id) => [id, request] as const)),
    ),
    facts: attacker?.states
      ? { ...row.facts, attacker: { ...attacker, states: [...new Set(attacker.states.map(state))] } }
      : row.facts,
  };
}

function asked(key: string, record: RecordIndex): readonly string[] {
  if (record.treaty(key)) return [key];
  const id = knownAs(record, key, 'body');
  if (id === undefined) return [key];
  const organisation = record.organisation(id);
  return organisation ? (organisation.decides ?? (organisation.treaty ? [organisation.treaty] : [key])) : [id];
}

/** A place that says neither territory nor state is looked up by its name. */
function located(place: GivenPlace, record: RecordIndex): GivenPlace {
  if (place.territory !== undefined || place.state !== undefined || typeof place.name !== 'string' || place.name === '')
    return place;
  const id = knownAs(record, place.name, 'place');
  if (id === undefined) return place;
  return record.territory(id) ? { ...place, territory: id } : { ...place, state: id };
}

/** Names read as no state's, states outside their days, and given values that the record computes otherwise. */
export function remarksOn(row: Situation, record: RecordIndex): readonly Remark[] {
  const exists = existenceIn(record);
  const named: readonly (readonly [Path, string])[] = [
    [['ally_in_trouble'], row.ally_in_trouble],
    ...(row.facts.attacker?.states ?? []).map((s, i) => [['facts', 'attacker', 'states', i], s] as const),
    ...(['recognised_sovereign', 'administered_by'] as const).flatMap((key) =>
      typeof row.place[key] === 'string' ? [[['place', key], row.place[key] as string] as const] : [],
    ),
  ];
  const remarks = named.flatMap(([path, word]): readonly Remark[] => {
    const state = record.state(word);
    if (state)
      return exists(word, row.date)
        ? []
        : [{ path, says: `${word} was no state on ${row.date} (${lifetime(state)}); it is judged by its name` }];
    // What looks like a state's code may be a slip; a group needs no remark.
    if (!/^[A-Z]{3}$/.test(word)) return [];
    const near = nearest(
      word,
      record.law.states.map((s) => s.id),
    );
    return [
      {
        path,
        says: `"${word}" is no state of the record and is read as a group${near ? ` (or was ${near} meant?)` : ''}`,
      },
    ];
  });
  return [
    ...remarks,
    ...disagreementsOf(row, record).map(({ path, given, computed, record: facts }) => ({
      path: path.split('.'),
      says: `given as ${given}; the record computes ${computed} (${facts.join(', ')}). The given value is used`,
    })),
  ];
}

const existences = new WeakMap<RecordIndex, Existence>();

function existenceIn(record: RecordIndex): Existence {
  let exists = existences.get(record);
  if (!exists) {
    exists = existence(record.law.states, true);
    existences.set(record, exists);
  }
  return exists;
}
