import type { StateCode } from '../record/model.ts';
import { type DraftInput, toldIn } from './ally.ts';
import type { CaseClaim } from './model.ts';

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
