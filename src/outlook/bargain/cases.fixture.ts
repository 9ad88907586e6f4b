import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { issueOf } from './case-shape.ts';
import type { Issue } from './model.ts';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../shared/reference/bargaining');
export const hasReference = existsSync(folder);

export function referenceFiles(kind: 'cases' | 'fixtures', start = ''): readonly string[] {
  if (!hasReference) return [];
  return readdirSync(path.join(folder, kind))
    .filter((f) => f.startsWith(start))
    .toSorted();
}

export function referenceJson(kind: 'cases' | 'fixtures', name: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, kind, name), 'utf8'));
}

export function referenceText(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

export function referenceIssues(): readonly Issue[] {
  return referenceFiles('cases').map((name) => {
    const read = issueOf(referenceJson('cases', name));
    if ('problems' in read) throw new Error(`${name}: ${JSON.stringify(read.problems)}`);
    return read.issue;
  });
}

/** A small issue from rows of [name, capability, salience, position]. */
export function issueFrom(
  rows: readonly (readonly [string, number, number, number])[],
  more: { readonly min?: number; readonly max?: number; readonly reference?: number } = {},
): Issue {
  const read = issueOf({
    id: 'test',
    scale: { min: more.min ?? 0, max: more.max ?? 100 },
    ...(more.reference === undefined ? {} : { reference: more.reference }),
    actors: rows.map(([name, capability, salience, position]) => ({ name, capability, salience, position })),
  });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read.issue;
}
