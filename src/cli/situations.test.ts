import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildRecord } from '../../scripts/build-record.ts';
import { judge } from '../bind/index.ts';
import { Fault } from '../kernel/fault.ts';
import { seeded } from '../kernel/random.ts';
import { openRecord } from '../record/index.ts';
import { brokenJson, placeAt } from './json-text.ts';
import { parseSituations } from './situations.ts';

const root = path.resolve(import.meta.dirname, '../..');
const record = openRecord(buildRecord(root).law);
const row = {
  id: 'r1',
  date: '2022-01-05',
  ally_in_trouble: 'KAZ',
  place: {
    name: 'Almaty',
    recognised_sovereign: 'KAZ',
    zones: [],
    is_territory_of_victim: 'T',
    administered_by: 'KAZ',
  },
  requests: { CST: { value: 'T', date: null, words: null } },
  facts: {
    harm: { 'armed-attack': 'U' },
    attacker: { external: 'U', state: 'F', states: [], attrs: {} },
    victim_initiated: 'F',
    conditions: {},
  },
};
const rowsOf = (value: unknown) =>
  parseSituations(typeof value === 'string' ? value : JSON.stringify(value), 'rows.json', record) ?? [];
const read = (value: unknown) => rowsOf(value).flatMap(({ situation }) => situation ?? []);
/** What a user reads. */
function said(value: unknown): string {
  try {
    return rowsOf(value).find(({ fault }) => fault)?.fault?.message ?? 'no fault';
  } catch (error) {
    if (error instanceof Fault) return error.message;
    throw error;
  }
}
const facts = (change: object): unknown => [row, { ...row, id: 'r2', facts: { ...row.facts, ...change } }];

