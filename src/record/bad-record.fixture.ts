import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(root, 'cases/bad-record');

/** The small invented record that every bad file is laid into, by path. */
export function baseTexts(): Map<string, string> {
  const base = path.join(folder, 'base');
  const files = readdirSync(base, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.yaml'));
  return new Map(files.toSorted().map((f) => [path.join('record', f), readFileSync(path.join(base, f), 'utf8')]));
}

export interface BadFile {
  readonly name: string;
  readonly text: string;
  /** Where it stands in the record. */
  readonly file: string;
  /** `CODE at LINE:COLUMN` */
  readonly expected: string;
}

export function badFiles(): readonly BadFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const [, expected = '', file = ''] = /^# expect-error: (.+)\n# stands as: (.+)\n/.exec(text) ?? [];
      return { name, text, file: path.join('record', file), expected };
    });
}
