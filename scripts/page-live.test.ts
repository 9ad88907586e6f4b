import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '../src/brief/catalogue.ts';
import { casus, example, temporary } from '../src/cli/run-casus.fixture.ts';
import { executablePath, launch, watched } from './browser.fixture.ts';

/** What the page does once its script runs: every choice is worked out in the browser as the command would. */
describe.skipIf(executablePath === null)('the live page (needs Chromium)', () => {
  const folder = temporary();
  const file = (name: string): string => path.join(folder, name);
  const href = (name: string): string => pathToFileURL(file(name)).href;
  let browser: Browser;
  beforeAll(async () => {
    expect(casus(['brief', example, '--lang', 'en', '-o', file('dossier.html')]).status).toBe(0);
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });

  /** A fresh page; at its end nothing was asked of the network and nothing went to the console. */
  async function onPage(address: string, does: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.newPage();
    const faults = watched(page);
    await page.goto(address);
    await does(page);
    expect(faults).toEqual([]);
    await page.close();
  }
  const words = async (page: Page, selector: string): Promise<string> =>
    (await page.locator(selector).innerText()).replaceAll(/\s+/g, ' ');

  test('switching the account flips Article 4, says so, and names the claim', () =>
    onPage(href('dossier.html'), async (page) => {
      expect(await words(page, '#verdict')).toContain('is arguable only on the government’s account');
      await page.getByLabel('the government’s account').check();
      const told = await words(page, '#switch .told');
      expect(told).toContain('Article 4 of the Collective Security Treaty (2010 wording) becomes “arguable”');
      expect(told).toContain('“not triggered” on what is undisputed');
      expect(told).toMatch(/It turns on accepting what Kassym-Jomart Tokayev says: “?.*عدوان/);
      expect(await words(page, '#verdict')).toContain('is arguable on the government’s account');
      expect(page.url()).toMatch(/\?account=government$/);
      await page.getByLabel('what is undisputed').check();
      expect(await words(page, '#switch .told')).toMatch(
        /becomes “not triggered” on what is undisputed.*setting aside/,
      );
      await page.goBack();
      expect(await words(page, '#verdict')).toContain('is arguable on the government’s account');
      await page.goBack();
      expect(await words(page, '#verdict')).toContain('only on the government’s account');
      expect(page.url()).not.toContain('?');
    }));

  test('every account shows what the command prints for it', () =>
    onPage(href('dossier.html'), async (page) => {
      const accounts = await page
        .locator('#switch input[type=radio]')
        .evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
      expect(accounts).toEqual(expect.arrayContaining(['undisputed', 'government', 'everyone']));
      for (const account of accounts.filter((a) => a !== '' && a !== 'own')) {
        const static_ = file(`${account.replaceAll(':', '-')}.html`);
        expect(casus(['brief', example, '--lang', 'en', '--account', account, '-o', static_]).status).toBe(0);
        const still = await browser.newContext({ javaScriptEnabled: false });
        const other = await still.newPage();
        await other.goto(pathToFileURL(static_).href);
        await page.goto(`${href('dossier.html')}?account=${account}`);
        for (const id of ['verdict', 'switch', 'contrast', 'findings', 'response', 'sources'])
          expect(await page.locator(`#${id}`).textContent(), `${account} ${id}`).toBe(
            await other.locator(`#${id}`).textContent(),
          );
        await still.close();
      }
    }));

  test('an account of one’s own: ticking a claim turns the answer, the address keeps it', () =>
    onPage(href('dossier.html'), async (page) => {
      await page.getByLabel('your own: tick the claims you accept').check();
      expect(await words(page, '#verdict')).toContain('is not triggered on your own account');
      const contested = page.locator('.claims li', { hasText: 'Kassym-Jomart Tokayev' }).first();
      await contested.getByRole('checkbox').check();
      expect(await words(page, '#verdict')).toContain('is arguable on your own account');
      expect(await words(page, '#switch .told')).toContain('becomes “arguable” on your own account');
      const address = page.url();
      await page.reload();
      expect(page.url()).toBe(address);
      expect(await words(page, '#verdict')).toContain('is arguable on your own account');
      expect(await contested.getByRole('checkbox').isChecked()).toBe(true);
    }));

  test('a pivotal claim is a switch on the spot', () =>
    onPage(href('dossier.html'), async (page) => {
      await page.locator('#findings button[data-try]').first().click();
      expect(page.url()).toContain('account=own');
      expect(await words(page, '#verdict')).toContain('is arguable on your own account');
    }));

  test('other cases and another clause are laid beside, and kept in the address', () =>
    onPage(href('dossier.html'), async (page) => {
      const heads = page.locator('#contrast thead th');
      const usual = await heads.count();
      await page.locator('#contrast details.choose > summary').click();
      const [first] = await page.locator('#contrast input[type=checkbox]:checked').all();
      await first?.uncheck();
      expect(await heads.count()).toBe(usual - 1);
      expect(page.url()).toContain('with=');
      await page.locator('#contrast select').selectOption({ index: 1 });
      expect(page.url()).toContain('provision=');
      expect(await words(page, '#contrast caption')).toContain('Article 3 of the CSTO peacekeeping agreement');
      await page.locator('#contrast [data-usual]').click();
      expect(await heads.count()).toBe(usual);
      expect(page.url()).not.toContain('?');
    }));

  test('membership on another day: steps, field and slider; the address follows', () =>
    onPage(href('dossier.html'), async (page) => {
      const figure = page.locator('#chart-membership');
      const form = figure.locator('form');
      await form.locator('button[data-day]').first().click();
      expect(page.url()).toContain('?on=');
      await form.locator('input[type=date]').fill('1999-05-01');
      await form.locator('input[type=date]').dispatchEvent('change');
      expect(page.url()).toContain('?on=1999-05-01');
      expect(await words(page, '#chart-membership figcaption')).toContain('1 May 1999');
      const before = await page.evaluate(() => history.length);
      await form.locator('input[type=range]').evaluate((slider: HTMLInputElement) => {
        slider.value = String(Number(slider.value) + 400);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      });
      expect(page.url()).toContain('?on=2000-06-04');
      expect(await page.evaluate(() => history.length)).toBe(before);
    }));

  test('the network follows the day: lines and numbers change, places stay', () =>
    onPage(href('dossier.html'), async (page) => {
      const network = page.locator('#chart-network');
      const look = (): Promise<{ readonly places: string; readonly lines: number; readonly caption: string }> =>
        network.evaluate((figure) => ({
          places: [...figure.querySelectorAll('circle')]
            .map((c) => `${c.getAttribute('cx')} ${c.getAttribute('cy')}`)
            .join(),
          lines: figure.querySelectorAll('line').length,
          caption: figure.querySelector('figcaption')?.textContent ?? '',
        }));
      const judged = await look();
      expect(judged.caption).toContain('5 January 2022');
      await page.goto(`${href('dossier.html')}?on=1995-06-01`);
      const then = await look();
      expect(then.places).toBe(judged.places);
      expect(then.lines).not.toBe(judged.lines);
      expect(then.caption).toContain('1 June 1995');
      // Nobody had founded the Shanghai organisation yet.
      expect(await network.locator('.tie.end.apart').allInnerTexts()).toContain('Shanghai Cooperation Organisation');
    }));

  test('the map follows the day: who joined later is not yet on it, who left is', () =>
    onPage(href('dossier.html'), async (page) => {
      const listed = async (): Promise<readonly string[]> =>
        page
          .locator('#chart-map ol li')
          .evaluateAll((all) =>
            all
              .filter((li) => li.checkVisibility())
              .map((li) => (li as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim()),
          );
      const judged = await listed();
      expect(judged.join()).not.toContain('Uzbekistan');
      expect(await page.locator('#chart-map use[data-state="UZB"]').getAttribute('class')).toBe('absent');
      for (const drawn of await page.locator('#chart-map [data-state="UZB"]').all())
        expect(await drawn.isVisible()).toBe(false);
      await page.goto(`${href('dossier.html')}?on=1995-01-01`);
      expect(await listed()).toEqual(expect.arrayContaining([expect.stringMatching(/^Uzbekistan.*bound that day$/)]));
      expect(await page.locator('#chart-map use[data-state="UZB"]').getAttribute('class')).toBe('member');
      expect(await words(page, '#chart-map .map-day')).toBe('On 1 January 1995');
      await page.goto(`${href('dossier.html')}?on=2007-06-01`);
      expect(await listed()).toEqual(expect.arrayContaining([expect.stringMatching(/^Uzbekistan.*open$/)]));
      await page.locator('#chart-membership button', { hasText: 'Day judged' }).click();
      expect(await listed()).toEqual(judged);
    }));

  test('the data of a section can be taken away as it is shown', () =>
    onPage(`${href('dossier.html')}?account=government`, async (page) => {
      const take = async (form: string, section = 'findings'): Promise<string> => {
        const waiting = page.waitForEvent('download');
        await page.locator(`#${section} [data-save=${form}]`).click();
        const download = await waiting;
        expect(download.suggestedFilename()).toMatch(new RegExp(`^kaz-.*-${section}\\.${form}$`));
        return readFileSync(await download.path(), 'utf8');
      };
      for (const section of await page.locator('main > section:has(.tools)').all())
        expect(await section.locator('.tools').innerText(), (await section.getAttribute('id')) ?? '').toMatch(
          /^JSON\s*CSV$/,
        );
      const told = await take('csv', 'events');
      expect(told).toMatch(/^text,id,kind,what,qualifier,value,whom,from,to,speaker,via,hedge,stand,words\r\n/);
      expect(told).toMatch(/\r\n1,c\d+,figure,detained,more_than,3800,/);
      expect(told).toMatch(/\r\n1,e\d+,event,REQUEST,\S*,,CSTO,2022-01-05,/);
      const { data } = JSON.parse(await take('json')) as { data: { findings: { account: string }[] } };
      expect(new Set(data.findings.map((f) => f.account))).toEqual(new Set(['government']));
      expect(await take('csv')).toMatch(
        /^case,treaty,provision,responder,account,status,[^]*CST-4@2010,,government,arguable/,
      );
    }));

  test('a permanent address pins the versions, and one made with others says so', () =>
    onPage(`${href('dossier.html')}?account=government`, async (page) => {
      const pinned = await page.locator('#permalink').getAttribute('href');
      expect(pinned).toMatch(/^\?account=government&v=[0-9a-f]{12}\./);
      await page.goto(`${href('dossier.html')}${pinned}`);
      expect(await page.locator('p.note').count()).toBe(0);
      await page.goto(`${href('dossier.html')}?v=older.older.older`);
      expect(await words(page, 'p.note')).toContain('older.older.older');
    }));

  test('a choice touches what it changes and leaves the rest: no article, no figure, no other heading', () =>
    onPage(href('dossier.html'), async (page) => {
      const touched = await page.evaluate(() => {
        const seen = new MutationObserver(() => {});
        const main = document.querySelector('main') as HTMLElement;
        seen.observe(main, { subtree: true, childList: true, characterData: true });
        document.getElementById('account-government')?.click();
        const top = (node: Node | null): string =>
          !node || node.parentNode === main ? ((node as Element | null)?.id ?? '') : top(node.parentNode);
        return [...new Set(seen.takeRecords().map((r) => top(r.target)))];
      });
      expect(touched).toEqual(expect.arrayContaining(['verdict', 'switch', 'findings']));
      for (const id of [
        'events',
        'article',
        'alliance',
        'alliance-figures',
        'reckoning',
        'reckoning-figures',
        'outlook',
      ])
        expect(touched).not.toContain(id);
    }));

  test('no choice shows the name of a message that the page does not carry', () =>
    onPage(href('dossier.html'), async (page) => {
      for (const query of ['?account=own&accept=', '?account=everyone', '?on=2007-01-01', '?on=1999-04-02']) {
        await page.goto(`${href('dossier.html')}${query}`);
        const shown = (await page.locator('main').textContent()) ?? '';
        expect(
          [...shown.matchAll(/\b[a-z-]+(?:\.[a-z-]+)+\b/g)].map(([id]) => id).filter((id) => id in catalogues.en),
        ).toEqual([]);
      }
    }));

  test('another language keeps the choice and the place', () =>
    onPage(`${href('dossier.html')}?account=government#findings`, async (page) => {
      await page.getByRole('link', { name: 'العربية' }).click();
      expect(page.url()).toBe(`${href('dossier.ar.html')}?account=government#findings`);
      expect(await words(page, '#verdict')).toContain('وفق رواية الحكومة');
    }));

  test('nonsense in an address shows the page as it is', () =>
    onPage(`${href('dossier.html')}?account=<b>&accept=x&with=y&provision=z`, async (page) => {
      expect(await words(page, '#verdict')).toContain('only on the government’s account');
    }));

  test('a reasoning tree is one tab stop, walked with the arrows', () =>
    onPage(href('dossier.html'), async (page) => {
      const details = page.locator('#verdict details').first();
      await details.locator('summary').press('Enter');
      const tree = details.getByRole('tree');
      expect(await tree.locator('[tabindex="0"]').count()).toBe(1);
      await tree.getByRole('treeitem').first().focus();
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowUp');
      const at = (): Promise<string | null> =>
        page.evaluate(() => document.activeElement?.getAttribute('aria-expanded') ?? null);
      while ((await at()) !== 'false') await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowRight');
      expect(await at()).toBe('true');
      await page.keyboard.press('ArrowRight');
      expect(
        await page.evaluate(() => document.activeElement?.parentElement?.closest('[aria-expanded="true"]') !== null),
      ).toBe(true);
      expect(await tree.locator('[tabindex="0"]').count()).toBe(1);
    }));
});
