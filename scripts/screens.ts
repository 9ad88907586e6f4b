/** `npm run screens`: the stored pictures of every screen, renewed where a screen is no longer the one stored. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { inputsFor } from '../src/cli/brief.ts';
import { parseArguments } from '../src/cli/arguments.ts';
import { pageFiles } from '../src/cli/page.ts';
import { work } from '../src/cli/pipeline.ts';
import { writeFile } from '../src/cli/output.ts';
import { dossierOf } from '../src/brief/index.ts';
import { type Language, languages } from '../src/kernel/provenance.ts';
import { launch } from './browser.fixture.ts';
import { root } from './build.ts';
import { writeGallery } from './gallery.ts';
import { block, differences, fromPng, type Picture, rows, stacked, toPng } from './screen-picture.ts';

export const widths = [320, 768, 1280] as const;
export const kinds = ['article', 'table', 'gallery'] as const;
export type Kind = (typeof kinds)[number];

/** Screens of a page by name: its head, each part of its body, its foot. */
export type Screens = ReadonlyMap<string, Picture>;

const folder = path.join(import.meta.dirname, 'screens');
const list = path.join(folder, 'heights.txt');
/** Colours are kept in so many steps: finer than any tolerance, and the files stay small. */
const step = 17;
/** CSS pixels of a screenshot at once. */
const most = 90 * block;

/** Writes an article's page, that of a table of stakeholders and a small gallery; gives where each is in each language. */
export async function writePages(to: string): Promise<(kind: Kind, lang: Language) => string> {
  const inputs = { article: 'examples/kazakhstan-2022.ar.txt', table: 'cases/good/july-1914-demands.yaml' };
  for (const [kind, entry] of Object.entries(inputs)) {
    const args = parseArguments(['brief', path.join(root, entry)]);
    // A version that does not change: what is looked at is the page.
    const given = inputsFor(args, await work(args)).map((input) => ({ ...input, version: '0' }));
    const files = await pageFiles(
      path.join(to, `${kind}.html`),
      'en',
      given,
      given.map((input) => dossierOf(input)),
    );
    for (const { file, content } of files) writeFile(file, content);
  }
  await writeGallery(path.join(to, 'gallery'), ['kgz-2010-06', 'gmb-2017', 'fra-2015']);
  return (kind, lang) => {
    const stem = kind === 'gallery' ? 'gallery/index' : kind;
    return path.join(to, lang === 'en' ? `${stem}.html` : `${stem}.${lang}.html`);
  };
}

export interface Look {
  /** Done to the page first. */
  readonly changed?: (page: Page) => Promise<unknown>;
  /** The one screen wanted; absent: all. */
  readonly only?: string;
}

