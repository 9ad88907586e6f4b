import type { Page } from '../page.ts';
import { fitsWord, type Slot } from './rule-words.ts';

const being = /^(was|were|been|being|is|are|be|got)$/;
const beside = /ly$|^(also|then|later|not|never|reportedly|since|already|again|first|once|only|all|both)$/;
const before = /^(has|have|had|will|would|must|should|may|might|could|can|to|shall|not)$|ly$/;
const governing = /^(in|on|at|by|to|from|for|with|against|after|over|under|into|near|before|during|despite)$/;
/** Words that stand between a preposition and the noun it governs. */
const within = /^(the|a|an|its|his|her|their|this|that|these|those|all|any|every|some|no|new|more|further|fresh)$/;

/** "Syrian assets were frozen", "aid to Rwanda has been cut off": in the passive the object of an English verb stands before it. */
export function objectAhead(page: Page, slots: readonly Slot[], first: number, limit: number): number[] | null {
  const object = slots.at(-1);
  if (!object || object.gap > 0 || object.number || slots.length < 3 || slots.length > 4 || !slots.at(-2)?.gap)
    return null;
  const auxiliary = passiveFrom(page, first, limit);
  if (auxiliary < 0) return null;
  const particle = slots.length === 4 ? slots[1] : undefined;
  const next = page.tokens[first + 1];
  if (particle && (particle.gap > 0 || !next || !fitsWord(particle, next.word))) return null;
  for (let k = auxiliary - 1; k >= Math.max(limit, auxiliary - 10); k--) {
    const token = page.tokens[k];
    if (!token || token.kind === 'punct') return null;
    if (!fitsWord(object, token.word) || isGoverned(page, k, limit)) continue;
    return particle ? [first, first + 1, k] : [first, k];
  }
  return null;
}

/** Where the helpers of a passive participle begin, or -1 where it is none. */
function passiveFrom(page: Page, i: number, limit: number): number {
  if (/(ing|s)$/.test(page.tokens[i]?.fold ?? '')) return -1;
  let k = i - 1;
  while (k > limit && k > i - 4 && beside.test(page.tokens[k]?.fold ?? '')) k--;
  if (k < limit || !being.test(page.tokens[k]?.fold ?? '')) return -1;
  while (k - 1 > limit && (being.test(page.tokens[k - 1]?.fold ?? '') || before.test(page.tokens[k - 1]?.fold ?? '')))
    k--;
  return k;
}

/** "Talks on sanctions were held": what a preposition governs is not done to anybody. */
function isGoverned(page: Page, i: number, limit: number): boolean {
  for (let k = i - 1; k >= Math.max(limit, i - 4); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (governing.test(fold)) return true;
    if (!within.test(fold) && !page.mentionAt(k) && !/(ed|al|an|ic|ous|ive|ary|ish|ese)$/.test(fold)) return false;
  }
  return false;
}
