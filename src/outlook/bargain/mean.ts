import type { Issue } from './model.ts';

/** The weighted mean of one dimension, Σ c s x / Σ c s, in units of its scale; null where nobody has weight. */
export function weightedMean(issue: Issue, dimension = 0): number | null {
  let sum = 0;
  let total = 0;
  for (const { capability, salience, position } of issue.stakeholders) {
    const w = capability * (salience[dimension] ?? 0);
    sum += w * (position[dimension] ?? 0);
    total += w;
  }
  return total > 0 ? sum / total : null;
}

/** Every median of one dimension: an interval of one point, or up to the next position held where the weight splits evenly. */
export interface Median {
  readonly low: number;
  readonly high: number;
}

/** The weighted median, which is also the winner of every pairwise vote; null where nobody has weight. */
export function weightedMedian(issue: Issue, dimension = 0): Median | null {
  const held = issue.stakeholders
    .map(({ capability, salience, position }) => ({
      x: position[dimension] ?? 0,
      w: capability * (salience[dimension] ?? 0),
    }))
    .filter(({ w }) => w > 0)
    .toSorted((a, b) => a.x - b.x);
  let total = 0;
  for (const { w } of held) total += w;
  if (!(total > 0)) return null;
  const tolerance = total * 1e-12;
  let sum = 0;
  for (const [i, { x, w }] of held.entries()) {
    sum += w;
    if (sum < total / 2 - tolerance) continue;
    const next = held.slice(i + 1).find((other) => other.x > x);
    const even = Math.abs(sum - total / 2) <= tolerance && held[i + 1] !== undefined;
    return { low: x, high: even ? (next?.x ?? x) : x };
  }
  return null;
}
