import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type JsonSchema, jsonSchema } from './json-schema.ts';

interface Read {
  readonly $ref?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
}

/** The part of JSON Schema that is used here, as its specification reads. */
function accepts(schema: JsonSchema, value: unknown, whole: JsonSchema): boolean {
  const {
    $ref,
    anyOf,
    type,
    enum: choices,
    pattern,
    minLength,
    properties,
    required,
    additionalProperties,
    items,
  } = schema as Read;
  if ($ref !== undefined) {
    const name = $ref.replace('#/$defs/', '');
    return accepts((whole['$defs'] as Record<string, JsonSchema>)[name] as JsonSchema, value, whole);
  }
  if (anyOf && !anyOf.some((s) => accepts(s, value, whole))) return false;
  if (choices && !choices.includes(value)) return false;
  if ('const' in schema && schema['const'] !== value) return false;
  if (type === 'null') return value === null;
  if (type === 'string')
    return (
      typeof value === 'string' &&
      value.length >= (minLength ?? 0) &&
      (pattern === undefined || new RegExp(pattern, 'u').test(value))
    );
  if (type === 'number' || type === 'boolean') return typeof value === type;
  if (type === 'array') return Array.isArray(value) && value.every((v) => accepts(items ?? {}, v, whole));
  if (type !== 'object') return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (required?.some((key) => !(key in value))) return false;
  return Object.entries(value).every(([key, v]) => {
    const inner = properties?.[key];
    if (inner) return accepts(inner, v, whole);
    return typeof additionalProperties === 'object'
      ? accepts(additionalProperties, v, whole)
      : additionalProperties !== false;
  });
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const schema = (name: string): JsonSchema =>
  JSON.parse(readFileSync(`${root}schema/${name}.json`, 'utf8')) as JsonSchema;
const files = (folder: string): readonly string[] =>
  readdirSync(root + folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`);
const value = (file: string): unknown => parse(readFileSync(root + file, 'utf8'));

describe('published schemas', () => {
  test.each([
    ['state', 'record/states'],
    ['organisation', 'record/organisations'],
    ['treaty', 'record/treaties'],
    ['territory', 'record/territories'],
    ['person', 'record/people'],
    ['precedent', 'record/precedents'],
    ['case', 'cases/good'],
  ])('%s accepts every file of %s, and each names it in its first line', (name, folder) => {
    const whole = schema(name);
    for (const file of files(folder)) {
      expect(accepts(whole, value(file), whole), file).toBe(true);
      expect(readFileSync(root + file, 'utf8').split('\n')[0], file).toBe(
        `# yaml-language-server: $schema=../../schema/${name}.json`,
      );
    }
  });
  test('what the checks refuse by shape, the schema refuses too', () => {
    const treaty = schema('treaty');
    const text = readFileSync(`${root}record/treaties/CST.yaml`, 'utf8');
    const good: unknown = parse(text);
    const changed = (from: string, to: string): unknown => {
      expect(text).toContain(from);
      return parse(text.replace(from, to));
    };
    const bad = [
      changed('\nparties:', '\npartys:'),
      changed('from: 1994-04-20', 'from: 1994-4-20'),
      changed('nature: duty', 'nature: duties'),
      changed('{harm: threat, el: harm}', '{harm: threats, el: harm}'),
      changed('{harm: threat, el: harm}', '{harms: threat, el: harm}'),
    ];
    expect(accepts(treaty, good, treaty)).toBe(true);
    for (const [i, one] of bad.entries()) expect(accepts(treaty, one, treaty), String(i)).toBe(false);
  });
});

describe('schema of a shape', () => {
  test('maps are closed, lists, choices and alternatives keep their parts', () => {
    const made = jsonSchema(
      { map: { a: 'truth', b: { list: { nullable: 'number' } }, c: { each: { choices: ['x'] } } }, required: ['a'] },
      (key) => (key === 'a' ? 'first' : undefined),
    );
    expect(made).toMatchObject({
      type: 'object',
      required: ['a'],
      additionalProperties: false,
      properties: {
        a: { enum: ['T', 'F', 'U'], description: 'first' },
        b: { type: 'array', items: { anyOf: [{ type: 'number' }, { type: 'null' }] } },
        c: { type: 'object', additionalProperties: { enum: ['x'] } },
      },
    });
  });
});
