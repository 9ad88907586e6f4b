import { type Day, holdsOn, type Interval } from '../kernel/date.ts';
import type { Holder } from './model.ts';

/** Who had a territory, with the facts it rests on. */
export interface Held {
  readonly state: Holder | null;
  readonly record: readonly string[];
}

/** Who had it that day, or null where the record does not tell: no interval, only open ones, or two that name different states. */
export function holderOn(holders: readonly ({ readonly state: Holder } & Interval)[], owner: string, day: Day): Held {
  const values = holders.map((h, i) => ({ state: h.state, value: holdsOn(h, day), record: `${owner}/${i}` }));
  const firm = values.filter((v) => v.value === 'T');
  const open = values.filter((v) => v.value === 'U');
  const deciding = firm.length > 0 ? firm : open;
  const states = new Set(firm.map((v) => v.state));
  return { state: states.size === 1 ? (firm[0]?.state ?? null) : null, record: deciding.map((v) => v.record) };
}
