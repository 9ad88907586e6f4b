import { Fault } from '../../kernel/fault.ts';

export interface Cell {
  readonly text: string;
  /** Both from 1; the column counts characters of the line. */
  readonly line: number;
  readonly column: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly line: number;
}

/** Rows of a CSV text (RFC 4180; semicolons where the first line has them and no comma). Blank lines are passed over. */
export function parseCsv(text: string, file: string): readonly Row[] {
  const first = text.split('\n', 1)[0] ?? '';
  const separator = !first.includes(',') && first.includes(';') ? ';' : ',';
  const rows: Row[] = [];
  let cells: Cell[] = [];
  let at = 0;
  let line = 1;
  let start = 0;
  const rowLine = (): number => cells[0]?.line ?? line;
  const endRow = (): void => {
    if (cells.some((c) => c.text !== '')) rows.push({ cells, line: rowLine() });
    cells = [];
  };
  while (at < text.length) {
    const cell = { line, column: at - start + 1 };
    let value = '';
    while (text[at] === ' ') at++;
    if (text[at] === '"') {
      at++;
      for (;;) {
        if (at >= text.length)
          throw new Fault({
            code: 'bad-value',
            file,
            ...cell,
            found: 'a quotation mark that is never closed',
            expected: 'a closing "',
            next: 'Close it, or double it inside a quoted text.',
          });
        const char = text[at] as string;
        if (char === '"' && text[at + 1] === '"') {
          value += '"';
          at += 2;
        } else if (char === '"') {
          at++;
          break;
        } else {
          value += char;
          if (char === '\n') {
            line++;
            start = at + 1;
          }
          at++;
        }
      }
    }
    const quoted = value !== '' || text[at - 1] === '"';
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n') at++;
    const rest = text.slice(from, at);
    if (quoted && rest.trim() !== '')
      throw new Fault({
        code: 'bad-value',
        file,
        line,
        column: from - start + 1,
        found: `"${rest.trim()}" after a closing quotation mark`,
        expected: `${separator} or the end of the line`,
        next: 'Double a quotation mark inside a quoted text.',
      });
    value += rest;
    cells.push({ text: value.trim(), ...cell });
    if (text[at] === separator) {
      at++;
      if (at >= text.length || text[at] === '\n') cells.push({ text: '', line, column: at - start + 1 });
      if (text[at] !== '\n') continue;
    }
    if (text[at] === '\n') {
      at++;
      endRow();
      line++;
      start = at;
    }
  }
  endRow();
  return rows;
}
