import { stateOf } from './event-target.ts';
import type { EventClaim } from './model.ts';
import type { Page } from './page.ts';

/** Troops that march into a state which the text says asked theirs for help come to help it. */
export function calledIn(page: Page, found: readonly EventClaim[]): EventClaim[] {
  const calls = found.filter((e) => e.type === 'REQUEST' && e.mode === 'assist' && e.status !== 'negated');
  const asked = (e: EventClaim): boolean =>
    calls.some((c) => {
      const [from, to] = [stateOf(page, c.source), stateOf(page, c.target)];
      return from !== null && to !== null && from === stateOf(page, e.target) && to === stateOf(page, e.source);
    });
  return found.map((e) =>
    /^(ru\.assault\.(enter|cross)|en\.assault\.ashore)$/.test(e.rule) && e.type === 'ASSAULT' && asked(e)
      ? { ...e, type: 'AID' }
      : e,
  );
}
