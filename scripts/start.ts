/** `npm start`: the dossier of the shipped article in the terminal, and the page beside it. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './build.ts';

const cli = path.join(root, 'dist/casus.js');
const article = path.join(root, 'examples/kazakhstan-2022.ar.txt');
const extra = process.argv.slice(2);

function casus(words: readonly string[]): void {
  const run = spawnSync(process.execPath, [cli, ...words], { stdio: 'inherit', cwd: root });
  if (run.status !== 0) process.exit(run.status ?? 70);
}

casus(['brief', article, ...extra]);
casus(['brief', article, '-o', path.join(root, 'dossier.html'), ...extra]);
