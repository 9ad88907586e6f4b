import { extent, type PartialDate } from '../kernel/date.ts';
import type { Claimed, CountClaim } from '../read/model.ts';
import { auditLine, type Audited } from './line.ts';
import type { AuditLine } from './model.ts';
import { holdsFor, shown, type Subject, subjectOf, within } from './subject.ts';

/** Counts and dates of founding, signature, entry into force, renewal and refusal, against the record. */
export function auditCounts(audited: Audited): readonly AuditLine[] {
  const { reading, record } = audited;
  const counts = [...reading.counts.filter((c) => c.stand === 'affirmed'), ...refusals(audited)];
  return counts.map((claim) => {
    // A sentence may name two bodies; the statement is about the one it fits.
    const bodies = [claim.org, ...bodiesOnLine(audited, claim)].filter(
      (id, i, all) => id !== '' && all.indexOf(id) === i,
    );
    const lines = bodies.flatMap((id) => {
      const subject = subjectOf(id, record);
      return subject ? [one(audited, { ...claim, org: id }, subject)] : [];
    });
    return (
      lines.find((line) => line.verdict === 'agrees' || line.verdict === 'incomplete') ??
      lines[0] ??
      auditLine(audited, claim, kindOf(claim), 'not-on-record', ['nothing'])
    );
  });
}

function bodiesOnLine({ reading }: Audited, claim: Claimed): readonly string[] {
  return [...reading.counts, ...reading.memberships].filter((c) => c.span.line === claim.span.line).map((c) => c.org);
}

/** "Nine refused" may have been read as a figure only. */
function refusals({ reading }: Audited): readonly CountClaim[] {
  const known = reading.counts.filter((c) => c.act === 'refused');
  const main = mostNamed(reading.memberships.map((m) => m.org));
  return reading.claims
    .filter((f) => f.subject === 'states_refused' && !known.some((c) => Math.abs(c.span.start - f.span.start) < 60))
    .map((f) => ({
      ...f,
      kind: 'count',
      act: 'refused',
      date: null,
      org: f.about && /^[A-Z]{3,}$/.test(f.about) ? f.about : main,
    }));
}

