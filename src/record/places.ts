import { type Day, holdsOn, type Interval } from '../kernel/date.ts';
import type { StateCode } from './model.ts';

/** Who had it that day, or null where the record does not tell: no interval, only open ones, or two that name different states. */
export function holderOn<S extends StateCode>(
  holders: readonly ({ readonly state: S } & Interval)[],
  owner: string,
  day: Day,
): { readonly state: S | null; readonly record: readonly string[] } {
  const values = holders.map((h, i) => ({ state: h.state, value: holdsOn(h, day), record: `${owner}/${i}` }));
  const firm = values.filter((v) => v.value === 'T');
  const open = values.filter((v) => v.value === 'U');
  const deciding = firm.length > 0 ? firm : open;
  const states = new Set(firm.map((v) => v.state));
  return { state: states.size === 1 ? (firm[0]?.state ?? null) : null, record: deciding.map((v) => v.record) };
}
