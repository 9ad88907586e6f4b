import type { Day } from '../kernel/date.ts';
import { hasBegun, isRunning } from '../kernel/date.ts';
import { and, type Truth } from '../kernel/truth.ts';
import { joined, partyHolds, treatyHolds } from './asof.ts';
import type { Answer } from './index.ts';
import type { Organisation, PartyInterval, StateCode, Treaty } from './model.ts';

/** One interval of a state with the reference it is cited by: `treaty:CST/party/UZB/1`, the index among that state's intervals. */
export interface Cited {
  readonly state: StateCode;
  readonly interval: PartyInterval;
  readonly record: string;
}

/** A member or party on one day; the value is T or U. */
export interface Standing {
  readonly state: StateCode;
  readonly value: Truth;
  readonly interval: PartyInterval;
  readonly record: string;
}

/** The intervals of a treaty or member list by state, each with its reference, in the order of the file. */
export class Roll {
  readonly #owner: string;
  readonly #byState = new Map<StateCode, Cited[]>();

  constructor(owner: string, word: 'party' | 'member', intervals: readonly PartyInterval[]) {
    this.#owner = owner;
    for (const interval of intervals) {
      const list = this.#byState.get(interval.state) ?? [];
      list.push({ state: interval.state, interval, record: `${owner}/${word}/${interval.state}/${list.length}` });
      this.#byState.set(interval.state, list);
    }
  }

  of(state: StateCode): readonly Cited[] {
    return this.#byState.get(state) ?? [];
  }

  /** Was the state on the roll that day? Designated states count only as victims, guarantors never as such. */
  holds(state: StateCode, day: Day, as: 'victim' | 'party'): Answer {
    const answers = this.of(state)
      .filter(({ interval }) => !(as === 'victim' ? interval.guarantor : interval.designated))
      .map(({ interval, record }) => ({ value: partyHolds(interval, day), record }));
    return joined(answers, this.#owner);
  }

  /** Every state with an interval that may hold that day, by its firmest one; designated states left out. */
  on(day: Day): readonly Standing[] {
    const out: Standing[] = [];
    for (const [state, cited] of this.#byState) {
      let open: Standing | undefined;
      let firm: Standing | undefined;
      for (const { interval, record } of cited) {
        if (interval.designated) continue;
        const value = partyHolds(interval, day);
        if (value === 'T') firm ??= { state, value, interval, record };
        if (value === 'U') open ??= { state, value, interval, record };
      }
      const standing = firm ?? open;
      if (standing) out.push(standing);
    }
    return out;
  }
}

/** Whether the organisation was founded and not yet ended that day; one without a day of founding always was. */
export function existsOn({ founded, ended }: Pick<Organisation, 'founded' | 'ended'>, day: Day): Truth {
  const running = isRunning(ended, day);
  return founded === undefined ? running : and([hasBegun(founded, day), running]);
}

/**
 * Members of an organisation on a day: by its own list, else by its treaty. None before it was founded or once it has ended, though the treaty
 * may live on (SEATO).
 */
export function membersOf(
  organisation: Organisation,
  own: Roll | undefined,
  treaty: Roll | undefined,
  day: Day,
): readonly Standing[] {
  const running = existsOn(organisation, day);
  if (running === 'F') return [];
  return ((own ?? treaty)?.on(day) ?? []).map((m) => ({ ...m, value: and([m.value, running]) }));
}

/** Does the treaty bind both on that day? In force, and each of them a party. */
export function bindsBoth(treaty: Treaty, roll: Roll, a: StateCode, b: StateCode, day: Day): Answer {
  const first = roll.holds(a, day, 'party');
  const second = roll.holds(b, day, 'party');
  const force = treatyHolds(treaty, day);
  const record = [`treaty:${treaty.id}`, ...(force.gap === null ? [] : [`treaty:${treaty.id}/gap/${force.gap}`])];
  return {
    value: and([force.value, first.value, second.value]),
    record: [...record, ...first.record, ...second.record],
  };
}
