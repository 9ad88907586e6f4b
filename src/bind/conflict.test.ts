import { describe, expect, test } from 'vitest';
import type { Provision, Situation, Treaty } from '../record/model.ts';
import { conflictsOf, gapsOf } from './conflict.ts';
import { judge } from './judge.ts';
import { recordOf } from './masters.fixture.ts';
import { judgeTogether } from './together.ts';

const text = { ar: 'x', en: 'x', ru: 'x' };

function treaty(id: string, states: readonly string[], provisions: readonly Partial<Provision>[]): Treaty {
  return {
    id,
    title: text,
    in_force: '1990-01-01',
    parties: states.map((state) => ({ state, from: '1990-01-01', source: [] })),
    provisions: provisions.map(
      (more, i): Provision => ({
        id: `${id}-${i + 1}`,
        article: String(i + 1),
        atop: ['defence'],
        nature: 'duty',
        when: { all: [{ harm: 'armed-attack' }] },
        duty: text,
        source: [],
        ...more,
      }),
    ),
    sources: {},
  };
}

const attack: Situation = {
  id: 's',
  date: '2000-01-01',
  ally_in_trouble: 'AAA',
  place: { name: 'p', recognised_sovereign: 'AAA', is_territory_of_victim: 'T' },
  requests: {},
  facts: { harm: { 'armed-attack': 'T' }, attacker: { states: ['ZZZ'] } },
};

function withStates(...treaties: readonly Treaty[]) {
  const record = recordOf(...treaties);
  return { ...record, state: (id: string) => (/^[A-Z]{3}$/.test(id) ? ({ id } as never) : undefined) };
}

describe('promises that pull a responder apart', () => {
  const owed = treaty('X', ['AAA', 'BBB', 'CCC', 'DDD'], [{}]);
  test('a duty to the ally against a pledge to the attacker, responders with the same ones together', () => {
    const pledge = treaty('Y', ['BBB', 'CCC', 'ZZZ'], [{ atop: ['non-aggression'], when: { all: [] } }]);
    const record = withStates(owed, pledge);
    expect(conflictsOf(attack, judge(attack, record), record)).toEqual([
      {
        responders: ['BBB', 'CCC'],
        owed: [{ provision: 'X-1', status: 'triggered' }],
        towards: 'ZZZ',
        against: ['Y-1'],
      },
    ]);
  });
  test('none where the duty is ruled out, where the pledge is only to consult, or where it had ended', () => {
    const peace: Situation = { ...attack, facts: { ...attack.facts, harm: {} } };
    const pledge = treaty('Y', ['BBB', 'ZZZ'], [{ atop: ['non-aggression'], when: { all: [] } }]);
    const talk = treaty('Y', ['BBB', 'ZZZ'], [{ atop: ['consultation'] }]);
    const over = { ...pledge, ended: '1999-12-31' };
    for (const [situation, other] of [
      [peace, pledge],
      [attack, talk],
      [attack, over],
    ] as const) {
      const record = withStates(owed, other);
      expect(conflictsOf(situation, judge(situation, record), record)).toEqual([]);
    }
  });
});

describe('wordings of one article', () => {
  const versions = (first: Provision['valid'], second: Provision['valid']): Treaty =>
    treaty(
      'X',
      ['AAA', 'BBB'],
      [
        { id: 'X-4@1', valid: first ?? {} },
        { id: 'X-4@2', valid: second ?? {} },
      ],
    );
  test('a day between two wordings is a gap that points at both', () => {
    const record = recordOf(versions({ to: '1999-01-01' }, { from: '2001-01-01' }));
    expect(gapsOf(attack, record)).toEqual([
      { kind: 'no-version', treaty: 'X', article: 'X-4', provisions: ['X-4@1', 'X-4@2'] },
    ]);
  });
  test('two wordings on one day are a conflict; one after the other is neither', () => {
    const both = recordOf(versions({ to: '2001-01-01' }, { from: '1999-01-01' }));
    expect(gapsOf(attack, both).map((g) => g.kind)).toEqual(['two-versions']);
    expect(gapsOf(attack, recordOf(versions({ to: '2000-01-01' }, { from: '2000-01-01' })))).toEqual([]);
  });
});

describe('several allies that ask together', () => {
  const law = treaty(
    'X',
    ['AAA', 'BBB', 'CCC'],
    [
      { when: { all: [{ harm: 'armed-attack' }, { place: 'territory-of-victim', el: 'territory' }] } },
      { when: { all: [{ harm: 'threat' }] } },
    ],
  );
  test('each is judged for itself, those with the same answer together', () => {
    const asked: Situation = {
      ...attack,
      with_allies: ['BBB', 'CCC', 'EEE'],
      facts: { harm: { 'armed-attack': 'T', threat: 'T' } },
    };
    expect(judgeTogether(asked, recordOf(law))).toEqual([
      {
        treaty: 'X',
        provision: 'X-1',
        groups: [
          { allies: ['AAA'], status: 'triggered', decisive_element: 'all-met' },
          { allies: ['BBB', 'CCC'], status: 'not-triggered', decisive_element: 'territory' },
        ],
      },
      {
        treaty: 'X',
        provision: 'X-2',
        groups: [{ allies: ['AAA', 'BBB', 'CCC'], status: 'triggered', decisive_element: 'all-met' }],
      },
    ]);
  });
  test('nothing where one asked alone', () => {
    expect(judgeTogether(attack, recordOf(law))).toEqual([]);
  });
});
