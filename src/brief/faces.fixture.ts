import type { Case, CaseClaim } from '../case/model.ts';
import { reckon } from '../reckon/index.ts';
import { outlook } from '../outlook/index.ts';
import type { Reading } from '../read/model.ts';
import { openRecord } from '../record/index.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Law } from '../record/model.ts';
import { type DossierInput, dossierOf } from './dossier.ts';
import type { Dossier } from './model.ts';

/** A right-to-left override, a tag and an ampersand: what a hostile text may carry. */
export const hostile = 'قال\u202e <script>alert("x")</script> & غيره في ألماتي 2022.';

const span = { start: 0, end: hostile.length, text: hostile, line: 1 };

const law = {
  schema: 'casus-record/1',
  version: 'fixture',
  states: [
    {
      id: 'AAA',
      cow: null,
      gw: null,
      intervals: [{ from: '1900-01-01' }],
      name: { ar: 'ألفا', en: 'Alpha', ru: 'Альфа' },
      sources: {},
    },
    {
      id: 'BBB',
      cow: null,
      gw: null,
      intervals: [{ from: '1900-01-01' }],
      name: { ar: 'بيتا', en: 'Beta', ru: 'Бета' },
      sources: {},
    },
  ],
  organisations: [],
  treaties: [
    {
      id: 'PACT',
      title: { ar: 'ميثاق', en: 'Pact', ru: 'Пакт' },
      in_force: '1950-01-01',
      parties: [
        { state: 'AAA', from: '1950-01-01', source: ['s'] },
        { state: 'BBB', from: '1950-01-01', source: ['s'] },
      ],
      provisions: [
        {
          id: 'PACT-1',
          article: '1',
          atop: ['defence'],
          nature: 'duty',
          when: { all: [{ harm: 'armed-attack', el: 'harm' }] },
          duty: { ar: 'المساعدة', en: 'help', ru: 'помочь' },
          source: ['s'],
        },
      ],
      sources: { s: 'The pact' },
    },
  ],
  territories: [],
  zones: [],
  people: [],
  precedents: [
    {
      id: 'before',
      title: { ar: 'سابقة', en: 'An earlier case', ru: 'Прежний случай' },
      start: '2010-01-01',
      end: '2010-02-01',
      situation: {
        id: 'before',
        date: '2010-01-01',
        ally_in_trouble: 'BBB',
        kind: 'interstate attack',
        place: { name: 'Beta' },
        requests: {},
        facts: { harm: { 'armed-attack': 'T' } },
      },
      response: {
        decision: 'declined',
        words: { ar: 'رفض', en: 'refused', ru: 'отказ' },
        reason: { ar: 'سبب', en: 'its reason', ru: 'причина' },
        sent: { ar: '', en: '', ru: '' },
        source: ['p'],
      },
      verification: 'searched',
      sources: { p: 'The minutes' },
    },
  ],
  rules: {},
} as unknown as Law;

const claim = {
  id: 'e1',
  kind: 'event',
  content: hostile,
  speaker: ['AAA.GOV'],
  via: [],
  hedge: 'none',
  stand: 'affirmed',
  day: '2022-01-05',
  source: 0,
  span,
  sets: [{ element: 'harm.armed-attack', value: 'T', rule: 'r' }],
} satisfies CaseClaim;

const reading = {
  schema: 'casus-reading/1',
  language: 'ar',
  referenceDate: { value: '2022-01-06', basis: 'given', spans: [] },
  input_hash: 'h',
  title: null,
  actors: [],
  events: [
    {
      ...claim,
      type: 'ASSAULT',
      mode: null,
      source: [],
      target: [],
      date: { start: '2022-01-05', end: null, precision: 'day', basis: '' },
      place: null,
      place_name: null,
      status: 'asserted',
      attribution: ['AAA.GOV'],
      features: [],
      rule: 'r',
      words: [],
    },
  ],
  claims: [],
  memberships: [],
  provisions: [],
  precedents: [],
  troubles: [],
  stances: [],
  counts: [],
  dates: [],
} as unknown as Reading;

export const theCase = {
  schema: 'casus-case/1',
  id: 'c',
  title: { ar: 'ألفا', en: 'Alpha', ru: 'Альфа' },
  kind: 'interstate attack',
  ally: 'AAA',
  ally_because: [],
  day: '2022-01-05',
  day_because: '',
  adversary: [],
  place: { name: 'Alpha' },
  facts: {},
  requests: {},
  claims: [claim],
  accounts: [
    { id: 'undisputed', speakers: [] },
    { id: 'government', speakers: ['AAA.GOV'] },
    { id: 'everyone', speakers: [] },
  ],
  sources: [{ id: 's1', title: null, language: 'ar', day: '2022-01-06', hash: 'h' }],
  drafted: true,
} as unknown as Case;

export const record: RecordIndex = openRecord(law);

export function dossier(change: Partial<DossierInput> = {}): Dossier {
  const c = change.case === undefined ? theCase : change.case;
  return dossierOf({
    case: theCase,
    reckoning: reckon(c, change.readings ?? [reading], record),
    ...(c ? { outlook: outlook(c, record, { hindsight: change.options?.hindsight === true }) } : {}),
    readings: [reading],
    audits: [],
    texts: [hostile],
    record,
    version: '0.0.0',
    inputHash: 'h',
    ...change,
  });
}
