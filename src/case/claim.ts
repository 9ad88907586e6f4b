import type { Claimed, EventClaim, Reading } from '../read/model.ts';
import { sideOf } from './account.ts';
import { caseIdOf, type DraftInput } from './ally.ts';
import type { CaseClaim, Setting } from './model.ts';
import { elementRules } from './rule.ts';
import { affirmedSettingsOf, namedSettingsOf, type Seen, settingsOf } from './setting.ts';

/** Every attributed item of the readings as claims of the case, with what each sets, denies and admits. */
export function claimsOf(inputs: readonly DraftInput[], seen: readonly Seen[]): readonly CaseClaim[] {
  const all = unlessTold(
    inputs.flatMap((input, i) => claimsOfOne(input, i, seen[i] as Seen)),
    seen[0],
  );
  const events = inputs.flatMap(({ reading }, i) =>
    reading.events.map((event) => ({ event, id: caseIdOf(event.id, i), seen: seen[i] as Seen })),
  );
  const denials = new Map<string, string[]>();
  for (const denial of events) {
    if (!isDenial(denial.event)) continue;
    const denied = affirmedSettingsOf(denial.event, denial.seen);
    const hit = events.filter(
      (other) => !isDenial(other.event) && denies(denial.event, denied, other.event, other.seen),
    );
    if (hit.length > 0)
      denials.set(
        denial.id,
        hit.map((other) => other.id),
      );
  }
  return all.map((claim) => {
    const denies = denials.get(claim.id);
    return denies ? { ...claim, denies } : claim;
  });
}

function isDenial(event: EventClaim): boolean {
  return event.stand === 'denied' || event.status === 'negated';
}

/** Whether the denial is about that event: the same kind of act by the same hands, or the same element of the attacker. */
function denies(denial: EventClaim, denied: readonly Setting[], other: EventClaim, seen: Seen): boolean {
  const said = settingsOf(other, seen).filter((set) => set.value !== 'F');
  const shared = denied.some((a) => said.some((b) => a.element === b.element));
  if (!shared) return false;
  const attacker = (set: Setting): boolean => set.element.startsWith('attacker.');
  if (
    denied.some(
      (a) => attacker(a) && a.element.startsWith('attacker.states.') && said.some((b) => a.element === b.element),
    )
  )
    return true;
  const hands =
    denial.source.length === 0 || other.source.length === 0 || denial.source.some((id) => other.source.includes(id));
  return hands && (denial.type === other.type || denial.type === 'ACCUSE' || other.type === 'ACCUSE');
}

function claimsOfOne({ reading, audit }: DraftInput, input: number, seen: Seen): readonly CaseClaim[] {
  const contradicted = new Set(audit.filter((line) => line.verdict === 'contradicts').map((line) => line.claim));
  const admitted = reading.events.filter((event) => admits(event, seen));
  const common = (claim: Claimed): Omit<CaseClaim, 'kind' | 'sets' | 'day'> => ({
    id: caseIdOf(claim.id, input),
    content: claim.span.text,
    speaker: claim.speaker,
    via: claim.via,
    hedge: claim.hedge,
    stand: claim.stand,
    source: input,
    span: claim.span,
    ...(claim.reader === undefined ? {} : { reader: claim.reader }),
    ...(contradicted.has(claim.id) ? { contradicted: true } : {}),
  });
  const silent = (claim: Claimed & { readonly kind: CaseClaim['kind'] }, day: string | null): CaseClaim => ({
    ...common(claim),
    kind: claim.kind,
    day,
    ...(admitted.some((event) => touches(event, claim)) && killsOwn(claim) ? { against_interest: true } : {}),
    sets: [],
  });
  return [
    ...reading.events.map(
      (event): CaseClaim => ({
        ...common(event),
        ...voice(event),
        kind: 'event',
        day: event.date.start,
        ...(admitted.includes(event) ? { against_interest: true } : {}),
        ...(event.type === 'REQUEST' && event.stand === 'affirmed' && tellsOwnAct(event, seen)
          ? { performative: true }
          : {}),
        sets: settingsOf(event, seen),
      }),
    ),
    ...reading.claims.map((claim) => silent(claim, claim.as_of)),
    ...reading.memberships.map((claim) => silent(claim, claim.since)),
    ...reading.provisions.map((claim) => silent(claim, null)),
    ...reading.precedents.map((claim) => silent(claim, claim.date)),
    ...reading.stances.map((claim) => silent(claim, null)),
    ...reading.counts.map((claim) => silent(claim, claim.date)),
    ...reading.troubles.map(
      (claim): CaseClaim => ({ ...silent(claim, claim.date), sets: namedSettingsOf(claim, seen) }),
    ),
  ];
}

/** What the text only calls the trouble counts where no act that it tells says it: deeds before names. */
function unlessTold(claims: readonly CaseClaim[], seen: Seen | undefined): readonly CaseClaim[] {
  if (!seen) return claims;
  const acts = claims.filter((claim) => claim.kind === 'event').flatMap((claim) => claim.sets);
  const told = new Set(acts.filter((set) => set.value !== 'F').map((set) => set.element));
  const unless = new Map(elementRules(seen.record).map((rule) => [rule.id, rule.unless ?? []]));
  const stands = ({ element, rule }: Setting): boolean =>
    !told.has(element) && !(unless.get(rule) ?? []).some((other) => told.has(other));
  return claims.map((claim) => (claim.kind === 'trouble' ? { ...claim, sets: claim.sets.filter(stands) } : claim));
}

/** What an accusation holds is the accuser's claim, not the text's: the text only says that he accused. */
function voice(event: EventClaim): Partial<CaseClaim> {
  const own = event.speaker.length === 0 || event.speaker.includes('narrator');
  if (event.type !== 'ACCUSE' || !own || event.source.length === 0) return {};
  return { speaker: event.source, hedge: event.hedge === 'none' ? 'distanced' : event.hedge };
}

const violent: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE']);

/** A party that tells of its own violence tells against its interest. */
function admits(event: EventClaim, seen: Seen): boolean {
  if (!violent.has(event.type) || event.stand !== 'affirmed' || event.status === 'negated') return false;
  if (event.mode === 'martial-law' || event.mode === 'curfew' || event.mode === 'arrest') return false;
  // Nobody attacks his own: then the doer was misread.
  const side = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => {
      const found = sideOf(seen.codeOf(id));
      return found ? [`${found.state} ${found.role}`] : [];
    });
  const hit = new Set(side(event.target));
  return tellsOwnAct(event, seen) && !side(event.source).some((doer) => hit.has(doer));
}

/** The speaker stands on the side whose act he tells. */
function tellsOwnAct(event: EventClaim, seen: Seen): boolean {
  const doers = event.source.map((id) => sideOf(seen.codeOf(id)));
  return event.speaker.some((id) => {
    const speaker = sideOf(seen.codeOf(id));
    return speaker !== null && doers.some((doer) => doer?.state === speaker.state && doer.role === speaker.role);
  });
}

function touches(event: EventClaim, claim: Claimed): boolean {
  return (
    event.speaker.some((id) => claim.speaker.includes(id)) &&
    event.span.line === claim.span.line &&
    event.span.start < claim.span.end + 60 &&
    claim.span.start < event.span.end + 60
  );
}

function killsOwn(claim: Claimed & { readonly kind: CaseClaim['kind'] }): boolean {
  return (
    claim.kind === 'figure' && ['killed', 'injured', 'bodies'].includes((claim as Reading['claims'][number]).subject)
  );
}
