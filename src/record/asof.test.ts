import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, dayOf, type When } from '../kernel/date.ts';
import type { Truth } from '../kernel/truth.ts';
import { partyHolds, treatyHolds, versionHolds } from './asof.ts';
import type { PartyInterval, Provision, Treaty } from './model.ts';
import { Roll } from './parties.ts';

const party = (fields: Partial<PartyInterval>): PartyInterval => ({ state: 'AAA', source: ['x'], ...fields });
const day = fc.integer({ min: 0, max: 400 }).map((n) => dayOf(n));

describe('the date table of ENCODING.md 2.1', () => {
  it.each<[string, Partial<PartyInterval>, Day, Truth]>([
    ['first day is inside', { from: '1994-04-20' }, '1994-04-20', 'T'],
    ['the day before is outside', { from: '1994-04-20' }, '1994-04-19', 'F'],
    ['the end is the first day outside', { from: '1994-04-20', to: '1999-04-21' }, '1999-04-20', 'T'],
    ['and that day is outside', { from: '1994-04-20', to: '1999-04-21' }, '1999-04-21', 'F'],
    [
      'from the later bound on it is certain',
      { from: { not_after: '2008-03-28' }, signed: '2006-08-16' },
      '2008-03-28',
      'T',
    ],
    [
      'between signature and the later bound it is open',
      { from: { not_after: '2008-03-28' }, signed: '2006-08-16' },
      '2007-01-01',
      'U',
    ],
    ['before signature nothing binds', { from: { not_after: '2008-03-28' }, signed: '2006-08-16' }, '2006-08-15', 'F'],
    [
      'an earlier bound of its own goes before the signature',
      { from: { not_before: '2007-01-01' }, signed: '2006-08-16' },
      '2006-12-31',
      'F',
    ],
    ['a month of signature counts from its first day', { signed: '2006-08' }, '2006-07-31', 'F'],
    ['within that month it is open', { signed: '2006-08' }, '2006-08-01', 'U'],
    ['nothing known is open', {}, '2000-01-01', 'U'],
    [
      'a bounded end holds before its earlier bound',
      { from: '2000-01-01', to: { not_before: '2001-01-01', not_after: '2002-01-01' } },
      '2000-12-31',
      'T',
    ],
    [
      'is open between',
      { from: '2000-01-01', to: { not_before: '2001-01-01', not_after: '2002-01-01' } },
      '2001-06-01',
      'U',
    ],
    [
      'and is over from its later bound',
      { from: '2000-01-01', to: { not_before: '2001-01-01', not_after: '2002-01-01' } },
      '2002-01-01',
      'F',
    ],
    ['never a party on any day', { from: '2000-01-01', never: true }, '2001-01-01', 'F'],
  ])('%s', (_, fields, on, value) => {
    expect(partyHolds(party(fields), on)).toBe(value);
  });

  it('lets a gap replace T, and only T', () => {
    const treaty = {
      in_force: '1994-04-20',
      ended: '2010-01-01',
      force_gaps: [{ from: '1999-04-21', to: '2000-03-22', value: 'U', why: '', source: [] }],
    } as unknown as Treaty;
    expect(treatyHolds(treaty, '1999-04-20')).toEqual({ value: 'T', gap: null });
    expect(treatyHolds(treaty, '1999-04-21')).toEqual({ value: 'U', gap: 0 });
    expect(treatyHolds(treaty, '2000-03-21')).toEqual({ value: 'U', gap: 0 });
    expect(treatyHolds(treaty, '2000-03-22')).toEqual({ value: 'T', gap: null });
    expect(treatyHolds({ ...treaty, ended: '1999-06-01' }, '1999-07-01').value).toBe('F');
  });

  it('holds an undated article to be always valid', () => {
    expect(versionHolds({} as Provision, '1800-01-01')).toBe('T');
    expect(versionHolds({ valid: { to: '2012-12-19' } } as Provision, '2012-12-18')).toBe('T');
    expect(versionHolds({ valid: { to: '2012-12-19' } } as Provision, '2012-12-19')).toBe('F');
  });
});

/** What a bounded day could have been, within the test's range. */
const candidates = (when: When | undefined, open: readonly Day[]): readonly Day[] => {
  if (when === undefined) return open;
  if (typeof when === 'string') return [when];
  const { not_before: first = '1969-01-01', not_after: last = '1973-01-01' } = when;
  const out: Day[] = [];
  for (let d = first; d <= last; d = addDays(d, 1)) out.push(d);
  return out;
};
const bounded = fc.oneof(
  day,
  fc.tuple(day, day).map(([a, b]) => (a < b ? { not_before: a, not_after: b } : { not_before: b, not_after: a })),
);

describe('interval algebra against a twin that tries every possible day', () => {
  it('is T when every possible start and end agree, F when none does, else U', () => {
    fc.assert(
      fc.property(bounded, fc.option(bounded, { nil: undefined }), day, (from, to, on) => {
        const begun = candidates(from, []).map((start) => on >= start);
        const running = to === undefined ? [true] : candidates(to, []).map((end) => on < end);
        const said = (all: readonly boolean[]): Truth => (all.every(Boolean) ? 'T' : all.some(Boolean) ? 'U' : 'F');
        const [b, r] = [said(begun), said(running)];
        const twin: Truth = b === 'F' || r === 'F' ? 'F' : b === 'T' && r === 'T' ? 'T' : 'U';
        expect(partyHolds(party({ from, ...(to === undefined ? {} : { to }) }), on)).toBe(twin);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('joins several intervals by OR and cites those that decide', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ from: bounded, to: bounded }), { maxLength: 4 }), day, (intervals, on) => {
        const roll = new Roll('treaty:X', 'party', intervals.map(party));
        const answer = roll.holds('AAA', on, 'party');
        const values = intervals.map((i) => partyHolds(party(i), on));
        expect(answer.value).toBe(values.includes('T') ? 'T' : values.includes('U') ? 'U' : 'F');
        const deciding = values.flatMap((v, i) => (v === answer.value ? [`treaty:X/party/AAA/${i}`] : []));
        expect(answer.record).toEqual(deciding.length > 0 ? deciding : ['treaty:X']);
      }),
      { seed: 2, numRuns: 300 },
    );
  });

  it('counts a designated state as a victim only', () => {
    const roll = new Roll('treaty:X', 'party', [party({ from: '1955-02-19', designated: true })]);
    expect(roll.holds('AAA', '1960-01-01', 'victim').value).toBe('T');
    expect(roll.holds('AAA', '1960-01-01', 'party').value).toBe('F');
    expect(roll.on('1960-01-01')).toEqual([]);
  });

  it('counts a guarantor as a party, never as the victim', () => {
    const roll = new Roll('treaty:X', 'party', [party({ from: '1955-02-19', guarantor: true })]);
    expect(roll.holds('AAA', '1960-01-01', 'victim').value).toBe('F');
    expect(roll.holds('AAA', '1960-01-01', 'party').value).toBe('T');
    expect(roll.on('1960-01-01')).toHaveLength(1);
  });
});
