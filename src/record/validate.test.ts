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
