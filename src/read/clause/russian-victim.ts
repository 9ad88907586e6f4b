import { actorsOf, runs } from './clause.ts';
import type { Page } from '../page.ts';
import { runCases } from '../words/russian-case.ts';
import type { Firing } from '../words/rule.ts';

/** «В результате ударов погибли сто ливанцев», «под ударами авиации убиты …»: who fell, beside the verb that tells it. */
export function fallenIn(page: Page, f: Firing): readonly string[] {
  const { first, last } = page.sentenceAt(f.first);
  for (let k = Math.max(first, f.first - 8); k < Math.min(last, f.last + 9); k++) {
    if (!/^(погиб|погибл[аио]|убит[аоы]?|ранен[аоы]?|пострадал[аои]?)$/.test(page.tokens[k]?.fold ?? '')) continue;
    const fits = (r: { preposition: string | null }, cases: string): boolean =>
      r.preposition === null && /[ng]/.test(cases);
    const whom =
      runs(page, k + 1, Math.min(last, k + 6)).find((r) => fits(r, runCases(page, r)) && r.first - k <= 4) ??
      runs(page, Math.max(first, k - 4), k).findLast((r) => fits(r, runCases(page, r)) && k - r.last <= 1);
    return actorsOf(whom);
  }
  return [];
}

/** «Жертвами засады стали солдаты Нигера», «сорок беженцев стали жертвами налёта»: whom the sentence calls the victims of an attack. */
export function calledVictims(page: Page, f: Firing): readonly string[] {
  const { first, last } = page.sentenceAt(f.first);
  const lead = Math.min(f.first, ...f.words);
  const at = [lead - 1, lead - 2].find(
    (k) =>
      /^жертв(ами|ой|ою)$/.test(page.tokens[k]?.fold ?? '') ||
      (k >= first && /^жертв(ами|ой|ою)$/.test(page.tokens[k - 1]?.fold ?? '') && page.mentionAt(k) !== undefined),
  );
  const noun = at ?? f.words.map((w) => w - 1).find((k) => /^жертв(ами|ой|ою)$/.test(page.tokens[k]?.fold ?? ''));
  if (noun === undefined) return [];
  let k = first;
  while (
    k < last &&
    !/^(стал|стала|стало|стали|становятся|становится|оказались|оказался|пали|пал)$/.test(page.tokens[k]?.fold ?? '')
  )
    k++;
  if (k === last) return [];
  const fit = (r: { preposition: string | null }, cases: string): boolean =>
    r.preposition === null && /[ng]/.test(cases);
  const behind = runs(page, k + 1, Math.min(last, k + 8)).find((r) => fit(r, runCases(page, r)));
  const ahead = runs(page, first, Math.min(k, noun)).findLast((r) => fit(r, runCases(page, r)));
  return actorsOf(k > noun ? (behind ?? ahead) : ahead);
}
