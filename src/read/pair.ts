import { actorsOf, runs } from './clause.ts';
import type { Page } from './page.ts';

/** The two parties told together last before a token, in its sentence or in as many before it: «كينيا والصومال … بينهما», «между ними». */
export function pairBefore(page: Page, i: number, back = 0): readonly string[] {
  const own = page.sentenceAt(i);
  for (let k = own.i; k >= Math.max(0, own.i - back); k--) {
    const sentence = page.sentences[k];
    if (!sentence || (sentence.heading && sentence !== own)) continue;
    const parties = runs(page, sentence.first, sentence === own ? i : sentence.last).map(actorsOf);
    const two = parties.findLast((p) => p.length === 2);
    if (two) return two;
  }
  return [];
}
