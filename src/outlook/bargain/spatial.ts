import type { Active } from './active.ts';
import type { Issue } from './model.ts';
import type { Log } from './scholz.ts';
import { assess, bargainAndMove, challenge, settleWeights, spatialSpace, type SpatialSpace } from './spatial-kernel.ts';
import type { SpatialSettings } from './spatial-settings.ts';

/** One who challenged another in a turn, what was offered and whether each side took it. Indices into the input. */
export interface Bargain {
  readonly by: number;
  readonly on: number;
  /** Expected gain, and chance of prevailing, as the challenger sees them. */
  readonly value: number;
  readonly chance: number;
  readonly toChallenger: readonly number[];
  readonly toChallenged: readonly number[];
  readonly takenByChallenger: boolean;
  readonly takenByChallenged: boolean;
  /** Chance of this offer, and of staying, in the election that each of the two holds among what it was offered. */
  readonly ballotOfChallenger: Ballot;
  readonly ballotOfChallenged: Ballot;
}

export interface Ballot {
  readonly offer: number;
  readonly stay: number;
}

export interface SpatialTurn {
  /** Input order and units, one list of dimensions a stakeholder. */
  readonly positions: readonly (readonly number[])[];
  readonly bargains: readonly Bargain[];
}

const unit = (x: number, min: number, max: number): number => (x - min) / (max - min);

/** Fills a space with the active stakeholders, positions brought to 0..1 by the stated scales. */
export function fillSpatial(s: SpatialSpace, issue: Issue, active: Active): void {
  for (const [i, a] of active.stakeholders.entries()) {
    s.capability[i] = a.capability;
    for (const [k, scale] of issue.scales.entries()) {
      s.salience[i * s.dims + k] = a.salience[k] ?? 0;
      s.position[i * s.dims + k] = unit(a.position[k] ?? 0, scale.min, scale.max);
    }
  }
  settleWeights(s);
}

/** One turn on a filled space; returns by how much positions moved in all, in shares of the scale. */
export function spatialTurn(s: SpatialSpace, settings: SpatialSettings, before: Float64Array): number {
  before.set(s.position);
  assess(s, settings);
  challenge(s, settings);
  bargainAndMove(s, settings);
  let moved = 0;
  for (let at = 0; at < before.length; at++) moved += Math.abs((s.position[at] as number) - (before[at] as number));
  return moved;
}

/** Whether the process has come to rest: under 2% of the first turn's movement, never before the second turn. */
export const atRest = (turn: number, moved: number, first: number): boolean => turn >= 2 && moved < 0.02 * first + 1e-4;

export function spatial(
  issue: Issue,
  active: Active,
  settings: SpatialSettings,
  log: Log = 'all',
): readonly SpatialTurn[] {
  const dims = issue.scales.length;
  const s = spatialSpace(active.indices.length, dims);
  fillSpatial(s, issue, active);
  const before = new Float64Array(s.position.length);
  const all = issue.stakeholders.map((a) => [...a.position]);
  const inUnits = (table: Float64Array, offset: number): number[] =>
    issue.scales.map(({ min, max }, k) => fromUnit(table[offset + k] as number, min, max));
  const turns: SpatialTurn[] = [];
  let first = 0;
  for (let turn = 1; turn <= settings.maxTurns; turn++) {
    const moved = spatialTurn(s, settings, before);
    if (turn === 1) first = moved;
    const last = turn === settings.maxTurns || atRest(turn, moved, first);
    if (log === 'none' && !last) continue;
    for (const [k, i] of active.indices.entries()) all[i] = inUnits(s.position, k * dims);
    const bargains = [...s.target].flatMap((target, i): Bargain[] => {
      if (target < 0) return [];
      return [
        {
          by: active.indices[i] as number,
          on: active.indices[target] as number,
          value: s.value[i] as number,
          chance: s.odds[i] as number,
          toChallenger: inUnits(s.toInitiator, i * dims),
          toChallenged: inUnits(s.toTarget, i * dims),
          takenByChallenger: s.taken[i] === i,
          takenByChallenged: s.taken[target] === i,
          ballotOfChallenger: { offer: s.chosenBy[i] as number, stay: s.staying[i] as number },
          ballotOfChallenged: { offer: s.chosenOn[i] as number, stay: s.staying[target] as number },
        },
      ];
    });
    turns.push({ positions: all.map((p) => [...p]), bargains });
    if (last) break;
  }
  return turns;
}

const fromUnit = (x: number, min: number, max: number): number => min + x * (max - min);
