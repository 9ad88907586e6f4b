/** How many terminal columns a text takes: marks and isolates none, wide East Asian characters and emoji two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (/\p{Mn}|\p{Me}|\p{Cf}/u.test(char)) continue;
    width += wide(code) ? 2 : 1;
  }
  return width;
}

function wide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

const opening = /[\u2066-\u2068]/gu;

/** Breaks at spaces, so that no row is wider than asked; an isolate cut by a break is closed and opened again. */
export function wrap(text: string, width: number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  let used = 0;
  let open: string[] = [];
  for (const word of text.split(' ')) {
    const w = widthOf(word);
    if (row !== '' && used + 1 + w > width) {
      rows.push(row + '\u2069'.repeat(open.length));
      row = open.join('') + word;
      used = w;
    } else {
      row = row === '' ? word : `${row} ${word}`;
      used += used === 0 ? w : w + 1;
    }
    for (const char of word)
      if (char === '\u2069') open = open.slice(0, -1);
      else if (char.match(opening)) open = [...open, char];
  }
  rows.push(row);
  return rows;
}
