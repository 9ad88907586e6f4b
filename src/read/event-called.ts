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
  // "Landed 5,000 men in Thailand at its request": whoever asked is helped.
  const host = (e: EventClaim): readonly string[] =>
    e.rule.startsWith('en.mobilize') && e.target.length === 0
      ? (calls.find((c) => {
          const to = stateOf(page, c.target);
          return to !== null && to === stateOf(page, e.source) && isBeside(page, c, e);
        })?.source ?? [])
      : [];
  return found
    .map((e) => {
      const whom = host(e);
      return whom.length > 0 ? { ...e, type: 'AID' as const, target: whom } : e;
    })
    .map((e) =>
      /^(ru\.assault\.(enter|cross)|en\.assault\.ashore)$/.test(e.rule) && e.type === 'ASSAULT' && asked(e)
        ? { ...e, type: 'AID' }
        : e,
    );
}

/** Told in one sentence. */
const isBeside = (page: Page, a: EventClaim, b: EventClaim): boolean => {
  const { start, end } = page.sentences[sentenceOf(page, a)] ?? { start: 0, end: 0 };
  return start <= b.span.start && b.span.start < end;
};

const sentenceOf = (page: Page, { span }: EventClaim): number =>
  page.sentences.findIndex((s) => s.start <= span.start && span.start < s.end);
