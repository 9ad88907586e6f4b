import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casus, example, temporary } from '../src/cli/run-casus.fixture.ts';
import { executablePath, launch } from './browser.fixture.ts';
import { pdfLines } from './pdf-text.fixture.ts';

const scripts = {
  ar: /[^\p{Script=Arabic}]|[\p{M}\u0640،؛؟]/gu,
  en: /[^a-z0-9]/gi,
  ru: /[^\p{Script=Cyrillic}0-9]/gu,
} as const;

/** A page on paper: what a reader of the PDF selects and copies is what the page says, in the order of reading. */
describe.skipIf(executablePath === null)('the page as PDF (needs Chromium)', () => {
  const folder = temporary();
  let browser: Browser;
  beforeAll(async () => {
    expect(casus(['brief', example, '--lang', 'ar', '-o', path.join(folder, 'd.html')]).status).toBe(0);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });

  test.each(['ar', 'en', 'ru'] as const)('%s: every sentence can be selected letter for letter', async (lang) => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(path.join(folder, lang === 'ar' ? 'd.html' : `d.${lang}.html`)).href);
    await page.emulateMedia({ media: 'print' });
    // Only letters of the page's own script count: where a space or a bracket falls is the reader's affair.
    const letters = (text: string): string => text.normalize('NFKC').replaceAll(scripts[lang], '');
    const sentences = await page
      .locator(':is(#verdict, #response, #alliance, #outlook) .line > .words')
      .evaluateAll((all) =>
        all.map((el) =>
          [...el.childNodes]
            .filter((n) => !(n instanceof Element && n.matches('details, button, .src')))
            .map((n) => n.textContent)
            .join(''),
        ),
      );
    const pdf = await page.pdf({ format: 'A4', tagged: true });
    await page.close();
    const copied = letters(pdfLines(pdf, lang === 'ar' ? 'rtl' : 'ltr').join(' '));
    const wanted = sentences.map(letters).filter((s) => s.length >= 12);
    expect(wanted.length).toBeGreaterThan(25);
    expect(wanted.filter((s) => !copied.includes(s))).toEqual([]);
  });
});
