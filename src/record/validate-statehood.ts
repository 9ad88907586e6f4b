import { type Day, extent } from '../kernel/date.ts';
import type { Path } from '../kernel/shape.ts';
import type { Law, PartyInterval, Precedent, State, StateCode } from './model.ts';
import { numbersMeet, numbersOf } from './state-number.ts';
import { begunBy, existence, type Existence, lifetime } from './statehood.ts';
import type { Found } from './validate.ts';

/** Facts laid on a state outside its days, and numbers that two states bear at once. */
export function statehoodFaults(law: Law): readonly Found[] {
  const states = new Map(law.states.map((s) => [s.id, s]));
  const bound = existence(law.states, true);
  const present = existence(law.states, false);
  return [
    ...law.organisations.flatMap((o) =>
      entries(o.members ?? [], 'members', states, bound).map((p) => ({ folder: 'organisations', id: o.id, ...p })),
    ),
    ...law.treaties.flatMap((t) =>
      entries(t.parties, 'parties', states, bound).map((p) => ({ folder: 'treaties', id: t.id, ...p })),
    ),
    ...law.precedents.flatMap((p) => actors(p, states, present)),
    ...sharedNumbers(law),
  ];
}

type Fault = Omit<Found, 'folder' | 'id'>;
type States = ReadonlyMap<StateCode, State>;

function entries(list: readonly PartyInterval[], key: string, states: States, exists: Existence): readonly Fault[] {
  return list.flatMap((entry, i): readonly Fault[] => {
    const day = entry.never ? null : begunBy(entry.from);
    if (day === null) return [];
    const alive = exists(entry.state, day);
    if (!alive && entry.before_statehood === undefined)
      return [
        {
          path: [key, i, entry.from === undefined ? 'state' : 'from'],
          code: 'bad-date',
          found: `${entry.state} from ${day}, when it was no state`,
          expected: `a day on which it was one (${lifetimeOf(entry.state, states)})`,
          next: `Mend the day, name the predecessor, or say in before_statehood: why law let ${entry.state} in.`,
        },
      ];
    if (alive && entry.before_statehood !== undefined)
      return [
        {
          path: [key, i, 'before_statehood'],
          code: 'bad-value',
          found: `${entry.state} was a state on ${day}`,
          expected: 'no exception where the rule holds',
          next: 'Take before_statehood out.',
        },
      ];
    return [];
  });
}

/** Everyone a precedent sets on stage: those of the crisis on its day, contingents and the chair on a day of the response. */
function actors(precedent: Precedent, states: States, exists: Existence): readonly Found[] {
  const { situation, response } = precedent;
  const excepted = precedent.before_statehood ?? {};
  const crisis = [situation.date];
  const answer = [
    situation.date,
    ...[response.decided_on, response.start, response.end].flatMap((d) =>
      d === undefined ? [] : [extent(d).first, extent(d).last],
    ),
  ];
  const named: readonly (readonly [Path, string | null | undefined, readonly Day[]])[] = [
    [['situation', 'ally_in_trouble'], situation.ally_in_trouble, crisis],
    ...(situation.adversary ?? []).map((c, i) => [['situation', 'adversary', i], c, crisis] as const),
    ...(situation.facts.attacker?.states ?? []).map(
      (c, i) => [['situation', 'facts', 'attacker', 'states', i], c, crisis] as const,
    ),
    [['situation', 'place', 'recognised_sovereign'], situation.place.recognised_sovereign, crisis],
    [['situation', 'place', 'administered_by'], situation.place.administered_by, crisis],
    [['response', 'chair', 'state'], response.chair?.state, answer],
    ...(response.contingents ?? []).map((c, i) => [['response', 'contingents', i, 'state'], c.state, answer] as const),
  ];
  const absent = named.flatMap(([path, code, days]) =>
    typeof code === 'string' && states.has(code) && !days.some((day) => exists(code, day))
      ? [{ path, code, days }]
      : [],
  );
  const place = { folder: 'precedents', id: precedent.id } as const;
  return [
    ...absent
      .filter(({ code }) => !(code in excepted))
      .map(
        ({ path, code, days }): Found => ({
          ...place,
          path,
          code: 'bad-date',
          found: `${code} on ${days[0]}, when it was no state`,
          expected: `a state of that day (${code}: ${lifetimeOf(code, states)})`,
          next: `Mend the day, name the state of that day, or say under before_statehood: {${code}: ...} why it stands here.`,
        }),
      ),
    ...Object.keys(excepted)
      .filter((code) => !absent.some((a) => a.code === code))
      .map(
        (code): Found => ({
          ...place,
          path: ['before_statehood', code],
          code: 'bad-value',
          found: `no actor ${code} stands here outside its days`,
          expected: 'no exception where the rule holds',
          next: 'Take it out.',
        }),
      ),
  ];
}

function lifetimeOf(code: StateCode, states: States): string {
  const state = states.get(code);
  return state ? lifetime(state) : 'not in the record';
}

/** One number means one state on each day. */
function sharedNumbers(law: Law): readonly Found[] {
  return (['cow', 'gw'] as const).flatMap((system) => {
    const seen = new Map<number, State[]>();
    return law.states.flatMap((state) =>
      numbersOf(state, system).flatMap((mine, i): readonly Found[] => {
        const path = typeof state[system] === 'number' ? [system] : [system, i];
        const place = { folder: 'states', id: state.id, path } as const;
        if (mine.from !== undefined && mine.to !== undefined && mine.to <= mine.from)
          return [
            {
              ...place,
              code: 'bad-date',
              found: `from ${mine.from} to ${mine.to}`,
              expected: 'an end after the start',
            },
          ];
        const bearers = seen.get(mine.number) ?? [];
        const other = bearers.find((s) =>
          numbersOf(s, system).some((n) => n !== mine && n.number === mine.number && numbersMeet(n, mine)),
        );
        if (!bearers.includes(state)) seen.set(mine.number, [...bearers, state]);
        return other
          ? [
              {
                ...place,
                code: 'overlap',
                found: `${other.id} also bears ${system} ${mine.number} on days of this range`,
                expected: 'one state for a number on each day',
                next: 'Give both states dated numbers: [{number, from, to}].',
              },
            ]
          : [];
      }),
    );
  });
}
