import { extent } from '../kernel/date.ts';
import type { MembershipClaim } from '../read/model.ts';
import type { StateCode } from '../record/model.ts';
import { auditLine, type Audited } from './line.ts';
import type { AuditLine } from './model.ts';
import { base, lastDay, shown, staysOf, type Subject } from './subject.ts';

/** Words by which an end is announced and not yet reached. */
export const announced =
  /^(выход|انسحاب|خروج|withdrawal|exit)|announc|declar|notif|denounc|объяв|уведом|денонс|заяв|أعلن|ابلغ|أبلغ|إعلان/iu;

/** A stay that began after the one whose end the text tells, and that it leaves out. */
export function omissions(
  audited: Audited,
  claim: MembershipClaim,
  subject: Subject,
  state: StateCode,
): readonly AuditLine[] {
  if (claim.status !== 'not_renewed' && claim.status !== 'withdrew') return [];
  const written = audited.reading.referenceDate.value;
  const stays = staysOf(subject, state);
  const first = stays.find((stay) => stay.interval.to !== undefined);
  const later = stays.filter((stay) => stay !== first && shown(stay.interval.from).slice(0, 10) <= written);
  return later
    .filter((stay) => {
      const back = extent(shown(stay.interval.from).slice(0, 4)).first;
      return !audited.reading.memberships.some(
        (m) => m.actor === claim.actor && m.status === 'member' && m.since !== null && m.since >= back.slice(0, 4),
      );
    })
    .map((stay) =>
      auditLine(
        audited,
        claim,
        'omission',
        'incomplete',
        ['returned', { ...base(subject, state), since: shown(stay.interval.from), until: lastDay(stay) }],
        [stay.record],
      ),
    );
}
