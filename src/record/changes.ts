import { type Day, extent, isDay, type PartialDate, type When } from '../kernel/date.ts';
import type { StateCode, Treaty } from './model.ts';
import type { Roll } from './parties.ts';

/** A state signs, enters or leaves. `exact` is false where the day is only a bound or the first day of a month or year. */
export interface Change {
  readonly day: Day;
  readonly exact: boolean;
  readonly state: StateCode;
  readonly event: 'signed' | 'entered' | 'left';
  readonly how: string | null;
  readonly record: string;
}

const order = { signed: 0, entered: 1, left: 2 } as const;

/** Who came and who went, in order of time; those of one day in the order signed, entered, left. */
export function changesOf(treaty: Treaty, roll: Roll): readonly Change[] {
  const out: Change[] = [];
  for (const state of new Set(treaty.parties.map((p) => p.state)))
    for (const { interval, record } of roll.of(state)) {
      const add = (event: Change['event'], when: ReturnType<typeof dated>, how: string | undefined) => {
        if (when) out.push({ ...when, state, event, how: how ?? null, record });
      };
      add('signed', interval.signed === undefined ? null : partial(interval.signed), undefined);
      if (interval.never) continue;
      add('entered', dated(interval.from), interval.entry);
      add('left', dated(interval.to), interval.exit);
    }
  return out.toSorted((a, b) => (a.day === b.day ? order[a.event] - order[b.event] : a.day < b.day ? -1 : 1));
}

function partial(date: PartialDate): { readonly day: Day; readonly exact: boolean } {
  return { day: extent(date).first, exact: isDay(date) };
}

/** A bounded day is placed at its later bound: by then it had surely happened. */
function dated(when: When | undefined): { readonly day: Day; readonly exact: boolean } | null {
  if (when === undefined) return null;
  if (typeof when === 'string') return { day: when, exact: true };
  const day = when.not_after ?? when.not_before;
  return day === undefined ? null : { day, exact: false };
}
