import { stopsClause } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import { isDate } from './body.ts';
import type { Page, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import { isBreak, isComma, isSemicolon } from '../text/mark.ts';

/** Words of one statement do not stand on two sides of a comma. */
export function isTorn(page: Page, f: Firing): boolean {
  for (let k = 1; k < f.words.length; k++) {
    let commas = 0;
    for (let i = (f.words[k - 1] as number) + 1; i < (f.words[k] as number); i++) {
      const fold = page.tokens[i]?.fold ?? '';
      if (/^[;؛:]$/.test(fold)) return true;
      if (isComma(fold)) commas++;
    }
    // «Членство Чада, одного из основателей, приостановлено»: what is set between two commas does not tear them.
    if (commas > 0 && !(commas === 2 && page.lang === 'ru')) return true;
  }
  return false;
}

export function clauseStart(page: Page, i: number, sentence: Sentence): number {
  let k = i;
  while (k > sentence.first) {
    const fold = page.tokens[k - 1]?.fold ?? '';
    if (isBreak(fold) || (stopsClause(page, k - 1) && !isDate(page, k - 1))) break;
    k--;
    if (i - k > 14) break;
  }
  return k;
}

export function clauseEnd(page: Page, i: number, limit: number): number {
  let k = i;
  while (k < limit && !isBreak(page.tokens[k]?.fold) && k - i < 12) k++;
  return k;
}

/** Where the clause of a verb begins: after the last comma, stop or joining word. */
export function clauseHead(page: Page, f: Firing, sentence: Sentence): number {
  for (let k = f.first - 1; k >= sentence.first; k--)
    if (page.tokens[k]?.kind === 'punct' && page.tokens[k]?.fold !== '"' && page.tokens[k]?.fold !== '-') return k + 1;
  return sentence.first;
}

export const isRelative = (page: Page, i: number): boolean =>
  smallWords[page.lang].relative.has(page.tokens[i]?.fold ?? '');

const passiveHelpers = /^(was|were|been|being|be|is|are|была|был|было|были)$/;

export function isPassive(page: Page, f: Firing): boolean {
  if (f.voice === 'passive') return true;
  if (page.lang === 'ar') return false;
  for (let i = f.first; i >= f.first - 3; i--) if (passiveHelpers.test(page.tokens[i]?.fold ?? '')) return true;
  return false;
}

export function stopAt(page: Page, from: number, limit: number, listed: boolean): number {
  for (let i = from; i < limit; i++) {
    const fold = page.tokens[i]?.fold ?? '';
    // «ست دول؛ هي …»: the list comes after the mark.
    if (listed && isSemicolon(fold) && /^(هي|هم|وهي|وهم)$/.test(page.tokens[i + 1]?.fold ?? '')) continue;
    if (/^[.;؛؟?!]$/.test(fold)) return i;
  }
  return limit;
}
