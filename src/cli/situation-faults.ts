import { nearest } from '../kernel/fault.ts';
import { check, type Path, type Problem, type Shape } from '../kernel/shape.ts';
import { events, harms } from '../record/conditions.ts';
import { degreesOf, gradedFacts } from '../record/degree.ts';
import { governmentsOf } from '../record/government.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Situation } from '../record/model.ts';
import { facts, place, requests } from '../record/schema.ts';

type Table = Readonly<Record<string, unknown>>;

/** Lists of one row: more names than that is no situation. */
const LONGEST = 500;
/** What a row is judged by; whatever else it holds is read over. */
const rowShape: Shape = {
  map: {
    date: 'day',
    ally_in_trouble: 'string',
    with_allies: { list: 'string' },
    adversary: { list: 'string' },
    place: { map: { ...(place as { map: Record<string, Shape> }).map, name: 'any' } },
    requests,
    facts,
  },
  required: ['date', 'ally_in_trouble'],
};

/** A row with what nobody reads left out; null stands for "not given", but says of control that nobody knows who has it. */
export function readRow(row: Table): { readonly row: Table; readonly problem: Problem | null } {
  const pruned = prune(row, rowShape, []);
  if ('code' in pruned) return { row, problem: pruned as Problem };
  const [problem] = check(pruned.value, rowShape);
  return { row: pruned.value as Table, problem: problem ?? null };
}

const mayBeNull = new Set(['administered_by', 'recognised_sovereign', 'date', 'words']);

function prune(value: unknown, shape: Shape, path: Path): { readonly value: unknown } | Problem {
  if (Array.isArray(value) && value.length > LONGEST)
    return { path, code: 'bad-value', found: `a list of ${value.length}`, expected: `at most ${LONGEST}` };
  if (typeof value !== 'object' || value === null || Array.isArray(value) || typeof shape !== 'object')
    return { value };
  if (!('map' in shape) && !('each' in shape)) return { value };
  const entries = Object.entries(value);
  if (entries.length > LONGEST)
    return { path, code: 'bad-value', found: `${entries.length} keys`, expected: `at most ${LONGEST}` };
  const out: [string, unknown][] = [];
  for (const [key, inner] of entries) {
    const own = 'each' in shape ? shape.each : Object.hasOwn(shape.map, key) ? shape.map[key] : undefined;
    if (own === undefined && 'map' in shape) {
      const near = nearest(key, Object.keys(shape.map));
      if (near === null || Object.hasOwn(value, near)) continue;
      return {
        path: [...path, key],
        onKey: true,
        code: 'unknown-key',
        found: `the key "${key}"`,
        expected: `one of ${Object.keys(shape.map).join(', ')}`,
        next: `Did you mean "${near}"?`,
      };
    }
    if (inner === null && !(mayBeNull.has(key) && path.length > 0)) continue;
    const part = prune(inner, own ?? 'any', [...path, key]);
    if ('code' in part) return part;
    out.push([key, part.value]);
  }
  return { value: Object.fromEntries(out) };
}

/**
 * Names of a row that the record does not know and cannot do without: the ally, territories, treaties, harms, degrees. Who
 * attacks or holds a place need not be a state.
 */
export function unknownName(row: Situation, record: RecordIndex): Problem | null {
  const found: Problem[] = [];
  const look = (
    path: Path,
    word: string | null | undefined,
    known: Iterable<string>,
    expected: string,
    code: Problem['code'] = 'unknown-id',
  ): void => {
    if (word === undefined || word === null) return;
    const words = new Set(known);
    if (words.has(word)) return;
    const near = nearest(word, words);
    const shown = word.length > 60 ? `${word.slice(0, 57)}...` : word;
    found.push({ path, code, found: `"${shown}"`, expected, ...(near ? { next: `Did you mean ${near}?` } : {}) });
  };
  const { law } = record;
  const states = law.states.map((s) => s.id);
  const aState = 'a state of the record (ISO 3166-1 alpha-3)';
  look(['ally_in_trouble'], row.ally_in_trouble, states, aState);
  row.with_allies?.forEach((s, i) => look(['with_allies', i], s, states, aState));
  look(
    ['place', 'territory'],
    row.place.territory,
    law.territories.map((t) => t.id),
    'a territory of the record',
  );
  const treaties = law.treaties.map((t) => t.id);
  for (const id of Object.keys(row.requests))
    look(['requests', id], id, treaties, 'a treaty or organisation of the record');
  const governments = governmentsOf(law, row.ally_in_trouble);
  for (const [id, { by }] of Object.entries(row.requests))
    look(['requests', id, 'by'], by, governments, `a government of ${row.ally_in_trouble} in the record`);
  const words = [...harms, ...events];
  for (const harm of Object.keys(row.facts.harm ?? {}))
    look(['facts', 'harm', harm], harm, words, `a harm: ${words.join(', ')}`, 'bad-value');
  for (const { element, degree } of gradedFacts(row.facts, law).unknown) {
    const known = degreesOf(law, element);
    const expected =
      known.length === 0 ? `no degree: ${element.slice(0, 60)} is not graded` : `one of ${known.join(', ')}`;
    look(['facts', 'degrees', element], degree, known, expected, 'bad-value');
  }
  return found[0] ?? null;
}
