import { describe, expect, test } from 'vitest';
import { recognitionOf, requestValues } from './government.ts';
import type { Law } from './model.ts';

const name = { ar: 'x', en: 'x', ru: 'x' };
const law = {
  states: [
    {
      id: 'AAA',
      governments: [
        { id: 'old', name, from: '2000-01-01', to: '2010-01-01', recognised: 'T', source: [] },
        { id: 'old', name, from: '2010-01-01', to: '2011-01-01', recognised: 'F', source: [] },
        { id: 'new', name, from: '2010-01-01', recognised: 'U', source: [] },
        { id: 'exile', name, from: { not_before: '2009-01-01', not_after: '2009-06-01' }, recognised: 'T', source: [] },
      ],
    },
  ],
} as unknown as Law;

describe('who may ask', () => {
  test.each([
    ['old', '2009-12-31', 'T'],
    ['old', '2010-01-01', 'F'],
    ['old', '2011-01-01', 'F'],
    ['new', '2010-01-01', 'U'],
    ['new', '2009-12-31', 'F'],
    ['exile', '2009-03-01', 'T'],
  ])('%s on %s: %s', (id, day, value) => {
    expect(recognitionOf(law, 'AAA', id, day)?.value).toBe(value);
  });
  test('a government the record does not know gives no answer', () => {
    expect(recognitionOf(law, 'AAA', 'nobody', '2010-01-01')).toBeNull();
    expect(recognitionOf(law, 'BBB', 'old', '2010-01-01')).toBeNull();
  });
  test('a request takes its value from who asked; a given value wins', () => {
    const values = requestValues(
      { X: { by: 'new' }, Y: { by: 'new', value: 'T' }, Z: { value: 'F' }, W: { by: 'nobody' } },
      'AAA',
      '2010-01-01',
      law,
    );
    expect(Object.fromEntries(Object.entries(values).map(([id, r]) => [id, r.value]))).toEqual({
      X: 'U',
      Y: 'T',
      Z: 'F',
      W: 'U',
    });
  });
});
