import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildRecord } from '../../scripts/build-record.ts';
import en from '../brief/messages/en.json' with { type: 'json' };
import type {
  Claimed,
  CountClaim,
  EventClaim,
  MembershipClaim,
  PrecedentClaim,
  ProvisionClaim,
  Reading,
} from '../read/model.ts';
import { openRecord } from '../record/index.ts';
import { audit, auditFindings } from './index.ts';

const record = openRecord(buildRecord(path.resolve(import.meta.dirname, '../..')).law);

const said = (id: string, line = 1): Claimed => ({
  id,
  speaker: ['narrator'],
  via: [],
  hedge: 'none',
  stand: 'affirmed',
  span: { start: line * 100, end: line * 100 + 4, text: id, line },
  rule: 'test',
  words: [],
});
const member = (
  org: string,
  actor: string,
  status: MembershipClaim['status'],
  since: string | null = null,
  until: string | null = null,
): MembershipClaim => ({
  ...said(`${org} ${actor} ${status}`),
  kind: 'membership',
  org,
  actor,
  status,
  since,
  until,
  how: '',
});
const count = (org: string, act: CountClaim['act'], value: number | null, date: string | null): CountClaim => ({
  ...said(`${org} ${act}`),
  kind: 'count',
  org,
  act,
  value,
  date,
});
const precedent = (states: readonly string[], date: string, more: Partial<PrecedentClaim> = {}): PrecedentClaim => ({
  ...said('case'),
  kind: 'precedent',
  case: '',
  states,
  territory: null,
  date,
  org: 'CSTO',
  outcome: 'declined',
  reason: null,
  reasonCode: null,
  ...more,
});
const reading = (more: Partial<Reading>, day = '2022-01-06'): Reading => ({
  schema: 'casus-reading/1',
  language: 'en',
  referenceDate: { value: day, basis: 'test', spans: [] },
  input_hash: '',
  title: null,
  actors: [],
  events: [],
  claims: [],
  memberships: [],
  provisions: [],
  precedents: [],
  stances: [],
  counts: [],
  troubles: [],
  dates: [],
  ...more,
});
const verdicts = (more: Partial<Reading>, day?: string): string[] =>
  audit(reading(more, day), record).map((l) => `${l.kind} ${l.verdict}`);
const of = (m: MembershipClaim, day?: string): string[] => verdicts({ memberships: [m] }, day);

