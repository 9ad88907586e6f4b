import type { Counted } from './count.ts';
import { isBare } from './told.ts';
import { setIn } from './verb.ts';
import type { FigureWords } from './words.ts';
import type { Page } from '../page.ts';

/** "205 strong", "a force of 1,500", «قوة قوامها ٣٠٠٠»: a bare number that says how strong a force is. */
export function isStrength(page: Page, words: FigureWords, n: Counted): boolean {
  const { tokens } = page;
  if (isSharedOut(page, words, n)) return true;
  if (isOwnStrength(page, n) || isBesideForce(page, words, n) || isGrowth(page, words, n)) return true;
  const after = tokens[n.last]?.fold === '-' ? n.last + 1 : n.last;
  const told = page.lang === 'en' && tokens[after]?.fold === 'strong';
  let cue = told ? n.from : -1;
  for (let i = n.from - 1; cue < 0 && i >= Math.max(n.sentence.first, n.from - 9); i--) {
    if (words.keywords.at(tokens, i) || /^[,،;؛.]$/.test(tokens[i]?.fold ?? '')) break;
    if ((i >= n.from - 4 || headcount.test(tokens[i]?.fold ?? '')) && words.cues.strength.at(tokens, i)) cue = i;
  }
  // «Оценивают численность контингента в Чаде в 1200 человек»: the force follows the word for its strength.
  if (cue >= 0 && cue < n.from - 4) {
    for (let i = cue + 1; i < n.from; i++) if (words.cues.forces.at(tokens, i) || isArmed(page, i)) return true;
    return false;
  }
  const put = cue < 0 && tokens[n.from - 1]?.fold === 'at' && /^puts?$|^putting$/.test(verbBack(page, n));
  if (cue < 0 && !put) return false;
  if (told)
    for (let i = after; i < Math.min(n.sentence.last, after + 5); i++) if (words.cues.forces.at(tokens, i)) return true;
  for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - 7); i--) {
    if (words.keywords.at(tokens, i)) return false;
    if (put && (tokens[i]?.fold ?? '').startsWith('put')) return false;
    if (words.cues.forces.at(tokens, i) || isArmed(page, i))
      return isBare(page, n) || told || n.unit !== null || (tokens[n.from - 1]?.fold === 'of' && acts(page, n.last));
  }
  return false;
}

/** "The men it sent - 400 by Chad's count, 2,000 by the rebels' - dug in": counts set in behind a force, each with its source. */
function isSharedOut(page: Page, words: FigureWords, n: Counted): boolean {
  const { tokens, lang } = page;
  if (lang !== 'en' || n.unit !== null || !/^(by|according|on)$/.test(tokens[n.last]?.fold ?? '')) return false;
  let dash = n.from - 1;
  if (tokens[dash]?.fold === ',')
    while (dash > n.sentence.first && n.from - dash < 9 && tokens[dash]?.fold !== '-') dash--;
  if (tokens[dash]?.fold !== '-' || tokens[dash]?.glued) return false;
  for (let i = dash - 1; i >= Math.max(n.sentence.first, dash - 7); i--) {
    if (tokens[i]?.kind === 'punct') return false;
    if (
      words.cues.forces.at(tokens, i) ||
      isArmed(page, i) ||
      /^(men|soldiers|fighters|gunmen)$/.test(tokens[i]?.fold ?? '')
    )
      return true;
  }
  return false;
}

const headcount = /^(численност|قوام|تعداد|عديد|strength|size|headcount)/;

/** Soldiers, gendarmes, rebels by name. */
const isArmed = (page: Page, i: number): boolean => /\.(MIL|SEC|REB)$/.test(page.mentionAt(i)?.actor ?? '');

/** "A contingent of 600 pulled out": a verb follows the number. */
function acts(page: Page, i: number): boolean {
  return /..ed$|^(left|went|came|held|stayed|flew|took|kept|lost|fought|withdrew|sailed|landed|fell|remains|stays|holds|guards|is)$/.test(
    page.tokens[i]?.fold ?? '',
  );
}

