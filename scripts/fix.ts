/** `npm run fix`: formats the code and rewrites the record to its canonical form. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './build.ts';

spawnSync(path.join(root, 'node_modules/.bin/biome'), ['format', '--write', '.'], { cwd: root, stdio: 'inherit' });
spawnSync(process.execPath, ['scripts/lint-record.ts', '--write'], { cwd: root, stdio: 'inherit' });
