import { type BodyAt, bodyAt, bodyByRelative, isDate } from './body.ts';
import { forState, headOf, listsBetween, type Party, partyAfter } from './party.ts';
import { ownCountry } from './beside.ts';
import type { Carried } from './told.ts';
import { mentionsBetween, prepositionOf } from '../clause/clause.ts';
import type { Page, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import { isComma } from '../text/mark.ts';

const itself = /^و?(هي|هو|هما|هم)$/;
const all = /^و?(جميعها|جميعهم|كلها|كلهم|كلتاهما|كلاهما)$/;

/** «…، وهي من مؤسسيها»: where the pronoun that begins such an aside stands, or -1. */
function asideOf(page: Page, f: Firing): number {
  const sentence = page.sentenceAt(f.first);
  for (let k = f.first - 1; k >= Math.max(sentence.first + 1, f.first - 6); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^[،,.;؛:]$/.test(fold)) return -1;
    if (itself.test(fold) && isComma(page.tokens[k - 1]?.fold)) return k;
  }
  return -1;
}

/** «مؤسسيها», «أعضائها»: the pronoun on the noun is the body spoken of. */
export const isOwned = (page: Page, f: Firing): boolean =>
  page.lang === 'ar' && /^[وفبل]?(موسس|اعضا|موقع).*(ها|ه)$/.test(page.tokens[f.last - 1]?.fold ?? '');

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
    return ownCountry(page, aside - 3, aside) ?? near ?? actingHead(page, aside, body);
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

/** «فنزويلا العضو في المنظمة», «باكستان، التي تخوض الهند ضدها حربا، عضو في الحلف»: right after its name, or across what is set between commas. */
export function attributed(page: Page, f: Firing, sentence: Sentence, body: BodyAt): Party | null {
  const lists = listsBetween(page, sentence.first, f.first).filter((p) => p.first >= body.last || p.last <= body.first);
  const run = lists.at(-1);
  // «إثيوبيا، الدولة العضو»: the noun for a state is no second one.
  const named = run?.states.filter((m) => m.form !== 'pronoun') ?? [];
  const last = run && named.length > 0 ? { ...run, states: named } : run;
  const holder = mentionsBetween(page, sentence.first, f.first).at(-1);
  const his = holder?.kind === 'person' && holder.last === f.first ? forState(holder) : null;
  if (his && holder && !last?.states.some((m) => m.last === f.first))
    return { states: [his], first: holder.first, last: holder.last };
  if (last?.last === f.first && /^(ال|ف|و?هي|و?هو)/.test(page.tokens[f.first]?.fold ?? '')) return last;
  const head = lists[0];
  if (!head || head.first - sentence.first > 3 || !isComma(page.tokens[f.first - 1]?.fold)) return null;
  return isComma(page.tokens[head.last]?.fold) && /^(التي|الذي)$/.test(page.tokens[head.last + 1]?.fold ?? '')
    ? head
    : null;
}

const hers = /(ها|ه|هما)$/;

/**
 * To whom a body did something: the state after the verb; with a pronoun on the noun («عضويتها») whoever was spoken of;
 * nobody where the words are of something else («استبعاد قائده»).
 */
export function befallen(
  page: Page,
  f: Firing,
  sentence: Sentence,
  end: number,
  body: BodyAt,
  carried: Carried,
  before: Party | null,
  own: Party | null,
): Party | null {
  const last = page.tokens[f.last - 1]?.fold ?? '';
  const after = partyAfter(page, f.last, end, 2, body);
  const mine = ownCountry(page, f.first + 1, f.last + 3);
  if (mine) return mine;
  const owned = hers.test(last) && /^[وفبل]?(ال)?(عضويت|مشاركت|مقعد|اقصاء|اخراج|استبعاد|ابعاد|طرد|فصل|قبول)/.test(last);
  if (owned) {
    // «عُلقت عضويتها», «تعليق زايير مشاركتها»: of the subject; «فجمد الاتحاد مشاركتها»: of the party told of before.
    const within = partyAfter(page, f.first + 1, f.last, 1, body);
    return (
      within ??
      before ??
      pronounOf(page, f, sentence) ??
      own ??
      suspendedBefore(carried, sentence) ??
      carriedNear(carried, sentence) ??
      previous(page, sentence)
    );
  }
  if (after && !crosses(page, f.last, after.first)) return after;
  for (let i = f.last; i < Math.min(end, f.last + 2); i++) {
    const token = page.tokens[i];
    if (!token || token.kind === 'punct' || isDate(page, i) || bodyAt(page, i)) break;
    if (/^(عضوا|عضوه|من|في|عن|منها|منه|الي|كعضو|رسميا|نهاييا|كامله|عام|منذ|بعد|قبل)$/.test(token.fold)) break;
    if (token.kind === 'word' && !page.mentionAt(i)) return null;
  }
  return (
    before ??
    own ??
    pronounOf(page, f, sentence) ??
    (/^(ه|ها)$/.test(last.slice(-2)) ? carriedNear(carried, sentence) : null)
  );
}

/** «علّق الاتحاد عضوية تشاد. … فجمّد مشاركتها»: to the same party. */
const suspendedBefore = (carried: Carried, sentence: Sentence): Party | null =>
  carried.deed?.status === 'suspended' && sentence.i - carried.sentence <= 1 ? carried.deed.party : null;

const carriedNear = (carried: Carried, sentence: Sentence): Party | null =>
  sentence.i - carried.sentence <= 1 ? carried.party : null;

function previous(page: Page, sentence: Sentence): Party | null {
  const before = page.sentences[sentence.i - 1];
  return before && !before.heading ? headOf(page, before) : null;
}

function crosses(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^[،,;؛]$/.test(page.tokens[i]?.fold ?? '')) return true;
  return false;
}

const carriesPronoun = /^[وف]?(مع)?(انها|انه|لكنها|لكنه|بانها|بانه|لانها|لانه|كانت|كان|هي|هو|انهما)$/;

/** «مع أنها ليست من أعضائه», «لكنها لم تنضم»: the pronoun is the party its sentence spoke of last. */
export function pronounOf(page: Page, f: Firing, sentence: Sentence): Party | null {
  for (let k = f.first - 1; k >= Math.max(sentence.first + 1, f.first - 4); k--) {
    if (!carriesPronoun.test(page.tokens[k]?.fold ?? '')) continue;
    return listsBetween(page, sentence.first, k).at(-1) ?? previous(page, sentence);
  }
  return null;
}
