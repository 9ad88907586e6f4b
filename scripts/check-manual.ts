/** Fails when a verb, flag, fault code or top-level field of the dossier is missing from docs/manual.md. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { flags, verbs } from '../src/cli/verbs.ts';
import { root } from './build.ts';

const manual = readFileSync(path.join(root, 'docs/manual.md'), 'utf8');
const faultSource = readFileSync(path.join(root, 'src/kernel/fault.ts'), 'utf8');
const codes = [...(/export type FaultCode =([^;]+);/.exec(faultSource)?.[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(
  (m) => m[1] ?? '',
);
const dossierSource = readFileSync(path.join(root, 'src/brief/model.ts'), 'utf8');
const fields = [
  ...(/export interface Dossier \{([\s\S]+?)\n\}/.exec(dossierSource)?.[1] ?? '').matchAll(/^  readonly (\w+)\??:/gm),
].map((m) => m[1] ?? '');

const wanted = [
  ...verbs.map((v) => `casus ${v.name}`),
  ...flags.map((f) => `--${f.name}`),
  ...codes.map((c) => `\`${c}\``),
  ...fields.map((f) => `\`${f}\``),
];
const missing = wanted.filter((word) => !manual.includes(word));
if (codes.length === 0 || fields.length === 0) missing.push('(no fault codes or fields found in the sources)');
if (missing.length > 0) {
  console.log(`docs/manual.md does not mention: ${missing.join(', ')}`);
  process.exit(1);
}