describe('membership', () => {
  test.each([
    ['a member that day', member('CSTO', 'KAZ', 'member'), 'membership agrees'],
    ['a member of the alliance since its accession', member('NATO', 'FIN', 'member', '2023'), 'membership agrees'],
    ['the wrong year', member('NATO', 'FIN', 'member', '2022'), 'membership contradicts'],
    ['not yet a member', member('SCO', 'IRN', 'member', '2021'), 'membership contradicts'],
    ['never one', member('CSTO', 'TUR', 'member'), 'membership contradicts'],
    ['never one, truly', member('CSTO', 'UKR', 'not_member'), 'not-member agrees'],
    ['no longer one', member('CST', 'GEO', 'not_member'), 'not-member agrees'],
    ['one after all', member('NATO', 'TUR', 'not_member'), 'not-member contradicts'],
    ['a founder', member('SCO', 'UZB', 'founder', '2001'), 'founded agrees'],
    ['no founder', member('SCO', 'IND', 'founder', '2001'), 'founded contradicts'],
    ['a signatory', member('CST', 'BLR', 'signatory', '1993'), 'signed agrees'],
    ['signed another year', member('CST', 'BLR', 'signatory', '1992'), 'signed contradicts'],
    ['in the chair', member('CSTO', 'ARM', 'chair'), 'chair agrees'],
    ['not in the chair', member('CSTO', 'RUS', 'chair'), 'chair contradicts'],
    ['a body that is over', member('WTO', 'KAZ', 'member'), 'membership not-on-record'],
    ['a list of its own', member('UN', 'KAZ', 'member'), 'membership agrees'],
    ['no such body', member('XYZ', 'KAZ', 'member'), 'membership not-on-record'],
  ])('%s', (_, claim, expected) => {
    const day = claim.org === 'NATO' && claim.actor === 'FIN' ? '2024-01-01' : undefined;
    expect(of(claim, day)[0]).toBe(expected);
  });

  test('a return that the text leaves out is an omission, on the day it had happened', () => {
    const left = member('CST', 'UZB', 'not_renewed', null, '1999');
    expect(of(left)).toEqual(['renewed agrees', 'omission incomplete']);
    expect(of(left, '2001-01-01')).toEqual(['renewed agrees']);
    expect(verdicts({ memberships: [left, member('CST', 'UZB', 'member', '2006')] })).not.toContain(
      'omission incomplete',
    );
    expect(of(member('CST', 'GEO', 'not_renewed', null, '1999'))).toEqual(['renewed agrees']);
    expect(of(member('CST', 'GEO', 'not_renewed', null, '2005'))).toEqual(['renewed contradicts']);
  });

  test.each([
    ['suspended, and yet a member', member('LAS', 'EGY', 'suspended', null, '1979'), 'left agrees'],
    ['suspended another year', member('LAS', 'EGY', 'suspended', null, '1982'), 'left contradicts'],
    [
      'never suspended on record: nothing to refute',
      member('UN', 'KAZ', 'suspended', null, '1999'),
      'left not-on-record',
    ],
    ['back from a suspension', member('LAS', 'EGY', 'member', '1989'), 'membership agrees'],
    ['an organisation older than the pact on record', member('GCC', 'KWT', 'founder', '1981'), 'founded not-on-record'],
    ['the pact itself', member('NAT', 'TUR', 'founder', '1949'), 'founded contradicts'],
    [
      'only the command left',
      { ...member('NATO', 'FRA', 'withdrew', null, '1966'), how: 'withdrew from the military command' },
      'left not-on-record',
    ],
    [
      'notice before the end',
      { ...member('WTO', 'HUN', 'withdrew', null, '1956'), how: 'announced its withdrawal' },
      'left incomplete',
    ],
    ['left in the last days of a year', member('ECOWAS-99', 'MRT', 'withdrew', null, '2000'), 'left agrees'],
  ])('%s', (_, claim, expected) => expect(of(claim)[0]).toBe(expected));

  test('what a speaker denies is no statement, and what is said twice is checked once', () => {
    const said = member('CSTO', 'KAZ', 'member');
    expect(of({ ...member('CSTO', 'TUR', 'member'), stand: 'denied' })).toEqual([]);
    expect(verdicts({ memberships: [said, { ...said, id: 'again' }] })).toHaveLength(1);
  });

  test('a text that says both is not caught out on one', () => {
    expect(verdicts({ memberships: [member('NATO', 'TUR', 'member'), member('NATO', 'TUR', 'not_member')] })).toEqual([
      'membership agrees',
    ]);
  });
});

describe('counts and dates', () => {
  test.each([
    [count('CST', 'signed', 6, '1992-05'), 'signed agrees'],
    [count('CST', 'signed', 3, '1993'), 'signed agrees'],
    [count('CST', 'signed', 7, '1992-05'), 'signed contradicts'],
    [count('CST', 'in_force', null, '1994'), 'in-force agrees'],
    [count('CST', 'in_force', null, '1996'), 'in-force contradicts'],
    [count('CSTO', 'founded', null, '2002'), 'founded agrees'],
    [count('NATO', 'founded', null, '1949'), 'founded agrees'],
    [count('NATO', 'founded', null, '1955'), 'founded contradicts'],
    [count('CST', 'renewed', 6, null), 'renewed agrees'],
    [count('CST', 'renewed', 5, null), 'renewed contradicts'],
    [count('CSTO', 'members', 6, null), 'members agrees'],
    [count('CSTO', 'members', 15, null), 'members not-on-record'],
    [count('SCO', 'signed', null, '2002-06'), 'signed agrees'],
    [count('CST', 'refused', 9, null), 'refused-count incomplete'],
    [count('SCO', 'refused', 4, null), 'refused-count not-on-record'],
  ])('%o', (claim, expected) => {
    expect(verdicts({ counts: [claim] })).toEqual([expected]);
  });

  test('of two bodies in one sentence the statement is about the one it fits', () => {
    expect(
      verdicts({ counts: [count('CIS', 'signed', null, '1992-05'), count('CST', 'in_force', null, '1994')] }),
    ).toEqual(['signed agrees', 'in-force agrees']);
  });

  test('former parties among those said to have refused are named', () => {
    expect(audit(reading({ counts: [count('CSTO', 'refused', 9, null)] }), record)[0]?.finding.args['actors']).toEqual([
      'UZB',
      'AZE',
      'GEO',
    ]);
  });
});

