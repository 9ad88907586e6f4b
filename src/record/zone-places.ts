import type { PlacesAlike, Zone, ZoneFile, ZonePlace } from './model.ts';

/** Stands for a line that names no place, or two; the validator reports it. */
export const unnamed = '';

/** The compact form of a zone: neighbouring lines that differ only in the place they name become one. */
export function compactZone(file: ZoneFile): Zone {
  const runs: { readonly key: string; readonly names: string[]; readonly alike: PlacesAlike }[] = [];
  for (const { state, territory, ...common } of file.places) {
    const names = [state, territory].filter((name) => name !== undefined);
    const kind = territory === undefined ? 'states' : 'territories';
    const key = JSON.stringify([kind, common]);
    let run = runs.at(-1);
    if (run?.key !== key) {
      const list: string[] = [];
      run = { key, names: list, alike: { [kind]: list, ...common } };
      runs.push(run);
    }
    run.names.push(names.length === 1 ? (names[0] ?? unnamed) : unnamed);
  }
  return { ...file, places: runs.map(({ alike }) => alike) };
}

/** One entry for each place of a zone, in the order of its file. */
export function placesOf(zone: Zone): readonly ZonePlace[] {
  return zone.places.flatMap(({ states = [], territories = [], ...common }): ZonePlace[] => [
    ...states.map((state) => ({ state, ...common })),
    ...territories.map((territory) => ({ territory, ...common })),
  ]);
}
