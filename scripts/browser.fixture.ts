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
