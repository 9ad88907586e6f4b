import { addDays, type Day, dayNumber, extent, type When } from '../kernel/date.ts';
import type { Truth } from '../kernel/truth.ts';
import type { Law, Organisation, PartyInterval, Provision, StateCode, Treaty } from './model.ts';

/** What a walk needs of an interval. */
interface Walked {
  readonly from?: When;
  readonly to?: When;
  readonly signed?: string;
}

/** Every day from the first to the last, both inside. */
export function daysFrom(first: Day, last: Day): readonly Day[] {
  const out: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) out.push(day);
  return out;
}

/** The slow, obvious twin of the as-of questions: it goes through a list of days one by one and keeps what it has seen. */
export class Walk {
  readonly #days: readonly Day[];
  readonly #index: ReadonlyMap<Day, number>;

  constructor(days: readonly Day[]) {
    this.#days = days.toSorted((a, b) => dayNumber(a) - dayNumber(b));
    this.#index = new Map(this.#days.map((day, i) => [day, i]));
  }

  /** The value on each day: it may have begun, it surely has; it may be over, it surely is. */
  of(interval: Walked): (day: Day) => Truth {
    const start = edges(interval.from, interval.signed);
    const end = interval.to === undefined ? { may: null, must: null } : edges(interval.to, undefined);
    const values: Truth[] = [];
    let begun: Truth = 'F';
    let over: Truth = 'F';
    for (const day of this.#days) {
      if (begun === 'F' && (start.may === null || day >= start.may)) begun = 'U';
      if (start.must !== null && day >= start.must) begun = 'T';
      if (interval.to !== undefined && over === 'F' && (end.may === null || day >= end.may)) over = 'U';
      if (end.must !== null && day >= end.must) over = 'T';
      values.push(begun === 'F' || over === 'T' ? 'F' : begun === 'T' && over === 'F' ? 'T' : 'U');
    }
    return (day) => values[this.#index.get(day) as number] as Truth;
  }

  party(intervals: readonly PartyInterval[], as: 'victim' | 'party'): (day: Day) => Truth {
    const own = intervals
      .filter((i) => i.never !== true && (as === 'victim' ? i.guarantor : i.designated) !== true)
      .map((i) => this.of(i));
    return (day) => anyOf(own.map((at) => at(day)));
  }

  isParty(treaty: Treaty, state: StateCode, as: 'victim' | 'party'): (day: Day) => Truth {
    return this.party(
      treaty.parties.filter((p) => p.state === state),
      as,
    );
  }

  inForce(treaty: Treaty): (day: Day) => Truth {
    const plain = this.of({
      ...(treaty.in_force === undefined ? {} : { from: treaty.in_force }),
      ...(treaty.ended === undefined ? {} : { to: treaty.ended }),
      ...(treaty.signed === undefined ? {} : { signed: treaty.signed }),
    });
    const gaps = (treaty.force_gaps ?? []).map((gap) => ({ value: gap.value, within: this.of(gap) }));
    return (day) => {
      const value = plain(day);
      return value === 'T' ? (gaps.find((gap) => gap.within(day) === 'T')?.value ?? 'T') : value;
    };
  }

  version(provision: Provision): (day: Day) => Truth {
    return this.of({ from: '0001-01-01', ...provision.valid });
  }

  /** Members of an organisation, T and U, in no order. */
  members(organisation: Organisation, law: Law): (day: Day) => ReadonlyMap<StateCode, Truth> {
    const treaty = law.treaties.find((t) => t.id === organisation.treaty);
    const list = organisation.members ?? treaty?.parties ?? [];
    const states = [...new Set(list.map((p) => p.state))];
    const standing = states.map((state) => ({
      state,
      at: this.party(
        list.filter((p) => p.state === state),
        'party',
      ),
    }));
    const lives = this.of({
      from: '0001-01-01',
      ...(organisation.founded === undefined ? {} : { from: organisation.founded }),
      ...(organisation.ended === undefined ? {} : { to: organisation.ended }),
    });
    return (day) =>
      new Map(
        standing
          .map(({ state, at }) => [state, allOf([at(day), lives(day)])] as const)
          .filter(([, value]) => value !== 'F'),
      );
  }
}

/** The first day on which it may have happened, the first on which it surely had; null: no such day is known. */
function edges(
  when: When | undefined,
  signed: string | undefined,
): { readonly may: Day | null; readonly must: Day | null } {
  if (typeof when === 'string') return { may: when, must: when };
  const may = when?.not_before ?? (signed === undefined ? null : extent(signed).first);
  return { may, must: when?.not_after ?? null };
}

export function allOf(values: readonly Truth[]): Truth {
  return values.includes('F') ? 'F' : values.includes('U') ? 'U' : 'T';
}

export function anyOf(values: readonly Truth[]): Truth {
  return values.includes('T') ? 'T' : values.includes('U') ? 'U' : 'F';
}
