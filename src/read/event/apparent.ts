import { beforeHelpers, runs } from '../clause/clause.ts';
import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** "Received his Gambian counterpart", "hosted the Omani foreign minister": a guest by his office. */
export const receivesGuest = (page: Page, from: number): boolean =>
  runs(page, from, Math.min(page.sentenceAt(from).last, from + 6)).some(
    (r) =>
      r.preposition === null &&
      r.mentions.every((m) => m.code.endsWith('.GOV')) &&
      page.tokens[r.last]?.kind !== 'clitic' &&
      /^(counterparts?|presidents?|premiers?|ministers?|king|emir|sultan|envoys?|delegation|chancellor|leaders?|ambassadors?)$/.test(
        page.tokens[r.last - 1]?.fold ?? '',
      ),
  );

/** "…, an Egyptian diplomat recalled, yet …", "a charge Morrison dismissed": a word for saying or for an answer, and no sanction. */
export function isToldRecall(page: Page, f: Firing): boolean {
  if (f.rule.data['type'] !== 'SANCTION' || f.words.length > 1) return false;
  const fold = page.tokens[f.first]?.fold ?? '';
  const party = page.mentionAt(f.first - 1);
  if (!party || party.last !== f.first) return false;
  const before = page.tokens[party.first - 1]?.fold ?? '';
  if (fold === 'dismissed')
    return /^(charge|claim|accusation|allegation|idea|suggestion|report|that|which)$/.test(before);
  return fold === 'recalled' && /^[,.]$/.test(page.tokens[f.last]?.fold ?? '') && /^(,|an?|the)$/.test(before);
}

/** "Called the raids an attack", "regards it as an assault on all". */
export function isName(page: Page, i: number): boolean {
  if (!/^(a|an)$/.test(page.tokens[i - 1]?.fold ?? '')) return false;
  for (let k = i - 2; k > i - 12 && k >= page.sentenceAt(i).first; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^[;:]$/.test(fold)) return false;
    if (
      /^(calls?|called|calling|brand(ed)?|described?|labelled|termed|considers?|considered|regards?|regarded|treats?|treated)$/.test(
        fold,
      )
    )
      return true;
  }
  return false;
}

/** "Denies that …, and hints": behind a comma the verb goes on with whoever denies, and is not what he denies. */
export function isJoinedAnew(page: Page, i: number): boolean {
  const k = beforeHelpers(page, i);
  return (
    /^(and|but)$/.test(page.tokens[k]?.fold ?? '') &&
    page.tokens[k - 1]?.fold === ',' &&
    !(page.tokens[i]?.fold ?? '').endsWith('ing')
  );
}

/** "Rejected the charge", "dismissed those claims". */
export const namesCharge = (page: Page, i: number): boolean =>
  /^(the|that|this|those|these|such|all)$/.test(page.tokens[i]?.fold ?? '') &&
  [i + 1, i + 2].some((k) =>
    /^(charges?|accusations?|allegations?|claims?|criticism|condemnation|reproach|rebuke|report)$/.test(
      page.tokens[k]?.fold ?? '',
    ),
  );

/** «Выступил против», «проголосовал против»: a stand of one's own, no answer to who asked last. */
export const isStand = (page: Page, i: number): boolean =>
  /^(выступ|высказ|проголосов|голосов|опроверг|отриц)/.test(page.tokens[i]?.fold ?? '');

/** "Failed to help": nothing was done. */
export const isFailedHelp = (page: Page, f: Firing): boolean =>
  page.tokens[f.first - 1]?.fold === 'to' &&
  (page.tokens[f.first - 2]?.fold ?? '').startsWith('fail') &&
  /^(AID|SUPPORT|COOPERATE|CONSULT)$/.test(String(f.rule.data['type']));
