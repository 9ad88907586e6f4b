import { type BodyAt, bodyByRelative } from './member-body.ts';
import { forState, listsBetween, type Party } from './member-party.ts';
import { mentionsBetween, prepositionOf } from './clause.ts';
import type { Page } from './page.ts';
import type { Firing } from './rule.ts';

const itself = /^و?(هي|هو|هما|هم)$/;
const all = /^و?(جميعها|جميعهم|كلها|كلهم|كلتاهما|كلاهما)$/;

/** «…، وهي من مؤسسيها»: where the pronoun that begins such an aside stands, or -1. */
function asideOf(page: Page, f: Firing): number {
  const sentence = page.sentenceAt(f.first);
  for (let k = f.first - 1; k >= Math.max(sentence.first + 1, f.first - 6); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^[،,.;؛:]$/.test(fold)) return -1;
    if (itself.test(fold) && /^[،,]$/.test(page.tokens[k - 1]?.fold ?? '')) return k;
  }
  return -1;
}

/** «مؤسسيها», «أعضائها»: the pronoun on the noun is the body spoken of. */
export const isOwned = (page: Page, f: Firing): boolean =>
  page.lang === 'ar' && /^[وفبل]?(موءسس|اعضا|موقع).*(ها|ه)$/.test(page.tokens[f.last - 1]?.fold ?? '');

/**
 * Whom an aside is told of: «مصر، وهي إحدى الدول التي أسستها», of the state right before it; «أعلن المغرب انسحابه من المنظمة
 * التي كان من مؤسسيها», of whoever acts in the sentence; «A وB وC، وجميعها أعضاء», of the list before.
 */
export function toldAside(page: Page, f: Firing, body: BodyAt): Party | null {
  const sentence = page.sentenceAt(f.first);
  if (all.test(page.tokens[f.first - 1]?.fold ?? ''))
    return listsBetween(page, sentence.first, f.first).findLast((p) => p.states.length > 1) ?? null;
  const aside = asideOf(page, f);
  if (aside >= 0) {
    const near = listsBetween(page, sentence.first, aside).findLast((p) => aside - p.last <= 2);
    return near ?? actingHead(page, aside, body);
  }
  const relative = bodyByRelative(page, f);
  return relative && f.first - relative.at <= 4 ? actingHead(page, relative.at, body) : null;
}

/** The first party of a sentence that no preposition governs: a state, its government or ruler. */
function actingHead(page: Page, to: number, body: BodyAt): Party | null {
  const sentence = page.sentenceAt(to - 1);
  for (const m of mentionsBetween(page, sentence.first, to)) {
    if (m.actor === body.id || m.form === 'capital' ? m.first - sentence.first <= 1 : false) continue;
    const state = forState(m);
    if (!state || prepositionOf(page, m, sentence.first) !== null) continue;
    return { states: [state], first: m.first, last: m.last };
  }
  return null;
}
