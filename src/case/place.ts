import { foldWord } from '../kernel/fold.ts';
import type { Day } from '../kernel/date.ts';
import type { RecordIndex } from '../record/index.ts';
import type { GivenPlace, StateCode, Territory } from '../record/model.ts';
import { recordedPlace, soilOf } from '../record/recorded-place.ts';
import type { DraftInput, Told } from './ally.ts';

type Named = readonly [name: string, pattern: RegExp, territory: Territory];
const namesOf = new WeakMap<RecordIndex, readonly Named[]>();

/** Every folded name of every territory, the longest first. */
function foldedNames(record: RecordIndex): readonly Named[] {
  let names = namesOf.get(record);
  if (!names) {
    const all = record.law.territories.flatMap((territory) => {
      const spelt = [...Object.values(territory.name), ...Object.values(territory.spellings ?? {}).flat()];
      return [...new Set(spelt.map(plain))].map((name): Named => [name, new RegExp(`[ وبلف]${name} `, 'u'), territory]);
    });
    names = all.toSorted((a, b) => b[0].length - a[0].length);
    namesOf.set(record, names);
  }
  return names;
}

/** The territory of the record whose name stands in the words, if any; the longest, whole words only, Arabic prefixes allowed. */
export function territoryIn(words: string, record: RecordIndex): Territory | null {
  return named(words, record)[0] ?? null;
}

function named(words: string, record: RecordIndex): readonly Territory[] {
  const text = ` ${plain(words)} `;
  return foldedNames(record).flatMap(([name, pattern, territory]) =>
    text.includes(name) && pattern.test(text) ? [territory] : [],
  );
}

/** Where an event happens: what is named as its place; else land that its words name, for what is fired from the sea strikes the shore. */
function territoryOf({ place_name, span }: Told['event'], record: RecordIndex): Territory | null {
  const own = place_name === null ? null : territoryIn(place_name, record);
  return own ?? named(span.text, record).find((t) => t.sovereign.some((s) => s.state !== 'intl')) ?? null;
}

function plain(words: string): string {
  return foldWord(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Where the present harm happens: a territory the record knows where the text names one, else the state the text
 * places it in, else the ally.
 */
export function placeOf(
  harms: readonly Told[],
  ally: StateCode,
  inputs: readonly DraftInput[],
  record: RecordIndex,
): GivenPlace {
  for (const { event } of harms) {
    const territory = territoryOf(event, record);
    if (territory) return { name: event.place_name ?? territory.name.en, territory: territory.id };
  }
  // Where only the attacker's name tells the place, it says whence, not where.
  const placed = harms.filter(
    ({ event }) =>
      event.place !== null &&
      record.state(event.place) !== undefined &&
      (event.place === ally ||
        event.place_name !== null ||
        !event.source.some((id) => id.startsWith(event.place as string))),
  );
  const atHome = placed.find(({ event }) => event.place === ally) ?? placed[0];
  const state = atHome?.event.place ?? ally;
  const language = inputs[atHome?.input ?? 0]?.reading.language ?? 'en';
  const told = placed.find(({ event }) => event.place === state && event.place_name !== null)?.event.place_name;
  return { name: told ?? record.state(state)?.name[language] ?? state, state };
}

/** A place with the values of a row written out (ENCODING.md section 8), for readers that have no record. */
export function placeInFull(place: GivenPlace, ally: StateCode, day: Day, record: RecordIndex): GivenPlace {
  const known = recordedPlace(place, day, record);
  if (!known) return place;
  const { sovereign, administrator, zones } = known;
  const whose = sovereign.state;
  return {
    ...(whose === null ? {} : { recognised_sovereign: whose, is_territory_of_victim: soilOf(whose, ally) }),
    ...(administrator.state === null ? {} : { administered_by: administrator.state }),
    zones: zones.filter(({ value }) => value === 'T').map(({ zone }) => zone),
    ...place,
  };
}
