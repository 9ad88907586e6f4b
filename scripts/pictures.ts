/** `npm run pictures`: the screenshots of the README, taken from a fresh gallery with Chromium. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium as driver } from 'playwright-core';
import { root } from './build.ts';
import { writeGallery } from './gallery.ts';
import { chromium } from './need-chromium.ts';

interface Picture {
  readonly name: string;
  readonly page: string;
  readonly width: number;
  /** What is shown; absent: the top of the page. */
  readonly of?: string;
  readonly height?: number;
}

const pictures: readonly Picture[] = [
  { name: 'gallery', page: 'index.html', width: 1280, height: 620 },
  { name: 'verdict-ar', page: 'kazakhstan-2022.ar.html', width: 900, height: 620 },
  { name: 'map-ar', page: 'kazakhstan-2022.ar.html', width: 820, of: '.map-figure' },
  { name: 'membership', page: 'kazakhstan-2022.html', width: 900, of: '.chart.membership .plot' },
  { name: 'bargaining', page: 'july-1914-demands.html?set=DEU.salience:0.3', width: 900, of: '.chart.bargain' },
  { name: 'network-ar', page: 'sahel-2024-several-treaties.ar.html', width: 820, of: '.chart.network' },
  { name: 'claims-ar-narrow', page: 'kazakhstan-2022.ar.html', width: 360, of: '.chart.claims' },
];

const executablePath = chromium();
if (executablePath === null) {
  console.error('Chromium is needed for the pictures and was not found.');
  process.exit(2);
}
const folder = mkdtempSync(path.join(tmpdir(), 'casus-gallery-'));
const target = path.join(root, 'docs/pictures');
mkdirSync(target, { recursive: true });
const browser = await driver.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  await writeGallery(folder);
  for (const { name: to, page: file, width, of, height } of pictures) {
    const page = await browser.newPage({ viewport: { width, height: height ?? 900 }, colorScheme: 'light' });
    const [name = '', query] = file.split('?');
    await page.goto(`${pathToFileURL(path.join(folder, name)).href}${query === undefined ? '' : `?${query}`}`);
    // What a worker makes stands there once it is whole.
    if (query?.includes('set=')) await page.locator('[data-done="true"]').waitFor();
    const png = path.join(target, `${to}.png`);
    if (of === undefined) await page.screenshot({ path: png });
    else await page.locator(of).first().screenshot({ path: png });
    await page.close();
    console.log(path.relative(root, png));
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
