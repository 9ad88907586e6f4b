import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../kernel/fault.ts';

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
  const text = decode(bytes, file).normalize('NFC').replace(/\r\n?/g, '\n');
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

/** UTF-8, or UTF-16 where a byte-order mark says so. */
function decode(bytes: Buffer, file: string): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') {
    const body = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
    return (mark === 'feff' ? body.swap16() : body).toString('utf16le');
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    throw new Fault({
      code: 'input-binary',
      file,
      found: `a NUL byte at offset ${nul}`,
      expected: 'a text in UTF-8 or UTF-16',
      next: 'Save the article as plain text.',
    });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Fault({
      code: 'input-binary',
      file,
      found: 'bytes that are not UTF-8',
      expected: 'a text in UTF-8 or UTF-16',
      next: 'Convert it, for example: iconv -f windows-1256 -t utf-8.',
    });
  }
}
