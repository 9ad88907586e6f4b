import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildRecord } from '../../scripts/build-record.ts';
import { holdsOn } from '../kernel/date.ts';
import { openRecord } from './index.ts';
import { kinOf, neighboursOf, rivalsOf, ruledLike, wavesOf } from './relation.ts';

const root = path.resolve(import.meta.dirname, '../..');
const record = openRecord(buildRecord(root).law);
const states = (found: readonly { readonly state: string }[]): string[] => found.map((f) => f.state).toSorted();

describe('borders', () => {
  test('run both ways and follow the days of states', () => {
    expect(states(neighboursOf(record, 'KAZ', '2022-01-05'))).toEqual(['CHN', 'KGZ', 'RUS', 'TKM', 'UZB']);
    expect(states(neighboursOf(record, 'AFG', '1980-01-01'))).toEqual(['CHN', 'IRN', 'PAK', 'SUN']);
    expect(states(neighboursOf(record, 'POL', '1989-01-01'))).toEqual(['CSK', 'DDR', 'SUN']);
    expect(states(neighboursOf(record, 'POL', '1995-01-01'))).toEqual([
      'BLR',
      'CZE',
      'DEU',
      'LTU',
      'RUS',
      'SVK',
      'UKR',
    ]);
  });
  test('before the days the file covers nothing is said', () => {
    expect(neighboursOf(record, 'FRA', '1914-08-01')).toEqual([]);
  });
});

const table = path.resolve(root, '../shared/reference/panels/data/cow_contdir.csv');
/**
 * Casus counts no border: water crossed by a bridge or a causeway, ground held by force, a border given up in 1974, Syria's
 * while it was one state with Egypt, and two that ended when the neighbour became a state.
 */
const only = new Set([
  ...['BHR SAU', 'DNK SWE', 'MYS SGP', 'CYP TUR', 'MAR MRT', 'ARE QAT'],
  ...['EGY IRQ', 'EGY JOR', 'EGY LBN', 'EGY TUR', 'GRC YUG', 'MMR PAK'],
]);
/** Overseas departments of France, borders in a lake, and one that is dated later there: Casus counts them. */
const more = new Set(['BRA FRA', 'FRA SUR', 'COD TZA', 'NGA TCD', 'NOR SUN']);
const members = path.resolve(root, '../shared/reference/panels/data/isard_cw_system.csv');
const rowsOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));

test.skipIf(!existsSync(table))(
  'agree with Correlates of War, day by day, but for the differences named (needs ../shared)',
  () => {
    const rows = rowsOf(table).filter((cells) => cells[2] === '1');
    const system = rowsOf(members);
    const missing = new Set<string>();
    const extra = new Map<string, string>();
    for (let year = 1946; year <= 2016; year += 2) {
      const day = `${year}-06-01`;
      const counted = new Set(
        system.filter((c) => (c.at(-2) ?? '') <= day && day <= (c.at(-1) ?? '')).map((c) => c[0]),
      );
      const alive = record.law.states.filter((s) => s.intervals.some((i) => holdsOn(i, day) === 'T'));
      const numbers = new Map(
        alive.map((s) => {
          const cow = s.cow as number | null | readonly { number: number; from?: string; to?: string }[];
          const own = Array.isArray(cow) ? cow.find((n) => holdsOn(n, day) === 'T')?.number : cow;
          return [String(own), s.id] as const;
        }),
      );
      const theirs = new Set(
        rows
          .filter(([, , , from = '', to = '']) => from <= day && day <= to)
          .map(([a = '', b = '']) => [numbers.get(a) ?? '', numbers.get(b) ?? ''].toSorted())
          .filter((pair) => !pair.includes(''))
          .map((pair) => pair.join(' ')),
      );
      const ours = new Set(
        alive.flatMap((s) => neighboursOf(record, s.id, day).map((n) => [s.id, n.state].toSorted().join(' '))),
      );
      // States that the other list does not count that day are no difference.
      const ids = new Set([...numbers].filter(([number]) => counted.has(number)).map(([, id]) => id));
      const beyond = (pair: string): boolean => pair.split(' ').some((id) => !ids.has(id));
      for (const pair of theirs) if (!ours.has(pair) && !beyond(pair)) missing.add(pair);
      for (const pair of ours) if (!theirs.has(pair) && !beyond(pair)) extra.set(pair, day);
    }
    expect([...missing].toSorted()).toEqual([...only].toSorted());
    expect([...extra.keys()].toSorted(), [...extra].join(' ')).toEqual([...more].toSorted());
  },
);

test('kin, kinds of rule, waves and rivals answer by day', () => {
  expect(states(kinOf(record, 'KAZ', '2022-01-05'))).toEqual(expect.arrayContaining(['RUS', 'UZB', 'TUR', 'CHN']));
  expect(states(ruledLike(record, 'NER', '2023-09-01'))).toEqual(expect.arrayContaining(['BFA', 'MLI', 'GIN']));
  expect(states(ruledLike(record, 'NER', '2023-07-01'))).toEqual([]);
  expect(wavesOf(record, 'BHR', 'internal', '2011-03-14').map((w) => w.id)).toEqual(['arab-spring']);
  expect(wavesOf(record, 'BHR', 'internal', '2010-12-17')).toEqual([]);
  expect(rivalsOf(record, 'NATO', '1960-01-01').map((r) => r.organisation)).toEqual(['WTO']);
  expect(rivalsOf(record, 'NATO', '2022-01-05').map((r) => r.organisation)).toEqual(['CSTO']);
});

test('a reference to a line finds its source', () => {
  const [line] = neighboursOf(record, 'KAZ', '2022-01-05');
  expect(line?.record.flatMap((reference) => record.sourcesOf(reference))[0]).toContain('Correlates of War');
});
