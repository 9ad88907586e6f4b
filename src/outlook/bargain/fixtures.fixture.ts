import { referenceFiles, referenceJson } from './cases.fixture.ts';
import { activeOf } from './active.ts';
import { issueOf } from './case-shape.ts';
import { weightedMean, weightedMedian } from './mean.ts';
import type { Issue } from './model.ts';
import { risks, scholzRound, scholzSpace, type ScholzSpace, spread } from './scholz-kernel.ts';
import { replications } from './scholz-readings.ts';
import { fillScholz } from './scholz.ts';
import { spatial } from './spatial.ts';
import { ktabSettings, type SpatialSettings } from './spatial-settings.ts';

/** One comparison with a fixture: the widest deviation found, in shares of the figure or of the scale. */
export interface Checked {
  readonly name: string;
  readonly deviation: number;
  readonly tolerance: number;
  readonly figures: number;
}

export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

interface KtabActor {
  readonly name: string;
  readonly capability: number;
  readonly salience: readonly number[];
  readonly position: readonly number[];
}

function ktabIssue(id: string, input: readonly KtabActor[]): Issue {
  const read = issueOf({
    id,
    scale: (input[0]?.position ?? []).map(() => ({ min: 0, max: 100 })),
    actors: input.map((a) => ({ ...a, salience: a.salience.map((s) => s / 100) })),
  });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.issue;
}

/** Positions of every turn, in units of 0 to 100; a turn too many or too few counts as the whole scale. */
function ktabDeviation(
  issue: Issue,
  settings: SpatialSettings,
  turns: readonly (readonly (readonly number[])[])[],
): number {
  const ours = [
    issue.stakeholders.map((a) => a.position),
    ...spatial(issue, activeOf(issue), settings).map((t) => t.positions),
  ];
  if (ours.length !== turns.length) return 100;
  let most = 0;
  for (const [t, turn] of turns.entries())
    for (const [i, position] of turn.entries())
      for (const [k, x] of position.entries()) most = Math.max(most, Math.abs(x - (ours[t]?.[i]?.[k] ?? Number.NaN)));
  return most;
}

interface KtabFile {
  readonly case: string;
  readonly input: readonly KtabActor[];
  readonly result?: { readonly positions_by_turn: readonly (readonly (readonly number[])[])[] };
  readonly runs?: readonly {
    readonly turns: number;
    readonly positions_by_turn: readonly (readonly (readonly number[])[])[];
    readonly changed: Readonly<Record<string, string>>;
  }[];
}

/** KTAB's fixtures: positions of every turn within 1e-6 (of 0 to 100). */
export function checkKtab(): { readonly checked: readonly Checked[]; readonly leftOut: readonly LeftOut[] } {
  const checked: Checked[] = [];
  const leftOut: LeftOut[] = [];
  for (const name of referenceFiles('fixtures', 'ktab-')) {
    const file = referenceJson('fixtures', name) as KtabFile;
    const issue = ktabIssue(file.case, file.input);
    const compare = (
      label: string,
      settings: SpatialSettings,
      turns: readonly (readonly (readonly number[])[])[],
    ): void =>
      void checked.push({
        name: label,
        deviation: ktabDeviation(issue, settings, turns),
        tolerance: 1e-6,
        figures: turns.length * file.input.length * issue.scales.length,
      });
    if (file.result) compare(name, ktabSettings, file.result.positions_by_turn);
    for (const { changed, positions_by_turn: turns, turns: count } of file.runs ?? []) {
      const [option, value] = Object.entries(changed)[0] as [string, string];
      const label = `${name} ${option}=${value}`;
      if (count < 0) leftOut.push({ name: label, why: 'KTAB itself stops with an error: there is nothing to compare' });
      else if (option === 'BargnModel' && value !== 'InitOnlyInterp')
        leftOut.push({ name: label, why: 'the reference calls results with the receiver’s view not meaningful' });
      else if (value === 'ASymProsp')
        leftOut.push({
          name: label,
          why: 'not offered: its vote differs by which side is named first, and the reference gives no order of the options',
        });
      else compare(label, { ...ktabSettings, ...changed } as SpatialSettings, turns);
    }
  }
  return { checked, leftOut };
}

