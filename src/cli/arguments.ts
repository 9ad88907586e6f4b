import { parseArgs } from 'node:util';
import { isDay } from '../kernel/date.ts';
import { Fault, nearest } from '../kernel/fault.ts';
import type { Language } from '../kernel/provenance.ts';
import { type Flag, flags, flagsOf, type Stage, type Verb, verbs } from './verbs.ts';

export interface Arguments {
  readonly verb: Verb | null;
  readonly files: readonly string[];
  readonly lang?: Language;
  readonly date?: string;
  readonly on?: string;
  readonly account?: string;
  readonly json: boolean;
  readonly output?: string;
  readonly noText: boolean;
  readonly stopAfter?: Stage;
  readonly hindsight: boolean;
  readonly with?: readonly string[];
  readonly provision?: string;
  readonly ledger?: string;
  readonly csv: boolean;
  readonly during: boolean;
  readonly about: boolean;
  readonly model?: string;
  /** The kind of language model asked besides, where one is. */
  readonly reader?: string;
  readonly endpoint?: string;
  readonly readerBudget?: number;
  readonly readerCache?: string;
  readonly readerTimeout?: number;
  readonly rounds?: number;
  readonly readings: readonly string[];
  readonly seed?: number;
  readonly draws?: number;
  readonly full: boolean;
  readonly interests?: string;
  readonly width?: number;
  readonly color: boolean;
  readonly debug: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

function usage(found: string, expected: string, next = 'Try casus --help.'): Fault {
  return new Fault({ code: 'usage', found, expected, next });
}

/** Reads the words after `casus`. Throws a usage Fault (exit code 2) that quotes the word and offers the nearest spelling. */
export function parseArguments(words: readonly string[]): Arguments {
  const first = words.find((word) => !word.startsWith('-') || word === '-');
  const verb = first === undefined ? null : (verbs.find((v) => v.name === first) ?? null);
  if (first !== undefined && verb === null) {
    const near = nearest(
      first,
      verbs.map((v) => v.name),
    );
    throw usage(
      `unknown verb "${first}"`,
      `one of ${verbs.map((v) => v.name).join(', ')}`,
      near ? `Did you mean "casus ${near}"?` : undefined,
    );
  }
  const allowed = verb ? flagsOf(verb) : flags.filter((f) => ['help', 'version', 'debug', 'no-color'].includes(f.name));
  const rest = verb ? words.toSpliced(words.indexOf(verb.name), 1) : [...words];
  refuseUnknown(rest, allowed, verb);
  const parsed = parse(rest, allowed);
  const text = (name: string): string | undefined => {
    const value = parsed.values[name];
    return typeof value === 'string' ? value : undefined;
  };
  for (const flag of allowed) {
    const value = text(flag.name);
    if (value !== undefined && flag.choices && !flag.choices.includes(value))
      throw usage(`--${flag.name} ${value}`, `one of ${flag.choices.join(', ')}`);
  }
  for (const name of ['date', 'on']) {
    const value = text(name);
    if (value !== undefined && !isDay(value))
      throw usage(`--${name} "${value}" is not a day that exists`, 'YYYY-MM-DD, for example 2022-01-06');
  }
  const rounds = wholeNumber('rounds', text('rounds'), 1, 1000);
  const seed = wholeNumber('seed', text('seed'), 0, 4_294_967_295);
  const draws = wholeNumber('draws', text('draws'), 0, 1_000_000);
  const readerBudget = wholeNumber('reader-budget', text('reader-budget'), 1, 1_000_000_000);
  const readerTimeout = wholeNumber('reader-timeout', text('reader-timeout'), 1, 3600);
  const readings = parsed.values['reading'];
  const width = text('width');
  if (width !== undefined && !(Number.isInteger(Number(width)) && Number(width) >= 40 && Number(width) <= 400))
    throw usage(`--width ${width}`, 'a whole number from 40 to 400');
  return {
    verb,
    files: parsed.positionals,
    ...optional('lang', text('lang') as Language | undefined),
    ...optional('date', text('date')),
    ...optional('on', text('on')),
    ...optional('account', text('account')),
    json: parsed.values['json'] === true,
    csv: parsed.values['csv'] === true,
    during: parsed.values['during'] === true,
    about: parsed.values['about'] === true,
    ...optional('output', text('output')),
    noText: parsed.values['no-text'] === true,
    ...optional('stopAfter', text('stop-after') as Stage | undefined),
    hindsight: parsed.values['hindsight'] === true,
    ...optional('with', text('with')?.split(',').filter(Boolean)),
    ...optional('provision', text('provision')),
    ...optional('ledger', text('ledger')),
    ...optional('model', text('model')),
    ...optional('reader', text('reader')),
    ...optional('endpoint', text('endpoint')),
    ...optional('readerBudget', readerBudget),
    ...optional('readerCache', text('reader-cache')),
    ...optional('readerTimeout', readerTimeout),
    ...optional('rounds', rounds),
    readings: Array.isArray(readings) ? readings.map(String) : [],
    ...optional('seed', seed),
    ...optional('draws', draws),
    full: parsed.values['full'] === true,
    ...optional('interests', text('interests')),
    ...optional('width', width === undefined ? undefined : Number(width)),
    color: parsed.values['no-color'] !== true,
    debug: parsed.values['debug'] === true,
    help: parsed.values['help'] === true,
    version: parsed.values['version'] === true,
  };
}

function wholeNumber(name: string, value: string | undefined, low: number, high: number): number | undefined {
  if (value === undefined) return undefined;
  const n = Number(value);
  if (value.trim() !== '' && Number.isInteger(n) && n >= low && n <= high) return n;
  throw usage(`--${name} ${value}`, `a whole number from ${low} to ${high}`);
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}

function refuseUnknown(words: readonly string[], allowed: readonly Flag[], verb: Verb | null): void {
  for (const word of words) {
    if (!word.startsWith('-') || word === '-') continue;
    const name = word.replace(/^--?/, '').split('=')[0] ?? '';
    if (word.startsWith('--') ? allowed.some((f) => f.name === name) : allowed.some((f) => f.short === name[0]))
      continue;
    const near = nearest(
      name,
      allowed.map((f) => f.name),
    );
    throw usage(
      `unknown flag "${word}"${verb ? ` for casus ${verb.name}` : ''}`,
      `one of ${allowed.map((f) => `--${f.name}`).join(', ')}`,
      near ? `Did you mean --${near}?` : undefined,
    );
  }
}

interface Parsed {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

function parse(words: string[], allowed: readonly Flag[]): Parsed {
  const options = Object.fromEntries(
    allowed.map((f) => [
      f.name,
      {
        type: f.value ? ('string' as const) : ('boolean' as const),
        multiple: f.many === true,
        ...(f.short ? { short: f.short } : {}),
      },
    ]),
  );
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw usage(
      (error as Error).message.split('\n')[0]?.replace(/\.$/, '') ?? 'unreadable arguments',
      'flags as the help shows them',
    );
  }
}
