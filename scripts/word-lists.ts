import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** record/lexicon/LANGUAGE/FILE.yaml, parsed, by language and file name without its ending. */
export function readWordLists(root: string): Record<string, Record<string, unknown>> {
  const folder = path.join(root, 'record/lexicon');
  const lists: Record<string, Record<string, unknown>> = {};
  for (const language of ['ar', 'en', 'ru']) {
    const files: Record<string, unknown> = {};
    const under = path.join(folder, language);
    if (existsSync(under))
      for (const name of readdirSync(under).toSorted())
        if (name.endsWith('.yaml')) files[name.slice(0, -5)] = parse(readFileSync(path.join(under, name), 'utf8'));
    lists[language] = files;
  }
  return lists;
}
