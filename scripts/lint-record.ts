/**
 * One canonical form for the files of record/: keys in the order of the schema, one fact on one line, quotes only where
 * YAML needs them, two spaces. Comments stay. Without --write it lists the files that differ and exits with 1.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath } from 'node:url';
import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, Scalar, type YAMLMap } from 'yaml';
import type { Shape } from '../src/kernel/shape.ts';
import { shapes } from '../src/record/schema.ts';
import { ruleSchemas, schemaOf } from './schemas.ts';

/** Lists whose every entry is one fact: they stand on a line of their own. */
const factLists = new Set([
  'intervals',
  'names',
  'cow',
  'gw',
  'members',
  'parties',
  'chairs',
  'bodies',
  'force_gaps',
  'sovereign',
  'administered',
  'places',
  'offices',
  'contingents',
  'exceptions',
]);

/** The text in canonical form; the values are the same, or it throws. */
export function canonical(text: string, shape: Shape): string {
  const doc = parseDocument(text, { version: '1.2' });
  if (doc.errors.length > 0) throw new Error(doc.errors[0]?.message);
  order(doc.contents, shape);
  lay(doc.contents, false, null);
  const out = print(doc);
  if (!isDeepStrictEqual(parseDocument(out, { version: '1.2' }).toJS(), doc.toJS()))
    throw new Error('the canonical form would change a value');
  return out;
}

function print(doc: Document): string {
  return doc.toString({ lineWidth: 0, indent: 2, indentSeq: true, flowCollectionPadding: false });
}

/** Keys in the order of the schema; those it does not know keep their place at the end. */
function order(node: unknown, shape: Shape): void {
  if (typeof shape === 'string') return;
  if ('nullable' in shape) return order(node, shape.nullable);
  if ('either' in shape) {
    for (const inner of shape.either) order(node, inner);
    return;
  }
  if (isSeq(node) && 'list' in shape) for (const item of node.items) order(item, shape.list);
  if (!isMap(node)) return;
  const inner = (key: string): Shape =>
    'each' in shape ? shape.each : 'map' in shape ? (shape.map[key] ?? 'any') : 'any';
  for (const pair of node.items) order(pair.value, inner(name(pair.key)));
  if (!('map' in shape)) return;
  const keys = Object.keys(shape.map);
  const rank = (key: unknown): number => (keys.includes(name(key)) ? keys.indexOf(name(key)) : keys.length);
  node.items.sort((a, b) => rank(a.key) - rank(b.key));
}

const name = (key: unknown): string => (isScalar(key) ? String(key.value) : String(key));

/** One fact on one line; lists of plain words too. */
function lay(node: unknown, inFlow: boolean, key: string | null): void {
  if (isScalar(node)) {
    if (typeof node.value === 'string' && !inFlow && node.type === Scalar.BLOCK_LITERAL) return;
    delete (node as { type?: unknown }).type;
  } else if (isSeq(node)) {
    const words = node.items.every((item) => isScalar(item) && !commented(item));
    const facts = key !== null && factLists.has(key);
    node.flow = inFlow || words;
    for (const item of node.items) {
      if (isMap(item)) item.flow = node.flow || (facts && !holdsComment(item)) || item.flow === true;
      lay(item, node.flow || (isMap(item) && item.flow === true), null);
    }
  } else if (isMap(node)) {
    if (inFlow) node.flow = true;
    for (const pair of node.items) {
      lay(pair.key, node.flow === true, null);
      lay(pair.value, node.flow === true, name(pair.key));
    }
  }
}

const commented = (node: Node): boolean => Boolean(node.comment ?? node.commentBefore);
const holdsComment = (map: YAMLMap): boolean =>
  map.items.some((pair) =>
    [pair.key, pair.value].some((n) => n !== null && typeof n === 'object' && commented(n as Node)),
  );

function yamlIn(root: string, folder: string): readonly string[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => path.join(folder, name));
}

/** The line by which an editor finds the schema stands first. */
export function headed(text: string, schema: string): string {
  const line = `# yaml-language-server: $schema=${schema}\n`;
  return line + text.replace(/^# yaml-language-server: .*\n/, '');
}

/** Files not in canonical form; with `write` they are mended. */
export function lintRecord(root: string, write: boolean): readonly string[] {
  const differing: string[] = [];
  for (const [folder, shape] of Object.entries(shapes))
    for (const file of readdirSync(path.join(root, 'record', folder)).toSorted()) {
      if (!file.endsWith('.yaml')) continue;
      const at = path.join('record', folder, file);
      const text = readFileSync(path.join(root, at), 'utf8');
      let mended: string;
      try {
        mended = headed(canonical(text, shape), `../../schema/${schemaOf[folder]}.json`);
      } catch (error) {
        differing.push(`${at}: ${error instanceof Error ? error.message : String(error)}`);
        continue;
      }
      if (mended === text) continue;
      differing.push(at);
      if (write) writeFileSync(path.join(root, at), mended);
    }
  // Cases and rules keep the form their authors gave them; only the head is seen to.
  const others = [
    ...yamlIn(root, 'cases/good').map((file) => [file, '../../schema/case.json'] as const),
    ...yamlIn(root, 'record/rules').flatMap((file) => {
      const name = path.basename(file, '.yaml');
      return name in ruleSchemas ? [[file, `../../schema/rules-${name}.json`] as const] : [];
    }),
  ];
  for (const [at, schema] of others) {
    const text = readFileSync(path.join(root, at), 'utf8');
    const mended = headed(text, schema);
    if (mended === text) continue;
    differing.push(at);
    if (write) writeFileSync(path.join(root, at), mended);
  }
  return differing;
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const write = process.argv.includes('--write');
  const files = lintRecord(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'), write);
  for (const file of files) console.log(file);
  if (files.length > 0)
    console.log(
      write
        ? `${files.length} rewritten`
        : `${files.length} not in canonical form: node scripts/lint-record.ts --write`,
    );
  if (files.length > 0 && !write) process.exit(1);
}
