import type { Day, PartialDate } from '../kernel/date.ts';
import type { Language, Span } from '../kernel/provenance.ts';
import type { Proposals } from './proposal/model.ts';

export type ActorKind =
  | 'state'
  | 'former_state'
  | 'organisation'
  | 'treaty'
  | 'bloc'
  | 'organ'
  | 'group'
  | 'person'
  | 'media'
  | 'company'
  | 'narrator';

/** Who the text speaks of. Ids as the reading reference gives them: `KAZ`, `CSTO`, `KAZ.SEC`, `person:tokayev`, `media:tass`, `narrator`. */
export interface Actor {
  readonly id: string;
  readonly kind: ActorKind;
  /** The role the actor acts in: `KAZ`, `KAZ.GOV`, `MEDIA`, `NARRATOR`. */
  readonly code: string;
  readonly name: string;
  readonly office?: { readonly state: string; readonly title: string };
  readonly mentions: readonly Span[];
}

export type Hedge =
  | 'none'
  /** a distancing verb or formula: claims, alleges, in his words */
  | 'distanced'
  /** may, might, probably */
  | 'possible'
  /** the deciding word stands in scare quotes */
  | 'scare-quoted'
  /** unnamed reports */
  | 'unnamed';

/** What every item of a Reading has: who says it, through whom, how firmly, about which day, in which words. */
export interface Claimed {
  readonly id: string;
  /** Innermost speakers; `['narrator']` when the text says it in its own voice. */
  readonly speaker: readonly string[];
  /** Carriers, nearest first: X quoting Y gives speaker Y, via X. */
  readonly via: readonly string[];
  readonly hedge: Hedge;
  /** denied: the speaker says it is not so; undisclosed: says it is not known. */
  readonly stand: 'affirmed' | 'denied' | 'undisclosed';
  readonly span: Span;
  readonly alsoAt?: readonly Span[];
  /** Who proposed it, where a language model did: `openai/MODEL`. */
  readonly reader?: string;
  /** The rule that fired and the words it fired on. */
  readonly rule: string;
  readonly words: readonly Span[];
}

/** start and end: what the text supports; null where it does not say. */
export interface EventDate {
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly precision: 'day' | 'day-range' | 'month' | 'year' | 'unknown';
  readonly basis: string;
}

export type PloverType =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT';

/**
 * Facts about an event that a clause may turn on, read from its words:
 * firearms, heavy-weapons, site-seized, site-burnt, organised-group (an armed band, militia, terrorists), coup,
 * refused-handover (who lost an election keeps the office),
 * hand-none, hand-shelter, hand-training, hand-supply, hand-direction, hand-own-forces (degree of the external hand).
 */
export type EventFeature =
  | 'firearms'
  | 'heavy-weapons'
  | 'site-seized'
  | 'site-burnt'
  | 'organised-group'
  | 'coup'
  | 'on-border'
  | 'refused-handover'
  | 'hand-none'
  | 'hand-shelter'
  | 'hand-training'
  | 'hand-supply'
  | 'hand-direction'
  | 'hand-own-forces';

export interface EventClaim extends Claimed {
  readonly kind: 'event';
  readonly type: PloverType;
  readonly mode: string | null;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly date: EventDate;
  /** State code the event happened in, where the text tells; else null. */
  readonly place: string | null;
  readonly place_name: string | null;
  readonly status:
    | 'asserted'
    | 'reported'
    | 'alleged'
    | 'attempted'
    | 'planned'
    | 'background'
    | 'negated'
    | 'conditional';
  /** Same ids as `speaker`: the scorer's name. */
  readonly attribution: readonly string[];
  readonly features: readonly EventFeature[];
  /** The text speaks of it in passing only (judged, planned, answered, known before) and tells it nowhere. */
  readonly mentioned?: true;
}

export interface FigureClaim extends Claimed {
  readonly kind: 'figure';
  readonly subject: string;
  readonly value: number | null;
  readonly min?: number;
  readonly max?: number;
  readonly qualifier: string;
  readonly unit: string;
  /** Whom or what the figure is about, in the text's words; an actor id where one is known. */
  readonly about: string | null;
  readonly source: readonly string[];
  readonly as_of: PartialDate | null;
  /** An id of a later figure that corrects this one. */
  readonly superseded_by?: string;
}

