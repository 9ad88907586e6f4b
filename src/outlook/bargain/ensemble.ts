import { seeded } from '../../kernel/random.ts';
import { quantile } from './band.ts';
import { activeOf } from './active.ts';
import type { Issue, ModelName, Span, Stakeholder } from './model.ts';
import { run, type RunSettings } from './run.ts';
import { scholzDraw, scholzReady } from './ensemble-scholz.ts';
import { spatialDraw, spatialReady } from './ensemble-spatial.ts';

export interface EnsembleSettings extends RunSettings {
  readonly seed: number;
  readonly draws: number;
  /** First draw of this share of the work; each draw has a stream of its own, so shares join to the same whole. */
  readonly from?: number;
}

/** A stream for one draw, the same whichever worker makes it. */
function streamOf(seed: number, draw: number): () => number {
  return seeded((Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(draw + 1, 0xc2b2ae35)) | 0);
}

function drawn(value: number, span: Span | null, shape: Issue['draws'], next: () => number): number {
  if (!span || !(span.high > span.low)) return value;
  const u = next();
  if (shape === 'uniform') return span.low + u * (span.high - span.low);
  const width = span.high - span.low;
  const mode = Math.min(Math.max(value, span.low), span.high);
  const split = (mode - span.low) / width;
  return u < split
    ? span.low + Math.sqrt(u * width * (mode - span.low))
    : span.high - Math.sqrt((1 - u) * width * (span.high - mode));
}

/** Salience over all dimensions is at most the whole. */
function within(salience: readonly number[]): readonly number[] {
  const sum = salience.reduce((a, b) => a + b, 0);
  return sum > 1 && salience.length > 1 ? salience.map((s) => s / sum) : salience;
}

/** The issue with every ranged number drawn anew. */
export function redraw(issue: Issue, seed: number, draw: number): Issue {
  const next = streamOf(seed, draw);
  const stakeholders = issue.stakeholders.map((a): Stakeholder => {
    const { ranges } = a;
    return {
      ...a,
      capability: drawn(a.capability, ranges.capability, issue.draws, next),
      salience: within(a.salience.map((s, k) => drawn(s, ranges.salience[k] ?? null, issue.draws, next))),
      position: a.position.map((x, k) => drawn(x, ranges.position[k] ?? null, issue.draws, next)),
    };
  });
  return { ...issue, stakeholders };
}

/**
 * Forecasts of the first dimension under draws from the analyst's spans, in order of draws; NaN where a draw has none.
 * Needs no module of the platform, so a worker can run a share of it.
 */
export function ensemble(issue: Issue, model: ModelName, settings: EnsembleSettings): Float64Array {
  const from = settings.from ?? 0;
  const out = new Float64Array(settings.draws);
  const size = activeOf(issue).indices.length;
  const scholz = model === 'scholz' ? scholzReady(size) : null;
  const space = model === 'spatial' || model === 'ktab' ? spatialReady(size, issue.scales.length) : null;
  for (let d = 0; d < settings.draws; d++) {
    const one = redraw(issue, settings.seed, from + d);
    let value: number | null = null;
    if (scholz) value = scholzDraw(scholz, one, settings);
    else if (space) value = spatialDraw(space, one, model === 'ktab', settings);
    if (value === null) {
      const { forecast } = run(one, model, settings);
      value = typeof forecast === 'number' ? forecast : (forecast?.[0] ?? Number.NaN);
    }
    out[d] = value;
  }
  return out;
}

/** The ensemble as equally likely dots, low to high: each stands for one n-th of the draws. */
export function quantileDots(forecasts: Float64Array, dots = 20): readonly number[] {
  const sorted = forecasts.filter((x) => !Number.isNaN(x)).toSorted();
  if (sorted.length === 0) return [];
  return Array.from({ length: dots }, (_, i) => quantile(sorted, (i + 0.5) / dots));
}

/** The span that holds the middle share of the draws. */
export function middle(forecasts: Float64Array, share: number): Span | null {
  const sorted = forecasts.filter((x) => !Number.isNaN(x)).toSorted();
  if (sorted.length === 0) return null;
  return { low: quantile(sorted, (1 - share) / 2), high: quantile(sorted, (1 + share) / 2) };
}

/** Whether the analyst gave any span to draw from. */
export function hasSpans(issue: Issue): boolean {
  return issue.stakeholders.some(
    ({ ranges }) => ranges.capability || ranges.salience.some(Boolean) || ranges.position.some(Boolean),
  );
}
