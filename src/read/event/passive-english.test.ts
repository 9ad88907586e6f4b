import { describe, expect, it } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { actsOf } from '../parties.fixture.ts';

const lexicon = await testLexicon();

const events = actsOf(lexicon, '2004-06-15');

/** The object of an English verb before it, in the passive; sentences of our own. */
describe('English: what is done, in the passive', () => {
  it.each([
    ['Aid to Rwanda was cut by Germany.', 'SANCTION DEU > RWA'],
    ['Ties with Qatar have been severed by Saudi Arabia.', 'SANCTION SAU > QAT'],
    ['Syrian assets were frozen on Monday by the European Union.', 'SANCTION EU > SYR'],
    ['The border with Armenia was closed by Turkey.', 'COERCE TUR > ARM'],
    ['A protest was lodged by China with Japan.', 'ACCUSE CHN > JPN'],
    ['Rice was donated to Sri Lanka by China.', 'AID CHN > LKA'],
    ['French troops were withdrawn from Niger.', 'RETREAT FRA.MIL > NER'],
    ['French paratroopers were sent to Mali on Friday.', 'AID FRA.MIL > MLI'],
    ['The pact was signed by France and Germany.', 'AGREE FRA,DEU > FRA,DEU'],
    ['The army chief was dismissed by Argentina’s president.', 'SANCTION ARG.GOV > ARG.MIL'],
    ['Argentina’s president sacked the army chief.', 'SANCTION ARG.GOV > ARG.MIL'],
    ['Thousands of Georgians protested against the government in Tbilisi.', 'PROTEST GEO.CVL > GEO.GOV'],
    ['Iran dismissed a British proposal to share the grounds.', 'REJECT IRN > GBR'],
    ['Britain helped Oman to put down the revolt.', 'AID GBR > OMN'],
    ['The gunmen had been trained, armed and flown in by Libya.', 'AID LBY > LBY.REB'],
    ['Chad was warned, threatened and finally invaded by Libya.', 'THREATEN LBY > TCD'],
    ['Kenya, threatened with expulsion by Somalia, sent no delegate.', 'THREATEN SOM > KEN'],
    ['Nepal, attacked on Tuesday, called up reserves.', 'ASSAULT  > NPL'],
    ['Chad promised 300 troops to Rwanda.', 'AGREE TCD > RWA'],
    ['Rwanda, promised troops by France, waited in vain.', 'AGREE FRA > RWA'],
  ])('%s', (text, event) => expect(events(text)).toContain(event));

  it('talks on a thing do nothing to it', () => {
    expect(events('Talks on sanctions against Iran were held in Vienna.').join()).not.toContain('SANCTION');
  });
});
