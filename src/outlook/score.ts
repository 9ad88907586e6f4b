import type { RecordIndex } from '../record/index.ts';
import { featuresOfPrecedents, type WithFeatures } from './features.ts';
import type { CalibrationBin, OutcomeId, Score, Scored } from './model.ts';
import { classIn, constant, toldOf } from './rate.ts';
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

/** Each case of the record predicted from all the others, by every chain and by the constant rate. */
export function leaveOneOut(rules: Rules, record: RecordIndex): Scored {
  const features = featuresOfPrecedents(rules, record);
  const all: WithFeatures = record.law.precedents.flatMap((p) => {
    const f = features.get(p.id);
    return f ? [[p, f] as const] : [];
  });
  const scores: Score[] = [];
  const calibration: Partial<Record<OutcomeId, readonly CalibrationBin[]>> = {};
  for (const outcome of rules.outcomes) {
    const told = toldOf(all, outcome);
    if (told.length < 2) continue;
    const by = new Map<string, readonly Trial[]>();
    for (const chain of [...rules.chains, constant])
      by.set(
        chain.id,
        told.map((one) => {
          const others = told.filter((other) => other !== one);
          const own = classIn(chain, one.f, others, rules.enough).mean;
          const predicted = own ?? (classIn(constant, one.f, others, rules.enough).mean as number);
          return { predicted, came: one.so };
        }),
      );
    for (const [chain, trials] of by)
      scores.push({
        of: outcome.id,
        chain,
        n: trials.length,
        brier: round(brier(trials)),
        log: round(logScore(trials)),
      });
    calibration[outcome.id] = calibrationOf(by.get(bestChain(scores, outcome.id).chain) ?? []);
  }
  return { scores, calibration };
}

/** The chain with the lowest Brier score of an outcome; the constant rate where none is lower. */
export function bestChain(scores: readonly Score[], of: OutcomeId): Score {
  const own = scores.filter((s) => s.of === of);
  const base = own.find((s) => s.chain === constant.id) as Score;
  return own.reduce((best, s) => (s.brier < best.brier ? s : best), base);
}

const known = new WeakMap<RecordIndex, Scored>();

export function scoredOf(rules: Rules, record: RecordIndex): Scored {
  let scored = known.get(record);
  if (!scored) {
    scored = tablesIn(record.law)?.scored ?? leaveOneOut(rules, record);
    known.set(record, scored);
  }
  return scored;
}

/** For the build: what a run would otherwise work out anew each time. null where the record has no base-rate rules. */
export function outlookTables(record: RecordIndex): OutlookTables | null {
  const rules = rulesOf(record.law);
  if (!rules) return null;
  return { features: Object.fromEntries(featuresOfPrecedents(rules, record)), scored: leaveOneOut(rules, record) };
}
