import type { Page } from '../page.ts';
import { type Firing, ruleBook } from './rule.ts';

/** «كلفت» is no لفت with ك before it: no verb takes ب ك ل on its head. */
export function isVerbSpelt(page: Page, f: Firing): boolean {
  const fold = (page.tokens[f.first]?.fold ?? '').replace(/^[وف](?=[بكل])/, '');
  if (f.voice !== 'verb' || !/^[بكل]/.test(fold)) return true;
  const { exact } = ruleBook(page.lexicon, page.lang);
  const own = (form: string): boolean => exact.get(form)?.some((p) => p.rule === f.rule) === true;
  return own(fold) || own(fold.replace(/(ه|ها|هم)$/, ''));
}
