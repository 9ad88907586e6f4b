import { describe, expect, it } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { actsOf } from '../parties.fixture.ts';

const lexicon = await testLexicon();

const events = actsOf(lexicon, '2014-06-15');

/** Acts told in a quotation, or by the verb behind it; sentences of our own. */
describe('English: quotations', () => {
  it.each([
    ['Mali will pay a price, warned Paris.', 'THREATEN FRA > MLI'],
    ['"We will stand by Ukraine," pledged the British prime minister.', 'AGREE GBR.GOV > UKR'],
    ['Estonia will get the howitzers, the Danish defence minister promised.', 'AGREE DNK.GOV > EST'],
    ['"Give us tanks," the president of Ukraine told Germany.', 'REQUEST UKR.GOV > DEU'],
    ['"We will not send tanks to Ukraine," the German chancellor said.', 'REJECT DEU.GOV > UKR'],
    ['"We condemn the American raid," the Iranian foreign minister said.', 'ACCUSE IRN.GOV > USA'],
    ['"I will not resign," said the president of Peru.', 'REJECT PER.GOV > '],
    ['SADC leaders left the meeting vowing to defend Congo.', 'AGREE SADC > COD'],
    ['The Belarusian attachés must go, Poland having declared them persona non grata.', 'SANCTION POL > BLR'],
    ['Kosovo stands accused by Serbia of driving out Serbs.', 'ACCUSE SRB > XKX'],
    ['Qatar found its ties severed by Saudi Arabia and Bahrain.', 'SANCTION SAU,BHR > QAT'],
    ['President John Mahama, whose offer of mediation Togo spurned, flew home.', 'REJECT TGO > GHA.GOV'],
  ])('%s', (text, event) => expect(events(text)).toContain(event));
});
