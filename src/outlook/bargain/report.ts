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
  readonly flips: { readonly line: number; readonly found: readonly Flip[] };
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
/** Searches run the model some hundred times a stakeholder; larger issues go without. */
const searchable = { closed: 500, dynamic: 30 };

export function report(issue: Issue, model: ModelName, settings: ReportSettings, rules: BargainRules): Report {
  const done = run(issue, model, settings);
  const mean = weightedMean(issue);
  const median = weightedMedian(issue);
  const scale = issue.scales[0];
  const forecaster: Forecaster = (one) => {
    const { forecast } = run(one, model, settings);
    return typeof forecast === 'number' ? forecast : (forecast?.[0] ?? null);
  };
  const closed = model === 'mean' || model === 'median' || model === 'nash';
  const small = issue.stakeholders.length <= (closed ? searchable.closed : searchable.dynamic);
  const defined = done.forecast !== null && small;
  const middleOfScale = scale ? (scale.min + scale.max) / 2 : 0;
  const line = issue.reference?.[0] ?? middleOfScale;
  const drawn = hasSpans(issue) ? ensemble(issue, model, settings) : null;
  return {
    ...done,
    beside: { mean, median, nash: nash(issue)?.point ?? null },
    bands:
      mean === null || !scale
        ? []
        : [0.5, share, 0.95].flatMap((p) => errorBand(mean, scale, rules.error_band, p) ?? []),
    ensemble: drawn
      ? { seed: settings.seed, draws: settings.draws, share, middle: middle(drawn, share), dots: quantileDots(drawn) }
      : null,
    camps: mean !== null && median !== null && scale !== undefined && inCamps(mean, median.low, scale, rules.camps),
    no_settlement: noSettlement(issue, rules.no_settlement),
    slopes: slopes(issue),
    flips: { line, found: defined ? flips(issue, forecaster, line, closed ? 64 : 8) : [] },
    stability: defined ? stability(issue, forecaster) : { most: 0, name: null },
    tornado: defined ? tornado(issue, forecaster).slice(0, 12) : [],
    half_q: model === 'scholz' && defined ? halfQ(issue, settings) : null,
  };
}

function halfQ(issue: Issue, settings: RunSettings): number | null {
  const { forecast } = run(issue, 'scholz', {
    ...settings,
    readings: { ...(settings.readings ?? recommended), q: 0.5 },
  });
  return typeof forecast === 'number' ? forecast : null;
}
