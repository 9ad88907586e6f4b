import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { casus, fileWith } from './run-casus.fixture.ts';

const value = {
  id: 'toll',
  title: 'Toll',
  scale: { min: 4, max: 10, unit: 'years' },
  actors: [
    { name: 'A', capability: 3, salience: 0.8, position: 4, position_range: [4, 5] },
    { name: 'B', capability: 2, salience: 0.4, position: 7 },
    { name: 'C, D', capability: 4, salience: 0.6, position: 10 },
    { name: 'E', capability: 1, salience: 0.9, position: 6 },
  ],
};
const file = fileWith(JSON.stringify(value), 'toll.json');

interface Printed {
  readonly id: string;
  readonly model: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly forecast: number | null;
  readonly notes: readonly string[];
  readonly rounds: readonly { readonly positions: readonly number[] }[];
}

const printed = (words: readonly string[]): Printed => JSON.parse(casus([...words, '--json']).stdout) as Printed;

describe('casus bargain', () => {
  test.each(['mean', 'median', 'nash', 'scholz', 'spatial', 'ktab'])('%s as JSON', (model) => {
    const out = printed(['bargain', file, '--model', model, '--rounds', '3']);
    expect(out).toMatchObject({ id: 'toll', model });
    expect(out.rounds[0]?.positions).toEqual([4, 7, 10, 6]);
    if (model === 'nash') expect([out.forecast, out.notes]).toEqual([null, ['no-reference']]);
    else expect(out.forecast).toBeGreaterThanOrEqual(4);
    if (model === 'scholz') expect(out.rounds).toHaveLength(4);
  });
  test('readings and seed are printed with the result and make it again', () => {
    const words = [
      'bargain',
      file,
      '--model',
      'scholz',
      '--reading',
      'q=0.5',
      '--reading',
      'denominator=net',
      '--seed',
      '4',
    ];
    const out = printed(words);
    expect(out.settings).toMatchObject({ q: 0.5, denominator: 'net' });
    expect(printed(words)).toEqual(out);
    expect(printed([...words.slice(0, -1), '5'])).not.toEqual(out);
  });
  test('YAML and CSV give what JSON gives', () => {
    const yaml = fileWith(
      'id: toll\nscale: {min: 4, max: 10}\nactors:\n  - {name: A, capability: 3, salience: 0.8, position: 4}\n  - {name: B, capability: 1, salience: 1, position: 9}\n',
      'toll.yaml',
    );
    const csv = fileWith('# scale: 4..10\nname,capability,salience,position\nA,3,0.8,4\nB,1,1,9\n', 'toll.csv');
    expect(printed(['bargain', csv]).forecast).toBeCloseTo(printed(['bargain', yaml]).forecast ?? 0, 12);
  });
  test('positions by round as CSV', () => {
    const lines = casus(['bargain', file, '--model', 'ktab', '--rounds', '2', '--csv']).stdout.trim().split('\n');
    expect(lines.slice(0, 4)).toEqual(['round,name,position', '0,A,4', '0,B,7', '0,"C, D",10']);
    expect(lines).toHaveLength(1 + 3 * 4);
  });
  test.each(['ar', 'en', 'ru'])('sentences and a plot (%s)', (lang) => {
    for (const model of ['mean', 'nash', 'scholz', 'ktab']) {
      const { status, stdout } = casus(['bargain', file, '--model', model, '--lang', lang]);
      expect(status).toBe(0);
      expect(stdout).toContain('│');
      expect(stdout).not.toMatch(/bargain\.|\{\$|NaN|undefined/);
    }
  });
  test.each([
    ['an unknown model', ['bargain', file, '--model', 'mode'], 2, 'ktab'],
    ['an unknown reading', ['bargain', file, '--model', 'scholz', '--reading', 'rang=first'], 2, 'Did you mean range?'],
    ['a reading without scholz', ['bargain', file, '--reading', 'q=1'], 2, '--model scholz'],
    ['no rounds', ['bargain', file, '--rounds', '0'], 2, '1 to 1000'],
    ['no file', ['bargain'], 2, 'casus bargain CASE.json'],
  ])('%s', (_, words, status, said) => {
    const run = casus(words);
    expect([run.status, run.stderr]).toEqual([status, expect.stringContaining(said)]);
  });
  test('draws: as many as asked for, from any number of cores; none on request; none without ranges', () => {
    const ensemble = (words: readonly string[]) =>
      (printed(['bargain', file, '--model', 'spatial', ...words]) as unknown as { ensemble: { draws: number } | null })
        .ensemble;
    expect(ensemble(['--draws', '300'])?.draws).toBe(300);
    expect(ensemble(['--draws', '0'])).toBeNull();
  });
  test('a picture', () => {
    const out = path.join(path.dirname(file), 'toll.svg');
    expect(casus(['bargain', file, '-o', out, '--lang', 'ar']).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/^<svg [^>]*lang="ar"[\s\S]*<\/svg>\n$/);
  });
  test('--full searches the model asked for and lists every pressure', () => {
    const of = (words: readonly string[]) =>
      printed(['bargain', file, '--model', 'median', ...words]) as unknown as { model_searches: object | null };
    expect(of([]).model_searches).toBeNull();
    expect(of(['--full']).model_searches).toHaveProperty('tornado');
  });
  test('a position left out: worked out from a reckoning, or refused with its place', () => {
    const open = fileWith(
      'id: x\nscale: {min: 0, max: 10}\nendings: {falls: 0, stays: 10}\nactors:\n  - {name: A, capability: 1, salience: 1}\n  - {name: B, capability: 1, salience: 1, position: 4}\n',
      'open.yaml',
    );
    const reckoned = fileWith('{"cells": [{"actor": "A", "ending": "falls", "word": "gains"}]}', 'reckoned.json');
    const out = printed(['bargain', open, '--interests', reckoned]) as unknown as { forecast: number; derived: object };
    expect(out.forecast).toBe(2);
    expect(out.derived).toEqual([{ name: 'A', position: [0], endings: ['falls'] }]);
    expect(casus(['bargain', open]).stderr).toMatch(/open\.yaml:5:\d+: schema: actors\.0: no position/);
  });
  test('a fault names line and column', () => {
    const bad = fileWith(
      '{\n "id": "x",\n "scale": {"min": 0, "max": 1},\n "actors": [\n  {"name": "A", "capability": 1, "salience": 3, "position": 0}\n ]\n}\n',
      'bad.json',
    );
    expect(casus(['bargain', bad]).stderr).toMatch(
      /bad\.json:5:\d+: bad-value: actors\.0\.salience: 3\. Expected 0 to 1/,
    );
    const csv = fileWith('name,capability,salience,position\nA,1,x,0\n', 'bad.csv');
    expect(casus(['bargain', csv]).stderr).toMatch(/bad\.csv:2:5: bad-value/);
  });
});
