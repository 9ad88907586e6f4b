import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casus, example, temporary } from '../src/cli/run-casus.fixture.ts';
import { executablePath, launch } from './browser.fixture.ts';
import { writeGallery } from './gallery.ts';
import { layoutFaults, placesOf, type Places } from './layout.fixture.ts';

const languages = ['ar', 'en', 'ru'] as const;
const widths = [320, 768, 1280] as const;

/** Parts whose place hangs on the style sheet and not on words: the same in every language, counted from where reading begins. */
const parts = [
  'header h1',
  'header nav:not(.languages)',
  '#verdict',
  '#verdict .line > .mark',
  '#verdict .line > .words',
  '#switch',
  '#contrast .scroll',
  '#findings .scroll',
  '#findings .lines .line > .words',
  '#response .line > .words',
  '.chart.timeline',
  '.chart.timeline .plot-label',
  '.chart.timeline svg.track',
  '.chart.claims .plot-label',
  '.chart.claims svg.track',
  '.chart.membership .plot-label',
  '.chart.membership svg.track',
  '.chart.map-figure .map',
  '.chart.matrix .scroll',
  '.chart.rates svg.axis',
  '.chart.senders .plot-label',
  '.chart.senders svg.track',
  '.chart.bargain .bargain-control',
  '.chart.bargain .slider input[type="range"]',
  '.chart.bargain .bargain-plot',
  '#article .article',
  '#cite',
] as const;

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
};

/**
 * Screens as places, not as pixels: letters are drawn otherwise on every machine, but nothing may overlap, be cut or run the
 * wrong way on any, and each part has its place. Pictures for people stand in docs/pictures.
 */
describe.skipIf(executablePath === null)('the layout of every screen (needs Chromium)', () => {
  const folder = temporary();
  const names: Record<string, (lang: string) => string> = {};
  let browser: Browser;
  beforeAll(async () => {
    const own =
      (stem: string) =>
      (lang: string): string =>
        path.join(folder, lang === 'ar' ? `${stem}.html` : `${stem}.${lang}.html`);
    expect(casus(['brief', example, '--lang', 'ar', '-o', path.join(folder, 'article.html')]).status).toBe(0);
    const table = path.resolve(import.meta.dirname, '../cases/good/july-1914-demands.yaml');
    expect(casus(['brief', table, '--lang', 'ar', '-o', path.join(folder, 'table.html')]).status).toBe(0);
    await writeGallery(path.join(folder, 'gallery'), ['kgz-2010-06', 'gmb-2017', 'fra-2015']);
    names['article'] = own('article');
    names['table'] = own('table');
    names['gallery'] = (lang) => path.join(folder, 'gallery', lang === 'en' ? 'index.html' : `index.${lang}.html`);
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
  });

  test.each(languages.flatMap((lang) => widths.map((width) => [lang, width] as const)))(
    '%s at %i px: nothing over another, nothing cut, every line in its direction',
    async (lang, width) => {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      for (const [name, file] of Object.entries(names)) {
        await page.goto(pathToFileURL(file(lang)).href);
        expect(await layoutFaults(page), name).toEqual([]);
        // With every disclosure open as well.
        await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
        expect(await layoutFaults(page), `${name}, opened`).toEqual([]);
      }
      await context.close();
    },
  );

  test.each(widths)('at %i px each part has its place, mirrored in Arabic', async (width) => {
    const found: Record<string, Places> = {};
    for (const lang of languages) {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      const places: Record<string, Places[string]> = {};
      for (const name of ['table', 'article']) {
        await page.goto(pathToFileURL(names[name]?.(lang) ?? '').href);
        Object.assign(places, await placesOf(page, parts));
      }
      found[lang] = places;
      await context.close();
    }
    const rows = parts.map((part) => {
      const at = found['en']?.[part];
      for (const lang of languages) expect(found[lang]?.[part], `${lang} ${part}`).toEqual(at);
      return `${part}: from ${at?.from} %, ${at?.wide} % wide`;
    });
    expect(rows.filter((row) => row.includes('undefined'))).toEqual([]);
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(path.join(import.meta.dirname, `layout-${width}.txt`));
  });

  test.each(Object.keys(looks))('%s: words can be told from what they stand on', async (look) => {
    const context = await browser.newContext({ ...looks[look], viewport: { width: 900, height: 900 } });
    const page = await context.newPage();
    await page.goto(pathToFileURL(names['table']?.('ar') ?? '').href);
    const faint = await page.evaluate(() => {
      const channel = (c: number): number => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
      const light = (rgb: readonly number[]): number => {
        const [r = 0, g = 0, b = 0] = rgb.map((c) => channel(c / 255));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const colour = (css: string): readonly number[] => (css.match(/[\d.]+/g) ?? []).map(Number);
      const ground = (el: Element | null): readonly number[] => {
        for (let at = el; at; at = at.parentElement) {
          const [r = 0, g = 0, b = 0, a = 1] = colour(getComputedStyle(at).backgroundColor);
          if (a > 0.5) return [r, g, b];
        }
        return [255, 255, 255];
      };
      return [...document.querySelectorAll('svg text, .line .words, .mark, .by, .measure')]
        .filter((el) => el.checkVisibility())
        .map((el) => {
          const style = getComputedStyle(el);
          const own = colour(el instanceof SVGElement ? style.fill : style.color);
          const [a = 0, b = 0] = [light(own.slice(0, 3)), light(ground(el.parentElement))].toSorted((x, y) => y - x);
          return {
            ratio: (a + 0.05) / (b + 0.05),
            text: `${el.getAttribute('class') ?? el.tagName} ${(el.textContent ?? '').slice(0, 20)}`,
          };
        })
        .filter(({ ratio }) => ratio < 4.5)
        .map(({ ratio, text }) => `${ratio.toFixed(1)} ${text}`);
    });
    expect([...new Set(faint)].slice(0, 8)).toEqual([]);
    await context.close();
  });
});
