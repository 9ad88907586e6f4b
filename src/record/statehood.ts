import { type Day, holdsOn, type When } from '../kernel/date.ts';
import type { State, StateCode } from './model.ts';

/** The Gleditsch-Ward list opens here; an interval from this day reaches back before it. */
const opening: Day = '1816-01-01';

/** Tells whether a state can have existed on a day. */
export type Existence = (state: StateCode, day: Day) => boolean;

/**
 * Existence by a state's own intervals; with `continued` also by those of the states it continues. An entity without
 * intervals (PSE, HKG) belongs to no system, so nothing can be said against it; nor against an id that does not resolve.
 */
export function existence(states: readonly State[], continued: boolean): Existence {
  const byId = new Map(states.map((s) => [s.id, s]));
  const exists = (id: StateCode, day: Day, seen: readonly StateCode[]): boolean => {
    const state = byId.get(id);
    if (!state || state.intervals.length === 0) return true;
    if (state.intervals.some((i) => holdsOn(i, day < opening ? opening : day) !== 'F')) return true;
    return continued && (state.continues ?? []).some((p) => !seen.includes(p) && exists(p, day, [...seen, p]));
  };
  return (id, day) => exists(id, day, [id]);
}

/** The day by which something had surely begun; null where none is known. */
export function begunBy(from: When | undefined): Day | null {
  return from === undefined ? null : typeof from === 'string' ? from : (from.not_after ?? null);
}

/** `1878-07-13 to 1915-10-02, from 2006-06-05`, for a fault. */
export function lifetime(state: State): string {
  const day = (when: When | undefined): string =>
    typeof when === 'string' ? when : (when?.not_after ?? when?.not_before ?? 'an unknown day');
  return state.intervals
    .map((i) => (i.to === undefined ? `from ${day(i.from)}` : `${day(i.from)} to ${day(i.to)}`))
    .join(', ');
}
