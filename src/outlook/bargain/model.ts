import type { Derivation } from './derived.ts';

/** A span the analyst gives for one number; the stated value is the mode where draws are triangular. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** One dimension of an issue, in the units of its input. */
export interface Scale {
  readonly name: string | null;
  readonly min: number;
  readonly max: number;
  readonly unit: string | null;
  /** Words for single points, keyed by the number as written. */
  readonly labels: Readonly<Record<string, string>>;
}

export interface Stakeholder {
  readonly name: string;
  /** Resources usable on this issue, 0 or more; only ratios matter. */
  readonly capability: number;
  /** By dimension, 0 to 1. */
  readonly salience: readonly number[];
  /** By dimension, in units of the scale. */
  readonly position: readonly number[];
  readonly ranges: Ranges;
  /** Where the position was worked out from interests and not given by the analyst, from what; else null. */
  readonly computed: Derivation | null;
}

export interface Ranges {
  readonly capability: Span | null;
  readonly salience: readonly (Span | null)[];
  readonly position: readonly (Span | null)[];
}

export interface KnownOutcome {
  /** In units of the first scale; null where no point is known or nothing was settled. */
  readonly value: number | null;
  readonly interval: readonly [number, number] | null;
  readonly text: string | null;
}

/** A question with its stakeholders, as an analyst states it. */
export interface Issue {
  readonly id: string;
  readonly question: string;
  /** One entry a dimension. */
  readonly scales: readonly Scale[];
  readonly stakeholders: readonly Stakeholder[];
  /** What holds without agreement, by dimension; null where the analyst states none. */
  readonly reference: readonly number[] | null;
  readonly outcome: KnownOutcome | null;
  /** How draws are made from the analyst's spans. */
  readonly draws: 'triangular' | 'uniform';
}

export const models = ['mean', 'median', 'nash', 'scholz', 'spatial', 'ktab'] as const;
export type ModelName = (typeof models)[number];

/** Capability times salience, salience summed over dimensions. */
export function weightOf(stakeholder: Stakeholder): number {
  let salience = 0;
  for (const s of stakeholder.salience) salience += s;
  return stakeholder.capability * salience;
}
