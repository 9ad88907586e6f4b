import { describe, expect, test } from 'vitest';
import { ensembleChunk, ensembleTasks } from '../outlook/bargain/live.ts';
import { madeUp } from '../outlook/bargain/bench.ts';
import { drawAll } from './draw-pool.ts';

const whole = { issue: madeUp(12), model: 'spatial', seed: 3, from: 0, draws: 900 } as const;

describe('ensembles on several cores', () => {
  test('the same numbers as on one', async () => {
    expect(await drawAll(whole, 12, 3)).toEqual(ensembleChunk(whole));
  });
  test('shares cover every draw once, however they fall', () => {
    for (const [draws, shares] of [
      [10, 3],
      [7, 7],
      [3, 8],
      [1, 1],
    ] as const) {
      const tasks = [...ensembleTasks({ ...whole, draws }, shares)];
      expect(tasks.length).toBeLessThanOrEqual(shares);
      const covered = tasks.flatMap((t) => Array.from({ length: t.draws }, (_, i) => t.from + i));
      expect(covered).toEqual(Array.from({ length: draws }, (_, i) => i));
    }
  });
  test('a fault in a worker reaches the caller', async () => {
    const broken = { ...whole, issue: { ...whole.issue, stakeholders: null as never } };
    await expect(drawAll(broken, 12, 2)).rejects.toThrow();
  });
});
