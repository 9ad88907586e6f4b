import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogues } from '../src/brief/catalogue.ts';
import type { Dossier, Line } from '../src/brief/model.ts';
import { flat, Wording } from '../src/brief/wording.ts';
import type { Language } from '../src/kernel/provenance.ts';
import { casus, example, hasSeed, seed, temporary } from '../src/cli/run-casus.fixture.ts';
import { root } from './build.ts';
import { executablePath, launch, watched } from './browser.fixture.ts';
import { writeGallery } from './gallery.ts';

const bare = (text: string): string =>
  text
    .replaceAll(/[\u2066-\u2069\u00a0]/g, ' ')
    .replaceAll(/[“”«»"]/g, '')
    .replaceAll(/\s+/g, '');

/** What the page says, and what it never says: held against the command line, hostile input, and paper. */
describe.skipIf(executablePath === null)('the words of the page (needs Chromium)', () => {
  const folder = temporary();
  const file = (name: string): string => path.join(folder, name);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });
  async function open(name: string): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
    const page = await browser.newPage();
    const faults = watched(page);
    await page.goto(pathToFileURL(file(name)).href);
    return { page, faults };
  }

  const table = path.join(root, 'cases/good/july-1914-demands.yaml');
  const article = hasSeed ? [seed, '--date', '2022-01-06'] : [example];

  test.each(['ar', 'en', 'ru'])('%s: the page shows what the command prints, line for line', async (lang) => {
    expect(casus(['brief', ...article, '--lang', lang, '-o', file(`${lang}.html`)]).status).toBe(0);
    const dossier = JSON.parse(casus(['brief', ...article, '--json']).stdout) as Dossier;
    const { sections } = dossier;
    const wording = new Wording(lang as Language, dossier);
    const printed = casus(['brief', ...article, '--lang', lang, '--width', '400']).stdout;
    const blocks = printed.split(/\n\n(?=[^\n]+\n─+\n)/);
    const { page } = await open(`${lang}.html`);
    expect(blocks.length).toBe(sections.length);
    for (const [i, { id, lines }] of sections.entries()) {
      const words = bare((await page.locator(`#${id}`).textContent()) ?? '');
      const marks = new RegExp(`^\\s*[◆■●○] (?:${markWords(lang as Language).join('|')})\\s+`);
      for (const row of (blocks[i] ?? '').split('\n').slice(2)) {
        if (!marks.test(row)) continue;
        if (tabled.has(id)) continue;
        const said = row.replace(marks, '').replace(/ \[[\d, ]+\]$/, '');
        const without = bare(said).replace(/\([^()]*\d[\d,،]*\)$/, '');
        expect(words, `${lang} ${id}: ${row}`).toContain(without);
      }
      if (tabled.has(id))
        for (const l of everyLine(lines)) {
          if (words.includes(bare(flat(wording.line(l))))) continue;
          // A table tells the same in cells: each argument stands in one. Words that it links to stand in the article.
          for (const [name, arg] of Object.entries(l.args))
            if (arg.kind !== 'quote' && arg.kind !== 'number' && name !== 'base')
              expect(words, `${lang} ${id} ${l.message} ${name}`).toContain(bare(flat(wording.arg(arg))));
        }
    }
    await page.close();
  });

  test('a hostile article and a hostile case file never become markup', async () => {
    const evil =
      '<img src=x onerror="document.title=1"> </script><script>document.title="owned"</script> <!-- {{constructor}}';
    const text = readFileSync(example, 'utf8');
    writeFileSync(
      file('evil.txt'),
      text.replace('\n', `\n\nقال متحدث ${evil} إن قوات الأمن قتلت 13 محتجاً في ألماتي.\n\n`),
    );
    expect(casus(['brief', file('evil.txt'), '--lang', 'ar', '-o', file('evil.html')]).status).toBe(0);
    const drafted = casus(['draft', example]).stdout;
    const yaml = drafted
      .replace(
        /title:[^]*?(?=\n\w)/,
        `title: { ar: ${JSON.stringify(evil)}, en: ${JSON.stringify(evil)}, ru: ${JSON.stringify(evil)} }`,
      )
      .replace('drafted: true', 'drafted: false');
    writeFileSync(file('evil.yaml'), yaml);
    const run = casus(['brief', file('evil.yaml'), '--lang', 'en', '-o', file('evil-case.html')]);
    expect(run.status, run.stderr).toBe(0);
    for (const name of ['evil.html', 'evil.en.html', 'evil-case.html', 'evil-case.ru.html']) {
      const { page, faults } = await open(name);
      expect(await page.locator('img, iframe, object, embed, base, link, [onerror]').count()).toBe(0);
      expect(await page.locator('script').count()).toBe(2);
      for (const account of ['government', 'own']) await page.locator(`#account-${account}`).check();
      expect(await page.locator('img, [onerror]').count()).toBe(0);
      expect(await page.title()).not.toBe('owned');
      expect(await page.title()).not.toBe('1');
      expect(faults).toEqual([]);
      await page.close();
    }
    expect(await titleOf('evil-case.html')).toContain('<img src=x');
  });
  async function titleOf(name: string): Promise<string> {
    const { page } = await open(name);
    const title = await page.title();
    await page.close();
    return title;
  }

  test('the policy lets nothing run but the page’s own script', async () => {
    expect(casus(['brief', example, '--lang', 'en', '-o', file('p.html')]).status).toBe(0);
    const page = readFileSync(file('p.html'), 'utf8');
    const policy = /Security-Policy" content="([^"]*)"/.exec(page)?.[1]?.replaceAll('&#39;', "'") ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; font-src data:/,
    );
    expect(policy).not.toContain('unsafe');
    writeFileSync(file('p2.html'), page.replace('</body>', '<script>document.title="owned"</script></body>'));
    expect(await titleOf('p2.html')).not.toBe('owned');
  });

  test('--no-text: the file holds no ten words of the article in a row, and the account still switches', async () => {
    expect(casus(['brief', example, '--lang', 'en', '--no-text', '-o', file('short.html')]).status).toBe(0);
    const whole = bare(readFileSync(file('short.html'), 'utf8'));
    const words = readFileSync(example, 'utf8').split(/\s+/);
    const runs = words.slice(0, -9).map((_, i) => words.slice(i, i + 10).join(' '));
    expect(runs.filter((run) => whole.includes(bare(run))).slice(0, 3)).toEqual([]);
    const { page, faults } = await open('short.html');
    await page.locator('#account-government').check();
    expect(await page.locator('#switch .told').innerText()).toContain('becomes “arguable”');
    expect(await page.locator('#article').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a walk by keyboard ends on every screen, and wherever it stops the focus can be seen', async () => {
    expect(casus(['brief', example, '--lang', 'ar', '-o', file('walk.html')]).status).toBe(0);
    expect(casus(['brief', table, '--lang', 'ru', '-o', file('table.html')]).status).toBe(0);
    await writeGallery(file('gallery'), ['kgz-2010-06', 'gmb-2017']);
    for (const [name, least] of [
      ['walk.html', 50],
      ['table.html', 30],
      ['gallery/index.ar.html', 10],
    ] as const) {
      const { page } = await open(name);
      const stops: string[] = [];
      for (;;) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(() => {
          const at = document.activeElement;
          if (!at || at === document.body) return null;
          const drawn = at.matches('input[type=radio]') ? (at.nextElementSibling ?? at) : at;
          const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
          const { top, bottom } = at.getBoundingClientRect();
          const seen =
            outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && top < innerHeight && bottom > 0;
          return `${seen ? 'seen' : 'lost'} ${at.tagName} ${at.id}`;
        });
        if (stop === null || stops.length > 2000) break;
        stops.push(stop);
      }
      expect(stops.length, name).toBeGreaterThan(least);
      expect(stops.length, name).toBeLessThan(2000);
      expect(
        stops.filter((s) => s.startsWith('lost')),
        name,
      ).toEqual([]);
      await page.close();
    }
  });

  test('printing opens every disclosure and hides every control', async () => {
    expect(casus(['brief', example, '--lang', 'ar', '-o', file('print.html')]).status).toBe(0);
    const { page } = await open('print.html');
    await page.emulateMedia({ media: 'print' });
    for (const control of await page.locator('button, input, select, nav').all())
      expect(await control.isVisible()).toBe(false);
    const trees = await page.locator('.tree li').all();
    expect(trees.length).toBeGreaterThan(5);
    for (const item of trees) expect(await item.isVisible()).toBe(true);
    // A4 within the margins of the style.
    await page.setViewportSize({ width: 673, height: 1000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(673);
    const pdf = await page.pdf({ format: 'A4', tagged: true });
    expect(pdf.length).toBeGreaterThan(20_000);
    expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
    await page.close();
  });
});

const everyLine = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((l) => [l, ...everyLine(l.children ?? [])]);

const markWords = (lang: Language): readonly string[] =>
  (['said', 'recorded', 'computed', 'assumed'] as const).map((mark) => catalogues[lang][`mark.${mark}`] ?? mark);

/** Sections whose lines are told as a table or a figure on the page. */
const tabled: ReadonlySet<string> = new Set(['contrast', 'reckoning', 'events', 'findings']);
