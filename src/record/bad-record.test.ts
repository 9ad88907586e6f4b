import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileTexts } from '../../scripts/build-record.ts';
import { formatFault } from '../kernel/fault.ts';
import { badFiles, baseTexts, root } from './bad-record.fixture.ts';

const base = baseTexts();
const faultsWith = (file: string, text: string) => compileTexts(new Map([...base, [file, text]])).faults;

const short = (said: string): string => said.replace(/one of (?:[^,.]+, ){8,}[^,.]+\./g, 'one of ....');

describe('cases/bad-record: one bad file each, laid into a small invented record', () => {
  test('the record without them has no fault', () => {
    expect(compileTexts(base).faults.map(formatFault)).toEqual([]);
  });
  test.each(badFiles().map((bad) => [bad.name, bad] as const))('%s', (_, { file, text, expected }) => {
    const found = faultsWith(file, text).filter((fault) => fault.file === file);
    expect(found.map((f) => `${f.code} at ${f.line}:${f.column}`)).toEqual([expected]);
    expect(found[0]?.found).toBeTruthy();
    expect(found[0]?.expected).toBeTruthy();
  });
  test('a meant gap between two versions says why and passes', () => {
    const gap = badFiles().find((bad) => bad.name === 'version-gap.yaml');
    const text = gap?.text.replace(
      'valid: {from: 1991-06-01}',
      'valid: {from: 1991-06-01}\n    gap: suspended for a year',
    );
    expect(faultsWith(gap?.file ?? '', text ?? '').map(formatFault)).toEqual([]);
  });
  test('a state that was gone and came back may come out of its successor', () => {
    const came = (base.get('record/states/AAA.yaml') ?? '').replace(
      'intervals:\n  - {from: 1950-01-01,',
      'predecessors: [AAA]\nintervals:\n  - {from: 1900-01-01, to: 1940-01-01, source: [made]}\n  - {from: 1950-01-01,',
    );
    expect(faultsWith('record/states/AAA.yaml', came).map(formatFault)).toEqual([]);
  });
  test('an appeal of an outsider may stand with value F', () => {
    const file = 'record/precedents/landing.yaml';
    const text = (base.get(file) ?? '')
      .replace('ally_in_trouble: AAA', 'ally_in_trouble: DDD')
      .replace('{value: T', '{value: F');
    expect(faultsWith(file, text).map(formatFault)).toEqual([]);
  });
  test('what each of them says, word for word; long lists of what there is are left out', async () => {
    const said = badFiles().map(({ name, file, text }) => {
      const own = faultsWith(file, text).filter((fault) => fault.file === file);
      return `${name}\n${own.map((fault) => `  ${short(formatFault(fault))}`).join('\n')}\n`;
    });
    await expect(said.join('\n')).toMatchFileSnapshot(path.join(root, 'cases/bad-record/expected.txt'));
  });
});
