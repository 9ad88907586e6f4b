import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium as driver } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casus, example, temporary } from '../src/cli/run-casus.fixture.ts';
import { chromium } from './need-chromium.ts';

const executablePath = chromium();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The page as people meet it: opened from a plain file in a browser, in each language, narrow and wide. */
describe.skipIf(executablePath === null)('the page in a browser (needs Chromium)', () => {
  const folder = temporary();
  let browser: Browser;
  beforeAll(async () => {
    const quiet = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ];
    browser = await driver.launch({ executablePath: executablePath as string, args: quiet });
  });
  afterAll(async () => {
    await browser?.close();
  });

  test.each(['ar', 'en', 'ru'])('%s: no request, no overflow, no accessibility fault', async (lang) => {
    const file = path.join(folder, `${lang}.html`);
    expect(casus(['brief', example, '--lang', lang, '-o', file]).status).toBe(0);
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) asked.push(request.url());
    });
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(pathToFileURL(file).href);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
    }
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      lang,
      lang === 'ar' ? 'rtl' : 'ltr',
    ]);
    await page.evaluate(axe);
    const faults = await page.evaluate(async () => {
      const run = (
        globalThis as unknown as {
          axe: { run(o: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe;
      const { violations } = await run.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
      return violations.map((v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 120)}`);
    });
    expect(faults).toEqual([]);
    expect(asked).toEqual([]);
    await context.close();
  });
});
