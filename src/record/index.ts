import type { Day, Interval } from '../kernel/date.ts';
import type { Truth } from '../kernel/truth.ts';
import type { Law, Organisation, PartyInterval, Person, Precedent, Provision, State, StateCode, Territory, Treaty } from './model.ts';

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
  /** OR over the state's intervals; designated states count only for `as: 'victim'`. */
  isParty(treaty: Treaty, state: StateCode, day: Day, as?: 'victim' | 'party'): Answer;
  /** Every state with an interval that day, T or U, in the order of the file. */
  partiesOn(treaty: Treaty, day: Day): readonly { readonly state: StateCode; readonly value: Truth; readonly interval: PartyInterval; readonly record: string }[];
  /** Members of an organisation that day: by its own member list, else by its treaty. */
  membersOn(organisation: string, day: Day): readonly { readonly state: StateCode; readonly value: Truth; readonly record: string }[];
  /** Comings and goings in order of time. */
  changes(treaty: Treaty): readonly { readonly day: Day; readonly exact: boolean; readonly state: StateCode; readonly event: 'signed' | 'entered' | 'left'; readonly how: string | null; readonly record: string }[];
  /** Treaties that bind both on that day. */
  between(a: StateCode, b: StateCode, day: Day): readonly { readonly treaty: Treaty; readonly value: Truth; readonly record: readonly string[] }[];
  sovereignOf(territory: Territory, day: Day): { readonly state: StateCode | null; readonly record: readonly string[] };
  administratorOf(territory: Territory, day: Day): { readonly state: StateCode | 'disputed' | null; readonly record: readonly string[] };
  /** States of a named set (`baltics`, `central-asia`) that existed that day. */
  regionMembers(region: string, day: Day): readonly StateCode[];
  officeOf(person: Person, day: Day): (Person['offices'][number] & Interval) | undefined;
  /** Sources that stand behind a reference. */
  sourcesOf(reference: string): readonly string[];
}
