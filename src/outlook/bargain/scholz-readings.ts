import { Fault, nearest } from '../../kernel/fault.ts';

/**
 * The points on which the paper and its implementations differ (reference/bargaining/README.md, table B), by name;
 * the recommended reading first. `q` is a number from 0 to 1, default 1.
 */
export const readings = {
  /** B1. */
  range: ['declared', 'first', 'current'],
  /** B2. */
  denominator: ['pair', 'all-pairs', 'others', 'net'],
  /** Whether votes bend with the voter's risk, as one program has it. */
  votes: ['distance', 'risk'],
  /** B3. */
  risk: ['viewer', 'own'],
  /** B4. */
  security: ['column', 'row'],
  /** B5. */
  confrontation: ['flag', 'loser-adopts'],
  /** B6. */
  acceptance: ['strongest', 'class-first', 'mutual', 'any-challenge'],
  /** B7. */
  compelled: ['exists', 'never'],
  /** B8, the sign of the last term where q is below 1. */
  'q-term': ['subtracted', 'added'],
  /** B9. */
  centre: ['median', 'mean'],
  /** B10. A sequence with stale offers moves everyone as at once. */
  order: ['simultaneous', 'stale-sequence'],
  /** B11. */
  resistance: ['target', 'printed'],
  /** B12. */
  compromise: ['figure', 'text'],
  /** Whose picture of the pair decides what is offered. */
  'seen-by': ['mover', 'proposer'],
  /** Whether a round starts from neutral risk or from the last round's. */
  'risk-start': ['neutral', 'carried'],
} as const;

export type ReadingName = keyof typeof readings;
export type ScholzReadings = { readonly [K in ReadingName]: (typeof readings)[K][number] } & { readonly q: number };

export const recommended: ScholzReadings = {
  range: 'declared',
  denominator: 'pair',
  votes: 'distance',
  risk: 'viewer',
  security: 'column',
  confrontation: 'flag',
  acceptance: 'strongest',
  compelled: 'exists',
  'q-term': 'subtracted',
  centre: 'median',
  order: 'simultaneous',
  resistance: 'target',
  compromise: 'figure',
  'seen-by': 'mover',
  'risk-start': 'neutral',
  q: 1,
};

/** Whole sets of readings under which the fixtures were made, for replication only. */
export const replications = {
  jm: {
    ...recommended,
    range: 'first',
    denominator: 'all-pairs',
    votes: 'risk',
    confrontation: 'loser-adopts',
    acceptance: 'class-first',
    compelled: 'never',
  },
  mg2: {
    ...recommended,
    range: 'current',
    denominator: 'others',
    risk: 'own',
    security: 'row',
    confrontation: 'loser-adopts',
    acceptance: 'mutual',
    resistance: 'printed',
    'seen-by': 'proposer',
    'risk-start': 'carried',
  },
  mg3: {
    ...recommended,
    range: 'current',
    denominator: 'net',
    risk: 'own',
    confrontation: 'loser-adopts',
    acceptance: 'any-challenge',
    centre: 'mean',
    order: 'stale-sequence',
    'q-term': 'added',
  },
} as const satisfies Readonly<Record<string, ScholzReadings>>;

/**
 * Readings from `NAME=VALUE` words over the recommended ones; `set=jm|mg2|mg3` takes a whole set first.
 * Throws a usage Fault with the nearest spelling.
 */
export function readingsFrom(words: readonly string[]): ScholzReadings {
  const found: Record<string, string | number> = { ...recommended };
  for (const word of words) {
    const at = word.indexOf('=');
    const name = at < 0 ? word : word.slice(0, at);
    const value = at < 0 ? '' : word.slice(at + 1);
    if (name === 'q') found['q'] = shareOf(word, value);
    else if (name === 'set') Object.assign(found, replications[chosen(word, value, Object.keys(replications)) as 'jm']);
    else if (Object.hasOwn(readings, name)) found[name] = chosen(word, value, readings[name as ReadingName]);
    else throw unknown(word, name, ['q', 'set', ...Object.keys(readings)]);
  }
  return found as unknown as ScholzReadings;
}

function shareOf(word: string, value: string): number {
  const q = Number(value);
  if (value.trim() !== '' && q >= 0 && q <= 1) return q;
  throw new Fault({
    code: 'usage',
    found: `--reading ${word}`,
    expected: 'q=NUMBER from 0 to 1',
    next: 'For example --reading q=0.5.',
  });
}

function chosen(word: string, value: string, choices: readonly string[]): string {
  if (choices.includes(value)) return value;
  throw unknown(word, value, choices);
}

function unknown(word: string, found: string, choices: readonly string[]): Fault {
  const near = nearest(found, choices);
  return new Fault({
    code: 'usage',
    found: `--reading ${word}`,
    expected: `one of ${choices.join(', ')}`,
    next: near ? `Did you mean ${near}?` : 'casus bargain --help shows the form; docs/manual.md lists the readings.',
  });
}
