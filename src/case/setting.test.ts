import { describe, expect, test } from 'vitest';
import { check } from '../kernel/shape.ts';
import type { EventClaim } from '../read/model.ts';
import { event, theRecord } from './case.fixture.ts';
import { elementsShape } from './schema.ts';
import { settingsOf } from './setting.ts';

const record = theRecord();
const people: Readonly<Record<string, string>> = { 'person:president': 'KAZ.GOV', 'person:neighbour': 'UZB.GOV' };
const sets = (e: EventClaim, ally = 'KAZ', asked: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(
    settingsOf(e, { record, ally, day: '2022-01-05', codeOf: (id) => people[id] ?? id, askedUnder: () => asked }).map(
      (s) => [s.element, s.value],
    ),
  );

test('the rules are well formed', () => {
  expect(check(record.law.rules['elements'], elementsShape)).toEqual([]);
});

describe('unrest', () => {
  test('a protest is unrest, a seized or burnt site a threat, shots a threat', () => {
    expect(sets(event('PROTEST', ['KAZ.CVL'], []))).toEqual({ 'harm.internal-unrest': 'T' });
    expect(sets(event('PROTEST', ['KAZ.CVL'], [], { features: ['site-burnt'] }))).toEqual({
      'harm.internal-unrest': 'T',
      'harm.threat': 'T',
    });
    expect(sets(event('ASSAULT', ['KAZ.SEC'], ['KAZ.CVL'], { mode: 'firearms' }))).toEqual({
      'harm.threat': 'T',
      'harm.internal-unrest': 'U',
    });
  });

  test('only in the ally, only of the present crisis, and not where it failed or is not known', () => {
    expect(sets(event('PROTEST', ['UZB.CVL'], [], { place: 'UZB' }))).toEqual({});
    for (const status of ['background', 'planned', 'conditional', 'negated'] as const)
      expect(sets(event('PROTEST', ['KAZ.CVL'], [], { status })), status).toEqual({});
    expect(sets(event('PROTEST', ['KAZ.CVL'], [], { stand: 'undisclosed' }))).toEqual({});
    expect(sets(event('PROTEST', ['KAZ.CVL'], [], { status: 'attempted', features: ['site-seized'] }))).toEqual({
      'harm.internal-unrest': 'T',
    });
  });
});

describe('an armed group and the hand behind it', () => {
  test('an organised group that seizes sites is armed conflict and armed attack; training abroad leaves the hand open', () => {
    const gangs = event('COERCE', ['KAZ.REB'], [], {
      mode: 'seize',
      features: ['organised-group', 'site-seized', 'hand-training'],
    });
    expect(sets(gangs)).toEqual({
      'harm.armed-attack': 'T',
      'harm.internal-armed-conflict': 'T',
      'harm.threat': 'T',
      'attacker.external': 'U',
    });
  });

  test('direction from outside is the outside element; its absence is said outright', () => {
    const led = event('ASSAULT', ['KAZ.REB'], ['KAZ.SEC'], {
      features: ['organised-group', 'hand-direction', 'hand-supply'],
    });
    expect(sets(led)['attacker.external']).toBe('T');
    expect(sets(event('ASSAULT', ['KAZ.REB'], [], { features: ['hand-none'] }))['attacker.external']).toBe('F');
  });

  test('protesters, and the state’s own forces near such words, are no armed group', () => {
    for (const source of ['KAZ.CVL', 'KAZ.SEC'])
      expect(
        sets(event('ASSAULT', [source], [], { features: ['organised-group'] }))['harm.armed-attack'],
      ).toBeUndefined();
  });
});

describe('another state', () => {
  test('its forces attacking the ally are an armed attack by that state', () => {
    expect(sets(event('ASSAULT', ['UZB.MIL'], ['KAZ'], { place: 'KAZ' }))).toMatchObject({
      'harm.armed-attack': 'T',
      'attacker.external': 'T',
      'attacker.state': 'T',
      'attacker.states.UZB': 'T',
    });
  });

  test('a denial says the state is no attacker, and nothing of the harm', () => {
    expect(sets(event('ASSAULT', ['UZB.MIL'], ['KAZ'], { stand: 'denied' }))).toEqual({
      'attacker.external': 'F',
      'attacker.state': 'F',
      'attacker.states.UZB': 'F',
    });
  });

  test('fighting between two states leaves open who attacked, heavy weapons go beyond a frontier incident', () => {
    const clash = event('ASSAULT', ['KAZ', 'UZB'], ['KAZ', 'UZB'], { features: ['on-border'] });
    expect(sets(clash)).toMatchObject({ 'harm.armed-attack': 'U', 'attacker.states.UZB': 'T', victim_initiated: 'U' });
    expect(sets({ ...clash, features: ['on-border', 'heavy-weapons'] })['harm.armed-attack']).toBe('T');
  });

  test('seen from the other side it is the other state’s attack', () => {
    const clash = event('ASSAULT', ['KAZ', 'UZB'], ['KAZ', 'UZB']);
    expect(sets(clash, 'UZB')['attacker.states.KAZ']).toBe('T');
  });

  test('an attack elsewhere, between others, says nothing of the ally', () => {
    expect(sets(event('ASSAULT', ['UZB.MIL'], ['TJK'], { place: 'TJK' }))).toEqual({});
  });
});

describe('requests', () => {
  test('to an organisation: every treaty on which its bodies decide', () => {
    expect(sets(event('REQUEST', ['person:president'], ['CSTO'], { mode: 'assist' }))).toEqual({
      'request.CST': 'T',
      'request.CSTO-PK': 'T',
    });
  });

  test('to a state: bilateral treaties only', () => {
    expect(sets(event('REQUEST', ['ARM.GOV'], ['RUS'], { mode: 'assist' }), 'ARM')).toEqual({ 'request.RUS-ARM': 'T' });
  });

  test('without an addressee: the treaties it was made under', () => {
    expect(
      Object.keys(sets(event('REQUEST', ['KAZ.GOV'], ['person:president'], { mode: 'assist' }), 'KAZ', ['CST'])),
    ).toContain('request.CST');
    expect(sets(event('REQUEST', ['KAZ.GOV'], []), 'KAZ')).toEqual({});
  });

  test('politicians who urge one are no request; a denial says there was none', () => {
    expect(sets(event('REQUEST', ['KAZ.ELI'], ['CSTO'], { mode: 'assist' }))).toEqual({});
    expect(sets(event('REQUEST', ['KAZ.GOV'], ['CSTO'], { mode: 'assist', stand: 'denied' }))).toEqual({
      'request.CST': 'F',
      'request.CSTO-PK': 'F',
    });
  });
});
