import { extent, type Interval, type When } from '../kernel/date.ts';
import { nearest } from '../kernel/fault.ts';
import type { Path, Problem } from '../kernel/shape.ts';
import type { Condition, Law } from './model.ts';

/** What the shape of one file cannot see: ids that resolve, sources that stand in the table, intervals that run forward and do not overlap. */
export interface Found extends Problem {
  readonly folder: string;
  readonly id: string;
}

type Sourced = { readonly source?: readonly string[] };

/** Every fault of a compiled record. Free of files: the rim finds line and column by folder, id and path. */
export function validate(law: Law): readonly Found[] {
  const found: Found[] = [];
  const states = new Set([...law.states.map((s) => s.id)]);
  const treaties = new Set(law.treaties.map((t) => t.id));
  const provisions = new Set(law.treaties.flatMap((t) => t.provisions.map((p) => p.id)));
  const organisations = new Set(law.organisations.map((o) => o.id));
  const people = new Set(law.people.map((p) => p.id));
  const territories = new Set(law.territories.map((t) => t.id));

  const at = (folder: string, id: string) => {
    const report = (path: Path, code: Problem['code'], what: string, expected: string, next?: string): void =>
      void found.push({ folder, id, path, code, found: what, expected, ...(next ? { next } : {}) });
    return {
      report,
      resolves(path: Path, value: string | undefined | null, known: ReadonlySet<string>, kind: string): void {
        if (value === undefined || value === null || known.has(value)) return;
        const near = nearest(value, known);
        report(path, 'unknown-id', `"${value}"`, `${kind} of the record`, near ? `Did you mean ${near}?` : undefined);
      },
      sourced(path: Path, fact: Sourced, sources: Readonly<Record<string, string>>): void {
        if (!fact.source || fact.source.length === 0)
          report(path, 'no-source', 'a fact without a source', 'source: [key] of the sources below');
        for (const key of fact.source ?? [])
          if (!(key in sources))
            report(
              [...path, 'source'],
              'no-source',
              `the source "${key}"`,
              `one of ${Object.keys(sources).join(', ')}`,
            );
      },
      forward(path: Path, interval: Interval): void {
        const from = latest(interval.from);
        const to = earliest(interval.to);
        if (
          from !== null &&
          to !== null &&
          to <= from &&
          typeof interval.from === 'string' &&
          typeof interval.to === 'string'
        )
          report(
            path,
            'bad-date',
            `from ${from} to ${to}`,
            'an end after the start (the end is the first day outside)',
          );
      },
    };
  };
  /** No two intervals of one state may surely overlap. */
  const apart = (
    folder: string,
    id: string,
    key: string,
    items: readonly ({ readonly state: string; readonly never?: boolean } & Interval)[],
  ): void => {
    items.forEach((a, i) => {
      for (const [j, b] of items.entries()) {
        if (j >= i || a.state !== b.state || a.never || b.never) continue;
        const [first, second] = (sure(a)?.from ?? '') < (sure(b)?.from ?? '') ? [sure(a), sure(b)] : [sure(b), sure(a)];
        if (first && second && (first.to === null || first.to > second.from))
          found.push({
            folder,
            id,
            path: [key, i],
            code: 'overlap',
            found: `${a.state} has two intervals that overlap (${key} ${j + 1} and ${i + 1})`,
            expected: 'intervals apart',
          });
      }
    });
  };

  for (const state of law.states) {
    const { sourced, forward, resolves } = at('states', state.id);
    state.intervals.forEach((interval, i) => {
      sourced(['intervals', i], interval as Sourced, state.sources);
      forward(['intervals', i], interval);
    });
    state.predecessors?.forEach((p, i) => resolves(['predecessors', i], p, states, 'a state'));
    apart(
      'states',
      state.id,
      'intervals',
      state.intervals.map((interval) => ({ state: state.id, ...interval })),
    );
  }
  for (const o of law.organisations) {
    const { sourced, resolves } = at('organisations', o.id);
    resolves(['treaty'], o.treaty, treaties, 'a treaty');
    o.decides?.forEach((t, i) => resolves(['decides', i], t, treaties, 'a treaty'));
    o.chairs?.forEach((chair, i) => {
      sourced(['chairs', i], chair, o.sources);
      resolves(['chairs', i, 'state'], chair.state, states, 'a state');
      resolves(['chairs', i, 'person'], chair.person, people, 'a person');
    });
  }
  for (const t of law.treaties) {
    const { sourced, resolves, forward } = at('treaties', t.id);
    resolves(['organisation'], t.organisation, organisations, 'an organisation');
    t.parties.forEach((p, i) => {
      resolves(['parties', i, 'state'], p.state, states, 'a state');
      sourced(['parties', i], p, t.sources);
      forward(['parties', i], p);
    });
    apart('treaties', t.id, 'parties', t.parties);
    t.instruments?.forEach((x, i) => sourced(['instruments', i], x, t.sources));
    t.force_gaps?.forEach((x, i) => sourced(['force_gaps', i], x, t.sources));
    t.provisions.forEach((p, i) => {
      sourced(['provisions', i], p, t.sources);
      const { report } = at('treaties', t.id);
      const list = 'all' in p.when ? p.when.all : p.when.any;
      for (const [j, condition] of list.entries())
        for (const fault of badForms(condition))
          report(
            ['provisions', i, 'when', 'all' in p.when ? 'all' : 'any', j],
            'bad-value',
            fault,
            'a form of record/README.md',
          );
    });
  }
  for (const t of law.territories) {
    const { sourced, resolves, forward } = at('territories', t.id);
    for (const key of ['sovereign', 'administered'] as const)
      t[key].forEach((x, i) => {
        sourced([key, i], x, t.sources);
        forward([key, i], x);
        if (x.state !== 'disputed') resolves([key, i, 'state'], x.state, states, 'a state');
      });
  }
  for (const p of law.people) {
    const { sourced, resolves, forward } = at('people', p.id);
    resolves(['state'], p.state, states, 'a state');
    p.offices.forEach((x, i) => {
      sourced(['offices', i], x, p.sources);
      forward(['offices', i], x);
    });
  }
  for (const p of law.precedents) {
    const { sourced, resolves, report } = at('precedents', p.id);
    sourced(['response'], p.response, p.sources);
    resolves(['situation', 'ally_in_trouble'], p.situation.ally_in_trouble, states, 'a state');
    resolves(['situation', 'place', 'territory'], p.situation.place.territory, territories, 'a territory');
    resolves(['response', 'organisation'], p.response.organisation, organisations, 'an organisation');
    for (const key of Object.keys(p.situation.requests))
      resolves(['situation', 'requests', key], key, treaties, 'a treaty');
    resolves(['response', 'basis_cited'], p.response.basis_cited, provisions, 'a provision');
    resolves(['response', 'basis_fits'], p.response.basis_fits, provisions, 'a provision');
    resolves(['response', 'chair', 'person'], p.response.chair?.person, people, 'a person');
    p.response.contingents?.forEach((c, i) =>
      resolves(['response', 'contingents', i, 'state'], c.state, states, 'a state'),
    );
    if (p.end !== undefined && extent(p.end).last < extent(p.start).first)
      report(['end'], 'bad-date', `end ${p.end} before start ${p.start}`, 'an end after the start');
  }
  return found;
}

