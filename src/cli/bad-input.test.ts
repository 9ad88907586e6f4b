import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { casus, example, fileWith, temporary } from './run-casus.fixture.ts';

describe('bad input', () => {
  test('an empty file', () => {
    const run = casus(['brief', fileWith(' \n')]);
    expect([run.status, run.stderr]).toEqual([3, expect.stringContaining('input-empty')]);
  });

  test('a binary file', () => {
    const run = casus(['brief', fileWith(Buffer.from([137, 80, 78, 71, 0, 1, 2]))]);
    expect([run.status, run.stderr]).toEqual([3, expect.stringContaining('input-binary')]);
  });

  test('bytes that are not UTF-8', () => {
    const run = casus(['brief', fileWith(Buffer.from('Größe für Züge', 'latin1'))]);
    expect([run.status, run.stderr]).toEqual([3, expect.stringContaining('not UTF-8')]);
  });

  test('no such file, an unknown verb, an unknown flag, a day that does not exist', () => {
    expect(casus(['brief', 'no-such-file.txt']).status).toBe(3);
    expect(casus(['breif']).stderr).toContain('casus brief');
    expect(casus(['brief', example, '--dat', '2022-01-06']).stderr).toContain('--date');
    expect(casus(['brief', example, '--date', '2022-02-30']).status).toBe(2);
  });

  test('no fixable year and no --date: asks, exit code 2, never guesses', () => {
    const file = fileWith('قالت الحكومة إن محتجين أحرقوا مقر البلدية يوم الأربعاء.\n');
    const run = casus(['brief', file]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('--date');
    expect(casus(['brief', file, '--date', '2022-01-06']).status).toBe(0);
  });

  test('no crisis in it: says so and still lists what it read', () => {
    const file = fileWith('افتتح وزير الثقافة في باريس معرضاً للكتاب بمشاركة ناشرين من مصر وتونس في 3 مارس 2021.\n');
    const run = casus(['brief', file, '--lang', 'en']);
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/no crisis/i);
    const dossier = JSON.parse(casus(['brief', file, '--json']).stdout) as {
      reading: { actors: unknown[] };
      findings: unknown[];
    };
    expect(dossier.reading.actors.length).toBeGreaterThan(0);
    expect(dossier.findings).toEqual([]);
  });

  test('bidi overrides and HTML are neutralised in every output', () => {
    const text = `${readFileSync(example, 'utf8')}\nقال \u202eمسؤول\u202c <script>alert(1)</script><img src=x onerror=alert(2)> إن 5 أشخاص قتلوا في كازاخستان.\n`;
    const file = fileWith(text);
    const html = path.join(temporary(), 'd.html');
    expect(casus(['brief', file, '-o', html]).status).toBe(0);
    const page = readFileSync(html, 'utf8');
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<img src=x');
    for (const out of [page, casus(['brief', file]).stdout]) expect(out).not.toMatch(/[\u202a-\u202e]/);
  });

  test('a failed run overwrites nothing', () => {
    const out = path.join(temporary(), 'dossier.html');
    writeFileSync(out, 'kept');
    expect(casus(['brief', fileWith(''), '-o', out]).status).toBe(3);
    expect(readFileSync(out, 'utf8')).toBe('kept');
    expect(casus(['brief', example, '-o', path.join(temporary(), 'no/such/folder.html')]).status).toBe(3);
  });

  test('case files: a wrong key, an unknown state, a date that does not exist, with file, line, column and the nearest spelling', () => {
    const base = 'schema: casus-case/1\nid: mine\nally: KAZ\nday: 2022-01-05\n';
    const wrongKey = casus(['brief', fileWith(`${base}facst: {}\n`, 'case.yaml')]);
    expect(wrongKey.status).toBe(3);
    expect(wrongKey.stderr).toMatch(/case\.yaml:5:1: unknown-key: .*facst.*facts/s);
    const unknownState = casus(['brief', fileWith(base.replace('KAZ', 'KAX'), 'case.yaml')]);
    expect(unknownState.stderr).toMatch(/case\.yaml:3:7: unknown-id: .*KAX/s);
    const badDate = casus(['brief', fileWith(base.replace('2022-01-05', '2022-02-30'), 'case.yaml')]);
    expect(badDate.stderr).toMatch(/case\.yaml:4:6: bad-date: .*2022-02-30/s);
  });

  test('no input named is wrong usage', () => {
    expect(casus(['brief']).status).toBe(2);
    expect(existsSync(example)).toBe(true);
  });
});
