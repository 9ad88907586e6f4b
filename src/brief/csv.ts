import type { Answer } from './questions.ts';

/** A table as RFC 4180 has it: UTF-8, one header, CRLF, quotes only where needed. */
export function csv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * One value in a cell. Lists are parted by "; ". A text that a spreadsheet would take for a formula gets an apostrophe
 * before it, as their makers advise; numbers stay numbers.
 */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = Array.isArray(value) ? value.map(plain).join('; ') : plain(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function plain(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

/** The rows of an answer: one line a row, or one for each entry of its inner list (`provisions`), texts in three columns. */
export function answerCsv({ day, rows }: Pick<Answer, 'day' | 'rows'>): string {
  const flat = rows.flatMap((row) => {
    const inner = Object.entries(row).find(([, v]) => Array.isArray(v) && v.some((x) => isPlainObject(x)));
    const own = flattened(Object.fromEntries(Object.entries(row).filter(([key]) => key !== inner?.[0])));
    if (!inner) return [own];
    const [key, list] = inner as [string, readonly Record<string, unknown>[]];
    const entries = list.map((entry) => ({ ...own, ...flattened(entry, `${key.replace(/s$/, '')}_`) }));
    return entries.length > 0 ? entries : [own];
  });
  const withDay: readonly Record<string, unknown>[] = day === null ? flat : flat.map((row) => ({ day, ...row }));
  const columns = [...new Set(withDay.flatMap((row) => Object.keys(row)))];
  return csv(
    columns,
    withDay.map((row) => columns.map((column) => row[column])),
  );
}

/** Bounds and texts in three languages become columns of their own: `from_not_before`, `title_ar`. */
function flattened(row: Readonly<Record<string, unknown>>, prefix = ''): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(row))
    if (isPlainObject(value)) Object.assign(out, flattened(value, `${prefix}${key}_`));
    else out[prefix + key] = value;
  return out;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
