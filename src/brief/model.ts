import type { AuditLine } from '../audit/model.ts';
import type { Conflict, Gap, Together } from '../bind/index.ts';
import type { Contrast, Finding, TreeNode } from '../bind/model.ts';
import type { Case } from '../case/model.ts';
import type { Mark, Span, Text3 } from '../kernel/provenance.ts';
import type { Bargaining } from '../outlook/bargaining.ts';
import type { Outlook } from '../outlook/model.ts';
import type { Reading } from '../read/model.ts';
import type { Reckoning } from '../reckon/model.ts';
import type { StateCode } from '../record/model.ts';
import type { Membership } from './membership.ts';
import type { Places } from './places.ts';

/** An argument of a line. Faces turn it into words of their language and isolate it. */
export type Arg =
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'actors'; readonly ids: readonly string[] }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  /** Words from the article, in its language and direction. */
  | { readonly kind: 'quote'; readonly text: string; readonly language: string }
  /** A message of the catalogue, e.g. an element or status name. */
  | { readonly kind: 'term'; readonly id: string; readonly args?: Readonly<Record<string, Arg>> }
  | { readonly kind: 'terms'; readonly ids: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Arg[] }
  | { readonly kind: 'provision'; readonly id: string }
  | { readonly kind: 'treaty'; readonly id: string }
  | { readonly kind: 'precedent'; readonly id: string }
  | { readonly kind: 'ending'; readonly id: string }
  /** A degree of a scale of the record. */
  | { readonly kind: 'degree'; readonly id: string }
  | { readonly kind: 'text'; readonly text: string }
  /** A source as the record cites it. */
  | { readonly kind: 'source'; readonly text: string }
  /** A text the record holds in three languages. */
  | { readonly kind: 'text3'; readonly text: { readonly ar: string; readonly en: string; readonly ru: string } };

/** Names of what the dossier speaks of, in three languages, so that a face needs no record. */
export interface Names {
  readonly [id: string]: Text3;
}
/** Article, version and treaty of a provision, for its label. */
export interface ProvisionName {
  readonly treaty: string;
  readonly article: string | null;
  readonly version: string | null;
}

/** A face-neutral line: where it comes from, what it says, what it rests on. Nothing else is printed. */
export interface Line {
  readonly mark: Mark;
  readonly message: string;
  readonly args: Readonly<Record<string, Arg>>;
  readonly spans?: readonly Span[];
  /** Claim ids it rests on. */
  readonly claims?: readonly string[];
  /** Record references and the sources they name. */
  readonly record?: readonly string[];
  readonly source?: readonly string[];
  /** Key of a tree it opens. */
  readonly tree?: string;
  readonly children?: readonly Line[];
}

export type SectionId =
  | 'answer'
  | 'verdict'
  | 'switch'
  | 'alliance'
  | 'response'
  | 'contrast'
  | 'findings'
  | 'events'
  | 'audit'
  | 'reckoning'
  | 'outlook'
  | 'bargaining'
  | 'sources';

/** What may be chosen: accounts in order, claims that an account of one's own may take, precedents to lay beside, clauses. */
export interface Choices {
  readonly accounts: readonly string[];
  readonly claims: readonly Line[];
  readonly precedents: readonly string[];
  readonly provisions: readonly string[];
}

/** What `casus brief --json` prints. */
export interface Dossier {
  readonly schema: 'casus-dossier/1';
  readonly versions: {
    readonly casus: string;
    readonly record: string;
    readonly rules: string;
    readonly models: string;
  };
  readonly input_hash: string;
  readonly language: string;
  /** null when no crisis was found. */
  readonly case: Case | null;
  readonly verdict: readonly Line[];
  readonly alliance: readonly Line[];
  readonly response: readonly Line[];
  /** Who was bound, at all times, by the treaty that bears most on the case; null where there is none. */
  readonly membership: Membership | null;
  /** What a map of the case shows; null without a case. */
  readonly places: Places | null;
  readonly contrast: Contrast | null;
  readonly findings: readonly Finding[];
  readonly trees: Readonly<Record<string, TreeNode>>;
  /** Promises that pull a responder apart, gaps between wordings, and allies that asked together. */
  readonly conflicts: readonly Conflict[];
  readonly gaps: readonly Gap[];
  readonly together: readonly Together[];
  /** By treaty in play: every state but the ally that was a party that day, or may have been. */
  readonly parties: Readonly<Record<string, readonly StateCode[]>>;
  /** Every treaty in play with who was bound by it at all times, by id. */
  readonly ties: readonly Membership[];
  /** null when the dossier was made from a case file. */
  readonly reading: Reading | null;
  /** Every reading, where the dossier was made from several articles. */
  readonly readings?: readonly Reading[];
  readonly names: Names;
  readonly provisions: Readonly<Record<string, ProvisionName>>;
  /** The article was left out on purpose: spans hold a few words only. */
  readonly no_text: boolean;
  readonly audit: readonly AuditLine[];
  readonly reckoning: Reckoning;
  readonly outlook: Outlook;
  /** Where the stakeholders of the case may end; absent where it has no table of them. */
  readonly bargaining?: Bargaining;
  readonly sources: readonly Line[];
  /** What a reader may choose to see. */
  readonly choices: Choices;
  /** The other sections as lines, in order, for every face. */
  readonly sections: readonly { readonly id: SectionId; readonly lines: readonly Line[] }[];
}
