import path from 'node:path';
import { root } from './build.ts';
import { trespasses } from './imports.ts';

const found = trespasses(path.join(root, 'src'));
for (const { file, line, what } of found) console.log(`${file}:${line}: ${what}`);
if (found.length > 0) process.exit(1);
