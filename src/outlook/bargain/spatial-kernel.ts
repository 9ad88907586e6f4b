import { type Booth, booth, decide, elect, vote } from './election.ts';
import { type LineVotes, lineVotes, voteOnLine } from './line-votes.ts';
import type { SpatialSettings } from './spatial-settings.ts';

/**
 * Everything a run of the spatial model needs, made once for `n` stakeholders in `dims` dimensions. Tables are row-major;
 * positions run from 0 to 1. Formulas: reference/bargaining/README.md, section c.
 */
export interface SpatialSpace {
  readonly n: number;
  readonly dims: number;
  readonly capability: Float64Array;
  /** n × dims, 0 to 1. */
  readonly salience: Float64Array;
  /** n × dims; a turn overwrites it. */
  readonly position: Float64Array;
  /** Capability times summed salience. */
  readonly weight: Float64Array;
  readonly resolve: Float64Array;
  /** Σ s², the divisor of distance. */
  readonly norm: Float64Array;
  /** distance[j * n + m]: how far position j lies from stakeholder m, as m sees it. */
  readonly distance: Float64Array;
  /** utility[j * n + m] of position j to m at m's own risk. */
  readonly utility: Float64Array;
  /** The same as one stakeholder sees it. */
  readonly view: Float64Array;
  readonly base: Float64Array;
  readonly risk: Float64Array;
  /** One stakeholder's estimate of everyone's risk. */
  readonly estimate: Float64Array;
  /** Chance of each position in the risk election. */
  readonly support: Float64Array;
  /** Offers, one per initiator: -1 where it challenges nobody. */
  readonly target: Int32Array;
  readonly value: Float64Array;
  readonly odds: Float64Array;
  readonly toInitiator: Float64Array;
  readonly toTarget: Float64Array;
  /** offerUtility[i * n + k]: mean utility to k once i's offer is carried out. */
  readonly offerUtility: Float64Array;
  readonly ballot: Float64Array;
  readonly ballotOffer: Int32Array;
  /** Initiator of the offer each one took, -1 for staying. */
  readonly taken: Int32Array;
  /** Chance of each one's offer in its own ballot and in its target's, and of staying in each one's ballot. */
  readonly chosenBy: Float64Array;
  readonly chosenOn: Float64Array;
  readonly staying: Float64Array;
  readonly booth: Booth;
  readonly line: LineVotes;
  /** What one stakeholder's position is worth to each, in its own eyes; and weights without the two who fight. */
  readonly own: Float64Array;
  readonly third: Float64Array;
  readonly next: Float64Array;
}

export function spatialSpace(n: number, dims: number): SpatialSpace {
  const f = (size: number): Float64Array => new Float64Array(size);
  return {
    n,
    dims,
    capability: f(n),
    salience: f(n * dims),
    position: f(n * dims),
    weight: f(n),
    resolve: f(n),
    norm: f(n),
    distance: f(n * n),
    utility: f(n * n),
    view: f(n * n),
    base: f(n),
    risk: f(n),
    estimate: f(n),
    support: f(n),
    target: new Int32Array(n),
    value: f(n),
    odds: f(n),
    toInitiator: f(n * dims),
    toTarget: f(n * dims),
    offerUtility: f(n * n),
    ballot: f((n + 1) * n),
    ballotOffer: new Int32Array(n + 1),
    taken: new Int32Array(n),
    chosenBy: f(n),
    chosenOn: f(n),
    staying: f(n),
    booth: booth(n + 1),
    line: lineVotes(n),
    own: f(n),
    third: f(n),
    next: f(n * dims),
  };
}

/** To be called once positions, saliences and capabilities are filled in. */
export function settleWeights(s: SpatialSpace): void {
  for (let i = 0; i < s.n; i++) {
    let sum = 0;
    let squares = 0;
    for (let k = 0; k < s.dims; k++) {
      const w = s.salience[i * s.dims + k]!;
      sum += w;
      squares += w * w;
    }
    s.resolve[i] = sum;
    s.norm[i] = squares;
    s.weight[i] = s.capability[i]! * sum;
  }
}

const utilityAt = (d: number, risk: number): number => (d > 1 ? (1 - d) * (1 + risk) : (1 - d) * (1 + d * risk));

