import { type Day, extent } from '../kernel/date.ts';
import { and, type Truth } from '../kernel/truth.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Condition, Provision, StateCode, Treaty } from '../record/model.ts';

/** A stretch of days on which one state was bound to defend another, or may have been (U). Half-open; null: before or beyond the record. */
export interface BoundInterval {
  readonly treaty: string;
  readonly provision: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly value: Truth;
  /** Elements that the clause asks of this responder besides: a reservation, a suspension. */
  readonly besides: readonly string[];
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
        const own = overridesOn(provision, a, b, day);
        const value = and([...answers.map((answer) => answer.value), ...(own.some(isNamed) ? ['U' as const] : [])]);
        const besides = value === 'F' ? [] : own.map((leaf) => leaf.el ?? 'reservation');
        const current = open as BoundInterval | null;
        if (current?.value === value && current.besides.join() === besides.join()) continue;
        close(day);
        if (value === 'F') continue;
        const from = day === days[0] ? null : day;
        open = {
          treaty: treaty.id,
          provision: provision.id,
          from,
          to: null,
          value,
          besides,
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

/** What the clause asks of this responder besides, for this victim, on this day. */
function overridesOn(provision: Provision, responder: StateCode, victim: StateCode, day: Day): readonly Condition[] {
  return Object.entries(provision.responder_overrides ?? {}).flatMap(([key, override]) => {
    const [whose, forWhom] = key.split('<');
    const applies = whose === responder && (forWhom === undefined || forWhom === victim);
    return applies && (override.from === undefined || override.from <= day) ? override.all : [];
  });
}

/** A named condition is open in every crisis unless the case tells; facts of a crisis are not looked at here. */
const isNamed = (condition: Condition): boolean => 'cond' in condition && (condition.default ?? 'U') !== 'T';

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
  for (const provision of treaty.provisions) {
    for (const value of [provision.valid?.from, provision.valid?.to]) add(value);
    for (const { from } of Object.values(provision.responder_overrides ?? {})) add(from);
  }
  return ['0001-01-01', ...[...days].toSorted()];
}
