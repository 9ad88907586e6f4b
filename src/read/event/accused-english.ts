import { actorsOf, runs } from '../clause/clause.ts';
import type { Charge } from './accused.ts';
import { firingsIn } from '../words/firings.ts';
import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

const deeds = new Set(['ASSAULT', 'MOBILIZE', 'COERCE', 'AID', 'THREATEN', 'SANCTION']);

/** Verbs that lay a deed on somebody, done or not. Not "condemn", "censure", "punish": what they blame was done. */
const laying = /^(accus|charg|suspect|blam|alleg)/;

const nobody: Charge = { actors: [], alleged: false };

/** "Accused Chad of shelling a village", "condemned Syria for shooting down a jet": whom a charge names did what the form in -ing tells. */
export function accusedIn(page: Page, f: Firing, events: readonly Firing[]): Charge {
  if (f.voice !== 'verb' || !deeds.has(String(f.rule.data['type']))) return nobody;
  if (!page.tokens[f.first]?.fold.endsWith('ing')) return nobody;
  const { first } = page.sentenceAt(f.first);
  const charge = firingsIn(events, first, f.first).findLast((e) => e.rule.data['type'] === 'ACCUSE');
  if (!charge || f.first - charge.first > 16) return nobody;
  const led = leadBefore(page, f.first, charge.last);
  if (led < 0) return nobody;
  const verb = page.tokens[charge.first]?.fold ?? '';
  const passive =
    charge.voice === 'passive' || /^(was|were|been|being|is|are)$/.test(page.tokens[charge.first - 1]?.fold ?? '');
  const named = passive
    ? runs(page, first, charge.first).findLast((r) => r.preposition === null)
    : runs(page, charge.first + 1, led).find((r) => r.preposition === null);
  return named ? { actors: actorsOf(named), alleged: laying.test(verb) } : nobody;
}

/** The "of" or "for" that leads to a form in -ing, also over "having" and over an -ing form joined to it ("of training and arming"); -1 without. */
function leadBefore(page: Page, i: number, from: number): number {
  for (let k = i - 1; k >= from && k > i - 8; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^(of|for|with|over)$/.test(fold)) return k === i - 1 || page.tokens[k + 1]?.fold.endsWith('ing') ? k : -1;
    if (/^[.;:]$/.test(fold)) return -1;
  }
  return -1;
}
