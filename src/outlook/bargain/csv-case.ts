import { Fault } from '../../kernel/fault.ts';
import type { Path, Problem } from '../../kernel/shape.ts';
import { problemsOf } from './case-shape.ts';
import { type Cell, parseCsv, type Row } from './csv.ts';
import type { Issue, Scale, Span, Stakeholder } from './model.ts';

/** Where the columns of one dimension stand. */
interface Columns {
  readonly name: number;
  readonly capability: number;
  readonly dims: readonly { readonly title: string; readonly position: number; readonly salience: number }[];
  readonly spans: Readonly<Record<string, readonly [number, number]>>;
  /** Salience as KTAB writes it, 0 to 100. */
  readonly percent: boolean;
}

const known = {
  name: /^(actor|name|stakeholder)s?$/i,
  capability: /^(capability|capabilities|power|influence|resources)$/i,
  salience: /^salience$/i,
  percent: /^salience_percent$/i,
  position: /^position$/i,
} as const;

/**
 * An issue from CSV: columns `name, capability, salience (0 to 1) or salience_percent, position`, with optional
 * `capability_low, capability_high` and the like; or KTAB's, by place: actor, description, power, then a position and a
 * salience (0 to 100) for each dimension. Lines before the header may say `# scale: 4..10`, `# reference: 5`,
 * `# question: ...`; without them the scale is 0 to 100, as KTAB's. Throws a Fault with line and column.
 */
