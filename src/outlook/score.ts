import { extent } from '../kernel/date.ts';
import type { RecordIndex } from '../record/index.ts';
import { featuresOfPrecedents, type WithFeatures } from './features.ts';
import type { CalibrationBin, OutcomeId, Score, Scored } from './model.ts';
import { classIn, constant, lastDay, type Told, toldOf } from './rate.ts';
import { type Rules, rulesOf } from './rules.ts';
import { type OutlookTables, tablesIn } from './tables.ts';

/** A prediction and what came: what proper scores are taken of. */
export interface Trial {
  readonly predicted: number;
  readonly came: boolean;
}

/** Mean squared error of a probability (Brier 1950): 0 is perfect, lower is better. */
export function brier(trials: readonly Trial[]): number {
  return trials.reduce((sum, t) => sum + (t.predicted - (t.came ? 1 : 0)) ** 2, 0) / trials.length;
}

/** Mean negative log likelihood, natural logarithm (Good 1952): lower is better. */
export function logScore(trials: readonly Trial[]): number {
  return trials.reduce((sum, t) => sum - Math.log(t.came ? t.predicted : 1 - t.predicted), 0) / trials.length;
}

/** Fifths of the scale, empty ones left out. */
export function calibrationOf(trials: readonly Trial[]): readonly CalibrationBin[] {
  return [0, 1, 2, 3, 4].flatMap((i): readonly CalibrationBin[] => {
    const [from, to] = [i / 5, (i + 1) / 5];
    const inside = trials.filter((t) => t.predicted >= from && (t.predicted < to || to === 1));
    if (inside.length === 0) return [];
    const predicted = inside.reduce((sum, t) => sum + t.predicted, 0) / inside.length;
    return [{ from, to, n: inside.length, predicted: round(predicted), seen: inside.filter((t) => t.came).length }];
  });
}

const round = (x: number): number => Math.round(x * 1e6) / 1e6;

/**
 * Each case predicted from all the others, by every chain and by the constant rate; and by the chain that is best without it.
 * `forward`: also from those alone that had ended before it began.
 */
export function leaveOneOut(rules: Rules, among: WithFeatures, forward = false): Scored {
  const scores: Score[] = [];
  const chosen: Score[] = [];
  const rolling: Score[] = [];
  const calibration: Partial<Record<OutcomeId, readonly CalibrationBin[]>> = {};
  for (const outcome of rules.outcomes) {
    const told = toldOf(among, outcome);
    if (told.length < 2) continue;
    const chains = [...rules.chains, constant];
    const tallies = chains.map((chain) => tallyOf(chain, told, rules.enough));
    const add = (to: Score[], chain: string, trials: readonly Trial[]): void =>
      void to.push({
        of: outcome.id,
        chain,
        n: trials.length,
        brier: round(brier(trials)),
        log: round(logScore(trials)),
      });
    for (const [at, tally] of tallies.entries())
      add(
        scores,
        chains[at]?.id ?? '',
        told.map((one, i) => ({ predicted: tally(i, -1), came: one.so })),
      );
    // What choosing the best rule is worth: each case by the rule that does best on the others, itself set aside throughout.
    const fair = told.map((one, i): Trial => {
      let best = 0;
      let least = Number.POSITIVE_INFINITY;
      // The constant rate, last in the list, wins a tie.
      for (const [t, tally] of tallies.entries()) {
        let error = 0;
        for (const [j, other] of told.entries()) if (j !== i) error += (tally(j, i) - (other.so ? 1 : 0)) ** 2;
        if (error > least) continue;
        least = error;
        best = t;
      }
      return { predicted: (tallies[best] as Tally)(i, -1), came: one.so };
    });
    add(chosen, 'chosen', fair);
    calibration[outcome.id] = calibrationOf(fair);
    if (!forward) continue;
    const dated = told.map((one) => ({
      one,
      before: told.filter((other) => lastDay(other.p) < extent(one.p.start).first),
    }));
    const known = dated.filter(({ before }) => before.length > 0);
    for (const chain of chains) {
      const trials = known.map(({ one, before }): Trial => {
        const own = classIn(chain, one.f, before, rules.enough).mean;
        return { predicted: own ?? (classIn(constant, one.f, before, rules.enough).mean as number), came: one.so };
      });
      if (trials.length > 0) add(rolling, chain.id, trials);
    }
  }
  return { scores, chosen, rolling, calibration };
}

/** The rate a chain gives the case at `one` when it is set aside, and the case at `other` too (-1: none). */
type Tally = (one: number, other: number) => number;

/** Counts by class, made once, from which the cases set aside are taken: the same as `classIn` over the rest. */
function tallyOf(chain: Rules['chains'][number], told: readonly Told[], enough: number): Tally {
  const came = Uint8Array.from(told, (one) => Number(one.so));
  const steps = chain.steps.map((step) => {
    const ids = new Map<string, number>();
    const classes = Int32Array.from(told, (one) => {
      const key = step.map((id) => one.f[id]).join('\n');
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      return id;
    });
    const k = new Int32Array(ids.size);
    const n = new Int32Array(ids.size);
    for (const [i, c] of classes.entries()) {
      k[c] = (k[c] as number) + (came[i] as number);
      n[c] = (n[c] as number) + 1;
    }
    return { classes, k, n };
  });
  const yes = came.reduce((sum, x) => sum + x, 0);
  const cameAt = (i: number): number => (i < 0 ? 0 : (came[i] as number));
  return (one, other) => {
    let at = 0;
    for (const { classes, k, n } of steps) {
      at++;
      const own = classes[one] as number;
      const shared = other >= 0 && classes[other] === own;
      const left = (n[own] as number) - 1 - Number(shared);
      if (left >= enough || (at === steps.length && left > 0))
        return ((k[own] as number) - cameAt(one) - (shared ? cameAt(other) : 0) + 1) / (left + 2);
    }
    return (yes - cameAt(one) - cameAt(other) + 1) / (told.length - (other < 0 ? 1 : 2) + 2);
  };
}

/**
 * The chain with the lowest Brier score of an outcome; the constant rate where none is lower, or where choosing a chain
 * without the case judged does no better than the constant rate.
 */
export function bestChain(scores: readonly Score[], of: OutcomeId, chosen?: Score): Score {
  const own = scores.filter((s) => s.of === of);
  const base = own.find((s) => s.chain === constant.id) as Score;
  if (chosen && chosen.brier >= base.brier) return base;
  return own.reduce((best, s) => (s.brier < best.brier ? s : best), base);
}

/** Every precedent of the record with its features. */
function allOf(rules: Rules, record: RecordIndex): WithFeatures {
  const features = featuresOfPrecedents(rules, record);
  return record.law.precedents.flatMap((p) => {
    const f = features.get(p.id);
    return f ? [[p, f] as const] : [];
  });
}

const known = new WeakMap<RecordIndex, Scored>();

export function scoredOf(rules: Rules, record: RecordIndex): Scored {
  let scored = known.get(record);
  if (!scored) {
    scored = tablesIn(record.law)?.scored ?? leaveOneOut(rules, allOf(rules, record), true);
    known.set(record, scored);
  }
  return scored;
}

/** For the build: what a run would otherwise work out anew each time. null where the record has no base-rate rules. */
export function outlookTables(record: RecordIndex): OutlookTables | null {
  const rules = rulesOf(record.law);
  if (!rules) return null;
  return {
    features: Object.fromEntries(featuresOfPrecedents(rules, record)),
    scored: leaveOneOut(rules, allOf(rules, record), true),
  };
}
