import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shapes } from '../src/record/schema.ts';
import { canonical } from './lint-record.ts';

const treaties = shapes['treaties'] ?? 'any';
const untidy = `# A pact. CC0-1.0

title:
    ru: 'Пакт'
    ar: ميثاق
    en: "Pact: one"
id: PACT
sources:
    text: "2001-01-01"
parties:
    # the first to come
    - source:
        - text
      state: "NO"
      from: {not_after: 1990-01-02,   not_before: 1990-01-01}
provisions: []
`;

describe('the canonical form of a record file', () => {
  const tidy = canonical(untidy, treaties);

  it('keeps every value, quoting only what YAML would read otherwise', () => {
    expect(parse(tidy)).toEqual(parse(untidy));
    expect(tidy).toContain('en: "Pact: one"');
    expect(tidy).toContain('ru: Пакт');
  });

  it('orders the keys as the schema does and writes one fact on one line', () => {
    expect([...tidy.matchAll(/^(\w+):/gm)].map((m) => m[1])).toEqual([
      'id',
      'title',
      'parties',
      'provisions',
      'sources',
    ]);
    expect(tidy).toContain('  - {state: NO, from: {not_before: 1990-01-01, not_after: 1990-01-02}, source: [text]}');
  });

  it('keeps comments', () => {
    expect(tidy.startsWith('# A pact. CC0-1.0\n')).toBe(true);
    expect(tidy).toContain('# the first to come');
  });

  it('leaves what is canonical as it is', () => {
    expect(canonical(tidy, treaties)).toBe(tidy);
  });

  it('refuses broken YAML', () => {
    expect(() => canonical('id: [', treaties)).toThrow();
  });
});
