import type { Issue } from './model.ts';

/** `found`: a settlement all with weight prefer to the reference point. `no-gain`: there is none, the point is the reference. */
export interface Nash {
  readonly point: number;
  readonly found: boolean;
  /** The open interval of points that everyone with weight prefers to the reference; null where it is empty. */
  readonly feasible: readonly [number, number] | null;
  /** Stakeholders without weight, who do not veto. */
  readonly dropped: readonly string[];
}

export type Loss = 'linear' | 'quadratic';

/**
 * Asymmetric Nash bargaining in one dimension: the x that maximises Π (u(x) − u(d))^w, by bisection of the slope of its
 * logarithm to 1e-12 of the interval. Null without a reference point: the model is then not defined.
 */
export function nash(issue: Issue, loss: Loss = 'linear'): Nash | null {
  const d = issue.reference?.[0];
  if (d === undefined) return null;
  const held: { readonly x: number; readonly w: number }[] = [];
  const dropped: string[] = [];
  for (const { name, capability, salience, position } of issue.stakeholders) {
    const w = capability * (salience[0] ?? 0);
    if (w > 0) held.push({ x: position[0] ?? 0, w });
    else dropped.push(name);
  }
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const { x } of held) {
    low = Math.max(low, Math.min(d, 2 * x - d));
    high = Math.min(high, Math.max(d, 2 * x - d));
  }
  if (held.length === 0 || !(high > low)) return { point: d, found: false, feasible: null, dropped };
  const slope = (p: number): number => {
    let sum = 0;
    for (const { x, w } of held) {
      const gain = loss === 'linear' ? Math.abs(d - x) - Math.abs(p - x) : (d - x) ** 2 - (p - x) ** 2;
      sum += (w * (loss === 'linear' ? Math.sign(x - p) : 2 * (x - p))) / gain;
    }
    return sum;
  };
  let from = low;
  let to = high;
  for (let step = 0; step < 200 && to - from > 1e-12 * (high - low); step++) {
    const middle = (from + to) / 2;
    if (slope(middle) > 0) from = middle;
    else to = middle;
  }
  return { point: (from + to) / 2, found: true, feasible: [low, high], dropped };
}
