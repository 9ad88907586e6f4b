import { describe, expect, test } from 'vitest';
import type { Truth } from '../kernel/truth.ts';
import type { Condition, PartyInterval, Provision, Situation, Treaty } from '../record/model.ts';
import { judge } from './judge.ts';
import { recordOf } from './masters.fixture.ts';
import type { Judgement } from './model.ts';

const text = { ar: 'x', en: 'x', ru: 'x' };
const parties: readonly PartyInterval[] = ['AAA', 'BBB', 'CCC'].map((state) => ({
  state,
  from: '1990-01-01',
  source: [],
}));

function provision(when: Provision['when'], more: Partial<Provision> = {}): Provision {
  return { id: 'X-1', article: '1', atop: ['defence'], nature: 'duty', when, duty: text, source: [], ...more };
}

function treaty(provisions: readonly Provision[], more: Partial<Treaty> = {}): Treaty {
  return { id: 'X', title: text, in_force: '1990-01-01', parties, provisions, sources: {}, ...more };
}

type Given = Partial<Pick<Situation, 'facts' | 'requests' | 'place' | 'date' | 'ally_in_trouble'>>;

function situation(given: Given = {}): Situation {
  return {
    id: 's',
    date: '2000-01-01',
    ally_in_trouble: 'AAA',
    place: { name: 'p' },
    requests: {},
    facts: {},
    ...given,
  };
}

function all(judgements: readonly Judgement[], responder: string | null = null): readonly (string | null)[] {
  const found = judgements.find((j) => j.responder === responder);
  return found ? [found.status, found.decisive_element] : [null, null];
}

/** What one condition alone comes to, as a truth value. */
function alone(condition: Condition, given: Given = {}): Truth {
  const [found] = judge(situation(given), recordOf(treaty([provision({ all: [condition] })])));
  return found?.tree.children?.[3]?.value ?? 'F';
}

