import { activeOf, agreed } from './active.ts';
import type { Issue } from './model.ts';
import type { RunSettings } from './run.ts';
import { spatialSpace, type SpatialSpace } from './spatial-kernel.ts';
import { ktabSettings, mendedSettings } from './spatial-settings.ts';
import { atRest, fillSpatial, spatialTurn } from './spatial.ts';

export interface SpatialReady {
  readonly space: SpatialSpace;
  readonly before: Float64Array;
}

export function spatialReady(n: number, dims: number): SpatialReady | null {
  return n >= 3 && n <= 1000 ? { space: spatialSpace(n, dims), before: new Float64Array(n * dims) } : null;
}

/** One run without its log: the weighted mean of the first dimension after the last turn. */
export function spatialDraw(ready: SpatialReady, issue: Issue, asKtab: boolean, settings: RunSettings): number | null {
  const active = activeOf(issue);
  const { space: s, before } = ready;
  if (active.indices.length !== s.n || agreed(active.stakeholders)) return null;
  fillSpatial(s, issue, active);
  const options = asKtab ? ktabSettings : mendedSettings;
  const most = settings.rounds ?? options.maxTurns;
  let first = 0;
  for (let turn = 1; turn <= most; turn++) {
    const moved = spatialTurn(s, options, before);
    if (turn === 1) first = moved;
    if (atRest(turn, moved, first)) break;
  }
  let sum = 0;
  let total = 0;
  for (let i = 0; i < s.n; i++) {
    const w = (s.capability[i] as number) * (s.salience[i * s.dims] as number);
    sum += w * (s.position[i * s.dims] as number);
    total += w;
  }
  const scale = issue.scales[0];
  const min = scale?.min ?? 0;
  return total > 0 ? min + (sum / total) * ((scale?.max ?? 1) - min) : null;
}
