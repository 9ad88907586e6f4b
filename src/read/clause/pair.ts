import { actorsOf, runs } from './clause.ts';
import type { Mention, Page } from '../page.ts';
import { perFile } from '../text/once.ts';
import { firstFrom } from '../words/firings.ts';

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

/** "Suspended deliveries to both": the two states that a text has named most before a token, where no third comes near. */
export function bothNamed(page: Page, i: number, not: readonly string[]): readonly string[] {
  const named = [...namedIn(page, page.lang)].flatMap(([state, mentions]): readonly (readonly [string, number])[] => {
    const times = not.some((x) => x.slice(0, 3) === state) ? 0 : firstFrom(mentions, i);
    return times > 0 ? [[state, times]] : [];
  });
  const [first, second, third] = named.toSorted((a, b) => b[1] - a[1]);
  return first && second && second[1] > (third?.[1] ?? 0) ? [first[0], second[0]] : [];
}

/** Where a text names each state, by itself or by its forces and offices. */
const namedIn = perFile((page: Page): ReadonlyMap<string, readonly Mention[]> => {
  const named = new Map<string, Mention[]>();
  for (const m of page.mentions) {
    const state = m.kind === 'state' ? m.actor : /^[A-Z]{3}\.(MIL|GOV|SEC)$/.test(m.code) ? m.code.slice(0, 3) : '';
    const had = named.get(state);
    if (had) had.push(m);
    else if (state) named.set(state, [m]);
  }
  return named;
});

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
