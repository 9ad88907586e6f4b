import { bodyAt } from './body.ts';
import type { Party } from './party.ts';
import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

const passed: Readonly<Record<Page['lang'], RegExp>> = {
  en: /^(the|a|an|one|any|some|another|every|its|their|his|her|fellow|other|founding|own|fully|full|small|weak)$/,
  ru: /(ым|им|ого|его|ому|ему|ой|ей|ых|их|ыми|ими|одну|одной|одного)$/,
  ar: /^(اي|احد|احدي)$/,
};

const governs: Readonly<Record<Page['lang'], RegExp>> = {
  en: /^(against|on|upon|for|with|to|from|towards?|behind|fight|attack|attacked|invade|invaded)$/,
  ru: /^(с|со|против|на|к|ко|для|от|у|за|над|перед|о|об|между)$/,
  ar: /^(علي|ضد|مع)$/,
};

/** "Treats an attack on one member as …", «воевать с членом блока не станет»: a member whom something is done to or with, and not who acts. */
export function isGoverned(page: Page, f: Firing): boolean {
  if (f.rule.data['party'] !== 'noun') return false;
  // «الاعتداء على سيادة دولة عضو»: some member, of whom the words before tell what is done to it.
  if (page.lang === 'ar' && page.tokens[f.first]?.fold === 'دوله')
    for (let k = f.first - 1; k >= f.first - 3; k--)
      if (/^(علي|ضد|مع)$/.test(page.tokens[k]?.fold ?? '')) return true;
      else if (page.mentionAt(k) || page.tokens[k]?.kind !== 'word') break;
  for (let k = f.first - 1; k >= f.first - 4; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (governs[page.lang].test(fold)) return true;
    if (page.tokens[k]?.kind !== 'word' || !(passed[page.lang].test(fold) || bodyAt(page, k))) return false;
  }
  return false;
}

/** «المحاط بدول أعضاء في الاتحاد», «من 27 دولة عضوا»: many, of whom the one state named before is not said to be one. */
export function isCrowd(page: Page, f: Firing, party: Party): boolean {
  if (page.lang !== 'ar' || f.rule.data['kind'] !== 'member' || f.rule.data['party'] !== 'noun') return false;
  if (party.states.length > 1 || party.last === f.first) return false;
  const before = (k: number): string => page.tokens[f.first - k]?.fold ?? '';
  if (page.tokens[f.first - 1]?.kind === 'number' || page.tokens[f.first - 2]?.kind === 'number') return true;
  if (!f.words.some((w) => /^[وفبلك]*(ال)?(اعضا|دول$|بلدان|عواصم)/.test(page.tokens[w]?.fold ?? ''))) return false;
  const own =
    /^[وف]?(من|بين|احد|احدي|هي|هو|هما|هم|كل|ثالث|رابع|خامس|سادس|سابع|ثامن|اخر|اول|ثاني|احدث|اقدم|اصغر|اكبر|اغني|افقر|اقوي|ابرز|كبري|عداد|صفوف)$/;
  return ![1, 2].some((k) => own.test(before(k))) && !f.words.some((w) => own.test(page.tokens[w]?.fold ?? ''));
}
