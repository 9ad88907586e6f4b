import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The page's bytes with and without its fonts, by language. */
export function renderBench(cli: string, article: string, dated: readonly string[]): Readonly<Record<string, string>> {
  const out: Record<string, string> = {};
  for (const lang of ['ar', 'en', 'ru']) {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'casus-page-')), 'page.html');
    spawnSync(process.execPath, [cli, 'brief', article, ...dated, '--lang', lang, '-o', file], { stdio: 'ignore' });
    const page = readFileSync(file, 'utf8');
    out[`${lang} without fonts`] = page.replace(/url\(data:font[^)]*\)/g, '');
    out[`${lang} whole`] = page;
  }
  return out;
}

/** How long a choice of account takes on the page, worked out and drawn, in milliseconds, in order; null without a browser. */
export async function choiceBench(
  cli: string,
  article: string,
  dated: readonly string[],
): Promise<readonly number[] | null> {
  const { executablePath, launch } = await import('./browser.fixture.ts');
  if (executablePath === null) return null;
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'casus-page-')), 'page.html');
  spawnSync(process.execPath, [cli, 'brief', article, ...dated, '--lang', 'ar', '-o', file], { stdio: 'ignore' });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    return await page.evaluate(() =>
      ['government', 'undisputed', 'government', 'everyone', 'government', 'undisputed'].map((id) => {
        const began = performance.now();
        document.getElementById(`account-${id}`)?.click();
        document.body.getBoundingClientRect();
        return performance.now() - began;
      }),
    );
  } finally {
    await browser.close();
  }
}
