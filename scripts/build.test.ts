import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './build.ts';

describe('a record that fails its checks', () => {
  let copy = '';
  const file = (name: string): string => path.join(copy, name);
  const build = (...words: string[]) =>
    spawnSync(process.execPath, ['scripts/build.ts', ...words], { cwd: copy, encoding: 'utf8' });
  beforeAll(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'casus-build-'));
    for (const name of ['record', 'src', 'scripts', 'package.json', 'package-lock.json'])
      cpSync(path.join(root, name), file(name), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), file('node_modules'));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test('leaves the compiled one untouched and exits with 1, each fault on a line', () => {
    expect(build().status).toBe(0);
    const good = readFileSync(file('dist/record.json'), 'utf8');
    const stamp = readFileSync(file('dist/.source-hash'), 'utf8');
    const state = readFileSync(file('record/states/UZB.yaml'), 'utf8');
    writeFileSync(file('record/states/UZB.yaml'), state.replace('from: 1991-08-31,', 'from: 1991-08-32,'));
    for (const words of [[], ['--if-stale']]) {
      const run = build(...words);
      expect(run.status).toBe(1);
      expect(run.stderr).toMatch(/^record\/states\/UZB\.yaml:\d+:\d+: bad-date: .*1991-08-32/m);
      expect(run.stderr).toMatch(/nothing was built\n$/);
      expect(run.stderr).not.toContain('at build');
      expect(readFileSync(file('dist/record.json'), 'utf8')).toBe(good);
      expect(readFileSync(file('dist/.source-hash'), 'utf8')).toBe(stamp);
    }
    writeFileSync(file('record/states/UZB.yaml'), state);
    expect(build('--if-stale').status).toBe(0);
    expect(readFileSync(file('dist/record.json'), 'utf8')).toBe(good);
  });

  test('makes no first record either', () => {
    rmSync(file('dist'), { recursive: true });
    writeFileSync(file('record/treaties/CST.yaml'), 'id: CST\nparties: [');
    expect(build().status).toBe(1);
    expect(existsSync(file('dist/record.json'))).toBe(false);
  });
});
