import { dayNumber, extent, type PartialDate } from '../kernel/date.ts';
import { foldWord } from '../kernel/fold.ts';
import type { Span } from '../kernel/provenance.ts';
import type { Claimed, PrecedentClaim, Reading } from '../read/model.ts';
import type { Precedent, StateCode } from '../record/model.ts';
import { auditLine, type Audited } from './line.ts';
import type { AuditLine } from './model.ts';

/** Earlier crises and wars that the text dates, and what it says the organisation did, against the record's cases. */
export function auditCrises(audited: Audited): readonly AuditLine[] {
  const { reading } = audited;
  const checked = new Set<string>();
  const lines: AuditLine[] = [];
  for (const claim of reading.precedents) {
    if (claim.stand !== 'affirmed') continue;
    const found = recognise(audited, claim, claim.states, claim.date);
    if (!found) {
      if (isOfCrisis(reading, claim)) continue;
      lines.push(auditLine(audited, claim, 'precedent', 'not-on-record', ['nothing']));
      continue;
    }
    const { precedent, fits } = found;
    checked.add(`${precedent.id} ${claim.span.line}`);
    lines.push(when(audited, claim, precedent, fits, claim.date));
    const done = outcome(audited, claim, precedent);
    if (done) lines.push(done);
  }
  for (const event of reading.events) {
    const date = event.date.start;
    if (event.type !== 'ASSAULT' || date === null || event.stand !== 'affirmed') continue;
    const states = statesIn(audited, [...event.source, ...event.target]);
    if (states.length < 2) continue;
    const found = recognise(audited, event, states, date);
    if (!found?.named || checked.has(`${found.precedent.id} ${event.span.line}`)) continue;
    checked.add(`${found.precedent.id} ${event.span.line}`);
    lines.push(when(audited, event, found.precedent, found.fits, date));
  }
  return lines;
}

/** What a body does in the crisis told is news, and no statement about earlier cases that the record should hold. */
const isOfCrisis = ({ referenceDate }: Reading, { date }: PrecedentClaim): boolean =>
  date.slice(0, 4) === referenceDate.value.slice(0, 4);

function statesIn({ reading, record }: Audited, ids: readonly string[]): readonly StateCode[] {
  const codes = ids.map((id) => (reading.actors.find((a) => a.id === id)?.code ?? id).split('.')[0] ?? '');
  return [...new Set(codes)].filter((code) => record.state(code) !== undefined);
}

interface Recognised {
  readonly precedent: Precedent;
  /** Known by a name that texts use, or by its territory, not by its parties alone. */
  readonly named: boolean;
  /** Whether its days fit the date said. */
  readonly fits: boolean;
}

/**
 * The case of the record that a text means: its parties are those the text names; one known by its name or territory
 * comes before one known by its parties only; then the one nearest in time.
 */
function recognise(
  audited: Audited,
  claim: Claimed,
  states: readonly StateCode[],
  date: PartialDate,
): Recognised | null {
  const { record } = audited;
  const words = foldWord(wordsAround(audited, claim));
  const candidates = record.law.precedents.flatMap((precedent) => {
    const { ally_in_trouble: ally, adversary = [], place } = precedent.situation;
    const parties = [ally, ...adversary];
    if (!parties.every((state) => states.includes(state))) return [];
    const names = Object.values(precedent.spellings ?? {}).flat();
    const territory = record.territory(place.territory ?? '');
    const places = territory
      ? [...Object.values(territory.name), ...Object.values(territory.spellings ?? {}).flat()]
      : [];
    const said = (list: readonly string[]): boolean => list.some((name) => words.includes(foldWord(name)));
    const outside = 'reasonCode' in claim && (claim as PrecedentClaim).reasonCode === 'territory_not_of_member';
    const abroad = territory !== undefined && record.sovereignOf(territory, precedent.situation.date).state !== ally;
    const score =
      (said(names) ? 4 : 0) + (said(places) ? 2 : 0) + (outside && abroad ? 2 : 0) + (adversary.length > 0 ? 1 : 0);
    return [{ precedent, score, gap: gapOf(precedent, date) }];
  });
  const best = candidates.toSorted((a, b) => b.score - a.score || a.gap - b.gap)[0];
  if (!best) return null;
  const named = best.score >= 2;
  // Parties alone do not tell one clash from another: then only a case of that time is the one meant.
  if (!named && best.gap > 0) {
    const then = candidates.find((c) => c.gap === 0);
    return then ? { precedent: then.precedent, named: false, fits: true } : null;
  }
  return { precedent: best.precedent, named, fits: best.gap === 0 };
}

