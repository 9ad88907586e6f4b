import type { AuditLine } from '../audit/model.ts';
import type { Conflict, Gap, Together } from '../bind/index.ts';
import type { Contrast, Finding, TreeNode } from '../bind/model.ts';
import type { Case, CaseClaim } from '../case/model.ts';
import type { Language, Span } from '../kernel/provenance.ts';
import type { Outlook } from '../outlook/model.ts';
import type { Reading } from '../read/model.ts';
import type { Reckoning } from '../reckon/model.ts';
import type { RecordIndex } from '../record/index.ts';
import { quote, term, text } from './line.ts';
import type { Arg } from './model.ts';
import { sentenceAround } from './sentence.ts';

export interface DossierOptions {
  readonly hindsight?: boolean;
  readonly noText?: boolean;
  /** Show this account only. */
  readonly account?: string;
  /** The account it is compared with; default what is undisputed. */
  readonly against?: string;
  /** Precedents to lay beside the case. */
  readonly with?: readonly string[];
  /** Other cases to lay beside it. */
  readonly beside?: readonly Case[];
  /** Provision or article to contrast on. */
  readonly provision?: string;
}

/** All that the sections are drawn from. */
export interface Draftsman {
  readonly case: Case | null;
  readonly readings: readonly Reading[];
  /** Texts of the readings, where quotations may show the sentence; empty under --no-text. */
  readonly texts: readonly string[];
  readonly audits: readonly AuditLine[];
  readonly record: RecordIndex;
  /** Findings of the accounts shown. */
  readonly findings: readonly Finding[];
  /** Findings of every account. */
  readonly all: readonly Finding[];
  readonly trees: Readonly<Record<string, TreeNode>>;
  readonly conflicts: readonly Conflict[];
  readonly gaps: readonly Gap[];
  readonly together: readonly Together[];
  readonly contrast: Contrast | null;
  readonly reckoning: Reckoning;
  readonly outlook: Outlook;
  readonly options: DossierOptions;
}

/** The claim of the case under this id. */
export function claimOf(d: Draftsman, id: string): CaseClaim | undefined {
  return d.case?.claims.find((c) => c.id === id);
}

export function languageOf(d: Draftsman, claim: CaseClaim): Language {
  return d.case?.sources[claim.source]?.language ?? d.readings[0]?.language ?? 'en';
}

/** The words of a claim, in the language of its source. */
export function wordsOf(d: Draftsman, claim: CaseClaim): Arg {
  return claim.span.text === '' ? text(claim.content) : quoteAt(d, claim.span, claim.source);
}

export function spansOf(d: Draftsman, ids: readonly string[]): readonly Span[] {
  return ids.flatMap((id) => {
    const claim = claimOf(d, id);
    return claim && claim.span.text !== '' ? [claim.span] : [];
  });
}

/** The words around a span of one source: its sentence, cut to what a line holds. */
export function quoteAt(d: Draftsman, span: Span, source: number): Arg {
  const language = d.readings[source]?.language ?? d.case?.sources[source]?.language ?? 'en';
  const text = d.texts[source];
  return text === undefined ? quote(span, language) : { kind: 'quote', text: sentenceAround(text, span), language };
}

const known = ['undisputed', 'government', 'opposition', 'everyone', 'own', 'before'];

/** The account as a thing (`account`), or as where one stands (`on`): “on the government's account”. */
export function accountTerm(id: string, form: 'account' | 'on'): Arg {
  if (known.includes(id)) return term(`${form}.${id}`);
  if (id.startsWith('source:')) return term(`${form}.source`, { who: { kind: 'actor', id: id.slice(7) } });
  return term(`${form}.named`, { name: text(id) });
}

export function sourcesOf(d: Draftsman, references: readonly string[]): readonly string[] {
  return [...new Set(references.flatMap((r) => d.record.sourcesOf(r)))];
}