describe('hostile JSON gives a fault with the path of the value', () => {
  test.each<[string, unknown, string]>([
    ['a day that does not exist', { ...row, date: '2021-02-30' }, '$.date: "2021-02-30". Expected a day that exists'],
    ['a day as a number', [{ ...row, date: 20210230 }], '$[0].date: 20210230. Expected a day'],
    ['a date that is a month', { rows: [row, { ...row, date: '2021-02' }] }, '$.rows[1].date: "2021-02"'],
    [
      'NaN as a text',
      facts({ victim_initiated: 'NaN' }),
      'row r2: $[1].facts.victim_initiated: "NaN". Expected T, F or U',
    ],
    [
      'a truth value of another kind',
      facts({ harm: { threat: true } }),
      '$[1].facts.harm.threat: true. Expected T, F or U',
    ],
    [
      'a harm no clause reads',
      facts({ harm: { 'armed-atack': 'T' } }),
      '$[1].facts.harm["armed-atack"]: "armed-atack"',
    ],
    ['and what was meant', facts({ harm: { 'armed-atack': 'T' } }), 'Did you mean armed-attack?'],
    [
      'a state that does not exist',
      { ...row, ally_in_trouble: 'KZA' },
      '$.ally_in_trouble: "KZA". Expected a state of the record',
    ],
    ['no ally', { ...row, ally_in_trouble: null }, 'the key "ally_in_trouble" is missing'],
    [
      'attackers that are no list',
      facts({ attacker: { states: 'RUS' } }),
      '$[1].facts.attacker.states: "RUS". Expected a list',
    ],
    [
      'attackers that are no names',
      facts({ attacker: { states: [['RUS']] } }),
      '$[1].facts.attacker.states[0]: ["RUS"]',
    ],
    ['facts that are a list', { ...row, facts: [] }, '$.facts: []. Expected keys with values'],
    ['facts that are a text', { ...row, facts: 'T' }, '$.facts: "T". Expected keys with values'],
    ['a place that is a text', { ...row, place: 'Almaty' }, '$.place: "Almaty". Expected keys with values'],
    ['zones that are a text', { ...row, place: { zones: 'europe' } }, '$.place.zones: "europe". Expected a list'],
    ['an unknown territory', { ...row, place: { territory: 'golam' } }, 'Did you mean golan?'],
    [
      'a request to an unknown treaty',
      { ...row, requests: { CSTT: { value: 'T' } } },
      '$.requests.CSTT: "CSTT". Expected a treaty',
    ],
    ['a request without a value', { ...row, requests: { CST: 'T' } }, '$.requests.CST: "T". Expected keys with values'],
    ['requests that are a list', { ...row, requests: ['CST'] }, '$.requests: ["CST"]. Expected keys with values'],
    ['a misspelt key', facts({ conditons: {}, conditions: undefined }), '$[1].facts.conditons: the key "conditons"'],
    ['an unknown degree', facts({ degrees: { 'attacker.external': 'hand-trainig' } }), 'Did you mean hand-training?'],
    ['a degree of nothing graded', facts({ degrees: { constructor: 'x' } }), 'no degree: constructor is not graded'],
    ['rows that are no list', { rows: { a: row } }, '$.rows is an object. Expected a list of situations'],
    ['a row that is no object', [row, 7], '$[1]: 7. Expected an object'],
    ['nothing but a number', '1e5', '$: 100000. Expected an object'],
    [
      'a harm of the prototype',
      '{"date":"2022-01-05","ally_in_trouble":"KAZ","facts":{"harm":{"__proto__":"T"}}}',
      'facts.harm.__proto__',
    ],
    [
      'a request of the prototype',
      '{"date":"2022-01-05","ally_in_trouble":"KAZ","requests":{"constructor":{"value":"T"}}}',
      'requests.constructor',
    ],
    [
      'too many attackers',
      facts({ attacker: { states: Array.from({ length: 100_000 }, () => 'RUS') } }),
      '$[1].facts.attacker.states: a list of 100000. Expected at most 500',
    ],
    [
      'too many harms',
      facts({ harm: Object.fromEntries(Array.from({ length: 9000 }, (_, i) => [`h${i}`, 'T'])) }),
      '9000 keys',
    ],
  ])('%s', (_, value, words) => {
    const message = said(value);
    expect(message).toContain('rows.json: ');
    expect(message).toContain(words);
    expect(message.length).toBeLessThan(900);
  });

  test('keys of the prototype elsewhere change nothing', () => {
    const text = JSON.stringify(row).replace(
      '"facts":{',
      '"__proto__":{"date":"x"},"facts":{"__proto__":{"harm":{"coup":"T"}},',
    );
    const [situation] = read(text);
    expect(situation?.facts.harm).toEqual({ 'armed-attack': 'U' });
    expect(({} as { date?: string }).date).toBeUndefined();
    expect(judge(situation as never, record).map((j) => j.status)).toEqual(
      judge(read([row])[0] as never, record).map((j) => j.status),
    );
  });
  test('one row that is none leaves the others be', () => {
    const rows = rowsOf([row, { ...row, id: 'r2', date: '2021-02-30' }, { ...row, id: 'r3' }]);
    expect(rows.map(({ id, situation, fault }) => [id, situation?.id, fault?.code])).toEqual([
      ['r1', 'r1', undefined],
      ['r2', undefined, 'bad-date'],
      ['r3', 'r3', undefined],
    ]);
  });
  test('who attacks or holds a place need not be a state; what looks like a code and is none is said', () => {
    const [first] = rowsOf({
      ...row,
      facts: { ...row.facts, attacker: { states: ['Islamic State', 'FLN', 'Russia', 'RUS'] } },
      place: { ...row.place, administered_by: 'RUF' },
    });
    expect(first?.situation?.facts.attacker?.states).toEqual(['Islamic State', 'FLN', 'RUS']);
    expect(first?.notes).toEqual([
      expect.stringContaining('$.facts.attacker.states[1]: "FLN" is no state of the record and is read as a group'),
      expect.stringContaining('$.place.administered_by: "RUF" is no state'),
    ]);
  });
  test('states by any name, places by theirs, requests by the organisation that was asked', () => {
    const [named] = rowsOf({
      date: '2024-06-17',
      ally_in_trouble: 'الفلبين',
      place: { name: 'Second Thomas Shoal' },
      requests: { NATO: { value: 'T' }, CSTO: { value: 'U' }, 'Rio Treaty': { by: null } },
    });
    expect(named?.situation).toMatchObject({
      ally_in_trouble: 'PHL',
      place: { territory: 'second-thomas-shoal' },
      requests: { NAT: { value: 'T' }, CST: { value: 'U' }, 'CSTO-PK': { value: 'U' }, RIO: { value: 'F' } },
    });
  });
  test('a state outside its days and a value that the record computes otherwise are said, and the row is judged', () => {
    const [early] = rowsOf({ ...row, date: '1980-01-05' });
    expect(early?.notes).toEqual([
      expect.stringContaining('$.ally_in_trouble: KAZ was no state on 1980-01-05'),
      expect.stringContaining('$.place.recognised_sovereign: KAZ was no state'),
      expect.stringContaining('$.place.administered_by: KAZ was no state'),
    ]);
    const [crimea] = rowsOf({ ...row, place: { name: 'Crimea', is_territory_of_victim: 'T' } });
    expect(crimea?.notes).toEqual([expect.stringContaining('$.place.is_territory_of_victim: given as T; the record')]);
  });
  test('very long names are cut in the message', () => {
    expect(said({ ...row, ally_in_trouble: 'K'.repeat(1_000_000) }).length).toBeLessThan(300);
    expect(said({ ...row, id: 'x'.repeat(1_000_000), date: 'y'.repeat(1_000_000) }).length).toBeLessThan(300);
  });
  test('deep nesting, where it matters and where nobody looks', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(said(deep)).toContain('$[0]: a list. Expected an object');
    const inside = (key: string): string =>
      JSON.stringify({ ...row, [key]: 0 }).replace(`"${key}":0`, `"${key}":${deep}`);
    expect(said(inside('facts'))).toContain('$.facts: a list. Expected keys with values');
    expect(said(inside('expected'))).toBe('no fault');
    expect(said('['.repeat(200_000))).toContain('rows.json:1:200001: schema: the text ends too early');
  });
  test('what the rows of others hold besides is read over; null is "not given"', () => {
    const [plain] = read({ ...row, expected: [1], why: 'x', place: { ...row.place, note: 'y' } });
    expect(plain?.id).toBe('r1');
    const [bare] = read({ date: '2022-01-05', ally_in_trouble: 'KAZ', facts: null, place: null, requests: null });
    expect(bare).toMatchObject({ id: 'row-1', facts: {}, requests: {}, place: { name: '' } });
    const [nobody] = read({ ...row, place: { administered_by: null }, facts: { victim_initiated: null } });
    expect(nobody?.place.administered_by).toBeNull();
    expect(nobody?.facts.victim_initiated).toBeUndefined();
  });
});

