import { type Day, extent, hasBegun, isRunning, type PartialDate, type When } from '../kernel/date.ts';
import { and, or, type Truth } from '../kernel/truth.ts';
import type { PartyInterval, Provision, Treaty } from './model.ts';

/**
 * Had it begun on that day, where the day of signature serves as the earlier bound if no other is known?
 * Nothing binds before it was signed. The table is ENCODING.md 2.1, "Dates".
 */
export function hasBegunSince(from: When | undefined, signed: PartialDate | undefined, day: Day): Truth {
  if (typeof from === 'string' || signed === undefined || from?.not_before !== undefined) return hasBegun(from, day);
  return hasBegun({ ...from, not_before: extent(signed).first }, day);
}

/** Was this state bound by this interval on that day? One that never became a party: F on every day. */
export function partyHolds(party: Pick<PartyInterval, 'never' | 'signed' | 'from' | 'to'>, day: Day): Truth {
  if (party.never) return 'F';
  return and([hasBegunSince(party.from, party.signed, day), isRunning(party.to, day)]);
}

/** What says when a treaty is in force. */
export type Force = Pick<Treaty, 'in_force' | 'signed' | 'ended'> & {
  readonly force_gaps?: readonly { readonly from: Day; readonly to: Day; readonly value: Truth }[];
};

/** Was the treaty in force on that day? A gap that contains the day replaces T by its value. */
export function treatyHolds(treaty: Force, day: Day): { readonly value: Truth; readonly gap: number | null } {
  const value = and([hasBegunSince(treaty.in_force, treaty.signed, day), isRunning(treaty.ended, day)]);
  if (value !== 'T') return { value, gap: null };
  const gap = treaty.force_gaps?.findIndex((g) => day >= g.from && day < g.to) ?? -1;
  return gap < 0 ? { value, gap: null } : { value: treaty.force_gaps?.[gap]?.value ?? value, gap };
}

/** Was this version of the article the valid one on that day? No date at all: always. */
export function versionHolds(provision: Provision, day: Day): Truth {
  const { valid } = provision;
  if (!valid) return 'T';
  return and([valid.from === undefined ? 'T' : hasBegun(valid.from, day), isRunning(valid.to, day)]);
}

/** The values of several answers joined by OR, with the references that decide: those that hold the joint value. */
export function joined(answers: readonly { readonly value: Truth; readonly record: string }[], otherwise: string) {
  const value = or(answers.map((a) => a.value));
  const record = answers.filter((a) => a.value === value).map((a) => a.record);
  return { value, record: record.length > 0 ? record : [otherwise] };
}
