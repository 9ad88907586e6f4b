import { type Day, extent, holdsOn, type Interval, type When } from '../kernel/date.ts';
import type { Truth } from '../kernel/truth.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Organisation, PartyInterval, StateCode, Treaty } from '../record/model.ts';
import { existsOn } from '../record/parties.ts';
import { stateName } from '../record/state-name.ts';
import { idOf } from './known.ts';
import { actor, date, line, list, precedent, term, text, text3, treaty } from './line.ts';
import type { Arg, Line } from './model.ts';

/** An answer of the record: rows for JSON, lines for every other face. */
export interface Answer {
  readonly schema: 'casus-answer/1';
  readonly question: string;
  readonly day: Day | null;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly lines: readonly Line[];
}

/** A day, or what is known of it. */
function when(value: When | undefined): Arg {
  if (value === undefined) return term('ask.unknown-day');
  if (typeof value === 'string') return date(value);
  if (value.not_before !== undefined && value.not_after !== undefined)
    return term('ask.between-days', { first: date(value.not_before), last: date(value.not_after) });
  if (value.not_after !== undefined) return term('ask.by-day', { day: date(value.not_after) });
  return value.not_before !== undefined
    ? term('ask.after-day', { day: date(value.not_before) })
    : term('ask.unknown-day');
}

function partyLine(record: RecordIndex, who: Arg, interval: PartyInterval, value: Truth, reference: string): Line {
  const message = `ask.party.${value === 'U' ? 'open' : 'sure'}.${interval.to === undefined ? 'running' : 'ended'}`;
  const source = record.sourcesOf(reference);
  return line(
    'recorded',
    message,
    { who, from: when(interval.from), ...(interval.to === undefined ? {} : { to: when(interval.to) }) },
    { record: [reference], source },
  );
}

/** A state with its name of that day. */
function called(record: RecordIndex, id: StateCode, day: Day): Readonly<Record<string, unknown>> {
  const state = record.state(id);
  return { state: id, ...(state ? { name: stateName(state, day) } : {}) };
}

const partyRow = (
  state: StateCode,
  value: Truth,
  interval: PartyInterval,
  reference: string,
  record: RecordIndex,
  day: Day,
): Readonly<Record<string, unknown>> => ({
  ...called(record, state, day),
  value,
  from: interval.from ?? null,
  to: interval.to ?? null,
  entry: interval.entry ?? null,
  exit: interval.exit ?? null,
  ...(interval.note ? { note: interval.note } : {}),
  record: reference,
  source: record.sourcesOf(reference),
});

/** Who was a member of an organisation, or party to a treaty, on a day. */
export function membersAnswer(record: RecordIndex, typed: string, day: Day): Answer {
  const id = idOf(record, typed, 'body');
  const organisation = record.organisation(id);
  const of = record.treaty(organisation ? (organisation.treaty ?? '') : id);
  const what = organisation ? actor(id) : treaty(id);
  const members = organisation?.members || !of ? record.membersOn(id, day) : null;
  if (members) {
    const rows = members.map((m) => ({
      ...called(record, m.state, day),
      value: m.value,
      ...(suspensionOn(m.interval, day) ? { suspended: true } : {}),
      record: m.record,
      source: record.sourcesOf(m.record),
    }));
    const lines = members.map((m) =>
      line(
        'recorded',
        m.value === 'U' ? 'ask.member.open' : 'ask.member.sure',
        { who: actor(m.state) },
        {
          record: [m.record],
          source: record.sourcesOf(m.record),
          children: suspensionLines(m.interval, day),
        },
      ),
    );
    const first =
      members.length > 0
        ? [head(what, day, rows)]
        : (existedLine(organisation, day) ?? [line('computed', 'ask.no-members', { what, day: date(day) })]);
    return { schema: 'casus-answer/1', question: `members ${id}`, day, rows, lines: [...first, ...lines] };
  }
  const parties = of ? record.partiesOn(of, day) : [];
  const rows = parties.map((p) => partyRow(p.state, p.value, p.interval, p.record, record, day));
  const lines = parties.map((p) => partyLine(record, actor(p.state), p.interval, p.value, p.record));
  return {
    schema: 'casus-answer/1',
    question: `members ${id}`,
    day,
    rows,
    lines: [
      ...(existedLine(organisation, day, of) ?? []),
      head(what, day, rows),
      ...forceLine(record, of, day),
      ...lines,
    ],
  };
}

/** Said of a day before an organisation was founded or after it ended; its treaty may have lived without it. */
function existedLine(o: Organisation | undefined, day: Day, of?: Treaty): readonly Line[] | null {
  if (!o) return null;
  if (existsOn(o, day) !== 'F') return null;
  return of
    ? [line('recorded', 'ask.not-existing-parties', { what: actor(o.id), day: date(day), treaty: treaty(of.id) })]
    : [line('recorded', 'ask.not-existing', { what: actor(o.id), day: date(day) })];
}

const suspensionOn = (interval: PartyInterval, day: Day): Interval | undefined =>
  interval.suspended?.find((s) => holdsOn(s, day) === 'T');

/** Kept from taking part that day, yet a member. */
function suspensionLines(interval: PartyInterval, day: Day): readonly Line[] {
  const found = suspensionOn(interval, day);
  if (!found) return [];
  return found.to === undefined
    ? [line('recorded', 'ask.member.suspended', { from: when(found.from) })]
    : [line('recorded', 'ask.member.suspended-until', { from: when(found.from), to: when(found.to) })];
}

function head(what: Arg, day: Day, rows: readonly { readonly value?: unknown }[]): Line {
  const sure = rows.filter((r) => r.value === 'T').length;
  const open = rows.length - sure;
  const args = { what, day: date(day), count: { kind: 'number', value: sure } as const };
  return open === 0
    ? line('computed', 'ask.members', args)
    : line('computed', 'ask.members-open', { ...args, open: { kind: 'number', value: open } });
}