export function issueOfCsv(text: string, file: string, id: string): Issue {
  const stated = statedIn(text, file);
  const rows = parseCsv(text.replace(/^#.*$/gm, ''), file);
  const header = rows[0];
  if (!header) throw fault(file, undefined, 'no header', 'a first line with the names of the columns');
  const columns = columnsOf(header, file);
  const body = rows.slice(1);
  if (body.length === 0) throw fault(file, header.cells[0], 'no rows below the header', 'one row for each stakeholder');
  const scales = columns.dims.map(
    ({ title }): Scale => ({
      name: columns.dims.length > 1 ? title : null,
      min: stated.scale?.low ?? 0,
      max: stated.scale?.high ?? 100,
      unit: null,
      labels: {},
    }),
  );
  const issue: Issue = {
    id,
    question: stated.question ?? id,
    scales,
    stakeholders: body.map((row) => stakeholderOf(row, header, columns, file)),
    reference: stated.reference === null ? null : scales.map(() => stated.reference as number),
    outcome: null,
    draws: 'triangular',
  };
  const [problem] = problemsOf(issue);
  if (problem) throw placed(problem, body, columns, file);
  return issue;
}

interface Stated {
  readonly scale: Span | null;
  readonly reference: number | null;
  readonly question: string | null;
}

function statedIn(text: string, file: string): Stated {
  const found = { scale: null as Span | null, reference: null as number | null, question: null as string | null };
  for (const [i, line] of text.split('\n').entries()) {
    const match = /^#\s*(scale|reference|question)\s*:\s*(.*)$/i.exec(line);
    if (!match) continue;
    const value = (match[2] ?? '').trim();
    const cell = { text: value, line: i + 1, column: line.indexOf(value) + 1 };
    if (match[1]?.toLowerCase() === 'question') found.question = value;
    else if (match[1]?.toLowerCase() === 'reference') found.reference = numberIn(cell, file, 'a number');
    else {
      const ends = /^(-?[\d.]+)\s*\.\.\s*(-?[\d.]+)/.exec(value);
      const low = Number(ends?.[1]);
      const high = Number(ends?.[2]);
      if (!(high > low)) throw fault(file, cell, `"${value}"`, 'MIN..MAX, for example 0..100');
      found.scale = { low, high };
    }
  }
  return found;
}

function columnsOf(header: Row, file: string): Columns {
  const titles = header.cells.map((c) => c.text);
  const find = (pattern: RegExp): number => titles.findIndex((t) => pattern.test(t));
  const position = find(known.position);
  const salience = find(known.salience);
  const percent = find(known.percent);
  if (find(known.name) >= 0 && find(known.capability) >= 0 && position >= 0 && (salience >= 0 || percent >= 0)) {
    const spans: Record<string, readonly [number, number]> = {};
    for (const key of ['capability', 'salience', 'position']) {
      const low = titles.findIndex((t) => t.toLowerCase() === `${key}_low`);
      const high = titles.findIndex((t) => t.toLowerCase() === `${key}_high`);
      if (low >= 0 && high >= 0) spans[key] = [low, high];
    }
    return {
      name: find(known.name),
      capability: find(known.capability),
      dims: [{ title: 'position', position, salience: salience >= 0 ? salience : percent }],
      spans,
      percent: salience < 0 || isKtab(titles),
    };
  }
  if (titles.length >= 5 && titles.length % 2 === 1 && isKtab(titles))
    return {
      name: 0,
      capability: 2,
      dims: Array.from({ length: (titles.length - 3) / 2 }, (_, k) => ({
        title: titles[3 + 2 * k] ?? '',
        position: 3 + 2 * k,
        salience: 4 + 2 * k,
      })),
      spans: {},
      percent: true,
    };
  throw fault(
    file,
    header.cells[0],
    `the columns ${titles.join(', ')}`,
    'name, capability, salience, position; or KTAB’s: actor, description, power, then position and salience of each dimension',
  );
}

/** KTAB writes a description in the second column. */
const isKtab = (titles: readonly string[]): boolean => /^desc/i.test(titles[1] ?? '');

function stakeholderOf(row: Row, header: Row, columns: Columns, file: string): Stakeholder {
  if (row.cells.length !== header.cells.length)
    throw fault(
      file,
      row.cells.at(-1),
      `${row.cells.length} columns`,
      `${header.cells.length}, as the header has`,
      'Quote a text that holds a comma.',
    );
  const value = (at: number): number => numberIn(row.cells[at], file, `a number for ${header.cells[at]?.text}`);
  const by = columns.percent ? 100 : 1;
  const span = (key: string, divisor = 1): Span | null => {
    const at = columns.spans[key];
    if (!at || row.cells[at[0]]?.text === '') return null;
    return { low: value(at[0]) / divisor, high: value(at[1]) / divisor };
  };
  const name = row.cells[columns.name];
  if (!name || name.text === '') throw fault(file, name ?? row.cells[0], 'an empty name', 'the name of a stakeholder');
  return {
    name: name.text,
    capability: value(columns.capability),
    salience: columns.dims.map((d) => value(d.salience) / by),
    position: columns.dims.map((d) => value(d.position)),
    ranges: {
      capability: span('capability'),
      salience: columns.dims.map(() => span('salience', by)),
      position: columns.dims.map(() => span('position')),
    },
    computed: null,
  };
}

function numberIn(cell: Cell | undefined, file: string, expected: string): number {
  const text = cell?.text ?? '';
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) throw fault(file, cell, `"${text}"`, expected, 'Mend that cell.');
  return value;
}

/** The fault of a problem that only the whole issue shows, at its cell. */
function placed(problem: Problem, body: readonly Row[], columns: Columns, file: string): Fault {
  const cell = cellOf(problem.path, body, columns);
  return fault(file, cell, problem.found, problem.expected, problem.next);
}

function cellOf(path: Path, body: readonly Row[], columns: Columns): Cell | undefined {
  const [list, at, key, dimension] = path;
  if (list !== 'actors' || typeof at !== 'number') return undefined;
  const row = body[at];
  const k = typeof dimension === 'number' ? dimension : 0;
  const word = String(key).replace(/_range$/, '');
  const spanned = String(key).endsWith('_range') ? columns.spans[word]?.[0] : undefined;
  const column =
    spanned ??
    (word === 'capability' ? columns.capability : columns.dims[k]?.[word === 'salience' ? 'salience' : 'position']);
  return row?.cells[column ?? 0];
}

function fault(file: string, cell: Cell | undefined, found: string, expected: string, next?: string): Fault {
  return new Fault({
    code: 'bad-value',
    file,
    ...(cell ? { line: cell.line, column: cell.column } : {}),
    found,
    expected,
    ...(next ? { next } : {}),
  });
}
