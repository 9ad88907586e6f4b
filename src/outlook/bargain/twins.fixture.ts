import type { Issue } from './model.ts';

/** Slow and obvious twins of the kernels, written from the equations, one function for each symbol. */

interface Member {
  readonly x: number;
  readonly w: number;
  readonly s: number;
}

function members(issue: Issue): readonly Member[] {
  return issue.stakeholders.map((a) => ({
    x: a.position[0] as number,
    s: a.salience[0] as number,
    w: a.capability * (a.salience[0] as number),
  }));
}

/** One round under the recommended readings, with Q = q. */
export function slowScholzRound(issue: Issue, q: number): readonly number[] {
  const all = members(issue);
  const scale = issue.scales[0] as { readonly min: number; readonly max: number };
  const L = scale.max - scale.min;
  const sorted = all.toSorted((a, b) => a.x - b.x);
  const total = all.reduce((sum, a) => sum + a.w, 0);
  let run = 0;
  const mu = (sorted.find((a) => (run += a.w) >= total / 2) as Member).x;
  const P = (i: Member, j: Member): number => {
    const votes = all.map((k) => k.w * (Math.abs(k.x - j.x) - Math.abs(k.x - i.x)));
    const pro = votes.filter((v) => v > 0).reduce((a, b) => a + b, 0);
    const either = votes.map(Math.abs).reduce((a, b) => a + b, 0);
    return pro / either;
  };
  const E = (i: Member, j: Member, r: number): number => {
    const delta = Math.abs(i.x - j.x) / L;
    const m = (Math.abs(i.x - mu) + Math.abs(i.x - j.x)) / L;
    const U = (base: number): number => 2 - 4 * base ** r;
    const fight = P(i, j) * U(0.5 - 0.5 * delta) + (1 - P(i, j)) * U(0.5 + 0.5 * delta);
    const T = Math.abs(i.x - mu) < Math.abs(i.x - j.x) ? 1 : 0;
    const wait = q * U(0.5) + (1 - q) * (T * U(0.5 - 0.25 * m) + (1 - T) * U(0.5 + 0.25 * m));
    return j.s * fight + (1 - j.s) * U(0.5 - 0.5 * delta) - wait;
  };
  const security = all.map((i) => all.filter((j) => j.x !== i.x).reduce((sum, j) => sum + E(j, i, 1), 0));
  const high = Math.max(...security);
  const low = Math.min(...security);
  const risk = security.map((s) => {
    const R = high === low ? 0 : (2 * s - high - low) / (high - low);
    return (1 - R / 3) / (1 + R / 3);
  });
  return all.map((i, at) => {
    const r = risk[at] as number;
    const offers = all
      .filter((j) => j.x !== i.x)
      .flatMap((j) => {
        const a = E(i, j, r);
        const b = E(j, i, r);
        if (!(a < 0 && b > 0)) return [];
        if (b > -a) return [{ b, to: i.x + (j.x - i.x) * Math.abs(a / b) }];
        return -a > b ? [{ b, to: j.x }] : [];
      })
      .toSorted((one, two) => two.b - one.b || Math.abs(one.to - i.x) - Math.abs(two.to - i.x));
    return offers[0]?.to ?? i.x;
  });
}

interface Spot {
  readonly at: readonly number[];
  readonly s: readonly number[];
  readonly c: number;
}

