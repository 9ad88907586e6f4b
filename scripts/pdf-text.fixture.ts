import { inflateSync } from 'node:zlib';

/** A piece of text on a sheet of paper, in the order in which it is read, from `x` on its line at `y`. */
interface Run {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The file marks it as stored from its visual left to right, that is backwards. */
  readonly reversed: boolean;
}

/**
 * The words of a PDF as a reader of it selects and copies them, line by line: glyphs through the file's own tables and
 * replacement texts, runs marked as reversed turned round, and the runs of a line in the direction of the page. Reads what
 * Chromium writes (PDF 1.4, one object after the other).
 */
export function pdfLines(pdf: Buffer, direction: 'ltr' | 'rtl'): readonly string[] {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
  const pages = [...objects.values()].filter((o) => /\/Type \/Page\b/.test(o.slice(0, 400)));
  return pages.flatMap((page) => {
    const fonts = new Map(
      [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
        const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '')?.[1];
        return [
          name,
          map === undefined ? new Map<string, string>() : glyphs(streamOf(objects.get(map) ?? '')),
        ] as const;
      }),
    );
    const content = /\/Contents (\d+) 0 R/.exec(page)?.[1];
    return linesOf(runs(streamOf(objects.get(content ?? '') ?? ''), fonts), direction);
  });
}

function streamOf(object: string): string {
  const start = /stream\r?\n/.exec(object);
  if (!start) return '';
  const head = object.slice(0, start.index);
  const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
  const bytes = Buffer.from(object.slice(start.index + start[0].length).slice(0, length), 'latin1');
  return (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

const unicode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
const padded = (n: number): string => n.toString(16).toUpperCase().padStart(4, '0');

/** From a table of glyphs to characters: single entries, and ranges. */
function glyphs(cmap: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w{4})> <(\w+)>/g)) found.set(glyph, unicode(text));
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, low = '', high = '', text = ''] of block.matchAll(/<(\w{4})> <(\w{4})> <(\w{4})>/g))
      for (let g = Number.parseInt(low, 16), i = 0; g <= Number.parseInt(high, 16); g++, i++)
        found.set(padded(g), unicode(padded(Number.parseInt(text, 16) + i)));
  return found;
}

const operator =
  /\/Span ?<<\/ActualText <FEFF(\w*)> ?>> BDC|(\/ReversedChars BMC)|(\/\w+ ?(?:<<[^>]*>> ?BDC|BMC))|\b(EMC)\b|\/(F\d+) [\d.]+ Tf|([-\d.]+) ([-\d.]+) Tm|([-\d.]+) [-\d.]+ Td|<(\w+)> Tj|\b(ET)\b/g;

/** The runs of a page in the order of the file. */
function runs(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): readonly Run[] {
  const out: Run[] = [];
  const marks: ('actual' | 'reversed' | 'other')[] = [];
  let font: ReadonlyMap<string, string> = new Map();
  let [x, y] = [0, 0];
  let letters: string[] = [];
  let actual: string | null = null;
  let reversed = false;
  let first: number | null = null;
  for (const m of content.matchAll(operator)) {
    const [, replaced, backwards, mark, ends, name, tmX, tmY, moved, shown, closes] = m;
    if (replaced !== undefined) {
      marks.push('actual');
      actual = unicode(replaced);
    } else if (backwards !== undefined) {
      marks.push('reversed');
      reversed = true;
    } else if (mark !== undefined) marks.push('other');
    else if (ends !== undefined) {
      if (marks.pop() === 'actual') actual = null;
    } else if (name !== undefined) font = fonts.get(name) ?? new Map();
    else if (tmX !== undefined) [x, y] = [Number(tmX), Number(tmY)];
    else if (moved !== undefined) x += Number(moved);
    else if (shown !== undefined) {
      first ??= x;
      // A replacement text stands for all glyphs under its mark, once.
      if (actual === null)
        for (const [glyph] of shown.matchAll(/\w{4}/g)) letters.push(font.get(glyph.toUpperCase()) ?? '\uFFFD');
      else {
        letters.push(actual);
        actual = '';
      }
    } else if (closes !== undefined) {
      if (letters.length > 0)
        out.push({ x: first ?? x, y, text: (reversed ? letters.toReversed() : letters).join(''), reversed });
      letters = [];
      first = null;
      reversed = false;
    }
  }
  return out;
}

/** Runs of one height side by side: in a page from right to left those that run left to right keep their own order among themselves. */
function linesOf(of: readonly Run[], direction: 'ltr' | 'rtl'): readonly string[] {
  const lines: Run[][] = [];
  for (const run of of) {
    const line = lines.at(-1);
    if (line && Math.abs((line[0] as Run).y - run.y) < 0.5) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => {
    const sorted = line.toSorted((a, b) => a.x - b.x);
    if (direction === 'ltr') return sorted.map((r) => r.text).join('');
    const groups: Run[][] = [];
    for (const run of sorted) {
      const group = groups.at(-1);
      if (group && !run.reversed && !(group[0] as Run).reversed) group.push(run);
      else groups.push([run]);
    }
    return groups
      .toReversed()
      .map((group) => group.map((r) => r.text).join(''))
      .join('');
  });
}
