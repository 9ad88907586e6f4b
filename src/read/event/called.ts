import { stateOf } from './target.ts';
import type { EventClaim } from '../model.ts';
import type { Page } from '../page.ts';
import { sentenceIndexAt } from '../text/sentence.ts';

/** Troops that march into a state which the text says asked theirs for help come to help it. */
export function calledIn(page: Page, found: readonly EventClaim[]): EventClaim[] {
  const calls = found.filter((e) => e.type === 'REQUEST' && e.mode === 'assist' && e.status !== 'negated');
  const pairs = new Set(calls.map((c) => `${stateOf(page, c.source)}>${stateOf(page, c.target)}`));
  const asked = (e: EventClaim): boolean => {
    const [host, guest] = [stateOf(page, e.target), stateOf(page, e.source)];
    return host !== null && guest !== null && pairs.has(`${host}>${guest}`);
  };
  const bySentence = new Map<number, EventClaim[]>();
  for (const c of calls) {
    const at = sentenceIndexAt(page.sentences, c.span.start);
    const had = bySentence.get(at);
    if (had) had.push(c);
    else bySentence.set(at, [c]);
  }
  // "Landed 5,000 men in Thailand at its request": whoever asked in the same sentence is helped.
  const host = (e: EventClaim): readonly string[] =>
    e.rule.startsWith('en.mobilize') && e.target.length === 0
      ? (bySentence.get(sentenceIndexAt(page.sentences, e.span.start))?.find((c) => {
          const to = stateOf(page, c.target);
          return to !== null && to === stateOf(page, e.source);
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
