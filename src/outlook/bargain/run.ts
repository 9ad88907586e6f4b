import { activeOf, agreed } from './active.ts';
import { weightedMean, weightedMedian } from './mean.ts';
import type { Issue, ModelName } from './model.ts';
import { nash } from './nash.ts';
import { type Log, type Pressure, scholz } from './scholz.ts';
import type { ScholzReadings } from './scholz-readings.ts';
import { recommended } from './scholz-readings.ts';
import { type Bargain, spatial } from './spatial.ts';
import { ktabSettings, mendedSettings } from './spatial-settings.ts';

/** What a model says about itself on this input, as message ids `bargain.note.*`. */
export type Note =
  | 'no-bargaining'
  | 'consensus'
  | 'needs-three'
  | 'one-dimension'
  | 'too-many'
  | 'no-weight'
  | 'even-split'
  | 'no-reference'
  | 'no-gain'
  | 'without-weight'
  | 'turn-limit';

export interface Round {
  /** In input order and units: a number each in one dimension, else a list by dimension. */
  readonly positions: readonly (number | readonly number[])[];
  readonly pressure?: readonly Pressure[];
  readonly bargains?: readonly Bargain[];
  /** How many more pressures there were than are listed; absent where all are. */
  readonly unlisted?: number;
  readonly confrontation?: number;
}

export interface Run {
  readonly id: string;
  readonly model: ModelName;
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  /** In units of the scale; a list by dimension where there are several; null where the model is undefined on this input. */
  readonly forecast: number | readonly number[] | null;
  /** The end of the interval of medians, where there is more than one. */
  readonly upTo?: number;
  readonly notes: readonly Note[];
  /** `rounds[0]` is the input. */
  readonly rounds: readonly Round[];
}

export interface RunSettings {
  /** Rounds of `scholz`, most turns of `spatial` and `ktab`. */
  readonly rounds?: number;
  readonly readings?: ScholzReadings;
  /** Default: every pressure up to 40 stakeholders, beyond them those that moved somebody. */
  readonly log?: Log;
}

const fullyLogged = 40;

/** Tables of n² doubles: beyond this the dynamic models say so and stop. */
export const mostStakeholders = 1000;

/** Runs one model on one issue. */
export function run(issue: Issue, model: ModelName, options: RunSettings = {}): Run {
  const input: Round = {
    positions: shaped(
      issue,
      issue.stakeholders.map((a) => a.position),
    ),
  };
  const base = { id: issue.id, model, settings: settingsOf(model, options), rounds: [input] };
  const active = activeOf(issue);
  const silent: readonly Note[] = active.indices.length < issue.stakeholders.length ? ['without-weight'] : [];
  if (active.indices.length === 0) return { ...base, forecast: null, notes: ['no-weight'] };
  const common = active.stakeholders[0]?.position ?? [];
  if (active.indices.length === 1) return { ...base, forecast: single(common), notes: [...silent, 'no-bargaining'] };
  if (agreed(active.stakeholders)) return { ...base, forecast: single(common), notes: [...silent, 'consensus'] };
  if (model === 'mean') {
    const forecast = meanForecast(issue);
    return { ...base, forecast, notes: forecast === null ? [...silent, 'no-weight'] : silent };
  }
  if (model === 'median') return medianRun(issue, base, silent);
  if (model === 'nash') return nashRun(issue, base, silent);
  if (active.indices.length < 3) return { ...base, forecast: null, notes: [...silent, 'needs-three'] };
  if (active.indices.length > mostStakeholders) return { ...base, forecast: null, notes: [...silent, 'too-many'] };
  if (model === 'scholz') {
    if (issue.scales.length > 1) return { ...base, forecast: null, notes: [...silent, 'one-dimension'] };
    const log = options.log ?? (active.indices.length <= fullyLogged ? 'all' : 'moves');
    const rounds = scholz(issue, active, options.rounds ?? scholzRounds, options.readings ?? recommended, log);
    const last = rounds.at(-1);
    return {
      ...base,
      forecast: last ? last.mean : meanForecast(issue),
      notes: silent,
      rounds: [
        input,
        ...rounds.map(({ positions, pressure, unlisted, confrontation }) => ({
          positions,
          pressure,
          ...(unlisted > 0 ? { unlisted } : {}),
          confrontation,
        })),
      ],
    };
  }
  const settings = { ...(model === 'ktab' ? ktabSettings : mendedSettings), maxTurns: options.rounds ?? 100 };
  const turns = spatial(issue, active, settings, options.log ?? 'all');
  const stopped: readonly Note[] = options.rounds === undefined && turns.length === 100 ? ['turn-limit'] : [];
  return {
    ...base,
    forecast: lastMean(issue, turns.at(-1)?.positions),
    notes: [...silent, ...stopped],
    rounds: [input, ...turns.map(({ positions, bargains }) => ({ positions: shaped(issue, positions), bargains }))],
  };
}

export const scholzRounds = 10;

function settingsOf(model: ModelName, options: RunSettings): Run['settings'] {
  if (model === 'scholz')
    return {
      rounds: options.rounds ?? scholzRounds,
      forecast: 'weighted mean of the last round',
      ...(options.readings ?? recommended),
    };
  if (model === 'spatial' || model === 'ktab')
    return {
      ...(model === 'ktab' ? ktabSettings : mendedSettings),
      maxTurns: options.rounds ?? 100,
      forecast: 'weighted mean of the last turn',
    };
  return model === 'nash' ? { loss: 'linear' } : {};
}

const single = (values: readonly number[]): number | readonly number[] =>
  values.length === 1 ? (values[0] as number) : values;

function shaped(issue: Issue, positions: readonly (readonly number[])[]): Round['positions'] {
  return issue.scales.length === 1 ? positions.map((p) => p[0] as number) : positions;
}

/** A dimension nobody cares about has no forecast; then the issue has none. */
function meanForecast(issue: Issue): number | readonly number[] | null {
  const values = issue.scales.map((_, k) => weightedMean(issue, k));
  return values.some((v) => v === null) ? null : single(values as readonly number[]);
}

function lastMean(issue: Issue, positions: readonly (readonly number[])[] | undefined): Run['forecast'] {
  if (!positions) return null;
  const moved = issue.stakeholders.map((a, i) => ({ ...a, position: positions[i] ?? a.position }));
  return meanForecast({ ...issue, stakeholders: moved });
}

function medianRun(issue: Issue, base: Omit<Run, 'forecast' | 'notes'>, silent: readonly Note[]): Run {
  const found = issue.scales.map((_, k) => weightedMedian(issue, k));
  if (found.some((m) => m === null)) return { ...base, forecast: null, notes: ['no-weight'] };
  const [first] = found;
  const even = found.some((m) => m !== null && m.high > m.low);
  return {
    ...base,
    forecast: single(found.map((m) => m?.low ?? 0)),
    ...(issue.scales.length === 1 && even && first ? { upTo: first.high } : {}),
    notes: even ? [...silent, 'even-split'] : silent,
  };
}

function nashRun(issue: Issue, base: Omit<Run, 'forecast' | 'notes'>, silent: readonly Note[]): Run {
  if (issue.scales.length > 1) return { ...base, forecast: null, notes: [...silent, 'one-dimension'] };
  const found = nash(issue);
  if (!found) return { ...base, forecast: null, notes: [...silent, 'no-reference'] };
  return { ...base, forecast: found.point, notes: found.found ? silent : [...silent, 'no-gain'] };
}
