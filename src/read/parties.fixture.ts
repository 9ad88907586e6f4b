import type { Reading } from './model.ts';

/** Writes actors of a reading by their role codes: `TCD.REB,SDN`. */
export function partiesOf({ actors }: Pick<Reading, 'actors'>): (ids: readonly string[]) => string {
  const codes = new Map(actors.map(({ id, code }) => [id, code]));
  return (ids) => ids.map((id) => codes.get(id) ?? id).join(',');
}
