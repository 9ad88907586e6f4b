/** Speed of the bargaining kernels: one run, and an ensemble of 10,000 draws, of which two seconds' worth are made. */
import { availableParallelism } from 'node:os';
import { drawAll } from '../src/cli/draw-pool.ts';
import { madeUp } from '../src/outlook/bargain/bench.ts';
import { ensembleChunk } from '../src/outlook/bargain/live.ts';
import type { ModelName } from '../src/outlook/bargain/model.ts';
import { run } from '../src/outlook/bargain/run.ts';

const sizes = [10, 25, 50, 100, 200] as const;
const whole = 10_000;
const box = 2000;

const cell = (text: string): string => text.padStart(12);
const time = (ms: number): string => (ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : `${ms.toFixed(ms < 10 ? 2 : 0)} ms`);

/** Milliseconds of one run, the median of a few, warm. */
function once(model: ModelName, n: number): { readonly ms: number; readonly rounds: number } {
  const issue = madeUp(n);
  let rounds = run(issue, model).rounds.length - 1;
  const taken: number[] = [];
  const started = performance.now();
  while (taken.length < 15 && (taken.length < 3 || performance.now() - started < 800)) {
    const from = performance.now();
    rounds = run(issue, model).rounds.length - 1;
    taken.push(performance.now() - from);
  }
  return { ms: taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0, rounds };
}

/** Draws on all cores within the box, workers and their start included, and the time 10,000 take at that pace. */
async function many(model: ModelName, n: number): Promise<{ readonly made: number; readonly ms: number }> {
  const task = { issue: madeUp(n), model, seed: 1, from: 0 };
  ensembleChunk({ ...task, draws: 3 });
  const tried = performance.now();
  let trial = 0;
  while (trial < whole && performance.now() - tried < box / 8) ensembleChunk({ ...task, from: trial++, draws: 1 });
  const pace = (availableParallelism() * trial) / (performance.now() - tried);
  const made = Math.max(1, Math.min(whole, Math.floor(pace * box)));
  const started = performance.now();
  await drawAll({ ...task, draws: made }, n);
  return { made, ms: performance.now() - started };
}

/** What the reference measured of KTAB in C++, minimal logging, 16 to 19 turns: seconds by stakeholders. */
const cpp: Readonly<Record<number, number>> = { 10: 0.12, 25: 1.2, 50: 10, 100: 200 };

export async function benchBargain(): Promise<void> {
  console.log(
    `\nBargaining: one run with its log, then an ensemble of 10,000 draws on ${availableParallelism()} cores (~ reckoned from as many as two seconds hold)`,
  );
  console.log(
    `${'model'.padEnd(10)}${['n', 'one run', 'rounds', 'rounds/s', 'C++ / ours', 'draws/s', '10,000', 'resident'].map(cell).join('')}`,
  );
  for (const model of ['mean', 'scholz', 'spatial', 'ktab'] as const)
    for (const n of sizes) {
      const { ms, rounds } = once(model, n);
      const { made, ms: all } = await many(model, n);
      const pace = (1000 * made) / all;
      const peer = cpp[n];
      console.log(
        `${model.padEnd(10)}${[
          String(n),
          time(ms),
          String(rounds),
          rounds > 0 ? ((1000 * rounds) / ms).toFixed(0) : '',
          // As many turns as there: 17.
          peer === undefined || rounds === 0 || model === 'scholz'
            ? ''
            : ((1000 * peer) / ((17 * ms) / rounds)).toFixed(0),
          pace.toFixed(pace < 10 ? 1 : 0),
          `${made < whole ? '~ ' : ''}${time((1000 * whole) / pace)}`,
          `${(process.memoryUsage().rss / 1024 / 1024).toFixed(0)} MB`,
        ]
          .map(cell)
          .join('')}`,
      );
    }
}

if (process.argv[1]?.endsWith('bench-bargain.ts')) await benchBargain();
