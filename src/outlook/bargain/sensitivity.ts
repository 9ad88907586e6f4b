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

/** For every number of every stakeholder, where alone it carries the forecast across `line`; those that cannot are left out. */
export function flips(issue: Issue, forecast: Forecaster, line: number, steps = 64, halvings = 50): readonly Flip[] {
  const now = forecast(issue);
  if (now === null || now === line) return [];
  const side = now > line;
  const found: Flip[] = [];
  for (const [at, stakeholder] of issue.stakeholders.entries())
    for (const field of fields) {
      const { low, high } = bounds(issue, field);
      const from = valueOf(stakeholder, field);
      const crossed = (value: number): boolean => {
        const y = forecast(withValue(issue, at, field, value));
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
export function tornado(issue: Issue, forecast: Forecaster): readonly Swing[] {
  const width = (s: Swing): number => (s.atLow === null || s.atHigh === null ? 0 : Math.abs(s.atHigh - s.atLow));
  return issue.stakeholders
    .flatMap((stakeholder, at) =>
      fields.map((field): Swing => {
        const { low, high } = spanOf(issue, stakeholder, field);
        const of = (x: number): number | null => forecast(withValue(issue, at, field, x));
        return { name: stakeholder.name, field, low, high, atLow: of(low), atHigh: of(high) };
      }),
    )
    .toSorted((a, b) => width(b) - width(a));
}

function spanOf(issue: Issue, stakeholder: Stakeholder, field: Field): Span {
  const { ranges } = stakeholder;
  const given = field === 'capability' ? ranges.capability : ranges[field][0];
  if (given) return given;
  const x = valueOf(stakeholder, field);
  const reach = bounds(issue, field);
  const by = field === 'position' ? (reach.high - reach.low) / 10 : x / 10;
  return { low: Math.max(reach.low, x - by), high: Math.min(reach.high, x + by) };
}

/** How far the forecast moves when any single number changes by one percent (a position by one percent of the scale). */
export function stability(issue: Issue, forecast: Forecaster): { readonly most: number; readonly name: string | null } {
  const now = forecast(issue);
  let most = 0;
  let name: string | null = null;
  if (now === null) return { most, name };
  for (const [at, stakeholder] of issue.stakeholders.entries())
    for (const field of fields) {
      const reach = bounds(issue, field);
      const x = valueOf(stakeholder, field);
      const by = field === 'position' ? (reach.high - reach.low) / 100 : x / 100;
      for (const value of [Math.max(reach.low, x - by), Math.min(reach.high, x + by)]) {
        const y = forecast(withValue(issue, at, field, value));
        if (y === null || Math.abs(y - now) <= most) continue;
        most = Math.abs(y - now);
        name = stakeholder.name;
      }
    }
  return { most, name };
}
