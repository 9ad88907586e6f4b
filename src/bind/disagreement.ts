import { recognitionOf } from '../record/government.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Situation } from '../record/model.ts';
import { recordedPlace, soilOf } from '../record/recorded-place.ts';

/** A value that a file gives and the record computes otherwise. The given one wins; this is said, not mended. */
export interface Disagreement {
  /** Path of the value in the situation. */
  readonly path: string;
  readonly given: string;
  readonly computed: string;
  readonly record: readonly string[];
}

/**
 * Where given values part from what the record makes of the place, or of the government that asked. Where the file names
 * neither, the record does not tell or leaves a zone open, nothing differs.
 */
export function disagreementsOf(situation: Situation, record: RecordIndex): readonly Disagreement[] {
  return [...ofPlace(situation, record), ...ofRequests(situation, record)];
}

function ofPlace(situation: Situation, record: RecordIndex): readonly Disagreement[] {
  const { place, date, ally_in_trouble: victim } = situation;
  const known = recordedPlace(place, date, record);
  if (!known) return [];
  const found: Disagreement[] = [];
  const differ = (
    path: string,
    given: string | null | undefined,
    computed: string | null,
    references: readonly string[],
  ): void => {
    if (given === undefined || computed === null || given === computed) return;
    found.push({ path: `place.${path}`, given: given ?? 'null', computed, record: references });
  };
  const { sovereign, administrator } = known;
  const soil = sovereign.state === null ? null : soilOf(sovereign.state, victim);
  differ('recognised_sovereign', place.recognised_sovereign, sovereign.state, sovereign.record);
  differ('is_territory_of_victim', place.is_territory_of_victim, soil, sovereign.record);
  differ('administered_by', place.administered_by, administrator.state, administrator.record);
  if (place.zones) {
    const inside = known.zones.filter(({ value }) => value === 'T');
    const extra = place.zones.filter((zone) => !known.zones.some((z) => z.zone === zone));
    const missing = inside.filter(({ zone }) => !place.zones?.includes(zone));
    if (extra.length + missing.length > 0)
      differ('zones', place.zones.join(', ') || '-', inside.map(({ zone }) => zone).join(', ') || '-', [
        ...known.record,
        ...missing.flatMap((z) => z.record),
      ]);
  }
  return found;
}

function ofRequests(situation: Situation, record: RecordIndex): readonly Disagreement[] {
  const found: Disagreement[] = [];
  for (const [treaty, { by, value }] of Object.entries(situation.requests)) {
    const asked = by === undefined ? null : recognitionOf(record.law, situation.ally_in_trouble, by, situation.date);
    if (asked && asked.value !== value)
      found.push({ path: `requests.${treaty}`, given: value, computed: asked.value, record: asked.record });
  }
  return found;
}
