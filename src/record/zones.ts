import { type Day, hasBegun, isRunning } from '../kernel/date.ts';
import { and, type Truth } from '../kernel/truth.ts';
import type { RecordIndex } from './index.ts';
import type { State, Territory, ZonePlace } from './model.ts';
import { placesOf } from './zone-places.ts';

/** That a place lies in a zone: T, or U where the record leaves it open; with the facts it rests on. */
export interface InZone {
  readonly zone: string;
  readonly value: Truth;
  readonly record: readonly string[];
}

type Entry = readonly [zone: string, place: ZonePlace, reference: string];

/** Which place lies in which zone, by day. */
export class Zones {
  readonly #record: RecordIndex;
  #entries: ReadonlyMap<string, readonly Entry[]> | undefined;

  constructor(record: RecordIndex) {
    this.#record = record;
  }

  /**
   * A territory lies where the zones list it. In zones that do not, it lies where its sovereign's own soil does, unless it
   * is overseas, or the zone holds that soil in part only.
   */
  of(place: Territory | State, day: Day): readonly InZone[] {
    if (!('sovereign' in place)) return this.#listed(`state:${place.id}`, place.id, day);
    const sovereign = this.#record.sovereignOf(place, day);
    const state = sovereign.state === null ? undefined : this.#record.state(sovereign.state);
    const own = this.#listed(`territory:${place.id}`, state?.id, day);
    if (!state || this.#record.isOverseas(place, day)) return own;
    const told = new Set([
      ...this.#of(`state:${state.id}`).flatMap(([zone, entry]) => (entry.part ? [zone] : [])),
      ...this.#of(`territory:${place.id}`).map(([zone]) => zone),
    ]);
    const inherited = this.#listed(`state:${state.id}`, state.id, day).filter(({ zone }) => !told.has(zone));
    return [...own, ...inherited.map((z) => ({ ...z, record: [...sovereign.record, ...z.record] }))];
  }

  #listed(key: string, party: string | undefined, day: Day): readonly InZone[] {
    const found = this.#of(key).map(([zone, entry, reference]): InZone => {
      const values: Truth[] = [entry.from === undefined ? 'T' : hasBegun(entry.from, day), isRunning(entry.to, day)];
      if (entry.part) values.push('U');
      const record = [reference];
      const treaty = entry.party_to === undefined ? undefined : this.#record.treaty(entry.party_to);
      if (treaty) {
        const bound =
          party === undefined ? { value: 'F' as const, record: [] } : this.#record.isParty(treaty, party, day);
        values.push(bound.value);
        record.push(...bound.record);
      }
      return { zone, value: and(values), record };
    });
    return found.filter(({ value }) => value !== 'F');
  }

  #of(key: string): readonly Entry[] {
    this.#entries ??= byPlace(this.#record);
    return this.#entries.get(key) ?? [];
  }
}

function byPlace(record: RecordIndex): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const zone of record.law.zones)
    placesOf(zone).forEach((place, i) => {
      const key = place.state === undefined ? `territory:${place.territory}` : `state:${place.state}`;
      const list = entries.get(key);
      const entry: Entry = [zone.id, place, `zone:${zone.id}/place/${i}`];
      if (list) list.push(entry);
      else entries.set(key, [entry]);
    });
  return entries;
}
