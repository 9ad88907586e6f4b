import type { Span, Text3 } from '../kernel/provenance.ts';
import type { Hedge } from '../read/model.ts';
import type { StateCode } from '../record/model.ts';

/** An ending of record/rules/endings.yaml. */
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

/** Pro and contra both kept: a cell is the list of its considerations, with a word for the whole. */
export interface ArguedCell {
  readonly actor: string;
  readonly ending: EndingId;
  readonly word: 'gains' | 'loses' | 'mixed' | 'neutral';
  readonly effects: readonly ArguedEffect[];
}

/** What an ending does to an interest: + furthers it, - harms it, ? moves it, the direction open. */
export type Sign = '+' | '-' | '?';

/** A word of weight and the numbers it stands for, low to high: record/rules/interests.yaml. */
export interface Weight {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly words: Text3;
}

/** A stake an actor holds, moved by endings. */
export interface Interest {
  /** `RULE:HOLDER`, or `analyst:N:HOLDER`. */
  readonly id: string;
  readonly holder: string;
  /** The rule of record/rules/interests.yaml, or `analyst` where the case file gives it. */
  readonly rule: string;
  /** A word of the scale. */
  readonly weight: string;
  readonly words: Text3;
  /** Facts of the record that give it to this holder. */
  readonly record: readonly string[];
  /** Claims of the case that do. */
  readonly claims: readonly string[];
  readonly source: string;
  readonly effects: readonly { readonly ending: EndingId; readonly sign: Sign; readonly because: Text3 }[];
}

/**
 * What one ending comes to for one actor, as computed. `interval`: lowest and highest sum of its interests on the printed
 * scale, gains less losses, what is open counted both ways. gains: above nothing throughout; loses: below it; mixed: it
 * gains by one interest and loses by another; unclear: what is open may tip it.
 */
export interface ComputedCell {
  readonly actor: string;
  readonly ending: EndingId;
  readonly word: 'gains' | 'loses' | 'mixed' | 'unclear';
  readonly interval: readonly [low: number, high: number];
  /** The words of the scale between which it gains or loses; absent where it is mixed or unclear. */
  readonly size?: readonly [from: string, to: string];
  /** Interests that further, harm and move it, by id. */
  readonly gains: readonly string[];
  readonly losses: readonly string[];
  readonly open: readonly string[];
  /** Without any one of these the word would be another. */
  readonly pivotal: readonly string[];
  /** Interests that point the other way and are outweighed. */
  readonly dominated: readonly string[];
}

export interface Computed {
  /** Kind of crisis whose endings are weighed: an id of record/rules/endings.yaml. */
  readonly kind: string;
  readonly actors: readonly string[];
  readonly endings: readonly EndingId[];
  readonly interests: readonly Interest[];
  readonly cells: readonly ComputedCell[];
  readonly scale: readonly Weight[];
  /** Over all endings, by actor: worst and best, so that a gamble does not look like a sure thing. */
  readonly ranges: readonly {
    readonly actor: string;
    readonly interval: readonly [low: number, high: number];
    readonly worst: EndingId;
    readonly best: EndingId;
  }[];
}

/** The source and the computation point in opposite directions. */
export interface Disagreement {
  readonly actor: string;
  readonly ending: EndingId;
  readonly argued: 'gains' | 'loses';
  readonly computed: 'gains' | 'loses';
}

/** Another place that meets the criteria of record/rules/spread.yaml: screened and ranked, no probability. */
export interface SpreadPlace {
  readonly state: StateCode;
  readonly criteria: readonly { readonly id: string; readonly record: readonly string[]; readonly what?: Text3 }[];
}

export interface Spread {
  readonly places: readonly SpreadPlace[];
  /** Criteria tried, in the order that ranks. */
  readonly criteria: readonly {
    readonly id: string;
    readonly words: Text3;
    readonly mechanism: Text3;
    readonly source: string;
  }[];
  /** How many criteria a place must meet to be listed. */
  readonly least: number;
}

export interface Reckoning {
  /** Actors of the argued column, then those that only the computed one has. */
  readonly actors: readonly string[];
  /** Endings that either column speaks of, in the order of their kind. */
  readonly endings: readonly EndingId[];
  /** As argued in the source. */
  readonly cells: readonly ArguedCell[];
  /** Stances that move no ending of the list; nothing is lost. */
  readonly other: readonly string[];
  /** null where no crisis was found. */
  readonly computed: Computed | null;
  readonly disagreements: readonly Disagreement[];
  /** null where no crisis was found. */
  readonly spread: Spread | null;
}
