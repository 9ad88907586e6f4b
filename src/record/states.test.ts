import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../scripts/build-record.ts';
import { addDays, type Day } from '../kernel/date.ts';
import type { State } from './model.ts';
import { stateName } from './state-name.ts';
import { numbersOf, stateByNumber, stateNumber } from './state-number.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { law } = buildRecord(root);
const state = (id: string): State => law.states.find((s) => s.id === id) as State;

const tables = path.resolve(root, '../shared/reference/panels/data');
const present = existsSync(tables);
const reason = present ? '' : ' (skipped: the published tables are not beside this checkout, in ../shared)';

/** The rows of a published table, by column. */
function rows(name: string): readonly Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(path.join(tables, name), 'utf8').trim().split(/\r?\n/);
  const cells = (line: string) => [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((m) => m[1] ?? m[2] ?? '');
  const keys = cells(head);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, i) => [keys[i] ?? '', cell])));
}

function grouped<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, readonly T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** Spells of one number as half-open text, joined where one begins as another ends. */
function joined(spells: readonly { readonly from: Day; readonly to: Day | null }[]): readonly string[] {
  const out: { from: Day; to: Day | null }[] = [];
  for (const spell of spells.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = out.at(-1);
    if (last && last.to === spell.from) last.to = spell.to;
    else out.push({ ...spell });
  }
  return out.map(({ from, to }) => `${from} to ${to ?? ''}`);
}

describe('numbers by date', () => {
  it.each([
    ['cow', 255, '1850-01-01', 'PRU'],
    ['cow', 255, '1914-07-01', 'DEU'],
    ['cow', 255, '1960-01-01', null],
    ['cow', 260, '1960-01-01', 'DEU'],
    ['cow', 255, '1995-01-01', 'DEU'],
    ['gw', 260, '1995-01-01', 'DEU'],
    ['gw', 265, '1960-01-01', 'DDR'],
    ['cow', 345, '1900-01-01', 'SRB'],
    ['cow', 345, '2000-01-01', 'YUG'],
    ['cow', 345, '2010-01-01', 'SRB'],
    ['gw', 340, '1900-01-01', 'SRB'],
    ['gw', 340, '2010-01-01', 'SRB'],
    ['cow', 678, '1980-01-01', 'YEM'],
    ['cow', 679, '1980-01-01', null],
    ['cow', 679, '2000-01-01', 'YEM'],
    ['gw', 678, '2000-01-01', 'YEM'],
    ['cow', 365, '1900-01-01', 'RUS'],
    ['cow', 365, '1980-01-01', 'SUN'],
    ['cow', 365, '2000-01-01', 'RUS'],
    ['gw', 816, '1970-01-01', 'DRV'],
    ['gw', 816, '1990-01-01', 'VNM'],
    ['gw', 815, '1850-01-01', 'VNM'],
    ['gw', 9999, '2000-01-01', null],
  ] as const)('%s %i on %s is %s', (system, number, day, id) => {
    expect(stateByNumber(law, system, number, day)).toBe(id);
    if (id !== null) expect(stateNumber(state(id), system, day)).toBe(number);
  });

  it('changes on the day and not before', () => {
    expect(stateNumber(state('YEM'), 'cow', '1990-05-21')).toBe(678);
    expect(stateNumber(state('YEM'), 'cow', '1990-05-22')).toBe(679);
    expect(stateNumber(state('DEU'), 'cow', '1950-01-01')).toBe(null);
    expect(stateNumber(state('PSE'), 'gw', '2000-01-01')).toBe(null);
  });
});

describe('names by date', () => {
  it.each([
    ['MMR', '1988-08-08', 'Burma', 'بورما', 'Бирма'],
    ['THA', '1946-01-01', 'Siam', 'سيام', 'Сиам'],
    ['THA', '1941-12-08', 'Thailand', 'تايلاند', 'Таиланд'],
    ['TUR', '1914-10-29', 'Ottoman Empire', 'الدولة العثمانية', 'Османская империя'],
    ['DEU', '1914-08-01', 'German Empire', 'الإمبراطورية الألمانية', 'Германская империя'],
    ['DEU', '1995-01-01', 'Germany', 'ألمانيا', 'Германия'],
    ['COD', '1990-01-01', 'Zaire', 'زائير', 'Заир'],
    ['EGY', '1967-06-05', 'United Arab Republic', 'الجمهورية العربية المتحدة', 'Объединённая Арабская Республика'],
  ])('%s on %s is %s', (id, day, en, ar, ru) => {
    expect(stateName(state(id), day)).toEqual({ ar, en, ru });
  });

  it('falls back on the name of today where the day of the change is open', () => {
    expect(stateName(state('EGY'), '1971-09-05')).toEqual(state('EGY').name);
  });
});

describe.skipIf(!present)(`the published lists${reason}`, () => {
  it('has the Gleditsch-Ward intervals to the day', () => {
    const listed = grouped(rows('isard_gw_system.csv'), (r) => Number(r['gwcode']));
    const end = rows('isard_gw_system.csv').reduce(
      (last, r) => ((r['end'] ?? '') > last ? (r['end'] ?? '') : last),
      '',
    );
    const held = grouped(
      law.states.flatMap((s) =>
        s.intervals.map(({ from, to }) => ({
          from: from as Day,
          to: (to as Day | undefined) ?? null,
          number: stateNumber(s, 'gw', from as Day),
        })),
      ),
      (spell) => spell.number,
    );
    expect(listed.size).toBeGreaterThan(200);
    for (const [number, spells] of listed)
      expect(joined(held.get(number) ?? []), `G-W ${number}`).toEqual(
        joined(
          spells.map((r) => ({ from: r['start'] ?? '', to: r['end'] === end ? null : addDays(r['end'] ?? '', 1) })),
        ),
      );
    expect([...held.keys()].filter((number) => number === null || !listed.has(number))).toEqual([]);
  });

  it('has a state for every Correlates of War number on every day of its spells', () => {
    for (const r of rows('isard_cw_system.csv')) {
      const number = Number(r['ccode']);
      const [start, end] = [r['start'] ?? '', r['end'] ?? ''];
      const turns = law.states
        .flatMap((s) => numbersOf(s, 'cow'))
        .filter((n) => n.number === number)
        .flatMap((n) => [n.from, n.to])
        .filter((day): day is Day => day !== undefined && day > start && day <= end);
      for (const day of [start, ...turns.flatMap((t) => [addDays(t, -1), t]), end])
        expect(stateByNumber(law, 'cow', number, day), `COW ${number} ${r['cw_name']} on ${day}`).not.toBeNull();
    }
  });

  it('agrees with the codes of present-day states', () => {
    const day = '2016-12-31';
    const spells = rows('isard_cw_system.csv').filter((r) => r['end'] === day);
    const current = new Set(spells.map((r) => r['ccode']));
    for (const r of rows('state_codes.csv')) {
      const number = r['cown'] ?? '';
      if (current.has(number))
        expect(stateByNumber(law, 'cow', Number(number), day), `COW ${number}`).toBe(r['iso3c'] || 'XKX');
    }
  });
});
