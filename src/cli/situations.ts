import { isDay } from '../kernel/date.ts';
import { Fault, nearest } from '../kernel/fault.ts';
import { type Truth, truths } from '../kernel/truth.ts';
import { gradedFacts } from '../record/degree.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Situation } from '../record/model.ts';

/**
 * Rows of ENCODING.md section 8 from JSON: one row, an array, or `{rows: [...]}`; `expected` is ignored.
 * null where the JSON is a case file. Throws schema, bad-date or unknown-id with the row's id and the key.
 */
export function parseSituations(text: string, file: string, record: RecordIndex): readonly Situation[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Fault({
      code: 'schema',
      file,
      ...placeOf(text, (error as Error).message),
      found: (error as Error).message,
      expected: 'JSON',
      next: 'Mend it there.',
    });
  }
  if (isObject(value) && String(value['schema'] ?? '').startsWith('casus-case')) return null;
  const rows = Array.isArray(value) ? value : isObject(value) && Array.isArray(value['rows']) ? value['rows'] : [value];
  return rows.map((row, i) => situationOf(row, i, file, record));
}

function situationOf(row: unknown, index: number, file: string, record: RecordIndex): Situation {
  const fail = (
    code: 'schema' | 'bad-date' | 'unknown-id' | 'bad-value',
    found: string,
    expected: string,
    next?: string,
  ): Fault =>
    new Fault({
      code,
      file,
      found: `row ${isObject(row) && typeof row['id'] === 'string' ? row['id'] : index + 1}: ${found}`,
      expected,
      ...(next ? { next } : {}),
    });
  if (!isObject(row))
    throw fail(
      'schema',
      `${JSON.stringify(row)?.slice(0, 40)}`,
      'an object with id, date, ally_in_trouble, place, requests, facts',
    );
  const { date, ally_in_trouble: ally } = row;
  if (!isDay(date)) throw fail('bad-date', `date ${JSON.stringify(date)}`, 'a day that exists, YYYY-MM-DD');
  if (typeof ally !== 'string' || !record.state(ally)) {
    const near = nearest(
      String(ally),
      record.law.states.map((s) => s.id),
    );
    throw fail(
      'unknown-id',
      `ally_in_trouble ${JSON.stringify(ally)}`,
      'a state of the record (ISO 3166-1 alpha-3)',
      near ? `Did you mean ${near}?` : undefined,
    );
  }
  const facts = isObject(row['facts']) ? row['facts'] : {};
  const attacker = isObject(facts['attacker']) ? facts['attacker'] : {};
  for (const [name, group] of [
    ['facts.harm', facts['harm']],
    ['facts.conditions', facts['conditions']],
    ['facts.attacker.attrs', attacker['attrs']],
    ['facts.attacker', { external: attacker['external'], state: attacker['state'] }],
    ['facts', { victim_initiated: facts['victim_initiated'] }],
  ] as const)
    for (const [key, v] of Object.entries(isObject(group) ? group : {}))
      if (v !== undefined && v !== null && !truths.includes(v as Truth))
        throw fail('bad-value', `${name}.${key} is ${JSON.stringify(v)}`, 'T, F or U');
  const graded = gradedFacts(facts as Situation['facts'], record.law);
  for (const { element, degree, known } of graded.unknown) {
    const near = nearest(degree, known);
    throw fail(
      'bad-value',
      `facts.degrees.${element} is ${JSON.stringify(degree)}`,
      known.length === 0 ? `no degree: ${element} is not graded` : `one of ${known.join(', ')}`,
      near ? `Did you mean ${near}?` : undefined,
    );
  }
  const together = Array.isArray(row['with_allies']) ? row['with_allies'] : [];
  for (const other of together)
    if (typeof other !== 'string' || !record.state(other))
      throw fail('unknown-id', `with_allies ${JSON.stringify(other)}`, 'states of the record (ISO 3166-1 alpha-3)');
  const place = isObject(row['place']) ? row['place'] : {};
  return {
    ...(row as unknown as Situation),
    id: typeof row['id'] === 'string' ? row['id'] : `row-${index + 1}`,
    place: { name: '', ...place } as Situation['place'],
    requests: (isObject(row['requests']) ? row['requests'] : {}) as Situation['requests'],
    facts: graded.facts,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function placeOf(text: string, message: string): { line?: number; column?: number } {
  const at = /position (\d+)/.exec(message)?.[1];
  if (at === undefined) return {};
  const before = text.slice(0, Number(at)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
