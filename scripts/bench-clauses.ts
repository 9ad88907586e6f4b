/** Clauses judged with trees, warm, in a process of its own: what was run before would decide how the code is compiled. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { evaluateAll } from '../src/bind/bench.ts';
import { openRecord } from '../src/record/index.ts';
import { unpack } from '../src/record/packed.ts';
import { root } from './build.ts';

const record = openRecord(unpack(JSON.parse(readFileSync(path.join(root, 'dist/record.json'), 'utf8')) as never));
const situations = record.law.precedents.map((p) => p.situation);
const rates: number[] = [];
for (let i = 0; i < 200; i++) {
  const started = performance.now();
  const clauses = evaluateAll(record, situations);
  if (i >= 50) rates.push(clauses / (performance.now() - started) / 1000);
}
console.log(rates.toSorted((a, b) => a - b)[Math.floor(rates.length / 2)]?.toFixed(2));
