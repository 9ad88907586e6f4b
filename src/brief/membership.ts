import { type Day, dayNumber, extent, hasBegun, type Interval, isRunning, type When } from '../kernel/date.ts';
import { and, type Truth } from '../kernel/truth.ts';
import { type Force, partyHolds, treatyHolds } from '../record/asof.ts';
import type { PartyInterval, StateCode, Treaty } from '../record/model.ts';
import { type Draftsman, sourcesOf } from './draftsman.ts';
import { leadProvision } from './sections/lead.ts';

/** A stretch of one state's membership, as the record has it. */
export type Spell = Pick<PartyInterval, 'from' | 'to' | 'signed' | 'entry' | 'exit' | 'designated' | 'never'> & {
  readonly suspended: readonly Interval[];
};

/** Who was bound by the treaty that bears most on the case, at all times: enough to answer for any day without the record. */
export interface Membership {
  readonly treaty: string;
  readonly organisation: string | null;
  /** The day judged. */
  readonly day: Day;
  readonly force: Force;
  readonly rows: readonly { readonly state: StateCode; readonly spells: readonly Spell[] }[];
  readonly sources: readonly string[];
}

export function membershipOf(d: Draftsman): Membership | null {
  const lead = leadProvision(d);
  const treaty = lead === null ? undefined : d.record.provision(lead)?.treaty;
  return d.case && treaty ? membershipIn(d, treaty, d.case.day) : null;
}

/** Ids of the treaties that the findings are on, in order. */
export const inPlay = (d: Draftsman): readonly string[] => [...new Set(d.all.map((f) => f.treaty))].toSorted();

/** The same for every treaty in play, by id. */
export function tiesOf(d: Draftsman): readonly Membership[] {
  const { case: c } = d;
  if (!c) return [];
  return inPlay(d).flatMap((id) => {
    const treaty = d.record.treaty(id);
    return treaty ? [membershipIn(d, treaty, c.day)] : [];
  });
}

function membershipIn(d: Draftsman, treaty: Treaty, day: Day): Membership {
  const states = [...new Set(treaty.parties.map((p) => p.state))];
  return {
    treaty: treaty.id,
    organisation: treaty.organisation ?? null,
    day,
    force: {
      ...(treaty.in_force === undefined ? {} : { in_force: treaty.in_force }),
      ...(treaty.ended === undefined ? {} : { ended: treaty.ended }),
      ...(treaty.signed === undefined ? {} : { signed: treaty.signed }),
      force_gaps: (treaty.force_gaps ?? []).map(({ from, to, value }) => ({ from, to, value })),
    },
    rows: states.map((state) => ({
      state,
      spells: treaty.parties.filter((p) => p.state === state).map((p) => spellOf(p)),
    })),
    sources: sourcesOf(d, [`treaty:${treaty.id}`, ...states.map((state) => `treaty:${treaty.id}/party/${state}/0`)]),
  };
}

function spellOf(p: PartyInterval): Spell {
  const kept = (['from', 'to', 'signed', 'entry', 'exit', 'designated', 'never'] as const).filter(
    (field) => p[field] !== undefined,
  );
  return {
    ...Object.fromEntries(kept.map((field) => [field, p[field]])),
    suspended: (p.suspended ?? []).map(({ from, to }) => ({
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    })),
  };
}

/** Where a state stands on one day. */
export interface Standing {
  readonly state: StateCode;
  /** T a party bound that day, U open. */
  readonly value: Truth;
  readonly suspended: Truth;
  /** Named by the treaty, not party to it. */
  readonly designated: boolean;
  readonly spell: Spell;
}

/** Every state that was, or may have been, a party on that day, and those the treaty names without their being parties. */
export function standingsOn(m: Membership, day: Day): readonly Standing[] {
  const force = treatyHolds(m.force, day).value;
  return m.rows.flatMap(({ state, spells }): readonly Standing[] => {
    let best: Standing | undefined;
    for (const spell of spells) {
      const value = and([force, partyHolds(spell, day)]);
      if (value === 'F' || (best !== undefined && (best.value === 'T' || value === 'U'))) continue;
      best = {
        state,
        value,
        suspended: spell.suspended.map((s) => during(s, day)).find((v) => v !== 'F') ?? 'F',
        designated: spell.designated === true,
        spell,
      };
    }
    return best ? [best] : [];
  });
}

function during(interval: Interval, day: Day): Truth {
  return and([hasBegun(interval.from, day), isRunning(interval.to, day)]);
}

/** Days on which something changes, in order, each once: where the steps of a slider stop. A bounded day stands at its later bound. */
export function changeDays(m: Membership): readonly Day[] {
  const days = new Set<Day>();
  const add = (when: When | undefined): void => {
    const day = when === undefined ? undefined : typeof when === 'string' ? when : (when.not_after ?? when.not_before);
    if (day !== undefined) days.add(day);
  };
  add(m.force.in_force);
  add(m.force.ended);
  for (const gap of m.force.force_gaps ?? []) [gap.from, gap.to].forEach((g) => add(g));
  for (const { spells } of m.rows)
    for (const spell of spells) {
      if (spell.never) continue;
      if (spell.signed !== undefined) add(extent(spell.signed).first);
      [spell.from, spell.to, ...spell.suspended.flatMap((s) => [s.from, s.to])].forEach((w) => add(w));
    }
  return [...days].toSorted();
}

/** First and last day worth showing, as day numbers: from the first signature to the later of the day judged and the last change. */
export function rangeOf(m: Membership): { readonly first: number; readonly last: number } {
  const days = [...changeDays(m), m.day].toSorted();
  return { first: dayNumber(days[0] ?? m.day), last: dayNumber(days.at(-1) ?? m.day) };
}
