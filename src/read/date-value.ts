import { addDays, type Day, dayNumber, dayOf, extent, isDay, weekday } from '../kernel/date.ts';
import type { Unit } from './date-words.ts';

/** What a relative date may lean on: the day the text was written and the date given before it. */
export interface DateContext {
  readonly reference: Day;
  /** Value of the date before, and whether it stands in the same sentence or the one before. */
  readonly last: string | null;
  readonly near: boolean;
  /** The last date before that names at least a month: days and weeks are counted from it. */
  readonly lastFull?: string | null;
  /** The last date of the same sentence that names a day, or null. */
  readonly here?: string | null;
  /** The sentence is the first of the text, told of the day of writing. */
  readonly fresh?: boolean;
}

export type Resolve = (context: DateContext) => string | null;

const two = (n: number): string => String(n).padStart(2, '0');

export function ymd(year: number, month: number, day: number): string | null {
  const value = `${year}-${two(month)}-${two(day)}`;
  return isDay(value) ? value : null;
}

/** A month without a year: the year of the date before it where the text is telling the past, else the nearest past one. */
export function monthOnly(month: number, day: number | null): Resolve {
  return ({ reference, last, near }) => {
    let year = Number(reference.slice(0, 4));
    const before = last && near ? Number(last.slice(0, 4)) : year;
    if (before < year) year = before;
    else if (month > Number(reference.slice(5, 7)) + 2) year--;
    return day === null ? `${year}-${two(month)}` : ymd(year, month, day);
  };
}

/** Nearest past weekday, the day of writing included; `shift` 1 for the coming one, -1 for one that must lie before today. */
export function weekdayValue(day: number, shift: 0 | 1 | -1): Resolve {
  return ({ reference }) => {
    const back = (weekday(reference) - day + 7) % 7;
    if (shift === 1) return addDays(reference, back === 0 ? 7 : 7 - back);
    return addDays(reference, -(shift === -1 && back === 0 ? 7 : back));
  };
}

export function move(from: string, n: number, unit: Unit): string {
  const day = extent(from).first;
  const [y, m] = day.split('-').map(Number) as [number, number];
  if (unit === 'year') return String(y + n);
  if (unit === 'month') {
    const k = y * 12 + m - 1 + n;
    return `${Math.floor(k / 12)}-${two((k % 12) + 1)}`;
  }
  const moved = addDays(day, unit === 'week' ? 7 * n : n);
  return from.length === 10 ? moved : moved.slice(0, Math.max(7, from.length));
}

export const fromReference =
  (n: number, unit: Unit): Resolve =>
  ({ reference }) =>
    move(reference, n, unit);
export const fromLast =
  (n: number, unit: Unit): Resolve =>
  ({ last, lastFull }) => {
    const from = unit === 'year' || unit === 'month' ? last : (lastFull ?? last);
    if (!from) return null;
    const base = from.split('/').at(-1) as string;
    // Days cannot be counted from a bare year.
    return base.length === 4 && unit !== 'year' ? null : move(base, n, unit);
  };
/** Counted from the day told in the same sentence, else from the day the text was written. */
export const fromHere =
  (n: number, unit: Unit): Resolve =>
  ({ here, reference, fresh }) => {
    const base = here ?? (fresh ? reference : null);
    return base === null ? null : move(base.split('/').at(-1) as string, n, unit);
  };
export const sameAsLast =
  (unit: 'day' | 'month' | 'year'): Resolve =>
  ({ last }) => {
    const length = unit === 'day' ? 10 : unit === 'month' ? 7 : 4;
    return last && last.length >= length ? last.slice(0, length) : null;
  };

/** Monday to Sunday of a week, `n` weeks from the one the text was written in. */
export const week =
  (n: number): Resolve =>
  ({ reference }) => {
    const monday = dayNumber(reference) - ((weekday(reference) + 6) % 7) + 7 * n;
    return `${dayOf(monday)}/${dayOf(monday + 6)}`;
  };
