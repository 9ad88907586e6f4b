import type { EventClaim } from '../read/model.ts';
import type { StateCode } from '../record/model.ts';
import { sideOf } from './account.ts';
import type { DraftInput } from './ally.ts';
import { type CodeOf, codesOf, isForeground } from './setting.ts';

/** One state against another: by force, by pressure or by threat, as somebody tells. */
export interface Blow {
  readonly by: StateCode;
  readonly on: StateCode;
}

/** By force, by pressure, by threat, by massing troops. */
export const blows: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'THREATEN', 'MOBILIZE']);

/** Every blow that the articles tell or name, once for each telling; two states that fight one another have none of it. */
export function blowsIn(inputs: readonly DraftInput[]): readonly Blow[] {
  return inputs.flatMap(({ reading }) => {
    const codeOf = codesOf(reading);
    const told = reading.events.filter(isHostile).flatMap((event) => blowsOf(event, codeOf));
    const named = reading.troubles.flatMap(({ by, state, stand }): readonly Blow[] =>
      by !== null && state !== null && by !== state && stand === 'affirmed' ? [{ by, on: state }] : [],
    );
    return [...told, ...named];
  });
}

function isHostile(event: EventClaim): boolean {
  return blows.has(event.type) && isForeground(event) && event.stand === 'affirmed' && event.status !== 'negated';
}

function blowsOf(event: EventClaim, codeOf: CodeOf): readonly Blow[] {
  const states = (ids: readonly string[], whole: boolean): readonly StateCode[] => [
    ...new Set(
      ids.flatMap((id) => {
        const side = sideOf(codeOf(id));
        return side && (whole || side.role === 'state') ? [side.state] : [];
      }),
    ),
  ];
  const doers = states(event.source, false);
  // Where nobody is named as hit, the land on which it falls is.
  const aimed = states(event.target, true);
  const hit = aimed.length > 0 || event.place_name === null || !event.place ? aimed : [event.place];
  return doers.flatMap((by) => (hit.includes(by) ? [] : hit.map((on) => ({ by, on }))));
}
