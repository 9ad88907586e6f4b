import { actorsOf, runs } from '../clause/clause.ts';
import { firingsIn } from '../words/firings.ts';
import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

const deeds = new Set(['ASSAULT', 'MOBILIZE', 'COERCE', 'AID', 'THREATEN']);
const lays = /^(обвин|упрек|заподозр|подозрева|уличи|уличал)/;
const meant = /^(он|она|оно|они|тот|та|те)$/;

/** «Обвинил Руанду в обстреле села», «обвинило Гану в том, что она вооружила мятежников»: whom a charge names did the deed, if the charge is true. */
export function accusedInRussian(page: Page, f: Firing, events: readonly Firing[]): readonly string[] {
  if (!deeds.has(String(f.rule.data['type']))) return [];
  const { first } = page.sentenceAt(f.first);
  const charge = firingsIn(events, first, f.first).findLast((e) => lays.test(page.tokens[e.first]?.fold ?? ''));
  if (!charge || f.first - charge.first > 14) return [];
  const folds = page.tokens.slice(charge.first, f.first).map(({ fold }) => fold);
  const clause = folds.lastIndexOf('что');
  const told =
    f.voice === 'noun'
      ? clause < 0 && /^(в|во)$/.test(folds.at(-1) ?? '')
      : clause > 0 && folds[clause - 1] === ',' && folds[clause - 2] === 'том' && meant.test(folds[clause + 1] ?? '');
  if (!told) return [];
  const named = runs(page, charge.first + 1, f.first).find((r) => r.preposition === null);
  return actorsOf(named);
}
