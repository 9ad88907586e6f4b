import { weightedMean } from './mean.ts';
import type { Issue, Span, Stakeholder } from './model.ts';

export type Field = 'position' | 'capability' | 'salience';
export const fields: readonly Field[] = ['position', 'capability', 'salience'];

/** Exact slopes of the weighted mean of the first dimension, per unit of each input of one stakeholder. */
export interface Slopes {
  readonly name: string;
  readonly position: number;
  readonly capability: number;
  readonly salience: number;
}

/** ∂x*⁄∂x = w/W, ∂x*⁄∂c = s (x − x*)/W, ∂x*⁄∂s = c (x − x*)/W; empty where nobody has weight. */
export function slopes(issue: Issue): readonly Slopes[] {
  const mean = weightedMean(issue);
  if (mean === null) return [];
  let total = 0;
  for (const a of issue.stakeholders) total += a.capability * (a.salience[0] ?? 0);
  return issue.stakeholders.map(({ name, capability, salience, position }) => {
    const s = salience[0] ?? 0;
    const off = (position[0] ?? 0) - mean;
    return {
      name,
      position: (capability * s) / total,
      capability: (s * off) / total,
      salience: (capability * off) / total,
    };
  });
}

/** A forecast as one number, for searches over any model; null where it is undefined. */
export type Forecaster = (issue: Issue) => number | null;

/** The forecast with one number of one stakeholder (first dimension) replaced. */
export type Shift = (at: number, field: Field, value: number) => number | null;

export function shiftOf(issue: Issue, forecast: Forecaster): Shift {
  return (at, field, value) => forecast(withValue(issue, at, field, value));
}

/** The weighted mean under such a change, each in constant time from the sums over all. */
export function meanShift(issue: Issue): Shift {
  const { total, moment } = sumsOf(issue);
  return (at, field, value) => {
    const a = issue.stakeholders[at] as Stakeholder;
    const w = a.capability * (a.salience[0] ?? 0);
    const c = field === 'capability' ? value : a.capability;
    const s = field === 'salience' ? value : (a.salience[0] ?? 0);
    const x = field === 'position' ? value : (a.position[0] ?? 0);
    const weight = total - w + c * s;
    // What is left of the sums once nobody else has weight is rounding.
    return weight > total * 1e-12 ? (moment - w * (a.position[0] ?? 0) + c * s * x) / weight : null;
  };
}

function sumsOf(issue: Issue): { readonly total: number; readonly moment: number } {
  let total = 0;
  let moment = 0;
  for (const { capability, salience, position } of issue.stakeholders) {
    const w = capability * (salience[0] ?? 0);
    total += w;
    moment += w * (position[0] ?? 0);
  }
  return { total, moment };
}

export function valueOf(stakeholder: Stakeholder, field: Field): number {
  return field === 'capability' ? stakeholder.capability : (stakeholder[field][0] ?? 0);
}

/** The issue with one number of one stakeholder (first dimension) replaced. */
export function withValue(issue: Issue, at: number, field: Field, value: number): Issue {
  const stakeholders = issue.stakeholders.map((a, i): Stakeholder => {
    if (i !== at) return a;
    return field === 'capability' ? { ...a, capability: value } : { ...a, [field]: a[field].with(0, value) };
  });
  return { ...issue, stakeholders };
}

/** The values a field can take: salience 0 to 1, the scale, capability from nothing to the sum of all. */
export function bounds(issue: Issue, field: Field): Span {
  if (field === 'salience') return { low: 0, high: 1 };
  if (field === 'position') return { low: issue.scales[0]?.min ?? 0, high: issue.scales[0]?.max ?? 1 };
  let sum = 0;
  for (const a of issue.stakeholders) sum += a.capability;
  return { low: 0, high: sum };
}

export interface Flip {
  readonly name: string;
  readonly field: Field;
  readonly from: number;
  /** The nearest value at which the forecast comes to lie on the other side of the line. */
  readonly at: number;
}

/** Where alone each number of each stakeholder carries the weighted mean across `line`: exact, from c s (x − line) = − the sum over the others. */
export function flipsOfMean(issue: Issue, line: number): readonly Flip[] {
  const { total, moment } = sumsOf(issue);
  if (!(total > 0) || moment === line * total) return [];
  const reach = {
    position: bounds(issue, 'position'),
    capability: bounds(issue, 'capability'),
    salience: bounds(issue, 'salience'),
  };
  return issue.stakeholders.flatMap((a) => {
    const c = a.capability;
    const s = a.salience[0] ?? 0;
    const x = a.position[0] ?? 0;
    const others = moment - c * s * x - line * (total - c * s);
    const wanted = {
      position: line - others / (c * s),
      capability: -others / (s * (x - line)),
      salience: -others / (c * (x - line)),
    };
    return fields.flatMap((field): readonly Flip[] => {
      const at = wanted[field];
      const { low, high } = reach[field];
      return at >= low && at <= high ? [{ name: a.name, field, from: valueOf(a, field), at }] : [];
    });
  });
}

