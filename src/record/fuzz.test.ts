import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileTexts } from '../../scripts/build-record.ts';
import { parseCase } from '../case/yaml.ts';
import { Fault, type FaultParts } from '../kernel/fault.ts';
import { seeded } from '../kernel/random.ts';
import { openRecord } from './index.ts';
import { baseTexts, root } from './bad-record.fixture.ts';

/** Real files of every kind, and the rules that are compiled with them. */
const real = [
  ...['treaties/CST', 'treaties/NAT', 'treaties/SEATO', 'treaties/RIO', 'treaties/ANZUS', 'organisations/CSTO'],
  ...['precedents/kaz-2022', 'precedents/cee-2022', 'states/RUS', 'states/KAZ', 'people/tokayev', 'territories/golan'],
  ...['zones/europe', 'rules/degrees', 'rules/elements'],
].map((name) => path.join('record', `${name}.yaml`));
const base = baseTexts();
const texts = new Map([...base, ...real.map((file) => [file, readFileSync(path.join(root, file), 'utf8')] as const)]);

const scraps = [
  ...[
    '[',
    ']',
    '{',
    '}',
    ':',
    ': ',
    '- ',
    '#',
    '"',
    "'",
    '&a ',
    '*a',
    '|',
    '>',
    '!!set ',
    '? ',
    '---\n',
    '\t',
    '%',
    '@',
    '`',
  ],
  ...[
    '\0',
    '\ufeff',
    '\u2028',
    'ـ',
    '2021-02-30',
    '.nan',
    '1e999',
    'null',
    '~',
    '{}',
    '[]',
    '__proto__: {a: 1}',
    'constructor: x',
  ],
  ...[
    '{all: []}',
    '{any: [{not: {not: 1}}]}',
    'toString',
    '-1',
    'true',
    '\n',
    '\n\n  ',
    'from: 9999-12-31',
    '{not_before: x}',
  ],
];
type Mutation = (text: string, random: () => number) => string;
const at = (text: string, random: () => number): number => Math.floor(random() * (text.length + 1));
const line = (text: string, random: () => number): readonly [string[], number] => {
  const lines = text.split('\n');
  return [lines, Math.floor(random() * lines.length)];
};
const mutations: readonly Mutation[] = [
  (text, random) => {
    const i = at(text, random);
    return text.slice(0, i) + text.slice(i + 1 + Math.floor(random() * 8));
  },
  (text, random) => {
    const i = at(text, random);
    return text.slice(0, i) + scraps[Math.floor(random() * scraps.length)] + text.slice(i);
  },
  (text, random) => text.slice(0, at(text, random)),
  (text, random) => {
    const [lines, i] = line(text, random);
    return lines.toSpliced(i, 1).join('\n');
  },
  (text, random) => {
    const [lines, i] = line(text, random);
    return lines.toSpliced(i, 0, lines[i] ?? '').join('\n');
  },
  (text, random) => {
    const [lines, i] = line(text, random);
    return lines.with(i, ' '.repeat(Math.floor(random() * 9)) + (lines[i] ?? '').trimStart()).join('\n');
  },
  (text, random) => {
    // A value in its place, whole: what a person does who fills in the wrong thing.
    const values = [...text.matchAll(/(?<=: )[^\s,{}[\]]+/g)];
    const one = values[Math.floor(random() * values.length)];
    if (!one) return text;
    return (
      text.slice(0, one.index) + scraps[Math.floor(random() * scraps.length)] + text.slice(one.index + one[0].length)
    );
  },
  (text, random) => {
    const keys = [...text.matchAll(/[a-z_]+(?=:)/g)];
    const [one, other] = [keys[Math.floor(random() * keys.length)], keys[Math.floor(random() * keys.length)]];
    return one && other ? text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length) : text;
  },
];

function mutated(text: string, random: () => number): string {
  let now = text;
  for (let n = 1 + Math.floor(random() * 3); n > 0; n--)
    now = (mutations[Math.floor(random() * mutations.length)] as Mutation)(now, random);
  return now;
}

function wellFormed(fault: FaultParts, text: string): void {
  expect(fault.found.length).toBeGreaterThan(0);
  expect(fault.line).toBeGreaterThanOrEqual(1);
  expect(fault.column).toBeGreaterThanOrEqual(1);
  expect(fault.line).toBeLessThanOrEqual(text.split('\n').length + 1);
}

describe('files spoilt at random (fixed seed) give faults with a place, never a crash', () => {
  test('400 files of the record', () => {
    const random = seeded(41);
    let faulty = 0;
    for (let n = 0; n < 400; n++) {
      const file = real[n % real.length] as string;
      const text = mutated(texts.get(file) ?? '', random);
      // Among the others every twentieth time, for what only two files together show; else with a few, for time.
      const { law, faults } = compileTexts(new Map([...(n % 20 === 0 ? texts : base), [file, text]]));
      for (const fault of faults) if (fault.file === file) wellFormed(fault, text);
      if (faults.some((fault) => fault.file === file)) faulty++;
      openRecord(law);
    }
    expect(faulty).toBeGreaterThan(200);
  });

  test('400 case files', () => {
    const { law } = compileTexts(texts);
    const record = openRecord(law);
    const random = seeded(42);
    const folder = path.join(root, 'cases/good');
    const cases = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
    let faulty = 0;
    for (let n = 0; n < 400; n++) {
      const text = mutated(cases[n % cases.length] as string, random);
      try {
        parseCase(text, 'c.yaml', record);
      } catch (error) {
        expect(error).toBeInstanceOf(Fault);
        wellFormed((error as Fault).parts, text);
        faulty++;
      }
    }
    expect(faulty).toBeGreaterThan(200);
  });
});
