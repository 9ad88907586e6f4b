import type { Day } from '../kernel/date.ts';
import type { DatedNumber, Law, State, StateCode } from './model.ts';

/** Numbering systems: Correlates of War and Gleditsch-Ward. */
export type NumberSystem = 'cow' | 'gw';

/** The number's days, half-open; the plain form stands for every day. */
export function numbersOf(state: State, system: NumberSystem): readonly DatedNumber[] {
  const given = state[system];
  return given === null ? [] : typeof given === 'number' ? [{ number: given }] : given;
}

/** Its number in a system on a day; null where it had none. The number identifies: it tells nothing of membership. */
export function stateNumber(state: State, system: NumberSystem, day: Day): number | null {
  return numbersOf(state, system).find((n) => covers(n, day))?.number ?? null;
}

/** The state a number stood for on a day: 365 is RUS in 1900, SUN in 1980, RUS in 2000. */
export function stateByNumber(law: Law, system: NumberSystem, number: number, day: Day): StateCode | null {
  const found = law.states.find((s) => numbersOf(s, system).some((n) => n.number === number && covers(n, day)));
  return found?.id ?? null;
}

/** Is there a day on which both ran? */
export function numbersMeet(a: DatedNumber, b: DatedNumber): boolean {
  return (a.from ?? '') < (b.to ?? '~') && (b.from ?? '') < (a.to ?? '~');
}

const covers = ({ from, to }: DatedNumber, day: Day): boolean => (from ?? '') <= day && day < (to ?? '~');