/** One turn of the spatial model at default settings, positions from 0 to 1. `shared`: third parties as KTAB has them. */
export function slowSpatialTurn(spots: readonly Spot[], shared: boolean): readonly (readonly number[])[] {
  const n = spots.length;
  const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
  const range = [...spots.keys()];
  const spot = (i: number): Spot => spots[i] as Spot;
  const distance = (i: number, to: readonly number[]): number => {
    const { s, at } = spot(i);
    return Math.sqrt(
      sum(s.map((w, k) => w * w * ((at[k] as number) - (to[k] as number)) ** 2)) / sum(s.map((w) => w * w)),
    );
  };
  const u = (i: number, to: readonly number[], R: number): number => {
    const d = distance(i, to);
    return d > 1 ? (1 - d) * (1 + R) : (1 - d) * (1 + d * R);
  };
  const elect = (options: number, utility: (k: number, option: number) => number): readonly number[] => {
    const C = (i: number, j: number): number =>
      1e-8 + sum(range.map((k) => Math.max(0, spot(k).c * (utility(k, i) - utility(k, j)))));
    const list = [...Array.from({ length: options }).keys()];
    const raw = list.map((i) => list.map((j) => C(i, j) / (C(i, j) + C(j, i))).reduce((a, b) => a * b, 1));
    return raw.map((p) => p / sum(raw));
  };
  const p = elect(n, (k, j) => u(k, spot(j).at, 0));
  const high = Math.max(...p);
  const low = Math.min(...p);
  const R = p.map((x) => (high === low ? 0 : (3 * x - high - 2 * low) / (2 * (high - low))));
  const seen = (h: number, i: number, j: number): number =>
    u(i, spot(j).at, h === i ? (R[h] as number) : (2 * (R[h] as number) + (R[i] as number)) / 3);
  const weight = (i: number): number => spot(i).c * sum(spot(i).s);
  const challenge = (i: number, j: number): { readonly P: number; readonly value: number } => {
    const a = 1e-10 + weight(i) * (seen(i, i, i) - seen(i, i, j));
    const b = 1e-10 + weight(j) * (seen(i, j, j) - seen(i, j, i));
    const votes = range
      .filter((m) => m !== i && m !== j)
      .map((m) => {
        const ui = seen(i, m, i);
        const uj = seen(i, m, j);
        const plain = weight(m) * (ui - uj);
        const lent = Math.abs(plain);
        const one = (a + Math.max(0, plain)) / (a + b + lent);
        const withI = shared ? one : (a + lent) / (a + b + lent);
        const withJ = shared ? one : a / (a + b + lent);
        const joinI = withI * (2 * ui + 1) + (1 - withI) * 3 * uj;
        const joinJ = withJ * 3 * ui + (1 - withJ) * (2 * uj + 1);
        return weight(m) * (joinI - joinJ);
      });
    const forI = a + sum(votes.map((v) => Math.max(0, v)));
    const forJ = b + sum(votes.map((v) => Math.max(0, -v)));
    const P = forI / (forI + forJ);
    const uij = seen(i, i, j);
    const S = sum(spot(j).s);
    return { P, value: (1 - S) * 2 + S * (P * 2 + (1 - P) * 2 * uij) - (1 + uij) };
  };
  const offers = range.flatMap((i) => {
    const tried = range.filter((j) => j !== i).map((j) => ({ j, ...challenge(i, j) }));
    const best = tried.toSorted((one, two) => two.value - one.value)[0] as (typeof tried)[number];
    if (!(best.value > 1e-5)) return [];
    const mix = (edgeI: number, edgeJ: number): readonly number[] =>
      spot(i).at.map((x, k) => {
        const wi = ((spot(i).s[k] as number) * best.P) ** 2 + edgeI;
        const wj = ((spot(best.j).s[k] as number) * (1 - best.P)) ** 2 + edgeJ;
        return Math.round(((wi * x + wj * (spot(best.j).at[k] as number)) / (wi + wj)) * 1e4) / 1e4;
      });
    return [{ i, j: best.j, toI: mix(1e-6, 0), toJ: mix(0, 1e-6) }];
  });
  return range.map((k) => {
    const own = offers.filter((o) => o.i === k || o.j === k);
    const before = own.filter((o) => o.i < k);
    const after = own.filter((o) => o.i >= k);
    const options = [...before, null, ...after];
    const state = (option: (typeof options)[number]): readonly (readonly number[])[] =>
      spots.map(({ at }, m) => (m === option?.i ? option.toI : m === option?.j ? option.toJ : at));
    const chances = elect(
      options.length,
      (voter, at) => sum(state(options[at] ?? null).map((to) => u(voter, to, R[voter] as number))) / n,
    );
    const taken = options[chances.indexOf(Math.max(...chances))] ?? null;
    return state(taken)[k] as readonly number[];
  });
}
