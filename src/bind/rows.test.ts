import { describe, expect, test } from 'vitest';
import type { Situation } from '../record/model.ts';
import { boundDuring } from './bound.ts';
import { clausesOf } from './clause.ts';
import { contrast } from './contrast.ts';
import { judge } from './judge.ts';
import { hasReference, masters, referenceRows } from './masters.fixture.ts';
import { questionIds, settleIds } from './questions.ts';
import type { TreeNode } from './model.ts';

const record = masters();

function precedent(id: string): Situation {
  const found = record.precedent(id);
  if (!found) throw new Error(`no precedent ${id}`);
  return found.situation;
}

function answer(id: string, provision: string, responder: string | null = null): readonly (string | undefined)[] {
  const own = judge(precedent(id), record).filter((j) => j.provision === provision);
  const found = own.find((j) => j.responder === responder) ?? own.find((j) => j.responder === null);
  return [found?.status, found?.decisive_element];
}

/** ENCODING.md section 6, on the precedents of the record with places computed. */
describe('tricky rows by hand', () => {
  test.each([
    ['kaz-2022', 'CST-4@2010', null, 'arguable', 'harm'],
    ['kaz-2022', 'CSTO-PK-3', null, 'triggered', 'all-met'],
    ['kgz-2010-06', 'CST-4@1992', null, 'not-triggered', 'harm'],
    ['kgz-2010-06', 'CSTO-PK-3', null, 'available-on-request', 'request'],
    ['nkr-2020', 'CST-4@2010', null, 'not-triggered', 'territory'],
    ['nkr-2020', 'RA-2', 'RUS', 'triggered', 'all-met'],
    ['arm-2022-09', 'CST-4@2010', null, 'triggered', 'all-met'],
    ['kgz-tjk-2022', 'CST-4@2010', null, 'arguable', 'both-members'],
    ['kgz-tjk-2022', 'CSTO-PK-3', null, 'triggered', 'all-met'],
    ['batken-1999', 'CST-4@1992', null, 'not-triggered', 'attacker-class'],
    ['batken-1999', 'CST-2@1992', null, 'arguable', 'in-force'],
    ['pak-1965', 'SEATO-IV1', 'USA', 'not-triggered', 'reservation'],
    ['pak-1965', 'SEATO-IV1', 'GBR', 'arguable', 'victim-is-initial-aggressor'],
    ['kwt-1990', 'JDT-2', null, 'triggered', 'all-met'],
    ['kwt-1990', 'JDA-2', null, 'not-triggered', 'in-force'],
    ['rus-2024-08', 'CST-4@2010', null, 'arguable', 'victim-is-initial-aggressor'],
  ] as const)('%s %s %s', (id, provision, responder, status, element) => {
    expect(answer(id, provision, responder)).toEqual([status, element]);
  });
  test('a member attacked by a member lists the missing request too', () => {
    const found = judge(precedent('kgz-tjk-2022'), record).find((j) => j.provision === 'CST-4@2010');
    expect(found?.open_elements).toEqual(['both-members', 'request']);
  });
});

describe.skipIf(!hasReference)('the precedents of the record answer as the reference rows do (need ../shared)', () => {
  test('status and decisive element', () => {
    const wrong: string[] = [];
    for (const row of referenceRows()) {
      if (!record.precedent(row.id)) wrong.push(`${row.id}: not in the record`);
      else
        for (const want of row.expected) {
          const [status, element] = answer(row.id, want.provision, want.responder);
          if (status !== want.status || element !== want.decisive_element)
            wrong.push(
              `${row.id} ${want.provision}: ${want.status}/${want.decisive_element}, got ${status}/${element}`,
            );
        }
    }
    expect(wrong).toEqual([]);
  });
});

