import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casus, example, temporary } from '../src/cli/run-casus.fixture.ts';
import { writeGallery } from './gallery.ts';
import { accessibilityFaults, executablePath, launch, watched } from './browser.fixture.ts';

/** The page as people meet it: opened from a plain file in a browser, in each language, narrow and wide. */
describe.skipIf(executablePath === null)('the page in a browser (needs Chromium)', () => {
  const folder = temporary();
  const addresses: Record<string, string> = {};
  let browser: Browser;
  beforeAll(async () => {
    const file = path.join(folder, 'dossier.html');
    expect(casus(['brief', example, '--lang', 'ar', '-o', file]).status).toBe(0);
    for (const lang of ['ar', 'en', 'ru'])
      addresses[lang] = pathToFileURL(lang === 'ar' ? file : path.join(folder, `dossier.${lang}.html`)).href;
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });

  test.each(['ar', 'en', 'ru'])('%s: no request, no overflow, no accessibility fault', async (lang) => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    const faults = watched(page);
    for (const query of ['', '?account=government', '?account=own&accept=e1,e2'])
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${addresses[lang]}${query}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(
          width,
        );
        if (width !== 768) expect(await accessibilityFaults(page), `${query} ${width}`).toEqual([]);
      }
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      lang,
      lang === 'ar' ? 'rtl' : 'ltr',
    ]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test.each(['ar', 'en', 'ru'])(
    'the index of the gallery, %s: no script, no overflow, no accessibility fault',
    async (lang) => {
      await writeGallery(path.join(folder, 'gallery'), ['kgz-2010-06', 'gmb-2017', 'fra-2015']);
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      const faults = watched(page);
      const file = path.join(folder, 'gallery', lang === 'en' ? 'index.html' : `index.${lang}.html`);
      for (const hash of ['', '#kind-kind-unrest'])
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(`${pathToFileURL(file).href}${hash}`);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          expect(await accessibilityFaults(page), `${hash} ${width}`).toEqual([]);
        }
      expect(await page.locator('script').count()).toBe(0);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  test('without script it reads the same, and offers nothing that needs one', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(addresses['en'] as string);
    expect(await page.locator('main').innerText()).toContain('The verdict');
    for (const control of await page.locator('main :is(input, button, select)').all())
      expect(await control.isVisible()).toBe(false);
    await context.close();
  });
});
