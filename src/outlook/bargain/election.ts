import type { SpatialSettings } from './spatial-settings.ts';

const clamp = (x: number): number => (x < -1 ? -1 : x > 1 ? 1 : x);

/** Vote of weight `w` for a utility difference, positive for the first option. */
export function vote(rule: SpatialSettings['VotingRule'], w: number, difference: number): number {
  switch (rule) {
    case 'Prop':
      return w * difference;
    case 'Binary':
      return w * clamp(difference * 1e8);
    case 'PropBin':
      return w * (0.8 * difference + 0.2 * clamp(difference * 1e8));
    case 'PropCbc':
      return w * (0.5 * difference + 0.5 * difference * difference * difference);
    case 'Cubic':
      return w * difference * difference * difference;
  }
}

const UNSURE_FROM = 1 / 2.1;
const UNSURE_TO = 1.1 / 2.1;

/** Chance that a coalition of strength `a` prevails over one of strength `b`. */
export function victory(model: SpatialSettings['VictoryProbModel'], a: number, b: number): number {
  switch (model) {
    case 'Linear':
      return a / (a + b);
    case 'Square':
      return (a * a) / (a * a + b * b);
    case 'Quartic':
      return a ** 4 / (a ** 4 + b ** 4);
    case 'Octic':
      return a ** 8 / (a ** 8 + b ** 8);
    case 'Binary': {
      const share = a / (a + b);
      return share <= UNSURE_FROM ? 0 : share >= UNSURE_TO ? 1 : (share - UNSURE_FROM) / (UNSURE_TO - UNSURE_FROM);
    }
  }
}

/** Buffers for elections of up to `size` options, made once and used again. */
export interface Booth {
  readonly size: number;
  /** Row-major by `size`: strength of the coalition for the row option over the column option. */
  readonly strength: Float64Array;
  readonly prevails: Float64Array;
  readonly next: Float64Array;
  readonly shares: Float64Array;
  /** The result: chance of each option. */
  readonly chance: Float64Array;
}

export function booth(size: number): Booth {
  return {
    size,
    strength: new Float64Array(size * size),
    prevails: new Float64Array(size * size),
    next: new Float64Array(size),
    shares: new Float64Array(size),
    chance: new Float64Array(size),
  };
}

const FLOOR = 1e-8;

/**
 * Probabilistic Condorcet election: `utility[option * stride + voter]`, voters of the given weights; the chances stand in
 * `b.chance[0..options)` and sum to 1. O(options² × voters).
 */
export function elect(
  b: Booth,
  utility: Float64Array,
  stride: number,
  options: number,
  weights: Float64Array,
  voters: number,
  settings: SpatialSettings,
): void {
  const { strength, size } = b;
  const rule = settings.VotingRule;
  const plain = rule === 'Prop';
  for (let i = 0; i < options; i++)
    for (let j = i + 1; j < options; j++) {
      // Twice the votes of each side: |v| + v and |v| − v need no branch, and halving is exact.
      let forI = 0;
      let forJ = 0;
      const ri = i * stride;
      const rj = j * stride;
      if (plain)
        for (let k = 0; k < voters; k++) {
          const v = weights[k]! * (utility[ri + k]! - utility[rj + k]!);
          const cast = Math.abs(v);
          forI += cast + v;
          forJ += cast - v;
        }
      else
        for (let k = 0; k < voters; k++) {
          const v = vote(rule, weights[k]!, utility[ri + k]! - utility[rj + k]!);
          const cast = Math.abs(v);
          forI += cast + v;
          forJ += cast - v;
        }
      strength[i * size + j] = forI / 2;
      strength[j * size + i] = forJ / 2;
    }
  decide(b, options, settings);
}

/** From the votes of every pair in `b.strength` to the chances of the options. */
export function decide(b: Booth, options: number, settings: SpatialSettings): void {
  const { strength, prevails, size } = b;
  for (let i = 0; i < options; i++) {
    prevails[i * size + i] = 0.5;
    strength[i * size + i] = FLOOR;
    for (let j = i + 1; j < options; j++) {
      const forI = FLOOR + strength[i * size + j]!;
      const forJ = FLOOR + strength[j * size + i]!;
      strength[i * size + j] = forI;
      strength[j * size + i] = forJ;
      const p = victory(settings.VictoryProbModel, forI, forJ);
      prevails[i * size + j] = p;
      prevails[j * size + i] = 1 - p;
    }
  }
  if (settings.PCEModel === 'Conditional') conditional(b, options);
  else markov(b, options, settings.PCEModel === 'MarkovIncentive');
}

function conditional(b: Booth, options: number): void {
  const { prevails, chance, size } = b;
  let sum = 0;
  for (let i = 0; i < options; i++) {
    let product = 1;
    for (let j = 0; j < options; j++) product *= prevails[i * size + j]!;
    chance[i] = product;
    sum += product;
  }
  if (sum < 1e-280) sum = conditionalByLogarithms(b, options);
  for (let i = 0; i < options; i++) chance[i] = chance[i]! / sum;
}

/** With many options the products leave the range of a double. */
function conditionalByLogarithms(b: Booth, options: number): number {
  const { prevails, chance, size } = b;
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < options; i++) {
    let log = 0;
    for (let j = 0; j < options; j++) log += Math.log(prevails[i * size + j]! + 1e-300);
    chance[i] = log;
    if (log > top) top = log;
  }
  let sum = 0;
  for (let i = 0; i < options; i++) {
    chance[i] = Math.exp(chance[i]! - top);
    sum += chance[i]!;
  }
  return sum;
}

const ROUNDS = 10_000;

function markov(b: Booth, options: number, incentive: boolean): void {
  const { strength, prevails, chance, next, shares, size } = b;
  const tolerance = incentive ? 1e-8 : 1e-6;
  for (let i = 0; i < options; i++) chance[i] = 1 / options;
  if (incentive)
    for (let j = 0; j < options; j++) {
      let total = 0;
      for (let k = 0; k < options; k++) total += gain(strength, prevails, size, k, j);
      shares[j] = total;
    }
  for (let round = 0; round < ROUNDS; round++) {
    let change = 0;
    for (let i = 0; i < options; i++) {
      let q = 0;
      for (let j = 0; j < options; j++) {
        const p = prevails[i * size + j]!;
        if (!incentive) {
          q += (p * (chance[i]! + chance[j]!)) / options;
          continue;
        }
        const fromI = (chance[i]! * gain(strength, prevails, size, j, i)) / shares[i]!;
        const fromJ = (chance[j]! * gain(strength, prevails, size, i, j)) / shares[j]!;
        q += p * (fromI + fromJ);
      }
      next[i] = q;
      const moved = Math.abs(q - chance[i]!);
      if (moved > change) change = moved;
    }
    for (let i = 0; i < options; i++) chance[i] = (chance[i]! + next[i]!) / 2;
    if (change <= tolerance) return;
  }
}

function gain(strength: Float64Array, prevails: Float64Array, size: number, i: number, j: number): number {
  return strength[i * size + j]! * prevails[i * size + j]! + (i === j ? 1e-10 : 0);
}
