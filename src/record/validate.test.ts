import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildRecord } from '../../scripts/build-record.ts';
import { formatFault } from '../kernel/fault.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
let copy: string;
beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'casus-record-'));
  cpSync(path.join(root, 'record'), path.join(copy, 'record'), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The faults after one edit of one file, as a user reads them. */
function faultsAfter(file: string, from: string, to: string): readonly string[] {
  const where = path.join(copy, 'record', file);
  const text = readFileSync(where, 'utf8');
  expect(text, `${file} holds the text to be spoilt`).toContain(from);
  writeFileSync(where, text.replace(from, to));
  try {
    return buildRecord(copy).faults.map(formatFault);
  } finally {
    writeFileSync(where, text);
  }
}

const party =
  /^ {2}- \{state: ARM,.*$/m.exec(readFileSync(path.join(root, 'record/treaties/CST.yaml'), 'utf8'))?.[0] ?? '';

describe('the validator', () => {
  it('gives file, line and column, and the nearest spelling of an unknown state', () => {
    const [fault, ...more] = faultsAfter('treaties/CST.yaml', party, party.replace('ARM', 'ARMM'));
    expect(fault).toMatch(/^record\/treaties\/CST\.yaml:\d+:\d+: unknown-id: .*"ARMM"/);
    expect(fault).toContain('Did you mean ARM?');
    expect(more).toEqual([]);
  });

  it('points at an unknown key and at what was meant', () => {
    const [fault] = faultsAfter('organisations/CSTO.yaml', 'founded:', 'fuonded:');
    expect(fault).toMatch(/^record\/organisations\/CSTO\.yaml:\d+:1: unknown-key: /);
    expect(fault).toContain('"founded"');
  });

  it('knows the zones of clauses and what lies in them', () => {
    const [clause] = faultsAfter('treaties/WARPAC.yaml', 'in: [europe]', 'in: [eurpe]');
    expect(clause).toMatch(/^record\/treaties\/WARPAC\.yaml:\d+:\d+: unknown-id: .*"eurpe"/);
    expect(clause).toContain('Did you mean europe?');
    const algeria = '{territory: algeria, to: 1962-07-03,';
    const [territory] = faultsAfter('zones/algerian-departments.yaml', algeria, algeria.replace('algeria', 'algiers'));
    expect(territory).toContain('"algiers"');
    const [state] = faultsAfter('zones/turkey-territory.yaml', 'state: TUR', 'state: TKY');
    expect(state).toContain('"TKY"');
    const twice = `{territory: algeria, to: 1950-01-01, source: [nat-6]}\n  - ${algeria}`;
    const [overlap] = faultsAfter('zones/algerian-departments.yaml', algeria, twice);
    expect(overlap).toMatch(/zones\/algerian-departments\.yaml:\d+:\d+: overlap: .*algeria/);
    const [neither] = faultsAfter('zones/algerian-departments.yaml', 'territory: algeria, ', '');
    expect(neither).toContain('either state or territory');
  });

  it('refuses a day that does not exist', () => {
    const [fault] = faultsAfter('organisations/CSTO.yaml', 'founded: 2002-10-07', 'founded: 2002-02-30');
    expect(fault).toContain('bad-date');
    expect(fault).toContain('2002-02-30');
  });

  it('refuses an interval that ends before it begins, also by its bounds', () => {
    const [plain] = faultsAfter('states/UZB.yaml', 'from: 1991-08-31,', 'from: 1991-08-31, to: 1991-08-31,');
    expect(plain).toContain('bad-date');
    const [bounded] = faultsAfter(
      'states/UZB.yaml',
      'from: 1991-08-31,',
      'from: {not_before: 1991-08-31}, to: {not_after: 1990-01-01},',
    );
    expect(bounded).toContain('bad-date');
  });

  it('refuses bounds in the wrong order', () => {
    const [fault] = faultsAfter(
      'states/UZB.yaml',
      'from: 1991-08-31,',
      'from: {not_before: 1992-01-01, not_after: 1991-01-01},',
    );
    expect(fault).toContain('bad-date');
  });

  it('refuses two intervals of one state that overlap', () => {
    const faults = faultsAfter('treaties/CST.yaml', party, `${party}\n${party}`);
    expect(faults.join('\n')).toContain('overlap');
  });

  it('wants a source that stands in the file', () => {
    const [missing] = faultsAfter('states/UZB.yaml', 'source: [gleditsch-ward]', 'source: [gleditsch]');
    expect(missing).toContain('no-source');
    const [empty] = faultsAfter('states/UZB.yaml', 'source: [gleditsch-ward]', 'source: []');
    expect(empty).toContain('no-source');
  });

  it('wants three languages', () => {
    const [fault] = faultsAfter('organisations/CSTO.yaml', '  ru: Организация Договора', '  rx: Организация Договора');
    expect(fault).toContain('unknown-key');
  });

  it('knows the conditions of a clause and their spellings', () => {
    const faults = faultsAfter('treaties/CST.yaml', 'harm: armed-attack', 'harm: armed-atack');
    expect(faults[0]).toContain('armed-atack');
    expect(faults[0]).toContain('armed-attack');
  });

  it('finds one id used by two provisions', () => {
    const faults = faultsAfter('treaties/CST.yaml', 'id: CST-4@2010', 'id: CST-4@1992');
    expect(faults.join('\n')).toContain('CST-4@1992');
  });

  it('reports broken YAML at its place and goes on', () => {
    const faults = faultsAfter('states/KAZ.yaml', 'intervals:', 'intervals: [');
    expect(faults.some((f) => /^record\/states\/KAZ\.yaml:\d+:\d+: yaml-syntax/.test(f))).toBe(true);
    expect(faults.some((f) => f.includes('unknown-id'))).toBe(true);
  });
});

it('whoever a precedent names as adversary or attacker is a state or a group with a name', () => {
  const [adversary] = faultsAfter('precedents/usa-2001.yaml', 'adversary: [al-Qaeda]', 'adversary: [al-Shabaab]');
  expect(adversary).toMatch(/^record\/precedents\/usa-2001\.yaml:\d+:\d+: unknown-id: .*al-Shabaab/);
  expect(faultsAfter('precedents/usa-2001.yaml', 'states: [al-Qaeda]', 'states: [al-Shabaab]')).toHaveLength(1);
});

describe('a state outside its days', () => {
  const exception = 'before_statehood: {XKX: named as later}';
  const precedent = readFileSync(path.join(root, 'record/precedents/csk-1968.yaml'), 'utf8');
  const kazakhstan = '{state: KAZ, from: 1994-04-20,';

  it('is no party before it was a state, and the fault says what to do', () => {
    const [fault, ...more] = faultsAfter('treaties/CST.yaml', kazakhstan, '{state: KAZ, from: 1991-01-01,');
    expect(fault).toMatch(/^record\/treaties\/CST\.yaml:\d+:\d+: bad-date: .*KAZ from 1991-01-01/);
    expect(fault).toContain('from 1991-12-16');
    expect(fault).toContain('before_statehood');
    expect(more).toEqual([]);
  });

  it('is let in by a stated exception, which must be needed', () => {
    const early = '{state: KAZ, from: 1991-01-01, before_statehood: by a rule of the treaty,';
    expect(faultsAfter('treaties/CST.yaml', kazakhstan, early)).toEqual([]);
    const [idle] = faultsAfter('treaties/CST.yaml', kazakhstan, `${kazakhstan} before_statehood: by a rule,`);
    expect(idle).toContain('KAZ was a state on 1994-04-20');
  });

  it('is judged by the latest day it can have entered', () => {
    const bounded = '{state: KAZ, from: {not_before: 1990-01-01, not_after: 1994-04-20},';
    expect(faultsAfter('treaties/CST.yaml', kazakhstan, bounded)).toEqual([]);
    const [fault] = faultsAfter('treaties/CST.yaml', kazakhstan, bounded.replace('1994-04-20', '1991-06-01'));
    expect(fault).toContain('KAZ from 1991-06-01');
  });

  it('is a member through the state it continues, and only through that', () => {
    const iraq = '{state: IRQ, from: 1945-05-11,';
    expect(faultsAfter('organisations/LAS.yaml', iraq, '{state: RUS, from: 1945-05-11,')).toEqual([]);
    const [fault] = faultsAfter('organisations/LAS.yaml', iraq, '{state: CZE, from: 1945-05-11,');
    expect(fault).toMatch(/^record\/organisations\/LAS\.yaml:\d+:\d+: bad-date: .*CZE/);
  });

  it('neither asks, attacks nor sends troops in a precedent', () => {
    const [ally] = faultsAfter('precedents/csk-1968.yaml', 'ally_in_trouble: CSK', 'ally_in_trouble: CZE');
    expect(ally).toMatch(/^record\/precedents\/csk-1968\.yaml:\d+:\d+: bad-date: .*CZE on 1968/);
    expect(ally).toContain('from 1993-01-01');
    const [adversary] = faultsAfter('precedents/csk-1968.yaml', 'adversary: []', 'adversary: [RUS]');
    expect(adversary).toContain('situation.adversary.0: RUS on 1968');
    const [contingent] = faultsAfter('precedents/grd-1983.yaml', '{state: JAM,', '{state: SUR,');
    expect(contingent).toBeUndefined();
    const [late] = faultsAfter('precedents/grd-1983.yaml', '{state: JAM,', '{state: SVN,');
    expect(late).toMatch(/response\.contingents\.\d+\.state: SVN/);
  });

  it('stands in a precedent by a stated exception, which must be needed', () => {
    const [idle] = faultsAfter('precedents/csk-1968.yaml', 'verification:', `${exception}\nverification:`);
    expect(idle).toContain('no actor XKX');
    const head = /^situation:[^]*?adversary: \[\]/m.exec(precedent)?.[0] ?? '';
    const named = head.replace('[]', '[XKX]');
    expect(faultsAfter('precedents/csk-1968.yaml', head, named)[0]).toContain('XKX on 1968');
    expect(faultsAfter('precedents/csk-1968.yaml', head, `${exception}\n${named}`)).toEqual([]);
  });
});

describe('numbers and names of a state', () => {
  it('gives a number to one state a day', () => {
    const [fault] = faultsAfter(
      'states/SRB.yaml',
      '{number: 345, from: 2006-06-05}',
      '{number: 345, from: 2000-01-01}',
    );
    expect(fault).toMatch(/^record\/states\/(SRB|YUG)\.yaml:\d+:\d+: overlap: .*345/);
  });

  it('wants ranges that run forward and numbers that are numbers', () => {
    const [back] = faultsAfter(
      'states/YEM.yaml',
      '{number: 678, to: 1990-05-22}',
      '{number: 678, from: 1991-01-01, to: 1990-05-22}',
    );
    expect(back).toContain('bad-date');
    const [text] = faultsAfter('states/YEM.yaml', '{number: 678,', '{number: six,');
    expect(text).toMatch(/cow\.0\.number: "six"/);
  });

  it('wants names one after another and states that exist to continue', () => {
    const [names] = faultsAfter('states/DEU.yaml', 'from: 1949-05-23', 'from: 1910-01-01');
    expect(names).toContain('overlap');
    const [continued] = faultsAfter('states/DEU.yaml', 'continues: [PRU]', 'continues: [PRUS]');
    expect(continued).toContain('Did you mean PRU?');
  });
});
