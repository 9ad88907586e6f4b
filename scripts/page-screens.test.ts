import type { Browser, Page } from 'playwright-core';
import { chromium as driver } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporary } from '../src/cli/run-casus.fixture.ts';
import { type Language, languages } from '../src/kernel/provenance.ts';
import { executablePath, launch } from './browser.fixture.ts';
import { changesIn, type Kind, kinds, type Look, nameOf, screensOf, stored, widths, writePages } from './screens.ts';

/** Pictures that a person has looked at, shrunk until letters are a tint: `npm run screens` renews them. */
describe.skipIf(executablePath === null)('every screen looks as it was looked at (needs Chromium)', () => {
  let browser: Browser;
  let of: (kind: Kind, lang: Language) => string;
  beforeAll(async () => {
    of = await writePages(temporary());
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
  });
  const changes = async (
    kind: Kind,
    lang: Language,
    width: number,
    look: Look = {},
    by = browser,
  ): Promise<readonly string[]> => {
    const before = stored(nameOf(kind, lang, width));
    if (!before) return ['no picture is stored: npm run screens'];
    const wanted = look.only === undefined ? before : new Map([...before].filter(([name]) => name === look.only));
    return changesIn(wanted, await screensOf(by, of(kind, lang), width, look));
  };

  test.each(kinds.flatMap((kind) => languages.flatMap((lang) => widths.map((width) => [kind, lang, width] as const))))(
    '%s, %s, %i px',
    async (kind, lang, width) => {
      expect(await changes(kind, lang, width)).toEqual([]);
    },
  );

  test('letters drawn otherwise are the same screen', async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=full', '--disable-font-subpixel-positioning'];
    const other = await driver.launch({ executablePath: executablePath as string, args });
    try {
      for (const lang of languages) expect(await changes('table', lang, 768, {}, other), lang).toEqual([]);
      const heavier = (page: Page) => page.addStyleTag({ content: 'body { -webkit-text-stroke: 0.2px }' });
      expect(await changes('table', 'ar', 320, { changed: heavier }, other)).toEqual([]);
    } finally {
      await other.close();
    }
  });

  /** Faults that a person would see, by what they do to the page, and the screen in which they must be found. */
  const styled = (content: string) => (page: Page) => page.addStyleTag({ content });
  test.each<readonly [string, string, (page: Page) => Promise<unknown>]>([
    ['a chart that is not drawn', 'alliance', styled('.chart.membership svg.track { visibility: hidden }')],
    ['a map without its states', 'alliance-figures', styled('.map-figure .map { visibility: hidden }')],
    ['lines that are not drawn', 'bargaining', styled('.bargain-plot svg { visibility: hidden }')],
    ['a map of one colour', 'alliance-figures', styled('.map-figure .map * { fill: #ddd !important }')],
    ['words that are not there', 'outlook', styled('#outlook .words { visibility: hidden }')],
    ['a section that is gone', 'findings', styled('#findings { display: none }')],
    ['a section that collapsed', 'reckoning', styled('#reckoning { block-size: 60px; overflow: hidden }')],
    ['a light that went out', 'verdict', styled(':root { --sheet: #ffd; --paper: #ffd }')],
    [
      'a page that runs the wrong way',
      'verdict',
      (page) =>
        page.evaluate(() =>
          document.documentElement.setAttribute('dir', document.documentElement.dir === 'rtl' ? 'ltr' : 'rtl'),
        ),
    ],
    [
      'a page without its style',
      'verdict',
      (page) => page.evaluate(() => document.querySelectorAll('style').forEach((s) => s.remove())),
    ],
  ])('%s is seen', async (_, screen, changed) => {
    for (const [lang, width] of [
      ['ar', 320],
      ['ru', 1280],
    ] as const)
      expect(await changes('table', lang, width, { changed, only: screen }), `${lang} ${width}`).not.toEqual([]);
  });
});
