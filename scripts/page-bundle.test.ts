import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { casus, example, temporary } from '../src/cli/run-casus.fixture.ts';
import { bundlePage, type PageBundle, pageBundles } from './build.ts';

const size = (text: string): number => gzipSync(text, { level: 9 }).length;

describe('what a page carries', () => {
  test('the script holds no reader, no audit, no validator, no YAML, and the words of one language', async () => {
    const [main] = pageBundles('en');
    const inputs = (await bundlePage('en', main as PageBundle, false)).map((file) => file.replaceAll('\\', '/'));
    expect(inputs).toEqual(
      expect.arrayContaining(['src/page/main.ts', 'src/bind/findings.ts', 'src/brief/assemble.ts']),
    );
    expect(
      inputs.filter((f) =>
        /^src\/(?!read\/items\.ts)(read|audit|cli)\/|\/sections\/(events|outlook|reckoning|settled)\.ts|\/schema[-.]|\/yaml[-.]|node_modules\/(yaml|zod)\//.test(
          f,
        ),
      ),
    ).toEqual([]);
  });
  test('each part keeps its budget, gzipped: page 60 KB, script 60 KB, data 60 KB, fonts of its script 100 KB', () => {
    const folder = temporary();
    expect(casus(['brief', example, '--lang', 'ar', '-o', path.join(folder, 'd.html')]).status).toBe(0);
    for (const name of ['d.html', 'd.en.html', 'd.ru.html']) {
      const page = readFileSync(path.join(folder, name), 'utf8');
      const [data = ''] = /<script type="application\/json"[^]*?<\/script>/.exec(page) ?? [];
      const [script = ''] = /<script>[^]*?<\/script>/.exec(page.replace(data, '')) ?? [];
      const fonts = [...page.matchAll(/base64,([\w+/=]+)/g)].reduce(
        (n, m) => n + Buffer.from(m[1] ?? '', 'base64').length,
        0,
      );
      const words = page
        .replace(data, '')
        .replace(script, '')
        .replaceAll(/base64,[\w+/=]+/g, '');
      for (const [part, bytes, most] of [
        ['words', size(words), 60],
        ['script', size(script), 60],
        ['data', size(data), 60],
        ['fonts', fonts, 100],
      ] as const)
        expect(bytes, `${name} ${part}`).toBeLessThanOrEqual(most * 1024);
    }
  });
});
