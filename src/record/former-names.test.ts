import { describe, expect, it } from 'vitest';
import type { Language, Text3 } from '../kernel/provenance.ts';
import { formerNames } from './former-names.ts';
import type { Law, State } from './model.ts';

const bears = (id: string, ...names: readonly string[]): State => ({
  id,
  cow: null,
  gw: null,
  intervals: [],
  name: { ar: id, en: id, ru: id },
  names: names.map((n) => ({ name: { ar: n, en: n, ru: n } satisfies Text3, from: '1900-01-01', to: '1950-01-01' })),
  sources: {},
});

const rows = new Map([
  ['MMR\tn', new Set(['myanmar'])],
  ['TWN\tn', new Set(['republic of china'])],
  ['SRB\tn', new Set(['serbia', 'صربيا'])],
  ['MNE\tn', new Set(['montenegro', 'الجبل الاسود'])],
  ['OMN\tn', new Set(['oman'])],
  ['OMN\tc', new Set(['muscat'])],
]);

function formsOf(language: Language, ...states: readonly State[]): Readonly<Record<string, readonly string[]>> {
  const law: Law = {
    schema: 'casus-record/1',
    version: '',
    states,
    organisations: [],
    treaties: [],
    territories: [],
    zones: [],
    people: [],
    precedents: [],
    rules: {},
  };
  const found: Record<string, readonly string[]> = {};
  for (const { id, forms } of formerNames(law, language, rows)) found[id] = [...(found[id] ?? []), ...forms];
  return found;
}

describe('names of the past as spellings', () => {
  it('takes a name that means one state', () => {
    expect(formsOf('en', bears('MMR', 'Burma'), bears('OMN', 'Muscat and Oman'))).toEqual({
      MMR: ['Burma'],
      OMN: ['Muscat and Oman'],
    });
  });

  it('takes the cases of a Russian name', () => {
    expect(formsOf('ru', bears('MMR', 'Бирма'))['MMR']).toContain('Бирму');
  });

  it('lets the adjectives of a Russian name agree', () => {
    const forms = formsOf('ru', bears('EGY', 'Объединённая Арабская Республика'))['EGY'] ?? [];
    expect(forms).toContain('Объединённой Арабской Республики');
    expect(forms).not.toContain('Объединённой Арабская Республики');
  });

  it('leaves a name that another state bears, now or then', () => {
    expect(formsOf('en', bears('CHN', 'Republic of China'))).toEqual({ CHN: [] });
    expect(formsOf('en', bears('COD', 'Congo'), bears('COG', 'Congo'))).toEqual({ COD: [], COG: [] });
  });

  it('leaves a name that reads as two states', () => {
    expect(formsOf('en', bears('YUG', 'Serbia and Montenegro'))).toEqual({ YUG: [] });
    expect(formsOf('ar', bears('YUG', 'صربيا والجبل الأسود'))).toEqual({ YUG: [] });
  });
});
