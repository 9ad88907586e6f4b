import { type Folded, fold } from '../../kernel/fold.ts';
import type { Span } from '../../kernel/provenance.ts';

/** A text as every offset counts it: Unicode NFC, line ends LF, with its folded copy and the starts of its lines. */
export interface Text {
  readonly text: string;
  readonly folded: Folded;
  readonly lines: Int32Array;
}

export function openText(raw: string): Text {
  const text = raw.normalize('NFC').replace(/\r\n?/g, '\n');
  const starts: number[] = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { text, folded: fold(text), lines: Int32Array.from(starts) };
}

/** Line number, from 1, of an offset. */
export function lineAt(lines: Int32Array, offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

export function spanOf(text: Text, start: number, end: number): Span {
  return { start, end, text: text.text.slice(start, end), line: lineAt(text.lines, start) };
}
