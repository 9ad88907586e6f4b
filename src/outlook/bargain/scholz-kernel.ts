import { type LineVotes, lineVotes, voteOnLine } from './line-votes.ts';
import type { ScholzReadings } from './scholz-readings.ts';

/** What a mover meets in a pair. Numbers, so that the tables stay typed. */
export const Offer = {
  none: 0,
  confrontation: 1,
  compromise: 2,
  compelled: 3,
  stalemate: 4,
  won: 5,
  ahead: 6,
} as const;

/** Tables of one issue in one dimension with n stakeholders, row-major, made once. */
export interface ScholzSpace {
  readonly n: number;
  readonly position: Float64Array;
  readonly weight: Float64Array;
  readonly salience: Float64Array;
  /** gap[j * n + k]: distance of j's position from k over the range, bent by k's risk where the reading says so. */
  readonly gap: Float64Array;
  /** prevails[i * n + j]. */
  readonly prevails: Float64Array;
  /** own[i * n + j]: what i expects to gain by challenging j. */
  readonly own: Float64Array;
  /** seen[i * n + j]: what j gains by challenging i, as i sees it. */
  readonly seen: Float64Array;
  readonly success: Float64Array;
  readonly failure: Float64Array;
  readonly security: Float64Array;
  /** Utility of the status quo at each one's risk. */
  readonly quiet: Float64Array;
  /** Risk exponents. */
  readonly risk: Float64Array;
  /** By mover: whose offer it took (-1: none), and of which kind. */
  readonly taken: Int32Array;
  readonly kind: Uint8Array;
  readonly next: Float64Array;
  readonly order: Int32Array;
  readonly line: LineVotes;
  /** Logarithms of the shares that utilities are powers of: of success, symmetric, and of failure. */
  readonly near: Float64Array;
  readonly far: Float64Array;
}

export function scholzSpace(n: number): ScholzSpace {
  const f = (size: number): Float64Array => new Float64Array(size);
  return {
    n,
    position: f(n),
    weight: f(n),
    salience: f(n),
    gap: f(n * n),
    prevails: f(n * n),
    own: f(n * n),
    seen: f(n * n),
    success: f(n * n),
    failure: f(n * n),
    security: f(n),
    quiet: f(n),
    risk: f(n).fill(1),
    taken: new Int32Array(n).fill(-1),
    kind: new Uint8Array(n),
    next: f(n),
    order: new Int32Array(n),
    line: lineVotes(n),
    near: f(n * n),
    far: f(n * n),
  };
}

/** Lower weighted median without allocation: `order` is scratch. */
export function medianOf(position: Float64Array, weight: Float64Array, order: Int32Array): number {
  const n = position.length;
  let total = 0;
  for (let i = 0; i < n; i++) {
    total += weight[i]!;
    let at = i;
    while (at > 0 && position[order[at - 1]!]! > position[i]!) {
      order[at] = order[at - 1]!;
      at--;
    }
    order[at] = i;
  }
  let sum = 0;
  for (let i = 0; i < n; i++) {
    sum += weight[order[i]!]!;
    if (sum >= total / 2 - total * 1e-12) return position[order[i]!]!;
  }
  return position[order[n - 1]!]!;
}

export function meanOf(position: Float64Array, weight: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < position.length; i++) {
    sum += weight[i]! * position[i]!;
    total += weight[i]!;
  }
  return sum / total;
}

/** Step 3: every P_ij; O(n²) as recommended, O(n³) under the other readings of votes and their sum. */
export function probabilities(s: ScholzSpace, range: number, readings: ScholzReadings): void {
  if (readings.denominator === 'pair' && readings.votes === 'distance') lineProbabilities(s);
  else pairProbabilities(s, range, readings);
}

function lineProbabilities(s: ScholzSpace): void {
  const { n, position, prevails } = s;
  voteOnLine(s.line, position, s.weight, prevails, n);
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const forI = prevails[i * n + j]!;
      const forJ = prevails[j * n + i]!;
      const total = forI + forJ;
      const none = position[i] === position[j] || total === 0;
      prevails[i * n + j] = none ? 0 : forI / total;
      prevails[j * n + i] = none ? 0 : forJ / total;
    }
}

