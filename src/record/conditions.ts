import { nearest } from '../kernel/fault.ts';
import type { JsonSchema } from '../kernel/json-schema.ts';
import type { Path } from '../kernel/shape.ts';

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
/** What happened, in words that no clause reads: they may stand among the harms of a situation. */
export const events = ['border-clash', 'terror'] as const;
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
/** What a form needs beside it, and nothing else may have. */
const needs: Readonly<Record<string, readonly (readonly [family: string, form: string | null])[]>> = {
  list: [
    ['attacker', 'in'],
    ['attacker', 'not-in'],
  ],
  name: [['attacker', 'attr']],
  in: [['place', 'zone']],
  who: [['place', 'administered-by']],
  default: [['cond', null]],
};
/** What may stand beside any family. Notes for later are read over. */
const beside = ['el', 'basis', 'or_forces', 'or_allied_with'];
const known = [...Object.keys(families), ...joins, ...Object.keys(needs), ...beside];

const element = { type: 'string', description: 'The name of the element; without it the family names it.' };
const codes = { type: 'array', items: { type: 'string' } };

export interface BadForm {
  readonly path: Path;
  readonly found: string;
  readonly expected: string;
  readonly next?: string;
}
type Table = Readonly<Record<string, unknown>>;
type OnId = (path: Path, id: string, kind: 'state' | 'zone') => void;

/** The condition of a provision: one list of conditions under `all` or `any`; an empty `all` is not judged. */
export function readWhen(when: unknown, path: Path, named: OnId): readonly BadForm[] {
  if (isTable(when) && Array.isArray(when['all']) && when['all'].length === 0 && Object.keys(when).length === 1)
    return [];
  if (isTable(when) && !('all' in when) && !('any' in when))
    return [{ path, found: shown(when), expected: 'all or any with a list of conditions' }];
  return readCondition(when, path, named);
}

/** What in a condition is not in the vocabulary, with the nearest word that is; and the states and zones its lists name. */
export function readCondition(condition: unknown, path: Path, named: OnId): readonly BadForm[] {
  if (!isTable(condition))
    return [{ path, found: shown(condition), expected: 'a condition such as {harm: armed-attack}' }];
  const keys = Object.keys(condition);
  const found = keys
    .filter((key) => !known.includes(key))
    .map((key) => wrong([...path, key], `the key "${key}"`, key, known));
  const heads = keys.filter((key) => key in families || joins.includes(key));
  const [head] = heads;
  if (head === undefined)
    return found.length > 0 ? found : [wrong(path, 'a condition without a family', '', Object.keys(families))];
  if (heads.length > 1)
    return [
      ...found,
      { path, found: `${heads.join(' beside ')} in one condition`, expected: 'one of them; join two by all or any' },
    ];
  const at = [...path, head];
  const value = condition[head];
  if (head === 'not') return [...found, ...readCondition(value, at, named)];
  if (joins.includes(head)) return [...found, ...readJoin(head, value, at, named)];
  return [...found, ...readLeaf(condition, head, path, named)];
}

function readJoin(head: string, value: unknown, path: Path, named: OnId): readonly BadForm[] {
  if (!Array.isArray(value)) return [{ path, found: shown(value), expected: 'a list of conditions' }];
  if (value.length === 0)
    return [
      {
        path,
        found: `an empty ${head}, which ${head === 'any' ? 'nothing can meet' : 'asks nothing'}`,
        expected: 'at least one condition',
      },
    ];
  return value.flatMap((c, i) => readCondition(c, [...path, i], named));
}

function readLeaf(leaf: Table, family: string, path: Path, named: OnId): readonly BadForm[] {
  const found: BadForm[] = [];
  const bad = (key: string, expected: string): void =>
    void found.push({ path: [...path, key], found: `${key} ${shown(leaf[key])}`, expected });
  const words = families[family];
  const form = leaf[family];
  if (words && !(typeof form === 'string' && words.includes(form)))
    found.push(wrong([...path, family], `${family} "${String(form)}"`, String(form), words));
  if (family === 'defensive' && form !== true) bad('defensive', 'true');
  if (family === 'cond' && !isText(form)) bad('cond', 'the name of a condition');

  for (const [key, forms] of Object.entries(needs)) {
    const own = forms.some(([f, word]) => f === family && (word === null || word === form));
    if (key in leaf && !own)
      found.push({
        path: [...path, key],
        found: `${key} beside ${family} "${String(form)}"`,
        expected: `${key} only beside ${forms.map(([f, word]) => (word === null ? f : `${f}: ${word}`)).join(' or ')}`,
      });
    else if (own && key !== 'default' && !(key in leaf))
      found.push({ path, found: `${family} "${String(form)}" without ${key}`, expected: `${key} beside it` });
  }
  for (const key of ['list', 'in'])
    if (key in leaf && !(Array.isArray(leaf[key]) && leaf[key].length > 0 && leaf[key].every(isText)))
      bad(key, 'a list of at least one');
  for (const key of ['name', 'who', 'el']) if (key in leaf && !isText(leaf[key])) bad(key, 'a text');
  if ('basis' in leaf && !['practice', 'text', 'reservation'].includes(String(leaf['basis'])))
    bad('basis', 'one of text, reservation, practice');
  if ('default' in leaf && !['T', 'F', 'U'].includes(String(leaf['default']))) bad('default', 'T, F or U');
  if (Array.isArray(leaf['list']))
    leaf['list'].forEach((code, i) => named([...path, 'list', i], String(code), 'state'));
  if (Array.isArray(leaf['in'])) leaf['in'].forEach((zone, i) => named([...path, 'in', i], String(zone), 'zone'));
  if (isText(leaf['who'])) named([...path, 'who'], leaf['who'], 'state');
  return found;
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function wrong(path: Path, found: string, word: string, candidates: readonly string[]): BadForm {
  const near = nearest(word, candidates);
  return {
    path,
    found,
    expected: `one of ${candidates.join(', ')}`,
    ...(near ? { next: `Did you mean ${near}?` } : {}),
  };
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
