import { parentPort } from 'node:worker_threads';
import { type ChunkTask, ensembleChunk } from '../outlook/bargain/live.ts';

/** A worker of the pool: one share of an ensemble a message. */
parentPort?.on('message', (task: ChunkTask) => {
  const forecasts = ensembleChunk(task);
  parentPort?.postMessage({ from: task.from, forecasts }, [forecasts.buffer as ArrayBuffer]);
});
