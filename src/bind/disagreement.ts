import { recognitionOf } from '../record/government.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Situation } from '../record/model.ts';
import { placeOf } from './place.ts';

/** A value that a file gives and the record computes otherwise. The given one wins; this is said, not mended. */
export interface Disagreement {
  /** Path of the value in the situation. */
  readonly path: string;
  readonly given: string;
  readonly computed: string;
  readonly record: readonly string[];
}

/** Where given values part from what the record makes of the place, or of the government that asked. Empty where the file names neither. */
export function disagreementsOf(situation: Situation, record: RecordIndex): readonly Disagreement[] {
  const { is_territory_of_victim, recognised_sovereign, administered_by, zones, ...bare } = situation.place;
  const computed = placeOf({ ...situation, place: bare }, record);
  const found: Disagreement[] = [];
  const differ = (
    path: string,
    given: string | null | undefined,
    made: string | null,
    references: readonly string[],
  ): void => {
    if (given === undefined || references.length === 0 || given === made) return;
    found.push({ path: `place.${path}`, given: given ?? 'null', computed: made ?? 'null', record: references });
  };
  const { ofVictim, administrator, zones: within } = computed;
  const byGiven =
    is_territory_of_victim ??
    (recognised_sovereign === undefined || recognised_sovereign === null
      ? undefined
      : recognised_sovereign === situation.ally_in_trouble
        ? 'T'
        : 'F');
  differ('is_territory_of_victim', byGiven, ofVictim.value, ofVictim.record);
  differ('administered_by', administered_by, administrator.state, administrator.record);
  if (zones !== undefined) {
    const missing = within.names.filter((zone) => !zones.includes(zone));
    const extra = within.record.length === 0 ? [] : zones.filter((zone) => !within.names.includes(zone));
    if (missing.length + extra.length > 0) differ('zones', zones.join(', '), within.names.join(', '), within.record);
  }
  for (const [treaty, { by, value }] of Object.entries(situation.requests)) {
    const asked = by === undefined ? null : recognitionOf(record.law, situation.ally_in_trouble, by, situation.date);
    if (asked && asked.value !== value)
      found.push({ path: `requests.${treaty}`, given: value, computed: asked.value, record: asked.record });
  }
  return found;
}
