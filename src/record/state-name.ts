import { type Day, holdsOn } from '../kernel/date.ts';
import type { Text3 } from '../kernel/provenance.ts';
import type { State } from './model.ts';

/** What the state was called that day; its name of today where the record holds no other for the day. */
export function stateName(state: State, day: Day): Text3 {
  return state.names?.find((n) => holdsOn(n, day) === 'T')?.name ?? state.name;
}