/** Days between the case and the date said; 0 where they meet. */
function gapOf(precedent: Precedent, date: PartialDate): number {
  const said = extent(date);
  const first = extent(precedent.start).first;
  const { last } = extent(precedent.end ?? precedent.start);
  if (said.first <= last && said.last >= first) return 0;
  return said.first > last ? dayNumber(said.first) - dayNumber(last) : dayNumber(first) - dayNumber(said.last);
}

/** The words the reading holds of the paragraph: the claim's own and those of its neighbours. */
function wordsAround({ reading }: Audited, claim: Claimed): string {
  const { line } = claim.span;
  const spans: Span[] = [claim.span, ...claim.words];
  for (const other of [...reading.events, ...reading.precedents, ...reading.stances, ...reading.provisions])
    if (other.span.line === line) spans.push(other.span, ...(other.alsoAt ?? []));
  const told =
    'territory' in claim
      ? [
          (claim as PrecedentClaim).territory ?? '',
          (claim as PrecedentClaim).case,
          (claim as PrecedentClaim).reason ?? '',
        ]
      : [];
  const places = reading.events.filter((e) => e.span.line === line).map((e) => e.place_name ?? '');
  const named = reading.actors.flatMap((a) => a.mentions.filter((m) => m.line === line).map((m) => m.text));
  return [...spans.map((s) => s.text), ...told, ...places, ...named].join(' | ');
}

function when(audited: Audited, claim: Claimed, precedent: Precedent, fits: boolean, date: PartialDate): AuditLine {
  const { reading } = audited;
  const said = reading.dates
    .filter((d) => d.span.line === claim.span.line && d.value.slice(0, date.length) === date)
    .toSorted((a, b) => Math.abs(a.span.start - claim.span.start) - Math.abs(b.span.start - claim.span.start))[0];
  const { adversary = [], ally_in_trouble: ally } = precedent.situation;
  const args = { actors: [ally, ...adversary], start: precedent.start, end: precedent.end ?? precedent.start };
  const reference = [`precedent:${precedent.id}`];
  return fits
    ? auditLine(audited, claim, 'precedent', 'agrees', ['crisis', args], reference)
    : auditLine(audited, claim, 'war-date', 'contradicts', ['crisis', args], reference, said?.span ?? claim.span);
}

const acted: ReadonlySet<string> = new Set(['invoked', 'mission-only', 'consulted', 'other-instrument']);
const idle: ReadonlySet<string> = new Set(['declined', 'none', 'consulted', 'mission-only']);

/** Whether the organisation moved, as the text has it. Half measures fit either telling. */
function outcome(audited: Audited, claim: PrecedentClaim, precedent: Precedent): AuditLine | null {
  const { organisation, decision } = precedent.response;
  if (organisation !== claim.org || decision === 'unknown') return null;
  const fits = (claim.outcome === 'acted' ? acted : idle).has(decision);
  const args = { org: claim.org, decision };
  const reference = [`precedent:${precedent.id}/response`];
  return auditLine(
    audited,
    claim,
    'decision',
    fits ? 'agrees' : 'contradicts',
    [`decision-${decision}`, args],
    reference,
  );
}
