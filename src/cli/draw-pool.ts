import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type ChunkTask, costOf, ensembleChunk, ensembleTasks } from '../outlook/bargain/live.ts';
import { dist } from './data.ts';

/** Starting a worker costs some 40 ms: below this, in milliseconds of one core, the draws are made here. */
const worthAWorker = 150;

/** An ensemble on all cores, the same numbers as on one: each draw has a stream of its own. */
export async function drawAll(whole: ChunkTask, size: number, workers = availableParallelism()): Promise<Float64Array> {
  const crew = Math.min(workers, Math.ceil((costOf(whole.model, size) * whole.draws) / worthAWorker));
  if (crew <= 1) return ensembleChunk(whole);
  // Shares smaller than a worker's part, so that a slow core holds nobody up.
  const tasks = [...ensembleTasks(whole, crew * 4)];
  const out = new Float64Array(whole.draws);
  await Promise.all(Array.from({ length: Math.min(crew, tasks.length) }, () => workOff(tasks, out)));
  return out;
}

interface Done {
  readonly from: number;
  readonly forecasts: Float64Array;
}

async function workOff(tasks: ChunkTask[], out: Float64Array): Promise<void> {
  const worker = new Worker(workerFile);
  try {
    for (let task = tasks.shift(); task; task = tasks.shift()) {
      const { from, forecasts } = await asked(worker, task);
      out.set(forecasts, from);
    }
  } finally {
    await worker.terminate();
  }
}

function asked(worker: Worker, task: ChunkTask): Promise<Done> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => reject(error);
    worker.once('error', failed);
    worker.once('message', (done: Done) => {
      worker.off('error', failed);
      resolve(done);
    });
    worker.postMessage(task);
  });
}

/** Beside the bundle; from the sources, the source itself. */
const workerFile = import.meta.url.endsWith('.ts')
  ? fileURLToPath(new URL('draw-worker.ts', import.meta.url))
  : path.join(dist, 'draw-worker.js');