function forceLine(record: RecordIndex, of: Treaty | undefined, day: Day): readonly Line[] {
  if (!of) return [];
  const force = record.inForce(of, day);
  return force.value === 'T'
    ? []
    : [
        line(
          'recorded',
          `ask.force.${force.value}`,
          { what: treaty(of.id), day: date(day) },
          { record: force.record, children: gapLines(of, day) },
        ),
      ];
}

/** Which treaties of the record bound a state on a day. */
export function treatiesAnswer(record: RecordIndex, typed: string, day: Day): Answer {
  const state = idOf(record, typed, 'state');
  const bound = record.law.treaties.flatMap((t) =>
    record
      .partiesOn(t, day)
      .filter((p) => p.state === state)
      .map((p) => ({ t, p, force: record.inForce(t, day).value })),
  );
  const live = bound.filter((b) => b.force !== 'F');
  return {
    schema: 'casus-answer/1',
    question: `treaties ${state}`,
    day,
    rows: live.map(({ t, p, force }) => ({
      treaty: t.id,
      title: t.title,
      in_force: force,
      ...partyRow(state, p.value, p.interval, p.record, record, day),
    })),
    lines: [
      line('computed', 'ask.treaties', {
        who: actor(state),
        day: date(day),
        count: { kind: 'number', value: live.length },
      }),
      ...live.map(({ t, p }) => partyLine(record, treaty(t.id), p.interval, p.value, p.record)),
    ],
  };
}

/** What bound two states to each other on a day, with the clauses in force between them. */
export function betweenAnswer(record: RecordIndex, a: string, b: string, day: Day): Answer {
  const [first, second] = [idOf(record, a, 'state'), idOf(record, b, 'state')];
  const found = record.between(first, second, day);
  const clauses = (t: Treaty) =>
    t.provisions.filter((p) => p.nature !== 'procedure' && record.versionValid(p, day).value !== 'F');
  return {
    schema: 'casus-answer/1',
    question: `between ${first} ${second}`,
    day,
    rows: found.map(({ treaty: t, value, record: references }) => ({
      treaty: t.id,
      title: t.title,
      value,
      provisions: clauses(t).map((p) => ({
        id: p.id,
        article: p.article,
        atop: p.atop,
        nature: p.nature,
        duty: p.duty,
      })),
      record: references,
      source: references.flatMap((r) => record.sourcesOf(r)),
    })),
    lines: [
      line('computed', 'ask.between', {
        a: actor(first),
        b: actor(second),
        day: date(day),
        count: { kind: 'number', value: found.length },
      }),
      ...found.map(({ treaty: t, value, record: references }) =>
        line(
          'recorded',
          value === 'U' ? 'ask.treaty.open' : 'ask.treaty.sure',
          { what: treaty(t.id) },
          {
            record: references,
            source: references.flatMap((r) => record.sourcesOf(r)),
            children: [
              ...gapLines(t, day),
              ...clauses(t).map((p) =>
                line('recorded', 'ask.clause', {
                  clause: { kind: 'provision', id: p.id },
                  nature: term(`nature.${p.nature}`),
                  duty: text3(p.duty),
                }),
              ),
            ],
          },
        ),
      ),
    ],
  };
}

/** Past cases, newest first; of one organisation or treaty where one is named. */
export function precedentsAnswer(record: RecordIndex, typed: string | undefined): Answer {
  const id = typed === undefined ? null : idOf(record, typed, 'body');
  const touches = (p: RecordIndex['law']['precedents'][number]): boolean =>
    id === null ||
    p.response.organisation === id ||
    id in p.situation.requests ||
    (record.organisation(id)?.decides ?? []).some((t) => t in p.situation.requests);
  const found = record.law.precedents
    .filter(touches)
    .toSorted((a, b) => (extent(a.start).first < extent(b.start).first ? 1 : -1));
  return {
    schema: 'casus-answer/1',
    question: `precedents${id ? ` ${id}` : ''}`,
    day: null,
    rows: found.map((p) => ({
      id: p.id,
      title: p.title,
      start: p.start,
      end: p.end ?? null,
      ally: p.situation.ally_in_trouble,
      organisation: p.response.organisation ?? null,
      decision: p.response.decision,
      response: p.response.words,
      sent: p.response.sent,
      verification: p.verification,
      source: Object.values(p.sources),
    })),
    lines: [
      line('computed', 'ask.precedents', { count: { kind: 'number', value: found.length } }),
      ...found.map((p) =>
        line(
          'recorded',
          'ask.precedent',
          {
            case: precedent(p.id),
            id: text(p.id),
            start: date(p.start),
            ally: actor(p.situation.ally_in_trouble),
            decision: term(`decision.${p.response.decision}`),
            words: list([text3(p.response.words)]),
          },
          {
            record: [`precedent:${p.id}`],
            source: Object.values(p.sources),
          },
        ),
      ),
    ],
  };
}

/** Why the force of a treaty is open on a day. */
function gapLines(t: Treaty, day: Day): readonly Line[] {
  return (t.force_gaps ?? [])
    .filter((gap) => gap.from <= day && day < gap.to)
    .map((gap) =>
      line(
        'recorded',
        'alliance.gap',
        { from: date(gap.from), to: date(gap.to), why: text3(gap.why) },
        {
          record: [`treaty:${t.id}`],
        },
      ),
    );
}

/** Said before an answer whose day the record does not reach. */
export function boundLine(message: 'ask.before' | 'ask.future', day: Day, first: Day): Line {
  return line(
    'computed',
    message,
    message === 'ask.before' ? { day: date(day), first: date(first) } : { day: date(day) },
  );
}
