import { isDay, isPartialDate } from './date.ts';
import { type FaultCode, nearest } from './fault.ts';

/**
 * What a value of a hand-edited file may look like. One description serves the check (with the place of each fault and
 * the nearest spelling) and the published JSON Schema.
 */
export type Shape =
  | 'string'
  | 'number'
  | 'boolean'
  | 'day'
  | 'partial-date'
  | 'truth'
  | 'any'
  | { readonly map: Readonly<Record<string, Shape>>; readonly required?: readonly string[] }
  | { readonly each: Shape }
  | { readonly list: Shape }
  | { readonly choices: readonly string[] }
  | { readonly either: readonly Shape[]; readonly called: string }
  | { readonly nullable: Shape }
  /** A value that others check; its JSON Schema stands under this name. */
  | { readonly named: string };

export type Path = readonly (string | number)[];

export interface Problem {
  readonly path: Path;
  /** The fault is in the key itself. */
  readonly onKey?: true;
  readonly code: FaultCode;
  readonly found: string;
  readonly expected: string;
  readonly next?: string;
}

const shown = (value: unknown): string => {
  let text: string;
  try {
    text = JSON.stringify(value) ?? String(value);
  } catch {
    // Nested beyond what can be written out.
    return Array.isArray(value) ? 'a list' : 'a table';
  }
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** Every way in which the value is not of the shape; empty when it is. */
export function check(value: unknown, shape: Shape, path: Path = []): readonly Problem[] {
  if (typeof shape === 'string') return checkPlain(value, shape, path);
  if ('named' in shape) return [];
  if ('nullable' in shape) return value === null ? [] : check(value, shape.nullable, path);
  if ('choices' in shape) {
    if (typeof value === 'string' && shape.choices.includes(value)) return [];
    const near = typeof value === 'string' ? nearest(value, shape.choices) : null;
    return [
      {
        path,
        code: 'bad-value',
        found: shown(value),
        expected: `one of ${shape.choices.join(', ')}`,
        ...(near ? { next: `Did you mean ${near}?` } : {}),
      },
    ];
  }
  if ('list' in shape) {
    if (!Array.isArray(value)) return [{ path, code: 'schema', found: shown(value), expected: 'a list' }];
    return value.flatMap((item, i) => check(item, shape.list, [...path, i]));
  }
  if ('either' in shape) {
    const tried = shape.either.map((s) => check(value, s, path));
    if (tried.some((problems) => problems.length === 0)) return [];
    const structured = typeof value === 'object' && value !== null;
    const form = Array.isArray(value) ? 'list' : 'map';
    const fitting = shape.either.findIndex((s) => structured && typeof s === 'object' && form in s);
    const problems = tried[fitting] ?? [];
    return structured && problems.length > 0
      ? problems
      : [{ path, code: codeOf(shape.either), found: shown(value), expected: shape.called }];
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ path, code: 'schema', found: shown(value), expected: 'keys with values' }];
  const entries = Object.entries(value);
  if ('each' in shape) return entries.flatMap(([key, item]) => check(item, shape.each, [...path, key]));
  const keys = Object.keys(shape.map);
  const problems = entries.flatMap(([key, item]): readonly Problem[] => {
    const inner = Object.hasOwn(shape.map, key) ? shape.map[key] : undefined;
    if (inner !== undefined) return check(item, inner, [...path, key]);
    const near = nearest(key, keys);
    return [
      {
        path: [...path, key],
        onKey: true,
        code: 'unknown-key',
        found: `the key "${key}"`,
        expected: `one of ${keys.join(', ')}`,
        ...(near ? { next: `Did you mean "${near}"?` } : {}),
      },
    ];
  });
  const missing = (shape.required ?? []).filter((key) => !Object.hasOwn(value, key));
  return [
    ...problems,
    ...missing.map(
      (key): Problem => ({ path, code: 'schema', found: `the key "${key}" is missing`, expected: `"${key}" here` }),
    ),
  ];
}

function codeOf(shapes: readonly Shape[]): FaultCode {
  return shapes.includes('day') || shapes.includes('partial-date') ? 'bad-date' : 'bad-value';
}

function checkPlain(value: unknown, shape: Exclude<Shape, object>, path: Path): readonly Problem[] {
  const fault = (code: FaultCode, expected: string): readonly Problem[] => [
    { path, code, found: shown(value), expected },
  ];
  switch (shape) {
    case 'any':
      return [];
    case 'string':
      return typeof value === 'string' && value.trim() !== '' ? [] : fault('schema', 'a text');
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? [] : fault('bad-value', 'a number');
    case 'boolean':
      return typeof value === 'boolean' ? [] : fault('bad-value', 'true or false');
    case 'day':
      return isDay(value) ? [] : fault('bad-date', 'a day that exists, YYYY-MM-DD');
    case 'partial-date':
      return isPartialDate(value) ? [] : fault('bad-date', 'a date that exists: YYYY, YYYY-MM or YYYY-MM-DD');
    case 'truth':
      return value === 'T' || value === 'F' || value === 'U' ? [] : fault('bad-value', 'T, F or U');
  }
}
