import { nearest } from '../kernel/fault.ts';
import type { Path } from '../kernel/shape.ts';
import type { Law } from './model.ts';
import type { Relation, RelationLine } from './relation.ts';
import { neverHolds } from './span-of-days.ts';
import type { Found } from './validate.ts';

type Report = (path: Path, code: Found['code'], found: string, expected: string, next?: string) => void;

/** Faults of record/relations/: states, organisations and kinds that are not there, lines that run backward, sources that are missing, pairs listed twice. */
export function relationFaults(law: Law): readonly Found[] {
  const found: Found[] = [];
  const states = new Set(law.states.map((s) => s.id));
  const organisations = new Set(law.organisations.map((o) => o.id));
  for (const relation of law.relations ?? []) {
    const report: Report = (path, code, what, expected, next) =>
      void found.push({
        folder: 'relations',
        id: relation.id,
        path,
        code,
        found: what,
        expected,
        ...(next ? { next } : {}),
      });
    const known = (path: Path, ids: readonly string[], all: ReadonlySet<string>, called: string): void =>
      ids.forEach((id, i) => {
        if (all.has(id)) return;
        const near = nearest(id, all);
        report([...path, i], 'unknown-id', `"${id}"`, called, near ? `Did you mean ${near}?` : undefined);
      });
    relation.neighbours?.forEach((line, i) => {
      known(['neighbours', i, 'with'], line.with, states, 'a state of the record');
      known(
        ['neighbours', i],
        [line.state].filter((id) => !states.has(id)),
        states,
        'a state of the record',
      );
    });
    relation.kin?.forEach((line, i) => {
      known(['kin', i, 'in'], line.in, states, 'a state of the record');
      known(
        ['kin', i],
        [line.state].filter((id) => !states.has(id)),
        states,
        'a state of the record',
      );
    });
    const kinds = new Set(relation.kinds?.map((kind) => kind.id));
    relation.rule?.forEach((line, i) => {
      known(['rule', i, 'states'], line.states, states, 'a state of the record');
      if (!kinds.has(line.kind))
        report(['rule', i, 'kind'], 'unknown-id', `"${line.kind}"`, `one of ${[...kinds].join(', ')}`);
    });
    relation.waves?.forEach((line, i) => known(['waves', i, 'states'], line.states, states, 'a state of the record'));
    relation.rivals?.forEach((line, i) =>
      known(['rivals', i, 'between'], line.between, organisations, 'an organisation of the record'),
    );
    for (const list of ['neighbours', 'kin', 'rule', 'waves', 'rivals', 'groups'] as const)
      relation[list]?.forEach((line, i) => lineFaults(line, [list, i], relation, report));
    twice(relation, report);
  }
  return [...found, ...(law.relations ? unnamed(law, states) : [])];
}

/** Whoever a precedent names as adversary or attacker is a state or an armed group with a name in each language. */
function unnamed(law: Law, states: ReadonlySet<string>): readonly Found[] {
  const groups = new Set((law.relations ?? []).flatMap((r) => (r.groups ?? []).map((g) => g.id)));
  return law.precedents.flatMap(({ id, situation }) =>
    [
      ...(situation.adversary ?? []).map((who, i) => [['situation', 'adversary', i], who] as const),
      ...(situation.facts.attacker?.states ?? []).map(
        (who, i) => [['situation', 'facts', 'attacker', 'states', i], who] as const,
      ),
    ].flatMap(([path, who]): readonly Found[] =>
      states.has(who) || groups.has(who)
        ? []
        : [
            {
              folder: 'precedents',
              id,
              path,
              code: 'unknown-id',
              found: `"${who}"`,
              expected: 'a state of the record, or a group of record/relations/groups.yaml',
            },
          ],
    ),
  );
}

function lineFaults(line: RelationLine, path: Path, relation: Relation, report: Report): void {
  const why = neverHolds(line);
  if (why) report(path, 'bad-date', why, 'an end after the start (the end is the first day outside)');
  const keys = Object.keys(relation.sources);
  if (line.source.length === 0)
    report(path, 'no-source', 'a fact without a source', `source: [key], of ${keys.join(', ')}`);
  line.source.forEach((key, i) => {
    if (!keys.includes(key))
      report(
        [...path, 'source', i],
        'no-source',
        `the source "${key}" is not in the table`,
        `one of ${keys.join(', ')}`,
      );
  });
}

/** A border stands once: under the state whose code comes first. */
function twice({ neighbours }: Relation, report: Report): void {
  const seen = new Set<string>();
  neighbours?.forEach((line, i) =>
    line.with.forEach((other, j) => {
      const pair = [line.state, other].toSorted().join(' ');
      if (seen.has(pair))
        report(['neighbours', i, 'with', j], 'overlap', `${pair} is listed twice`, 'each border once, with its days');
      seen.add(pair);
    }),
  );
}
