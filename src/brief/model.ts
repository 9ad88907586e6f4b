import type { AuditLine } from '../audit/model.ts';
import type { Contrast, Finding, TreeNode } from '../bind/model.ts';
import type { Case } from '../case/model.ts';
import type { Mark, Span } from '../kernel/provenance.ts';
import type { Outlook } from '../outlook/model.ts';
import type { Reading } from '../read/model.ts';
import type { Reckoning } from '../reckon/model.ts';

/** An argument of a line. Faces turn it into words of their language and isolate it. */
export type Arg =
  | { readonly kind: 'actor'; readonly id: string }
  | { readonly kind: 'actors'; readonly ids: readonly string[] }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  /** Words from the article, in its language and direction. */
  | { readonly kind: 'quote'; readonly text: string; readonly language: string }
  /** A message of the catalogue, e.g. an element or status name. */
  | { readonly kind: 'term'; readonly id: string }
  | { readonly kind: 'provision'; readonly id: string }
  | { readonly kind: 'text'; readonly text: string }
  /** A text the record holds in three languages. */
  | { readonly kind: 'text3'; readonly text: { readonly ar: string; readonly en: string; readonly ru: string } };

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

export type SectionId = 'verdict' | 'alliance' | 'response' | 'contrast' | 'findings' | 'events' | 'audit' | 'reckoning' | 'outlook' | 'sources';

/** What `casus brief --json` prints. */
export interface Dossier {
  readonly schema: 'casus-dossier/1';
  readonly versions: { readonly casus: string; readonly record: string; readonly rules: string; readonly models: string };
  readonly input_hash: string;
  readonly language: string;
  readonly case: Case;
  readonly verdict: readonly Line[];
  readonly alliance: readonly Line[];
  readonly response: readonly Line[];
  readonly contrast: Contrast | null;
  readonly findings: readonly Finding[];
  readonly trees: Readonly<Record<string, TreeNode>>;
  /** null when the dossier was made from a case file. */
  readonly reading: Reading | null;
  readonly audit: readonly AuditLine[];
  readonly reckoning: Reckoning;
  readonly outlook: Outlook;
  readonly sources: readonly Line[];
  /** The other sections as lines, in order, for every face. */
  readonly sections: readonly { readonly id: SectionId; readonly lines: readonly Line[] }[];
}
