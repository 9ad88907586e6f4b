import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { casus, example, fileWith } from '../src/cli/run-casus.fixture.ts';

const readme = readFileSync(path.resolve(import.meta.dirname, '../README.md'), 'utf8');

test('the piece of output is what the command prints', () => {
  const piece = readme.split('```').find((block) => block.startsWith('\n● computed')) ?? '';
  const printed = casus(['brief', example, '--lang', 'en', '--width', '92']).stdout.replace(/[\u2066-\u2069]/g, '');
  expect(piece.trim().length).toBeGreaterThan(200);
  expect(printed).toContain(piece.trim());
});

test('the examples run', () => {
  expect(casus(['members', 'CSTO', '--on', '1999-05-01']).status).toBe(0);
  const drafted = casus(['draft', example]);
  expect(drafted.status).toBe(0);
  const file = fileWith(drafted.stdout, 'case.yaml');
  expect(casus(['check', file]).status).toBe(0);
  const fromFile = JSON.parse(casus(['brief', file, '--json']).stdout) as { findings: unknown };
  const straight = JSON.parse(casus(['brief', example, '--json']).stdout) as { findings: unknown };
  expect(fromFile.findings).toEqual(straight.findings);
});

test('both commands for a newcomer are shown', () => {
  for (const command of ['npm ci && npm start', 'npm ci && npm test']) expect(readme).toContain(command);
});