function pairProbabilities(s: ScholzSpace, range: number, readings: ScholzReadings): void {
  const { n, position, gap, prevails, weight } = s;
  const bent = readings.votes === 'risk';
  for (let j = 0; j < n; j++)
    for (let k = 0; k < n; k++) {
      const d = Math.abs(position[k]! - position[j]!) / range;
      gap[j * n + k] = bent ? d ** s.risk[k]! : d;
    }
  const kindOf = readings.denominator;
  let all = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      let forI = 0;
      let forJ = 0;
      const ri = i * n;
      const rj = j * n;
      if (kindOf === 'others')
        for (let k = 0; k < n; k++) {
          if (k === i || k === j) continue;
          const v = weight[k]! * (gap[rj + k]! - gap[ri + k]!);
          const cast = Math.abs(v);
          forI += cast + v;
          forJ += cast - v;
        }
      else
        for (let k = 0; k < n; k++) {
          const v = weight[k]! * (gap[rj + k]! - gap[ri + k]!);
          const cast = Math.abs(v);
          forI += cast + v;
          forJ += cast - v;
        }
      // Twice the votes of each side: |v| + v and |v| − v need no branch, and halving is exact.
      forI /= 2;
      forJ /= 2;
      const same = position[i] === position[j];
      if (kindOf === 'net' && !same) {
        const mine = weight[i]! * gap[rj + i]!;
        const theirs = weight[j]! * gap[ri + j]!;
        prevails[ri + j] = net(forI - mine, forJ);
        prevails[rj + i] = net(forJ - theirs, forI);
        continue;
      }
      all += 2 * (forI + forJ);
      const total = kindOf === 'all-pairs' ? 1 : forI + forJ;
      prevails[ri + j] = same || total === 0 ? 0 : forI / total;
      prevails[rj + i] = same || total === 0 ? 0 : forJ / total;
    }
  if (kindOf === 'all-pairs' && all > 0) for (let at = 0; at < n * n; at++) prevails[at] = prevails[at]! / all;
}

function net(pro: number, contra: number): number {
  const total = pro + contra;
  return total === 0 || pro <= contra ? 0 : (pro - contra) / total;
}

/** Step 4: every E_ij, by its own challenger and as the challenged sees it. */
export function utilities(s: ScholzSpace, range: number, centre: number, readings: ScholzReadings): void {
  const { n, position, salience, prevails, own, seen, success, failure, risk, quiet, near, far } = s;
  // A power costs more than all else here: its logarithms are those of pairs, and at neutral risk there is none.
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      const d = Math.abs((position[i]! - position[j]!) / range);
      if (risk[i] !== 1 || risk[j] !== 1) {
        near[i * n + j] = Math.log(0.5 - 0.5 * d);
        far[i * n + j] = Math.log(0.5 + 0.5 * d);
      }
      success[i * n + j] = success[j * n + i] = 2 - 4 * (0.5 - 0.5 * d);
      failure[i * n + j] = failure[j * n + i] = 2 - 4 * (0.5 + 0.5 * d);
    }
  for (let i = 0; i < n; i++) {
    const r = risk[i]!;
    quiet[i] = 2 - 4 * 0.5 ** r;
    if (r === 1) continue;
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      const pair = i < j ? i * n + j : j * n + i;
      success[i * n + j] = 2 - 4 * Math.exp(r * near[pair]!);
      failure[i * n + j] = 2 - 4 * Math.exp(r * far[pair]!);
    }
  }
  const viewers = readings.risk === 'viewer';
  const printed = readings.resistance === 'printed';
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      const ij = i * n + j;
      const ji = j * n + i;
      if (i === j || position[i] === position[j]) {
        own[ij] = 0;
        seen[ij] = 0;
        continue;
      }
      own[ij] =
        expected(salience[j]!, prevails[ij]!, success[ij]!, failure[ij]!) - stay(s, i, j, i, range, centre, readings);
      const v = viewers ? i : j;
      const at = viewers ? ij : ji;
      seen[ij] =
        expected(salience[printed ? j : i]!, prevails[ji]!, success[at]!, failure[at]!) -
        stay(s, j, i, v, range, centre, readings);
    }
}

