import type { Shape } from './shape.ts';

/** A JSON Schema of the 2020-12 draft, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const plain: Readonly<Record<Extract<Shape, string>, JsonSchema>> = {
  string: { type: 'string', minLength: 1 },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  day: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'A day, YYYY-MM-DD.' },
  'partial-date': {
    type: 'string',
    pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
    description: 'A year, month or day: YYYY, YYYY-MM or YYYY-MM-DD.',
  },
  truth: { enum: ['T', 'F', 'U'], description: 'True, false, or unknown.' },
  any: {},
};

/** The schema of a shape. `described` gives the meaning of a top-level key where it is written down. */
export function jsonSchema(shape: Shape, described: (key: string) => string | undefined = () => undefined): JsonSchema {
  if (typeof shape === 'string') return plain[shape];
  if ('named' in shape) return { $ref: `#/$defs/${shape.named}` };
  if ('nullable' in shape) return { anyOf: [jsonSchema(shape.nullable), { type: 'null' }] };
  if ('choices' in shape) return { enum: shape.choices };
  if ('list' in shape) return { type: 'array', items: jsonSchema(shape.list) };
  if ('either' in shape) return { anyOf: shape.either.map((s) => jsonSchema(s)), description: shape.called };
  if ('each' in shape) return { type: 'object', additionalProperties: jsonSchema(shape.each) };
  const properties = Object.entries(shape.map).map(([key, inner]) => {
    const description = described(key);
    return [key, description === undefined ? jsonSchema(inner) : { ...jsonSchema(inner), description }] as const;
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(shape.required && shape.required.length > 0 ? { required: shape.required } : {}),
    additionalProperties: false,
  };
}

/** A whole schema with its title and the shapes it names. */
export function schemaDocument(
  title: string,
  shape: Shape,
  definitions: Readonly<Record<string, JsonSchema>>,
  described?: (key: string) => string | undefined,
): JsonSchema {
  const schema = jsonSchema(shape, described);
  const named = namesIn(schema);
  const used = Object.entries(definitions).filter(([name]) => named.has(name));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    ...schema,
    ...(used.length > 0 ? { $defs: Object.fromEntries(used) } : {}),
  };
}

function namesIn(schema: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, name] of JSON.stringify(schema).matchAll(/"#\/\$defs\/([\w-]+)"/g)) if (name) found.add(name);
  return found;
}
