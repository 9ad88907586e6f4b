import { forState, isState, type Party } from './party.ts';
import { mentionsBetween } from '../clause/clause.ts';
import type { Mention, Page } from '../page.ts';

/** Words of a name or a title that a state stands before: not more than these many. */
const TITLE = 7;

/**
 * The state whose man is named right before a token, for which he stands when he chairs a body: "Tanzania's Jakaya Kikwete, who …",
 * "Malaysian Foreign Minister Mohamad Hasan", «президент Танзании Джакайя Киквете», «الرئيس التنزاني جاكايا كيكويتي».
 */
export function holderBefore(page: Page, to: number, floor: number): Party | null {
  const man = mentionsBetween(page, Math.max(floor, to - TITLE), to).findLast((m) => m.last === to);
  // "Michael Manley of Jamaica".
  if (page.lang === 'en' && man && isState(man) && page.tokens[man.first - 1]?.fold === 'of') {
    const name = page.tokens[man.first - 2];
    const whole = page.mentionAt(man.first - 2);
    return name?.capital === true && (!whole || whole.kind === 'person')
      ? { states: [man], first: man.first, last: to }
      : null;
  }
  if (man && man.kind !== 'person' && !(man.kind === 'group' && man.code.endsWith('.GOV'))) return null;
  const own = man ? forState(man) : null;
  if (own && man) return { states: [own], first: man.first, last: to };
  let i = man ? man.first - 1 : to - 1;
  for (; i >= Math.max(floor, to - TITLE - 3); i--) {
    const token = page.tokens[i];
    if (!token || (token.kind === 'punct' && !/^["-]$/.test(token.fold))) return null;
    if (page.lang === 'en' && token.kind === 'clitic') continue;
    const m = page.mentionAt(i);
    if (m && isOf(page, m)) {
      const actor = m.code.slice(0, 3);
      return {
        states: [{ ...m, kind: 'state', form: 'name', actor, actors: [actor], last: to }],
        first: m.first,
        last: to,
      };
    }
    if (m) return null;
    // Names and titles only.
    if (page.lang !== 'ar' && !token.capital && !titles.test(token.fold)) return null;
    if (page.lang === 'ar' && to - i > 5) return null;
  }
  return null;
}

const titles =
  /^(president|prime|minister|foreign|king|emir|premier|leader|head|president|министр|президент|премьер|глава|король|лидер|иностранных|дел|мид|de|al|von|van|bin)$/;

/** A state's name with 's, or the word for its people before a title; in Russian the state whose head he is, in Arabic its people's word. */
const isOf = (page: Page, m: Mention): boolean =>
  m.kind === 'state' &&
  /^[A-Z]{3}$/.test(m.code.slice(0, 3)) &&
  m.actors.length === 1 &&
  (m.form === 'demonym' || (isState(m) && (page.lang !== 'en' || page.tokens[m.last]?.kind === 'clitic')));
