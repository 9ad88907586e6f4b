import { describe, expect, test } from 'vitest';
import type { Reading, StanceClaim } from '../read/model.ts';
import type { RecordIndex } from '../record/index.ts';
import { reckon } from './index.ts';

const kinds = [
  {
    id: 'unrest',
    crises: ['internal unrest'],
    endings: [
      { id: 'stays', name: { ar: '', en: '', ru: '' }, topics: ['status_quo'], words: { en: ['survive'] } },
      { id: 'falls', name: { ar: '', en: '', ru: '' }, topics: ['regime_change'], words: { en: ['fall'] } },
    ],
  },
];
const record = { law: { rules: { endings: { kinds } } } } as unknown as RecordIndex;
const span = { start: 0, end: 1, text: 'x', line: 1 };
const stance = (id: string, holder: string, polarity: string, topic: string, more: object = {}): StanceClaim =>
  ({
    id,
    kind: 'stance',
    holder,
    polarity,
    topic,
    by: ['narrator'],
    speaker: ['narrator'],
    hedge: 'none',
    stand: 'affirmed',
    span,
    condition: null,
    ...more,
  }) as unknown as StanceClaim;
const reading = (stances: readonly StanceClaim[]): Reading =>
  ({
    language: 'en',
    stances,
    actors: [
      { id: 'person:p', code: 'RUS.GOV' },
      { id: 'person:q', code: 'RUS.OPP' },
    ],
  }) as unknown as Reading;

describe('gains and losses as argued', () => {
  test('pro and contra are both kept in one cell', () => {
    const { cells } = reckon(
      null,
      [reading([stance('a', 'USA', 'benefits', 'regime_change'), stance('b', 'USA', 'fears', 'regime_change')])],
      record,
    );
    expect(cells).toMatchObject([
      { actor: 'USA', ending: 'falls', word: 'mixed', effects: [{ effect: 'gains' }, { effect: 'loses' }] },
    ]);
  });
  test('a condition names the ending before the topic does, and stays with the effect', () => {
    const condition = { ...span, text: 'if the regime should survive' };
    const { cells } = reckon(null, [reading([stance('a', 'TUR', 'benefits', 'regime_change', { condition })])], record);
    expect(cells).toMatchObject([{ ending: 'stays', effects: [{ condition }] }]);
  });
  test('office-holders stand for their state, opponents for themselves', () => {
    const { actors } = reckon(
      null,
      [reading([stance('a', 'person:p', 'fears', 'regime_change'), stance('b', 'person:q', 'hopes', 'regime_change')])],
      record,
    );
    expect(actors).toEqual(['RUS', 'person:q']);
  });
  test('a stance that moves no ending is kept aside, and a denied one is turned', () => {
    const r = reckon(
      null,
      [
        reading([
          stance('a', 'USA', 'supports', 'influence'),
          stance('b', 'CHN', 'fears', 'regime_change', { stand: 'denied' }),
        ]),
      ],
      record,
    );
    expect(r.other).toEqual(['a']);
    expect(r.cells).toMatchObject([{ actor: 'CHN', word: 'gains' }]);
    expect(r.computed).toBeNull();
  });
});
