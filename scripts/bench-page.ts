import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

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
