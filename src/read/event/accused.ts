import { accusedOf } from './accused-arabic.ts';
import { accusedIn } from './accused-english.ts';
import { accusedInRussian } from './accused-russian.ts';
import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** Whom a charge names as the doer of a deed; nobody where there is none. */
export interface Charge {
  readonly actors: readonly string[];
  /** Whether the deed is only alleged; what is condemned was done. */
  readonly alleged: boolean;
}

/** Who is accused of, or condemned for, the deed that a rule fired on. */
export function chargeOn(page: Page, f: Firing, events: readonly Firing[]): Charge {
  if (page.lang === 'en') return accusedIn(page, f, events);
  return { actors: (page.lang === 'ar' ? accusedOf : accusedInRussian)(page, f, events), alleged: true };
}
