import { type Band, errorBand, type ErrorQuantiles, inCamps } from './band.ts';
import { ensemble, hasSpans, middle, quantileDots } from './ensemble.ts';
import { type Median, weightedMean, weightedMedian } from './mean.ts';
import type { Issue, ModelName, Span } from './model.ts';
import { nash } from './nash.ts';
import { run, type Run, type RunSettings } from './run.ts';
import { recommended } from './scholz-readings.ts';
import {
  type Flip,
  flips,
  type Forecaster,
  type Slopes,
  slopes,
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
  readonly no_settlement: NoSettlement;
  /** Of the weighted mean. */
  readonly slopes: readonly Slopes[];
  /** Of the model asked for, across the reference point or the middle of the scale. */
  readonly flips: {
    readonly line: number /** False where the search would cost too much. */;
    readonly searched: boolean;
    readonly found: readonly Flip[];
  };
  readonly stability: { readonly most: number; readonly name: string | null };
  readonly tornado: readonly Swing[];
  /** The same forecast with q = 0.5: the paper itself finds that quadrants change. Only for `scholz`. */
  readonly half_q: number | null;
}

export interface ReportSettings extends RunSettings {
  readonly seed: number;
  readonly draws: number;
}

const share = 0.8;
/** What the searches and the ensemble beside a run may cost, in milliseconds of a plain machine. */
const allowance = { searches: 600, ensemble: 4000 };
const fewestDraws = 20;

/** About how many milliseconds one run takes: measured, see BENCHMARKS.md. */
function costOf(model: ModelName, n: number): number {
  if (model === 'scholz') return 0.02 + 5e-5 * n ** 3;
  if (model === 'spatial' || model === 'ktab') return 0.02 + 2.5e-4 * n ** 3;
  return 5e-4 + 2e-4 * n;
}

export function report(issue: Issue, model: ModelName, settings: ReportSettings, rules: BargainRules): Report {
  const done = run(issue, model, settings);
  const mean = weightedMean(issue);
  const median = weightedMedian(issue);
  const scale = issue.scales[0];
  const n = issue.stakeholders.length;
  const forecaster: Forecaster = (one) => {
    const { forecast } = run(one, model, settings);
    return typeof forecast === 'number' ? forecast : (forecast?.[0] ?? null);
  };
  const closed = model === 'mean' || model === 'median' || model === 'nash';
  const [steps, halvings] = closed ? [8, 40] : [8, 16];
  const runs = allowance.searches / costOf(model, n);
  const shaken = done.forecast !== null && 12 * n <= runs;
  const searched = done.forecast !== null && 6 * n * (steps + halvings) <= runs;
  const middleOfScale = scale ? (scale.min + scale.max) / 2 : 0;
  const line = issue.reference?.[0] ?? middleOfScale;
  // Drawing costs as well: some 1e-3 ms a stakeholder.
  const draws = Math.min(settings.draws, Math.floor(allowance.ensemble / (costOf(model, n) + 1e-3 * n)));
  const drawn = hasSpans(issue) && draws >= fewestDraws ? ensemble(issue, model, { ...settings, draws }) : null;
  return {
    ...done,
    beside: { mean, median, nash: issue.scales.length === 1 ? (nash(issue)?.point ?? null) : null },
    bands:
      mean === null || !scale
        ? []
        : [0.5, share, 0.95].flatMap((p) => errorBand(mean, scale, rules.error_band, p) ?? []),
    ensemble: drawn
      ? { seed: settings.seed, draws, share, middle: middle(drawn, share), dots: quantileDots(drawn) }
      : null,
    camps: mean !== null && median !== null && scale !== undefined && inCamps(mean, median.low, scale, rules.camps),
    no_settlement: noSettlement(issue, rules.no_settlement),
    slopes: slopes(issue),
    flips: { line, searched, found: searched ? flips(issue, forecaster, line, steps, halvings) : [] },
    stability: shaken ? stability(issue, forecaster) : { most: 0, name: null },
    tornado: shaken ? tornado(issue, forecaster).slice(0, 12) : [],
    half_q: model === 'scholz' && done.forecast !== null ? halfQ(issue, settings) : null,
  };
}

function halfQ(issue: Issue, settings: RunSettings): number | null {
  const { forecast } = run(issue, 'scholz', {
    ...settings,
    readings: { ...(settings.readings ?? recommended), q: 0.5 },
  });
  return typeof forecast === 'number' ? forecast : null;
}
