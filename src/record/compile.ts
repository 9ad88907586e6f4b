import type { Text3 } from '../kernel/provenance.ts';
import { gradedFacts } from './degree.ts';
import { requestValues } from './government.ts';
import type { Law, Precedent, State, ZoneFile } from './model.ts';
import { compactZone } from './zone-places.ts';

/** Parsed masters by folder: the value of each file. */
export type Masters = Readonly<Record<string, readonly unknown[]>>;

/** Names of present-day states by ISO 3166-1 alpha-2 code, from the CLDR of the building Node. */
export type RegionNames = (iso2: string) => Text3;

/** Masters that passed their shapes become one value; states get the names the files leave out. */
export function compile(
  masters: Masters,
  rules: Readonly<Record<string, unknown>>,
  names: RegionNames,
  version: string,
): Law {
  const of = <T>(folder: string): readonly T[] => (masters[folder] ?? []) as readonly T[];
  const law: Law = {
    schema: 'casus-record/1',
    version,
    states: of<State & { readonly iso2?: string }>('states').map(({ iso2, ...state }) => ({
      ...state,
      name: state.name ?? names(iso2 ?? ''),
    })),
    organisations: of('organisations'),
    treaties: of('treaties'),
    territories: of('territories'),
    zones: of<ZoneFile>('zones').map(compactZone),
    people: of('people'),
    precedents: of('precedents'),
    relations: of('relations'),
    rules,
  };
  return { ...law, precedents: law.precedents.map((precedent) => valued(precedent, law)) };
}

/** Degrees of its facts become truth values, and so does who asked. */
function valued(precedent: Precedent, law: Law): Precedent {
  const { situation } = precedent;
  if (!situation?.facts || !situation.requests) return precedent;
  const requests = requestValues(situation.requests, situation.ally_in_trouble, situation.date, law);
  return { ...precedent, situation: { ...situation, requests, facts: gradedFacts(situation.facts, law).facts } };
}