function expected(resists: number, p: number, success: number, failure: number): number {
  return resists * (p * success + (1 - p) * failure) + (1 - resists) * success;
}

/** What i can expect of j if it does not challenge, at `viewer`'s risk. */
function stay(
  s: ScholzSpace,
  i: number,
  j: number,
  viewer: number,
  range: number,
  centre: number,
  readings: ScholzReadings,
): number {
  const q = readings.q;
  const quiet = q * s.quiet[viewer]!;
  if (q === 1) return quiet;
  const r = s.risk[viewer]!;
  const away = Math.abs(s.position[i]! - s.position[j]!);
  const off = Math.abs(s.position[i]! - centre);
  const m = (off + away) / range;
  const moved = off < away ? 2 - 4 * (0.5 - 0.25 * m) ** r : 2 - 4 * (0.5 + 0.25 * m) ** r;
  return readings['q-term'] === 'added' ? quiet - (1 - q) * moved : quiet + (1 - q) * moved;
}

/** Step 5: security and the risk exponents that follow from it. */
export function risks(s: ScholzSpace, readings: ScholzReadings): void {
  const { n, own, security, risk } = s;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) if (j !== i) sum += readings.security === 'row' ? own[i * n + j]! : own[j * n + i]!;
    security[i] = sum;
    if (sum < low) low = sum;
    if (sum > high) high = sum;
  }
  // Sums of rounding noise must not become the widest of differences.
  const even = high - low <= 1e-12 * Math.max(1, Math.abs(high), Math.abs(low));
  for (let i = 0; i < n; i++) {
    const r = even ? 0 : (2 * security[i]! - high - low) / (high - low);
    risk[i] = (1 - r / 3) / (1 + r / 3);
  }
}

/** Step 7: what the pair holds for i as the one that may move, from a = what i expects of j and b = what j expects of i. */
export function offerKind(a: number, b: number, readings: ScholzReadings): number {
  const weakA = Math.abs(a);
  const weakB = Math.abs(b);
  if (a > 0 && b > 0) return b > a ? Offer.confrontation : Offer.won;
  if (a < 0 && b > 0) {
    if (weakB > weakA) return readings.compromise === 'figure' ? Offer.compromise : Offer.stalemate;
    return weakA > weakB && readings.compelled === 'exists' ? Offer.compelled : Offer.stalemate;
  }
  if (a < 0 && b < 0 && weakB > weakA && readings.compromise === 'text') return Offer.compromise;
  return a > 0 && b < 0 ? Offer.ahead : Offer.stalemate;
}

export const aOf = (s: ScholzSpace, i: number, j: number, readings: ScholzReadings): number =>
  readings['seen-by'] === 'mover' ? s.own[i * s.n + j]! : s.seen[j * s.n + i]!;
export const bOf = (s: ScholzSpace, i: number, j: number, readings: ScholzReadings): number =>
  readings['seen-by'] === 'mover' ? s.seen[i * s.n + j]! : s.own[j * s.n + i]!;

/** Where i ends if it takes j's offer of this kind. */
export function destination(s: ScholzSpace, i: number, j: number, kind: number, a: number, b: number): number {
  const from = s.position[i]!;
  const to = s.position[j]!;
  return kind === Offer.compromise ? from + (to - from) * Math.abs(a / b) : to;
}

/** Whether this kind is an offer somebody may take under the readings. */
export function isOffer(kind: number, readings: ScholzReadings): boolean {
  return (
    kind === Offer.compromise ||
    kind === Offer.compelled ||
    (kind === Offer.confrontation && readings.confrontation === 'loser-adopts')
  );
}