function verbBack(page: Page, n: Counted): string {
  for (let i = n.from - 2; i >= Math.max(n.sentence.first, n.from - 7); i--)
    if ((page.tokens[i]?.fold ?? '').startsWith('put')) return page.tokens[i]?.fold ?? '';
  return '';
}

/** "600 men", told of soldiers where they are sent. */
export function isMen(page: Page, n: Counted): boolean {
  if (n.unit === 'person' && page.mentionAt(n.end - 1)?.form === 'demonym') return true;
  return (
    n.unit === 'person' && /^(men|man|رجل|رجلا|رجال|عنصر|человека?|людей)$/.test(page.tokens[n.end - 1]?.fold ?? '')
  );
}

/** «أرسلت نحو 500 شرطي», "Botswana's 296 men", "sent 600 men across the border": told as troops. */
export function isSent(page: Page, words: FigureWords, n: Counted): boolean {
  if (page.tokens[n.from - 1]?.kind === 'clitic') return true;
  // "Its 1,500 men", "the 300 men of the brigade".
  if (
    page.lang === 'en' &&
    /^(its|their|his|her)$/.test(page.tokens[n.from - 1]?.fold ?? '') &&
    page.tokens[n.end - 1]?.fold === 'men'
  )
    return true;
  // "Came ashore with some 30 men".
  if (page.lang === 'en' && page.tokens[n.from - 1]?.fold === 'with' && cameBefore(page, n)) return true;
  if (page.lang === 'en' && page.tokens[n.end]?.fold === 'of')
    for (let i = n.end + 1; i < n.end + 5; i++) if (words.cues.forces.at(page.tokens, i)) return true;
  // "A plane with 23 Australian policemen": sent by another state.
  if (n.unit === 'security_officer' && (n.value ?? 0) >= 5 && isForeign(page, n)) return true;
  for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - 5); i--)
    if (words.cues.sending.at(page.tokens, i)) return true;
  // "We have 700 men in Goma".
  if (
    page.lang === 'en' &&
    /^(have|has|had|keep|with)$/.test(page.tokens[n.from - 1]?.fold ?? '') &&
    isHolder(page, n.from - 2)
  )
    return true;
  // «Двадцать испанских спецназовцев высадились».
  for (let i = n.end; page.lang === 'ru' && i <= n.end + 1; i++)
    if (/^(высадил|приземлил|вторгл|вошл|вступил|перешл|двинул|засел|прорвал|окопал)/.test(page.tokens[i]?.fold ?? ''))
      return true;
  // "Some 4,000 men crossed the border", "60 gunmen had slipped over the frontier", told of men alone.
  return page.lang === 'en' && fights(page, n.end);
}

/** Whoever has men: "we", a state or a force right before the verb. */
const isHolder = (page: Page, i: number): boolean =>
  /^(we|i|they|already|still|now)$/.test(page.tokens[i]?.fold ?? '') || page.mentionAt(i)?.acts === true;

/** A verb of marching or attacking, two helpers or adverbs before it at most. */
export function fights(page: Page, from: number): boolean {
  let i = from;
  while (i < from + 3 && /^(had|have|has|then|also|later|who|that|,)$|..ly$/.test(page.tokens[i]?.fold ?? '')) i++;
  const fold = page.tokens[i]?.fold ?? '';
  if (fold === 'came' || fold === 'come') return page.tokens[i + 1]?.fold === 'ashore';
  return /^(crossed|landed|marched|disembarked|deployed|entered|advanced|attacked|stormed|overran|overrun|raided|ambushed|slipped|infiltrated|invaded|besieged|encircled|surrounded|occupied|mutinied|assaulted|seized|parachuted)$/.test(
    fold,
  );
}

