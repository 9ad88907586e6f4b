import type { Active } from './active.ts';
import type { Issue } from './model.ts';
import {
  aOf,
  bOf,
  destination,
  isOffer,
  meanOf,
  medianOf,
  Offer,
  offerKind,
  scholzRound,
  scholzSpace,
  type ScholzSpace,
  spread,
} from './scholz-kernel.ts';
import type { ScholzReadings } from './scholz-readings.ts';

export type PressureKind = 'confrontation' | 'compromise' | 'compelled';

/** One who could press another in a round, and what came of it. Names are indices into the input. */
export interface Pressure {
  readonly by: number;
  readonly on: number;
  readonly kind: PressureKind;
  /** What the one pressed expects to gain by challenging the other, and the other by challenging it. */
  readonly gainOfPressed: number;
  readonly gainOfPressing: number;
  readonly chance: number;
  readonly from: number;
  readonly to: number;
  /** `accepted`; `outbid`: another offer was taken; `unmatched`; `flagged`: a confrontation in which nobody moves. */
  readonly result: 'accepted' | 'outbid' | 'unmatched' | 'flagged';
}

export interface ScholzRound {
  /** In input order and units. */
  readonly positions: readonly number[];
  readonly mean: number;
  readonly median: number;
  readonly risk: readonly number[];
  readonly pressure: readonly Pressure[];
  /** Pressures beyond those listed. */
  readonly unlisted: number;
  /** Share of the weight of all pairs (w w) in which both expect to gain by a fight. */
  readonly confrontation: number;
}

/** Fills a space with the first dimension of the active stakeholders. */
export function fillScholz(s: ScholzSpace, active: Active): void {
  for (const [i, { position, salience, capability }] of active.stakeholders.entries()) {
    s.position[i] = position[0] ?? 0;
    s.salience[i] = salience[0] ?? 0;
    s.weight[i] = capability * (salience[0] ?? 0);
  }
  s.risk.fill(1);
}

/** What a run keeps of its rounds: every pressure, those that moved somebody, or the last round's positions alone. */
export type Log = 'all' | 'moves' | 'none';

export function scholz(
  issue: Issue,
  active: Active,
  rounds: number,
  readings: ScholzReadings,
  log: Log = 'all',
): readonly ScholzRound[] {
  const s = scholzSpace(active.indices.length);
  fillScholz(s, active);
  const scale = issue.scales[0];
  const declared = (scale?.max ?? 1) - (scale?.min ?? 0);
  const first = spread(s.position);
  const all = issue.stakeholders.map((a) => a.position[0] ?? 0);
  const found: ScholzRound[] = [];
  for (let round = 1; round <= rounds; round++) {
    const before = s.position.slice();
    scholzRound(s, declared, first, readings);
    if (log === 'none' && round < rounds) continue;
    const after = s.position.slice();
    s.position.set(before);
    const { pressure, unlisted } =
      log === 'none' ? { pressure: [], unlisted: 0 } : pressures(s, active, readings, log === 'all');
    const confrontation = confrontationShare(s);
    s.position.set(after);
    for (const [k, i] of active.indices.entries()) all[i] = after[k] ?? 0;
    found.push({
      positions: [...all],
      mean: meanOf(s.position, s.weight),
      median: medianOf(s.position, s.weight, s.order),
      risk: [...s.risk],
      pressure,
      unlisted,
      confrontation,
    });
  }
  return found;
}

const kindNames: Readonly<Record<number, PressureKind>> = {
  [Offer.confrontation]: 'confrontation',
  [Offer.compromise]: 'compromise',
  [Offer.compelled]: 'compelled',
};

function pressures(
  s: ScholzSpace,
  active: Active,
  readings: ScholzReadings,
  every: boolean,
): Pick<ScholzRound, 'pressure' | 'unlisted'> {
  const found: Pressure[] = [];
  let unlisted = 0;
  const name = (k: number): number => active.indices[k] as number;
  for (let i = 0; i < s.n; i++)
    for (let j = 0; j < s.n; j++) {
      if (i === j || s.position[i] === s.position[j]) continue;
      const a = aOf(s, i, j, readings);
      const b = bOf(s, i, j, readings);
      const kind = offerKind(a, b, readings);
      const word = kindNames[kind];
      if (word === undefined) continue;
      if (!every && s.taken[i] !== j) {
        unlisted++;
        continue;
      }
      const offered = isOffer(kind, readings);
      found.push({
        by: name(j),
        on: name(i),
        kind: word,
        gainOfPressed: a,
        gainOfPressing: b,
        chance: s.prevails[j * s.n + i] as number,
        from: s.position[i] as number,
        to: offered ? destination(s, i, j, kind, a, b) : (s.position[i] as number),
        result: !offered
          ? 'flagged'
          : s.taken[i] === j
            ? 'accepted'
            : readings.acceptance === 'mutual' && s.taken[i] === -1
              ? 'unmatched'
              : 'outbid',
      });
    }
  return { pressure: found, unlisted };
}

/** Pairs in which each, by its own reckoning, gains by challenging the other. */
export function confrontationShare(s: ScholzSpace): number {
  let hot = 0;
  let all = 0;
  for (let i = 0; i < s.n; i++)
    for (let j = i + 1; j < s.n; j++) {
      const w = (s.weight[i] as number) * (s.weight[j] as number);
      all += w;
      if (s.position[i] !== s.position[j] && (s.own[i * s.n + j] as number) > 0 && (s.own[j * s.n + i] as number) > 0)
        hot += w;
    }
  return all > 0 ? hot / all : 0;
}