type Matrix = readonly (readonly (number | null)[])[];

interface ScholzFile {
  readonly case: string;
  readonly input: readonly {
    readonly name: string;
    readonly capability: number;
    readonly salience: number;
    readonly position: number;
  }[];
  readonly result: {
    readonly rounds: readonly {
      readonly positions: readonly number[];
      readonly risk_exponent: readonly number[];
      readonly P?: Matrix;
      readonly EU_own?: Matrix;
      readonly EU_other_seen_by_row?: Matrix;
      readonly EU_i?: Matrix;
      readonly EU_j?: Matrix;
    }[];
  };
}

const relative = (a: number, b: number): number => Math.abs(a - b) / Math.max(1, Math.abs(b));

function matrixDeviation(ours: Float64Array, n: number, wanted: Matrix | undefined): number {
  let most = 0;
  for (const [i, row] of (wanted ?? []).entries())
    for (const [j, x] of row.entries())
      if (x !== null && i !== j) most = Math.max(most, relative(ours[i * n + j] as number, x));
  return most;
}

/** The risk exponents a peer prints: mg2 prints those of the round to come. */
function printedRisk(s: ScholzSpace, set: keyof typeof replications): readonly number[] {
  if (set !== 'mg2') return [...s.risk];
  const kept = s.risk.slice();
  risks(s, replications.mg2);
  const printed = [...s.risk];
  s.risk.set(kept);
  return printed;
}

/** The fixtures of the three expected-utility peers: positions, risk exponents, P and E of every round, to 1e-9 relative. */
export function checkScholz(): readonly Checked[] {
  return referenceFiles('fixtures', 'scholz-').map((name) => {
    const file = referenceJson('fixtures', name) as ScholzFile;
    const set = name.split('-')[1] as keyof typeof replications;
    const positions = file.input.map((a) => a.position);
    const read = issueOf({
      id: file.case,
      scale: { min: Math.min(...positions), max: Math.max(...positions) },
      actors: file.input,
    });
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    const n = file.input.length;
    const s = scholzSpace(n);
    fillScholz(s, activeOf(read.issue));
    const first = spread(s.position);
    let deviation = 0;
    let figures = 0;
    for (const round of file.result.rounds) {
      scholzRound(s, first, first, replications[set]);
      const risk = printedRisk(s, set);
      for (const [i, x] of round.positions.entries())
        deviation = Math.max(deviation, relative(s.position[i] as number, x));
      for (const [i, r] of round.risk_exponent.entries())
        deviation = Math.max(deviation, relative(risk[i] as number, r));
      const tables = [
        [s.prevails, round.P],
        [s.own, round.EU_own ?? round.EU_i],
        [s.seen, round.EU_other_seen_by_row ?? round.EU_j],
      ] as const;
      for (const [ours, wanted] of tables) {
        deviation = Math.max(deviation, matrixDeviation(ours, n, wanted));
        figures += wanted ? n * (n - 1) : 0;
      }
      figures += 2 * n;
    }
    return { name, deviation, tolerance: 1e-9, figures };
  });
}

interface SimpleRow {
  readonly id: string;
  readonly weighted_mean: number;
  readonly weighted_median_lower: number;
}

/** The closed-form models on every case, to 1e-9 relative. */
export function checkSimple(issues: readonly Issue[]): readonly Checked[] {
  const { results } = referenceJson('fixtures', 'simple-models.json') as { readonly results: readonly SimpleRow[] };
  return results.map((row) => {
    const issue = issues.find((i) => i.id === row.id);
    const mean = issue ? (weightedMean(issue) ?? Number.NaN) : Number.NaN;
    const median = issue ? (weightedMedian(issue)?.low ?? Number.NaN) : Number.NaN;
    const off = Math.max(relative(mean, row.weighted_mean), relative(median, row.weighted_median_lower));
    return { name: `simple-models.json ${row.id}`, deviation: off, tolerance: 1e-9, figures: 2 };
  });
}
