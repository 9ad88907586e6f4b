import type { Path } from '../kernel/shape.ts';
import type { Law } from './model.ts';
import type { Found } from './validate.ts';

const folders = ['states', 'organisations', 'treaties', 'territories', 'people', 'precedents'] as const;

/** What stands twice in one list: a word, an id, or a whole entry. */
export function repeatFaults(law: Law): readonly Found[] {
  return folders.flatMap((folder) =>
    law[folder].flatMap((entity) =>
      repeatsIn(entity, []).map(({ path, found }) => ({
        folder,
        id: entity.id,
        path,
        code: 'overlap' as const,
        found,
        expected: 'each once',
      })),
    ),
  );
}

interface Repeat {
  readonly path: Path;
  readonly found: string;
}

function repeatsIn(value: unknown, path: Path): readonly Repeat[] {
  if (Array.isArray(value))
    return [...inList(value, path), ...value.flatMap((item, i) => repeatsIn(item, [...path, i]))];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => repeatsIn(inner, [...path, key]));
}

function inList(list: readonly unknown[], path: Path): readonly Repeat[] {
  const seen = new Map<string, number>();
  // Two provisions with one id are told apart over all treaties; a government may have several intervals.
  const named = path.at(-1) !== 'provisions' && path.at(-1) !== 'governments';
  return list.flatMap((item, i) => {
    const id = named && typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
    const key = JSON.stringify(id ?? item) ?? '';
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, i);
      return [];
    }
    const what = typeof item === 'string' ? `"${item}"` : id === undefined ? 'the same entry' : `the id ${key}`;
    return [{ path: [...path, i], found: `${what} a second time, first at ${first}` }];
  });
}
