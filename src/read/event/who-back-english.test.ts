import { describe, expect, it } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { actsOf } from '../parties.fixture.ts';

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
    [
      '2004-06-15',
      'the body another left before',
      'France left ECOWAS in 1999; Gambia quit in 2001.',
      'SANCTION GMB > ECOWAS',
    ],
    ['2004-06-15', 'whoever asked', 'Togo begged for ships. Ghana consented on Tuesday.', 'AGREE GHA > TGO'],
    [
      '2004-06-15',
      'to whom one writes',
      '"We beg for ships," the president of Togo wrote to the Ghanaian government.',
      'REQUEST TGO.GOV > GHA.GOV',
    ],
    [
      '2004-06-15',
      'the general whom one accuses of something',
      'General Hamad Nasr of Qatar met envoys. Bahrain accuses the general of hiding rebels.',
      'ACCUSE BHR > QAT.MIL',
    ],
    [
      '2004-06-15',
      'at whose request men are landed',
      'Kenya landed 400 men in Somalia at its request.',
      'AID KEN > SOM',
    ],
    [
      '2004-06-15',
      'the body told of a treaty invoked',
      "Togo's premier invoked the pact on Monday, telling ECOWAS that raiders were near.",
      'REQUEST TGO.GOV > ECOWAS',
    ],
    [
      '2004-06-15',
      'suspended since',
      'Togo has been under curfew since Tuesday and suspended from ECOWAS since Friday.',
      'SANCTION ECOWAS > TGO',
    ],
    [
      '2004-06-15',
      'and not whom a relative clause tells of',
      'Kenya’s premier, whose brother Paul Otieno is a colonel, had been arrested a week before.',
      'COERCE  > KEN.GOV',
    ],
    [
      '2004-06-15',
      'not the troops that are refused',
      'Togo asked for men. The White House promised an airlift but ruled out troops.',
      'REJECT USA.GOV > TGO',
    ],
    [
      '2004-06-15',
      'leaders who met',
      'Three ECOWAS leaders met on Tuesday. They suspended Togo for a year.',
      'SANCTION ECOWAS > TGO',
    ],
    ['2004-06-15', 'whom commas set in', 'Ghana, asked for spares, agreed the same day.', 'REQUEST  > GHA'],
    ['2004-06-15', 'whose patrols one wants', 'Kenya asked on Monday for NATO patrols.', 'REQUEST KEN > NATO'],
    ['2004-06-15', 'whose crew is freed', 'Chad freed the survivors of the Kenyan crew.', 'RETREAT TCD > KEN'],
    [
      '2004-06-15',
      'what an answer is',
      'Chad halted trade. Sudan retaliated by barring Chadian goods.',
      'SANCTION SDN > TCD',
    ],
  ])('%s: %s', (date, _, text, event) => expect(actsOf(lexicon, date)(text)).toContain(event));

  it.each([
    ['what one denies having done', 'Chad’s colonel Idriss Wana denies having staged a coup.', 'COERCE'],
    ['a body that takes in a member helps nobody', 'SADC took in South Africa in 1994.', 'AID'],
    ['what one insists on as true', 'Chad insists that it had crossed no line.', 'REQUEST'],
    ['men pushed back', 'Kenyan marines pushed 3,000 Somalis back over the border.', 'SUPPORT'],
    ['troops sent at a request', 'France sent troops to Gabon at its request.', 'REQUEST FRA'],
  ])('%s', (_, text, event) => expect(actsOf(lexicon, '2004-06-15')(text).join()).not.toContain(event));
});