/** The same for any model, by search: the nearest crossing among `steps` steps each way, narrowed by `halvings`. */
export function flips(issue: Issue, forecast: Forecaster, line: number, steps = 64, halvings = 50): readonly Flip[] {
  const now = forecast(issue);
  if (now === null || now === line) return [];
  const side = now > line;
  const shift = shiftOf(issue, forecast);
  const found: Flip[] = [];
  for (const [at, stakeholder] of issue.stakeholders.entries())
    for (const field of fields) {
      const { low, high } = bounds(issue, field);
      const from = valueOf(stakeholder, field);
      const crossed = (value: number): boolean => {
        const y = shift(at, field, value);
        return y !== null && y !== line && y > line !== side;
      };
      const ends = [high, low].map((end) => nearestCrossing(from, end, crossed, steps, halvings));
      const best = ends.filter((x) => x !== null).toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from))[0];
      if (best !== undefined) found.push({ name: stakeholder.name, field, from, at: best });
    }
  return found;
}

function nearestCrossing(
  from: number,
  end: number,
  crossed: (x: number) => boolean,
  steps: number,
  halvings: number,
): number | null {
  let before = from;
  for (let i = 1; i <= steps; i++) {
    const here = from + ((end - from) * i) / steps;
    if (!crossed(here)) {
      before = here;
      continue;
    }
    let after = here;
    for (let k = 0; k < halvings; k++) {
      const middle = (before + after) / 2;
      if (crossed(middle)) after = middle;
      else before = middle;
    }
    return after;
  }
  return null;
}

export interface Swing {
  readonly name: string;
  readonly field: Field;
  readonly low: number;
  readonly high: number;
  readonly atLow: number | null;
  readonly atHigh: number | null;
}

/** What each number does over its span (the analyst's, or a tenth either way), the widest first. */
export function tornado(issue: Issue, shift: Shift): readonly Swing[] {
  const width = (s: Swing): number => (s.atLow === null || s.atHigh === null ? 0 : Math.abs(s.atHigh - s.atLow));
  return issue.stakeholders
    .flatMap((stakeholder, at) =>
      fields.map((field): Swing => {
        const { low, high } = spanOf(issue, stakeholder, field);
        return {
          name: stakeholder.name,
          field,
          low,
          high,
          atLow: shift(at, field, low),
          atHigh: shift(at, field, high),
        };
      }),
    )
    .toSorted((a, b) => width(b) - width(a));
}

function spanOf(issue: Issue, stakeholder: Stakeholder, field: Field): Span {
  const { ranges } = stakeholder;
  const given = field === 'capability' ? ranges.capability : ranges[field][0];
  if (given) return given;
  const x = valueOf(stakeholder, field);
  if (field === 'capability') return { low: x * 0.9, high: x * 1.1 };
  const reach = bounds(issue, field);
  const by = field === 'position' ? (reach.high - reach.low) / 10 : x / 10;
  return { low: Math.max(reach.low, x - by), high: Math.min(reach.high, x + by) };
}

export interface Stability {
  readonly most: number;
  readonly name: string | null;
}

/** How far the forecast moves from `now` when any single number changes by one percent (a position by one percent of the scale). */
export function stability(issue: Issue, now: number | null, shift: Shift): Stability {
  let most = 0;
  let name: string | null = null;
  if (now === null) return { most, name };
  const length = bounds(issue, 'position').high - bounds(issue, 'position').low;
  for (const [at, stakeholder] of issue.stakeholders.entries())
    for (const field of fields) {
      const low = field === 'position' ? bounds(issue, field).low : 0;
      const high = field === 'position' ? low + length : field === 'salience' ? 1 : Number.POSITIVE_INFINITY;
      const x = valueOf(stakeholder, field);
      const by = field === 'position' ? length / 100 : x / 100;
      for (const value of [Math.max(low, x - by), Math.min(high, x + by)]) {
        const y = shift(at, field, value);
        if (y === null || Math.abs(y - now) <= most) continue;
        most = Math.abs(y - now);
        name = stakeholder.name;
      }
    }
  return { most, name };
}
