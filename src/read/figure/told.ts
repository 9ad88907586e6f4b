import { smallWords } from '../words/clause-words.ts';
import type { Counted } from './count.ts';
import type { Page } from '../page.ts';

export interface Subject {
  readonly subject: string;
  /** Tokens of the word that gave it, or of the noun. */
  readonly first: number;
  readonly last: number;
  /** Weeks are told as days. */
  readonly times: number;
}

/** A number and what it is about, where the text says so or leaves it to be understood. */
export interface Told {
  readonly counted: Counted;
  subject: Subject | null;
  /** Index of the figure whose noun or verb this one shares. */
  shares?: number;
}

/** Subjects that a number without a noun may share with another. */
export const borrowable =
  /^(killed|injured|hospitalised|in_intensive_care|bodies|missing|detained|captured|displaced|evacuated|participants|troops|resigned|money|votes_for)$/;

/** Gives a number the subject of another. */
export function share(own: Told, subject: Subject, at: number, times = 1): void {
  own.subject = { subject: subject.subject, first: own.counted.from, last: own.counted.end, times };
  own.shares = at;
}

const auxiliaries =
  /^(to|or|до|или|were|was|are|is|had|have|has|would|will|could|as|than|,|was|been|быть|было|были|будет)$/;

/** Nothing that a bare number could count follows it. */
export function isBare(page: Page, n: Counted): boolean {
  if (n.unit !== null) return false;
  const next = page.tokens[n.last];
  if (!next || n.last >= n.sentence.last) return true;
  if (next.kind !== 'word') return !/^[-%:/]$/.test(next.fold);
  const small = smallWords[page.lang];
  if (page.lang === 'ar' && /^[وف]/.test(next.fold)) return true;
  return (
    auxiliaries.test(next.fold) ||
    (page.lang === 'en' && next.fold === 'according') ||
    small.preposition.has(next.fold) ||
    small.boundary.has(next.fold) ||
    small.relative.has(next.fold) ||
    small.and.has(next.fold) ||
    small.negation.has(next.fold) ||
    page.datesIn(n.sentence).some((d) => d.first === n.last)
  );
}
