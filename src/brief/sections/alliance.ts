import { extent, type When } from '../../kernel/date.ts';
import type { Treaty } from '../../record/model.ts';
import { type Draftsman, quoteAt, sourcesOf } from '../draftsman.ts';
import { actor, actors, date, line, list, number, provision, term, text, text3, treaty } from '../line.ts';
import type { Arg, Line } from '../model.ts';
import { byProvision, fittingProvision, leadProvision } from './lead.ts';

/** Who was a member that day, how they came and went, what the clauses say, and which version. */
export function alliance(d: Draftsman): readonly Line[] {
  const c = d.case;
  const lead = leadProvision(d);
  const found = lead === null ? undefined : d.record.provision(lead);
  if (!c || !found) return [];
  const t = found.treaty;
  const clauses = [lead, fittingProvision(d, lead)].filter((id): id is string => id !== null);
  const others = [...new Set(d.findings.map((f) => f.treaty))].filter(
    (id) => id !== t.id && !clauses.some((p) => d.record.provision(p)?.treaty.id === id),
  );
  return [
    ...members(d, t, c.day),
    ...comings(d, t, c.day),
    ...clauses.map((id) => clause(d, id)),
    ...(others.length > 0
      ? [line('recorded', 'alliance.also', { ally: actor(c.ally), treaties: list(others.map(treaty)) })]
      : []),
    ...saidOf(d, clauses),
  ];
}

function members(d: Draftsman, t: Treaty, day: string): readonly Line[] {
  const parties = d.record.partiesOn(t, day);
  const sure = parties.filter((p) => p.value === 'T');
  const open = parties.filter((p) => p.value === 'U');
  const record = sure.map((p) => p.record);
  return [
    sure.length === 0
      ? line('recorded', 'alliance.no-party', { treaty: treaty(t.id), day: date(day) })
      : line(
          'recorded',
          'alliance.members',
          {
            org: t.organisation ? actor(t.organisation) : treaty(t.id),
            n: number(sure.length),
            day: date(day),
            actors: actors(sure.map((p) => p.state)),
          },
          { record, source: sourcesOf(d, record) },
        ),
    ...(open.length > 0
      ? [
          line(
            'recorded',
            'alliance.unsure',
            { actors: actors(open.map((p) => p.state)) },
            { record: open.map((p) => p.record) },
          ),
        ]
      : []),
  ];
}

/** Signatures, entries and exits, one line for each day and manner, with the treaty's other instruments among them. */
function comings(d: Draftsman, t: Treaty, day: string): readonly Line[] {
  const dated: { at: string; line: Line }[] = [];
  const groups = new Map<
    string,
    { day: string; event: string; how: string | null; states: string[]; record: string[] }
  >();
  for (const change of d.record.changes(t)) {
    if (change.day > day) continue;
    const key = `${change.day} ${change.event} ${change.event === 'left' ? change.how : ''}`;
    const group = groups.get(key) ?? { day: change.day, event: change.event, how: change.how, states: [], record: [] };
    group.states.push(change.state);
    group.record.push(change.record);
    groups.set(key, group);
  }
  for (const group of groups.values())
    dated.push({
      at: group.day,
      line: line(
        'recorded',
        `alliance.${group.event}${howOf(group.event, group.how) ? '-how' : ''}`,
        { day: date(group.day), actors: actors(group.states), ...howOf(group.event, group.how) },
        { record: group.record, source: sourcesOf(d, group.record) },
      ),
    });
  for (const i of t.instruments ?? []) {
    if (!i.signed || extent(i.signed).first > day) continue;
    const force = typeof i.in_force === 'string' ? i.in_force : undefined;
    dated.push({
      at: extent(i.signed).first,
      line: line(
        'recorded',
        force ? 'alliance.instrument-force' : 'alliance.instrument',
        { day: date(i.signed), title: text3(i.title), ...(force ? { force: date(force) } : {}) },
        { record: [`treaty:${t.id}`], source: i.source.map((key) => t.sources[key] ?? key) },
      ),
    });
  }
  for (const gap of t.force_gaps ?? [])
    if (gap.from <= day)
      dated.push({
        at: gap.from,
        line: line(
          'recorded',
          'alliance.gap',
          { from: date(gap.from), to: date(gap.to), why: text3(gap.why) },
          { source: gap.source.map((key) => t.sources[key] ?? key) },
        ),
      });
  return dated.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map((x) => x.line);
}

const manners = new Set([
  'signature',
  'accession',
  'ratification',
  'succession',
  'designated',
  'non-renewal',
  'withdrawal',
  'suspension',
  'ended',
]);

/** How it went, for exits; entries tell it by the day alone. */
function howOf(event: string, how: string | null): { readonly how: Arg } | null {
  return event === 'left' && how !== null && manners.has(how) ? { how: term(`how.${how}`) } : null;
}

function clause(d: Draftsman, id: string): Line {
  const found = d.record.provision(id);
  const p = found?.provision;
  const from = dayKnown(p?.valid?.from);
  const reference = `provision:${id}`;
  return line(
    'recorded',
    'alliance.clause',
    {
      provision: provision(id),
      nature: term(`nature.${p?.nature ?? 'duty'}`),
      duty: text3(p?.duty ?? {}),
    },
    {
      record: [reference],
      source: (p?.source ?? []).map((key) => found?.treaty.sources[key] ?? key),
      children: from ? [line('recorded', 'alliance.version', { from: date(from) })] : [],
    },
  );
}

function dayKnown(when: When | undefined): string | undefined {
  return typeof when === 'string' ? when : undefined;
}

/** What the article itself says of a clause, called by its treaty also where the text names the organisation and a number. */
function saidOf(d: Draftsman, clauses: readonly string[]): readonly Line[] {
  return d.readings.flatMap((reading, source) =>
    reading.provisions.map((p) => {
      const of = d.record.organisation(p.treaty)?.treaty ?? p.treaty;
      const id = [...byProvision(d).keys()].find((x) => {
        const found = d.record.provision(x);
        return found?.treaty.id === of && (found.provision.article ?? '').split(/[\s,]/)[0] === p.article;
      });
      return line(
        'said',
        'alliance.clause-said',
        {
          article: id
            ? provision(clauses.find((x) => x === id) ?? id)
            : term('label.provision', { article: text(p.article), treaty: actor(of) }),
          quote: quoteAt(d, p.span, source),
        },
        { claims: [p.id], spans: [p.span] },
      );
    }),
  );
}
