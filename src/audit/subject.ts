import { addDays, type Day, extent, holdsOn, type PartialDate, type When } from '../kernel/date.ts';
import type { Truth } from '../kernel/truth.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Organisation, PartyInterval, StateCode, Treaty } from '../record/model.ts';

/** One stay of a state in a body, with the reference it is cited by. */
export interface Stay {
  readonly state: StateCode;
  readonly interval: PartyInterval;
  readonly record: string;
}

/** What a statement about membership is about: an organisation, its treaty, or a treaty alone. */
export interface Subject {
  readonly id: string;
  readonly organisation: Organisation | undefined;
  readonly treaty: Treaty | undefined;
  /** Empty where the record holds no list: then nothing can be checked. */
  readonly stays: readonly Stay[];
  /**
   * Whether the list is of the body spoken of. Where an organisation is older than the pact whose parties the record
   * holds (or its founding is not on record), the list can confirm a membership, not refute one.
   */
  readonly own: boolean;
  /** The first day known: founding, signature or entry into force. */
  readonly founded: readonly When[];
}

export function subjectOf(id: string, record: RecordIndex): Subject | null {
  const treatyItself = record.treaty(id);
  const organisation = record.organisation(id) ?? record.organisation(treatyItself?.organisation ?? '');
  const treaty = treatyItself ?? record.treaty(organisation?.treaty ?? '');
  if (!organisation && !treaty) return null;
  const own = !treatyItself && organisation?.members ? organisation.members : undefined;
  const owner = own ? `organisation:${organisation?.id}/member` : `treaty:${treaty?.id}/party`;
  const counted = new Map<StateCode, number>();
  const stays = (own ?? treaty?.parties ?? [])
    .filter((interval) => !interval.designated && !interval.never)
    .map((interval) => {
      const n = counted.get(interval.state) ?? 0;
      counted.set(interval.state, n + 1);
      return { state: interval.state, interval, record: `${owner}/${interval.state}/${n}` };
    });
  const founded = [organisation?.founded, treaty?.signed, treaty?.in_force].filter((x) => x !== undefined);
  const start = shown(organisation?.founded).slice(0, 4);
  const pact = shown(treaty?.signed ?? treaty?.in_force).slice(0, 4);
  const named = treatyItself !== undefined && id !== organisation?.id;
  const listed = own !== undefined || named || (start !== '' && Number(pact) <= Number(start) + 2);
  return { id, organisation, treaty, stays, own: listed, founded };
}

export function staysOf(subject: Subject, state: StateCode): readonly Stay[] {
  return subject.stays.filter((stay) => stay.state === state);
}

export function holdsFor(stays: readonly Stay[], day: Day): Truth {
  const values = stays.map((stay) => holdsOn(stay.interval, day));
  return values.includes('T') ? 'T' : values.includes('U') ? 'U' : 'F';
}

/** Whether a date of the record may lie within a date as a text gives it. */
export function within(when: When | PartialDate | undefined, said: PartialDate): boolean {
  if (when === undefined) return false;
  const { first, last } = extent(said);
  if (typeof when === 'string') {
    const own = extent(when);
    return own.first <= last && own.last >= first;
  }
  return (when.not_before ?? '0000') <= last && (when.not_after ?? '9999') >= first;
}

/** A date of the record as an argument: the day, or the bounds as a range. */
export function shown(when: When | PartialDate | undefined): string {
  if (when === undefined) return '';
  if (typeof when === 'string') return when;
  const { not_before: a, not_after: b } = when;
  return a && b ? `${a}/${b}` : (a ?? b ?? '');
}

/** The body the record's list is of: the treaty where the organisation's members are its parties. */
export function base(subject: Subject, state: StateCode): { readonly org: string; readonly actor: string } {
  return { org: listOf(subject), actor: state };
}

export function lastDay(stay: Stay): string {
  const { to } = stay.interval;
  return typeof to === 'string' ? addDays(to, -1) : shown(to);
}

export function listOf(subject: Subject): string {
  return subject.stays[0]?.record.startsWith('treaty:') ? (subject.treaty?.id ?? subject.id) : subject.id;
}
