import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addDays, type When } from '../kernel/date.ts';
import { openRecord, type RecordIndex } from '../record/index.ts';
import type { Law, Situation, Treaty } from '../record/model.ts';
import { recordedPlace, soilOf } from '../record/recorded-place.ts';
import type { OldRow, OldTreaty, Value } from './second-reader.fixture.ts';

/** A treaty of the record in the reference's form: the last day inside instead of the first outside. */
export function asReference(t: Treaty): OldTreaty {
  return {
    id: t.id,
    signed: day(t.signed),
    in_force: exact(t.in_force),
    in_force_bounds: bounds(t.in_force),
    ended: lastDay(t.ended),
    to_bounds: bounds(t.ended),
    force_gaps: (t.force_gaps ?? []).map((g) => ({ ...g, to: addDays(g.to, -1) })),
    parties: t.parties.map((p) => ({
      state: p.state,
      signed: day(p.signed),
      in_force_from: exact(p.from),
      party_no_later_than: bounds(p.from)?.not_after ?? null,
      party_no_earlier_than: bounds(p.from)?.not_before ?? null,
      in_force_to: lastDay(p.to),
      to_bounds: bounds(p.to),
      exit_mode: p.designated ? 'protocol-state' : null,
      never_party: p.never ?? false,
      guarantor: p.guarantor ?? false,
    })),
    provisions: t.provisions.map((p) => ({
      id: p.id,
      nature: p.nature,
      valid: { from: exact(p.valid?.from), to: lastDay(p.valid?.to), to_bounds: bounds(p.valid?.to) },
      when: p.when,
      ...(p.responder_overrides ? { responder_overrides: p.responder_overrides } : {}),
    })) as unknown as OldTreaty['provisions'],
  };
}

/** Text comparison needs a whole day: a month or a year of signature counts from its first. */
function day(partial: string | undefined): string | null {
  return partial === undefined ? null : `${partial}-01-01`.slice(0, 10);
}
function exact(when: When | undefined): string | null {
  return typeof when === 'string' ? when : null;
}
function lastDay(when: When | undefined): string | null {
  return typeof when === 'string' ? addDays(when, -1) : null;
}
function bounds(when: When | undefined): { not_before?: string; not_after?: string } | null {
  return typeof when === 'object' ? when : null;
}

/**
 * A row as the reference has it, with every place value given: where a situation names a territory, a state or only the
 * sovereign, they follow from the record (record/README.md, precedents). Who began it, where nothing is said: DESIGN.md section 5.
 */
export function asRow(situation: Situation, law: Law): OldRow {
  const { place, date, facts, ally_in_trouble: victim } = situation;
  const known = recordedPlace(place, date, recordOf(law));
  const sovereign =
    place.recognised_sovereign === undefined ? (known?.sovereign.state ?? null) : place.recognised_sovereign;
  const own: Value = soilOf(sovereign, victim);
  const zonesThat = (value: Value): readonly string[] =>
    known?.zones.flatMap((z) => (z.value === value ? [z.zone] : [])) ?? [];
  const began: Value = (facts.attacker?.state ?? 'F') === 'F' ? 'F' : 'U';
  return {
    ...situation,
    place: {
      ...place,
      is_territory_of_victim: place.is_territory_of_victim ?? own,
      administered_by:
        place.administered_by === undefined ? (known?.administrator.state ?? null) : place.administered_by,
      zones: place.zones ?? zonesThat('T'),
      open_zones: place.zones ? [] : zonesThat('U'),
    },
    facts: { ...facts, victim_initiated: facts.victim_initiated ?? began },
  };
}

const opened = new WeakMap<Law, RecordIndex>();
function recordOf(law: Law): RecordIndex {
  const record = opened.get(law) ?? openRecord(law);
  opened.set(law, record);
  return record;
}

const file = path.resolve(import.meta.dirname, '../../../shared/reference/obligations/treaties.json');
export const hasReferenceTreaties = existsSync(file);
export const referenceTreaties = (): readonly OldTreaty[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { readonly treaties: readonly OldTreaty[] }).treaties;
