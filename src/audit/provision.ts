import { provisionCited } from '../record/article-number.ts';
import { auditLine, type Audited } from './line.ts';
import type { AuditLine } from './model.ts';
import { shown } from './subject.ts';

/** Articles the text cites, with the version that stood on its day. */
export function auditProvisions(audited: Audited): readonly AuditLine[] {
  const { reading, record } = audited;
  const day = reading.referenceDate.value;
  return reading.provisions.map((claim) => {
    const treaty = record.treaty(claim.treaty) ?? record.treaty(record.organisation(claim.treaty)?.treaty ?? '');
    const found = provisionCited(record, treaty, claim.article, day);
    if (!found || !treaty) return auditLine(audited, claim, 'article', 'not-on-record', ['nothing']);
    const from = shown(found.valid?.from);
    return from
      ? auditLine(
          audited,
          claim,
          'article',
          'agrees',
          ['article-version', { org: treaty.id, article: claim.article, since: from }],
          [`provision:${found.id}`],
        )
      : auditLine(
          audited,
          claim,
          'article',
          'agrees',
          ['article', { org: treaty.id, article: claim.article }],
          [`provision:${found.id}`],
        );
  });
}
