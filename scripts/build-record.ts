/** Reads, checks and compiles `record/`. Run alone it prints the faults and what the record holds. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault, type FaultParts, formatFault } from '../src/kernel/fault.ts';
import type { Language, Text3 } from '../src/kernel/provenance.ts';
import { check, type Problem, type Shape } from '../src/kernel/shape.ts';
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

/** The text of each file under `record/`, by its path. */
export type Texts = ReadonlyMap<string, string>;

export function buildRecord(root: string): BuiltRecord {
  const texts = new Map<string, string>();
  for (const folder of [...Object.keys(shapes), 'rules'])
    for (const name of yamlFiles(path.join(root, 'record', folder))) {
      const file = path.join('record', folder, name);
      texts.set(file, readFileSync(path.join(root, file), 'utf8'));
    }
  return compileTexts(texts);
}

/** The record of these files with every fault of theirs. Throws nothing, whatever the files hold. */
export function compileTexts(texts: Texts): BuiltRecord {
  const faults: FaultParts[] = [];
  const hash = createHash('sha256');
  const masters: Record<string, unknown[]> = {};
  const files = new Map<string, ParsedYaml>();
  const load = (file: string, shape: Shape | undefined): ParsedYaml | null => {
    const text = texts.get(file) ?? '';
    hash.update(file).update('\0').update(text).update('\0');
    try {
      const parsed = parseYaml(text, file);
      const problems = shape ? check(parsed.value, shape) : [];
      faults.push(...problems.map((problem) => parsed.locate(problem)));
      return problems.length > 0 ? null : parsed;
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faults.push(error.parts);
      return null;
    }
  };
  const under = (folder: string): string[] =>
    [...texts.keys()].filter((file) => path.dirname(file) === path.join('record', folder));
  for (const [folder, shape] of Object.entries(shapes)) {
    masters[folder] = [];
    for (const file of under(folder)) {
      const parsed = load(file, shape);
      if (!parsed) continue;
      const entity = parsed.value as Entity;
      const problem = misnamed(entity, file) ?? unnamed(entity, folder) ?? repeated(entity, folder, files);
      if (problem) faults.push(parsed.locate(problem));
      if (problem) continue;
      files.set(`${folder}/${entity.id}`, parsed);
      masters[folder].push(parsed.value);
    }
  }
  const rules: Record<string, unknown> = {};
  for (const file of under('rules')) {
    const rule = path.basename(file, '.yaml');
    const parsed = load(file, ruleSchemas[rule]);
    if (parsed) rules[rule] = parsed.value;
  }
  const law = compile(
    masters,
    rules,
    (iso2) => regionNames(iso2) ?? { ar: iso2, en: iso2, ru: iso2 },
    hash.digest('hex').slice(0, 12),
  );
  for (const { folder, id, ...problem } of validate(law)) {
    const parsed = files.get(`${folder}/${id}`);
    if (parsed) faults.push(parsed.locate(problem));
  }
  return { law, faults };
}

interface Entity {
  readonly id: string;
  readonly iso2?: string;
  readonly name?: unknown;
}

/** A file bears the name of what it holds; `person:` is left out. */
function misnamed({ id }: Entity, file: string): Problem | null {
  const name = path.basename(file, '.yaml');
  if (id.replace(/^person:/, '') === name) return null;
  const next = `Name the file ${id.replace(/^person:/, '')}.yaml, or mend the id.`;
  return {
    path: ['id'],
    code: 'bad-value',
    found: `"${id}" in the file ${name}.yaml`,
    expected: 'the id that is the name of the file',
    next,
  };
}

/** A state that gives no name has one by its ISO code. */
function unnamed({ iso2, name }: Entity, folder: string): Problem | null {
  if (folder !== 'states' || name !== undefined || (iso2 !== undefined && regionNames(iso2) !== null)) return null;
  return {
    path: iso2 === undefined ? [] : ['iso2'],
    code: 'bad-value',
    found: iso2 === undefined ? 'a state without a name and without iso2' : `"${iso2}" names no country`,
    expected: 'two letters of ISO 3166-1, or name with ar, en, ru',
  };
}

function repeated({ id }: Entity, folder: string, files: ReadonlyMap<string, ParsedYaml>): Problem | null {
  if (!files.has(`${folder}/${id}`)) return null;
  return { path: ['id'], code: 'unknown-id', found: `the id "${id}" is used twice`, expected: 'one file per entity' };
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

/** What a country is called; null where CLDR knows none by the code. */
function regionNames(iso2: string): Text3 | null {
  if (!/^[A-Z]{2}$/.test(iso2) || display.en.of(iso2) === iso2) return null;
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
      `${law.treaties.reduce((n, t) => n + t.parties.length, 0)} party intervals, ${law.territories.length} territories, ${law.zones.length} zones, ${law.people.length} people, ${law.precedents.length} precedents; version ${law.version}; ${faults.length} faults`,
  );
  if (faults.length > 0) process.exit(1);
}
