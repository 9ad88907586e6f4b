import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildRecord } from '../../scripts/build-record.ts';
import { openRecord } from './index.ts';
import type { Provision, Territory, Treaty } from './model.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { law, faults } = buildRecord(root);
const record = openRecord(law);
const treaty = (id: string): Treaty => record.treaty(id) as Treaty;
const version = (id: string): Provision => record.provision(id)?.provision as Provision;

describe('the record as it stands', () => {
  it('is without fault', () => {
    expect(faults).toEqual([]);
  });

  it('names every state, organisation, territory, zone and person in three languages', () => {
    for (const { id, name } of [...law.states, ...law.organisations, ...law.territories, ...law.zones, ...law.people])
      for (const language of ['ar', 'en', 'ru'] as const)
        expect(name[language]?.trim(), `${id} ${language}`).toBeTruthy();
  });

  it('gives every present-day state a standing on a day of 2024 and none to the states that are gone', () => {
    const on = (id: string) => record.state(id)?.intervals.at(-1)?.to === undefined;
    for (const id of ['VNM', 'RUS', 'DEU', 'SRB', 'YEM', 'EST', 'SSD', 'MNE']) expect(on(id), id).toBe(true);
    for (const id of ['SUN', 'CSK', 'DDR', 'YUG', 'RVN', 'DRV', 'AUH', 'YMD']) expect(on(id), id).toBe(false);
  });
});

describe('who was bound when', () => {
  it.each([
    ['NAT', '2024-12-31', 32],
    ['NAT', '1990-01-01', 16],
    ['CST', '1996-01-01', 9],
    ['CST', '2000-06-01', 6],
    ['CST', '2010-06-15', 7],
    ['CST', '2022-01-06', 6],
    ['RIO', '2020-06-01', 18],
    ['RIO', '1982-04-15', 22],
    ['SCO', '2022-01-15', 8],
    ['SCO', '2024-12-31', 10],
    ['CIS', '1995-01-01', 10],
    ['CIS', '2010-01-01', 9],
  ])('%s on %s has %i parties', (id, day, count) => {
    expect(record.partiesOn(treaty(id), day).filter((p) => p.value === 'T')).toHaveLength(count);
  });

  it('leaves the force of the Tashkent treaty open between the old term and the Protocol', () => {
    expect(record.inForce(treaty('CST'), '1999-04-20').value).toBe('T');
    expect(record.inForce(treaty('CST'), '1999-08-25')).toEqual({ value: 'U', record: ['treaty:CST/gap/0'] });
    expect(record.inForce(treaty('CST'), '2000-03-22').value).toBe('T');
  });

  it('answers open for Uzbekistan between its return and the latest day it can have taken effect', () => {
    const uzbekistan = (day: string) => record.isParty(treaty('CST'), 'UZB', day);
    expect(uzbekistan('1999-04-20')).toEqual({ value: 'T', record: ['treaty:CST/party/UZB/0'] });
    expect(uzbekistan('2003-01-01').value).toBe('F');
    expect(uzbekistan('2007-06-01')).toEqual({ value: 'U', record: ['treaty:CST/party/UZB/1'] });
    expect(uzbekistan('2010-06-12').value).toBe('T');
    expect(uzbekistan('2022-01-05').value).toBe('F');
  });

  it('changes the version of an article on the day', () => {
    expect(record.versionValid(version('CST-4@1992'), '2012-12-18').value).toBe('T');
    expect(record.versionValid(version('CST-4@1992'), '2012-12-19').value).toBe('F');
    expect(record.versionValid(version('CST-4@2010'), '2012-12-18').value).toBe('F');
    expect(record.versionValid(version('CST-4@2010'), '2012-12-19').value).toBe('T');
  });

  it('lets an organisation end while its treaty lives', () => {
    expect(record.membersOn('SEATO', '1970-01-01').length).toBeGreaterThan(5);
    expect(record.membersOn('SEATO', '1980-01-01')).toEqual([]);
    expect(record.inForce(treaty('SEATO'), '1980-01-01').value).toBe('T');
  });

  it('finds what binds two states and nothing between a state and itself', () => {
    const ids = record.between('KAZ', 'RUS', '2022-01-05').map((found) => found.treaty.id);
    expect(ids).toEqual(expect.arrayContaining(['CST', 'CSTO-PK', 'CIS', 'SCO']));
    expect(record.between('RUS', 'RUS', '2022-01-05')).toEqual([]);
    expect(record.between('USA', 'PRK', '2022-01-05')).toEqual([]);
  });

  it('tells comings and goings in order of time', () => {
    const changes = record.changes(treaty('CST'));
    expect(changes.map((c) => c.day)).toEqual(changes.map((c) => c.day).toSorted());
    expect(changes.filter((c) => c.event === 'left' && c.day === '1999-04-21').map((c) => c.state)).toEqual(
      expect.arrayContaining(['AZE', 'GEO', 'UZB']),
    );
  });
});

