import type { Scale } from './model.ts';

/** Quantiles of |error| of the weighted mean on settled issues, in shares of the scale; from record/rules/bargain.yaml. */
export interface ErrorQuantiles {
  readonly probability: readonly number[];
  readonly error: readonly number[];
}

export interface Band {
  readonly low: number;
  readonly high: number;
  /** Share of settled issues whose outcome lay this near the weighted mean. */
  readonly share: number;
}

/** The q-quantile of sorted numbers, between neighbours in proportion. */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  const at = (sorted.length - 1) * q;
  const i = Math.floor(at);
  const low = sorted[i] ?? Number.NaN;
  const high = sorted[Math.min(i + 1, sorted.length - 1)] ?? low;
  return low + (at - i) * (high - low);
}

/** The band around a forecast that held the outcome in a share of settled issues, cut at the ends of the scale. */
export function errorBand(forecast: number, scale: Scale, quantiles: ErrorQuantiles, share: number): Band | null {
  const at = quantiles.probability.findIndex((p) => Math.abs(p - share) < 1e-9);
  const error = quantiles.error[at];
  if (error === undefined) return null;
  const reach = error * (scale.max - scale.min);
  return { low: Math.max(scale.min, forecast - reach), high: Math.min(scale.max, forecast + reach), share };
}

export interface SettledIssue {
  /** Issues of one dossier are left out together: they share actors and moment. */
  readonly group: string;
  readonly error: number;
}

/** Share of outcomes inside the band when the band is worked out from all other groups. */
export function coverage(issues: readonly SettledIssue[], share: number): number {
  const groups = new Map<string, SettledIssue[]>();
  for (const issue of issues) groups.set(issue.group, [...(groups.get(issue.group) ?? []), issue]);
  let inside = 0;
  for (const [group, own] of groups) {
    const others = issues
      .filter((i) => i.group !== group)
      .map((i) => i.error)
      .toSorted((a, b) => a - b);
    const reach = quantile(others, share);
    inside += own.filter((i) => i.error <= reach).length;
  }
  return inside / issues.length;
}

/** True where mean and median part by more than a fifth of the scale: the actors stand in camps. */
export function inCamps(mean: number, median: number, scale: Scale, limit: number): boolean {
  return Math.abs(mean - median) > limit * (scale.max - scale.min);
}
