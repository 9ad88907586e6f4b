import type { EventClaim, FigureClaim, StanceClaim } from '../model.ts';

/** An item that a language model proposed and whose quoted words stand in the text. */
export type Proposed<T> = T & {
  /** Whose proposal it is: `openai/MODEL`. */
  readonly reader: string;
  /** The item of Casus's own reading that says the same, where one does. */
  readonly agrees?: string;
};

/** Why a proposed item was left out. */
export type DropReason =
  /** The answer, or the part of it, is no JSON object of the schema. */
  | 'not-json'
  | 'cut-short'
  | 'wrong-shape'
  | 'extra-field'
  | 'unknown-type'
  | 'unknown-word'
  | 'unknown-actor'
  | 'no-party'
  | 'bad-date'
  | 'bad-number'
  | 'quote-not-in-text'
  | 'quote-too-short'
  | 'quote-too-long'
  | 'repeated'
  | 'too-many';

export interface Dropped {
  readonly kind: 'event' | 'figure' | 'stance' | 'answer';
  /** Which part of the text, from 1, and which item of its list, from 1. */
  readonly part: number;
  readonly item: number;
  readonly reason: DropReason;
  /** What was found and what was expected, at most 160 characters. */
  readonly detail: string;
  /** The words it gave for its quotation, at most 120 characters; null where it gave none. */
  readonly quote: string | null;
}

/** What a language model proposed for a text, beside the reading that owes it nothing. */
export interface Proposals {
  readonly reader: string;
  /** Of the instructions sent: proposals under other instructions are other proposals. */
  readonly prompt: string;
  /** Parts the text was sent in, and how many of them were answered within the budget. */
  readonly parts: number;
  readonly answered: number;
  /** As the service counted them; null where it did not. */
  readonly tokens: { readonly sent: number; readonly received: number } | null;
  readonly events: readonly Proposed<EventClaim>[];
  readonly claims: readonly Proposed<FigureClaim>[];
  readonly stances: readonly Proposed<StanceClaim>[];
  /** All that was left out, counted; the first two hundred are listed. */
  readonly dropped_count: number;
  readonly dropped: readonly Dropped[];
}

/** A stretch of the text that is sent in one request. */
export interface Part {
  /** From 1. */
  readonly n: number;
  /** UTF-16 offset of its beginning in the NFC text. */
  readonly start: number;
  readonly text: string;
}