describe('places, regions and offices', () => {
  it('keeps recognised sovereignty and control apart by date', () => {
    const karabakh = record.territory('nagorno-karabakh') as Territory;
    expect(record.sovereignOf(karabakh, '2020-09-27').state).toBe('AZE');
    expect(record.administratorOf(karabakh, '2020-09-27').state).toBe('ARM');
    expect(record.administratorOf(karabakh, '2024-01-01').state).toBe('AZE');
  });

  it('holds the Baltic set only while the three are states', () => {
    expect(record.regionMembers('baltics', '2022-01-01')).toEqual(['EST', 'LTU', 'LVA']);
    expect(record.regionMembers('baltics', '1960-01-01')).toEqual([]);
  });

  it('knows who held an office that day', () => {
    const nazarbayev = record.person('person:nazarbayev');
    expect(nazarbayev && record.officeOf(nazarbayev, '2010-01-01')?.role).toBe('president');
  });

  it('opens every reference at its sources', () => {
    const references = [
      'treaty:CST',
      'treaty:CST/party/UZB/1',
      'treaty:CST/gap/0',
      'provision:CST-4@2010',
      'territory:nagorno-karabakh/sovereign/0',
      'organisation:CSTO',
      'organisation:CSTO/chair/1',
      'precedent:kaz-2022',
      'state:KAZ',
      'person:tokayev',
      'person:tokayev/office/0',
    ];
    for (const reference of references) expect(record.sourcesOf(reference).length, reference).toBeGreaterThan(0);
    expect(record.sourcesOf('treaty:NONE')).toEqual([]);
  });
});

describe('organisations with lists of their own', () => {
  const members = (id: string, day: string): number => record.membersOn(id, day).filter((m) => m.value === 'T').length;
  it.each([
    ['UN', '1945-12-31', 51],
    ['UN', '1950-12-31', 60],
    ['UN', '1985-01-01', 159],
    ['UN', '2024-01-01', 193],
    ['AU', '2020-01-01', 55],
    ['OSCE', '2020-01-01', 57],
    ['LAS', '2015-01-01', 22],
    ['ECOWAS', '2020-01-01', 15],
    ['ECOWAS', '2025-06-01', 12],
    ['EU', '2020-01-01', 28],
    ['EU', '2020-03-01', 27],
    ['GCC', '2020-01-01', 6],
    ['EU', '1990-01-01', 0],
  ])('%s had on %s %i members', (id, day, count) => {
    expect(members(id, day)).toBe(count);
  });
  it('China was represented by one government at a time', () => {
    for (const [day, state] of [
      ['1948-01-01', 'CHN'],
      ['1960-01-01', 'TWN'],
      ['1972-01-01', 'CHN'],
    ] as const) {
      const both = record.membersOn('UN', day).filter((m) => m.state === 'CHN' || m.state === 'TWN');
      expect(both.map((m) => m.state)).toEqual([state]);
    }
  });
  it('a suspended member is still a member', () => {
    const syria = record.membersOn('LAS', '2015-01-01').find((m) => m.state === 'SYR');
    expect(syria?.value).toBe('T');
    expect(syria?.interval.suspended?.[0]).toMatchObject({ from: '2011-11-16', to: '2023-05-07' });
  });
});
