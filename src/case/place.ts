import { foldWord } from '../kernel/fold.ts';
import type { RecordIndex } from '../record/index.ts';
import type { GivenPlace, StateCode, Territory } from '../record/model.ts';
import type { DraftInput, Told } from './ally.ts';

const namesOf = new WeakMap<Territory, readonly string[]>();

function foldedNames(territory: Territory): readonly string[] {
  let names = namesOf.get(territory);
  if (!names) {
    names = [...Object.values(territory.name), ...Object.values(territory.spellings ?? {}).flat()].map(foldWord);
    namesOf.set(territory, names);
  }
  return names;
}

/** The territory of the record whose name stands in the words, if any; whole words only, Arabic prefixes allowed. */
export function territoryIn(words: string, record: RecordIndex): Territory | null {
  const folded = ` ${foldWord(words).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  for (const territory of record.law.territories)
    if (foldedNames(territory).some((name) => new RegExp(`[ وبلف]${escape(name)} `, 'u').test(folded)))
      return territory;
  return null;
}

function escape(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
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
    const territory = territoryIn(`${event.place_name ?? ''} ; ${event.span.text}`, record);
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
  const named = placed.find(({ event }) => event.place === state && event.place_name !== null)?.event.place_name;
  return homePlace(named ?? record.state(state)?.name[language] ?? state, state, record);
}

/** Zones of the treaty vocabulary in which a state's home territory lies (record/rules/zones.yaml). */
export function homeZones(state: StateCode, record: RecordIndex): readonly string[] {
  const file = record.law.rules['zones'] as
    | { readonly zones?: Readonly<Record<string, readonly StateCode[]>> }
    | undefined;
  return Object.entries(file?.zones ?? {}).flatMap(([zone, states]) => (states.includes(state) ? [zone] : []));
}

/** A place on a state's home territory, in its zones. */
export function homePlace(name: string, state: StateCode, record: RecordIndex): GivenPlace {
  const zones = homeZones(state, record);
  return { name, recognised_sovereign: state, ...(zones.length > 0 ? { zones } : {}) };
}
