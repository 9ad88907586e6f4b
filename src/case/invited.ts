import type { EventClaim, Reading } from '../read/model.ts';
import type { StateCode } from '../record/model.ts';
import { sideOf } from './account.ts';
import type { DraftInput, Told } from './ally.ts';
import { blows } from './blow.ts';
import { type CodeOf, codesOf, isForeground, organisationOf, type Seen, treatiesOf } from './setting.ts';

type Ground = Pick<Seen, 'record' | 'ally' | 'day' | 'codeOf'>;

const isForce = (event: EventClaim): boolean => event.type === 'ASSAULT' || event.type === 'COERCE';

/** A request of the ally without an addressee, told in one breath with what others did at it. */
export function invites({ event, input }: Told, ally: StateCode, inputs: readonly DraftInput[]): boolean {
  const { reading } = inputs[input] as DraftInput;
  return cameWith(event, reading, codesOf(reading), ally);
}

/** A call for help by an office of the ally that names nobody as asked. */
export const pleads = (event: EventClaim, codeOf: CodeOf, ally: StateCode): boolean =>
  event.type === 'REQUEST' &&
  event.mode === 'assist' &&
  event.target.length === 0 &&
  event.source.some((id) => isOf(ally, id, codeOf));

/** Whether a request without an addressee is told in one breath with what another state did at it. */
export function cameWith(event: EventClaim, reading: Reading, codeOf: CodeOf, ally: StateCode): boolean {
  if (!pleads(event, codeOf, ally)) return false;
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
 * States and bodies that came at the ally's request: those it asked, those that help it, and those that act in the very sentence that
 * tells of its request; never on the helper's own word alone.
 */
export function invitedBy(reading: Reading, seen: Ground): ReadonlySet<string> {
  const { codeOf, ally } = seen;
  const foreign = (ids: readonly string[]): readonly StateCode[] => othersOf(ids, ally, codeOf);
  const bodies = (ids: readonly string[]): readonly string[] => ids.flatMap((id) => organisationOf(id, seen) ?? []);
  const now = reading.events.filter((e) => isForeground(e) && e.stand === 'affirmed' && e.status !== 'negated');
  const strikes = (state: StateCode): boolean =>
    now.some((o) => isForce(o) && foreign(o.source).includes(state) && o.target.some((id) => isOf(ally, id, codeOf)));
  return new Set([
    ...cameAfter(now, seen),
    ...now.flatMap((e) => {
      const own = e.speaker.length === 0 || e.speaker.some((id) => id === 'narrator' || isOf(ally, id, codeOf));
      if (!own) return [];
      if (e.type === 'AID' && (e.place === ally || e.target.some((id) => isOf(ally, id, codeOf))))
        return [...foreign(e.source), ...bodies(e.source)];
      if (e.type !== 'REQUEST' || e.mode !== 'assist' || !e.source.some((id) => isOf(ally, id, codeOf))) return [];
      // A state that is asked to stop what it does was not asked in.
      if (e.target.length > 0) return [...foreign(e.target).filter((state) => !strikes(state)), ...bodies(e.target)];
      const beside = now.filter((o) => acts.has(o.type) && o.span.line === e.span.line && near(o.span, e.span));
      // Who bombards its prefect or its people came at no call of it; who fights its mutinous army may have.
      const hostile = beside.filter(
        (o) => isForce(o) && o.target.some((id) => /^(GOV|CVL)$/.test(roleIn(ally, codeOf(id)))),
      );
      const against = new Set(hostile.flatMap((o) => foreign(o.source)));
      return beside.flatMap((o) => foreign(o.source)).filter((state) => !against.has(state));
    }),
  ]);
}

/**
 * States that entered only after the ally had called for help, and were told till then to have neither struck, threatened nor massed
 * against it, and of whom it does not complain: who comes so comes at the call; a member of the body that was asked also on the very day.
 */
function cameAfter(now: readonly EventClaim[], seen: Ground): readonly StateCode[] {
  const { codeOf, ally, record, day } = seen;
  const isMember = (state: StateCode, id: string): boolean =>
    record
      .membersOn(organisationOf(id, seen) ?? '', day)
      .some((member) => member.state === state && member.value !== 'F');
  // Every state sits in the United Nations: to ask it is to ask no one of them.
  const isAlliance = (id: string): boolean => treatiesOf(organisationOf(id, seen) ?? '', record).length > 0;
  const calls = now.filter(
    (e) =>
      e.type === 'REQUEST' &&
      e.mode === 'assist' &&
      !e.target.some((id) => isOf(ally, id, codeOf)) &&
      e.source.some((id) => isOf(ally, id, codeOf)),
  );
  const called = calls
    .flatMap(({ date }) => (date.precision === 'day' && date.start ? [date.start] : []))
    .toSorted()[0];
  if (called === undefined) return [];
  const hostile = now.filter((e) => blows.has(e.type));
  const states = new Set(hostile.flatMap((e) => othersOf(e.source, ally, codeOf)));
  return [...states].filter((state) => {
    const by = hostile.filter((e) => e.source.some((id) => isOf(state, id, codeOf)));
    const accused = now.some(
      (e) =>
        e.type === 'ACCUSE' &&
        e.source.some((id) => isOf(ally, id, codeOf)) &&
        e.target.some((id) => isOf(state, id, codeOf)),
    );
    const asked = calls.some(({ target }) => target.some((id) => isAlliance(id) && isMember(state, id)));
    const after = (entry: string): boolean => (asked ? entry >= called : entry > called);
    return !accused && by.every((e) => e.date.precision === 'day' && e.date.start !== null && after(e.date.start));
  });
}

/** The role of an actor within a state; empty for the state itself and for all others. */
const roleIn = (state: StateCode, code: string): string =>
  code.startsWith(`${state}.`) ? code.slice(state.length + 1) : '';

/** Whether an actor is an office or force of the state. */
export function isOf(state: StateCode, id: string, codeOf: CodeOf): boolean {
  const side = sideOf(codeOf(id));
  return side?.state === state && side.role === 'state';
}

/** The states whose offices and forces these are, without the ally. */
function othersOf(ids: readonly string[], ally: StateCode, codeOf: CodeOf): readonly StateCode[] {
  return ids.flatMap((id) => {
    const side = sideOf(codeOf(id));
    return side?.role === 'state' && side.state !== ally ? [side.state] : [];
  });
}

const acts: ReadonlySet<string> = new Set(['AID', 'ASSAULT', 'MOBILIZE', 'COERCE']);
const near = (a: { readonly start: number }, b: { readonly start: number }): boolean =>
  Math.abs(a.start - b.start) < 160;
