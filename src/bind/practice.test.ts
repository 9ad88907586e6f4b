import { describe, expect, test } from 'vitest';
import type { Condition, Provision, Situation, Treaty } from '../record/model.ts';
import { judge } from './judge.ts';
import { hasReference, masters, recordOf, referenceRows } from './masters.fixture.ts';
import type { Judgement } from './model.ts';

const text = { ar: 'x', en: 'x', ru: 'x' };

function clause(all: readonly Condition[], more: Partial<Provision> = {}): Treaty {
  const provision: Provision = {
    id: 'X-1',
    article: '1',
    atop: ['defence'],
    nature: 'duty',
    when: { all },
    duty: text,
    source: [],
    ...more,
  };
  const parties = ['AAA', 'BBB', 'CCC'].map((state) => ({ state, from: '1990-01-01', source: [] }));
  return { id: 'X', title: text, in_force: '1990-01-01', parties, provisions: [provision], sources: {} };
}

function judged(treaty: Treaty, facts: Situation['facts'], responder: string | null = null): Judgement {
  const situation = {
    id: 's',
    date: '2000-01-01',
    ally_in_trouble: 'AAA',
    place: { name: 'p' },
    requests: {},
    facts,
  };
  return judge(situation, recordOf(treaty)).find((j) => j.responder === responder) as Judgement;
}

describe('reading a clause by its words and as practised', () => {
  const narrows = clause([{ harm: 'armed-attack' }, { attacker: 'not-party', el: 'both-members', basis: 'practice' }]);
  const widens = clause([{ harm: 'armed-attack' }, { attacker: 'state', el: 'attacker-class' }], {
    exceptions: [{ id: 'attacker-class', basis: 'practice', reads: { attacker: 'external' } }],
  });

  test('what only practice asks falls away from the words, and counts in full as practised', () => {
    const found = judged(narrows, { harm: { 'armed-attack': 'T' }, attacker: { states: ['BBB'] } });
    expect([found.status, found.decisive_element]).toEqual(['arguable', 'both-members']);
    expect(found.readings).toEqual({
      textual: { status: 'triggered', decisive_element: 'all-met' },
      practised: { status: 'not-triggered', decisive_element: 'both-members' },
    });
  });
  test('what practice reads more widely than the text counts only as practised; the status stays that of the text', () => {
    const found = judged(widens, { harm: { 'armed-attack': 'T' }, attacker: { external: 'T', state: 'F' } });
    expect([found.status, found.decisive_element]).toEqual(['not-triggered', 'attacker-class']);
    expect(found.readings).toEqual({
      textual: { status: 'not-triggered', decisive_element: 'attacker-class' },
      practised: { status: 'triggered', decisive_element: 'all-met' },
    });
    expect(found.tree.exceptions).toEqual([{ id: 'attacker-class', basis: 'practice', bears: 'T' }]);
  });
  test('where both give the same answer there is nothing to show', () => {
    const attacked = { 'armed-attack': 'T' } as const;
    expect(judged(narrows, { harm: attacked, attacker: { states: ['ZZZ'] } }).readings).toBeUndefined();
    expect(judged(widens, { harm: attacked, attacker: { external: 'T', state: 'T' } }).readings).toBeUndefined();
    expect(judged(widens, { harm: attacked, attacker: { external: 'F', state: 'F' } }).readings).toBeUndefined();
  });
  test('an exception says whether it bears on the case, also where nothing can tell', () => {
    const told = clause([{ harm: 'coup' }], { exceptions: [{ id: 'elsewhere', basis: 'text', words: { en: 'x' } }] });
    expect(judged(told, {}).tree.exceptions).toEqual([
      { id: 'elsewhere', basis: 'text', bears: null, words: { en: 'x' } },
    ]);
  });
  test('a reservation is tried for the responder that made it, and for nobody else', () => {
    const reserved = clause([{ harm: 'coup' }], {
      responder_overrides: {
        BBB: { all: [{ attacker: 'attr', name: 'red', el: 'reservation', basis: 'reservation' }] },
      },
    });
    const facts = { harm: { coup: 'T' } } as const;
    expect(judged(reserved, facts, 'BBB').tree.exceptions).toEqual([
      { id: 'reservation', basis: 'reservation', bears: 'T' },
    ]);
    expect(judged(reserved, facts).tree.exceptions).toBeUndefined();
  });
});

describe.skipIf(!hasReference)('the readings on the rows of the reference (absent: ../shared)', () => {
  const record = masters();
  const of = (id: string, provision: string): Judgement | undefined => {
    const row = referenceRows().find((r) => r.id === id);
    return row && judge(row, record).find((j) => j.provision === provision && j.responder === null);
  };
  test('Rio in 2001: the words speak of a state, the Organ applied them to a group', () => {
    expect(of('usa-2001', 'RIO-3')?.readings?.textual.status).toBe('not-triggered');
    expect(of('usa-2001', 'RIO-3')?.readings?.practised.status).toBe('triggered');
  });
  test('a member attacks a member: the text of the CST is silent, its practice excludes', () => {
    expect(of('kgz-tjk-2022', 'CST-4@2010')?.readings).toEqual({
      textual: { status: 'available-on-request', decisive_element: 'request' },
      practised: { status: 'not-triggered', decisive_element: 'both-members' },
    });
  });
});
