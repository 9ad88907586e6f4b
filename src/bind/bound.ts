import { type Day, extent } from '../kernel/date.ts';
import { and, type Truth } from '../kernel/truth.ts';
import type { RecordIndex } from '../record/index.ts';
import type { StateCode, Treaty } from '../record/model.ts';

/** A stretch of days on which one state was bound to defend another, or may have been (U). Half-open; null: before or beyond the record. */
export interface BoundInterval {
  readonly treaty: string;
  readonly provision: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly value: Truth;
  readonly record: readonly string[];
}

/**
 * During which days was `a` bound to defend `b`, and by what? Every defence duty of the record, in the longest stretches
 * with one answer. Conditions of the clause are not looked at: they depend on the crisis.
 */
export function boundDuring(record: RecordIndex, a: StateCode, b: StateCode): readonly BoundInterval[] {
  if (a === b) return [];
  const out: BoundInterval[] = [];
  for (const treaty of record.law.treaties) {
    if (!treaty.parties.some((p) => p.state === a) || !treaty.parties.some((p) => p.state === b)) continue;
    const days = turningDays(treaty, [a, b]);
    for (const provision of treaty.provisions) {
      if (provision.nature !== 'duty' || !provision.atop.includes('defence')) continue;
      let open: BoundInterval | null = null;
      const close = (to: Day | null): void => {
        if (open) out.push({ ...open, to });
        open = null;
      };
      for (const day of days) {
        const answers = [
          record.inForce(treaty, day),
          record.versionValid(provision, day),
          record.isParty(treaty, a, day, 'party'),
          record.isParty(treaty, b, day, 'victim'),
        ];
        const value = and(answers.map((answer) => answer.value));
        const current = open as BoundInterval | null;
        if (current?.value === value) continue;
        close(day);
        if (value === 'F') continue;
        const from = day === days[0] ? null : day;
        open = {
          treaty: treaty.id,
          provision: provision.id,
          from,
          to: null,
          value,
          record: answers.flatMap((answer) => answer.record),
        };
      }
      close(null);
    }
  }
  return out.toSorted(
    (x, y) => (x.from ?? '').localeCompare(y.from ?? '', 'en') || (x.provision < y.provision ? -1 : 1),
  );
}

/** Days on which an answer about the treaty can change, after one that lies before them all. */
function turningDays(treaty: Treaty, states: readonly StateCode[]): readonly Day[] {
  const days = new Set<Day>();
  const add = (value: unknown): void => {
    if (typeof value === 'string') days.add(extent(value).first);
    else if (typeof value === 'object' && value !== null) for (const bound of Object.values(value)) add(bound);
  };
  for (const value of [treaty.signed, treaty.in_force, treaty.ended]) add(value);
  for (const gap of treaty.force_gaps ?? []) for (const value of [gap.from, gap.to]) add(value);
  for (const party of treaty.parties)
    if (states.includes(party.state)) for (const value of [party.from, party.to, party.signed]) add(value);
  for (const provision of treaty.provisions)
    for (const value of [provision.valid?.from, provision.valid?.to]) add(value);
  return ['0001-01-01', ...[...days].toSorted()];
}
