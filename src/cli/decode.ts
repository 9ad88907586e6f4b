import { Fault } from '../kernel/fault.ts';

/** How the bytes of a text were read, and whether the file said so itself. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly by: 'mark' | 'declared' | 'valid' | 'detected';
}

/**
 * Bytes to text: by a byte-order mark, a declaration in HTML, as UTF-8 where they are that, else UTF-16 or one of the two
 * old one-byte encodings of Arabic and Russian by what the letters look like. Throws input-binary.
 */
export function decode(bytes: Buffer, file: string): Decoded {
  const mark = marks.find(([sign]) => bytes.subarray(0, sign.length).equals(Buffer.from(sign)));
  if (mark) return { text: as(bytes.subarray(mark[0].length), mark[1]), encoding: mark[1], by: 'mark' };
  const wide = wideOf(bytes);
  if (wide) return { text: as(bytes, wide), encoding: wide, by: 'detected' };
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    throw new Fault({
      code: 'input-binary',
      file,
      found: `a NUL byte at offset ${nul}`,
      expected: 'a text in UTF-8, UTF-16, windows-1256 or windows-1251',
      next: 'Save the article as plain text.',
    });
  const declared = declaredIn(bytes);
  if (declared) {
    const text = tried(bytes, declared);
    if (text !== null) return { text, encoding: declared, by: 'declared' };
  }
  const utf8 = tried(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', by: 'valid' };
  const old = oldOf(bytes);
  if (old) return { text: as(bytes, old), encoding: old, by: 'detected' };
  throw new Fault({
    code: 'input-binary',
    file,
    found: 'bytes that are not UTF-8 and look like no Arabic or Russian text',
    expected: 'a text in UTF-8, UTF-16, windows-1256 or windows-1251',
    next: 'Convert it, for example: iconv -f iso-8859-5 -t utf-8.',
  });
}

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const as = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

/** The text, or null where the bytes break the rules of the encoding or nobody knows it. */
function tried(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: the blanks of any script leave a zero in every other byte, always on the same side. */
function wideOf(bytes: Buffer): string | null {
  if (bytes.length < 8 || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  const sample = Math.min(bytes.length, 65_536);
  for (let i = 0; i < sample; i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample / 40;
  const side = odd > many && even === 0 ? 'utf-16le' : even > many && odd === 0 ? 'utf-16be' : null;
  // A picture may hold zeros on one side too; a text holds no controls.
  // oxlint-disable-next-line no-control-regex -- controls are what is looked for
  return side && !/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(as(bytes, side)) ? side : null;
}

/** The charset an HTML page names in its first kilobyte. */
function declaredIn(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 1024).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null;
}

/** windows-1251 or windows-1256, by which of the two readings looks like words; null where neither does. */
function oldOf(bytes: Buffer): string | null {
  const scores = (['windows-1256', 'windows-1251'] as const).map((encoding) => ({
    encoding,
    share: wordShare(as(bytes, encoding), encoding === 'windows-1256' ? arabicWord : russianWord),
  }));
  const best = scores.toSorted((a, b) => b.share - a.share)[0];
  return best && best.share > 0.5 ? best.encoding : null;
}

const arabicWord = /^(?:\p{Script=Arabic}|\p{Mn})+$/u;
/** Capitals stand only at the head of a word, or the whole word is in them. */
const russianWord = /^(?:[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+)(?:-(?:[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+))*$/;

/** Share of the words with letters beyond ASCII that are whole words of the script. */
function wordShare(text: string, word: RegExp): number {
  let all = 0;
  let whole = 0;
  for (const [found] of text.slice(0, 100_000).matchAll(/[^\s\d!-,./:-@[-`{-~«»“”„،؛؟—–…]+/gu)) {
    if (!/[\u0080-\uffff]/.test(found)) continue;
    all++;
    if (word.test(found)) whole++;
  }
  return all === 0 ? 0 : whole / all;
}
