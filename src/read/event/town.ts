import { smallWords } from '../words/clause-words.ts';
import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import { fitsAt } from '../words/rule-words.ts';

/** «Взяли Гому», «Пальму взяли 24 марта»: a place by its name is what was taken, right after the verb or at the head of its clause. */
export function townBeside(page: Page, f: Firing): boolean {
  const sentence = page.sentenceAt(f.first);
  const { first, last } = sentence;
  if (page.placesIn(sentence).some((p) => p.first >= f.last && p.first - f.last <= 3)) return true;
  if (page.lang === 'ar') return false;
  for (let k = f.last; k < Math.min(last, f.last + 3); k++) {
    if (isTown(page, k) && !page.isDated(k)) return true;
    // «Взяли 24 марта Гому», «взяла накануне Гому»: a day may stand between.
    if (page.tokens[k]?.kind !== 'number' && !page.isDated(k)) break;
  }
  if (page.lang === 'en') return false;
  for (let k = f.first - 1; k >= Math.max(first, f.first - 12); k--) {
    if (/^[;:]$/.test(page.tokens[k]?.fold ?? '')) return false;
    if (k === first || page.tokens[k - 1]?.fold === ';')
      return isTown(page, k) && /[ую]$/.test(page.tokens[k]?.fold ?? '');
  }
  return false;
}

/** Whether one of the words a rule wants near it stands right before or after the verb: «танки Чада вошли», «в город вошли три колонны». */
export function forceBeside(page: Page, f: Firing): boolean {
  const { near } = f.rule;
  const { first, last } = page.sentenceAt(f.first);
  for (let k = Math.max(first, f.first - 6); near && k < Math.min(last, f.last + 6); k++)
    if (fitsAt(page, near, k)) return true;
  return near === null;
}

/** A capitalised word that is no person and no body. */
function isTown(page: Page, i: number): boolean {
  const token = page.tokens[i];
  if (token?.kind !== 'word' || !token.capital || smallWords[page.lang].preposition.has(token.fold)) return false;
  const m = page.mentionAt(i);
  return !m || m.form === 'capital' || (m.kind === 'state' && m.form === 'name');
}