function distanceTo(s: SpatialSpace, m: number, at: Float64Array, offset: number): number {
  let sum = 0;
  for (let k = 0; k < s.dims; k++) {
    const w = s.salience[m * s.dims + k]!;
    const gap = s.position[m * s.dims + k]! - at[offset + k]!;
    sum += w * w * gap * gap;
  }
  return Math.sqrt(sum / s.norm[m]!);
}

/** Steps 1 and 5: distances, the risk election at neutral risk, each one's risk. */
export function assess(s: SpatialSpace, settings: SpatialSettings): void {
  const { n, dims } = s;
  for (let j = 0; j < n; j++)
    for (let m = 0; m < n; m++) {
      const d = distanceTo(s, m, s.position, j * dims);
      s.distance[j * n + m] = d;
      s.utility[j * n + m] = 1 - d;
    }
  if (dims === 1 && settings.VotingRule === 'Prop' && !settings.sharedContest) {
    // At neutral risk in one dimension a vote is a difference of distances. Not as KTAB, whose order of sums decides ties.
    voteOnLine(s.line, s.position, s.capability, s.booth.strength, s.booth.size);
    decide(s.booth, n, settings);
  } else elect(s.booth, s.utility, n, n, s.capability, n, settings);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const p = s.booth.chance[i]!;
    s.support[i] = p;
    if (p < low) low = p;
    if (p > high) high = p;
  }
  const width = high - low;
  for (let i = 0; i < n; i++) s.risk[i] = width === 0 ? 0 : riskOf(settings.BigRRange, s.support[i]!, low, high, width);
  for (let m = 0; m < n; m++) s.base[m] = 0;
  for (let j = 0; j < n; j++)
    for (let m = 0; m < n; m++) {
      const u = utilityAt(s.distance[j * n + m]!, s.risk[m]!);
      s.utility[j * n + m] = u;
      s.base[m] = s.base[m]! + u;
    }
}

function riskOf(range: SpatialSettings['BigRRange'], p: number, low: number, high: number, width: number): number {
  if (range === 'Min') return (p - low) / width;
  if (range === 'Mid') return (3 * p - high - 2 * low) / (2 * width);
  return (2 * p - high - low) / width;
}

/** How much of another's own risk enters one's estimate of it. */
function share(adjust: SpatialSettings['BigRAdjust']): number {
  switch (adjust) {
    case 'None':
      return 0;
    case 'OneThird':
      return 1 / 3;
    case 'Half':
      return 0.5;
    case 'TwoThirds':
      return 2 / 3;
    case 'Full':
      return 1;
  }
}

/** Everyone's risk as `h` believes it to be. */
function believe(s: SpatialSpace, h: number, settings: SpatialSettings): void {
  const other = share(settings.BigRAdjust);
  const own = (1 - other) * s.risk[h]!;
  for (let m = 0; m < s.n; m++) s.estimate[m] = own + other * s.risk[m]!;
  s.estimate[h] = s.risk[h]!;
}

/** All positions as the one whose beliefs stand in `estimate` thinks each stakeholder values them. */
function look(s: SpatialSpace): void {
  const { n, distance, view, estimate } = s;
  for (let j = 0; j < n; j++) {
    const row = j * n;
    for (let m = 0; m < n; m++) {
      const d = distance[row + m]!;
      const r = estimate[m]!;
      view[row + m] = d > 1 ? (1 - d) * (1 + r) : (1 - d) * (1 + d * r);
    }
  }
}

const SPARK = 1e-10;

/** Step 6 at the default rules, in the beliefs of i: the chance that i prevails over j. `own` holds what i's position is worth to each. */
function quickContest(s: SpatialSpace, i: number, j: number, shared: boolean): number {
  const { n, distance, estimate, own, third, weight } = s;
  const rj = j * n;
  const a = SPARK + weight[i]! * (1 - utilityAt(distance[rj + i]!, estimate[i]!));
  const b = SPARK + weight[j]! * (1 - own[j]!);
  third[i] = 0;
  third[j] = 0;
  const both = a + b;
  // Twice the votes of each side, as in an election.
  let forI = 0;
  let forJ = 0;
  for (let m = 0; m < n; m++) {
    const w = third[m]!;
    const d = distance[rj + m]!;
    const r = estimate[m]!;
    const ui = own[m]!;
    const uj = d > 1 ? (1 - d) * (1 + r) : (1 - d) * (1 + d * r);
    const plain = w * (ui - uj);
    const lent = Math.abs(plain);
    let v: number;
    if (shared) {
      // As KTAB, and in its order of sums: equals are told apart by their last digit there.
      const forA = a + (lent + plain) / 2;
      const p = forA / (forA + (b + (lent - plain) / 2));
      v = w * (p * (1 - ui) - (1 - p) * (1 - uj));
    } else v = w * ((a * (2 - ui - uj) + lent * (2 * ui + 1 - 3 * uj)) / (both + lent) - (1 - uj));
    const cast = Math.abs(v);
    forI += cast + v;
    forJ += cast - v;
  }
  third[i] = weight[i]!;
  third[j] = weight[j]!;
  forI = a + forI / 2;
  forJ = b + forJ / 2;
  return forI / (forI + forJ);
}

