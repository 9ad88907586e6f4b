/** `npm run bench`: whole-process and in-process figures with ratios. Medians of several runs; trust the ratios. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './build.ts';

const cli = path.join(root, 'dist/casus.js');
const seed = path.resolve(root, '../shared/reference/reading/seed-article.txt');
const article = existsSync(seed) ? seed : path.join(root, 'examples/kazakhstan-2022.ar.txt');
const dated = existsSync(seed) ? ['--date', '2022-01-06'] : [];

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function wall(words: readonly string[]): number {
  const started = process.hrtime.bigint();
  const run = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (run.status !== 0) throw new Error(`${words.join(' ')} ended with ${run.status}`);
  return Number(process.hrtime.bigint() - started) / 1e6;
}

/** A and B in turn, so that the ratio holds when the machine's speed drifts. */
function pair(
  a: readonly string[],
  b: readonly string[],
  runs = 15,
): { readonly a: number; readonly b: number; readonly ratio: number } {
  wall(a);
  wall(b);
  const as: number[] = [];
  const bs: number[] = [];
  for (let i = 0; i < runs; i++) {
    as.push(wall(a));
    bs.push(wall(b));
  }
  return { a: median(as), b: median(bs), ratio: median(as.map((x, i) => x / (bs[i] ?? 1))) };
}

const row = (name: string, value: string): void => console.log(`${name.padEnd(46)}${value}`);
const empty = ['-e', '0'];
const brief = pair([cli, 'brief', article, ...dated, '--json'], empty);
row(
  'brief, cold process to JSON',
  `${brief.a.toFixed(0)} ms, empty script ${brief.b.toFixed(0)} ms, ratio ${brief.ratio.toFixed(2)}`,
);
const help = pair([cli, '--help'], empty);
row('--help', `${help.a.toFixed(0)} ms, ratio ${help.ratio.toFixed(2)}`);

const timed = (work: () => unknown, runs = 30): number => {
  for (let i = 0; i < 5; i++) work();
  return median(
    Array.from({ length: runs }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    }),
  );
};
const { openRecord } = await import('../src/record/index.ts');
const { unpack } = await import('../src/record/packed.ts');
const { read } = await import('../src/read/index.ts');
const { audit } = await import('../src/audit/index.ts');
const { draft } = await import('../src/case/index.ts');
const { bindCase } = await import('../src/bind/index.ts');
const lawText = readFileSync(path.join(root, 'dist/record.json'), 'utf8');
const lexiconText = readFileSync(path.join(root, 'dist/lexicon.ar.json'), 'utf8');
row(
  'record load (law)',
  `${timed(() => openRecord(unpack(JSON.parse(lawText) as never))).toFixed(1)} ms, ${(lawText.length / 1024).toFixed(0)} KB`,
);
row(
  'lexicon load',
  `${timed(() => JSON.parse(lexiconText) as unknown).toFixed(1)} ms, ${(lexiconText.length / 1024).toFixed(0)} KB`,
);
const record = openRecord(unpack(JSON.parse(lawText) as never));
const lexicon = JSON.parse(lexiconText) as never;
const text = readFileSync(article, 'utf8').normalize('NFC');
const reading = read(text, { lexicon, date: '2022-01-06', hash: '' });
row(
  'reading the article, warm',
  `${timed(() => read(text, { lexicon, date: '2022-01-06', hash: '' })).toFixed(1)} ms, ${text.length} characters`,
);
const reads = spawnSync(process.execPath, [path.join(root, 'scripts/bench-read.ts')], { encoding: 'utf8' });
process.stdout.write(reads.stdout);
const [drafted] = draft([{ reading, audit: audit(reading, record) }], record);
if (drafted) {
  row('bind a case without pivotal sets', `${timed(() => bindCase(drafted, record, { plain: true })).toFixed(1)} ms`);
  row('bind a case with pivotal sets', `${timed(() => bindCase(drafted, record)).toFixed(1)} ms`);
}
const judged = spawnSync(process.execPath, [path.join(root, 'scripts/bench-clauses.ts')], { encoding: 'utf8' });
row('clauses judged with trees, warm, own process', `${judged.stdout.trim()} million a second`);
const { choiceBench, renderBench, whatIfBench } = await import('./bench-page.ts');
for (const [name, bytes] of Object.entries(renderBench(cli, article, dated)))
  row(`page, ${name}`, `${(gzipSync(bytes).length / 1024).toFixed(1)} KB gzipped`);
const choices = await choiceBench(cli, article, dated);
row(
  'page, a choice of account',
  choices === null ? 'no browser' : `${median(choices).toFixed(0)} ms, most ${Math.max(...choices).toFixed(0)}`,
);
const whatIf = await whatIfBench(cli, 20, 9);
row(
  'page, what if, 20 stakeholders',
  whatIf === null
    ? 'no browser'
    : `curve ${median(whatIf.curve).toFixed(0)} ms, the first ${(whatIf.curve[0] ?? 0).toFixed(0)}, ensemble of ${whatIf.draws} draws ${median(whatIf.whole).toFixed(0)} ms`,
);
const hasty = await whatIfBench(cli, 20, 1, 0);
row(
  'page, what if, moved the moment it is in view',
  hasty === null ? 'no browser' : `curve ${(hasty.curve[0] ?? 0).toFixed(0)} ms`,
);
const { benchBargain } = await import('./bench-bargain.ts');
await benchBargain();
