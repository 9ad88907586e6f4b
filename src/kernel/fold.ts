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

function dropped(code: number): boolean {
  return (
    (code >= 0x064b && code <= 0x0652) ||
    code === 0x0670 ||
    code === 0x0640 ||
    code === 0x200c ||
    code === 0x200d ||
    code === 0x200e ||
    code === 0x200f ||
    code === 0x061c ||
    code === 0xfeff ||
    code === 0x00ad ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}

export function fold(text: string): Folded {
  const map = new Int32Array(text.length + 1);
  let out = '';
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      out += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : text[i];
    } else {
      if (dropped(code)) continue;
      const to = single.get(code);
      if (to !== undefined) out += to;
      else {
        const lower = (text[i] as string).toLowerCase();
        out += lower.length === 1 ? (single.get(lower.charCodeAt(0)) ?? lower) : text[i];
      }
    }
    map[n++] = i;
  }
  map[n] = text.length;
  return { text: out, map: map.subarray(0, n + 1) };
}

/** The folded form of a word or phrase. */
export function foldWord(text: string): string {
  return fold(text.normalize('NFC')).text;
}
