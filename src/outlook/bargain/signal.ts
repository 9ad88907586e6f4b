import { activeOf } from './active.ts';
import type { Issue } from './model.ts';
import { scholzRound, scholzSpace, spread } from './scholz-kernel.ts';
import { recommended } from './scholz-readings.ts';
import { confrontationShare, fillScholz } from './scholz.ts';

/** Conventions of the signal, from record/rules/bargain.yaml. */
export interface SignalRules {
  /** How much of the scale at either end counts as a pole. */
  readonly pole: number;
  /** From which salience a pole is held in earnest. */
  readonly salience: number;
  /** From which share of pair weights confrontation counts. */
  readonly confrontation: number;
}

/** One round of n³ steps: beyond this many it is left out. */
const most = 200;

/** Signs that no settlement may come of it; `raised` where two stand together. */
export interface NoSettlement {
  readonly polesHeld: boolean;
  /** The reference point lies among the positions, so no settlement suits all; null without a reference point. */
  readonly referenceInCore: boolean | null;
  /** Share of pair weights; null where it was not worked out: several dimensions, fewer than three, or too many. */
  readonly confrontation: number | null;
  readonly confronting: boolean;
  readonly raised: boolean;
}

export function noSettlement(issue: Issue, rules: SignalRules): NoSettlement {
  const active = activeOf(issue);
  const scale = issue.scales[0];
  const min = scale?.min ?? 0;
  const length = (scale?.max ?? 1) - min;
  const at = active.stakeholders.map((a) => ({ x: ((a.position[0] ?? 0) - min) / length, s: a.salience[0] ?? 0 }));
  const earnest = at.filter(({ s }) => s >= rules.salience);
  const polesHeld = earnest.some(({ x }) => x <= rules.pole) && earnest.some(({ x }) => x >= 1 - rules.pole);
  const reference = issue.reference?.[0];
  const referenceInCore =
    reference === undefined
      ? null
      : at.some(({ x }) => x * length + min <= reference) && at.some(({ x }) => x * length + min >= reference);
  let confrontation: number | null = null;
  if (issue.scales.length === 1 && active.indices.length >= 3 && active.indices.length <= most) {
    const s = scholzSpace(active.indices.length);
    fillScholz(s, active);
    const before = s.position.slice();
    scholzRound(s, length, spread(s.position), recommended);
    s.position.set(before);
    confrontation = confrontationShare(s);
  }
  const confronting = confrontation !== null && confrontation >= rules.confrontation;
  const signs = [polesHeld, referenceInCore === true, confronting].filter(Boolean).length;
  return { polesHeld, referenceInCore, confrontation, confronting, raised: polesHeld && signs >= 2 };
}
