import type { Day } from '../../kernel/date.ts';
import { Fault } from '../../kernel/fault.ts';
import type { Span } from '../../kernel/provenance.ts';
import type { DatedTokens, Sentence } from '../page.ts';

export interface ReferenceDate {
  readonly value: Day;
  readonly basis: string;
  readonly spans: readonly Span[];
}

/**
 * The day a text was written: what the caller says, else a full date at its head or foot, else the latest full date of
 * its first third. A weekday and a day of the month fix no year, and no day is guessed.
 */
export function referenceDate(
  given: Day | undefined,
  dates: readonly DatedTokens[],
  sentences: readonly Sentence[],
  tokens: number,
): ReferenceDate {
  if (given) return { value: given, basis: 'given by the caller', spans: [] };
  const full = dates.filter((d) => d.type === 'absolute' && d.value.length === 10);
  const foot = sentences.at(-1);
  const head =
    full.find((d) => d.first < 45) ??
    full.find((d) => foot !== undefined && d.first >= foot.first && foot.last - foot.first < 20);
  if (head) return { value: head.value, basis: 'a full date at the head or foot of the text', spans: [head.span] };
  const years = dates.filter((d) => d.type === 'absolute').map((d) => d.value.slice(0, 4));
  const newest = years.toSorted().at(-1);
  const early = full
    .filter((d) => d.first < tokens / 3 && d.value.slice(0, 4) === newest)
    .toSorted((a, b) => (a.value < b.value ? 1 : -1))[0];
  if (early)
    return { value: early.value, basis: 'the latest full date in the first third of the text', spans: [early.span] };
  throw new Fault({
    code: 'no-date',
    found: 'no full date (day, month and year) that tells when the text was written',
    expected: 'a date line such as "6 January 2022"',
    next: 'Say when it was written: --date YYYY-MM-DD.',
  });
}