/** Step 6 under any rules: the chance that i prevails over j, third parties included, in the view last looked at. */
function contest(s: SpatialSpace, i: number, j: number, settings: SpatialSettings): number {
  const { n, view, weight } = s;
  const rule = settings.VotingRule;
  const semi = settings.ThirdPartyCommit === 'SemiCommit';
  const full = settings.ThirdPartyCommit === 'FullCommit';
  const ri = i * n;
  const rj = j * n;
  let forI = SPARK;
  let forJ = SPARK;
  const vi = vote(rule, weight[i]!, view[ri + i]! - view[rj + i]!);
  const vj = vote(rule, weight[j]!, view[ri + j]! - view[rj + j]!);
  if (vi > 0) forI += vi;
  else forJ -= vi;
  if (vj > 0) forI += vj;
  else forJ -= vj;
  const a = forI;
  const b = forJ;
  for (let m = 0; m < n; m++) {
    if (m === i || m === j) continue;
    const w = weight[m]!;
    const ui = view[ri + m]!;
    const uj = view[rj + m]!;
    const plain = vote(rule, w, ui - uj);
    let difference: number;
    if (settings.sharedContest) {
      if (!semi) continue;
      const p = plain > 0 ? (a + plain) / (a + plain + b) : a / (a + b - plain);
      difference = p * (1 - ui) - (1 - p) * (1 - uj);
    } else {
      const lent = plain > 0 ? plain : -plain;
      const total = a + b + lent;
      const withI = (a + lent) / total;
      const withJ = a / total;
      // What m is left with: the two principals' positions and its own, where it keeps it.
      const keptWin = full ? ui : 1;
      const keptLose = semi || full ? uj : 1;
      const joinI = withI * (2 * ui + keptWin) + (1 - withI) * (2 * uj + keptLose);
      const joinJ = withJ * (2 * ui + (semi || full ? ui : 1)) + (1 - withJ) * (2 * uj + (full ? uj : 1));
      difference = joinI - joinJ;
    }
    const v = vote(rule, w, difference);
    if (v > 0) forI += v;
    else forJ -= v;
  }
  return forI / (forI + forJ);
}

/** What i expects to gain by challenging one whose position is worth `u` to it, given its chance and the other's resolve. */
export function worth(u: number, resolve: number, chance: number): number {
  return (1 - resolve) * 2 + resolve * (chance * 2 + (1 - chance) * 2 * u) - (1 + u);
}

const LEAST_WORTH = 1e-5;

/** Step 6, whole: everyone's best target, the first of equals. */
export function challenge(s: SpatialSpace, settings: SpatialSettings): void {
  const { n, utility, resolve } = s;
  const quick = settings.VotingRule === 'Prop' && settings.ThirdPartyCommit === 'SemiCommit';
  s.third.set(s.weight);
  for (let i = 0; i < n; i++) {
    believe(s, i, settings);
    if (quick) for (let m = 0; m < n; m++) s.own[m] = utilityAt(s.distance[i * n + m]!, s.estimate[m]!);
    else look(s);
    let best = LEAST_WORTH;
    s.target[i] = -1;
    s.value[i] = 0;
    s.odds[i] = 0;
    // The most promising comes first: most of the others then fall short even of a certain victory.
    const first = promising(s, i);
    for (let step = -1; step < n; step++) {
      const j = step < 0 ? first : step;
      if (j === i || (step >= 0 && j === first)) continue;
      const u = utility[j * n + i]!;
      if (worth(u, resolve[j]!, 1) < best - 1e-12) continue;
      const p = quick ? quickContest(s, i, j, settings.sharedContest) : contest(s, i, j, settings);
      const gain = worth(u, resolve[j]!, p);
      if (!(gain > best || (gain === best && j < s.target[i]!))) continue;
      best = gain;
      s.target[i] = j;
      s.value[i] = gain;
      s.odds[i] = p;
    }
    if (s.target[i]! >= 0) offer(s, i, settings);
  }
}

