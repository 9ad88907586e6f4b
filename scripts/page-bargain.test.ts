import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dossier } from '../src/brief/model.ts';
import { casus, temporary } from '../src/cli/run-casus.fixture.ts';
import { root } from './build.ts';
import { accessibilityFaults, executablePath, launch, watched } from './browser.fixture.ts';

const july = path.join(root, 'cases/good/july-1914-demands.yaml');
/** The same with spans, so that there is an ensemble. */
const withSpans = readFileSync(july, 'utf8').replace(
  'capability: 138, salience: 0.6, position: 0.35}',
  'capability: 138, salience: 0.6, position: 0.35, capability_range: [100, 170], salience_range: [0.4, 0.9]}',
);

/** The sliders of a table of stakeholders, against the command line. */
describe.skipIf(executablePath === null)('what if (needs Chromium)', () => {
  const folder = temporary();
  const file = (name: string): string => path.join(folder, name);
  let browser: Browser;
  beforeAll(async () => {
    writeFileSync(file('july.yaml'), withSpans);
    expect(casus(['brief', file('july.yaml'), '--lang', 'en', '-o', file('july.html')]).status).toBe(0);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function onPage(query: string, does: (page: Page) => Promise<void>, name = 'july.html'): Promise<void> {
    const page = await browser.newPage();
    const faults = watched(page);
    await page.goto(`${pathToFileURL(file(name)).href}${query}`);
    await does(page);
    expect(faults).toEqual([]);
    await page.close();
  }
  /** The whole answer, once it stands there. */
  async function answered(page: Page): Promise<{ readonly mean: number; readonly draws: number }> {
    const form = page.locator('#bargain-form[data-done="true"]');
    await form.waitFor();
    return form.evaluate((f) => ({ mean: Number(f.dataset['mean']), draws: Number(f.dataset['draws']) }));
  }
  const words = async (page: Page, selector: string): Promise<string> =>
    (await page.locator(selector).innerText()).replaceAll(/\s+/g, ' ');
  const printed = (yaml: string): NonNullable<Dossier['bargaining']>['report'] => {
    writeFileSync(file('changed.yaml'), yaml);
    const { bargaining } = JSON.parse(casus(['brief', file('changed.yaml'), '--json']).stdout) as Dossier;
    if (!bargaining) throw new Error('the dossier holds no bargaining');
    return bargaining.report;
  };

  test('the table can be taken away, with where each stands after every round', () =>
    onPage('', async (page) => {
      const waiting = page.waitForEvent('download');
      await page.locator('#bargaining [data-save=csv]').click();
      const [head, ...rows] = readFileSync(await (await waiting).path(), 'utf8')
        .trim()
        .split('\r\n');
      expect(head).toMatch(/^stakeholder,capability,salience,round_0,round_1,/);
      expect(rows.map((row) => row.split(',')[0])).toHaveLength(7);
      expect(
        rows
          .find((row) => row.includes(',138,'))
          ?.split(',')
          .slice(1, 4),
      ).toEqual(['138', '0.6', '0.35']);
    }));

  test('a changed number gives what the command prints for a file that holds it, ensemble and all', () =>
    onPage('?set=DEU.salience:0.3', async (page) => {
      const { mean, draws } = await answered(page);
      const report = printed(withSpans.replace('capability: 158, salience: 0.75', 'capability: 158, salience: 0.3'));
      expect(mean).toBe(report.beside.mean);
      expect(draws).toBe(report.ensemble?.draws);
      const told = await words(page, '#bargain-told');
      const key = await words(page, '#bargain-picture .key');
      const shown = (x: number | undefined): string => String(Number((x ?? Number.NaN).toPrecision(3)));
      expect(told).toContain(`The weighted mean goes from 0.682 to ${shown(mean)}.`);
      expect(told).toContain(
        'Germany, salience: 0.3 instead of 0.75. Its share of the weight goes from 28 to 13 in 100',
      );
      expect(key).toContain(`${shown(report.ensemble?.middle?.low)} to ${shown(report.ensemble?.middle?.high)}`);
      expect(await page.locator('#bargain-plot .way.ghost, .bargain-plot .way.ghost').count()).toBeGreaterThan(0);
    }));

  test('by keyboard: choose, slide, hear what changed and why, take it back', () =>
    onPage('', async (page) => {
      await page.locator('#bargain-who').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('bargain-reset');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Home');
      await answered(page);
      expect(page.url()).toContain('set=DEU.position:0');
      expect(await words(page, '#bargain-told')).toMatch(
        /from 0\.682 to 0\.402\. The median goes from 0\.45 to 0\.4\. It crosses 0\.5: the outcome tips to the other side\. Germany, position: 0 instead of 1\. It holds 28 in 100/,
      );
      // What is under the hand is not drawn anew.
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('bargain-position');
      await page.reload();
      await answered(page);
      expect(await page.locator('#bargain-position').inputValue()).toBe('0');
      expect(await page.locator('#bargain-who').inputValue()).toBe('1');
      await page.locator('#bargain-reset').press('Enter');
      await page.locator('#bargain-told:empty').waitFor({ state: 'attached' });
      expect(page.url()).not.toContain('set=');
      expect(await page.locator('#bargain-position').inputValue()).toBe('1');
    }));

  test('another choice on the page keeps the numbers, and they keep it', () =>
    onPage('?set=RUS.capability:50', async (page) => {
      await answered(page);
      await page.locator('#account-government, #account-undisputed').first().check();
      expect(page.url()).toContain('set=RUS.capability:50');
      expect(page.url()).toContain('account=');
      await page.locator('#bargain-capability-number').fill('60');
      await page.locator('#bargain-capability-number').press('Tab');
      expect(page.url()).toContain('account=');
      expect(await words(page, '#bargain-told')).not.toBe('');
    }));

  test('nonsense in the address changes nothing', () =>
    onPage('?set=DEU.salience:7,XXX.position:0,DEU.mood:1,:,%3Cb%3E', async (page) => {
      expect(await page.locator('#bargain-told').innerHTML()).toBe('');
      expect(await page.locator('#bargain-form').getAttribute('data-turn')).toBeNull();
    }));

  test.each(['ar', 'en', 'ru'])(
    '%s: fits every width with numbers changed, and no accessibility fault',
    async (lang) => {
      const context = await browser.newContext({ bypassCSP: true });
      const page = await context.newPage();
      const name = lang === 'en' ? 'july.html' : `july.${lang}.html`;
      await page.goto(`${pathToFileURL(file(name)).href}?set=SRB.salience:0.2`);
      await answered(page);
      expect(await page.locator('#bargain-told').innerText()).not.toMatch(/chart\.|bargain\./);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(await accessibilityFaults(page, '#bargaining'), `${width}`).toEqual([]);
      }
      await context.close();
    },
  );

  test('names of stakeholders never become markup', async () => {
    const evil = '<img src=x onerror="document.title=1"></script><script>document.title="owned"</script>';
    writeFileSync(file('evil.yaml'), withSpans.replace('name: Germany, actor: DEU', `name: ${JSON.stringify(evil)}`));
    const run = casus(['brief', file('evil.yaml'), '--lang', 'en', '-o', file('evil.html')]);
    expect(run.status, run.stderr).toBe(0);
    await onPage(
      '?set=FRA.position:0.9',
      async (page) => {
        await answered(page);
        expect(await page.locator('img, [onerror]').count()).toBe(0);
        expect(await page.title()).not.toMatch(/owned|^1$/);
        expect(await words(page, '#bargain-picture ol')).toContain('<img');
      },
      'evil.html',
    );
  });

  test('only a case with a table carries the worker; it and what moves it keep a budget of their own', () => {
    const page = readFileSync(file('july.ar.html'), 'utf8');
    expect(page).toMatch(/worker-src blob:/);
    const scripts = [...page.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)].map(([, of = '', text = '']) => ({
      of,
      text,
    }));
    const bytes = (i: number): number => gzipSync(scripts[i]?.text ?? '', { level: 9 }).length;
    expect(scripts.map(({ of }) => /id="([^"]*)"/.exec(of)?.[1] ?? 'runs')).toEqual([
      'casus-data',
      'runs',
      'casus-bargain',
      'casus-worker',
      'runs',
    ]);
    expect(bytes(3)).toBeLessThanOrEqual(24 * 1024);
    expect(bytes(4)).toBeLessThanOrEqual(4 * 1024);
    expect(
      casus(['brief', path.join(root, 'cases/good/qatar-2017-silence.yaml'), '-o', file('none.html')]).status,
    ).toBe(0);
    expect(readFileSync(file('none.html'), 'utf8')).not.toMatch(/worker-src|casus-worker/);
  });
});