/** The screens of a page, shrunk. */
export async function screensOf(
  browser: Browser,
  file: string,
  width: number,
  { changed, only }: Look = {},
): Promise<Screens> {
  const context = await browser.newContext({
    viewport: { width, height: most },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  // The page is opened last: only what is in front is drawn at once.
  const board = await context.newPage();
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await changed?.(page);
  await page.evaluate(() => document.fonts.ready);
  const parts = await page.evaluate(() =>
    [...document.querySelectorAll('header, main > *, footer')].flatMap((el) => {
      const { top, height } = el.getBoundingClientRect();
      const name = el.id || el.className.split(' ')[0] || el.tagName.toLowerCase();
      return height < 1 ? [] : [{ name, top: Math.round(top + scrollY), height: Math.ceil(height) }];
    }),
  );
  const screens = new Map<string, Picture>();
  const camera = await context.newCDPSession(page);
  for (const { name, top, height } of parts) {
    if (only !== undefined && name !== only) continue;
    const strips: Picture[] = [];
    for (let at = 0; at < height; at += most) {
      // Two frames later what came into view is drawn.
      await page.evaluate(async (to) => {
        scrollTo({ top: to, behavior: 'instant' });
        for (let frame = 0; frame < 2; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
      }, top + at);
      const { data } = await camera.send('Page.captureScreenshot', {
        format: 'png',
        clip: { x: 0, y: top + at, width, height: Math.min(most, height - at), scale: 1 },
        optimizeForSpeed: true,
      });
      strips.push(await shrunk(board, data));
    }
    screens.set(name, stacked(strips));
  }
  await context.close();
  return screens;
}

/** Means of whole blocks; what is left over at the edges is dropped. */
async function shrunk(board: Page, png: string): Promise<Picture> {
  const { width, height, rgb } = await board.evaluate(
    async ({ data, size, grain }) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d', { willReadFrequently: true });
      if (!pen) throw new Error('no canvas');
      pen.drawImage(image, 0, 0);
      const { data: pixels } = pen.getImageData(0, 0, image.width, image.height);
      const [across, down] = [Math.floor(image.width / size), Math.max(1, Math.floor(image.height / size))];
      const out: number[] = [];
      for (let y = 0; y < down; y++)
        for (let x = 0; x < across; x++)
          for (let k = 0; k < 3; k++) {
            let sum = 0;
            let n = 0;
            for (let v = y * size; v < Math.min(image.height, (y + 1) * size); v++)
              for (let u = x * size; u < (x + 1) * size; u++, n++) sum += pixels[(v * image.width + u) * 4 + k] ?? 0;
            out.push(Math.round(sum / n / grain) * grain);
          }
      return { width: across, height: down, rgb: out };
    },
    { data: png, size: block, grain: step },
  );
  return { width, height, rgb: Uint8Array.from(rgb) };
}

/** Height in blocks of each screen of each stored picture, in the order in which they stand there. */
type Heights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One row a screen: picture, screen, height. */
function heights(): Heights {
  const out: Record<string, Record<string, number>> = {};
  for (const row of existsSync(list) ? readFileSync(list, 'utf8').split('\n') : []) {
    const [name = '', screen = '', height = ''] = row.split(' ');
    if (height !== '') (out[name] ??= {})[screen] = Number(height);
  }
  return out;
}

function heightRows(all: Heights): string {
  const rowsOf = ([name, own]: [string, Heights[string]]): string[] =>
    Object.entries(own ?? {}).map(([screen, height]) => `${name} ${screen} ${height}\n`);
  return Object.entries(all)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(rowsOf)
    .join('');
}

export const nameOf = (kind: Kind, lang: Language, width: number): string => `${kind}-${lang}-${width}`;

/** The stored screens; null where none are. */
export function stored(name: string): Screens | null {
  const own = heights()[name];
  const file = path.join(folder, `${name}.png`);
  if (!own || !existsSync(file)) return null;
  const sheet = fromPng(readFileSync(file));
  let at = 0;
  return new Map(
    Object.entries(own).map(([screen, height]) => {
      at += height;
      return [screen, rows(sheet, at - height, height)];
    }),
  );
}

/** What differs between the screens stored and those seen, by screen. */
export function changesIn(before: Screens, now: Screens): readonly string[] {
  return [...new Set([...before.keys(), ...now.keys()])].flatMap((screen) => {
    const [was, is] = [before.get(screen), now.get(screen)];
    if (!was || !is) return [`${screen}: ${was ? 'is missing' : 'is new'}`];
    return differences(was, is).map((why) => `${screen}: ${why}`);
  });
}

/** All of them, or those whose names begin so. */
async function renew(wanted: string): Promise<void> {
  const pages = mkdtempSync(path.join(tmpdir(), 'casus-screens-'));
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  try {
    const of = await writePages(pages);
    const all: Record<string, Readonly<Record<string, number>>> = { ...heights() };
    for (const kind of kinds)
      for (const lang of languages)
        for (const width of widths) {
          const name = nameOf(kind, lang, width);
          if (!name.startsWith(wanted)) continue;
          const [before, now] = [stored(name), await screensOf(browser, of(kind, lang), width)];
          const changes = before ? changesIn(before, now) : ['new'];
          if (changes.length === 0) continue;
          all[name] = Object.fromEntries([...now].map(([screen, { height }]) => [screen, height]));
          writeFileSync(path.join(folder, `${name}.png`), toPng(stacked([...now.values()])));
          writeFileSync(list, heightRows(all));
          console.log(`${name}: ${changes.join('; ')}`);
        }
  } finally {
    await browser.close();
    rmSync(pages, { recursive: true, force: true });
  }
}

if (process.argv[1] !== undefined && path.basename(process.argv[1]) === 'screens.ts')
  await renew(process.argv[2] ?? '');
