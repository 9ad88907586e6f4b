import type { Day, Interval, When } from '../kernel/date.ts';

const latest = (when: When | undefined): Day | null =>
  when === undefined ? null : typeof when === 'string' ? when : (when.not_after ?? null);
const earliest = (when: When | undefined): Day | null =>
  when === undefined ? null : typeof when === 'string' ? when : (when.not_before ?? null);

/** Why an interval can hold on no day, or null where it can. */
export function neverHolds({ from, to }: Interval): string | null {
  for (const [name, when] of [
    ['from', from],
    ['to', to],
  ] as const) {
    const [first, last] = [earliest(when), latest(when)];
    if (first !== null && last !== null && last < first) return `${name}: not_after ${last} before not_before ${first}`;
  }
  const start = earliest(from);
  const end = latest(to);
  return start !== null && end !== null && end <= start ? `from ${start} to ${end}` : null;
}

/** The days on which it surely ran; null where none is sure. */
function sure({ from, to }: Interval): { readonly from: Day; readonly to: Day | null } | null {
  const start = latest(from);
  if (start === null) return null;
  if (to === undefined) return { from: start, to: null };
  const end = earliest(to);
  return end === null || end <= start ? null : { from: start, to: end };
}

/** Is there a day on which both surely ran? */
export function overlap(a: Interval, b: Interval): boolean {
  const [x, y] = [sure(a), sure(b)];
  if (!x || !y) return false;
  return (y.to === null || x.from < y.to) && (x.to === null || y.from < x.to);
}
