/** Speed of the bargaining kernels: one run, and an ensemble of 10,000 draws cut off after some seconds. */
import { madeUp } from '../src/outlook/bargain/bench.ts';
import { ensemble } from '../src/outlook/bargain/ensemble.ts';
import type { ModelName } from '../src/outlook/bargain/model.ts';
import { run } from '../src/outlook/bargain/run.ts';

const sizes = [10, 25, 50, 100, 200] as const;
const whole = 10_000;
const box = 3000;

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

/** Draws made within the box, and the time 10,000 take at that pace. */
function many(model: ModelName, n: number): { readonly made: number; readonly ms: number } {
  const issue = madeUp(n);
  let made = 0;
  const started = performance.now();
  while (made < whole && performance.now() - started < box) {
    const step = Math.min(whole - made, made === 0 ? 1 : Math.max(1, Math.min(made, 500)));
    ensemble(issue, model, { seed: 1, draws: step, from: made });
    made += step;
  }
  return { made, ms: performance.now() - started };
}

export function benchBargain(): void {
  console.log(
    '\nBargaining: one run with its log, then an ensemble of 10,000 draws (draws a second; time for all, ~ where cut off)',
  );
  console.log(
    `${'model'.padEnd(10)}${['n', 'one run', 'rounds', 'ms a round', 'draws/s', '10,000'].map(cell).join('')}`,
  );
  for (const model of ['mean', 'scholz', 'spatial', 'ktab'] as const)
    for (const n of sizes) {
      const { ms, rounds } = once(model, n);
      const { made, ms: all } = many(model, n);
      const pace = (1000 * made) / all;
      console.log(
        `${model.padEnd(10)}${[
          String(n),
          time(ms),
          String(rounds),
          rounds > 0 ? (ms / rounds).toFixed(2) : '',
          pace.toFixed(pace < 10 ? 1 : 0),
          `${made < whole ? '~ ' : ''}${time((1000 * whole) / pace)}`,
        ]
          .map(cell)
          .join('')}`,
      );
    }
  console.log(`memory: ${(process.memoryUsage().rss / 1024 / 1024).toFixed(0)} MB resident`);
}

if (process.argv[1]?.endsWith('bench-bargain.ts')) benchBargain();
