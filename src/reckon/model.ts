import type { Hedge } from '../read/model.ts';
import type { Span } from '../kernel/provenance.ts';

/** An ending of record/rules/endings.yaml that the source weighs. */
export type EndingId = string;

/** One consideration of one actor under one ending, as argued in the source. */
export interface ArguedEffect {
  readonly actor: string;
  readonly ending: EndingId;
  readonly effect: 'gains' | 'loses' | 'neutral';
  readonly topic: string;
  readonly claim: string;
  readonly speaker: readonly string[];
  readonly hedge: Hedge;
  readonly span: Span;
  /** Words of the condition it hangs on. */
  readonly condition?: Span;
  /** Index of the reading it comes from, where there are several. */
  readonly source: number;
}

export interface Reckoning {
  readonly actors: readonly string[];
  readonly endings: readonly EndingId[];
  /** Pro and contra both kept: a cell is the list of its considerations, with a word for the whole. */
  readonly cells: readonly {
    readonly actor: string;
    readonly ending: EndingId;
    readonly word: 'gains' | 'loses' | 'mixed' | 'neutral';
    readonly effects: readonly ArguedEffect[];
  }[];
  /** Stances that move no ending of the list; nothing is lost. */
  readonly other: readonly string[];
  readonly computed: null;
}
