import { describe, expect, test } from 'vitest';
import type { Case } from '../case/model.ts';
import type { RecordIndex } from '../record/index.ts';
import { outlook } from './index.ts';

const precedent = (
  id: string,
  start: string,
  end: string,
  decision: string,
  kind = 'internal unrest',
  ally = 'BBB',
) => ({
  id,
  start,
  end,
  situation: { id, date: start, ally_in_trouble: ally, kind, requests: {} },
  response: { organisation: 'ORG', decision },
});
const recordOf = (precedents: readonly object[]): RecordIndex =>
  ({
    law: {
      precedents,
      treaties: [],
      rules: {
        'base-rates': {
          enough: 5,
          credible: 0.9,
          counts: [{ of: 'acted', decisions: ['invoked'], leave_out: ['unknown'] }],
          classes: [['organisation'], ['kind-nature', 'kind', 'all']],
        },
      },
    },
    treaty: () => undefined,
    provision: () => undefined,
  }) as unknown as RecordIndex;
const theCase = {
  id: 'now',
  ally: 'AAA',
  day: '2022-01-05',
  kind: 'internal unrest',
  requests: {},
  response: { organisation: 'ORG' },
} as unknown as Case;

describe('outlook', () => {
  const three = [1, 2, 3].map((n) => precedent(`p${n}`, `201${n}-01-01`, `201${n}-02-01`, 'declined'));
  test('0 of 3 stays so, with its members and a wide range', () => {
    const rate = outlook(theCase, recordOf(three)).rates[0];
    expect(rate).toMatchObject({ k: 0, n: 3, small: true });
    expect(rate?.members.map((m) => m.precedent)).toEqual(['p1', 'p2', 'p3']);
    expect(rate?.interval?.high).toBeGreaterThan(0.5);
  });
  test('never the case itself, never what ended later, never what nobody knows', () => {
    const more = [
      ...three,
      precedent('itself', '2022-01-02', '2022-01-19', 'invoked', 'internal unrest', 'AAA'),
      precedent('later', '2022-09-01', '2022-09-20', 'invoked'),
      precedent('dark', '2015-01-01', '2015-02-01', 'unknown'),
    ];
    expect(outlook(theCase, recordOf(more)).rates[0]?.members.map((m) => m.precedent)).toEqual(['p1', 'p2', 'p3']);
    const hindsight = outlook(theCase, recordOf(more), { hindsight: true });
    expect(hindsight.rates[0]?.members.map((m) => m.precedent)).toEqual(['p1', 'p2', 'p3', 'later']);
    expect(hindsight.hindsight).toBe(true);
  });
  test('widens a class of fewer than five and says which it took', () => {
    const others = [1, 2, 3].map((n) => precedent(`q${n}`, `200${n}-01-01`, `200${n}-02-01`, 'invoked', 'coup'));
    const rate = outlook(theCase, recordOf([...three, ...others])).rates[1];
    expect(rate?.class.id).toBe('class.all');
    expect(rate).toMatchObject({ k: 3, n: 6, small: false });
  });
  test('gives no number where nothing came before', () => {
    expect(outlook(theCase, recordOf([])).rates[0]).toMatchObject({ n: 0, interval: null });
  });
});