/** Step 8: everyone chooses at most one offer, all move at once. */
export function choose(s: ScholzSpace, readings: ScholzReadings): void {
  const { n, taken, kind, next, position } = s;
  for (let i = 0; i < n; i++) {
    if (readings.acceptance === 'any-challenge') strongestChallenge(s, i, readings);
    else bestOffer(s, i, readings);
  }
  for (let i = 0; i < n; i++) {
    const j = taken[i]!;
    const refused = j >= 0 && readings.acceptance === 'mutual' && taken[j] !== i;
    next[i] =
      j < 0 || refused ? position[i]! : destination(s, i, j, kind[i]!, aOf(s, i, j, readings), bOf(s, i, j, readings));
  }
  if (readings.acceptance === 'mutual') dropUnmatched(s);
  position.set(next);
}

function dropUnmatched(s: ScholzSpace): void {
  for (let i = 0; i < s.n; i++) if (s.next[i] === s.position[i]) s.kind[i] = Offer.none;
  for (let i = 0; i < s.n; i++) if (s.kind[i] === Offer.none) s.taken[i] = -1;
}

function strongestChallenge(s: ScholzSpace, i: number, readings: ScholzReadings): void {
  let best = -1;
  let most = 0;
  let least = 0;
  for (let j = 0; j < s.n; j++) {
    if (j === i || s.weight[i] === 0 || s.weight[j] === 0) continue;
    const b = bOf(s, i, j, readings);
    const move = Math.abs(s.position[i]! - s.position[j]!);
    if (!(b > 0) || b < most || (b === most && best >= 0 && move >= least)) continue;
    best = j;
    most = b;
    least = move;
  }
  s.taken[i] = -1;
  s.kind[i] = Offer.none;
  if (best < 0) return;
  const found = offerKind(aOf(s, i, best, readings), most, readings);
  if (!isOffer(found, readings)) return;
  s.taken[i] = best;
  s.kind[i] = found;
}

function bestOffer(s: ScholzSpace, i: number, readings: ScholzReadings): void {
  const rule = readings.acceptance;
  let best = -1;
  let bestKind: number = Offer.none;
  let key1 = 0;
  let key2 = 0;
  let key3 = 0;
  for (let j = 0; j < s.n; j++) {
    if (j === i || s.position[i] === s.position[j] || s.weight[i] === 0 || s.weight[j] === 0) continue;
    const a = aOf(s, i, j, readings);
    const b = bOf(s, i, j, readings);
    const found = offerKind(a, b, readings);
    if (!isOffer(found, readings)) continue;
    const move = Math.abs(destination(s, i, j, found, a, b) - s.position[i]!);
    let k1 = 0;
    let k2 = move;
    let k3 = 0;
    if (rule === 'strongest') {
      k1 = -Math.abs(b);
      k3 = j;
    } else if (rule === 'class-first') {
      k1 = found;
      if (found === Offer.compromise)
        k2 = (Math.abs(a) * s.position[i]! + Math.abs(b) * s.position[j]!) / (Math.abs(a) + Math.abs(b));
    }
    const better = best < 0 || k1 < key1 || (k1 === key1 && (k2 < key2 || (k2 === key2 && k3 < key3)));
    if (!better) continue;
    best = j;
    bestKind = found;
    key1 = k1;
    key2 = k2;
    key3 = k3;
  }
  s.taken[i] = best;
  s.kind[i] = bestKind;
}

/** One round. `declared` is the length of the stated scale, `first` the range of positions in round 0. */
export function scholzRound(s: ScholzSpace, declared: number, first: number, readings: ScholzReadings): void {
  const range = readings.range === 'current' ? spread(s.position) : readings.range === 'first' ? first : declared;
  if (!(range > 0)) {
    s.taken.fill(-1);
    s.kind.fill(Offer.none);
    return;
  }
  if (readings['risk-start'] === 'neutral') s.risk.fill(1);
  const centre = medianOf(s.position, s.weight, s.order);
  probabilities(s, range, readings);
  utilities(s, range, centre, readings);
  risks(s, readings);
  if (readings.votes === 'risk') probabilities(s, range, readings);
  utilities(s, range, readings.centre === 'mean' ? meanOf(s.position, s.weight) : centre, readings);
  choose(s, readings);
}

export function spread(position: Float64Array): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const x of position) {
    if (x < low) low = x;
    if (x > high) high = x;
  }
  return high - low;
}
