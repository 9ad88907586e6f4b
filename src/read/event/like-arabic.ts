import { actorsOf, runs } from '../clause/clause.ts';
import type { EventClaim } from '../model.ts';
import type { Page, Run } from '../page.ts';
import type { Firing } from '../words/rule.ts';

const after = (page: Page, f: Firing): readonly Run[] =>
  runs(page, f.first + 1, Math.min(page.sentenceAt(f.first).last, f.first + 12));

/** «وحذت موريتانيا حذو الرياض»: whom another is like stands right after حذو. */
const pattern = (page: Page, f: Firing): Run | undefined =>
  after(page, f).find((r) => page.tokens[r.first - 1]?.fold === 'حذو');

/** Who did as another had done: «وكذلك فعلت أوغندا», «وحذت حذوها كندا», «وحذت بلغراد حذوه». */
export const ownParty = (page: Page, f: Firing): Run | undefined => {
  const model = pattern(page, f);
  return after(page, f).find((r) => r !== model && r.preposition === null && r.first - f.first <= 6);
};

/** Words that nobody is said to do alike. */
const spoken = new Set(['REQUEST', 'CONSULT', 'THREATEN', 'AGREE']);

/**
 * The act that was done alike: the last told of the party named as the pattern, else the last of its sentence or the one
 * before; none where a verb with ف goes on to tell what was done: «وحذت بلغراد حذوه فعززت حاميتها».
 */
export function likeness(page: Page, f: Firing, found: readonly EventClaim[]): EventClaim | undefined {
  const sentence = page.sentenceAt(f.first);
  for (let k = f.first + 1; k < Math.min(sentence.last, f.last + 5); k++)
    if (/^ف[^ي].{2,}/.test(page.tokens[k]?.fold ?? '') && !page.mentionAt(k)) return undefined;
  const named = actorsOf(pattern(page, f));
  if (named.length) return found.findLast((e) => !spoken.has(e.type) && named.some((x) => e.source.includes(x)));
  const before = page.sentences[sentence.i - 1];
  return found.findLast(
    (e) => e.span.start >= (before?.start ?? sentence.start) && e.span.start < sentence.start + 4000,
  );
}