/** Who is worth most to i at even odds. */
function promising(s: SpatialSpace, i: number): number {
  let first = i === 0 ? 1 : 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < s.n; j++) {
    if (j === i) continue;
    const gain = worth(s.utility[j * s.n + i]!, s.resolve[j]!, 0.5);
    if (gain <= most) continue;
    most = gain;
    first = j;
  }
  return first;
}

const rounded = (x: number): number => Math.round(x * 1e4) / 1e4;

/** Step 7: what i offers its target, each dimension by salience and chance, rounded to 1e-4 of the scale (S2PMax is not). */
function offer(s: SpatialSpace, i: number, settings: SpatialSettings): void {
  const j = s.target[i]!;
  const p = s.odds[i]!;
  const rule = settings.InterVecBrgn;
  for (let k = 0; k < s.dims; k++) {
    const at = i * s.dims + k;
    const xi = s.position[at]!;
    const xj = s.position[j * s.dims + k]!;
    const si = s.salience[at]!;
    const sj = s.salience[j * s.dims + k]!;
    if (rule === 'S2PMax') {
      const lead = 2 * p - 1;
      s.toInitiator[at] = yielded(xi, xj, si, sj, -lead);
      s.toTarget[at] = yielded(xj, xi, sj, si, lead);
      continue;
    }
    let wi = si * p;
    let wj = sj * (1 - p);
    if (rule === 'S2P2') {
      wi *= wi;
      wj *= wj;
    }
    s.toInitiator[at] = rounded(((wi + 1e-6) * xi + wj * xj) / (wi + 1e-6 + wj));
    s.toTarget[at] = rounded((wi * xi + (wj + 1e-6) * xj) / (wi + wj + 1e-6));
  }
}

/** Where one ends that yields to a better placed other; it keeps its place where `lead` of the other is not positive. */
function yielded(own: number, other: number, sOwn: number, sOther: number, lead: number): number {
  const d = lead > 0 ? lead : 0;
  const pull = d * sOther * sOther;
  const hold = 1e-6 + (1 - d) * sOwn * sOwn;
  return (pull * other + hold * own) / (pull + hold);
}

/** Step 8: each one elects among staying and the offers that involve it; all move at once. */
export function bargainAndMove(s: SpatialSpace, settings: SpatialSettings): void {
  const { n, dims } = s;
  for (let i = 0; i < n; i++) {
    const j = s.target[i]!;
    if (j < 0) continue;
    for (let k = 0; k < n; k++) {
      const risk = s.risk[k]!;
      const atI = utilityAt(distanceTo(s, k, s.toInitiator, i * dims), risk);
      const atJ = utilityAt(distanceTo(s, k, s.toTarget, i * dims), risk);
      s.offerUtility[i * n + k] = (s.base[k]! - s.utility[i * n + k]! - s.utility[j * n + k]! + atI + atJ) / n;
    }
  }
  for (let k = 0; k < n; k++) {
    let options = 0;
    for (let i = 0; i < n; i++) {
      if (i === k) options = ballotOption(s, options, -1);
      if (s.target[i]! >= 0 && (i === k || s.target[i] === k)) options = ballotOption(s, options, i);
    }
    elect(s.booth, s.ballot, n, options, s.capability, n, settings);
    let best = 0;
    for (let m = 0; m < options; m++) {
      const chance = s.booth.chance[m]!;
      const offered = s.ballotOffer[m]!;
      if (offered < 0) s.staying[k] = chance;
      else if (offered === k) s.chosenBy[k] = chance;
      else s.chosenOn[offered] = chance;
      if (chance > s.booth.chance[best]!) best = m;
    }
    const from = s.ballotOffer[best]!;
    s.taken[k] = from;
    const source = from < 0 ? s.position : from === k ? s.toInitiator : s.toTarget;
    const offset = (from < 0 ? k : from) * dims;
    for (let d = 0; d < dims; d++) s.next[k * dims + d] = source[offset + d]!;
  }
  s.position.set(s.next);
}

function ballotOption(s: SpatialSpace, at: number, from: number): number {
  const { n } = s;
  s.ballotOffer[at] = from;
  for (let v = 0; v < n; v++) s.ballot[at * n + v] = from < 0 ? s.base[v]! / n : s.offerUtility[from * n + v]!;
  return at + 1;
}
