import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** The first node on the path that is not the development one: what a user's machine has. */
function systemNode(): string {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const node = path.join(folder, 'node');
    if (!folder.includes('node_modules') && existsSync(node)) return node;
  }
  return process.execPath;
}

/** npm without the development environment that `npm test` hands down. */
function run(
  command: string,
  words: readonly string[],
  cwd: string,
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  env['PATH'] = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(path.delimiter);
  return spawnSync(command, words, { cwd, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

describe('the packed package', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'casus-package-'));
  beforeAll(() => {
    const packed = run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root);
    expect(packed.status, packed.stderr).toBe(0);
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    run('npm', ['init', '-y'], folder);
    const installed = run(
      'npm',
      ['install', '--no-audit', '--no-fund', '--offline', path.join(folder, tarball)],
      folder,
    );
    expect(installed.status, installed.stderr).toBe(0);
  }, 120_000);

  test('installs in an empty folder without any dependency', () => {
    expect(readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['casus']);
  });

  test('briefs an article there, on the node of the machine', () => {
    const article = path.join(folder, 'node_modules/casus/examples/kazakhstan-2022.ar.txt');
    const node = systemNode();
    const brief = run(
      node,
      [path.join(folder, 'node_modules/casus/dist/casus.js'), 'brief', article, '-o', 'dossier.html'],
      folder,
    );
    expect(brief.stderr.trim().split('\n')).toEqual(['dossier.html', 'dossier.en.html', 'dossier.ru.html']);
    expect(brief.status).toBe(0);
    const npx = run('npx', ['casus', 'brief', article, '--json'], folder);
    expect(npx.status, npx.stderr).toBe(0);
    expect(JSON.parse(npx.stdout)).toMatchObject({ schema: 'casus-dossier/1' });
  });

  test('the page there asks the network for nothing', () => {
    const page = readFileSync(path.join(folder, 'dossier.html'), 'utf8');
    expect(
      [...page.matchAll(/\b(?:src|href)\s*=\s*"(?:https?:)?\/\/[^"]*"|url\((?!["']?(?:data:|#))[^)]*\)|@import/g)].map(
        (m) => m[0],
      ),
    ).toEqual([]);
  });
});
