import { neutral } from './neutral.ts';
import { widthOf } from './width.ts';

/** A row of a plot along a scale. */
export interface PlotRow {
  readonly label: string;
  /** Marks to set, later ones on top. */
  readonly marks: readonly { readonly at: number; readonly char: string }[];
  /** A stretch drawn beneath the marks. */
  readonly span?: { readonly low: number; readonly high: number };
}

/** Rows of plain text, one axis each, labels to the left; left to right in every language. */
export function plot(rows: readonly PlotRow[], min: number, max: number, width: number): readonly string[] {
  const labels = rows.map((r) => cut(neutral(r.label), 24));
  const margin = Math.max(0, ...labels.map(widthOf)) + 1;
  const room = Math.max(20, Math.min(72, width - margin - 4));
  const cell = (x: number): number =>
    Math.max(0, Math.min(room - 1, Math.round(((x - min) / (max - min)) * (room - 1))));
  const drawn = rows.map((row, i) => {
    const cells = Array.from({ length: room }, () => '·');
    if (row.span) for (let c = cell(row.span.low); c <= cell(row.span.high); c++) cells[c] = '─';
    for (const { at, char } of row.marks) cells[cell(at)] = char;
    const label = labels[i] ?? '';
    return ltr(`${label}${' '.repeat(margin - widthOf(label))}│${cells.join('')}│`);
  });
  const ends = `${String(min)}${' '.repeat(Math.max(1, room - String(min).length - String(max).length))}${String(max)}`;
  return [...drawn, ltr(`${' '.repeat(margin + 1)}${ends}`)];
}

const ltr = (row: string): string => `\u2066${row}\u2069`;

/** The text, cut to so many columns. */
export function cut(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  for (const char of text) {
    if (widthOf(kept + char) >= columns) break;
    kept += char;
  }
  return `${kept}…`;
}