const harms = new Set([
  'armed-attack',
  'threat',
  'internal-unrest',
  'internal-armed-conflict',
  'coup',
  'breach-of-guaranteed-order',
  'massive-rights-violation',
  'humanitarian-disaster',
]);
const attackers = new Set(['external', 'state', 'party', 'not-party', 'in', 'not-in', 'attr']);
const places = new Set([
  'territory-of-victim',
  'metropolitan-territory',
  'administered-by',
  'administered-by-victim',
  'zone',
]);

function badForms(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(badForms);
  if ('any' in condition) return condition.any.flatMap(badForms);
  if ('not' in condition) return badForms(condition.not);
  if ('harm' in condition) return harms.has(condition.harm) ? [] : [`harm "${condition.harm}"`];
  if ('attacker' in condition)
    return attackers.has(condition.attacker) ? [] : [`attacker "${String(condition.attacker)}"`];
  if ('place' in condition) return places.has(condition.place) ? [] : [`place "${String(condition.place)}"`];
  if ('request' in condition || 'consent' in condition || 'defensive' in condition || 'cond' in condition) return [];
  return [`the condition ${JSON.stringify(condition)}`];
}

function latest(when: When | undefined): string | null {
  return when === undefined ? null : typeof when === 'string' ? when : (when.not_after ?? null);
}
function earliest(when: When | undefined): string | null {
  return when === undefined ? null : typeof when === 'string' ? when : (when.not_before ?? null);
}
/** The days on which it surely ran; null where the start is not bounded above. */
function sure(interval: Interval): { readonly from: string; readonly to: string | null } | null {
  const from = latest(interval.from);
  return from === null ? null : { from, to: interval.to === undefined ? null : (earliest(interval.to) ?? from) };
}
