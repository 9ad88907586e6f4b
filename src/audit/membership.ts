import { extent, holdsOn } from '../kernel/date.ts';
import type { MembershipClaim } from '../read/model.ts';
import type { StateCode } from '../record/model.ts';
import { auditLine, type Audited } from './line.ts';
import type { AuditLine } from './model.ts';
import { announced, omissions } from './omission.ts';
import { base, holdsFor, lastDay, shown, type Stay, staysOf, type Subject, subjectOf, within } from './subject.ts';

const kinds: Readonly<Record<MembershipClaim['status'], string>> = {
  member: 'membership',
  founder: 'founded',
  signatory: 'signed',
  chair: 'chair',
  not_member: 'not-member',
  not_renewed: 'renewed',
  withdrew: 'left',
  suspended: 'left',
};

/** Who the text says belongs, belonged, signed, left or chairs, against the record. */
export function auditMemberships(audited: Audited): readonly AuditLine[] {
  const { reading, record } = audited;
  const told = new Set<string>();
  return reading.memberships.flatMap((claim) => {
    if (claim.stand !== 'affirmed') return [];
    const fact = [claim.org, claim.actor, claim.status, claim.since, claim.until].join(' ');
    if (told.has(fact)) return [];
    told.add(fact);
    const state = stateOf(claim.actor, audited);
    const subject = subjectOf(claim.org, record);
    if (!state || !subject) return [auditLine(audited, claim, kinds[claim.status], 'not-on-record', ['nothing'])];
    const found = lineOf(audited, claim, subject, state);
    const lines =
      found && found.verdict === 'contradicts' && isOpen(claim, subject)
        ? auditLine(audited, claim, kinds[claim.status], 'not-on-record', ['nothing'])
        : found;
    return lines ? [lines, ...omissions(audited, claim, subject, state)] : [];
  });
}

/** Nothing the record could refute: the list is of another pact, or a body's military command was left, not the body. */
function isOpen(claim: MembershipClaim, subject: Subject): boolean {
  if (claim.status === 'chair') return false;
  if (!subject.own) return true;
  return (
    claim.status === 'withdrew' && /milit|command|structure|воен|командован|структур|عسكري|القياد/iu.test(claim.how)
  );
}

function stateOf(actor: string, { reading, record }: Audited): StateCode | null {
  if (record.state(actor)) return actor;
  const code = (reading.actors.find((a) => a.id === actor)?.code ?? actor).split('.')[0] ?? '';
  return record.state(code) ? code : (record.person(actor)?.state ?? null);
}

function lineOf(audited: Audited, claim: MembershipClaim, subject: Subject, state: StateCode): AuditLine | null {
  if (claim.status === 'chair') return chair(audited, claim, subject, state);
  if (subject.stays.length === 0) return auditLine(audited, claim, kinds[claim.status], 'not-on-record', ['nothing']);
  const stays = staysOf(subject, state);
  switch (claim.status) {
    case 'member':
      return member(audited, claim, subject, state, stays);
    case 'founder':
      return founder(audited, claim, subject, state, stays);
    case 'signatory':
      return signatory(audited, claim, subject, state, stays);
    case 'suspended':
      return suspended(audited, claim, subject, state, stays);
    case 'not_member':
      return notMember(audited, claim, subject, state, stays);
    default:
      return left(audited, claim, subject, state, stays);
  }
}

function member(
  audited: Audited,
  claim: MembershipClaim,
  subject: Subject,
  state: StateCode,
  stays: readonly Stay[],
): AuditLine | null {
  const day = audited.reading.referenceDate.value;
  const args = base(subject, state);
  const references = stays.map((stay) => stay.record);
  if (stays.length === 0)
    return saidOtherwise(audited, claim, 'not_member')
      ? null
      : auditLine(
          audited,
          claim,
          'membership',
          isOver(subject, day) ? 'not-on-record' : 'contradicts',
          ['never', args],
          ownerOf(subject),
        );
  const since = shown(stays[0]?.interval.from);
  if (claim.since !== null) {
    const said = claim.since;
    const began = stays.some(({ interval: i }) =>
      [i.from, i.signed, i.ratified, i.deposited].some((w) => within(w, said)),
    );
    // Back from a suspension is in again, as is one that the reader saw return.
    const back = stays.some(({ interval: i }) => (i.suspended ?? []).some((when) => within(when.to, said)));
    if (back) return auditLine(audited, claim, 'membership', 'agrees', ['member', { ...args, since }], references);
    if (/\.(return|readmit)$/.test(claim.rule) && stays.length === 1)
      return auditLine(audited, claim, 'membership', 'not-on-record', ['nothing']);
    const founding = subject.founded.some((w) => within(w, said)) && isOriginal(stays, subject);
    return began || founding || siblingFits(audited, claim, subject)
      ? auditLine(audited, claim, 'membership', 'agrees', ['member', { ...args, since }], references)
      : auditLine(audited, claim, 'membership', 'contradicts', ['joined', { ...args, since }], references);
  }
  const holds = holdsFor(stays, day);
  if (holds === 'T')
    return auditLine(audited, claim, 'membership', 'agrees', ['member', { ...args, since }], references);
  if (holds === 'U')
    return auditLine(audited, claim, 'membership', 'not-on-record', ['open', { ...args, day }], references);
  const past = stays.filter((stay) => typeof stay.interval.from === 'string' && stay.interval.from <= day);
  // A text may tell of a membership that is over: true as far as it goes.
  return past.length > 0
    ? auditLine(
        audited,
        claim,
        'membership',
        'incomplete',
        ['left', { ...args, until: lastDay(past.at(-1) as Stay) }],
        references,
      )
    : auditLine(audited, claim, 'membership', 'contradicts', ['joined', { ...args, since }], references);
}

