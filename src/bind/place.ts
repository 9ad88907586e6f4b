import type { Ground } from '../case/model.ts';
import type { Truth } from '../kernel/truth.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Situation, StateCode } from '../record/model.ts';

interface Stated {
  readonly ground: Ground;
  readonly claims: readonly string[];
  readonly record: readonly string[];
}

/** Where it happened, as clauses ask for it. */
export interface PlaceValue {
  readonly name: string;
  readonly ofVictim: Stated & { readonly value: Truth };
  /** null: nobody knows. */
  readonly administrator: Stated & { readonly state: StateCode | 'disputed' | null };
  readonly zones: Stated & { readonly names: readonly string[] };
}

const given: Stated = { ground: 'given', claims: [], record: [] };
const notReported: Stated = { ground: 'not-reported', claims: [], record: [] };

/** Given place values win; where absent they are computed from the record's dated sovereignty and administration. */
export function placeOf(situation: Situation, record: RecordIndex): PlaceValue {
  const { place, date, ally_in_trouble: victim } = situation;
  const territory = place.territory === undefined ? undefined : record.territory(place.territory);
  return { name: place.name, ofVictim: ofVictim(), administrator: administrator(), zones: zones() };

  function ofVictim(): PlaceValue['ofVictim'] {
    if (place.is_territory_of_victim !== undefined) return { ...given, value: place.is_territory_of_victim };
    if (place.recognised_sovereign !== undefined) return { ...given, value: same(place.recognised_sovereign) };
    if (!territory) return { ...notReported, value: 'U' };
    const held = record.sovereignOf(territory, date);
    return { ground: 'recorded', claims: [], record: held.record, value: same(held.state) };
  }

  function same(sovereign: StateCode | null): Truth {
    return sovereign === null ? 'U' : sovereign === victim ? 'T' : 'F';
  }

  function administrator(): PlaceValue['administrator'] {
    if (place.administered_by !== undefined) return { ...given, state: place.administered_by };
    if (!territory) return { ...notReported, state: null };
    const held = record.administratorOf(territory, date);
    return { ground: 'recorded', claims: [], record: held.record, state: held.state };
  }

  function zones(): PlaceValue['zones'] {
    if (place.zones !== undefined) return { ...given, names: place.zones };
    if (!territory?.zones) return { ...notReported, names: [] };
    return { ground: 'recorded', claims: [], record: [`territory:${territory.id}`], names: territory.zones };
  }
}
