/**
 * Folding for look-up (never for display): one folded character, or none, for each UTF-16 unit of the original,
 * with an index map back. Arabic: short vowels, tatweel and directional marks drop out; alef forms, hamza seats,
 * taa marbuta and alef maqsura fold together; Persian letters and digits become Arabic and Latin.
 * Latin and Cyrillic: lower case; ё becomes е.
 */
export interface Folded {
  readonly text: string;
  /** `map[i]` is the offset in the original of folded unit `i`; one more entry closes the text. */
  readonly map: Int32Array;
}

const single = new Map<number, string>();
for (const [from, to] of [
  ['أإآٱ', 'ا'],
  ['ىیئ', 'ي'],
  ['ة', 'ه'],
  ['ؤ', 'و'],
  ['ک', 'ك'],
  ['ڤ', 'ف'],
  ['پ', 'ب'],
  ['گ', 'ك'],
  ['چ', 'ج'],
  ['ё', 'е'],
  ['«»“”„‟〝〞＂', '"'],
  ['‘’‚‛ʼ', "'"],
  ['–—−‐‑‒', '-'],
  ['\u00a0\u2009\u202f\u2007', ' '],
] as const)
  for (const char of from) single.set(char.codePointAt(0) as number, to);
for (let d = 0; d < 10; d++) {
  single.set(0x0660 + d, String(d));
  single.set(0x06f0 + d, String(d));
}

/** Short vowels, tatweel, joiners, directional marks, soft hyphen, byte-order mark. */
const droppedRanges: readonly (readonly [number, number])[] = [
  [0x064b, 0x0652],
  [0x0670, 0x0670],
  [0x0640, 0x0640],
  [0x200c, 0x200f],
  [0x061c, 0x061c],
  [0xfeff, 0xfeff],
  [0x00ad, 0x00ad],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
];

/** Units from here on fold to themselves, but for the few of `single` and the byte-order mark. */
const END = 0x2100;

/** What each unit below END folds to: 0 drops it. Filled once; only scripts with two cases are lowered. */
let table: Uint16Array | undefined;
function folding(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(END);
  for (let code = 0; code < END; code++) table[code] = code;
  for (const [first, last] of [
    [0x41, 0x5a],
    [0xc0, 0x24f],
    [0x370, 0x52f],
    [0x531, 0x556],
  ] as const)
    for (let code = first; code <= last; code++) {
      const lower = String.fromCharCode(code).toLowerCase();
      if (lower.length === 1) table[code] = lower.charCodeAt(0);
    }
  for (const [code, to] of single) if (code < END) table[code] = to.charCodeAt(0);
  for (let code = 0; code < 0x530; code++) table[code] = table[table[code] as number] as number;
  for (const [first, last] of droppedRanges) if (first < END) table.fill(0, first, last + 1);
  return table;
}

function rare(code: number): number {
  return code === 0xfeff ? 0 : (single.get(code)?.charCodeAt(0) ?? code);
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

export function fold(text: string): Folded {
  const to = folding();
  const map = new Int32Array(text.length + 1);
  const out = new Uint16Array(text.length);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const code = unit < END ? (to[unit] as number) : rare(unit);
    if (code === 0) continue;
    out[n] = code;
    map[n++] = i;
  }
  map[n] = text.length;
  return { text: decoder.decode(out.subarray(0, n)), map: map.subarray(0, n + 1) };
}

/** The folded form of a word or phrase. */
export function foldWord(text: string): string {
  const to = folding();
  const nfc = text.normalize('NFC');
  let out = '';
  for (let i = 0; i < nfc.length; i++) {
    const unit = nfc.charCodeAt(i);
    const code = unit < END ? (to[unit] as number) : rare(unit);
    if (code !== 0) out += String.fromCharCode(code);
  }
  return out;
}
