import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from './index.ts';
import { testLexicon } from './lexicon.fixture.ts';

const lexicon = await testLexicon();
const reading = (file: string, date: string) =>
  read(readFileSync(new URL(`dispatches/${file}.txt`, import.meta.url), 'utf8'), { lexicon, date, hash: '' });

/** Short dispatches of our own on six other crises. Each line: type, source, target. */
describe.each([
  [
    'sahel-en',
    '2023-08-01',
    [
      'COERCE NER.MIL person:bazoum',
      'ACCUSE ECOWAS ',
      'SANCTION ECOWAS NER',
      'SANCTION FRA NER',
      'PROTEST NER.CVL ',
      'REQUEST DZA ',
      'AID ECOWAS GMB',
    ],
    ['DZA opposes intervention', 'NGA fears unrest', 'ECOWAS opposes regime_change'],
  ],
  [
    'balkans-en',
    '2023-10-02',
    ['MOBILIZE SRB ', 'ASSAULT XKX.REB XKX.SEC', 'ACCUSE XKX SRB', 'SUPPORT RUS SRB', 'ACCUSE RUS NATO'],
    ['MNE supports settlement', 'EU supports settlement'],
  ],
  [
    'gulf-ar',
    '2011-03-15',
    ['AID ARE BHR', 'REQUEST IRN SAU', 'ACCUSE BHR.OPP BHR.GOV', 'SUPPORT KWT GCC'],
    ['SAU fears unrest'],
  ],
  [
    'mali-ar',
    '2021-05-31',
    ['COERCE MLI.MIL person:ndaw', 'ASSAULT MLI.REB MLI.CVL', 'PROTEST MLI.CVL ', 'REQUEST AU MLI.MIL'],
    ['FRA opposes regime_change', 'DZA hopes status_quo'],
  ],
  [
    'karabakh-ru',
    '2022-09-14',
    ['ASSAULT AZE.MIL ARM', 'ACCUSE AZE ARM', 'REQUEST person:pashinyan CSTO', 'ACCUSE FRA AZE', 'SUPPORT TUR AZE'],
    ['ARM fears unrest', 'RUS supports settlement'],
  ],
  [
    'haiti-ru',
    '2024-03-05',
    [
      'COERCE HTI.GOV ',
      'COERCE HTI.REB ',
      'ASSAULT HTI.REB HTI.SEC',
      'AGREE KEN ',
      'COERCE DOM HTI',
      'PROTEST HTI.CVL ',
    ],
    ['BRA hopes settlement'],
  ],
  [
    'gori-ru',
    '2008-08-09',
    [
      'ASSAULT RUS.MIL GEO',
      'ACCUSE GEO RUS',
      'REJECT NATO ',
      'ACCUSE POL,LTU,LVA,EST RUS',
      'AID ECOWAS GMB',
      'ASSAULT GEO.MIL RUS',
    ],
    ['LVA opposes unrest', 'person:sarkozy supports settlement'],
  ],
  [
    'causeway-en',
    '2011-03-16',
    [
      'ASSAULT SAU.MIL BHR',
      'SANCTION IRN ',
      'REQUEST USA BHR,SAU',
      'CONSULT KWT,OMN KWT,OMN',
      'ACCUSE QAT IRN.GOV',
      'COERCE BHR.SEC BHR.CVL',
    ],
    ['JPN fears unrest'],
  ],
] as const)('%s', (file, date, events, stances) => {
  const r = reading(file, date);
  const told = r.events.map((e) => `${e.type} ${e.source.join()} ${e.target.join()}`);
  it.each(events)('tells %s', (line) => expect(told).toContain(line));
  it.each(stances)('holds %s', (line) =>
    expect(r.stances.map((s) => `${s.holder} ${s.polarity} ${s.topic}`)).toContain(line),
  );
  it('shows the words of every event', () => {
    for (const e of r.events) expect(e.span.text.length).toBeGreaterThan(0);
  });
});

describe('memberships, precedents and denials', () => {
  it('reads a list of members and one that left', () => {
    const m = reading('karabakh-ru', '2022-09-14').memberships.map(
      (x) => `${x.org} ${x.actor} ${x.status} ${x.until ?? ''}`,
    );
    expect(m).toContain('CSTO KGZ member ');
    expect(m).toContain('CSTO UZB withdrew 2012');
    expect(m).not.toContain('CSTO UZB member ');
  });
  it('keeps a past deployment as a precedent, and what the body does now', () => {
    expect(reading('sahel-en', '2023-08-01').precedents.map(({ org, date, outcome }) => [org, date, outcome])).toEqual([
      ['ECOWAS', '2017', 'acted'],
      ['ECOWAS', '2023-07-30', 'acted'],
    ]);
  });
  it('marks what a government denies as negated', () => {
    const denied = reading('mali-ar', '2021-05-31').events.find(
      (e) => e.type === 'REQUEST' && e.source[0] === 'MLI.GOV',
    );
    expect(denied?.status).toBe('negated');
  });
});