function founder(
  audited: Audited,
  claim: MembershipClaim,
  subject: Subject,
  state: StateCode,
  stays: readonly Stay[],
): AuditLine {
  const references = stays.map((stay) => stay.record);
  const args = base(subject, state);
  if (stays.length === 0) return auditLine(audited, claim, 'founded', 'contradicts', ['never', args], ownerOf(subject));
  const dated = claim.since === null || subject.founded.some((w) => within(w, claim.since as string));
  if (isOriginal(stays, subject) && dated)
    return auditLine(
      audited,
      claim,
      'founded',
      'agrees',
      ['founder', { ...args, since: shown(subject.founded[0]) }],
      references,
    );
  return isOriginal(stays, subject)
    ? auditLine(
        audited,
        claim,
        'founded',
        'contradicts',
        ['founded', { org: claim.org, date: shown(subject.founded[0]) }],
        references,
      )
    : auditLine(
        audited,
        claim,
        'founded',
        'contradicts',
        ['joined', { ...args, since: shown(stays[0]?.interval.from) }],
        references,
      );
}

/** A body that is gone can have no new members: a text of today means another of the same name. */
function isOver({ organisation, treaty }: Subject, day: string): boolean {
  return [organisation?.ended, treaty?.ended].some((end) => end !== undefined && shown(end) <= day);
}

/** In from the first day on: nobody came earlier. */
function isOriginal(stays: readonly Stay[], subject: Subject): boolean {
  const dayOf = (stay: Stay): string => shown(stay.interval.from).slice(0, 10);
  const first = subject.stays.map(dayOf).filter(Boolean).toSorted()[0] ?? '';
  return stays.some((stay) => dayOf(stay) === first);
}

function signatory(
  audited: Audited,
  claim: MembershipClaim,
  subject: Subject,
  state: StateCode,
  stays: readonly Stay[],
): AuditLine {
  const args = base(subject, state);
  const signed = stays.filter((stay) => stay.interval.signed !== undefined);
  const references = (signed.length > 0 ? signed : stays).map((stay) => stay.record);
  if (stays.length === 0) return auditLine(audited, claim, 'signed', 'contradicts', ['never', args], ownerOf(subject));
  if (signed.length === 0) return auditLine(audited, claim, 'signed', 'not-on-record', ['nothing'], references);
  const date = shown(signed[0]?.interval.signed);
  const fits =
    claim.since === null ||
    signed.some((stay) => within(stay.interval.signed, claim.since as string)) ||
    siblingFits(audited, claim, subject);
  return auditLine(
    audited,
    claim,
    'signed',
    fits ? 'agrees' : 'contradicts',
    ['signed', { ...args, date }],
    references,
  );
}

function notMember(
  audited: Audited,
  claim: MembershipClaim,
  subject: Subject,
  state: StateCode,
  stays: readonly Stay[],
): AuditLine | null {
  const day = audited.reading.referenceDate.value;
  const args = base(subject, state);
  const holds = holdsFor(stays, day);
  const references = stays.length > 0 ? stays.map((stay) => stay.record) : ownerOf(subject);
  if (holds === 'F')
    return auditLine(audited, claim, 'not-member', 'agrees', ['not-member', { ...args, day }], references);
  if (holds === 'U')
    return auditLine(audited, claim, 'not-member', 'not-on-record', ['open', { ...args, day }], references);
  if (saidOtherwise(audited, claim, 'member')) return null;
  return auditLine(
    audited,
    claim,
    'not-member',
    'contradicts',
    ['member', { ...args, since: shown(stays[0]?.interval.from) }],
    references,
  );
}

