import type { Reading } from './model.ts';

type Items = Pick<
  Reading,
  'events' | 'claims' | 'memberships' | 'provisions' | 'precedents' | 'stances' | 'counts' | 'troubles'
>;

/** What a text claims: everything of a reading but its actors and dates. */
export type Item = Items[keyof Items][number];

/** Every item of a reading, kind by kind, in the order in which cases count them. */
export function itemsOf(reading: Items): readonly Item[] {
  return [
    ...reading.events,
    ...reading.claims,
    ...reading.memberships,
    ...reading.provisions,
    ...reading.precedents,
    ...reading.stances,
    ...reading.counts,
    ...reading.troubles,
  ];
}
