import { type Case, caseIdOf } from '../case/index.ts';
import type { Claimed, Reading } from '../read/model.ts';
import type { Dossier } from './model.ts';

/** Articles and the case drawn from them. */
export interface Tellings {
  readonly case: Case | null;
  readonly readings: readonly Reading[];
}

/** Every reading of a dossier, of one article or of several. */
export function readingsOf({ readings, reading }: Pick<Dossier, 'readings' | 'reading'>): readonly Reading[] {
  return readings ?? (reading ? [reading] : []);
}

/** One item of one article, where it was told first, with where else. */
export interface Told<T extends Claimed> {
  readonly item: T;
  /** Index of the article. */
  readonly source: number;
  /** Its claim in the case; the item's own id where there is no case. */
  readonly id: string;
  readonly also: readonly { readonly item: T; readonly source: number; readonly id: string }[];
}

/** Items of the readings by happening, each at its first telling: what the case merged stands there and nowhere else. */
export function toldOnce<T extends Claimed>(
  d: Tellings,
  itemsOf: (reading: Reading) => readonly T[],
): readonly Told<T>[] {
  const lead = leads(d);
  const found = new Map<string, { item: T; source: number; id: string; also: Told<T>['also'][number][] }>();
  for (const [source, reading] of d.readings.entries())
    for (const item of itemsOf(reading)) {
      const own = caseIdOf(item.id, source);
      const id = lead.claim.get(own) ?? own;
      const key = lead.happening.get(id) ?? id;
      const had = found.get(key);
      if (had) had.also.push({ item, source, id });
      else found.set(key, { item, source, id, also: [] });
    }
  return [...found.values()];
}

/** By the id of a member its claim, and by claim the first of its happening. */
function leads(d: Tellings): {
  readonly claim: ReadonlyMap<string, string>;
  readonly happening: ReadonlyMap<string, string>;
} {
  const claim = new Map((d.case?.claims ?? []).flatMap((c) => (c.members ?? []).map((m) => [m.id, c.id] as const)));
  const happening = new Map(
    (d.case?.happenings ?? []).flatMap(({ claims }) => claims.map((id) => [id, claims[0] ?? id] as const)),
  );
  return { claim, happening };
}
