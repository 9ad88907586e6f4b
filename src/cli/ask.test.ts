import { describe, expect, test } from 'vitest';
import { casus } from './run-casus.fixture.ts';

/** Words alone: no isolates, no line breaks of the terminal. */
const out = (...words: readonly string[]): string =>
  casus(words)
    .stdout.replaceAll(/[\u2068\u2069]/g, '')
    .replaceAll('\u00a0', ' ');
const flat = (...words: readonly string[]): string => out(...words).replaceAll(/\s+/g, ' ');
const rows = (...words: readonly string[]): readonly Record<string, unknown>[] =>
  (JSON.parse(out(...words, '--json')) as { readonly rows: readonly Record<string, unknown>[] }).rows;

describe('members as of a day', () => {
  test.each([
    ['CST', '1996-06-01', 9],
    ['CST', '2000-06-01', 6],
    ['CST', '2010-06-10', 7],
    ['CST', '2022-01-05', 6],
    ['NATO', '1990-01-01', 16],
    ['NATO', '2024-12-31', 32],
    ['RIO', '1982-04-02', 22],
    ['RIO', '2020-06-01', 18],
    ['SCO', '2022-01-05', 8],
    ['SCO', '2024-12-31', 10],
  ])('%s on %s: %i', (id, day, count) => {
    expect(rows('members', id, '--on', day).filter((r) => r['value'] === 'T')).toHaveLength(count);
  });
  test('a name in any of the three languages will do', () => {
    const states = (typed: string): readonly unknown[] =>
      rows('members', typed, '--on', '2022-01-05').map((r) => r['state']);
    expect(states('ОДКБ')).toEqual(states('CSTO'));
    expect(states('منظمة معاهدة الأمن الجماعي')).toEqual(states('CSTO'));
    expect(out('treaties', 'أرمينيا', '--on', '2020-09-27', '--lang', 'en')).toContain('Armenia');
  });
  test('a treaty by what its title has in brackets', () => {
    expect(rows('members', 'TIAR', '--on', '2001-09-21')).toEqual(rows('members', 'RIO', '--on', '2001-09-21'));
  });
  test('an unknown day of entry is given in bounds', () => {
    expect(flat('members', 'CST', '--on', '2007-01-01')).toContain('between 16 August 2006 and 28 March 2008');
  });
  test('a day before the record begins is said to be so', () => {
    expect(out('members', 'NATO', '--on', '1800-01-01')).toMatch(/The record begins on .*1816/);
  });
  test('csv has one line a member', () => {
    const lines = out('members', 'NATO', '--on', '1990-01-01', '--csv').trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^day,state,/);
    expect(lines).toHaveLength(17);
  });
});

describe('between two states', () => {
  const named = (a: string, b: string, day: string): readonly string[] =>
    rows('between', a, b, '--on', day).flatMap((r) =>
      (r['provisions'] as readonly { id: string; atop: readonly string[]; nature: string }[])
        .filter((p) => p.nature === 'duty' && p.atop.includes('defence'))
        .map((p) => p.id),
    );
  test('Armenia and Russia in 2020: the treaty of 1997 and the CST among the defence duties', () => {
    expect(named('ARM', 'RUS', '2020-10-01').some((id) => id.startsWith('CST-4'))).toBe(true);
    expect(named('ARM', 'RUS', '2020-10-01').some((id) => id.startsWith('RA'))).toBe(true);
  });
  test('Azerbaijan and Armenia in 2000: no defence duty', () => {
    expect(named('AZE', 'ARM', '2000-06-01')).toEqual([]);
  });
  test('Armenia and Russia on 2000-01-01: the force of the CST is open, and why', () => {
    expect(out('between', 'ARM', 'RUS', '--on', '2000-01-01')).toMatch(/Collective Security Treaty.*open on that day/);
    expect(flat('between', 'ARM', 'RUS', '--on', '2000-01-01')).toContain('took effect only on 22 March 2000');
  });
  test('--during gives stretches of days, with what the clause asks of a responder besides', () => {
    const text = flat('between', 'RUS', 'ARM', '--during');
    expect(text).toMatch(/1992 wording\): open from 21 April 1999 until 22 March 2000/);
    expect(
      rows('between', 'USA', 'NZL', '--during').some(
        (r) => String(r['besides']).includes('suspension') && r['value'] === 'U',
      ),
    ).toBe(true);
  });
});

describe('the other questions', () => {
  test('precedents --about tells the criterion with counts', () => {
    expect(out('precedents', '--about')).toMatch(/no sample of all disputes/);
    expect(rows('precedents', '--about').some((r) => r['by'] === 'decade')).toBe(true);
  });
  test('rules prints any rule file, in the language asked for', () => {
    expect(out('rules', 'degrees', '--lang', 'ru')).toContain('Рука извне');
    expect(casus(['rules', 'degree']).stderr).toMatch(/Did you mean degrees/);
  });
  test('contrast takes any set of precedents', () => {
    const table = JSON.parse(
      out('contrast', 'kaz-2022', 'kgz-2010-06', 'nkr-2020', '--provision', 'CST-4', '--json'),
    ) as {
      readonly cases: readonly { readonly id: string }[];
      readonly rows: readonly { readonly differs: boolean }[];
    };
    expect(table.cases.map((c) => c.id)).toEqual(['kaz-2022', 'kgz-2010-06', 'nkr-2020']);
    const differs = table.rows.map((r) => r.differs);
    expect(differs).toEqual(differs.toSorted((a, b) => Number(b) - Number(a)));
    expect(casus(['contrast', 'kaz-2022', 'kgz-2010-6']).stderr).toMatch(/Did you mean kgz-2010-06/);
  });
  test('check without a file covers the record', () => {
    const text = out('check');
    expect(text).toMatch(/The record holds states: \d+/);
    expect(text).toMatch(/^0 faults$/m);
  });
});
