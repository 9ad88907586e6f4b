import type { Relation } from './relation.ts';
import type { Day, Interval, PartialDate, When } from '../kernel/date.ts';
import type { Language, Text3, Words } from '../kernel/provenance.ts';
import type { Truth } from '../kernel/truth.ts';

/** ISO 3166-1 alpha-3; former states as in record/README.md (SUN, CSK, DDR, YUG ...). */
export type StateCode = string;
/** Keys into the `sources` table of the same file. */
export type SourceKeys = readonly string[];

/**
 * How far a fact was checked. searched: seen in a source; reference: rests on the named text or list;
 * recalled: from general knowledge, not re-read; computed: follows from other facts of the record.
 */
export type Verification = 'searched' | 'reference' | 'recalled';

export type Spellings = Readonly<Partial<Record<Language, readonly string[]>>>;

/** A number with its days, half-open; a missing side is open. */
export interface DatedNumber {
  readonly number: number;
  readonly from?: Day;
  readonly to?: Day;
}

export interface State {
  readonly id: StateCode;
  /** Correlates of War and Gleditsch-Ward numbers, null where the system has none; a list where they change with time. */
  readonly cow: number | null | readonly DatedNumber[];
  readonly gw: number | null | readonly DatedNumber[];
  /** Membership in the state system. */
  readonly intervals: readonly Interval[];
  readonly predecessors?: readonly StateCode[];
  /** Former states whose treaties and memberships are its own from the first day. */
  readonly continues?: readonly StateCode[];
  readonly name: Text3;
  /** What it was called before, by date. */
  readonly names?: readonly ({ readonly name: Text3 } & Interval)[];
  /** A region of today bears the same name, so a text that says it does not mean the state. */
  readonly region_today?: true;
  /** Rival or contested governments, with the days on which each was recognised; none where nobody disputed who governs. */
  readonly governments?: readonly Government[];
  /** Set names of regions a state belongs to, for `named sets` such as central-asia, baltics. */
  readonly regions?: readonly string[];
  readonly sources: Readonly<Record<string, string>>;
}

/** T: recognised by the United Nations or the body that decides; U: recognition was divided; F: not recognised. */
export interface Government extends Interval {
  readonly id: string;
  readonly name: Text3;
  readonly recognised: Truth;
  readonly note?: string;
  readonly verification?: Verification;
  readonly source: SourceKeys;
}

export interface Organisation {
  /** The usual English short name: CSTO, NATO ... */
  readonly id: string;
  readonly name: Text3;
  /** Other spellings, abbreviations and short forms a text may use. */
  readonly spellings?: Spellings;
  /** The treaty whose parties are its members, where membership follows a treaty. */
  readonly treaty?: string;
  /** Every treaty under which a body of this organisation decides. */
  readonly decides?: readonly string[];
  readonly founded?: When;
  readonly ended?: When;
  /** Membership of the organisation itself, where it differs from the treaty's parties. */
  readonly members?: readonly PartyInterval[];
  readonly bodies?: readonly { readonly id: string; readonly name: Text3 }[];
  /** Rotating chairs, where the record holds them. */
  readonly chairs?: readonly ({
    readonly state: StateCode;
    readonly person?: string;
    readonly source: SourceKeys;
  } & Interval)[];
  readonly sources: Readonly<Record<string, string>>;
}

export interface PartyInterval extends Interval {
  readonly state: StateCode;
  readonly signed?: PartialDate;
  readonly deposited?: Day;
  readonly ratified?: Day;
  /** How it came in: signature, accession, ratification, designated ... */
  readonly entry?: string;
  /** How it went: withdrawal, non-renewal, suspension, protocol-state ... */
  readonly exit?: string;
  readonly notice?: Day;
  /** Days on which it was kept from taking part, yet a member: suspension is no exit. */
  readonly suspended?: readonly (Interval & { readonly source: SourceKeys })[];
  /** A designated state (SEATO Protocol): counts as a victim only. */
  readonly designated?: true;
  /** It promised and was promised nothing (a guarantee): owes as a party, counts as one, is never the victim. */
  readonly guarantor?: true;
  /** Listed for the reader; never became a party. */
  readonly never?: true;
  /** Why law let it in before it was a state of the system. */
  readonly before_statehood?: string;
  readonly note?: string;
  readonly verification?: Verification;
  readonly source: SourceKeys;
}

/** A condition of a clause: ENCODING.md section 2. `el` names the element; without it the family names it. */
export type Condition =
  | { readonly all: readonly Condition[]; readonly el?: string }
  | { readonly any: readonly Condition[]; readonly el?: string }
  | { readonly not: Condition; readonly el?: string }
  | Leaf;

