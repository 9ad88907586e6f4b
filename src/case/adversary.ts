import type { EventClaim } from '../read/model.ts';
import type { StateCode } from '../record/model.ts';
import { acceptedUnder, sideOf } from './account.ts';
import { caseIdOf, type DraftInput, toldIn } from './ally.ts';
import { blows } from './blow.ts';
import type { Case, CaseClaim } from './model.ts';
import { foreignStates, isForeground, organisationOf, type Seen } from './setting.ts';

const prefix = 'attacker.states.';

/** The states that attack, as somebody tells; where some are told to strike at somebody, those told to strike at nobody named add nothing. */
export function adversariesOf(claims: readonly CaseClaim[], inputs: readonly DraftInput[]): readonly StateCode[] {
  const aimed = new Set(toldIn(inputs).flatMap(({ id, event }) => (event.target.length > 0 ? [id] : [])));
  const attackers = (among: readonly CaseClaim[]): readonly StateCode[] => [
    ...new Set(
      among.flatMap(({ sets }) =>
        sets.flatMap(({ element, value }) =>
          element.startsWith(prefix) && value !== 'F' ? [element.slice(prefix.length)] : [],
        ),
      ),
    ),
  ];
  const surely = attackers(claims.filter(({ id }) => aimed.has(id)));
  return surely.length > 0 ? surely : attackers(claims);
}

/**
 * Beside the states that attack: an organisation that threatens with force or uses it, a state that threatens where none attacks, and an
 * armed group of the ally's own where it is undisputed that it fights.
 */
export function adversariesBeside(c: Case, inputs: readonly DraftInput[], seen: readonly Seen[]): readonly string[] {
  const accepted = acceptedUnder(c, 'undisputed');
  const found = inputs.flatMap(({ reading }, i) =>
    reading.events.flatMap((event) => {
      const view = seen[i] as Seen;
      const claim = claimOf(c, event, i);
      const sets = (element: string): boolean =>
        claim?.sets.some((s) => s.element === element && s.value === 'T') === true;
      if ((event.type === 'THREATEN' || event.type === 'ASSAULT') && sets('harm.threat')) {
        const bodies = event.source
          .flatMap((id) => organisationOf(id, view) ?? [])
          .filter((id) => !view.invited?.has(id));
        if (bodies.length > 0) return bodies;
      }
      // Where nobody attacks, whoever threatens with force is the one to fear.
      if ((event.type === 'THREATEN' || event.type === 'MOBILIZE') && sets('harm.threat') && c.adversary.length === 0)
        return foreignStates(event.source, view);
      if (!claim || !accepted.has(claim.id) || !sets('harm.internal-armed-conflict')) return [];
      const group = `${c.ally}.REB`;
      return [...event.source, ...event.target].flatMap((id) => (view.codeOf(id) === group ? [group] : []));
    }),
  );
  return [...new Set(found.length > 0 || c.adversary.length > 0 ? found : opponentsOf(c, inputs, seen))];
}

const claimOf = (c: Case, event: EventClaim, input: number): CaseClaim | undefined =>
  c.claims.find(({ id }) => id === caseIdOf(event.id, input));

const internal = ['harm.internal-unrest', 'harm.internal-armed-conflict', 'harm.coup'];

/**
 * Where no hand is named: whom the ally is most often told to be at blows or at odds with. Trouble at home alone has no opponent
 * abroad, unless the ally beats it off. A threat or a blow that names nobody as its aim counts half, what is told as background a quarter.
 */
function opponentsOf(c: Case, inputs: readonly DraftInput[], seen: readonly Seen[]): readonly string[] {
  const told = (elements: readonly string[]): boolean =>
    c.claims.some(
      ({ kind, sets }) => kind === 'event' && sets.some((s) => elements.includes(s.element) && s.value !== 'F'),
    );
  const atHome = told(internal);
  const counts = new Map<string, number>();
  const count = (parties: Iterable<string>, points: number): void => {
    for (const party of parties) counts.set(party, (counts.get(party) ?? 0) + points);
  };
  inputs.forEach(({ reading }, i) => {
    const view = seen[i] as Seen;
    const parties = (ids: readonly string[]): ReadonlySet<string> =>
      new Set(foreignStates(ids, view).filter((state) => !view.invited?.has(state)));
    for (const event of reading.events) {
      if (claimOf(c, event, i)?.sets.some((s) => s.rule === 'repelled')) count(parties(event.target), 4);
      else if (!atHome) count(parties(othersIn(event, c.ally, view)), isForeground(event) ? 2 : 0.5);
      if (!atHome && isForeground(event) && aimless.has(event.type) && isTold(event) && event.target.length === 0)
        count(parties(event.source), 1);
    }
    if (atHome) return;
    for (const { state, by, stand, speaker } of reading.troubles) {
      const sure = speaker.every((id) => id === 'narrator' || sideOf(view.codeOf(id))?.state === c.ally);
      if (by !== null && stand === 'affirmed' && sure && state === c.ally) count(parties([by]), 2);
    }
  });
  return [...counts]
    .filter(([, points]) => points >= 1)
    .toSorted((a, b) => b[1] - a[1])
    .map(([party]) => party)
    .slice(0, 1);
}

const aimless: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'THREATEN']);

const isTold = (event: EventClaim): boolean => event.status !== 'negated' && event.stand !== 'denied';

/** Whom an event sets against the ally: by force, by pressure, by threat or in words. */
function othersIn(event: EventClaim, ally: StateCode, { codeOf }: Seen): readonly string[] {
  if ((!blows.has(event.type) && event.type !== 'ACCUSE') || !isTold(event)) return [];
  const ours = (ids: readonly string[]): boolean => ids.some((id) => sideOf(codeOf(id))?.state === ally);
  return ours(event.source) ? event.target : ours(event.target) ? event.source : [];
}
