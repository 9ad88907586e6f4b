/**
 * The bench for a page or a worker: pure functions of plain values, with nothing of a platform behind them.
 *
 * - A **new curve**, after a slider moved: `curve(issue, model, rules)` gives everyone's positions by round, the forecast and
 *   what the mean, median, bands and flips are now. Under 10 ms up to 50 stakeholders.
 * - An **ensemble chunk**: `ensembleChunk(task)` in a worker, for each of `ensembleTasks(whole, shares)`; put the shares together by
 *   `from`, then `summary(forecasts)`. Tasks and results are structured-clonable, so `postMessage` takes them as they are.
 * - `withValue(issue, at, field, value)` is the issue with one number changed.
 */
import { middle, quantileDots, ensemble } from './ensemble.ts';
import type { Issue, ModelName, Span } from './model.ts';
import { type BargainRules, type Report, report } from './report.ts';
import type { ScholzReadings } from './scholz-readings.ts';

export { costOf, drawsFor } from './report.ts';
export { withValue } from './sensitivity.ts';

/** A share of an ensemble: draws `from` to `from + draws`. */
export interface ChunkTask {
  readonly issue: Issue;
  readonly model: ModelName;
  readonly seed: number;
  readonly from: number;
  readonly draws: number;
  readonly rounds?: number;
  readonly readings?: ScholzReadings;
}

/** The whole in at most `shares` tasks of about one size. */
export function* ensembleTasks(whole: ChunkTask, shares: number): Generator<ChunkTask> {
  const size = Math.ceil(whole.draws / Math.max(1, shares));
  for (let at = 0; at < whole.draws; at += size)
    yield { ...whole, from: whole.from + at, draws: Math.min(size, whole.draws - at) };
}

/** Forecasts of one share, in order of draws; NaN where a draw has none. */
export function ensembleChunk({ issue, model, ...settings }: ChunkTask): Float64Array {
  return ensemble(issue, model, settings);
}

/** What an ensemble comes to: its middle 80%, and twenty equally likely dots. */
export function summary(forecasts: Float64Array): { readonly middle: Span | null; readonly dots: readonly number[] } {
  return { middle: middle(forecasts, 0.8), dots: quantileDots(forecasts) };
}

/** One run with all that stands beside it and no ensemble. */
export function curve(
  issue: Issue,
  model: ModelName,
  rules: BargainRules,
  options: { readonly rounds?: number; readonly readings?: ScholzReadings } = {},
): Report {
  return report(issue, model, { ...options, log: 'moves', seed: 0, draws: 0 }, rules, null);
}
