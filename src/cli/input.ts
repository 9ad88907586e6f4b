import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Fault } from '../kernel/fault.ts';
import { dist } from './data.ts';
import { decode } from './decode.ts';

/** A text as handed in: NFC, LF line ends, no byte-order mark. */
export interface Input {
  /** As the user named it; `-` is standard input. */
  readonly file: string;
  readonly extension: string;
  readonly text: string;
  /** SHA-256 of the normalised text, 64 hex digits. */
  readonly hash: string;
}

const LIMIT = 16 * 1024 * 1024;

/** Reads a file or standard input. Throws input-unreadable, input-empty or input-binary. */
export function readInput(file: string): Input {
  const bytes = bytesOf(file);
  const extension = file === '-' ? '' : path.extname(file).toLowerCase();
  if (bytes.length > LIMIT)
    throw new Fault({
      code: 'input-unreadable',
      file,
      found: `the file has ${bytes.length} bytes`,
      expected: `at most ${LIMIT}`,
      next: 'Split it: one article a file.',
    });
  const decoded = decode(bytes, file).text;
  const text = (isPage(extension, decoded) ? mainText(decoded) : decoded).normalize('NFC').replace(/\r\n?/g, '\n');
  if (text.trim() === '')
    throw new Fault({
      code: 'input-empty',
      file,
      found: 'the file holds no text',
      expected: 'an article or a case',
      next: 'Nothing was written.',
    });
  return { file, extension, text, hash: createHash('sha256').update(text).digest('hex') };
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'that is a folder'
          : `it cannot be read (${code})`;
    throw new Fault({ code: 'input-unreadable', file, found: why, expected: 'a text file', next: 'Check the name.' });
  }
}

function isPage(extension: string, text: string): boolean {
  return (
    extension === '.html' || extension === '.htm' || (extension === '' && /^\s*(<!doctype html|<html\b)/i.test(text))
  );
}

/** What finds the article in a page is heavy, so it stands in a file of its own and is loaded only for a page. */
function mainText(html: string): string {
  const { pageText } = createRequire(import.meta.url)(path.join(dist, 'html.cjs')) as typeof import('./html.ts');
  return pageText(html).text;
}