describe('articles', () => {
  const article = (treaty: string, number: string): ProvisionClaim => ({
    ...said(number),
    kind: 'provision',
    treaty,
    article: number,
    trigger: null,
    consequence: null,
  });
  test('in the version of the day', () => {
    const [line] = audit(reading({ provisions: [article('CST', '4')] }), record);
    expect(line).toMatchObject({ verdict: 'agrees', record: ['provision:CST-4@2010'] });
    const [early] = audit(reading({ provisions: [article('CSTO', '4')] }, '2005-01-01'), record);
    expect(early?.record).toEqual(['provision:CST-4@1992']);
    expect(verdicts({ provisions: [article('CST', '77')] })).toEqual(['article not-on-record']);
  });
});

describe('earlier crises', () => {
  const karabakh = precedent(['ARM', 'AZE'], '2021', { case: 'the Karabakh war' });

  test('a war known by its name but misdated is caught at the date', () => {
    const span = { start: 120, end: 124, text: '2021', line: 1 };
    const lines = audit(
      reading({ precedents: [karabakh], dates: [{ value: '2021', type: 'absolute', span, anchor: null }] }),
      record,
    );
    expect(lines.map((l) => [l.kind, l.verdict, l.record[0]])).toEqual([
      ['decision', 'agrees', 'precedent:nkr-2020/response'],
      ['war-date', 'contradicts', 'precedent:nkr-2020'],
    ]);
    expect(lines[1]?.span).toEqual(span);
    expect(verdicts({ precedents: [{ ...karabakh, date: '2020' }] })).toEqual(['precedent agrees', 'decision agrees']);
  });

  test('the same by the event alone, once', () => {
    const war = {
      ...said('the Karabakh war'),
      kind: 'event',
      type: 'ASSAULT',
      mode: null,
      source: ['ARM', 'AZE'],
      target: ['ARM', 'AZE'],
      date: { start: '2021', end: null, precision: 'year', basis: '' },
      place: null,
      place_name: null,
      status: 'background',
      attribution: [],
      features: [],
    } as EventClaim;
    expect(verdicts({ events: [war] })).toEqual(['war-date contradicts']);
    expect(verdicts({ events: [war], precedents: [karabakh] }).filter((v) => v.startsWith('war-date'))).toHaveLength(1);
    expect(verdicts({ events: [{ ...war, span: { ...war.span, text: 'a clash' } }] })).toEqual([]);
  });

  test('parties alone tell a case only by its time', () => {
    expect(verdicts({ precedents: [precedent(['KGZ', 'TJK'], '2021-04')] })).toEqual([
      'precedent agrees',
      'decision agrees',
    ]);
    expect(verdicts({ precedents: [precedent(['KGZ', 'TJK'], '2014-01')] })).toEqual(['precedent not-on-record']);
    // What a body does in the crisis the article tells is no earlier case.
    const today = reading({}).referenceDate.value.slice(0, 4);
    expect(verdicts({ precedents: [precedent(['KGZ'], `${today}-01-03`)] })).toEqual([]);
  });

  test('a body said to have acted that did not', () => {
    expect(verdicts({ precedents: [precedent(['KGZ', 'TJK'], '2021-04', { outcome: 'acted' })] })).toContain(
      'decision contradicts',
    );
  });
});

test('every finding has its words', () => {
  for (const id of auditFindings) expect(Object.keys(en), id).toContain(id);
});
