import { weightedMean, weightedMedian } from './mean.ts';
import type { Issue, ModelName } from './model.ts';
import { run } from './run.ts';
import { replications, type ScholzReadings } from './scholz-readings.ts';

/** A model's mean absolute error over the issues it could answer, in points of a scale from 0 to 100. */
export interface Accuracy {
  readonly model: string;
  readonly error: number;
  readonly answered: number;
  /** Standard error of `error`, over issues. */
  readonly deviation: number;
}

type Forecast = (issue: Issue) => number | null;

const first = (issue: Issue, model: ModelName, readings?: ScholzReadings): number | null => {
  const { forecast } = run(issue, model, readings ? { readings } : {});
  return typeof forecast === 'number' ? forecast : (forecast?.[0] ?? null);
};

function lastMedian(issue: Issue): number | null {
  const last = run(issue, 'scholz').rounds.at(-1)?.positions as readonly number[] | undefined;
  if (!last) return null;
  const stakeholders = issue.stakeholders.map((a, i) => ({ ...a, position: [last[i] ?? 0] }));
  return weightedMedian({ ...issue, stakeholders })?.low ?? null;
}

function plainMean(issue: Issue): number {
  let sum = 0;
  for (const a of issue.stakeholders) sum += a.position[0] ?? 0;
  return sum / issue.stakeholders.length;
}

/** Every model offered, with the plain mean and the earlier implementations' readings beside them. */
export const forecasters: readonly (readonly [string, Forecast])[] = [
  ['mean (weighted)', (i) => weightedMean(i)],
  ['mean (unweighted)', plainMean],
  ['middle of the scale', (i) => ((i.scales[0]?.min ?? 0) + (i.scales[0]?.max ?? 0)) / 2],
  ['median (weighted)', (i) => weightedMedian(i)?.low ?? null],
  ['nash', (i) => first(i, 'nash')],
  ['scholz, mean after 10 rounds', (i) => first(i, 'scholz')],
  ['scholz, median after 10 rounds', lastMedian],
  ['scholz as jm reads it', (i) => first(i, 'scholz', replications.jm)],
  ['scholz as mg3 reads it', (i) => first(i, 'scholz', replications.mg3)],
  ['spatial', (i) => first(i, 'spatial')],
  ['ktab', (i) => first(i, 'ktab')],
];

/** Errors of every model on the issues whose outcome is a known point, the most accurate first. */
export function accuracy(issues: readonly Issue[]): readonly Accuracy[] {
  return forecasters
    .map(([model, forecast]): Accuracy => {
      const errors = issues.flatMap((issue) => {
        const outcome = issue.outcome?.value;
        const scale = issue.scales[0];
        const value = forecast(issue);
        if (outcome === null || outcome === undefined || !scale || value === null) return [];
        return [(100 * Math.abs(value - outcome)) / (scale.max - scale.min)];
      });
      const error = errors.reduce((a, b) => a + b, 0) / errors.length;
      const spread = Math.sqrt(errors.reduce((a, e) => a + (e - error) ** 2, 0) / Math.max(1, errors.length - 1));
      return { model, error, answered: errors.length, deviation: spread / Math.sqrt(errors.length) };
    })
    .toSorted((a, b) => (Number.isNaN(a.error) ? 1 : Number.isNaN(b.error) ? -1 : a.error - b.error));
}

/** Issues settled elsewhere, with forecasts made by others: one row of deu3_compromise_errors.csv. */
export interface SettledRow {
  readonly dossier: string;
  readonly outcome: number;
  readonly compromise: number;
  readonly challenge: number;
}

/** Rows of the table of settled issues; lines that begin with # are passed over. */
export function settledRows(csv: string): readonly SettledRow[] {
  const [header, ...rows] = csv.split(/\r?\n/).filter((l) => l.trim() !== '' && !l.startsWith('#'));
  const columns = (header ?? '').split(',');
  const at = (name: string): number => columns.indexOf(name);
  return rows.map((row) => {
    const cells = row.split(',');
    const number = (name: string): number => Number(cells[at(name)]);
    return {
      dossier: cells[at('dossier')] ?? '',
      outcome: number('outcome'),
      compromise: number('compromise_forecast'),
      challenge: number('challenge_forecast'),
    };
  });
}
