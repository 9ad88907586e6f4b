import { describe, expect, test } from 'vitest';
import { aReading, event, theRecord } from './case.fixture.ts';
import { draft } from './draft.ts';

const record = theRecord();
type Events = Parameters<typeof aReading>[0];
const first = (...events: Events) => draft([{ reading: aReading(events), audit: [] }], record)[0];
const on = (day: string) => ({ start: day, end: day, precision: 'day' as const, basis: 'test' });

describe('whom a case lays the attack on', () => {
  test('a state told to strike at the ally, and not one told to strike at nobody named', () => {
    const struck = event('ASSAULT', ['AZE.MIL'], ['ARM.MIL'], { id: 'a', place: 'ARM' });
    const aimless = event('ASSAULT', ['IRN.MIL'], [], { id: 'b', place: 'ARM', place_name: 'Armenia' });
    expect(first(struck, aimless)?.adversary).toEqual(['AZE']);
    const talks = event('CONSULT', ['ARM.GOV'], ['GEO.GOV'], { id: 't' });
    expect(first(aimless, talks)?.adversary).toEqual(['IRN']);
  });

  test('whose aircraft the ally shoots down on its own soil, whatever crowd is out besides', () => {
    const shotDown = event('ASSAULT', ['POL.MIL'], ['RUS.MIL'], { id: 'a', place: 'POL' });
    const crowd = event('PROTEST', ['POL.CVL'], [], { id: 'b', place: 'POL' });
    const charge = event('ACCUSE', ['POL.GOV'], ['RUS'], { id: 'k' });
    expect(first(shotDown, charge, crowd)?.adversary).toEqual(['RUS']);
    expect(first(crowd, event('CONSULT', ['POL.GOV'], ['RUS'], { id: 'c' }))?.adversary).toEqual([]);
  });

  test('an organisation that strikes, unless the ally called it', () => {
    const strike = event('ASSAULT', ['ECOWAS'], ['GMB.MIL'], { id: 'a', place: 'GMB' });
    const demand = event('REQUEST', ['ECOWAS'], ['GMB.GOV'], { id: 'd' });
    expect(first(strike, demand)?.adversary).toEqual(['ECOWAS']);
    const call = event('REQUEST', ['GMB.GOV'], ['ECOWAS'], { id: 'r', mode: 'assist' });
    expect(first(call, strike)?.adversary).toEqual([]);
  });

  test('no member of the body called that enters on the day of the call; another state that does', () => {
    const call = event('REQUEST', ['GMB.GOV'], ['ECOWAS'], { id: 'r', mode: 'assist', date: on('2017-01-19') });
    const entry = (state: string) =>
      event('ASSAULT', [`${state}.MIL`], ['GMB'], { id: 'a', place: 'GMB', date: on('2017-01-19') });
    expect(first(call, entry('SEN'))?.adversary).toEqual([]);
    expect(first(call, entry('MRT'))?.adversary).toEqual(['MRT']);
  });

  test('the state that threatens and is complained of, an older blow by another counting less; none where the ally is at odds with none', () => {
    const complaint = event('ACCUSE', ['KWT.GOV'], ['IRQ'], { id: 'a' });
    const threat = event('THREATEN', ['IRQ'], ['KWT'], { id: 't' });
    const appeal = event('REQUEST', ['KWT.GOV'], ['LAS'], { id: 'r', mode: 'assist' });
    const old = event('COERCE', ['SAU.MIL'], ['KWT'], { id: 'b', status: 'background' });
    const massed = event('MOBILIZE', ['IRQ.MIL'], [], { id: 'm' });
    const c = first(appeal, complaint, threat, massed, old);
    expect(c?.adversary).toEqual(['IRQ']);
    expect(c?.adversary_because?.[0]).toMatch(/^rule:(threatens|is-accused|most-told-of)/);
    expect(c?.adversary_because).toEqual(expect.arrayContaining(['a', 't']));
    expect(first(appeal, old)?.adversary).toEqual([]);
  });

  test('no armed group of the ally of which only the ally tells; one that others tell of', () => {
    const struck = (speaker: string) =>
      event('ASSAULT', ['KAZ.REB'], ['KAZ.SEC'], { id: 'g', place: 'KAZ', speaker: [speaker] });
    expect(first(struck('KAZ.GOV'))?.adversary).toEqual([]);
    expect(first(struck('narrator'))?.adversary).toEqual(['KAZ.REB']);
  });

  test('an armed group of another state that strikes the ally; its state did not', () => {
    const raid = event('ASSAULT', ['YEM.REB'], ['ARE'], { id: 'a', place: 'ARE' });
    const blow = event('ASSAULT', ['SAU.MIL'], ['YEM'], { id: 'b', place: 'YEM' });
    const c = first(event('REQUEST', ['ARE.GOV'], ['GCC'], { id: 'r', mode: 'assist' }), raid, blow);
    expect(c?.adversary).toEqual(['YEM.REB']);
    expect(c?.claims.find(({ id }) => id === 'a')?.sets.map(({ element, value }) => `${element} ${value}`)).toEqual([
      'harm.armed-attack T',
      'harm.threat T',
      'attacker.external T',
      'attacker.state U',
    ]);
  });

  test('who strikes on the day the United Nations are asked did not come at the call, though it sits in them', () => {
    const call = event('REQUEST', ['ARM.GOV'], ['UN'], { id: 'r', mode: 'assist', date: on('2022-09-13') });
    const strike = event('ASSAULT', ['AZE.MIL'], ['ARM'], { id: 'a', place: 'ARM', date: on('2022-09-13') });
    expect(first(call, strike)?.adversary).toEqual(['AZE']);
  });

  test('states that strike in one act strike together', () => {
    const joint = event('ASSAULT', ['SUN.MIL', 'POL.MIL'], ['CSK'], { id: 'j', place: 'CSK' });
    const c = first(joint, event('ACCUSE', ['CSK.GOV'], ['SUN'], { id: 'c' }));
    expect(c?.adversary).toEqual(['SUN', 'POL']);
  });
});

test('after a lull the next blow begins another attack', () => {
  const blow = (id: string, day: string) => event('ASSAULT', ['TUR.MIL'], ['CYP'], { id, place: 'CYP', date: on(day) });
  const days = (...told: readonly string[]) => first(...told.map((day, k) => blow(`b${k}`, day)))?.day;
  expect(days('2021-12-15', '2022-01-03', '2022-01-05')).toBe('2022-01-03');
  expect(days('2021-12-27', '2022-01-03', '2022-01-05')).toBe('2021-12-27');
});
