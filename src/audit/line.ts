import type { Span } from '../kernel/provenance.ts';
import type { Claimed, Reading } from '../read/model.ts';
import type { RecordIndex } from '../record/index.ts';
import type { AuditLine, Verdict } from './model.ts';

export type Args = AuditLine['finding']['args'];

/** What every check of one reading needs. */
export interface Audited {
  readonly reading: Reading;
  readonly record: RecordIndex;
}

/** A line of the audit on one claim. */
export function auditLine(
  { record }: Audited,
  claim: Claimed,
  kind: string,
  verdict: Verdict,
  finding: readonly [id: string, args?: Args],
  references: readonly string[] = [],
  span: Span = claim.span,
): AuditLine {
  return {
    claim: claim.id,
    kind,
    statement: span.text,
    span,
    verdict,
    finding: { id: `audit.found.${finding[0]}`, args: finding[1] ?? {} },
    record: references,
    source: [...new Set(references.flatMap((reference) => record.sourcesOf(reference)))],
  };
}
