import { Fault } from '../kernel/fault.ts';
import type { Path, Problem } from '../kernel/shape.ts';
import { gradedFacts } from '../record/degree.ts';
import { requestValues } from '../record/government.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Situation } from '../record/model.ts';
import { brokenJson, placeAt } from './json-text.ts';
import { readRow, unknownName } from './situation-faults.ts';

/**
 * Rows of ENCODING.md section 8 from JSON: one row, an array, or `{rows: [...]}`; `expected` is ignored.
 * null where the JSON is a case file. Throws schema, bad-date, bad-value, unknown-key or unknown-id with the row's id and the
 * path of the value, `$.rows[3].facts.harm.threat`; broken JSON with line and column.
 */
export function parseSituations(text: string, file: string, record: RecordIndex): readonly Situation[] | null {
  const value = parsed(text, file);
  if (isObject(value) && typeof value['schema'] === 'string' && value['schema'].startsWith('casus-case')) return null;
  const inRows = isObject(value) && 'rows' in value;
  const rows = inRows ? value['rows'] : value;
  const root = inRows ? '$.rows' : '$';
  if (inRows && !Array.isArray(rows))
    throw new Fault({ code: 'schema', file, found: `${root} is ${kindOf(rows)}`, expected: 'a list of situations' });
  return Array.isArray(rows)
    ? rows.map((row, i) => situationOf(row, `${root}[${i}]`, i, file, record))
    : [situationOf(rows, root, 0, file, record)];
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const broken = brokenJson(text);
    throw new Fault({
      code: 'schema',
      file,
      ...(broken ? placeAt(text, broken.offset) : {}),
      found: broken?.why ?? (error as Error).message,
      expected: 'JSON',
      next: 'Mend it there.',
    });
  }
}

function situationOf(row: unknown, at: string, index: number, file: string, record: RecordIndex): Situation {
  const id = isObject(row) && typeof row['id'] === 'string' ? row['id'] : `row-${index + 1}`;
  const fault = ({ path, code, found, expected, next }: Problem): Fault =>
    new Fault({
      code,
      file,
      found: `row ${id.slice(0, 60)}: ${at}${pathOf(path)}: ${found}`,
      expected,
      ...(next ? { next } : {}),
    });
  if (!isObject(row))
    throw fault({
      path: [],
      code: 'schema',
      found: kindOf(row),
      expected: 'an object with id, date, ally_in_trouble, place, requests, facts',
    });
  const { row: read, problem } = readRow(row);
  if (problem) throw fault(problem);
  const situation = {
    ...row,
    facts: {},
    requests: {},
    ...read,
    id,
    place: { name: '', ...(isObject(read['place']) ? read['place'] : {}) },
  } as unknown as Situation;
  const unknown = unknownName(situation, record);
  if (unknown) throw fault(unknown);
  const { date, ally_in_trouble: ally } = situation;
  return {
    ...situation,
    requests: requestValues(situation.requests, ally, date, record.law),
    facts: gradedFacts(situation.facts, record.law).facts,
  };
}

function pathOf(path: Path): string {
  return path
    .map((step) =>
      typeof step === 'number'
        ? `[${step}]`
        : /^[A-Za-z_]\w*$/.test(step)
          ? `.${step}`
          : `[${JSON.stringify(step.slice(0, 60))}]`,
    )
    .join('');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  return (JSON.stringify(value) ?? 'nothing').slice(0, 60);
}
