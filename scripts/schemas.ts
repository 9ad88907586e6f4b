/**
 * The published JSON Schemas in `schema/`, one for each kind of file a person edits and one for what a language model may answer, made from the shapes that check them.
 * `--write` writes them; without it the files that differ are listed and the exit code is 1.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { caseShape, degreesShape, elementsShape, selectionShape } from '../src/case/schema.ts';
import { schemaDocument } from '../src/kernel/json-schema.ts';
import type { Shape } from '../src/kernel/shape.ts';
import { proposalsShape } from '../src/read/proposal/shape.ts';
import { conditionSchema } from '../src/record/conditions.ts';
import { shapes } from '../src/record/schema.ts';

// Not from build.ts: that one waits for this file while it builds.
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const definitions = { condition: conditionSchema };

/** Kinds of record files by folder, with the name of their schema. */
export const schemaOf: Readonly<Record<string, string>> = {
  states: 'state',
  organisations: 'organisation',
  treaties: 'treaty',
  territories: 'territory',
  zones: 'zone',
  people: 'person',
  precedents: 'precedent',
  relations: 'relation',
};

/** Rule files by name, with their shapes. */
export const ruleSchemas: Readonly<Record<string, Shape>> = {
  degrees: degreesShape,
  elements: elementsShape,
  selection: selectionShape,
};

/** Every schema by file name, as the text that stands in the file. */
export function schemaFiles(): Readonly<Record<string, string>> {
  const readme = meanings(readFileSync(path.join(root, 'record/README.md'), 'utf8'));
  const cases = meanings(
    `## case/\n${readFileSync(path.join(root, 'cases/README.md'), 'utf8').replaceAll(/^## .*$/gm, '')}`,
  );
  const out: Record<string, string> = {};
  const put = (name: string, shape: Shape, described: (key: string) => string | undefined): void => {
    out[`${name}.json`] =
      `${JSON.stringify(schemaDocument(`Casus: ${name}`, shape, definitions, described), null, 1)}\n`;
  };
  for (const [folder, shape] of Object.entries(shapes)) {
    const name = schemaOf[folder] ?? folder.replace(/s$/, '');
    put(name, shape, (key) => readme.get(`${folder}/`)?.get(key));
  }
  for (const [name, shape] of Object.entries(ruleSchemas)) put(`rules-${name}`, shape, () => undefined);
  put('proposals', proposalsShape, () => undefined);
  put('case', caseShape, (key) => cases.get('case/')?.get(key));
  return out;
}

/** The tables of a README, `| key | meaning |`, by heading. */
function meanings(markdown: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const found = new Map<string, Map<string, string>>();
  let heading = '';
  for (const row of markdown.split('\n')) {
    if (row.startsWith('## ')) heading = row.slice(3).trim();
    const [, keys, meaning] = /^\| (`[^|]+`) \| (.+) \|$/.exec(row) ?? [];
    if (!keys || !meaning) continue;
    const table = found.get(heading) ?? new Map<string, string>();
    for (const [, key] of keys.matchAll(/`([\w-]+)`/g))
      if (key && !table.has(key)) table.set(key, meaning.replaceAll('`', ''));
    found.set(heading, table);
  }
  return found;
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const write = process.argv.includes('--write');
  const folder = path.join(root, 'schema');
  const stale = Object.entries(schemaFiles()).filter(([name, text]) => {
    const file = path.join(folder, name);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  if (write) mkdirSync(folder, { recursive: true });
  for (const [name, text] of stale) {
    console.log(`schema/${name}`);
    if (write) writeFileSync(path.join(folder, name), text);
  }
  if (stale.length > 0 && !write) {
    console.log('differ from the shapes: node scripts/schemas.ts --write');
    process.exit(1);
  }
}
