import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';
import { actsOf } from '../parties.fixture.ts';

const lexicon = await testLexicon();

/** Events by the codes of their parties; `not` before a negated one. */
const events = actsOf(lexicon, '2004-06-15', (e) => (e.status === 'negated' ? 'not ' : ''));

/** Who does what to whom in English; sentences of our own. */
describe('English: who does what to whom', () => {
  it.each([
    [
      'what a relative clause denies denies nothing after it',
      'Ethiopia, which denies the raid, has expelled the Eritrean ambassador.',
      'SANCTION ETH > ERI.GOV',
    ],
    [
      'nor does a denial deny what is joined to it',
      'Peru denied the charge and its foreign minister rejected the note.',
      'REJECT PER > ',
    ],
    [
      'rebels act, and not the man who leads them',
      'Rebels led by Guy Philippe, a former police chief, marched into Port-au-Prince in Haiti on Monday.',
      'ASSAULT HTI.REB > HTI',
    ],
    [
      'his men are rebels where he leads rebels',
      'Rebels led by Colonel Ahmed Yusuf crossed the border of Somalia on Sunday. His men shelled the port overnight.',
      'ASSAULT SOM.REB > SOM',
    ],
    [
      'a president’s followers are a crowd, and no part of him',
      'President Laurent Gbagbo of Ivory Coast refused to go. His followers accused France of an invasion.',
      'ACCUSE CIV.CVL > FRA',
    ],
    [
      'whom a relative clause without a comma tells of acts, not its object',
      'Soldiers who ousted President Alpha Conde of Guinea condemned Ghana.',
      'ACCUSE GIN.MIL > GHA',
    ],
    ['calls by somebody are his', 'Turkey dismissed calls by France for a ceasefire.', 'REJECT TUR > FRA'],
    [
      'a secretary-general speaks for the body',
      'The CSTO, to which Armenia belongs, declined to act; its secretary-general, Stanislav Zas, condemned Turkey.',
      'ACCUSE CSTO > TUR',
    ],
    [
      '"its" is whom a relative word tells of',
      'Peru and Chile talked; Canada, which recalled its soldiers, praised Kenya.',
      'SUPPORT CAN > KEN',
    ],
    ['who would help stands after "said that"', 'The minister said that Ankara would help.', 'AGREE TUR > '],
    [
      'a truce is asked of the two it is to be between',
      'Kenya called for a ceasefire between Ethiopia and Eritrea.',
      'REQUEST KEN > ETH,ERI',
    ],
    ['an envoy shuttles to both', 'Kenya’s envoy shuttled between Ethiopia and Eritrea.', 'CONSULT KEN.GOV > ETH,ERI'],
    ['its ally is the other state', 'Turkey, bound to Azerbaijan by a pact, praised its ally.', 'SUPPORT TUR > AZE'],
    [
      'whoever met somebody goes on alone',
      'Kenya’s president met the president of Somalia and offered to send a mission.',
      'AGREE KEN.GOV > ',
    ],
    ['troops that are to be sent are nobody’s target', 'Ghana threatened to send troops.', 'THREATEN GHA > '],
    ['whose charge is denied', 'Chile denied Peru’s charge that it was taking sides.', 'REJECT CHL > PER'],
    [
      'who is received and who receives',
      'Bouteflika was received by Kenya’s president.',
      'CONSULT DZA.GOV,KEN.GOV > DZA.GOV,KEN.GOV',
    ],
    [
      'an accusing president is not of the state he accuses',
      'ASMARA, May 12 - Ethiopia bombed the port on Tuesday. Ethiopia denied it. President Isaias Woldu accused Ethiopia of murder. Eritrea asked for help.',
      'ACCUSE ERI.GOV > ETH',
    ],
    [
      'unnamed soldiers and police are those of the place the dispatch was written in',
      'BISSAU, April 13 - Soldiers arrested the premier of Guinea-Bissau. The army accused the government of a plot with Angola. The police and the opposition kept silent; the president hid. Its men will leave Bissau. The junta closed the border; the foreign minister and the mayor fled.',
      'ACCUSE GNB.MIL > GNB.GOV',
    ],
    [
      'what is proposed has its author, and the verb joined on another',
      'Chad rejected a truce proposed by Libya and warned Sudan of war.',
      'THREATEN TCD > SDN',
    ],
    [
      'a city called like its state is only where it was written',
      'KUWAIT, Aug 4 - Kuwait called for help. In Kuwait City Iraqi troops stormed the port, arresting 20 officers.',
      'COERCE IRQ.MIL > KWT.MIL',
    ],
    [
      'ethnic Albanians are not Albania’s',
      'Macedonia is at war. Ethnic Albanian guerrillas attacked Macedonian police.',
      'ASSAULT MKD.REB > MKD.SEC',
    ],
    [
      'a man with a body’s name before his acts for it',
      'The EU’s Javier Solana condemned Macedonia.',
      'ACCUSE EU > MKD',
    ],
    [
      'resistance met is fighting',
      'Chadian troops met fierce resistance from Sudanese rebels.',
      'ASSAULT TCD.MIL,SDN.REB > TCD.MIL,SDN.REB',
    ],
    [
      '"Junior" is nobody’s surname',
      'Prime Minister Carlos Gomes Junior of Guinea-Bissau left. Angola condemned Gomes.',
      'ACCUSE AGO > GNB.GOV',
    ],
    ['the request of whom it names', 'Kenya’s request that Ethiopia open the border was ignored.', 'REQUEST KEN > ETH'],
    ['"the first to"', 'France was among the first to condemn Turkey.', 'ACCUSE FRA > TUR'],
    ['whose attack one comes under', 'Syria came under Israeli air attack on Monday.', 'ASSAULT ISR > SYR'],
    ['a force storms no embassy as a crowd', 'Ecuadorean police stormed the Mexican embassy.', 'ASSAULT ECU.SEC > MEX'],
    ['soldiers of the place that opens', 'Soldiers in Gabon arrested President Ali Bongo.', 'COERCE GAB.MIL > GAB.GOV'],
    [
      '"him" is who holds the office',
      'Kenya called Sudan’s president and asked him to yield.',
      'REQUEST KEN > SDN.GOV',
    ],
    [
      'what a quotation may do makes no warning doubtful',
      '"We can come one night," the president of Turkey warned Greece.',
      'THREATEN TUR.GOV > GRC',
    ],
    [
      'where parts a verb from its "to"',
      'Iran and Saudi Arabia agreed in Beijing to restore ties.',
      'AGREE IRN,SAU > IRN,SAU',
    ],
    ['whoever is behind a killing is accused', 'Iran said Israel was behind the killing.', 'ACCUSE IRN > ISR'],
    [
      'artillery fire exchanged',
      'Armenia and Azerbaijan exchanged artillery fire for a day.',
      'ASSAULT ARM,AZE > ARM,AZE',
    ],
    ['whose side one takes', 'Belarus took Russia’s side.', 'SUPPORT BLR > RUS.GOV'],
    ['outposts given up', 'Israel evacuated its outposts in Lebanon.', 'RETREAT ISR > LBN'],
    [
      'what will be answered',
      'Iran said any attack would be answered with missiles on American bases.',
      'THREATEN IRN > USA',
    ],
    ['airlines barred from airspace', 'Pakistan barred Indian airliners from its airspace.', 'SANCTION PAK > IND'],
    [
      'a call to end an assault is none',
      'France’s president pressed Vladimir Putin to call off the assault.',
      'REQUEST FRA.GOV > RUS.GOV',
    ],
    ['a court of nobody’s', 'Ghana condemned the raid. A court jailed 13 Togolese.', 'COERCE  > TGO'],
    ['quitting is hinted at', 'Iceland has hinted at quitting NATO.', 'THREATEN ISL > NATO'],
    [
      'the second verb of a long relative clause',
      'President Dawda Jawara, who had gone to London for the wedding and asked Dakar for troops, flew home.',
      'REQUEST GMB.GOV > SEN',
    ],
    [
      'forces told of from home are abroad where they are',
      'DAKAR, Aug 1, 1981 - Senegalese paratroops recaptured an airport outside Banjul. The rebels killed four Senegalese soldiers.',
      'ASSAULT GMB.REB > SEN.MIL',
    ],
    [
      'whose the barracks are',
      'Gunmen crossed into Togo and stormed the barracks of the capital.',
      'ASSAULT TGO.REB > TGO',
    ],
    [
      'its last soldiers',
      'The Soviet Union signed the accords on Afghanistan. Its last soldiers left the country in February.',
      'RETREAT SUN.MIL > AFG',
    ],
    ['who asked is helped', 'At Azerbaijan’s request, Turkey sent drones.', 'AID TUR > AZE'],
    ['what is arranged', 'Poland is to send tanks to Ukraine next month.', 'AGREE POL > UKR'],
    [
      'a condition ahead of its threat',
      'Unless Iran yields, the United States will attack Iran.',
      'THREATEN USA > IRN',
    ],
    ['who failed to help refused', 'Russia failed to come to Armenia’s aid.', 'REJECT RUS > ARM'],
    ['nor did nothing', 'Russia did nothing to help Armenia.', 'REJECT RUS > ARM'],
    ['a request that is agreed to', 'Australia agreed to Indonesia’s request for soldiers.', 'AGREE AUS > IDN'],
    ['whose charge is rejected', 'The UN blamed Rwanda for the raid. Kigali rejected the charge.', 'REJECT RWA > UN'],
    [
      'a list of parties ends where another one’s verb begins',
      'Ghana threatened to attack, and Portugal, the former ruler, condemned Chad.',
      'ACCUSE PRT > TCD',
    ],
  ])('%s', (_, text, event) => expect(events(text)).toContain(event));

  it('a surname is his whom the text names in full', () => {
    const { actors } = read('President Joao Bernardo Vieira fled Bissau. Vieira asked Senegal for troops.', {
      lexicon,
      date: '1998-06-10',
      hash: '',
    });
    expect(actors.filter((a) => a.id.startsWith('person:')).map((a) => a.code)).toEqual(['GNB.GOV']);
  });
});
