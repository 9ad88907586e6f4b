import type { Day } from '../kernel/date.ts';
import type { Truth } from '../kernel/truth.ts';
import type { Held, InZone, RecordIndex } from './index.ts';
import type { GivenPlace, Holder, StateCode, Territory } from './model.ts';

/** What the record knows of a place on a day: whose it is, who holds it, where it lies. */
export interface RecordedPlace {
  readonly sovereign: Held;
  readonly administrator: Held;
  readonly overseas: boolean;
  readonly zones: readonly InZone[];
  readonly record: readonly string[];
}

/** What the record computes for a place that names a territory, or the ordinary soil of a state; null where it names neither. */
export function recordedPlace(place: GivenPlace, day: Day, record: RecordIndex): RecordedPlace | null {
  const territory = place.territory === undefined ? undefined : record.territory(place.territory);
  if (territory) return ofTerritory(territory, day, record);
  const state = place.state === undefined ? undefined : record.state(place.state);
  if (!state) return null;
  const held = { state: state.id, record: [`state:${state.id}`] };
  return {
    sovereign: held,
    administrator: held,
    overseas: false,
    zones: record.zonesOf(state, day),
    record: held.record,
  };
}

function ofTerritory(territory: Territory, day: Day, record: RecordIndex): RecordedPlace {
  return {
    sovereign: record.sovereignOf(territory, day),
    administrator: record.administratorOf(territory, day),
    overseas: record.isOverseas(territory, day),
    zones: record.zonesOf(territory, day),
    record: [`territory:${territory.id}`],
  };
}

/** Whether soil with this sovereign is the victim's: U where nobody knows or claims stand against each other. */
export function soilOf(sovereign: Holder | null, victim: StateCode): Truth {
  return sovereign === null || sovereign === 'disputed' ? 'U' : sovereign === victim ? 'T' : 'F';
}
