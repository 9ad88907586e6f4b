import { dayNumber, dayOf, extent, type PartialDate } from '../../../kernel/date.ts';

export type Direction = 'ltr' | 'rtl';

/** A labelled place on an axis: a date for time (`2010`, `2010-06`, `2010-06-12`), a number otherwise. */
export interface Tick<T> {
  readonly value: number;
  readonly label: T;
}

/** Values to percent of the width of the track, from the side where reading begins. */
export interface Scale<T = unknown> {
  readonly dir: Direction;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly Tick<T>[];
  /** Physical place in percent from the left: mirrored where the page runs right to left; outside values are held at the edge. */
  at(value: number): number;
}

/** Room kept at both ends, in percent, so that a mark on the edge is not cut. */
const margin = 3;

function scale<T>(
  dir: Direction,
  low: number,
  high: number,
  ticks: readonly Tick<T>[],
  share: (value: number) => number,
): Scale<T> {
  const at = (value: number): number => {
    const along = Math.max(0, Math.min(1, share(value)));
    const place = Math.round((margin + (100 - 2 * margin) * along) * 100) / 100;
    return dir === 'rtl' ? Math.round((100 - place) * 100) / 100 : place;
  };
  return { dir, low, high, ticks, at };
}

/** A plain scale from `low` to `high` with at most five round ticks. */
export function numberScale(low: number, high: number, dir: Direction): Scale<number> {
  const step = roundStep((high - low) / 4);
  const first = Math.floor(low / step + 1e-9) * step;
  const last = Math.ceil(high / step - 1e-9) * step;
  const ticks: Tick<number>[] = [];
  for (let i = 0; first + i * step <= last + step / 2; i++) {
    const value = Number((first + i * step).toPrecision(12));
    ticks.push({ value, label: value });
  }
  const width = last - first || 1;
  return scale(dir, first, last, ticks, (value) => (value - first) / width);
}

/** A scale of powers of ten, for values that stand far apart; all values above zero. */
export function powerScale(low: number, high: number, dir: Direction): Scale<number> {
  const first = Math.floor(Math.log10(Math.max(low, 1)) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(high, 1)) - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => ({
    value: 10 ** (first + i),
    label: 10 ** (first + i),
  }));
  return scale(dir, 10 ** first, 10 ** last, ticks, (value) =>
    value <= 0 ? 0 : (Math.log10(value) - first) / (last - first),
  );
}

/** 1, 2 or 5 times a power of ten, at least `rough`. */
function roundStep(rough: number): number {
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((f) => f * power >= rough - 1e-12) ?? 10;
  return factor * power;
}

/** A scale of days, as day numbers, both ends inside; years, months or days by what fits, at most five ticks. */
export function timeScale(first: number, last: number, dir: Direction): Scale<PartialDate> {
  const high = Math.max(last, first + 1);
  const width = high - first;
  return scale(dir, first, high, timeTicks(first, high), (value) => (value - first) / width);
}

const most = 5;

function timeTicks(first: number, last: number): readonly Tick<PartialDate>[] {
  const days = last - first;
  if (days <= 45) return dayTicks(first, last, [1, 2, 5, 10].find((step) => days / step < most) ?? 15);
  const months = days / 30.4;
  if (months <= 26) return monthTicks(first, last, [1, 2, 3, 6].find((step) => months / step < most) ?? 12);
  const years = days / 365.25;
  return yearTicks(first, last, [1, 2, 5, 10, 20, 25, 50].find((step) => years / step < most) ?? 100);
}

function dayTicks(first: number, last: number, step: number): readonly Tick<PartialDate>[] {
  const ticks: Tick<PartialDate>[] = [];
  for (let day = first; day <= last; day += step) ticks.push({ value: day, label: dayOf(day) });
  return ticks;
}

function monthTicks(first: number, last: number, step: number): readonly Tick<PartialDate>[] {
  const ticks: Tick<PartialDate>[] = [];
  const [year = 0, month = 1] = dayOf(first).split('-').map(Number);
  for (let n = year * 12 + month - 1; ; n++) {
    const label = `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`;
    const value = dayNumber(`${label}-01`);
    if (value > last) return ticks;
    if (value >= first && n % step === 0) ticks.push({ value, label });
  }
}

function yearTicks(first: number, last: number, step: number): readonly Tick<PartialDate>[] {
  const ticks: Tick<PartialDate>[] = [];
  const from = Number(dayOf(first).slice(0, 4));
  for (let year = Math.ceil(from / step) * step; ; year += step) {
    const value = dayNumber(`${String(year).padStart(4, '0')}-01-01`);
    if (value > last) return ticks;
    if (value >= first) ticks.push({ value, label: String(year) });
  }
}

/** First and last day number of a partial date. */
export function daysOf(date: PartialDate): { readonly first: number; readonly last: number } {
  const { first, last } = extent(date);
  return { first: dayNumber(first), last: dayNumber(last) };
}
