import { Fault } from '../kernel/fault.ts';
import type { Path, Problem } from '../kernel/shape.ts';
import { gradedFacts } from '../record/degree.ts';
import { requestValues } from '../record/government.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Situation } from '../record/model.ts';
import { brokenJson, placeAt } from './json-text.ts';
import { readRow, unknownName } from './situation-faults.ts';
import { remarksOn, withIds } from './situation-names.ts';

/** One row as it was read: a situation, or the fault that kept it from being one; and what the reader made of it that a person should know. */
export interface ReadRow {
  readonly id: string;
  readonly situation: Situation | null;
  readonly fault: Fault | null;
  readonly notes: readonly string[];
}

/**
 * Rows of ENCODING.md section 8 from JSON: one row, an array, or `{rows: [...]}`; `expected` is ignored.
 * null where the JSON is a case file. A row that is no situation carries its fault (schema, bad-date, bad-value, unknown-key or
 * unknown-id, with the row's id and the path of the value, `$.rows[3].facts.harm.threat`) and leaves the others be. Throws
 * schema where the text is no JSON, with line and column, or holds no rows.
 */
export function parseSituations(text: string, file: string, record: RecordIndex): readonly ReadRow[] | null {
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

function situationOf(row: unknown, at: string, index: number, file: string, record: RecordIndex): ReadRow {
  const id = isObject(row) && typeof row['id'] === 'string' ? row['id'] : `row-${index + 1}`;
  try {
    const situation = readSituation(row, id, at, file, record);
    const notes = remarksOn(situation, record).map(
      ({ path, says }) => `${file}: row ${id.slice(0, 60)}: ${at}${pathOf(path)}: ${says}`,
    );
    return { id, situation, fault: null, notes };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return { id, situation: null, fault, notes: [] };
  }
}

function readSituation(row: unknown, id: string, at: string, file: string, record: RecordIndex): Situation {
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
  const situation = withIds(
    {
      ...row,
      facts: {},
      requests: {},
      ...read,
      id,
      place: { name: '', ...(isObject(read['place']) ? read['place'] : {}) },
    } as unknown as Situation,
    record,
  );
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
