import type { Changed } from '../brief/html/chart/bargain-told.ts';
import type { Span } from '../outlook/bargain/model.ts';

/** What the page asks its worker: these numbers instead of those of the file. */
export interface Question {
  readonly turn: number;
  readonly changes: readonly Changed[];
}

/** What it hears, several times a question while the ensemble grows. */
export interface Answer {
  readonly turn: number;
  readonly done: boolean;
  readonly mean: number | null;
  readonly draws: number;
  readonly middle: Span | null;
  /** Finished HTML. */
  readonly picture: string;
  readonly told: string;
}
