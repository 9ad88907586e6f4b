/**
 * An error in three parts: what was found, what was expected, what to do next.
 * Codes are stable and listed in docs/manual.md; the wording is free to improve.
 */
export interface FaultParts {
  readonly code: FaultCode;
  readonly found: string;
  readonly expected?: string;
  readonly next?: string;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1, in UTF-16 units. */
  readonly column?: number;
}

export type FaultCode =
  | 'usage'
  | 'no-date'
  | 'input-unreadable'
  | 'input-empty'
  | 'input-binary'
  | 'input-language'
  | 'yaml-syntax'
  | 'schema'
  | 'unknown-key'
  | 'unknown-id'
  | 'bad-date'
  | 'bad-value'
  | 'overlap'
  | 'no-source'
  | 'record-missing'
  | 'output'
  | 'reader-unreachable'
  | 'reader-refused'
  | 'reader-answer'
  | 'reader-budget'
  | 'internal';

/** Exit codes: 2 wrong usage, 3 input unreadable or invalid, 4 a needed record is missing, 6 the language model asked gave no answer, 70 internal. */
export function exitCode(code: FaultCode): number {
  if (code === 'usage' || code === 'no-date') return 2;
  if (code === 'record-missing') return 4;
  if (code.startsWith('reader-')) return 6;
  if (code === 'internal') return 70;
  return 3;
}

export class Fault extends Error {
  readonly parts: FaultParts;
  constructor(parts: FaultParts) {
    super(formatFault(parts));
    this.name = 'Fault';
    this.parts = parts;
  }
  get code(): FaultCode {
    return this.parts.code;
  }
}

/** `file:line:column: code: what. Expected … Try …` */
export function formatFault(parts: FaultParts): string {
  const at = [parts.file, parts.line, parts.column].filter((x) => x !== undefined).join(':');
  const expected = parts.expected ? ` Expected ${parts.expected}.` : '';
  const next = parts.next ? ` ${parts.next}` : '';
  return `${at ? `${at}: ` : ''}${parts.code}: ${parts.found}.${expected}${next}`;
}

/** The candidate nearest in spelling, or null where none is near enough (edit distance at most a third of the length, at least 1). */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  }
  return best;
}

/** Edit distance with transpositions (Damerau, restricted), cut off at `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let d = Math.min(
        (rows[i - 1]?.[j] ?? limit) + 1,
        (row[j - 1] ?? limit) + 1,
        (rows[i - 1]?.[j - 1] ?? limit) + cost,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d = Math.min(d, (rows[i - 2]?.[j - 2] ?? limit) + 1);
      row.push(d);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? limit;
}