/** Kept from taking part, yet a member: the record holds the days, where it holds any. */
function suspended(
  audited: Audited,
  claim: MembershipClaim,
  subject: Subject,
  state: StateCode,
  stays: readonly Stay[],
): AuditLine {
  const args = base(subject, state);
  const known = stays.flatMap((stay) => (stay.interval.suspended ?? []).map((when) => ({ when, stay })));
  const first = known[0];
  if (!first) {
    const gone = stays.some((stay) => stay.interval.exit === 'suspension');
    return gone
      ? left(audited, claim, subject, state, stays)
      : auditLine(audited, claim, 'left', 'not-on-record', ['nothing']);
  }
  const said = claim.until ?? claim.since;
  const fits = known.find(({ when }) => said === null || within(when.from, said.slice(0, 7)));
  const shownAs = fits ?? first;
  return auditLine(
    audited,
    claim,
    'left',
    fits ? 'agrees' : 'contradicts',
    ['suspended', { ...args, since: shown(shownAs.when.from) }],
    known.map(({ stay }) => stay.record),
  );
}

function left(
  audited: Audited,
  claim: MembershipClaim,
  subject: Subject,
  state: StateCode,
  stays: readonly Stay[],
): AuditLine {
  const args = base(subject, state);
  const kind = claim.status === 'not_renewed' ? 'renewed' : 'left';
  const ended = stays.filter((stay) => stay.interval.to !== undefined);
  const references = (ended.length > 0 ? ended : stays).map((stay) => stay.record);
  if (stays.length === 0) return auditLine(audited, claim, kind, 'not-on-record', ['never', args], ownerOf(subject));
  if (ended.length === 0)
    return auditLine(
      audited,
      claim,
      kind,
      'contradicts',
      ['member', { ...args, since: shown(stays[0]?.interval.from) }],
      references,
    );
  const until = claim.until ?? claim.since;
  const found =
    until === null
      ? ended[0]
      : ended.find((stay) =>
          [stay.interval.to, stay.interval.notice, lastDay(stay)].some((when) => within(when, until)),
        );
  if (found || siblingFits(audited, claim, subject))
    return auditLine(
      audited,
      claim,
      kind,
      'agrees',
      ['left', { ...args, until: lastDay(found ?? (ended[0] as Stay)) }],
      references,
    );
  const gap = (stay: Stay): number => Math.abs(Number(lastDay(stay).slice(0, 4)) - Number((until ?? '').slice(0, 4)));
  const end = lastDay(ended.toSorted((a, b) => gap(a) - gap(b))[0] as Stay);
  // Notice comes before the end: what was announced and had not yet taken effect is told too early, not wrongly.
  const early =
    until !== null && (announced.test(claim.how) || Number(end.slice(0, 4)) - Number(until.slice(0, 4)) === 1);
  return auditLine(
    audited,
    claim,
    kind,
    early && extent(until).first <= end ? 'incomplete' : 'contradicts',
    ['left', { ...args, until: end }],
    references,
  );
}

function chair(audited: Audited, claim: MembershipClaim, subject: Subject, state: StateCode): AuditLine {
  const day = audited.reading.referenceDate.value;
  const chairs = subject.organisation?.chairs ?? [];
  const nth = chairs.findIndex((held) => holdsOn(held, day) === 'T');
  const held = chairs[nth];
  if (!held) return auditLine(audited, claim, 'chair', 'not-on-record', ['nothing']);
  const references = [`organisation:${subject.organisation?.id}/chair/${nth}`];
  const args = { org: claim.org, actor: held.state, since: shown(held.from) };
  return auditLine(
    audited,
    claim,
    'chair',
    held.state === state ? 'agrees' : 'contradicts',
    ['chair', args],
    references,
  );
}

/** States of one list in one sentence share one date; where a neighbour's fits, the list was right. */
function siblingFits({ reading, record }: Audited, claim: MembershipClaim, subject: Subject): boolean {
  const said = (m: MembershipClaim): string | null =>
    claim.status === 'member' || claim.status === 'signatory' ? m.since : (m.until ?? m.since);
  const own = said(claim);
  return reading.memberships.some((m) => {
    if (m === claim || m.org !== claim.org || m.status !== claim.status || m.span.line !== claim.span.line)
      return false;
    const other = said(m);
    // The same date would have to fit the neighbour and not this one: then the two were not alike.
    if (other === null || other === own) return false;
    const mine = staysOf(subject, claim.actor);
    return (
      mine.some(({ interval: i }) => [i.from, i.signed, i.to].some((w) => within(w, other))) &&
      record.state(m.actor) !== undefined
    );
  });
}

/** A text that says both of one state is not caught out on one: more likely it was misread. */
function saidOtherwise({ reading }: Audited, claim: MembershipClaim, status: MembershipClaim['status']): boolean {
  return reading.memberships.some((m) => m.org === claim.org && m.actor === claim.actor && m.status === status);
}

function ownerOf(subject: Subject): readonly string[] {
  return subject.treaty ? [`treaty:${subject.treaty.id}`] : [`organisation:${subject.organisation?.id}`];
}
