import type { Truth } from './truth.ts';

/** A calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;
/** A day, month or year: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export type PartialDate = string;

/** Where the day is unknown, what bounds it. Either side may be missing. */
export interface DayBounds {
  /** It was not so before this day. */
  readonly not_before?: Day;
  /** It was so on this day at the latest. */
  readonly not_after?: Day;
}
export type When = Day | DayBounds;

/** Half-open: `from` is inside, `to` is the first day outside. `to` absent: still running. `from` absent: start unknown. */
export interface Interval {
  readonly from?: When;
  readonly to?: When;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists in the Gregorian calendar. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string') return false;
  const m = DAY.exec(text);
  if (!m) return false;
  const month = Number(m[2]);
  return month >= 1 && month <= 12 && Number(m[3]) >= 1 && Number(m[3]) <= daysInMonth(Number(m[1]), month);
}

export function isPartialDate(text: unknown): text is PartialDate {
  if (typeof text !== 'string') return false;
  if (/^\d{4}$/.test(text)) return true;
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return true;
  return isDay(text);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days since 1970-01-01, negative before. */
export function dayNumber(day: Day): number {
  if (day.length === 10) return daysTo(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));
  const [y, m, d] = day.split('-').map(Number) as [number, number, number];
  return daysTo(y, m, d);
}

const daysTo = (y: number, m: number, d: number): number => Math.round(Date.UTC(y, m - 1, d) / 86_400_000);

export function dayOf(number: number): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(dayNumber(day) + days);
}

/** 0 Sunday to 6 Saturday. */
export function weekday(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** First and last day that a partial date covers, both inside. */
export function extent(date: PartialDate): { readonly first: Day; readonly last: Day } {
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
  if (date.length === 7) {
    const [y, m] = date.split('-').map(Number) as [number, number];
    return { first: `${date}-01`, last: `${date}-${String(daysInMonth(y, m)).padStart(2, '0')}` };
  }
  return { first: date, last: date };
}

/** Had it begun on `day`? A known day decides; then the later bound, then the earlier; anything else is open. */
export function hasBegun(from: When | undefined, day: Day): Truth {
  if (from === undefined) return 'U';
  if (typeof from === 'string') return day >= from ? 'T' : 'F';
  if (from.not_after !== undefined && day >= from.not_after) return 'T';
  if (from.not_before !== undefined && day < from.not_before) return 'F';
  return 'U';
}

/** Was it still running on `day`? No end given means it runs. */
export function isRunning(to: When | undefined, day: Day): Truth {
  if (to === undefined) return 'T';
  if (typeof to === 'string') return day < to ? 'T' : 'F';
  if (to.not_after !== undefined && day >= to.not_after) return 'F';
  if (to.not_before !== undefined && day < to.not_before) return 'T';
  return 'U';
}

/** Was it so on `day`? Begun and still running, in three values. */
export function holdsOn(interval: Interval, day: Day): Truth {
  const begun = hasBegun(interval.from, day);
  const running = isRunning(interval.to, day);
  return begun === 'F' || running === 'F' ? 'F' : begun === 'U' || running === 'U' ? 'U' : 'T';
}
