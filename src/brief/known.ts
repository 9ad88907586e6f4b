import { Fault, nearest } from '../kernel/fault.ts';
import { foldWord } from '../kernel/fold.ts';
import type { RecordIndex } from '../record/index.ts';

export type Kind = 'state' | 'body' | 'place';

const expected: Readonly<Record<Kind, string>> = {
  state: 'a state of the record: a code such as KAZ, or a name in Arabic, English or Russian',
  body: 'an organisation or treaty of the record: an id such as CSTO, or a name in Arabic, English or Russian',
  place: 'a territory or state of the record: an id such as crimea, or a name in Arabic, English or Russian',
};

const indexes = new WeakMap<RecordIndex, Readonly<Record<Kind, ReadonlyMap<string, string>>>>();

/** The id of what was typed, be it the id, a name or an abbreviation in any of the languages; undefined where nothing is called so. */
export function knownAs(record: RecordIndex, typed: string, kind: Kind): string | undefined {
  return indexesOf(record)[kind].get(key(typed));
}

/** As `knownAs`, but throws unknown-id with the nearest spelling. */
export function idOf(record: RecordIndex, typed: string, kind: Kind): string {
  const found = knownAs(record, typed, kind);
  if (found !== undefined) return found;
  const index = indexesOf(record)[kind];
  const ids = [...new Set(index.values())];
  const near = nearest(typed.toUpperCase(), ids) ?? index.get(nearest(key(typed), index.keys()) ?? '');
  throw new Fault({
    code: 'unknown-id',
    found: `"${typed}"`,
    expected: expected[kind],
    ...(near ? { next: `Did you mean ${near}?` } : {}),
  });
}

function indexesOf(record: RecordIndex): Readonly<Record<Kind, ReadonlyMap<string, string>>> {
  let index = indexes.get(record);
  if (!index) {
    index = { state: states(record), body: bodies(record), place: places(record) };
    indexes.set(record, index);
  }
  return index;
}

const key = (text: string): string => text.trim().split(/\s+/).map(foldWord).join(' ');

/** Ids come first: no name of one entity hides the id of another. */
function indexOf(
  entries: readonly { readonly id: string; readonly names: readonly string[] }[],
): ReadonlyMap<string, string> {
  const index = new Map<string, string>();
  for (const { id } of entries) index.set(key(id), id);
  for (const { id, names } of entries) for (const name of names) if (!index.has(key(name))) index.set(key(name), id);
  return index;
}

function states({ law }: RecordIndex): ReadonlyMap<string, string> {
  return indexOf(
    law.states.map(({ id, name, names }) => ({
      id,
      names: [...Object.values(name), ...(names ?? []).flatMap((former) => Object.values(former.name))],
    })),
  );
}

/** A territory before a state of the same name: Kosovo, Taiwan. */
function places({ law }: RecordIndex): ReadonlyMap<string, string> {
  return indexOf([
    ...law.territories.map(({ id, name, spellings }) => ({
      id,
      names: [...Object.values(name), ...Object.values(spellings ?? {}).flat()],
    })),
    ...law.states.map(({ id, name }) => ({ id, names: Object.values(name) })),
  ]);
}

function bodies({ law }: RecordIndex): ReadonlyMap<string, string> {
  return indexOf([
    ...law.organisations.map(({ id, name, spellings }) => ({
      id,
      names: [...Object.values(name), ...Object.values(spellings ?? {}).flat()],
    })),
    ...law.treaties.map(({ id, title, short }) => ({
      id,
      names: [...Object.values(title).flatMap(inBrackets), ...Object.values(short ?? {})],
    })),
  ]);
}

/** A title and each name in its brackets: "Inter-American Treaty of … (Rio Treaty, TIAR)". */
function inBrackets(title: string): readonly string[] {
  const bracket = /^(.*?)\s*\(([^()]*)\)\s*$/.exec(title);
  return bracket ? [title, bracket[1] as string, ...(bracket[2] as string).split(/[,،]\s*/)] : [title];
}
