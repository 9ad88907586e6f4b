import type { Reading } from '../read/model.ts';
import type { StateCode } from '../record/model.ts';
import { sideOf } from './account.ts';
import type { DraftInput, Told } from './ally.ts';
import { type CodeOf, codesOf, isForeground } from './setting.ts';

/** A request of the ally without an addressee, told in one breath with what others did at it. */
export function invites({ event, input }: Told, ally: StateCode, inputs: readonly DraftInput[]): boolean {
  const { reading } = inputs[input] as DraftInput;
  const codeOf = codesOf(reading);
  if (event.type !== 'REQUEST' || event.mode !== 'assist' || event.target.length > 0) return false;
  if (!event.source.some((id) => isOf(ally, id, codeOf))) return false;
  return reading.events.some(
    (o) =>
      acts.has(o.type) &&
      isForeground(o) &&
      o.span.line === event.span.line &&
      near(o.span, event.span) &&
      o.source.some((id) => sideOf(codeOf(id))?.role === 'state' && !isOf(ally, id, codeOf)),
  );
}

/**
 * States that came at the ally's request: those it asked, those that help it, and those that act in the very sentence that
 * tells of its request; never on the helper's own word alone.
 */
export function invitedBy(reading: Reading, codeOf: CodeOf, ally: StateCode): ReadonlySet<StateCode> {
  const stateOf = (id: string): StateCode | null => {
    const side = sideOf(codeOf(id));
    return side?.role === 'state' ? side.state : null;
  };
  const foreign = (ids: readonly string[]): readonly StateCode[] =>
    ids.flatMap((id) => stateOf(id) ?? []).filter((state) => state !== ally);
  const now = reading.events.filter((e) => isForeground(e) && e.stand === 'affirmed' && e.status !== 'negated');
  const strikes = (state: StateCode): boolean =>
    now.some(
      (o) =>
        (o.type === 'ASSAULT' || o.type === 'COERCE') &&
        foreign(o.source).includes(state) &&
        o.target.some((id) => stateOf(id) === ally),
    );
  return new Set(
    now.flatMap((e) => {
      const own = e.speaker.length === 0 || e.speaker.some((id) => id === 'narrator' || stateOf(id) === ally);
      if (!own) return [];
      if (e.type === 'AID' && (e.place === ally || e.target.some((id) => stateOf(id) === ally)))
        return foreign(e.source);
      if (e.type !== 'REQUEST' || e.mode !== 'assist' || !e.source.some((id) => stateOf(id) === ally)) return [];
      // A state that is asked to stop what it does was not asked in.
      if (e.target.length > 0) return foreign(e.target).filter((state) => !strikes(state));
      const beside = now.filter((o) => acts.has(o.type) && o.span.line === e.span.line && near(o.span, e.span));
      return beside.flatMap((o) => foreign(o.source));
    }),
  );
}

/** Whether an actor is an office or force of the ally. */
export function isOf(ally: StateCode, id: string, codeOf: CodeOf): boolean {
  const side = sideOf(codeOf(id));
  return side?.state === ally && side.role === 'state';
}

const acts: ReadonlySet<string> = new Set(['AID', 'ASSAULT', 'MOBILIZE', 'COERCE']);
const near = (a: { readonly start: number }, b: { readonly start: number }): boolean =>
  Math.abs(a.start - b.start) < 160;
