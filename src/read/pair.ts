import { actorsOf, runs } from './clause.ts';
import type { Page } from './page.ts';

/** The two parties told together last before a token, in its sentence or in as many before it: «كينيا والصومال … بينهما», «между ними». */
export function pairBefore(page: Page, i: number, back = 0, not: readonly string[] = []): readonly string[] {
  const own = page.sentenceAt(i);
  for (let k = own.i; k >= Math.max(0, own.i - back); k--) {
    const sentence = page.sentences[k];
    if (!sentence || (sentence.heading && sentence !== own)) continue;
    const parties = runs(page, sentence.first, sentence === own ? i : sentence.last).map(actorsOf);
    const two = parties.findLast((p) => p.length === 2 && !p.some((x) => not.includes(x)));
    if (two) return two;
  }
  return [];
}

/** The two states that act in a sentence and the one before it, where it names just two beside whoever is left out. */
export function twoActing(page: Page, i: number, not: readonly string[]): readonly string[] {
  const own = page.sentenceAt(i);
  const found: string[] = [];
  for (const s of [own, page.sentences[own.i - 1]])
    for (const m of s && !s.heading ? page.mentionsIn(s) : [])
      if (m.first < i && m.kind === 'state' && m.form !== 'demonym' && m.acts && ![...found, ...not].includes(m.actor))
        found.push(m.actor);
  return found.length === 2 ? found : [];
}
