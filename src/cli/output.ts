import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { Fault } from '../kernel/fault.ts';

/** Writes all or nothing: a failed run never leaves half a file nor loses the old one. */
export function writeFile(file: string, content: string): void {
  const part = `${file}.${process.pid}.part`;
  try {
    writeFileSync(part, content);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw new Fault({
      code: 'output',
      file,
      found: `it cannot be written (${(error as NodeJS.ErrnoException).code ?? 'error'})`,
      expected: 'a place that can be written',
      next: 'Nothing was overwritten.',
    });
  }
}
