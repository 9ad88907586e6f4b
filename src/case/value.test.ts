import { describe, expect, test } from 'vitest';
import { aCase, claim, theRecord } from './case.fixture.ts';
import { situationUnder } from './situation.ts';
import { elementValues } from './value.ts';

const attack = 'harm.armed-attack';
const gov = { speaker: ['KAZ.GOV'] };

describe('the value of an element under an account', () => {
  test('accepted claims say T, F, or both', () => {
    const c = aCase([claim('t', { [attack]: 'T' }), claim('f', { [attack]: 'F' }, gov)]);
    expect(elementValues(c, 'undisputed')[attack]).toEqual({ value: 'T', ground: 'said', claims: ['t'] });
    expect(elementValues(c, 'government')[attack]).toEqual({ value: 'U', ground: 'conflict', claims: ['t', 'f'] });
    expect(elementValues(c, 'undisputed', new Set(['f']))[attack]).toMatchObject({ value: 'F', ground: 'said' });
  });

  test('made but not accepted: contested for everyone, set aside elsewhere', () => {
    const c = aCase([claim('g', { [attack]: 'T' }, gov)]);
    expect(elementValues(c, 'everyone')[attack]).toEqual({ value: 'U', ground: 'contested', claims: ['g'] });
    expect(elementValues(c, 'undisputed')[attack]).toEqual({ value: 'F', ground: 'set-aside', claims: ['g'] });
  });

  test('set aside, a named condition is open and harm is not shown', () => {
    const c = aCase([claim('g', { 'condition.france-assists': 'T', 'condition.state-of-war': 'F' }, gov)]);
    const values = elementValues(c, 'undisputed');
    expect(values['condition.france-assists']).toMatchObject({ value: 'U', ground: 'set-aside' });
    expect(values['condition.state-of-war']).toMatchObject({ value: 'T', ground: 'set-aside' });
  });

  test('an accepted claim that leaves it open gives U, said; a firm one decides', () => {
    const open = claim('u', { 'attacker.external': 'U' });
    expect(elementValues(aCase([open]), 'undisputed')['attacker.external']).toMatchObject({
      value: 'U',
      ground: 'said',
    });
    const firm = aCase([open, claim('t', { 'attacker.external': 'T' })]);
    expect(elementValues(firm, 'undisputed')['attacker.external']).toEqual({
      value: 'T',
      ground: 'said',
      claims: ['t'],
    });
  });

  test('what the file gives stands before any claim', () => {
    const c = aCase([claim('t', { [attack]: 'T' })], {
      facts: { harm: { 'armed-attack': 'F' } },
      requests: { CST: { value: 'T' } },
    });
    const values = elementValues(c, 'everyone');
    expect(values[attack]).toEqual({ value: 'F', ground: 'given', claims: [] });
    expect(values['request.CST']).toMatchObject({ value: 'T', ground: 'given' });
  });

  test('"not disclosed" says nothing', () => {
    const c = aCase([claim('x', { [attack]: 'T' }, { stand: 'undisclosed' })]);
    expect(elementValues(c, 'everyone')[attack]).toBeUndefined();
  });

  test('who began it: nobody on the ally’s side without a state attacker, open with one', () => {
    const c = aCase([claim('g', { 'attacker.state': 'T', 'attacker.states.UZB': 'T' }, gov)]);
    expect(elementValues(c, 'undisputed')['victim_initiated']?.value).toBe('F');
    expect(elementValues(c, 'government')['victim_initiated']?.value).toBe('U');
  });
});

test('a situation lists a state as attacker only where the account says so', () => {
  const c = aCase([
    claim(
      'g',
      { 'attacker.state': 'T', 'attacker.states.UZB': 'T', 'request.CST': 'T' },
      { ...gov, day: '2022-01-05' },
    ),
  ]);
  expect(situationUnder(c, 'government', theRecord())).toMatchObject({
    ally_in_trouble: 'KAZ',
    date: '2022-01-05',
    requests: { CST: { value: 'T', date: '2022-01-05' } },
    facts: { attacker: { state: 'T', external: 'F', states: ['UZB'] } },
  });
  expect(situationUnder(c, 'everyone', theRecord()).facts.attacker).toMatchObject({ state: 'U', states: [] });
});
