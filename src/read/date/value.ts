import { addDays, type Day, dayNumber, dayOf, extent, isDay, weekday } from '../../kernel/date.ts';
import type { Unit } from './words.ts';

/** What a relative date may lean on: the day the text was written and the date given before it. */
export interface DateContext {
  readonly reference: Day;
  /** Value of the date before, and whether it stands in the same sentence or the one before. */
  readonly last: string | null;
  readonly near: boolean;
  /** The last date before that names at least a month: days and weeks are counted from it. */
  readonly lastFull?: string | null;
  /** The day told last in the same sentence, and the one told next in it. */
  readonly dayHere?: string | null;
  readonly dayNext?: string | null;
  /** The last day told in the three sentences before. */
  readonly lastDay?: string | null;
  /** The date before stands in the same sentence and names its year itself. */
  readonly same?: boolean;
  /** This one opens its sentence. */
  readonly opens?: boolean;
}

export type Resolve = (context: DateContext) => string | null;

const two = (n: number): string => String(n).padStart(2, '0');

export function ymd(year: number, month: number, day: number): string | null {
  const value = `${year}-${two(month)}-${two(day)}`;
  return isDay(value) ? value : null;
}

/**
 * A month without a year. A day is of the year of writing or the last one gone, unless the date before names a month of an
 * earlier year: then it is the next such day after that. A month alone may also lean on a bare year of its own sentence.
 */
export function monthOnly(month: number, day: number | null, ahead = false): Resolve {
  return ({ reference, last, near, same }) => {
    let year = Number(reference.slice(0, 4));
    const from = last && near && /^\d{4}(-|$)/.test(last) ? last.split('/')[0] : undefined;
    const before = from ? Number(from.slice(0, 4)) : year;
    if (before < year && from && from.length >= 7) {
      const next = month < Number(from.slice(5, 7)) ? before + 1 : before;
      if (next < year || month <= Number(reference.slice(5, 7))) year = next;
      else year = before;
    } else if (before < year && day === null && same) year = before;
    else if (!ahead && month > Number(reference.slice(5, 7)) + 2) year--;
    return day === null ? `${year}-${two(month)}` : ymd(year, month, day);
  };
}

/** The day the sentence is about: the one told last in it, else the last day told nearby, else the day of writing. */
function sceneOf({ reference, last, near, dayHere }: DateContext): string {
  return dayHere ?? (near && last?.length === 10 ? last : reference);
}

/**
 * "Two days after X" (n 2) and "two days before X" (n -2) link two days. Where the sentence tells the day of X afterwards, the
 * value is counted from it; else it is the day of X, counted back from the day the sentence is about.
 */
export const linked =
  (n: number, unit: Unit): Resolve =>
  (context) =>
    context.dayNext ? move(context.dayNext, n, unit) : move(sceneOf(context), -n, unit);

/** "A day earlier", "the night before": counted from the day the sentence is about. */
export const fromScene =
  (n: number, unit: Unit): Resolve =>
  (context) =>
    move(context.dayHere ?? (context.opens ? (context.lastDay ?? context.reference) : context.reference), n, unit);

/** Monday to Sunday of the week `n` weeks from that of the date before. */
export const weekFromLast =
  (n: number): Resolve =>
  (context) => {
    const scene = sceneOf(context);
    return week(n)({ ...context, reference: scene as Day });
  };

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
export const sameAsLast =
  (unit: 'day' | 'month' | 'year'): Resolve =>
  ({ last, lastFull }) => {
    const length = unit === 'day' ? 10 : unit === 'month' ? 7 : 4;
    const from = last && last.length >= length ? last : lastFull;
    return from && from.length >= length ? from.slice(0, length) : null;
  };

/** "On the 5th", «الثاني من الشهر الجاري»: a day of the month of writing, or the month before where it lies ahead; `back` months ago. */
export const dayOfMonth =
  (day: number, back: number | null): Resolve =>
  ({ reference }) => {
    const shift = back ?? (day > Number(reference.slice(8, 10)) ? 1 : 0);
    const month = move(reference, -shift, 'month');
    return ymd(Number(month.slice(0, 4)), Number(month.slice(5, 7)), day);
  };

/** Monday to Sunday of a week, `n` weeks from the one the text was written in. */
export const week =
  (n: number): Resolve =>
  ({ reference }) => {
    const monday = dayNumber(reference) - ((weekday(reference) + 6) % 7) + 7 * n;
    return `${dayOf(monday)}/${dayOf(monday + 6)}`;
  };