describe('every form of condition, alone, over its whole table', () => {
  const attacker = (a: NonNullable<Situation['facts']['attacker']>): Given => ({ facts: { attacker: a } });
  const table: readonly (readonly [string, Condition, readonly (readonly [Given, Truth])[]])[] = [
    [
      'harm',
      { harm: 'coup' },
      [
        [{ facts: { harm: { coup: 'T' } } }, 'T'],
        [{ facts: { harm: { coup: 'U' } } }, 'U'],
        [{ facts: { harm: { coup: 'F' } } }, 'F'],
        [{}, 'F'],
        [{ facts: { harm: { threat: 'T' } } }, 'F'],
      ],
    ],
    [
      'external',
      { attacker: 'external' },
      [
        [attacker({ external: 'T' }), 'T'],
        [attacker({ external: 'U' }), 'U'],
        [{}, 'F'],
      ],
    ],
    [
      'state',
      { attacker: 'state' },
      [
        [attacker({ state: 'T' }), 'T'],
        [attacker({ state: 'U', states: ['ZZZ'] }), 'U'],
        [{}, 'F'],
      ],
    ],
    [
      'in',
      { attacker: 'in', list: ['ZZZ'] },
      [
        [attacker({ states: ['ZZZ'] }), 'T'],
        [attacker({ states: ['YYY', 'ZZZ'] }), 'T'],
        [attacker({ states: ['YYY'] }), 'F'],
        [{}, 'F'],
        [attacker({ state: 'U', states: ['ZZZ'] }), 'T'],
      ],
    ],
    [
      'not in',
      { attacker: 'not-in', list: ['ZZZ'] },
      [
        [attacker({ states: ['ZZZ'] }), 'F'],
        [attacker({ states: ['YYY'] }), 'T'],
        [{}, 'T'],
      ],
    ],
    [
      'party',
      { attacker: 'party' },
      [
        [attacker({ states: ['BBB'] }), 'T'],
        [attacker({ states: ['ZZZ'] }), 'F'],
        [{}, 'F'],
      ],
    ],
    [
      'not a party',
      { attacker: 'not-party' },
      [
        [attacker({ states: ['BBB'] }), 'F'],
        [attacker({ states: ['ZZZ', 'BBB'] }), 'F'],
        [attacker({ states: ['ZZZ'] }), 'T'],
        [{}, 'T'],
      ],
    ],
    [
      'not a party, by practice',
      { attacker: 'not-party', basis: 'practice' },
      [
        [attacker({ states: ['BBB'] }), 'U'],
        [{}, 'T'],
      ],
    ],
    [
      'attribute',
      { attacker: 'attr', name: 'red' },
      [
        [attacker({ attrs: { red: 'T' } }), 'T'],
        [attacker({ attrs: { red: 'U' } }), 'U'],
        [{}, 'F'],
      ],
    ],
    [
      'territory',
      { place: 'territory-of-victim' },
      [
        [{ place: { name: 'p', is_territory_of_victim: 'T' } }, 'T'],
        [{ place: { name: 'p', is_territory_of_victim: 'U' } }, 'U'],
        [{ place: { name: 'p', is_territory_of_victim: 'F', recognised_sovereign: 'AAA' } }, 'F'],
        [{ place: { name: 'p', recognised_sovereign: 'AAA' } }, 'T'],
        [{ place: { name: 'p', recognised_sovereign: 'BBB' } }, 'F'],
        [{ place: { name: 'p', recognised_sovereign: null } }, 'U'],
        [{ place: { name: 'p', recognised_sovereign: 'disputed' } }, 'U'],
        [{ place: { name: 'p', recognised_sovereign: 'intl' } }, 'F'],
        [{}, 'U'],
      ],
    ],
    [
      'metropolitan',
      { place: 'metropolitan-territory' },
      [[{ place: { name: 'p', is_territory_of_victim: 'T' } }, 'T']],
    ],
    [
      'zone',
      { place: 'zone', in: ['north', 'south'] },
      [
        [{ place: { name: 'p', zones: ['south'] } }, 'T'],
        [{ place: { name: 'p', zones: ['east'] } }, 'F'],
        [{}, 'F'],
      ],
    ],
    [
      'administered by',
      { place: 'administered-by', who: 'BBB' },
      [
        [{ place: { name: 'p', administered_by: 'BBB' } }, 'T'],
        [{ place: { name: 'p', administered_by: 'disputed' } }, 'U'],
        [{ place: { name: 'p', administered_by: null } }, 'U'],
        [{ place: { name: 'p', administered_by: 'AAA' } }, 'F'],
      ],
    ],
    [
      'administered by the victim',
      { place: 'administered-by-victim' },
      [
        [{ place: { name: 'p', administered_by: 'AAA' } }, 'T'],
        [{ place: { name: 'p', administered_by: 'BBB' } }, 'F'],
      ],
    ],
    [
      'request',
      { request: 'victim' },
      [
        [{ requests: { X: { value: 'T', date: '2001-01-01' } } }, 'T'],
        [{ requests: { X: { value: 'U' } } }, 'U'],
        [{ requests: { Y: { value: 'T' } } }, 'F'],
      ],
    ],
    [
      'request by any',
      { request: 'any-party' },
      [
        [{ requests: { X: { value: 'T' } } }, 'T'],
        [{}, 'F'],
      ],
    ],
    [
      'consent',
      { consent: 'victim' },
      [
        [{ requests: { X: { value: 'U' } } }, 'U'],
        [{}, 'F'],
      ],
    ],
    [
      'defensive',
      { defensive: true },
      [
        [{ facts: { victim_initiated: 'F' } }, 'T'],
        [{ facts: { victim_initiated: 'T' } }, 'F'],
        [{ facts: { victim_initiated: 'U' } }, 'U'],
        [{}, 'T'],
        [attacker({ state: 'T' }), 'U'],
      ],
    ],
    [
      'condition',
      { cond: 'ready' },
      [
        [{ facts: { conditions: { ready: 'T' } } }, 'T'],
        [{ facts: { conditions: { ready: 'F' } } }, 'F'],
        [{}, 'U'],
      ],
    ],
    [
      'condition with a default',
      { cond: 'ready', default: 'T' },
      [
        [{}, 'T'],
        [{ facts: { conditions: { ready: 'U' } } }, 'U'],
      ],
    ],
    [
      'condition assumed to hold',
      { cond: 'victim-resists' },
      [
        [{}, 'T'],
        [{ facts: { conditions: { 'victim-resists': 'F' } } }, 'F'],
      ],
    ],
    [
      'not',
      { not: { harm: 'coup' } },
      [
        [{}, 'T'],
        [{ facts: { harm: { coup: 'U' } } }, 'U'],
        [{ facts: { harm: { coup: 'T' } } }, 'F'],
      ],
    ],
    [
      'any',
      { any: [{ harm: 'coup' }, { cond: 'ready' }] },
      [
        [{}, 'U'],
        [{ facts: { harm: { coup: 'T' } } }, 'T'],
      ],
    ],
    [
      'all',
      { all: [{ harm: 'coup' }, { cond: 'ready' }] },
      [
        [{}, 'F'],
        [{ facts: { harm: { coup: 'T' } } }, 'U'],
      ],
    ],
  ];
  for (const [name, condition, cases] of table)
    test(name, () => {
      for (const [given, value] of cases) expect(alone(condition, given), JSON.stringify(given)).toBe(value);
    });

  test('any is named after its first child that has its value', () => {
    const any: Condition = {
      any: [
        { harm: 'coup', el: 'first' },
        { cond: 'ready', el: 'second' },
      ],
    };
    const law = recordOf(treaty([provision({ any: any.any })]));
    expect(all(judge(situation(), law))).toEqual(['arguable', 'second']);
    expect(all(judge(situation({ facts: { conditions: { ready: 'F' } } }), law))).toEqual(['not-triggered', 'first']);
  });
});

