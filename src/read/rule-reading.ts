import { type Attribution, attribute } from './saying/attribution.ts';
import { readCounts } from './precedent/count.ts';
import { readEvents } from './event/event.ts';
import { readMemberships } from './member/membership.ts';
import type { FigureClaim, Reading } from './model.ts';
import type { Page } from './page.ts';
import { readPrecedents } from './precedent/precedent.ts';
import { precedentsDone } from './precedent/deed.ts';
import { readProvisions } from './precedent/provision.ts';
import { type Firing, fire, ruleBook } from './words/rule.ts';
import { readStances } from './stance/stance.ts';
import { readTroubles } from './event/trouble.ts';

export interface Ruled {
  readonly firings: readonly Firing[];
  readonly said: Attribution;
}

/** Runs every rule once; the readers below take what fired. */
export function rulesOn(page: Page): Ruled {
  const firings = fire(page, ruleBook(page.lexicon, page.lang));
  return { firings, said: attribute(page, firings) };
}

export type Statements = Pick<
  Reading,
  'events' | 'memberships' | 'provisions' | 'precedents' | 'stances' | 'counts' | 'troubles'
>;

/** Everything in a text that the rules read, besides names, dates and figures. */
export function readStatements(page: Page, ruled: Ruled, figures: readonly FigureClaim[]): Statements {
  const { firings, said } = ruled;
  const events = readEvents(page, firings, said);
  const provisions = readProvisions(page, firings, said);
  const memberships = readMemberships(page, firings, said);
  const precedents = readPrecedents(page, firings, said, memberships);
  return {
    events,
    memberships,
    provisions,
    precedents: [...precedents, ...precedentsDone(page, events, precedents, memberships)],
    stances: readStances(page, firings, said, events),
    counts: readCounts(page, figures, said),
    troubles: readTroubles(page, said, [...provisions, ...precedents]),
  };
}