describe('boundary days', () => {
  const on = (date: string, ally: string): Situation => ({ ...precedent('arm-2022-09'), date, ally_in_trouble: ally });
  const statusOn = (date: string, ally: string, provision: string): readonly (string | undefined)[] => {
    const found = judge(on(date, ally), record).find((j) => j.provision === provision && j.responder === null);
    return [found?.status, found?.decisive_element];
  };
  test('the CST changed its Articles 2 and 4 on 2012-12-19', () => {
    expect(statusOn('2012-12-18', 'ARM', 'CST-2@1992')).toEqual(['triggered', 'all-met']);
    expect(statusOn('2012-12-19', 'ARM', 'CST-2@1992')).toEqual(['not-triggered', 'version-date']);
    expect(statusOn('2012-12-18', 'ARM', 'CST-4@2010')).toEqual(['not-triggered', 'version-date']);
    expect(statusOn('2012-12-19', 'ARM', 'CST-4@2010')[1]).not.toBe('version-date');
  });
  test('the Algerian clause of the North Atlantic Treaty ended after 1962-07-02', () => {
    const versions = clausesOf(record).all.filter((c) => c.provision.id.startsWith('NAT-5'));
    const valid = (day: string) => versions.filter((c) => record.versionValid(c.provision, day).value === 'T').length;
    expect(valid('1962-07-02')).toBe(1);
    expect(valid('1962-07-03')).toBe(1);
    const before = versions.find((c) => record.versionValid(c.provision, '1962-07-02').value === 'T');
    expect(record.versionValid(before?.provision ?? ({} as never), '1962-07-03').value).toBe('F');
  });
  test('Uzbekistan was bound up to and including 1999-04-20', () => {
    const intervals = boundDuring(record, 'RUS', 'UZB').filter((i) => i.treaty === 'CST');
    expect(intervals[0]).toMatchObject({ from: '1994-04-20', to: '1999-04-21', value: 'T', provision: 'CST-4@1992' });
  });
});

describe('bound to defend, as intervals', () => {
  test('Armenia and Russia: the gap of 1999 is open, not closed', () => {
    const cst = boundDuring(record, 'RUS', 'ARM').filter((i) => i.provision.startsWith('CST-4'));
    expect(cst.map((i) => [i.provision, i.from, i.to, i.value])).toEqual([
      ['CST-4@1992', '1994-04-20', '1999-04-21', 'T'],
      ['CST-4@1992', '1999-04-21', '2000-03-22', 'U'],
      ['CST-4@1992', '2000-03-22', '2012-12-19', 'T'],
      ['CST-4@2010', '2012-12-19', null, 'T'],
    ]);
  });
  test('agrees with a walk over days', () => {
    const found = boundDuring(record, 'RUS', 'ARM');
    const clauses = clausesOf(record).all.filter(
      (c) => c.provision.nature === 'duty' && c.provision.atop.includes('defence'),
    );
    for (const year of [1993, 1994, 1997, 1998, 1999, 2000, 2012, 2013, 2024])
      for (const tail of ['01-01', '03-21', '03-22', '04-19', '04-20', '04-21', '08-29', '12-18', '12-19', '12-31']) {
        const day = `${year}-${tail}`;
        for (const { treaty, provision } of clauses) {
          const values = [
            record.inForce(treaty, day).value,
            record.versionValid(provision, day).value,
            record.isParty(treaty, 'RUS', day).value,
            record.isParty(treaty, 'ARM', day, 'victim').value,
          ];
          const want = values.includes('F') ? 'F' : values.includes('U') ? 'U' : 'T';
          const within = found.find(
            (i) => i.provision === provision.id && (i.from ?? '') <= day && (i.to === null || day < i.to),
          );
          expect(within?.value ?? 'F', `${provision.id} ${day}`).toBe(want);
        }
      }
  });
});

describe('contrast', () => {
  const subjects = ['kaz-2022', 'kgz-2010-06', 'nkr-2020', 'kgz-tjk-2021'].map((id) => ({
    id,
    situation: precedent(id),
  }));
  const laid = contrast(record, subjects, 'CST', '4');
  test('judges each case by the version of its day', () => {
    expect(laid.cases.map((c) => c.provision)).toEqual(['CST-4@2010', 'CST-4@1992', 'CST-4@2010', 'CST-4@2010']);
  });
  test('puts differing elements first, and nothing where a version does not ask', () => {
    const differs = laid.rows.map((r) => r.differs);
    expect(differs).toEqual(differs.toSorted((a, b) => Number(b) - Number(a)));
    const external = laid.rows.find((r) => r.element === 'external-element');
    expect(external?.cells[1]).toBeNull();
    expect(external?.cells[0]?.value).toBe('U');
    expect(laid.rows.find((r) => r.element === 'attacker-class')?.cells[0]).toBeNull();
  });
});

test('every question and settling fact a tree of the record uses is in the printed lists', () => {
  const known = new Set<string>([...questionIds, ...settleIds]);
  const walk = (node: TreeNode): void => {
    expect(known.has(node.question), node.question).toBe(true);
    if (node.value === 'U' && node.form === 'leaf') expect(node.settle, JSON.stringify(node)).toBeDefined();
    if (node.settle) expect(known.has(node.settle.id), node.settle.id).toBe(true);
    for (const child of node.children ?? []) walk(child);
  };
  for (const p of record.law.precedents) for (const j of judge(p.situation, record)) walk(j.tree);
});
