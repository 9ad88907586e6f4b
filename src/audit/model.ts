import type { Span, Text3 } from '../kernel/provenance.ts';

export type Verdict = 'agrees' | 'contradicts' | 'incomplete' | 'not-on-record';

/** One checkable statement of an article against the record. */
export interface AuditLine {
  /** Id of the claim of the Reading, so that a case can see what is contradicted. */
  readonly claim: string;
  /** Kind of statement: membership, not-member, signed, left, renewed, founded, in-force, war-date, refused-count, chair, article, precedent, omission ... */
  readonly kind: string;
  /** The statement in the words of the text. */
  readonly statement: string;
  readonly span: Span;
  readonly verdict: Verdict;
  /** What the record has, as a message id with arguments. */
  readonly finding: { readonly id: string; readonly args: Readonly<Record<string, string | readonly string[]>> };
  /** References into the record: `treaty:CST/party/UZB/1`, `precedent:nkr-2020`. */
  readonly record: readonly string[];
  /** The sources the record names for it. */
  readonly source: readonly string[];
  readonly note?: Text3;
}
