import type { Day, PartialDate } from '../kernel/date.ts';
import type { Span, Text3 } from '../kernel/provenance.ts';
import type { Truth } from '../kernel/truth.ts';
import type { Facts, GivenPlace, RequestFact, Response, Situation, StateCode } from '../record/model.ts';
import type { Hedge } from '../read/model.ts';
import type { RawIssue } from './issue-shape.ts';

/**
 * One element of a situation, as a path:
 * `harm.armed-attack`, `attacker.external`, `attacker.state`, `attacker.states.AZE`, `attacker.attrs.communist`,
 * `request.CST`, `victim_initiated`, `condition.NAME`, `place.is_territory_of_victim`.
 */
export type ElementPath = string;

/**
 * Why an element has its value. said: accepted claims say so; recorded: the record gives it; given: the file gives it;
 * set aside: claims were made, none is accepted under this account; contested: claims were made, nothing is undisputed
 * (account `everyone`); conflict: accepted claims disagree; not reported: nobody says anything.
 */
export type Ground = 'said' | 'recorded' | 'given' | 'set-aside' | 'contested' | 'conflict' | 'not-reported';

export interface ElementValue {
  readonly value: Truth;
  readonly ground: Ground;
  /** Ids of the claims it rests on (accepted ones, or those set aside). */
  readonly claims: readonly string[];
  /** How grave or how far directed from outside, where it is graded: record/rules/degrees.yaml. */
  readonly degrees?: readonly GradedFact[];
}

/** A degree with the claims that speak of it; no claims where the file gives it. */
export interface GradedFact {
  readonly degree: string;
  readonly value: Truth;
  readonly claims: readonly string[];
}

/** What one claim says of one element, and by which rule of record/rules/elements.yaml. */
export interface Setting {
  readonly element: ElementPath;
  readonly value: Truth;
  /** Degree where the element is graded (hand-training, firearms); its value is that of record/rules/degrees.yaml. */
  readonly degree?: string;
  readonly rule: string;
}

export interface CaseClaim {
  readonly id: string;
  readonly kind:
    | 'event'
    | 'figure'
    | 'membership'
    | 'provision'
    | 'precedent'
    | 'stance'
    | 'count'
    | 'trouble'
    | 'analyst';
  /** What it says, short, in the article's language. */
  readonly content: string;
  readonly speaker: readonly string[];
  readonly via: readonly string[];
  readonly hedge: Hedge;
  readonly stand: 'affirmed' | 'denied' | 'undisclosed';
  /** The speaker tells of his own act, against his interest. */
  readonly against_interest?: boolean;
  /** The saying is the doing: who says that he asks for help, asks for it. */
  readonly performative?: boolean;
  readonly day: PartialDate | null;
  /** Index into `sources`. */
  readonly source: number;
  readonly span: Span;
  /** Only this language model reads it in the text: it counts in the account of the model and nowhere else. */
  readonly reader?: string;
  readonly sets: readonly Setting[];
  /** Claims of this case that it denies. */
  readonly denies?: readonly string[];
  /** Where several articles say it by the same speaker: each with its article and words; the first is the claim's own. */
  readonly members?: readonly { readonly id: string; readonly source: number; readonly span: Span }[];
  /** Figures of the same thing that give another number. */
  readonly rivals?: readonly string[];
  /** The audit found that the record contradicts it. */
  readonly contradicted?: boolean;
}

/** One event that several speakers tell of in several articles, by their claims. */
export interface Happening {
  readonly claims: readonly string[];
}

/** `undisputed`, `government`, `opposition`, `everyone`, `source:ID`, or the name of an account in the file. */
export type AccountId = string;

export interface Account {
  readonly id: AccountId;
  /** Actor ids whose own claims it adds; empty for undisputed and everyone. */
  readonly speakers: readonly string[];
  /** The side its speakers stand on: the ally's or another state, or the ally's opposition. Absent for media and analysts. */
  readonly side?: StateCode | 'opposition';
  /** An analyst's own account lists claims outright. */
  readonly accept?: readonly string[];
}

export interface CaseSource {
  readonly id: string;
  readonly title: string | null;
  readonly language: 'ar' | 'en' | 'ru';
  readonly day: Day;
  readonly hash: string;
}

export interface CaseInterest {
  readonly holder: string;
  readonly words: Text3;
  readonly weight: string;
  /** By ending of record/rules/endings.yaml: + furthers it, - harms it, ? moves it, the direction open. */
  readonly effects: Readonly<Record<string, '+' | '-' | '?'>>;
}

/** A crisis with its facts and accounts: a plain YAML file; `draft` writes it, a person may edit it, everything after works from it. */
export interface Case {
  readonly schema: 'casus-case/1';
  readonly id: string;
  readonly title: Text3;
  readonly kind: string;
  readonly ally: StateCode;
  /** Allies that asked together with it. */
  readonly with_allies?: readonly StateCode[];
  /** Why this ally and this day: claim ids and the rule in words. */
  readonly ally_because: readonly string[];
  readonly day: Day;
  readonly day_because: string;
  readonly adversary: readonly StateCode[];
  /** Why these: `rule:SIGN` of record/rules/opponent.yaml and the claims that show the sign; left out where a file names them. */
  readonly adversary_because?: readonly string[];
  readonly place: GivenPlace;
  /** Values the file gives outright (ground given); a draft leaves them empty. */
  readonly facts: Facts;
  readonly requests: Readonly<Record<string, RequestFact>>;
  /** Claims of calls for help that no treaty of the record makes a request, in the order told. */
  readonly appeals?: readonly string[];
  readonly claims: readonly CaseClaim[];
  /** Events that more than one claim tells of, where the case is drawn from several articles. */
  readonly happenings?: readonly Happening[];
  readonly accounts: readonly Account[];
  readonly response?: Response & { readonly claims?: readonly string[] };
  /** The analyst's own: a stake, its weight on the scale of record/rules/interests.yaml, and what endings do to it. */
  readonly interests?: readonly CaseInterest[];
  /** The analyst's own: who bargains over what, with positions, salience and capability, as `casus bargain` takes it; its id is the case's. */
  readonly bargaining?: Omit<RawIssue, 'id'>;
  readonly sources: readonly CaseSource[];
  /** True while no person has edited it. */
  readonly drafted: boolean;
}

/** A situation under one account: the row shape, with the ground of every element. */
export interface AccountedSituation extends Situation {
  readonly account: AccountId;
  readonly grounds: Readonly<Record<ElementPath, ElementValue>>;
}
