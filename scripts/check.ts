/** `npm run check`: types, lint, format, record, canonical form of the record, schemas, case files, import direction, manual. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './build.ts';

const bin = path.join(root, 'node_modules/.bin');

interface Step {
  readonly name: string;
  readonly command: string;
  readonly words: readonly string[];
}

const node = process.execPath;
const good = path.join(root, 'cases/good');
const steps: readonly Step[] = [
  { name: 'build', command: node, words: ['scripts/build.ts', '--if-stale'] },
  { name: 'types', command: path.join(bin, 'tsc'), words: ['--noEmit'] },
  { name: 'lint', command: path.join(bin, 'oxlint'), words: ['--type-aware', '--deny-warnings', 'src', 'scripts'] },
  { name: 'format', command: path.join(bin, 'biome'), words: ['format', '.'] },
  { name: 'record', command: node, words: ['scripts/build-record.ts'] },
  { name: 'canonical form', command: node, words: ['scripts/lint-record.ts'] },
  { name: 'schemas', command: node, words: ['scripts/schemas.ts'] },
  { name: 'cases', command: node, words: ['dist/casus.js', 'check', ...caseFiles()] },
  { name: 'imports', command: node, words: ['scripts/check-imports.ts'] },
  { name: 'manual', command: node, words: ['scripts/check-manual.ts'] },
];

function caseFiles(): string[] {
  if (!existsSync(good)) return [];
  return readdirSync(good)
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => path.join('cases/good', name));
}

if (!existsSync(path.join(bin, 'tsc'))) {
  console.error('The development dependencies are missing. Run "npm ci" first.');
  process.exit(2);
}
let failed = 0;
for (const step of steps) {
  const started = performance.now();
  const run = spawnSync(step.command, step.words, { cwd: root, encoding: 'utf8' });
  const ok = run.status === 0;
  if (!ok) failed++;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${step.name.padEnd(16)}${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (!ok) console.log(`${run.stdout}${run.stderr}`.trimEnd());
}
if (failed > 0) {
  console.log(`${failed} of ${steps.length} checks failed`);
  process.exitCode = 1;
}
