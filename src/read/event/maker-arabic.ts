import { pronounOn } from '../clause/arabic-pronoun.ts';
import { actorsOf, runs } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import type { Page } from '../page.ts';
import { wordLike } from '../text/once.ts';

/** «نددت بالحصار الذي فرضته تركيا», «رفضت العرض الذي قدمته واشنطن»: whose the deed is that a relative clause tells of. */
export function makerOf(page: Page, from: number): readonly string[] {
  for (let k = from; k < from + 6 && page.tokens[k]?.kind === 'word'; k++) {
    if (!smallWords.ar.relative.has(page.tokens[k]?.fold ?? '')) continue;
    const maker = pronounOn(page, k + 1) === null ? undefined : runs(page, k + 2, k + 8)[0];
    return maker?.first === k + 2 && maker.preposition === null ? actorsOf(maker) : [];
  }
  return [];
}

const arePeers = wordLike(/^[وبل]?(نظراي|شركاي|حلفاي|جيران|اشقاي|زملاي|نظير|نظيرت)(ه|ها|هم|هما)$/);

/** «طلب العون من نظرائه في الاتحاد الأوروبي»: the body whose members they are. */
export function peersOf(page: Page, from: number): readonly string[] {
  for (let k = from; k < from + 8 && page.tokens[k]?.kind === 'word'; k++)
    if (arePeers(page, k) && page.tokens[k + 1]?.fold === 'في') {
      const [where] = runs(page, k + 1, k + 7);
      return where?.first === k + 2 ? actorsOf(where) : [];
    }
  return [];
}
