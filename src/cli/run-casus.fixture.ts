import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
export const bundle = path.join(root, 'dist/casus.js');
export const example = path.join(root, 'examples/kazakhstan-2022.ar.txt');

/** The seed article lies beside the checkout on the machines that have it; tests that need it say so where it is absent. */
const reading = path.resolve(root, '../shared/reference/reading');
export const seed = path.join(reading, 'seed-article.txt');
export const hasSeed = existsSync(seed);
/** By its true path: the scorer asks whether it is the program run, and a link would answer no. */
export const scorer = hasSeed ? realpathSync(path.join(reading, 'score.mjs')) : '';
export const gold = path.join(reading, 'seed-gold.json');
export const obligations = path.resolve(root, '../shared/reference/obligations');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as its own process. */
export function casus(
  words: readonly string[],
  options: {
    readonly input?: string | Buffer;
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): Run {
  const run = spawnSync(process.execPath, [bundle, ...words], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1', ...options.env },
    ...(options.input === undefined ? {} : { input: options.input }),
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

export function temporary(): string {
  return mkdtempSync(path.join(tmpdir(), 'casus-'));
}

export function fileWith(content: string | Buffer, name = 'article.txt'): string {
  const file = path.join(temporary(), name);
  writeFileSync(file, content);
  return file;
}

export { readFileSync };
