import path from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { madeUp } from './bench.ts';
import { curve, ensembleChunk, ensembleTasks, summary, withValue } from './live.ts';

const rules = {
  error_band: { probability: [0.5, 0.8, 0.95], error: [0.1, 0.3, 0.6], issues: 1 },
  camps: 0.2,
  no_settlement: { pole: 0.2, salience: 0.9, confrontation: 0.25 },
};

describe('the bench in a page', () => {
  test('needs no module of the platform, and is small', async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: [path.join(import.meta.dirname, 'live.ts')],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      minify: true,
      write: false,
      metafile: true,
    });
    expect(Object.keys(metafile.inputs).filter((f) => f.includes('node_modules') || f.startsWith('node:'))).toEqual([]);
    expect(outputFiles[0]?.contents.length).toBeLessThan(40_000);
  });
  test('a changed number gives a new curve', () => {
    const issue = madeUp(10);
    const before = curve(issue, 'spatial', rules, { rounds: 3 });
    const after = curve(withValue(issue, 0, 'position', 100), 'spatial', rules, { rounds: 3 });
    expect(before.rounds).toHaveLength(4);
    expect(after.beside.mean).toBeGreaterThan(before.beside.mean ?? 100);
    expect(after.rounds[0]?.positions[0]).toBe(100);
  });
  test('tasks and results survive the way to a worker and back, and join to the whole', () => {
    const whole = { issue: madeUp(8), model: 'scholz', seed: 5, from: 0, draws: 50 } as const;
    const joined = [...ensembleTasks(whole, 4)].flatMap((task) => [
      ...structuredClone(ensembleChunk(structuredClone(task))),
    ]);
    expect(joined).toEqual([...ensembleChunk(whole)]);
    expect(summary(Float64Array.from(joined)).dots).toHaveLength(20);
  });
});
