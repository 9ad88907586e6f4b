import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Fault } from '../kernel/fault.ts';
import { aCase, claim, root, theRecord } from './case.fixture.ts';
import { draft } from './draft.ts';
import { goldReading, hasGold } from './gold.fixture.ts';
import { caseOfPrecedent } from './precedent.ts';
import { parseCase, parseCaseFile, writeCase } from './yaml.ts';

const record = theRecord();
const filesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(root, 'cases', folder)).filter((f) => f.endsWith('.yaml'));
const text = (folder: string, file: string): string => readFileSync(path.join(root, 'cases', folder, file), 'utf8');

describe('a case written and read again is the same case', () => {
  test('by hand, with words that look like something else', () => {
    const c = aCase([
      claim('1', { 'harm.threat': 'T' }, { content: 'no: "yes" # 2022-01-05\nline', day: '2022-01', denies: ['1'] }),
    ]);
    expect(parseCase(writeCase(c), 'c.yaml', record)).toEqual(c);
  });

  test('every precedent', () => {
    for (const precedent of record.law.precedents) {
      const c = caseOfPrecedent(precedent, record);
      expect(parseCase(writeCase(c), precedent.id, record)).toEqual(c);
    }
  });

  test.skipIf(!hasGold)('the draft of the first article (needs ../shared)', () => {
    const [c] = draft([{ reading: goldReading(), audit: [] }], record);
    expect(c && parseCase(writeCase(c), 'c.yaml', record)).toEqual(c);
  });
});

test('the least a file may hold', () => {
  const c = parseCase('schema: casus-case/1\nid: mine\nally: POL\nday: 2022-01-05\n', 'c.yaml', record);
  expect(c).toMatchObject({
    ally: 'POL',
    claims: [],
    facts: {},
    drafted: false,
    place: { name: 'Poland', state: 'POL' },
  });
});

describe('cases/good', () => {
  test.each(filesIn('good'))('%s is read and expects something', (file) => {
    const parsed = parseCaseFile(text('good', file), file, record);
    expect(parsed.expect.length).toBeGreaterThan(0);
  });
});

describe('cases/bad', () => {
  test.each(filesIn('bad'))('%s', (file) => {
    const source = text('bad', file);
    const [, code, line, column] = /^# expect-error: (\S+) at (\d+):(\d+)/.exec(source) ?? [];
    let fault: unknown;
    try {
      parseCase(source, file, record);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(Fault);
    expect((fault as Fault).parts).toMatchObject({ code, line: Number(line), column: Number(column), file });
    expect((fault as Fault).parts.expected).toBeTruthy();
  });
});