function mostNamed(ids: readonly string[]): string {
  const counted = new Map<string, number>();
  for (const id of ids) counted.set(id, (counted.get(id) ?? 0) + 1);
  return [...counted].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function kindOf(claim: CountClaim): string {
  return claim.act === 'refused' ? 'refused-count' : claim.act.replace('_', '-');
}

function one(audited: Audited, claim: CountClaim, subject: Subject): AuditLine {
  switch (claim.act) {
    case 'refused':
      return refused(audited, claim, subject);
    case 'signed':
      return signed(audited, claim, subject);
    case 'renewed':
      return renewed(audited, claim, subject);
    case 'members':
      return members(audited, claim, subject);
    default:
      return dated(audited, claim, subject);
  }
}

/** States that once were parties and no longer are did not simply refuse. */
function refused(audited: Audited, claim: CountClaim, subject: Subject): AuditLine {
  const day = audited.reading.referenceDate.value;
  const states = [...new Set(subject.stays.map((stay) => stay.state))];
  const former = states.filter((state) => {
    const stays = subject.stays.filter((stay) => stay.state === state);
    return holdsFor(stays, day) === 'F' && stays.some((stay) => shown(stay.interval.from).slice(0, 10) <= day);
  });
  if (former.length === 0) return auditLine(audited, claim, 'refused-count', 'not-on-record', ['nothing']);
  const references = subject.stays.filter((stay) => former.includes(stay.state)).map((stay) => stay.record);
  return auditLine(
    audited,
    claim,
    'refused-count',
    'incomplete',
    ['had-been', { org: subject.treaty?.id ?? claim.org, actors: former }],
    references,
  );
}

function signed(audited: Audited, claim: CountClaim, subject: Subject): AuditLine {
  const { date } = claim;
  const stays = subject.stays.filter((stay) => date === null || within(stay.interval.signed, date));
  const papers = [subject.treaty?.signed, ...(subject.treaty?.instruments ?? []).map((i) => i.signed)];
  const paper = date === null ? undefined : papers.find((when) => within(when, date));
  const actors = [...new Set(stays.map((stay) => stay.state))];
  const references = stays.length > 0 ? stays.map((stay) => stay.record) : [`treaty:${subject.treaty?.id}`];
  const args = { org: claim.org, date: shown(paper) || (date ?? ''), actors, n: String(actors.length) };
  if (claim.value === null)
    return stays.length > 0 || paper !== undefined
      ? auditLine(audited, claim, 'signed', 'agrees', [actors.length > 0 ? 'signers' : 'signed-on', args], references)
      : known(audited, claim, 'signed', papers[0], references);
  if (actors.length === claim.value)
    return auditLine(audited, claim, 'signed', 'agrees', ['signers', args], references);
  const complete = subject.stays.every((stay) => stay.interval.signed !== undefined);
  return complete && actors.length > 0
    ? auditLine(audited, claim, 'signed', 'contradicts', ['signers', args], references)
    : auditLine(audited, claim, 'signed', 'not-on-record', ['nothing'], references);
}

function known(
  audited: Audited,
  claim: CountClaim,
  kind: string,
  when: Parameters<typeof shown>[0],
  references: readonly string[],
): AuditLine {
  return when === undefined
    ? auditLine(audited, claim, kind, 'not-on-record', ['nothing'], references)
    : auditLine(audited, claim, kind, 'contradicts', ['dated', { org: claim.org, date: shown(when) }], references);
}

/** Who stayed when others let the treaty lapse. */
function renewed(audited: Audited, claim: CountClaim, subject: Subject): AuditLine {
  const lapsed = subject.stays.filter(
    (stay) => stay.interval.exit === 'non-renewal' && (claim.date === null || within(stay.interval.to, claim.date)),
  );
  const end = lapsed[0]?.interval.to;
  if (typeof end !== 'string') return auditLine(audited, claim, 'renewed', 'not-on-record', ['nothing']);
  const stayed = subject.stays.filter(
    ({ interval: { from, to } }) => shown(from).slice(0, 10) < end && (to === undefined || shown(to) > end),
  );
  const actors = [...new Set(stayed.map((stay) => stay.state))];
  const references = [...stayed, ...lapsed].map((stay) => stay.record);
  const agrees = claim.value === null || claim.value === actors.length;
  const args = { org: claim.org, actors, n: String(actors.length), date: end };
  return auditLine(audited, claim, 'renewed', agrees ? 'agrees' : 'contradicts', ['renewed', args], references);
}

function members(audited: Audited, claim: CountClaim, subject: Subject): AuditLine {
  const day = claim.date ? extent(claim.date).last : audited.reading.referenceDate.value;
  const on = (when: string): readonly string[] =>
    [...new Set(subject.stays.map((stay) => stay.state))].filter(
      (state) =>
        holdsFor(
          subject.stays.filter((stay) => stay.state === state),
          when,
        ) === 'T',
    );
  const first = subject.stays.map((stay) => shown(stay.interval.from).slice(0, 10)).toSorted()[0];
  const now = on(day);
  const references = [subject.treaty ? `treaty:${subject.treaty.id}` : `organisation:${subject.organisation?.id}`];
  const args = { org: claim.org, n: String(now.length), day, actors: now };
  if (subject.stays.length === 0 || claim.value === null)
    return auditLine(audited, claim, 'members', 'not-on-record', ['nothing'], references);
  const agrees = claim.value === now.length || (first !== undefined && claim.value === on(first).length);
  // A number without a day may count another moment, or a part: only a dated one can be caught out.
  const verdict = agrees ? 'agrees' : claim.date === null ? 'not-on-record' : 'contradicts';
  return auditLine(audited, claim, 'members', verdict, ['members', args], references);
}

function dated(audited: Audited, claim: CountClaim, subject: Subject): AuditLine {
  const { treaty, organisation } = subject;
  const said: PartialDate | null = claim.date;
  const kind = kindOf(claim);
  const instruments = treaty?.instruments ?? [];
  const amending = instruments.filter((i) => /amend|chang/i.test(i.title.en ?? ''));
  const dates =
    claim.act === 'in_force'
      ? [treaty?.in_force]
      : claim.act === 'founded'
        ? [organisation?.founded, treaty?.signed, treaty?.in_force]
        : amending.flatMap((i) => [i.signed, i.in_force]);
  const references = [
    claim.act === 'founded' && organisation ? `organisation:${organisation.id}` : `treaty:${treaty?.id}`,
  ];
  const first = dates.find((when) => when !== undefined);
  if (claim.act === 'founded' && !subject.own && !organisation?.founded)
    return auditLine(audited, claim, kind, 'not-on-record', ['nothing'], references);
  if (said === null || first === undefined)
    return auditLine(audited, claim, kind, 'not-on-record', ['nothing'], references);
  const hit = dates.find((when) => within(when, said));
  if (hit !== undefined)
    return auditLine(audited, claim, kind, 'agrees', ['dated', { org: claim.org, date: shown(hit) }], references);
  // Other papers of the same treaty came into force or were signed on other days.
  const other = instruments.flatMap((i) => [i.signed, i.in_force]).find((when) => within(when, said));
  return other !== undefined
    ? auditLine(audited, claim, kind, 'agrees', ['dated', { org: claim.org, date: shown(other) }], references)
    : auditLine(audited, claim, kind, 'contradicts', ['dated', { org: claim.org, date: shown(first) }], references);
}
