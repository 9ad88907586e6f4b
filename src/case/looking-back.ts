import { addDays, extent } from '../kernel/date.ts';
import type { EventClaim, Reading } from '../read/model.ts';
import type { DraftInput } from './ally.ts';

/** How long before the article an act may lie and still be of the crisis it looks back on: told a year on, and a month late. */
const reach = 400;

/**
 * Readings of articles that look back ("a year ago today"): what lies within the year before counts as told, where the reader puts
 * all that is older than two months in the background; not what a precedent is told by.
 */
export function lookingBack(inputs: readonly DraftInput[]): readonly DraftInput[] {
  return inputs.map((input) => ({ ...input, reading: withTheYear(input.reading) }));
}

function withTheYear(reading: Reading): Reading {
  const since = addDays(reading.referenceDate.value, -reach);
  const isOfPrecedent = ({ span }: EventClaim): boolean =>
    reading.precedents.some((p) => p.span.start < span.end && span.start < p.span.end);
  return {
    ...reading,
    events: reading.events.map((event) =>
      event.status === 'background' && isSince(event, since) && !isOfPrecedent(event)
        ? { ...event, status: event.speaker[0] === 'narrator' ? 'asserted' : 'reported' }
        : event,
    ),
  };
}

const isSince = ({ date: { start, end } }: EventClaim, since: string): boolean =>
  start !== null && extent(end ?? start).last >= since;