describe('status', () => {
  const clause = provision({
    all: [{ harm: 'coup' }, { cond: 'ready', el: 'prior-condition' }, { request: 'victim' }],
  });
  const law = recordOf(treaty([clause]));
  const at = (coup: Truth, ready: Truth, request: Truth): readonly (string | null)[] =>
    all(
      judge(situation({ facts: { harm: { coup }, conditions: { ready } }, requests: { X: { value: request } } }), law),
    );
  test('false beats unknown, unknown beats a missing request', () => {
    expect(at('T', 'T', 'T')).toEqual(['triggered', 'all-met']);
    expect(at('U', 'F', 'T')).toEqual(['not-triggered', 'prior-condition']);
    expect(at('F', 'U', 'F')).toEqual(['not-triggered', 'harm']);
    expect(at('T', 'U', 'F')).toEqual(['arguable', 'prior-condition']);
    expect(at('T', 'T', 'F')).toEqual(['available-on-request', 'request']);
    expect(at('T', 'T', 'U')).toEqual(['arguable', 'request']);
  });
  test('every open element is kept, a missing request among them', () => {
    const [found] = judge(situation({ facts: { harm: { coup: 'U' } } }), law);
    expect(found?.open_elements).toEqual(['harm', 'prior-condition', 'request']);
  });
  test('a harm nobody reports says so, and a missing request names what would settle it', () => {
    const [found] = judge(situation(), law);
    const [, , , harm, , request] = found?.tree.children ?? [];
    expect(harm).toMatchObject({ value: 'F', ground: 'not-reported' });
    expect(request?.settle?.id).toBe('settle.request');
  });
});

describe('dates, parties and responders', () => {
  const met: Given = { facts: { harm: { coup: 'T' } } };
  const coup = provision({ all: [{ harm: 'coup' }] });
  const on = (date: string, more: Partial<Treaty>, responder: string | null = null): readonly (string | null)[] =>
    all(judge(situation({ ...met, date }), recordOf(treaty([coup], more))), responder);
  test('each of the four dated elements decides alone', () => {
    expect(on('1989-12-31', {})).toEqual(['not-triggered', 'in-force']);
    expect(on('2000-01-01', { ended: '2000-01-01' })).toEqual(['not-triggered', 'in-force']);
    expect(on('2000-01-01', { provisions: [{ ...coup, valid: { to: '2000-01-01' } }] })).toEqual([
      'not-triggered',
      'version-date',
    ]);
    expect(on('2000-01-01', { parties: parties.slice(1) })).toEqual(['not-triggered', 'victim-not-party']);
    const left = parties.map((p) => (p.state === 'BBB' ? { ...p, to: '2000-01-01' } : p));
    expect(on('2000-01-01', { parties: left }, 'BBB')).toEqual(['not-triggered', 'responder-not-party']);
    expect(on('1999-12-31', { parties: left }, 'BBB')).toEqual([null, null]);
  });
  test('an unknown day leaves membership open for that responder only', () => {
    const open = parties.map((p) => (p.state === 'BBB' ? { state: 'BBB', source: [] } : p));
    expect(on('2000-01-01', { parties: open }, 'BBB')).toEqual(['arguable', 'responder-not-party']);
    expect(on('2000-01-01', { parties: open })).toEqual(['triggered', 'all-met']);
  });
  test('overrides add to the clause, for one responder or one pair, from their day', () => {
    const own = (overrides: NonNullable<Provision['responder_overrides']>, date = '2000-01-01', responder = 'BBB') =>
      on(date, { provisions: [{ ...coup, responder_overrides: overrides }] }, responder);
    const more = { all: [{ attacker: 'attr', name: 'red', el: 'reservation' } as Condition] };
    expect(own({ BBB: more })).toEqual(['not-triggered', 'reservation']);
    expect(own({ BBB: more }, '2000-01-01', 'CCC')).toEqual([null, null]);
    expect(own({ 'BBB<AAA': { ...more, from: '2000-01-01' } })).toEqual(['not-triggered', 'reservation']);
    expect(own({ 'BBB<AAA': { ...more, from: '2000-01-02' } })).toEqual([null, null]);
    expect(own({ 'BBB<CCC': more })).toEqual([null, null]);
  });
  test('procedures and clauses without a condition are not judged', () => {
    const law = recordOf(
      treaty([provision({ all: [] }), provision({ all: [{ harm: 'coup' }] }, { nature: 'procedure' })]),
    );
    expect(judge(situation(met), law)).toEqual([]);
  });
  test('the order of parties and of attackers changes nothing', () => {
    const clause = provision({ all: [{ attacker: 'not-party' }] });
    const given = (states: readonly string[]): Given => ({ facts: { attacker: { states } } });
    const one = judge(situation(given(['ZZZ', 'BBB'])), recordOf(treaty([clause])));
    const two = judge(situation(given(['BBB', 'ZZZ'])), recordOf(treaty([clause], { parties: parties.toReversed() })));
    expect(one.map((j) => [j.responder, j.status, j.open_elements])).toEqual(
      two.map((j) => [j.responder, j.status, j.open_elements]),
    );
  });
});