describe('broken JSON gives line and column', () => {
  test.each([
    ['{"a": NaN}', 1, 7, '"NaN" is no JSON value'],
    ['[\n {"date": 2021-02-30}\n]', 2, 11, '"2021-02-30" is no JSON value'],
    ["{'a': 1}", 1, 2, 'where a key in double quotes belongs'],
    ['{"a": 1,}', 1, 9, 'where a key in double quotes belongs'],
    ['[1 2]', 1, 4, 'where a comma or "]" belongs'],
    ['{"a" 1}', 1, 6, 'a key without a colon'],
    ['{"a": "x\n"}', 1, 7, 'is no JSON value'],
    ['{"a": 01}', 1, 7, 'is no JSON value'],
    ['{"a": Infinity}', 1, 7, '"Infinity" is no JSON value'],
    ['{} {}', 1, 4, '"{" after the end'],
    ['[1,\n\n', 3, 1, 'the text ends too early'],
    ['{"a": "\\x"}', 1, 7, 'is no JSON value'],
  ])('%s', (text, line, column, words) => {
    const message = said(text);
    expect(message).toContain(`rows.json:${line}:${column}: schema: `);
    expect(message).toContain(words);
  });
  test('agrees with the parser on texts spoilt at random (fixed seed)', () => {
    const random = seeded(51);
    const good = JSON.stringify([row, { a: [1, -2.5e3, true, null, 'é\\u00e9\\n', {}, []] }], null, 1);
    const scraps = [
      ',',
      ':',
      '"',
      '{',
      '}',
      '[',
      ']',
      '\\',
      'NaN',
      '1.',
      '-',
      '\n',
      '\u0000',
      'tru',
      'e5',
      "'",
      '\u2028',
    ];
    for (let n = 0; n < 3000; n++) {
      const at = Math.floor(random() * good.length);
      const cut = Math.floor(random() * 3);
      const text =
        good.slice(0, at) + (random() < 0.7 ? scraps[Math.floor(random() * scraps.length)] : '') + good.slice(at + cut);
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      expect(brokenJson(text) === null, text.slice(Math.max(0, at - 20), at + 20)).toBe(parses);
      expect(['no fault', 'rows']).toContain(said(text) === 'no fault' ? 'no fault' : said(text).slice(0, 4));
    }
  });
  test('places count from 1', () => {
    expect([placeAt('ab\ncd', 0), placeAt('ab\ncd', 2), placeAt('ab\ncd', 3), placeAt('ab\ncd', 4)]).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
    ]);
  });
});

describe('size', () => {
  test('reading grows with the rows, not faster', () => {
    const of = (n: number): string => JSON.stringify(Array.from({ length: n }, (_, i) => ({ ...row, id: `r${i}` })));
    const time = (text: string): number => {
      const started = performance.now();
      read(text);
      return performance.now() - started;
    };
    const [small, large] = [of(1000), of(8000)];
    time(small);
    const best = (text: string): number => Math.min(time(text), time(text), time(text));
    expect(best(large) / best(small)).toBeLessThan(24);
  });
  test('and a broken text of megabytes is placed in one pass', () => {
    const started = performance.now();
    expect(said(`["${'x'.repeat(4_000_000)}`)).toContain('is no JSON value');
    expect(said(`[${'1,\n'.repeat(500_000)}]`)).toContain('rows.json:500001:1');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

const reference = path.resolve(root, '../shared/reference/obligations/invocations.json');
test.skipIf(!existsSync(reference))('the rows of the reference pass (needs ../shared)', () => {
  const rows = parseSituations(readFileSync(reference, 'utf8'), reference, record);
  expect(rows?.length).toBe(84);
});
