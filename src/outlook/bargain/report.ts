import { type Band, errorBand, type ErrorQuantiles, inCamps } from './band.ts';
import { hasSpans, middle, quantileDots } from './ensemble.ts';
import { type Median, weightedMean, weightedMedian } from './mean.ts';
import type { Issue, ModelName, Span } from './model.ts';
import { nash } from './nash.ts';
import { run, type Run, type RunSettings } from './run.ts';
import { recommended } from './scholz-readings.ts';
import {
  type Flip,
  flips,
  flipsOfMean,
  type Forecaster,
  meanShift,
  shiftOf,
  type Slopes,
  slopes,
  type Stability,
  stability,
  type Swing,
  tornado,
} from './sensitivity.ts';
import { type NoSettlement, noSettlement, type SignalRules } from './signal.ts';

/** record/rules/bargain.yaml. */
export interface BargainRules {
  readonly error_band: ErrorQuantiles & { readonly issues: number };
  readonly camps: number;
  readonly no_settlement: SignalRules;
}

/** A run with all that an analyst should see beside it. First dimension only, where there are several. */
export interface Report extends Run {
  readonly beside: { readonly mean: number | null; readonly median: Median | null; readonly nash: number | null };
  /** Around the weighted mean, from settled issues. */
  readonly bands: readonly Band[];
  /** From the analyst's own spans; null where none were given. */
  readonly ensemble: {
    readonly seed: number;
    readonly draws: number;
    readonly middle: Span | null;
    readonly share: number;
    readonly dots: readonly number[];
  } | null;
  readonly camps: boolean;
  /** Stakeholders whose positions were worked out from interests. */
  readonly derived: readonly {
    readonly name: string;
    readonly position: readonly number[];
    readonly endings: readonly string[];
  }[];
  readonly no_settlement: NoSettlement;
  /** Of the weighted mean, exact. */
  readonly slopes: readonly Slopes[];
  /** Across the reference point or the middle of the scale. */
  readonly line: number;
  /** What changes the headline, the weighted mean: exact. */
  readonly searches: Searches;
  /** What changes the model asked for, by search; only where that was asked for and the model is another. */
  readonly model_searches: Searches | null;
  /** The same forecast with q = 0.5: the paper itself finds that quadrants change. Only for `scholz`. */
  readonly half_q: number | null;
}

export interface Searches {
  /** Where alone a number carries the forecast across the line. */
  readonly flips: readonly Flip[];
  readonly stability: Stability;
  /** The dozen widest. */
  readonly tornado: readonly Swing[];
}

export interface ReportSettings extends RunSettings {
  readonly seed: number;
  /** Draws wanted; fewer are made where they would take too long. 0: none. */
  readonly draws: number;
  /** Search the model asked for as well. */
  readonly full?: boolean;
}

const share = 0.8;
/** What an ensemble may cost, in milliseconds of one core of a plain machine. */
const allowance = 10_000;
const fewestDraws = 20;

/** About how many milliseconds one run takes: measured, see BENCHMARKS.md. */
export function costOf(model: ModelName, n: number): number {
  if (model === 'scholz') return 0.02 + 1e-3 * n ** 2;
  if (model === 'spatial' || model === 'ktab') return 0.02 + 6e-5 * n ** 3;
  return 5e-4 + 2e-4 * n;
}

/** How many draws an ensemble of this issue gets: none without spans, and no more than the allowance holds. */
export function drawsFor(issue: Issue, model: ModelName, wanted: number): number {
  const n = issue.stakeholders.length;
  // Drawing costs as well: some 1e-3 ms a stakeholder.
  const draws = Math.min(wanted, Math.floor(allowance / (costOf(model, n) + 1e-3 * n)));
  return hasSpans(issue) && draws >= Math.min(fewestDraws, wanted) ? draws : 0;
}

/**
 * One model on one issue with all that stands beside it. `drawn`: the ensemble's forecasts, made by `ensemble` in one go or
 * in shares, as many as `drawsFor` says; empty or null without one.
 */
export function report(
  issue: Issue,
  model: ModelName,
  settings: ReportSettings,
  rules: BargainRules,
  drawn: Float64Array | null,
): Report {
  const done = run(issue, model, settings);
  const mean = weightedMean(issue);
  const median = weightedMedian(issue);
  const scale = issue.scales[0];
  const line = issue.reference?.[0] ?? (scale ? (scale.min + scale.max) / 2 : 0);
  return {
    ...done,
    beside: { mean, median, nash: issue.scales.length === 1 ? (nash(issue)?.point ?? null) : null },
    bands:
      mean === null || !scale
        ? []
        : [0.5, share, 0.95].flatMap((p) => errorBand(mean, scale, rules.error_band, p) ?? []),
    ensemble:
      drawn && drawn.length > 0
        ? {
            seed: settings.seed,
            draws: drawn.length,
            share,
            middle: middle(drawn, share),
            dots: quantileDots(drawn),
          }
        : null,
    camps: mean !== null && median !== null && scale !== undefined && inCamps(mean, median.low, scale, rules.camps),
    derived: issue.stakeholders.flatMap(({ name, position, computed }) =>
      computed ? [{ name, position, endings: computed.endings }] : [],
    ),
    no_settlement: noSettlement(issue, rules.no_settlement),
    slopes: slopes(issue),
    line,
    searches: {
      flips: flipsOfMean(issue, line),
      stability: stability(issue, mean, meanShift(issue)),
      tornado: tornado(issue, meanShift(issue)).slice(0, widest),
    },
    model_searches: settings.full === true && model !== 'mean' ? searched(issue, model, settings, line) : null,
    half_q: model === 'scholz' && done.forecast !== null ? halfQ(issue, settings) : null,
  };
}

const widest = 12;

function searched(issue: Issue, model: ModelName, settings: RunSettings, line: number): Searches {
  const forecast: Forecaster = (one) => firstOf(run(one, model, { ...settings, log: 'none' }).forecast);
  return {
    flips: flips(issue, forecast, line, 8, 24),
    stability: stability(issue, forecast(issue), shiftOf(issue, forecast)),
    tornado: tornado(issue, shiftOf(issue, forecast)).slice(0, widest),
  };
}

const firstOf = (forecast: Run['forecast']): number | null =>
  typeof forecast === 'number' ? forecast : (forecast?.[0] ?? null);

function halfQ(issue: Issue, settings: RunSettings): number | null {
  const { forecast } = run(issue, 'scholz', {
    ...settings,
    log: 'none',
    readings: { ...(settings.readings ?? recommended), q: 0.5 },
  });
  return firstOf(forecast);
}
