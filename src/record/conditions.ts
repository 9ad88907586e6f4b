import { nearest } from '../kernel/fault.ts';
import type { JsonSchema } from '../kernel/json-schema.ts';
import type { Path } from '../kernel/shape.ts';
import type { StateCode } from './model.ts';

/** The vocabulary of clauses: ENCODING.md section 2, seven families. */
export const harms = [
  'armed-attack',
  'threat',
  'internal-unrest',
  'internal-armed-conflict',
  'coup',
  'breach-of-guaranteed-order',
  'massive-rights-violation',
  'humanitarian-disaster',
] as const;
const attackers = ['external', 'state', 'party', 'not-party', 'in', 'not-in', 'attr'] as const;
const places = [
  'territory-of-victim',
  'metropolitan-territory',
  'administered-by',
  'administered-by-victim',
  'zone',
] as const;
const families: Readonly<Record<string, readonly string[] | null>> = {
  harm: harms,
  attacker: attackers,
  place: places,
  request: ['victim', 'any-party'],
  consent: ['victim', 'any-party'],
  defensive: null,
  cond: null,
};
const joins = ['all', 'any', 'not'];
/** What may stand beside the family in one leaf. Notes for later are read over. */
const beside = ['el', 'basis', 'list', 'name', 'who', 'in', 'default', 'or_forces', 'or_allied_with'];

const element = { type: 'string', description: 'The name of the element; without it the family names it.' };
const codes = { type: 'array', items: { type: 'string' } };

export interface BadForm {
  readonly path: Path;
  readonly found: string;
  readonly expected: string;
  readonly next?: string;
}

/** What in a condition is not in the vocabulary, with the nearest word that is; and the states its lists name. */
export function readCondition(
  condition: unknown,
  path: Path,
  states: (path: Path, code: StateCode) => void,
): BadForm[] {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition))
    return [{ path, found: JSON.stringify(condition), expected: 'a condition such as {harm: armed-attack}' }];
  const leaf = condition as Readonly<Record<string, unknown>>;
  for (const key of ['all', 'any'])
    if (Array.isArray(leaf[key])) return leaf[key].flatMap((c, i) => readCondition(c, [...path, key, i], states));
  if ('not' in leaf) return readCondition(leaf['not'], [...path, 'not'], states);

  const found: BadForm[] = [];
  const known = [...Object.keys(families), ...joins, ...beside];
  for (const key of Object.keys(leaf))
    if (!known.includes(key)) found.push(wrong(path, `the key "${key}"`, key, known));
  const family = Object.keys(families).find((key) => key in leaf);
  if (family === undefined)
    return found.length > 0 ? found : [wrong(path, 'a condition without a family', '', Object.keys(families))];
  const words = families[family];
  const value = leaf[family];
  if (words && !(typeof value === 'string' && words.includes(value)))
    found.push(wrong([...path, family], `${family} "${String(value)}"`, String(value), words));
  if (Array.isArray(leaf['list'])) leaf['list'].forEach((code, i) => states([...path, 'list', i], String(code)));
  if (typeof leaf['who'] === 'string') states([...path, 'who'], leaf['who']);
  for (const [form, needs] of [
    ['zone', 'in'],
    ['administered-by', 'who'],
    ['in', 'list'],
    ['not-in', 'list'],
    ['attr', 'name'],
  ] as const)
    if (value === form && !(needs in leaf))
      found.push({ path, found: `${family} "${form}" without ${needs}`, expected: `${needs} beside it` });
  return found;
}

function wrong(path: Path, found: string, word: string, known: readonly string[]): BadForm {
  const near = nearest(word, known);
  return { path, found, expected: `one of ${known.join(', ')}`, ...(near ? { next: `Did you mean ${near}?` } : {}) };
}

/** JSON Schema of a condition: one family a leaf, its form among those of the vocabulary, or leaves joined. */
export const conditionSchema: JsonSchema = {
  description: 'A condition of a clause: one leaf of the vocabulary, or leaves joined by all, any or not.',
  anyOf: [
    ...['all', 'any'].map((join) => ({
      type: 'object',
      properties: { [join]: { type: 'array', items: { $ref: '#/$defs/condition' } }, el: element },
      required: [join],
      additionalProperties: false,
    })),
    {
      type: 'object',
      properties: { not: { $ref: '#/$defs/condition' }, el: element },
      required: ['not'],
      additionalProperties: false,
    },
    ...Object.entries(families).map(([family, forms]) => ({
      type: 'object',
      properties: {
        [family]: forms ? { enum: forms } : family === 'defensive' ? { const: true } : { type: 'string' },
        el: element,
        basis: { enum: ['text', 'practice', 'reservation'] },
        ...(family === 'attacker' ? { list: codes, name: { type: 'string' } } : {}),
        ...(family === 'place' ? { who: { type: 'string' }, in: codes } : {}),
        ...(family === 'cond' ? { default: { enum: ['T', 'F', 'U'] } } : {}),
        or_forces: {},
        or_allied_with: {},
      },
      required: [family],
      additionalProperties: false,
    })),
  ],
};