export interface MembershipClaim extends Claimed {
  readonly kind: 'membership';
  readonly org: string;
  readonly actor: string;
  readonly status:
    | 'member'
    | 'founder'
    | 'signatory'
    | 'chair'
    | 'not_member'
    | 'not_renewed'
    | 'withdrew'
    | 'suspended';
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
  readonly how: string;
}

export interface ProvisionClaim extends Claimed {
  readonly kind: 'provision';
  readonly treaty: string;
  readonly article: string;
  readonly trigger: string | null;
  readonly consequence: string | null;
}

/** The text says that a body bound by a treaty acted, or did not act, for a member. */
export interface PrecedentClaim extends Claimed {
  readonly kind: 'precedent';
  readonly case: string;
  /** Place names and states involved, for finding the case in the record. */
  readonly states: readonly string[];
  readonly territory: string | null;
  readonly date: PartialDate;
  readonly org: string;
  readonly outcome: 'acted' | 'declined' | 'no_action' | 'no_action_except_appeals';
  readonly reason: string | null;
  readonly reasonCode: 'territory_not_of_member' | 'both_parties_members' | 'internal_matter' | 'no_request' | null;
}

export interface StanceClaim extends Claimed {
  readonly kind: 'stance';
  readonly holder: string;
  /** Toward the topic. */
  readonly polarity: 'supports' | 'opposes' | 'hopes' | 'fears' | 'benefits' | 'loses' | 'neutral';
  readonly topic: string;
  readonly about: string;
  readonly by: readonly string[];
  /** Words of the condition, where the stance hangs on one ("if the regime falls"). */
  readonly condition: Span | null;
}

/** A structural statement the audit can check that is none of the above: nine refused, six signed, entered into force in 1994. */
export interface CountClaim extends Claimed {
  readonly kind: 'count';
  readonly org: string;
  readonly act: 'members' | 'signed' | 'refused' | 'renewed' | 'founded' | 'in_force' | 'amended';
  readonly value: number | null;
  readonly date: PartialDate | null;
}

/** What a text may call the trouble of a state. */
export const troubleNames = ['coup', 'civil-war', 'fighting', 'unrest', 'invasion', 'attack', 'threat'] as const;
export type TroubleName = (typeof troubleNames)[number];

/** The text calls the trouble of the moment by a name, though it may tell no act: "the coup of 26 July", "the war in its nineteenth month". */
export interface TroubleClaim extends Claimed {
  readonly kind: 'trouble';
  readonly trouble: TroubleName;
  /** Whose it is: a state code; null where the words beside do not say. */
  readonly state: string | null;
  /** Of an invasion, an attack or a threat: the state from which it comes, where named. */
  readonly by: string | null;
  readonly date: PartialDate | null;
}

export interface DateMention {
  readonly value: string;
  readonly type: 'absolute' | 'relative';
  readonly span: Span;
  /** What a relative date was counted from. */
  readonly anchor: string | null;
}

export interface Reading {
  readonly schema: 'casus-reading/1';
  readonly language: Language;
  readonly referenceDate: { readonly value: Day; readonly basis: string; readonly spans: readonly Span[] };
  /** SHA-256 of the NFC text. */
  readonly input_hash: string;
  readonly title: string | null;
  readonly actors: readonly Actor[];
  readonly events: readonly EventClaim[];
  readonly claims: readonly FigureClaim[];
  readonly memberships: readonly MembershipClaim[];
  readonly provisions: readonly ProvisionClaim[];
  readonly precedents: readonly PrecedentClaim[];
  readonly stances: readonly StanceClaim[];
  readonly counts: readonly CountClaim[];
  readonly troubles: readonly TroubleClaim[];
  readonly dates: readonly DateMention[];
  /** What a language model proposed beside it, where one was asked. */
  readonly proposals?: Proposals;
}
