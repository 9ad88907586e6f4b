import { describe, expect, it } from 'vitest';
import { testLexicon } from './lexicon.fixture.ts';
import { actsOf } from './parties.fixture.ts';

const lexicon = await testLexicon();

/** Whom English nouns send back to; sentences of our own. */
describe('English: nouns that stand for whoever was named before', () => {
  it.each([
    [
      '2004-06-15',
      'a rank',
      'Peru accused General Paul Ndiaye of Chad. The general, denying it, threatened Peru.',
      'THREATEN TCD.MIL > PER',
    ],
    [
      '2004-06-15',
      'a band',
      'Rebels took a town in Chad. Chad accuses Sudan of arming the expedition.',
      'AID SDN > TCD.REB',
    ],
    [
      '2004-06-15',
      'his neighbour, as a leader says',
      'Sudan shelled Chad. Chad protested. Hugo Chavez of Venezuela backed his neighbour.',
      'SUPPORT VEN.GOV > TCD',
    ],
    [
      '2010-07-10',
      'the South',
      'North Korean guns shelled an island of South Korea. The South protested.',
      'ACCUSE KOR > ',
    ],
    [
      '2004-06-15',
      'a knight by his first name',
      'The premier of Fiji, Sir Josefa Vosa, met reporters. Sir Josefa blames Tonga.',
      'ACCUSE FJI.GOV > TON',
    ],
    [
      '1935-10-10',
      'the council of the League',
      'The League heard Albania on Monday. On Tuesday the Council condemned Italy.',
      'ACCUSE LON > ITA',
    ],
    ['2004-06-15', 'past a time of day', 'By noon India had been asked for troops.', 'REQUEST  > IND'],
    [
      '2004-06-15',
      'a participle that opens the sentence',
      'Kenya named General Otieno. Dismissed the same day, the general condemned Uganda.',
      'SANCTION  > KEN.MIL',
    ],
    [
      '2004-06-15',
      'whoever denies does so after what is told of him',
      'KINSHASA, June 4 - Gabon, where soldiers seized power in March, denied any part in it.',
      'REJECT GAB > ',
    ],
    [
      '2004-06-15',
      'troops uninvited',
      'Italian troops came ashore in Albania on Good Friday.',
      'ASSAULT ITA.MIL > ALB',
    ],
    [
      '2004-06-15',
      'and called in',
      'The premier of the Comoros called for French help. French marines came ashore in the Comoros.',
      'AID FRA.MIL > COM',
    ],
  ])('%s: %s', (date, _, text, event) => expect(actsOf(lexicon, date)(text)).toContain(event));
});