function cameBefore(page: Page, n: Counted): boolean {
  for (let i = n.from - 2; i >= Math.max(n.sentence.first, n.from - 8); i--) {
    if (page.tokens[i]?.kind === 'punct') return false;
    if (
      /^(landed|ashore|crossed|invaded|marched|disembarked|stormed|rode|sailed|attacked|followed|arrived|flew|invaded|returned|came)$/.test(
        page.tokens[i]?.fold ?? '',
      )
    )
      return true;
  }
  return false;
}

function isForeign(page: Page, n: Counted): boolean {
  for (let i = n.last; i < n.end + (page.lang === 'ar' ? 2 : 0); i++) {
    const m = page.mentionAt(i);
    const state = m?.actor.slice(0, 3);
    if (m && /^[A-Z]{3}(\.|$)/.test(m.actor)) return page.mainState !== null && state !== page.mainState;
  }
  return false;
}

/** «فلم يتجاوز عديدها ألفي رجل», «قوامها 150»: a word for nothing but the strength of a force. */
function isOwnStrength(page: Page, n: Counted): boolean {
  if (page.lang !== 'ar') return false;
  for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - 2); i--)
    if (/^[وفب]?(عديد|قوام|تعداد)(ها|ه|هم|هما)$/.test(page.tokens[i]?.fold ?? '')) return true;
  return false;
}

/** "A battalion, up to 1,100 men", "the 6,000-man force", «كتيبة من 800 رجل»: the force stands right beside the number. */
function isBesideForce(page: Page, words: FigureWords, n: Counted): boolean {
  const { tokens, lang } = page;
  const fold = (i: number): string => tokens[i]?.fold ?? '';
  const isForce = (i: number): boolean => i >= n.sentence.first && words.cues.forces.at(tokens, i)?.last === i + 1;
  if (lang === 'en' && fold(n.last) === '-' && /^(man|men|strong|soldier|troop)$/.test(fold(n.last + 1))) {
    for (let i = n.last + 2; i < Math.min(n.sentence.last, n.last + 6); i++)
      if (words.cues.forces.at(tokens, i)) return true;
    return false;
  }
  if (n.unit === null) return false;
  // «Погибли, если верить армии, 14 человек»: there the army only speaks.
  if (/^[,،(]$/.test(fold(n.from - 1))) return isForce(n.from - 2) && setIn(page, n.from - 1, n.sentence.first) < 0;
  const ties = lang === 'ar' ? /^من$/ : lang === 'ru' ? /^(из|в)$/ : /^of$/;
  return ties.test(fold(n.from - 1)) && (isForce(n.from - 2) || (lang !== 'en' && isForce(n.from - 3)));
}

const growing =
  /^(rais|rise|rising|risen|rose|boost|increas|expand|cut|cutting|reduc|doubl|trebl|shrink|shrank|bring|brought|grow|grew|swell|trim|lower|strengthen|увелич|довед|довел|доводит|сократ|сокращ|вырос|выраст|расшир|удво|уменьш|снизи|нарасти|زياد|زاد|يزيد|رفع|ترفع|يرفع|سترفع|سيرفع|خفض|تخفض|يخفض|تقليص|قلص|تعزيز|مضاعف|ارتفع|ارتفاع|توسيع)/;

/** "Is to raise its force from 1,300 to 1,800", «увеличит контингент с 1300 до 1800 человек». */
function isGrowth(page: Page, words: FigureWords, n: Counted): boolean {
  const { tokens } = page;
  const tie = tokens[n.from - 1]?.fold ?? '';
  const qualified = tokens[n.from]?.fold ?? '';
  if (!/^(to|from|by|до|с|на|من|الي)$/.test(tie) && !(n.first > n.from && /^(до|to)$/.test(qualified))) return false;
  let force = -1;
  for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - 12); i--) {
    if (/^[;؛.]$/.test(tokens[i]?.fold ?? '') || words.keywords.at(tokens, i)) return false;
    if (force < 0 && words.cues.forces.at(tokens, i)) force = i;
    if (force >= 0 && i < n.from - 1 && growing.test((tokens[i]?.fold ?? '').replace(/^و(?=.{3})/, ''))) return true;
  }
  return false;
}
