import { type Day, holdsOn, type Interval } from '../kernel/date.ts';
import type { Truth } from '../kernel/truth.ts';
import { treatyHolds, versionHolds } from './asof.ts';
import { changesOf } from './changes.ts';
import type {
  Law,
  Organisation,
  PartyInterval,
  Person,
  Precedent,
  Provision,
  State,
  StateCode,
  Territory,
  Treaty,
  Zone,
} from './model.ts';
import { bindsBoth, membersOf, Roll } from './parties.ts';
import { type Held, holderOn } from './places.ts';
import { sourcesBehind } from './sources.ts';
import { type InZone, Zones } from './zones.ts';

export type { Held } from './places.ts';
export type { InZone } from './zones.ts';

/** A truth value with the facts of the record it rests on, as references (`treaty:CST/party/UZB/1`). */
export interface Answer {
  readonly value: Truth;
  readonly record: readonly string[];
}

/** The record, indexed, with its as-of questions. Everything after `record` is handed one of these. */
export interface RecordIndex {
  readonly law: Law;
  state(id: StateCode): State | undefined;
  organisation(id: string): Organisation | undefined;
  treaty(id: string): Treaty | undefined;
  /** The provision and the treaty it stands in. */
  provision(id: string): { readonly treaty: Treaty; readonly provision: Provision } | undefined;
  territory(id: string): Territory | undefined;
  person(id: string): Person | undefined;
  precedent(id: string): Precedent | undefined;
  /** ENCODING.md 2.1: start and end of the treaty, gaps replacing T. */
  inForce(treaty: Treaty, day: Day): Answer;
  versionValid(provision: Provision, day: Day): Answer;
  /** OR over the state's intervals; designated states count only for `as: 'victim'`, guarantors never for it. */
  isParty(treaty: Treaty, state: StateCode, day: Day, as?: 'victim' | 'party'): Answer;
  /** Every state with an interval that day, T or U, in the order of the file. */
  partiesOn(
    treaty: Treaty,
    day: Day,
  ): readonly {
    readonly state: StateCode;
    readonly value: Truth;
    readonly interval: PartyInterval;
    readonly record: string;
  }[];
  /** Members of an organisation that day: by its own member list, else by its treaty. */
  membersOn(
    organisation: string,
    day: Day,
  ): readonly {
    readonly state: StateCode;
    readonly value: Truth;
    readonly interval: PartyInterval;
    readonly record: string;
  }[];
  /** Comings and goings in order of time. */
  changes(treaty: Treaty): readonly {
    readonly day: Day;
    readonly exact: boolean;
    readonly state: StateCode;
    readonly event: 'signed' | 'entered' | 'left';
    readonly how: string | null;
    readonly record: string;
  }[];
  /** Treaties that bind both on that day. */
  between(
    a: StateCode,
    b: StateCode,
    day: Day,
  ): readonly { readonly treaty: Treaty; readonly value: Truth; readonly record: readonly string[] }[];
  zone(id: string): Zone | undefined;
  sovereignOf(territory: Territory, day: Day): Held;
  administratorOf(territory: Territory, day: Day): Held;
  /** Whether it lies apart from its sovereign's home territory that day. */
  isOverseas(territory: Territory, day: Day): boolean;
  /** Zones in which a territory, or the ordinary soil of a state, lies that day, T or U. */
  zonesOf(place: Territory | State, day: Day): readonly InZone[];
  /** States of a named set (`baltics`, `central-asia`) that existed that day. */
  regionMembers(region: string, day: Day): readonly StateCode[];
  officeOf(person: Person, day: Day): (Person['offices'][number] & Interval) | undefined;
  /** Sources that stand behind a reference. */
  sourcesOf(reference: string): readonly string[];
}

/** Index the record and answer its as-of questions (ENCODING.md 2.1; intervals here are half-open). */
export function openRecord(law: Law): RecordIndex {
  const states = byId(law.states);
  const organisations = byId(law.organisations);
  const treaties = byId(law.treaties);
  const territories = byId(law.territories);
  const zones = byId(law.zones);
  const people = byId(law.people);
  const precedents = byId(law.precedents);
  const provisions = new Map(
    law.treaties.flatMap((treaty) =>
      treaty.provisions.map((provision) => [provision.id, { treaty, provision }] as const),
    ),
  );
  const rolls = new Map(law.treaties.map((t) => [t.id, new Roll(`treaty:${t.id}`, 'party', t.parties)]));
  const memberRolls = new Map(
    law.organisations.flatMap((o) =>
      o.members ? [[o.id, new Roll(`organisation:${o.id}`, 'member', o.members)] as const] : [],
    ),
  );
  const rollOf = (treaty: Treaty) => rolls.get(treaty.id) ?? new Roll(`treaty:${treaty.id}`, 'party', treaty.parties);
  const regions = new Map<string, State[]>();
  for (const state of law.states)
    for (const region of state.regions ?? []) {
      const list = regions.get(region);
      if (list) list.push(state);
      else regions.set(region, [state]);
    }

  const record: RecordIndex = {
    law,
    state: (id) => states.get(id),
    organisation: (id) => organisations.get(id),
    treaty: (id) => treaties.get(id),
    provision: (id) => provisions.get(id),
    territory: (id) => territories.get(id),
    zone: (id) => zones.get(id),
    person: (id) => people.get(id),
    precedent: (id) => precedents.get(id),
    inForce(treaty, day) {
      const { value, gap } = treatyHolds(treaty, day);
      const file = `treaty:${treaty.id}`;
      return { value, record: gap === null ? [file] : [`${file}/gap/${gap}`] };
    },
    versionValid: (provision, day) => ({ value: versionHolds(provision, day), record: [`provision:${provision.id}`] }),
    isParty: (treaty, state, day, as = 'party') => rollOf(treaty).holds(state, day, as),
    partiesOn: (treaty, day) => rollOf(treaty).on(day),
    membersOn(id, day) {
      const organisation = organisations.get(id);
      if (!organisation) return [];
      const treaty = organisation.treaty === undefined ? undefined : rolls.get(organisation.treaty);
      return membersOf(organisation, memberRolls.get(id), treaty, day);
    },
    changes: (treaty) => changesOf(treaty, rollOf(treaty)),
    between(a, b, day) {
      if (a === b) return [];
      return law.treaties
        .map((treaty) => ({ treaty, ...bindsBoth(treaty, rollOf(treaty), a, b, day) }))
        .filter((found) => found.value !== 'F');
    },
    sovereignOf: (territory, day) => holderOn(territory.sovereign, `territory:${territory.id}/sovereign`, day),
    administratorOf: (territory, day) =>
      holderOn(territory.administered, `territory:${territory.id}/administered`, day),
    isOverseas: (territory, day) => territory.sovereign.some((h) => h.overseas && holdsOn(h, day) === 'T'),
    zonesOf: (place, day) => lying.of(place, day),
    regionMembers: (region, day) =>
      (regions.get(region) ?? [])
        .filter((state) => state.intervals.some((i) => holdsOn(i, day) === 'T'))
        .map((state) => state.id),
    officeOf: (person, day) => person.offices.find((office) => holdsOn(office, day) === 'T'),
    sourcesOf: (reference) => sourcesBehind(reference, record),
  };
  const lying = new Zones(record);
  return record;
}

function byId<E extends { readonly id: string }>(entities: readonly E[]): ReadonlyMap<string, E> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}
