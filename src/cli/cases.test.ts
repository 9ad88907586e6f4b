import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildRecord } from '../../scripts/build-record.ts';
import { parseCase, parseCaseFile } from '../case/yaml.ts';
import { Fault } from '../kernel/fault.ts';
import { openRecord } from '../record/index.ts';
import { checkExpectations } from './expectations.ts';
import { casus, temporary } from './run-casus.fixture.ts';

const root = path.resolve(import.meta.dirname, '../..');
const record = openRecord(buildRecord(root).law);
const files = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(path.join(root, 'cases', folder))
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => [name, readFileSync(path.join(root, 'cases', folder, name), 'utf8')]);

describe('cases/good', () => {
  test.each(files('good'))('%s comes out as it expects', (name, text) => {
    const found = checkExpectations(parseCaseFile(text, name, record), record);
    expect(found.map((fault) => fault.message)).toEqual([]);
  });
  test('there are enough of them, of every status and of all three languages', () => {
    const texts = files('good').map(([, text]) => text);
    expect(texts.length).toBeGreaterThanOrEqual(14);
    for (const status of ['triggered', 'not-triggered', 'arguable', 'available-on-request'])
      expect(texts.filter((text) => text.includes(`status: ${status}`)).length, status).toBeGreaterThanOrEqual(4);
    for (const script of [
      /title:\n {2}ar: \p{Script=Arabic}/u,
      /^ {2}ru: \p{Script=Cyrillic}/mu,
      /decision: declined/,
      /decision: none/,
    ])
      expect(texts.filter((text) => script.test(text)).length, String(script)).toBeGreaterThanOrEqual(2);
  });
  test('what does not come out is said with its place', () => {
    const text =
      'schema: casus-case/1\nid: x\nally: KAZ\nday: 2022-01-05\nexpect:\n  - {provision: CST-4@2010, account: everyone, status: triggered}\n  - {provision: NAT-4, account: everyone, status: triggered}\n';
    const found = checkExpectations(parseCaseFile(text, 'x.yaml', record), record);
    expect(found.map((fault) => fault.message)).toEqual([
      'x.yaml:6:5: bad-value: expect.0: CST-4@2010 under everyone comes out not-triggered (harm). Expected triggered.',
      'x.yaml:7:5: bad-value: expect.1: NAT-4 under everyone comes out no finding: the clause does not bind the ally that day. Expected triggered.',
    ]);
  });
});

describe('cases/bad', () => {
  test('what each of them says, word for word; long lists of what there is are left out', async () => {
    const said = files('bad').map(([name, text]) => {
      try {
        parseCase(text, name, record);
      } catch (error) {
        if (error instanceof Fault)
          return `${error.message.replace(/one of (?:[^,.]+, ){8,}[^,.]+\./g, 'one of ....')}\n`;
        throw error;
      }
      return `${name}: no fault\n`;
    });
    expect(said.length).toBeGreaterThanOrEqual(20);
    await expect(said.join('\n')).toMatchFileSnapshot(path.join(root, 'cases/bad/expected.txt'));
  });
});

describe('a table of stakeholders in a case', () => {
  const table = (actor: string): string =>
    `schema: casus-case/1\nid: t\nally: KAZ\nday: 2022-01-05\nbargaining:\n  scale: {min: 0, max: 10}\n  endings: {falls: 0, survives-unchanged: 10}\n  actors:\n    - {name: A, capability: 1, salience: 1, position: 3}\n    - ${actor}\n`;
  const checked = (actor: string): string => {
    const file = path.join(temporary(), 'table.yaml');
    writeFileSync(file, table(actor));
    return casus(['check', file]).stdout;
  };
  test('is judged with the place of each fault', () => {
    expect(checked('{name: B, capability: 1, salience: 7, position: 3}')).toMatch(
      /:10:\d+: bad-value: bargaining\.actors\.1\.salience: 7/,
    );
    expect(checked('{name: B, capability: 1, salience: 0.5}')).toMatch(
      /:10:\d+: schema: bargaining\.actors\.1: no position/,
    );
    expect(checked('{name: B, capabilty: 1, salience: 0.5, position: 3}')).toContain('Did you mean "capability"?');
    expect(checked('{name: B, capability: 1, salience: 0.5, position: 3}')).toContain('0 faults');
  });
  test('takes positions left out from what the case reckons', () => {
    expect(checked('{name: B, actor: KAZ, capability: 1, salience: 0.5}')).toContain('0 faults');
  });
});
