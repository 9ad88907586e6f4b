/** Reads, checks and compiles `record/`. Run alone it prints the faults and what the record holds. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault, type FaultParts, formatFault } from '../src/kernel/fault.ts';
import type { Language, Text3 } from '../src/kernel/provenance.ts';
import { check } from '../src/kernel/shape.ts';
import { type ParsedYaml, parseYaml } from '../src/kernel/yaml.ts';
import { compile } from '../src/record/compile.ts';
import type { Law } from '../src/record/model.ts';
import { shapes } from '../src/record/schema.ts';
import { validate } from '../src/record/validate.ts';
import { ruleSchemas } from './schemas.ts';

export interface BuiltRecord {
  readonly law: Law;
  readonly faults: readonly FaultParts[];
}

export function buildRecord(root: string): BuiltRecord {
  const faults: FaultParts[] = [];
  const hash = createHash('sha256');
  const masters: Record<string, unknown[]> = {};
  const files = new Map<string, ParsedYaml>();
  const load = (file: string): ParsedYaml | null => {
    const text = readFileSync(path.join(root, file), 'utf8');
    hash.update(file).update('\0').update(text).update('\0');
    try {
      return parseYaml(text, file);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(error.parts);
      return null;
    }
  };
  for (const [folder, shape] of Object.entries(shapes)) {
    masters[folder] = [];
    for (const name of yamlFiles(path.join(root, 'record', folder))) {
      const file = path.join('record', folder, name);
      const parsed = load(file);
      if (!parsed) continue;
      const problems = check(parsed.value, shape);
      faults.push(...problems.map((problem) => parsed.locate(problem)));
      if (problems.length > 0) continue;
      const { id } = parsed.value as { readonly id: string };
      if (files.has(`${folder}/${id}`))
        faults.push({
          code: 'unknown-id',
          file,
          line: 1,
          column: 1,
          found: `the id "${id}" is used twice`,
          expected: 'one file per entity',
        });
      files.set(`${folder}/${id}`, parsed);
      masters[folder].push(parsed.value);
    }
  }
  const rules: Record<string, unknown> = {};
  for (const name of yamlFiles(path.join(root, 'record/rules'))) {
    const parsed = load(path.join('record/rules', name));
    if (!parsed) continue;
    const rule = name.slice(0, -5);
    rules[rule] = parsed.value;
    const shape = ruleSchemas[rule];
    if (shape) faults.push(...check(parsed.value, shape).map((problem) => parsed.locate(problem)));
  }
  const law = compile(masters, rules, regionNames, hash.digest('hex').slice(0, 12));
  for (const { folder, id, ...problem } of validate(law)) {
    const parsed = files.get(`${folder}/${id}`);
    if (parsed) faults.push(parsed.locate(problem));
  }
  return { law, faults };
}

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted();
}

const display = Object.fromEntries(
  (['ar', 'en', 'ru'] as const).map((l) => [l, new Intl.DisplayNames([l], { type: 'region' })]),
) as Record<Language, Intl.DisplayNames>;

function regionNames(iso2: string): Text3 {
  const name = (language: Language): string => display[language].of(iso2) ?? iso2;
  return { ar: name('ar'), en: name('en'), ru: name('ru') };
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { law, faults } = buildRecord(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
  for (const fault of faults) console.log(formatFault(fault));
  const provisions = law.treaties.flatMap((t) => t.provisions);
  const untranslated = provisions.filter((p) => p.duty.ar === undefined || p.duty.ru === undefined).length;
  const recalled = law.treaties.filter((t) => t.verification === 'recalled').length;
  console.log(
    `${law.states.length} states, ${law.organisations.length} organisations, ${law.treaties.length} treaties (${recalled} recalled), ${provisions.length} provisions (${untranslated} not yet in three languages), ` +
      `${law.treaties.reduce((n, t) => n + t.parties.length, 0)} party intervals, ${law.territories.length} territories, ${law.people.length} people, ${law.precedents.length} precedents; version ${law.version}; ${faults.length} faults`,
  );
  if (faults.length > 0) process.exit(1);
}
