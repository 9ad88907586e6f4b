import type { Reading } from '../read/model.ts';
import type { RecordIndex } from '../record/index.ts';
import { auditCounts } from './count.ts';
import { auditCrises } from './crisis.ts';
import type { Audited } from './line.ts';
import { auditMemberships } from './membership.ts';
import type { AuditLine } from './model.ts';
import { auditProvisions } from './provision.ts';

export type * from './model.ts';

/** Every statement of an article that the record can check, in the order of the text. */
export function audit(reading: Reading, record: RecordIndex): AuditLine[] {
  const audited: Audited = { reading, record };
  const lines = [
    ...auditMemberships(audited),
    ...auditCounts(audited),
    ...auditProvisions(audited),
    ...auditCrises(audited),
  ];
  return lines.toSorted((a, b) => a.span.start - b.span.start);
}

/** Message ids an audit line may carry. */
export const auditFindings = [
  ...['member', 'joined', 'never', 'not-member', 'open', 'founder', 'founded', 'left', 'returned', 'signed', 'signers'],
  ...[
    'signed-on',
    'renewed',
    'members',
    'had-been',
    'suspended',
    'dated',
    'chair',
    'article',
    'article-version',
    'crisis',
    'nothing',
  ],
  ...['invoked', 'mission-only', 'consulted', 'declined', 'none', 'other-instrument'].map((d) => `decision-${d}`),
].map((id) => `audit.found.${id}`);
