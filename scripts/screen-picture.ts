import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A screen, strongly shrunk: one colour a block of `block` × `block` CSS pixels, three bytes each, rows from above. */
export interface Picture {
  /** In blocks. */
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** CSS pixels along a block: more than a letter, so that letters are a tint and not a form. */
export const block = 12;

/** What another machine may draw otherwise. Beyond it a screen is another screen. */
export const tolerance = {
  /** Of the height, and in any case so many blocks: a line that wraps elsewhere. */
  height: 0.05,
  blocks: 3,
  /** Of 255, between the mean colours of a field: a third of the width, an eighth of the height or less. */
  mean: 7,
  /** Of 255, between a block and the most alike within two of it: how much one may differ, and what share may differ more. */
  worst: 52,
  share: 0.004,
} as const;

/** Why two pictures of a screen are not the same screen; empty: they are. */
export function differences(before: Picture, now: Picture): readonly string[] {
  if (before.width !== now.width) return [`${now.width} blocks wide, was ${before.width}`];
  const off = Math.abs(before.height - now.height);
  if (off > Math.max(tolerance.blocks, before.height * tolerance.height))
    return [`${now.height} blocks high, was ${before.height}`];
  const there = stretched(now, before.height);
  const mean = worstField(before, there);
  const share = Math.max(strangers(before, there), strangers(there, before));
  return [
    ...(mean > tolerance.mean ? [`a field differs by ${mean.toFixed(1)} in the mean`] : []),
    ...(share > tolerance.share ? [`${(share * 100).toFixed(1)} % of the blocks are found nowhere near`] : []),
  ];
}

/** The same picture at another height, each row the nearest of the old. */
function stretched(p: Picture, height: number): Picture {
  const rgb = new Uint8Array(p.width * height * 3);
  for (let y = 0; y < height; y++) {
    const from = Math.min(p.height - 1, Math.floor(((y + 0.5) * p.height) / height)) * p.width * 3;
    rgb.set(p.rgb.subarray(from, from + p.width * 3), y * p.width * 3);
  }
  return { width: p.width, height, rgb };
}

/** The largest difference between the mean colours of a field in both. */
function worstField(a: Picture, b: Picture): number {
  const rows = Math.max(1, Math.min(Math.floor(a.height / 6), Math.max(8, Math.ceil(a.height / 40))));
  let worst = 0;
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < 3; c++) {
      const sums = [0, 0, 0];
      let n = 0;
      for (let y = Math.floor((r * a.height) / rows); y < Math.floor(((r + 1) * a.height) / rows); y++)
        for (let x = Math.floor((c * a.width) / 3); x < Math.floor(((c + 1) * a.width) / 3); x++, n++) {
          const i = (y * a.width + x) * 3;
          for (let k = 0; k < 3; k++) sums[k] = (sums[k] ?? 0) + (a.rgb[i + k] ?? 0) - (b.rgb[i + k] ?? 0);
        }
      for (const sum of sums) worst = Math.max(worst, Math.abs(sum) / Math.max(1, n));
    }
  return worst;
}

/** The share of blocks of `a` that stand nowhere within two blocks of their place in `b`. */
function strangers(a: Picture, b: Picture): number {
  let found = 0;
  for (let y = 0; y < a.height; y++) for (let x = 0; x < a.width; x++) if (!near(a, b, x, y)) found++;
  return found / (a.width * a.height);
}

function near(a: Picture, b: Picture, x: number, y: number): boolean {
  const i = (y * a.width + x) * 3;
  for (let v = Math.max(0, y - 2); v <= Math.min(b.height - 1, y + 2); v++)
    for (let u = Math.max(0, x - 2); u <= Math.min(b.width - 1, x + 2); u++) {
      const j = (v * b.width + u) * 3;
      let most = 0;
      for (let k = 0; k < 3; k++) most = Math.max(most, Math.abs((a.rgb[i + k] ?? 0) - (b.rgb[j + k] ?? 0)));
      if (most <= tolerance.worst) return true;
    }
  return false;
}

/** Pictures of one width, one below the other. */
export function stacked(pictures: readonly Picture[]): Picture {
  const rgb = new Uint8Array(pictures.reduce((n, p) => n + p.rgb.length, 0));
  let at = 0;
  for (const p of pictures) {
    rgb.set(p.rgb, at);
    at += p.rgb.length;
  }
  return { width: pictures[0]?.width ?? 0, height: pictures.reduce((n, p) => n + p.height, 0), rgb };
}

export function rows({ width, rgb }: Picture, from: number, height: number): Picture {
  return { width, height, rgb: rgb.subarray(from * width * 3, (from + height) * width * 3) };
}

/** As a PNG of eight bits a colour, each row plain: what `fromPng` reads again and everything else shows. */
export function toPng({ width, height, rgb }: Picture): Buffer {
  const lines = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) lines.set(rgb.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(lines, { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

/** A picture that `toPng` wrote. */
export function fromPng(png: Buffer): Picture {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const lines = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    rgb.set(lines.subarray(y * (width * 3 + 1) + 1, (y + 1) * (width * 3 + 1)), y * width * 3);
  return { width, height, rgb };
}