export type Leaf = { readonly el?: string; readonly basis?: 'practice' | 'text' | 'reservation' } & (
  | { readonly harm: string }
  | { readonly attacker: 'external' | 'state' | 'party' | 'not-party' }
  | { readonly attacker: 'in' | 'not-in'; readonly list: readonly StateCode[] }
  | { readonly attacker: 'attr'; readonly name: string }
  | { readonly place: 'territory-of-victim' | 'metropolitan-territory' | 'administered-by-victim' }
  | { readonly place: 'administered-by'; readonly who: StateCode }
  | { readonly place: 'zone'; readonly in: readonly string[] }
  | { readonly request: 'victim' | 'any-party' }
  | { readonly consent: 'victim' | 'any-party' }
  | { readonly defensive: true }
  | { readonly cond: string; readonly default?: Truth }
);

export interface Provision {
  /** `CST-4@2010`: treaty, article, version. */
  readonly id: string;
  readonly article: string | null;
  /** ATOP obligation types. */
  readonly atop: readonly string[];
  readonly nature: 'duty' | 'power' | 'procedure';
  /** Which dated version of the article this is; absent: always. Half-open. */
  readonly valid?: { readonly from?: When; readonly to?: When };
  /** Why no version of the article was valid just before this one, where that is so. */
  readonly gap?: string;
  readonly when: { readonly all: readonly Condition[] } | { readonly any: readonly Condition[] };
  /** The duty in our own words. */
  readonly duty: Words;
  readonly discretion?: string;
  readonly scope?: string;
  readonly request?: string;
  readonly decision?: { readonly body: Words | null; readonly rule: string | null };
  readonly exceptions?: readonly {
    readonly id: string;
    readonly basis: 'text' | 'reservation' | 'practice';
    readonly words?: Words;
    /** How the body reads the element in practice, where it reads more into the text than it says. */
    readonly reads?: Condition;
    readonly source?: SourceKeys;
  }[];
  /** Extra conditions for one responder (`USA`) or one pair (`USA<NZL`). */
  readonly responder_overrides?: Readonly<Record<string, { readonly all: readonly Condition[]; readonly from?: Day }>>;
  readonly note?: string;
  readonly verification?: Verification;
  readonly source: SourceKeys;
}

export interface Treaty {
  readonly id: string;
  readonly title: Text3;
  /** What people call it. */
  readonly short?: Text3;
  readonly organisation?: string;
  readonly signed?: PartialDate;
  readonly in_force?: When;
  /** First day on which it is over. */
  readonly ended?: When;
  readonly force_gaps?: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly value: Truth;
    readonly why: Words;
    readonly source: SourceKeys;
  }[];
  readonly no_mutual_defence?: true;
  readonly instruments?: readonly {
    readonly title: Text3;
    readonly signed?: PartialDate;
    readonly in_force?: When;
    readonly note?: string;
    readonly source: SourceKeys;
  }[];
  readonly parties: readonly PartyInterval[];
  readonly provisions: readonly Provision[];
  readonly note?: string;
  readonly verification?: Verification;
  readonly sources: Readonly<Record<string, string>>;
}

/** A state; `disputed` where claims stand against each other or no one clearly holds it; `intl`: the high seas. */
export type Holder = StateCode | 'disputed' | 'intl';

export interface Territory {
  readonly id: string;
  readonly name: Text3;
  readonly spellings?: Spellings;
  /** State on whose recognised soil it lies, by date. */
  readonly sovereign: readonly ({
    readonly state: Holder;
    /** Apart from that state's home territory: not metropolitan, and not in the zones of its ordinary soil. */
    readonly overseas?: true;
    readonly source: SourceKeys;
  } & Interval)[];
  /** Who held it in fact, by date. */
  readonly administered: readonly ({ readonly state: Holder; readonly source: SourceKeys } & Interval)[];
  readonly note?: string;
  readonly sources: Readonly<Record<string, string>>;
}

/** What lies in a zone: either a state's ordinary soil, or a territory. Without dates: always. */
export type ZonePlace = Lying & { readonly state?: StateCode; readonly territory?: string };

/** Places that lie in a zone on the same terms. */
export type PlacesAlike = Lying & { readonly states?: readonly StateCode[]; readonly territories?: readonly string[] };

type Lying = Interval & {
  /** Only while that state (of a territory: its sovereign) is a party to this treaty. */
  readonly party_to?: string;
  /** Only a part of it lies inside, or claims stand against each other: whether a place in it does is open. */
  readonly part?: true;
  readonly verification?: Verification;
  readonly source: SourceKeys;
};

/** An area that a treaty draws or a situation names: a named set of places. */
export interface Zone {
  readonly id: string;
  readonly name: Text3;
  /** What the text calls it, in our words. */
  readonly words: Text3;
  /** Provisions or treaties that draw it; none: a plain name of a region. */
  readonly defined_by: readonly string[];
  readonly places: readonly PlacesAlike[];
  readonly note?: string;
  readonly sources: Readonly<Record<string, string>>;
}

/** A zone as its file has it: one line for each place. */
export type ZoneFile = Omit<Zone, 'places'> & { readonly places: readonly ZonePlace[] };

