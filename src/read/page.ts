import type { PlaceName } from './name/place-name.ts';
import type { Day } from '../kernel/date.ts';
import type { Language, Span } from '../kernel/provenance.ts';
import type { Lexicon } from '../record/lexicon.ts';
import type { ActorKind, DateMention } from './model.ts';
import type { Word } from './text/stem.ts';

/** One word, number or punctuation mark, with its place in the original and its folded form for look-up. */
export interface Token {
  readonly i: number;
  /** UTF-16 offsets into the NFC text. */
  readonly start: number;
  readonly end: number;
  readonly fold: string;
  readonly word: Word;
  /** `clitic` is an English possessive `'s`, split from its word. */
  readonly kind: 'word' | 'number' | 'punct' | 'clitic';
  readonly sentence: number;
  /** Where it begins in the folded text. */
  readonly folded: number;
  /** The original begins with a capital letter (Latin and Cyrillic only). */
  readonly capital: boolean;
  /** Nothing stands between this token and the one before it. */
  readonly glued: boolean;
}

/** Words between quotation marks, marks left out. `first` inside, `last` outside, as everywhere here. */
export interface Quote {
  readonly first: number;
  readonly last: number;
  /** Four words or fewer: more likely a distancing than a citation. */
  readonly short: boolean;
}

export interface Sentence {
  readonly i: number;
  /** Token range, half-open. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  /** From 0, counted over the lines that hold words. */
  readonly paragraph: number;
  readonly heading: boolean;
  /** Parts of quotations that lie in this sentence. */
  readonly quotes: readonly Quote[];
}

/** name: the name itself; demonym: adjective or people; role: a noun for a body or group (army, protesters); seat: Kremlin. */
export type MentionForm = 'name' | 'demonym' | 'capital' | 'seat' | 'role' | 'pronoun' | 'abbrev' | 'set';

/** One place where the text speaks of an actor. A set ("Baltic republics") is one mention of several actors. */
export interface Mention {
  /** The actor, or the first of a set. */
  readonly actor: string;
  readonly actors: readonly string[];
  readonly kind: ActorKind;
  readonly code: string;
  readonly form: MentionForm;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** False for a place that only locates (capital as a scene, demonym of something else). */
  readonly acts: boolean;
}

/** Mentions that stand together as one party or list, with the preposition before them. */
export interface Run {
  readonly mentions: readonly Mention[];
  readonly preposition: string | null;
  readonly first: number;
  readonly last: number;
}

/** A date with the tokens it covers. */
export interface DatedTokens extends DateMention {
  readonly first: number;
  readonly last: number;
}

/** A text made ready for the rules: tokens, sentences, who is named where, which dates are given. */
export interface Page {
  readonly lang: Language;
  /** NFC with LF line ends; every offset counts in it. */
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly reference: Day;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** In the order of the text; none lies inside another but a person or role may enclose the state it names. */
  readonly mentions: readonly Mention[];
  readonly dates: readonly DatedTokens[];
  /** The state the text is mostly about, or null. */
  readonly mainState: string | null;
  mentionsIn(sentence: Sentence): readonly Mention[];
  /** The widest mention that covers the token. */
  mentionAt(token: number): Mention | undefined;
  /** Towns, provinces and islands that a sentence names. */
  placesIn(sentence: Sentence): readonly PlaceName[];
  datesIn(sentence: Sentence): readonly DatedTokens[];
  /** Whether a date covers the token. */
  isDated(token: number): boolean;
  sentenceAt(token: number): Sentence;
  /** What was asked of its words where they stand, by who asked (`perToken`). */
  readonly answers: unknown[];
  /** The span of a token range, half-open. */
  span(first: number, last: number): Span;
}
