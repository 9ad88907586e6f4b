import { once } from 'node:events';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { Fault } from '../kernel/fault.ts';

/** Writes all or nothing: a failed run never leaves half a file nor loses the old one. */
export function writeFile(file: string, content: string | Iterable<string>): void {
  const part = `${file}.${process.pid}.part`;
  try {
    const open = openSync(part, 'w');
    try {
      for (const piece of typeof content === 'string' ? [content] : content) writeAll(open, piece);
    } finally {
      closeSync(open);
    }
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    if (error instanceof Fault || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new Fault({
      code: 'output',
      file,
      found: `it cannot be written (${(error as NodeJS.ErrnoException).code ?? 'error'})`,
      expected: 'a place that can be written',
      next: 'Nothing was overwritten.',
    });
  }
}

function writeAll(open: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at);
}

/** Prints piece by piece at the pace of the reader, so that the whole need not stand in memory. */
export async function printAll(pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
}