export interface Person {
  /** `person:tokayev` */
  readonly id: string;
  readonly name: Text3;
  readonly spellings?: Spellings;
  readonly state: StateCode;
  /** The organisation whose office it is. */
  readonly organisation?: string;
  readonly offices: readonly ({
    readonly title: Text3;
    readonly role: string;
    readonly source: SourceKeys;
    readonly verification?: Verification;
  } & Interval)[];
  readonly sources: Readonly<Record<string, string>>;
}

/** What the body decided and who sent what, kept apart from what the text gave. */
export interface Response {
  readonly organisation?: string;
  readonly body?: Words;
  /** invoked: forces or help decided; mission-only: observers, fact-finders; consulted; declined; none: silence. */
  readonly decision: 'invoked' | 'consulted' | 'mission-only' | 'declined' | 'none' | 'other-instrument' | 'unknown';
  readonly words: Words;
  /** The reason the body itself gave. */
  readonly reason?: Words;
  readonly decided_on?: PartialDate;
  /** Provision ids. */
  readonly basis_cited?: string | null;
  readonly basis_fits?: string | null;
  readonly mandate?: Words;
  readonly chair?: { readonly state: StateCode; readonly person?: string };
  readonly contingents?: readonly {
    readonly state: StateCode;
    readonly troops?: number | null;
    readonly qualifier?: string;
    readonly note?: string;
    readonly source: SourceKeys;
  }[];
  readonly sent: Words;
  readonly start?: PartialDate;
  readonly end?: PartialDate;
  readonly source: SourceKeys;
}

export interface GivenPlace {
  readonly name: string;
  /** Territory of the record, from which the rest is computed. */
  readonly territory?: string;
  /** State on whose ordinary soil it lies, from which the rest is computed. */
  readonly state?: StateCode;
  readonly recognised_sovereign?: Holder | null;
  readonly zones?: readonly string[];
  readonly is_territory_of_victim?: Truth;
  readonly administered_by?: Holder | null;
  /** Why a value is given that the record would compute otherwise. */
  readonly note?: string;
}

export interface RequestFact {
  readonly value: Truth;
  /** The government of the ally that asked, by its id in the state's file. */
  readonly by?: string;
  readonly date?: PartialDate | null;
  readonly words?: string | null;
}

export interface AttackerFacts {
  readonly external?: Truth;
  readonly state?: Truth;
  readonly states?: readonly StateCode[];
  readonly attrs?: Readonly<Record<string, Truth>>;
}

export interface Facts {
  readonly harm?: Readonly<Record<string, Truth>>;
  readonly attacker?: AttackerFacts;
  readonly victim_initiated?: Truth;
  readonly conditions?: Readonly<Record<string, Truth>>;
  /** Degrees by element path, where no value is given: record/rules/degrees.yaml says what each means. */
  readonly degrees?: Readonly<Record<string, string>>;
}

/** One row of ENCODING.md section 8: what `casus bind FILE.json` takes and `casus draft --json` gives. */
export interface Situation {
  readonly id: string;
  readonly date: Day;
  readonly title?: string;
  readonly ally_in_trouble: StateCode;
  /** Allies that asked together with it: each is judged for itself. */
  readonly with_allies?: readonly StateCode[];
  readonly adversary?: readonly StateCode[];
  readonly kind?: string;
  readonly place: GivenPlace;
  readonly requests: Readonly<Record<string, RequestFact>>;
  readonly facts: Facts;
}

/** A past case with its response: refusals and silences count as much as deployments. */
export interface Precedent {
  readonly id: string;
  readonly title: Words;
  readonly situation: Situation;
  readonly response: Response;
  /** The crisis itself: first and last day, for outlook and audit. */
  readonly start: PartialDate;
  readonly end?: PartialDate;
  /** What texts call the crisis or the war, so that an audit can recognise it. */
  readonly spellings?: Spellings;
  readonly why?: Words;
  /** Actors that were no states of the system that day, each with the reason. */
  readonly before_statehood?: Readonly<Record<StateCode, string>>;
  readonly verification: Verification;
  readonly sources: Readonly<Record<string, string>>;
}

/** The record as handed to every stage; `packed.ts` has its form on disk. */
export interface Law {
  readonly schema: 'casus-record/1';
  /** SHA-256 of the masters, 12 hex digits. */
  readonly version: string;
  readonly states: readonly State[];
  readonly organisations: readonly Organisation[];
  readonly treaties: readonly Treaty[];
  readonly territories: readonly Territory[];
  readonly zones: readonly Zone[];
  readonly people: readonly Person[];
  readonly precedents: readonly Precedent[];
  /** record/relations/: borders, kin, kinds of rule, waves, rival organisations, armed groups; absent in a record made by hand. */
  readonly relations?: readonly Relation[];
  /** record/rules/*.yaml by file name, validated by the stage that reads them. */
  readonly rules: Readonly<Record<string, unknown>>;
  /** What later stages worked out of the record when it was built, by stage; absent where it is read from its masters. */
  readonly computed?: Readonly<Record<string, unknown>>;
}
