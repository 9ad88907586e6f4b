import { activeOf, agreed } from './active.ts';
import type { Issue } from './model.ts';
import { type RunSettings, scholzRounds } from './run.ts';
import { meanOf, scholzRound, scholzSpace, type ScholzSpace, spread } from './scholz-kernel.ts';
import { recommended } from './scholz-readings.ts';
import { fillScholz } from './scholz.ts';

/** Tables for repeated runs; null where the model does not apply. */
export function scholzReady(n: number): ScholzSpace | null {
  return n >= 3 && n <= 1000 ? scholzSpace(n) : null;
}

/** One run without its log; null where a draw changed who has weight, so that the plain run must answer. */
export function scholzDraw(s: ScholzSpace, issue: Issue, settings: RunSettings): number | null {
  const active = activeOf(issue);
  if (active.indices.length !== s.n || issue.scales.length > 1 || agreed(active.stakeholders)) return null;
  fillScholz(s, active);
  const scale = issue.scales[0];
  const declared = (scale?.max ?? 1) - (scale?.min ?? 0);
  const first = spread(s.position);
  const rounds = settings.rounds ?? scholzRounds;
  for (let round = 0; round < rounds; round++) scholzRound(s, declared, first, settings.readings ?? recommended);
  return meanOf(s.position, s.weight);
}
