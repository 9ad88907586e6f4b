import { type Attribution, attribute } from './attribution.ts';
import { readCounts } from './count.ts';
import { readEvents } from './event.ts';
import { readMemberships } from './membership.ts';
import type {
  CountClaim,
  EventClaim,
  FigureClaim,
  MembershipClaim,
  PrecedentClaim,
  ProvisionClaim,
  StanceClaim,
} from './model.ts';
import type { Page } from './page.ts';
import { readPrecedents } from './precedent.ts';
import { readProvisions } from './provision.ts';
import { type Firing, fire, ruleBook } from './rule.ts';
import { readStances } from './stance.ts';

export interface Ruled {
  readonly firings: readonly Firing[];
  readonly said: Attribution;
}

/** Runs every rule once; the readers below take what fired. */
export function rulesOn(page: Page): Ruled {
  const firings = fire(page, ruleBook(page.lexicon, page.lang));
  return { firings, said: attribute(page, firings) };
}

export interface Statements {
  readonly events: readonly EventClaim[];
  readonly memberships: readonly MembershipClaim[];
  readonly provisions: readonly ProvisionClaim[];
  readonly precedents: readonly PrecedentClaim[];
  readonly stances: readonly StanceClaim[];
  readonly counts: readonly CountClaim[];
}

/** Everything in a text that the rules read, besides names, dates and figures. */
export function readStatements(page: Page, ruled: Ruled, figures: readonly FigureClaim[]): Statements {
  const { firings, said } = ruled;
  const events = readEvents(page, firings, said);
  return {
    events,
    memberships: readMemberships(page, firings, said),
    provisions: readProvisions(page, firings, said),
    precedents: readPrecedents(page, firings, said),
    stances: readStances(page, firings, said, events),
    counts: readCounts(page, figures, said),
  };
}
