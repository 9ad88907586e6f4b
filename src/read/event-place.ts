import { prepositionOf } from './clause.ts';
import type { Mention, Page } from './page.ts';

/** Where an event happened: the state named nearest after a preposition of place, in its sentence. */
export function placeMention(page: Page, first: number, last: number): Mention | undefined {
  const sentence = page.sentenceAt(first);
  const within = page
    .mentionsIn(sentence)
    .filter((m) => m.kind === 'state' && (m.form === 'name' || m.form === 'capital'));
  const at = (m: Mention): string => page.tokens[m.first - 1]?.fold ?? '';
  return within
    .filter(
      (m) =>
        /^(in|at|near|across|into|to|في|وفي|داخل|الي|قرب|в|во|на|под)$/.test(at(m)) ||
        (page.lang === 'ar' &&
          /^[وف]?[لب]/.test(page.tokens[m.first]?.fold ?? '') &&
          /^[لب]$/.test(prepositionOf(page, m, m.first) ?? '')),
    )
    .sort((a, b) => Math.abs(a.first - last) - Math.abs(b.first - last))[0];
}
