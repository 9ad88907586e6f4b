import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium as driver, type Page } from 'playwright-core';
import { chromium } from './need-chromium.ts';

export const executablePath = chromium();

/** A browser that asks nobody anything. */
export function launch(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return driver.launch({ executablePath: executablePath as string, args });
}

/** What a page did that it must not: requests beyond its own file, words on the console, scripts that failed. */
export function watched(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) faults.push(`request ${request.url()}`);
  });
  page.on('console', (message) => void faults.push(`console ${message.text()}`));
  page.on('pageerror', (error) => void faults.push(`error ${error.message}`));
  return faults;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Faults that axe finds by the rules of WCAG 2.2 AA, in the whole page or a part of it. The page must let scripts in. */
export async function accessibilityFaults(page: Page, within = 'html'): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (part) => {
    const run = (
      globalThis as unknown as {
        axe: { run(c: string, o: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const { violations } = await run.run(part, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
    return violations.map((v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 120)}`);
  }, within);
}
