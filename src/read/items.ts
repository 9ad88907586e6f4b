import type {
  CountClaim,
  EventClaim,
  FigureClaim,
  MembershipClaim,
  PrecedentClaim,
  ProvisionClaim,
  Reading,
  StanceClaim,
} from './model.ts';

/** What a text claims: everything of a reading but its actors and dates. */
export type Item =
  | EventClaim
  | FigureClaim
  | MembershipClaim
  | ProvisionClaim
  | PrecedentClaim
  | StanceClaim
  | CountClaim;

type Items = Pick<Reading, 'events' | 'claims' | 'memberships' | 'provisions' | 'precedents' | 'stances' | 'counts'>;

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
  ];
}
