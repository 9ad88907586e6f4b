import type { Day } from '../kernel/date.ts';
import type { Holder, StateCode, Territory } from '../record/model.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Draftsman } from './draftsman.ts';
import { type Membership, standingsOn } from './membership.ts';

/** A territory whose sovereign and holder differ that day, or are in dispute. */
export interface Disputed {
  readonly id: string;
  readonly sovereign: Holder | null;
  readonly administered: Holder | null;
  /** The case happens there. */
  readonly here: boolean;
  /** Where it is drawn: about there (longitude, latitude), or in the shape the atlas has for it. Neither: named in the list only. */
  readonly at?: readonly [number, number];
  readonly shape?: string;
}

type Spot = Pick<Disputed, 'at' | 'shape'>;

/** What a map of the case shows, without any geometry. */
export interface Places {
  readonly day: Day;
  readonly ally: StateCode;
  readonly adversaries: readonly StateCode[];
  /** Who sent forces. */
  readonly senders: readonly StateCode[];
  /** For each state: the states of today on whose soil it lay, itself where it still exists. */
  readonly today: Readonly<Record<StateCode, readonly StateCode[]>>;
  readonly disputed: readonly Disputed[];
  /** Who plays a part on the day judged: the picture is as wide as they. */
  readonly frame: readonly StateCode[];
}

export function placesOf(d: Draftsman, membership: Membership | null): Places | null {
  const c = d.case;
  if (!c) return null;
  const spots = (d.record.law.rules['map'] as { readonly territories?: Readonly<Record<string, Spot>> } | undefined)
    ?.territories;
  const senders = (c.response?.contingents ?? []).map((x) => x.state);
  const near = [c.ally, ...(c.with_allies ?? []), ...c.adversary];
  const states = [...new Set([...near, ...senders, ...(membership?.rows ?? []).map((r) => r.state)])];
  const bound = membership ? standingsOn(membership, c.day).filter((s) => !s.designated) : [];
  return {
    day: c.day,
    frame: [...new Set([...near, ...senders, ...bound.map((s) => s.state)])],
    ally: c.ally,
    adversaries: [...new Set(c.adversary)].filter((s) => s !== c.ally),
    senders: [...new Set(senders)],
    today: Object.fromEntries(states.map((s) => [s, soilOf(s, c.day, d.record)])),
    disputed: d.record.law.territories.flatMap((t): readonly Disputed[] => {
      const found = disputedOn(t, c.day, d.record);
      const here = t.id === c.place.territory;
      if (!found && !here) return [];
      const { sovereign, administered } = found ?? held(t, c.day, d.record);
      const concerns = [sovereign, administered].some((s) => s !== null && near.includes(s));
      return here || concerns ? [{ id: t.id, sovereign, administered, here, ...spots?.[t.id] }] : [];
    }),
  };
}

/** The same without those that were states of their own that day: Serbia of 1914 is no soil of Austria-Hungary. */
function soilOf(id: StateCode, day: Day, record: RecordIndex): readonly StateCode[] {
  const stood = (s: StateCode): boolean =>
    record
      .state(s)
      ?.intervals.some(({ from, to }) => (from === undefined || from <= day) && (to === undefined || day < to)) ===
    true;
  return todayOf(id, record).filter((s) => s === id || !stood(s));
}

/** The state itself while it exists; else those that came after it. */
function todayOf(id: StateCode, record: RecordIndex, seen: ReadonlySet<StateCode> = new Set()): readonly StateCode[] {
  const state = record.state(id);
  if (!state || seen.has(id)) return [];
  if (state.intervals.some((i) => i.to === undefined)) return [id];
  const on = new Set([...seen, id]);
  const after = record.law.states.filter((s) => s.predecessors?.includes(id) === true);
  return [...new Set(after.flatMap((s) => todayOf(s.id, record, on)))];
}

function held(t: Territory, day: Day, record: RecordIndex): Pick<Disputed, 'sovereign' | 'administered'> {
  return { sovereign: record.sovereignOf(t, day).state, administered: record.administratorOf(t, day).state };
}

function disputedOn(t: Territory, day: Day, record: RecordIndex): Pick<Disputed, 'sovereign' | 'administered'> | null {
  const { sovereign, administered } = held(t, day, record);
  if (sovereign === 'disputed' || administered === 'disputed') return { sovereign, administered };
  return sovereign !== null && administered !== null && sovereign !== administered ? { sovereign, administered } : null;
}
