import type { Page } from '../page.ts';

const hours =
  /^(afternoon|evening|morning|night|nightfall|dawn|dusk|noon|midday|midnight|daybreak|sunrise|sunset|end|weekend|time|then|now|yesterday|today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|radio|telephone|phone|wireless|cable|letter|telegram|note|force|post|sea|land|road|rail|train|far|law|decree|mistake|means|way)$/;

/** "By dawn", "by the end of May", "by telephone", "by shelling them": "by" tells when or how, and no doer. */
export function tellsHow(page: Page, by: number): boolean {
  if (page.isDated(by + 1)) return true;
  let k = by + 1;
  while (/^(the|early|late|mid|that|this|last|next|mere|sheer)$/.test(page.tokens[k]?.fold ?? '') && k < by + 3) k++;
  const fold = page.tokens[k]?.fold ?? '';
  return (
    hours.test(fold) || (k === by + 1 && page.tokens[k]?.kind === 'word' && fold.endsWith('ing') && !page.mentionAt(k))
  );
}
