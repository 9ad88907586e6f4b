import type { Law, State } from './model.ts';

type Sources = Readonly<Record<string, string>>;
type Packed<E extends { readonly sources: Sources }> = Omit<E, 'sources'> & {
  readonly sources: Readonly<Record<string, number>>;
};
const folders = [
  'states',
  'organisations',
  'treaties',
  'territories',
  'zones',
  'people',
  'precedents',
  'relations',
] as const;
type Folder = (typeof folders)[number];

/** The record on disk, `dist/record.json`: every citation once, in `citations`; a file's sources point there. */
export type PackedLaw = Omit<Law, Folder> & { readonly citations: readonly string[] } & {
  readonly [F in Folder]: readonly Packed<NonNullable<Law[F]>[number]>[];
};

/** Law to its form on disk. The sources of single state intervals and names go: answers cite a state as a whole. */
export function pack(law: Law): PackedLaw {
  const citations: string[] = [];
  const places = new Map<string, number>();
  const place = (citation: string): number => {
    const known = places.get(citation);
    if (known !== undefined) return known;
    places.set(citation, citations.length);
    return citations.push(citation) - 1;
  };
  const packed = Object.fromEntries(
    folders.map((folder) => [
      folder,
      (law[folder] ?? []).map((entity) => ({
        ...(folder === 'states' ? bare(entity as State) : entity),
        sources: Object.fromEntries(Object.entries(entity.sources).map(([key, text]) => [key, place(text)])),
      })),
    ]),
  );
  return { ...law, ...packed, citations } as unknown as PackedLaw;
}

/** The law again, with each file's own table of sources. */
export function unpack({ citations, ...packed }: PackedLaw): Law {
  const unpacked = Object.fromEntries(
    folders.map((folder) => [
      folder,
      packed[folder].map((entity) => ({
        ...entity,
        sources: Object.fromEntries(Object.entries(entity.sources).map(([key, at]) => [key, citations[at] ?? key])),
      })),
    ]),
  );
  return { ...packed, ...unpacked } as unknown as Law;
}

function bare(state: State): State {
  return {
    ...state,
    intervals: state.intervals.map(unsourced),
    ...(state.names ? { names: state.names.map(unsourced) } : {}),
  };
}

function unsourced<F extends object>(fact: F): F {
  const { source: _, verification: __, ...rest } = fact as F & { source?: unknown; verification?: unknown };
  return rest as F;
}
