import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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

/** A made-up table of so many stakeholders, all with spans, as a case file. */
function tableOf(n: number): string {
  const actors = Array.from({ length: n }, (_, i) => {
    const [c, x] = [10 + ((i * 37) % 90), (i * 53) % 101];
    return `    - {name: S${i}, capability: ${c}, salience: 0.${1 + (i % 9)}, position: ${x}, capability_range: [${c - 5}, ${c + 5}], position_range: [${Math.max(0, x - 10)}, ${Math.min(100, x + 10)}]}`;
  });
  return `schema: casus-case/1\nid: bench\nally: KAZ\nday: 2022-01-05\nbargaining:\n  scale: {min: 0, max: 100}\n  actors:\n${actors.join('\n')}\n`;
}

/**
 * Milliseconds from a slider's move to the new curve on the page, and to the whole ensemble; null without a browser. The
 * first move comes `ahead` milliseconds after the sliders came into view.
 */
export async function whatIfBench(
  cli: string,
  n: number,
  moves: number,
  ahead = 1000,
): Promise<{ readonly curve: readonly number[]; readonly whole: readonly number[]; readonly draws: number } | null> {
  const { executablePath, launch } = await import('./browser.fixture.ts');
  if (executablePath === null) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'casus-page-'));
  writeFileSync(path.join(folder, 'table.yaml'), tableOf(n));
  const file = path.join(folder, 'page.html');
  spawnSync(process.execPath, [cli, 'brief', path.join(folder, 'table.yaml'), '--lang', 'en', '-o', file], {
    stdio: 'ignore',
  });
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(() => document.getElementById('bargain-form')?.scrollIntoView());
    await page.waitForTimeout(ahead);
    return await page.evaluate(async (times) => {
      const form = document.getElementById('bargain-form') as HTMLFormElement;
      const slider = document.getElementById('bargain-position') as HTMLInputElement;
      const [curve, whole]: [number[], number[]] = [[], []];
      for (let i = 0; i < times; i++) {
        const began = performance.now();
        const turn = Number(form.dataset['turn'] ?? 0) + 1;
        slider.value = String(5 + i * 7);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        let first: number | null = null;
        await new Promise<void>((resolve) => {
          const look = new MutationObserver(() => {
            if (Number(form.dataset['turn']) < turn) return;
            first ??= performance.now() - began;
            if (form.dataset['done'] !== 'true') return;
            look.disconnect();
            resolve();
          });
          look.observe(form, { attributes: true });
        });
        curve.push(first ?? Number.NaN);
        whole.push(performance.now() - began);
      }
      return { curve, whole, draws: Number(form.dataset['draws']) };
    }, moves);
  } finally {
    await browser.close();
  }
}
