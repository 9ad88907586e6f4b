import type { Ground } from '../case/model.ts';
import type { Day } from '../kernel/date.ts';
import type { Truth } from '../kernel/truth.ts';
import type { InZone, RecordIndex } from '../record/index.ts';
import type { Holder, Situation, State } from '../record/model.ts';
import { recordedPlace, soilOf } from '../record/recorded-place.ts';

interface Stated {
  readonly ground: Ground;
  readonly claims: readonly string[];
  readonly record: readonly string[];
}

/** Where it happened, as clauses ask for it. */
export interface PlaceValue {
  readonly name: string;
  readonly ofVictim: Stated & { readonly value: Truth };
  /** As `ofVictim`, but F where the record knows the place as overseas. */
  readonly metropolitan: Stated & { readonly value: Truth };
  /** null: nobody knows. */
  readonly administrator: Stated & { readonly state: Holder | null };
  readonly zones: Stated & { readonly within: readonly InZone[] };
}

const given: Stated = { ground: 'given', claims: [], record: [] };
const notReported: Stated = { ground: 'not-reported', claims: [], record: [] };
const recorded = (record: readonly string[]): Stated => ({ ground: 'recorded', claims: [], record });

/** Given place values win; where absent they are computed from the record's dated sovereignty, administration and zones. */
export function placeOf(situation: Situation, record: RecordIndex): PlaceValue {
  const { place, date, ally_in_trouble: victim } = situation;
  const known = recordedPlace(place, date, record);
  const own = ofVictim();
  return {
    name: place.name,
    ofVictim: own,
    metropolitan: metropolitan(),
    administrator: administrator(),
    zones: zones(),
  };

  function ofVictim(): PlaceValue['ofVictim'] {
    if (place.is_territory_of_victim !== undefined) return { ...given, value: place.is_territory_of_victim };
    if (place.recognised_sovereign !== undefined)
      return { ...given, value: soilOf(place.recognised_sovereign, victim) };
    if (!known) return { ...notReported, value: 'U' };
    return { ...recorded(known.sovereign.record), value: soilOf(known.sovereign.state, victim) };
  }

  function metropolitan(): PlaceValue['metropolitan'] {
    if (own.ground !== 'recorded' || !known?.overseas) return own;
    return { ...recorded([...own.record, ...known.record]), value: 'F' };
  }

  function administrator(): PlaceValue['administrator'] {
    if (place.administered_by !== undefined) return { ...given, state: place.administered_by };
    if (!known) return { ...notReported, state: null };
    return { ...recorded(known.administrator.record), state: known.administrator.state };
  }

  function zones(): PlaceValue['zones'] {
    if (place.zones !== undefined)
      return { ...given, within: place.zones.map((zone) => ({ zone, value: 'T', record: [] })) };
    if (known) return { ...recorded(known.record), within: known.zones };
    const sovereign = place.recognised_sovereign ?? (place.is_territory_of_victim === 'T' ? victim : undefined);
    const soil = sovereign === undefined ? undefined : record.state(sovereign);
    if (!soil) return { ...notReported, within: [] };
    return { ...recorded([`state:${soil.id}`]), within: somewhereOn(soil, date, record) };
  }
}

/**
 * Zones of a place of which only the sovereign is known: those of its ordinary soil, and open where it also held soil
 * overseas that day, which the place may be.
 */
function somewhereOn(soil: State, day: Day, record: RecordIndex): readonly InZone[] {
  const apart = record.law.territories.filter(
    (t) => record.isOverseas(t, day) && record.sovereignOf(t, day).state === soil.id,
  );
  const lying = [soil, ...apart].map((place) => new Map(record.zonesOf(place, day).map((z) => [z.zone, z])));
  return [...new Set(lying.flatMap((zones) => [...zones.keys()]))].map((zone): InZone => {
    const found = lying.flatMap((zones) => zones.get(zone) ?? []);
    const surely = found.length === lying.length && found.every(({ value }) => value === 'T');
    return { zone, value: surely ? 'T' : 'U', record: found.flatMap((z) => z.record) };
  });
}

/** Whether a place lies in any of the zones: T before U before F, with the facts that decide. */
export function inZones(zones: PlaceValue['zones'], names: readonly string[]): Stated & { readonly value: Truth } {
  const found = zones.within.filter(({ zone }) => names.includes(zone));
  const deciding = found.filter(({ value }) => value === 'T');
  const chosen = deciding.length > 0 ? deciding : found;
  const value = chosen[0]?.value ?? 'F';
  const { within: _within, ...stated } = zones;
  return { ...stated, value, record: chosen.length > 0 ? chosen.flatMap((z) => z.record) : stated.record };
}
