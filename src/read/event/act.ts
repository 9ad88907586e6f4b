import type { Attributed } from '../saying/attribution.ts';
import type { Charge } from './accused.ts';
import type { Roles } from '../clause/event-around.ts';
import type { Scenery } from './place.ts';
import type { Telling } from './telling.ts';
import type { EventClaim, PloverType } from '../model.ts';
import type { Page, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** An act while it is read: what its words say, and what the steps of the reading have made of it so far. */
export interface Act {
  readonly page: Page;
  /** The rule that fired and where. */
  readonly f: Firing;
  readonly data: Readonly<Record<string, unknown>>;
  readonly sentence: Sentence;
  /** On whose word it is told. */
  readonly speech: Attributed;
  readonly telling: Telling;
  readonly charge: Charge;
  readonly roles: Roles;
  /** Who is understood to act where its clause names nobody. */
  readonly subject: readonly string[];
  /** Who acted last in this sentence. */
  readonly carried: readonly string[];
  /** The act told before that another does too. */
  readonly model: EventClaim | undefined;
  /** Told by somebody as still to come: "said it would". */
  readonly foretold: boolean;
  readonly place: Scenery | undefined;
  source: readonly string[];
  target: readonly string[];
  /** The state it happens in or concerns. */
  state: string | null;
  type: PloverType;
  mode: string | null;
  /** See `Manner`. */
  manner: Manner;
}

/** What an act is by who does it, where the rule alone does not tell: a note, a demonstration, an assault; null for most. */
export type Manner = 'formal' | 'crowd' | 'stormed' | null;
