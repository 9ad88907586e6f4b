import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporary } from '../src/cli/run-casus.fixture.ts';
import { listed, writeGallery } from './gallery.ts';

test('at least twelve cases are listed, each once', () => {
  expect(new Set(listed()).size).toBe(listed().length);
  expect(listed().length).toBeGreaterThanOrEqual(12);
});

test('a gallery is pages in three languages whose links stand among its files', async () => {
  const folder = temporary();
  const entries = ['examples/kazakhstan-2022.ar.txt', 'kgz-2010-06', 'cases/good/qatar-2017-silence.yaml'];
  const files = await writeGallery(folder, entries);
  expect(files).toHaveLength((entries.length + 1) * 3);
  for (const file of files) {
    const html = readFileSync(path.join(folder, file), 'utf8');
    const markup = html.replaceAll(/<script[\s\S]*?<\/script>/g, '');
    for (const [, to = ''] of markup.matchAll(/href="([^"#?]+)[^"]*"/g))
      expect(existsSync(path.join(folder, decodeURIComponent(to))), `${file} leads to ${to}`).toBe(true);
  }
  const page = readFileSync(path.join(folder, 'kazakhstan-2022.ar.html'), 'utf8');
  for (const kind of ['timeline', 'claims', 'membership', 'map-figure', 'matrix', 'rates', 'senders'])
    expect(page, kind).toContain(`class="chart ${kind}"`);
}, 60_000);
