import { describe, expect, it } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { actsOf } from '../parties.fixture.ts';

const events = actsOf(await testLexicon(), '2024-06-01');

/** Who acts on whom in English sentences of several clauses; sentences of our own. */
describe('English: sides across clauses', () => {
  it.each([
    [
      'what is told after a denial of a deed is not denied',
      'Venezuela denied harbouring them and expelled the Colombian consul.',
      'SANCTION VEN > COL.GOV',
    ],
    [
      'the men of a man told before a relative word',
      'President Kolingba was overthrown by General Bozize, whose troops had been trained by France.',
      'AID FRA > CAF.REB',
    ],
    [
      'a holder of an office between commas, "since" in his verb',
      'Armenia asked Chad for help. Its president, John Smith, has since promised ships.',
      'AGREE ARM.GOV > ',
    ],
    [
      'an active verb behind what commas set in',
      'Moscow, bound to Hanoi by the treaty of 1978, promised every help.',
      'AGREE RUS > ',
    ],
    [
      'a verb behind what commas set in about nobody named',
      'The two presidents, brought together by Mexico, signed a truce on Friday.',
      'CONSULT MEX > ',
    ],
    [
      'who turned to a state told before "whom"',
      'India, to whom the Maldives had cabled for help, landed 300 paratroopers.',
      'REQUEST MDV > ',
    ],
    ['neither of two', 'Neither Ankara nor Athens would withdraw its ships.', 'CONCEDE TUR,GRC > '],
    ['fire that is traded', 'Chadian and Sudanese guards traded fire over a well.', 'ASSAULT TCD,SDN > TCD,SDN'],
    ['a column thrown back', 'Moldovan forces were thrown back by Russian soldiers.', 'ASSAULT RUS.MIL > MDA.MIL'],
    ['a passage closed to trade', 'Thailand closed the river to Laotian trade.', 'COERCE THA > LAO'],
    [
      'who sends in the words of another',
      'Tanzania furnished half of the contingent, Sudan 600 men and Senegal the rest.',
      'AID TZA > ',
    ],
    [
      'the ministers of a body named before',
      'Arab League ministers met in Cairo. A column crossed the border. The ministers demanded a withdrawal.',
      'REQUEST LAS > ',
    ],
    [
      'the head of a body named before',
      'Estonia’s premier rang NATO’s Mark Rutte; within a day the secretary-general promised ships.',
      'AGREE NATO > ',
    ],
    [
      'a subject parted from its relative word',
      'Peru asked for a mission, which Brazil, tired of the quarrel, refused to send.',
      'REJECT BRA > PER',
    ],
    [
      'a crew that did it, not whoever tells of it',
      'Eight Chinese craft swarmed a Philippine ship, the military said. They seized rifles.',
      'COERCE CHN > PHL',
    ],
    ['the half of a country', 'In 1972 North Yemeni planes bombed a South Yemeni post.', 'ASSAULT YEM.MIL > YMD'],
    [
      'an office behind a capital is of its state',
      'KIGALI, 1 May 2024 - Rwanda accused Burundi of a raid. Rwanda lost a post. In Bujumbura, the foreign minister denied the charge.',
      'REJECT BDI.GOV > ',
    ],
    [
      'and so is its holder',
      'KIGALI, 1 May 2024 - Rwanda accused Uganda of a raid. Rwanda lost a post; in Kampala, Defence Minister Sam Okiror promised troops.',
      'AGREE UGA.GOV > ',
    ],
    [
      'both governments are not the one that urges them',
      'Chad closed its border with Sudan, and Qatar urged both governments to talk.',
      'REQUEST QAT > TCD,SDN',
    ],
    [
      'both leaders spoken to',
      'Armenia blamed Azerbaijan for the shelling. Turkey’s Erdogan spoke to both leaders.',
      'CONSULT TUR.GOV,ARM,AZE > TUR.GOV,ARM,AZE',
    ],
    [
      'the neighbour of whoever opens the clause',
      'Uganda expelled two Rwandan diplomats, accused its neighbour of spying and closed the border.',
      'ACCUSE UGA > RWA',
    ],
    [
      'a list of verbs with a quotation in it',
      'Malta expelled the instructors, accused Libya of "piracy" and complained to the Security Council.',
      'ACCUSE MLT > LBY',
    ],
    [
      'the day between "and" and its verb',
      'Ecuador’s president expelled Colombia’s ambassador on Sunday and the next day asked the OAS for a meeting.',
      'REQUEST ECU.GOV > OAS',
    ],
    [
      'a second passive of one subject and one doer',
      'Lithuania’s foreign minister was received on Monday by the German chancellor and told to give up the port.',
      'REQUEST DEU.GOV > LTU.GOV',
    ],
    [
      'a force by its owner',
      'Israel said it had hit back. Its jets bombed the outskirts of Tyre in Lebanon.',
      'ASSAULT ISR.MIL > LBN',
    ],
    [
      'whose request it was',
      'The Security Council, convened at Portugal’s request, put off a vote.',
      'REQUEST PRT > UN',
    ],
    [
      '"it" in a relative clause is the main subject',
      'Zambia recalled its envoy from South Africa, whose troops it accuses of raiding its villages.',
      'ACCUSE ZMB > ZAF.GOV',
    ],
    [
      'a possessor is not "it"',
      'China, Pakistan’s closest friend, said that it stood by Islamabad.',
      'SUPPORT CHN > PAK',
    ],
    [
      'up to so many',
      'M23 rebels, backed by up to 4,000 Rwandan troops, marched into Goma.',
      'SUPPORT RWA.MIL > COD.REB',
    ],
    [
      'a move condemned',
      'Ethiopia has expelled seven UN officials, a move condemned by Washington.',
      'ACCUSE USA > ETH',
    ],
    [
      'a move one condemned',
      'Ethiopia has expelled seven UN officials, a move that Washington condemned.',
      'ACCUSE USA > ETH',
    ],
    [
      'a charge under what it is called',
      'Iran rejected as "a pack of lies" an Iraqi charge that it had fired first.',
      'REJECT IRN > IRQ',
    ],
    [
      'a counterpart received',
      'Senegal’s president received his Gambian counterpart in Dakar.',
      'CONSULT SEN.GOV,GMB.GOV > SEN.GOV,GMB.GOV',
    ],
    ['where they meet', 'ECOWAS leaders, meeting in Abuja, urged Togo to yield.', 'REQUEST ECOWAS > TGO'],
    ['one’s own embassy', 'Venezuela’s president closed Venezuela’s embassy in Bogota.', 'SANCTION VEN.GOV > COL'],
    [
      'a capital that opens the text',
      'Beijing, which denies using force, accused Manila of smuggling.',
      'ACCUSE CHN > PHL',
    ],
    [
      'fire exchanged',
      'Armenian and Azerbaijani troops exchanged fire along the border.',
      'ASSAULT ARM,AZE.MIL > ARM,AZE.MIL',
    ],
    ['what is received', 'Ukraine received a first batch of howitzers from the United States.', 'AID USA > UKR'],
    ['what is given', 'Kyiv was given howitzers by Washington.', 'AID USA > UKR'],
    ['men sent to a border', 'Ecuador sent 3,200 men to the border with Colombia.', 'MOBILIZE ECU > '],
    [
      'whom a clause without a relative word tells of',
      'Kenya defended Mali, the country it once invaded.',
      'ASSAULT KEN > MLI',
    ],
    [
      'killed when others attacked',
      'Two Kenyan soldiers were killed on Friday when Somali raiders overran their post.',
      'ASSAULT SOM.REB > KEN.MIL',
    ],
    [
      'killed in clashes',
      'Three Malian soldiers were killed in clashes with Chadian troops.',
      'ASSAULT TCD.MIL > MLI.MIL',
    ],
    [
      'no answer is a refusal',
      'Chad asked Libya and Egypt for arms. Tripoli and Cairo sent no answer.',
      'REJECT LBY,EGY > TCD',
    ],
    [
      'who answered and refused',
      '"They will hand over the town," answered the Malian president, refusing an offer by Chad.',
      'REJECT MLI.GOV > TCD',
    ],
    [
      'a deed joined to a denial',
      'Italy denies that the Council is competent, and has accused Greece of piracy.',
      'ACCUSE ITA > GRC',
    ],
    [
      'whose ships they are',
      'Indian troops crossed the border of Nepal at dawn, and her aircraft bombed the capital.',
      'ASSAULT IND.MIL > NPL',
    ],
    [
      '"by" and an -ing form name no doer',
      'Sudan responded by shelling Chadian villages near the border.',
      'ASSAULT SDN > TCD',
    ],
    [
      '"by" and an hour name none',
      'The Maldives asked for help, and India’s prime minister said yes by the afternoon.',
      'AGREE IND.GOV > ',
    ],
    [
      'who declined, before another',
      'Kuwait agreed, Qatar declined, and Oman, the oldest of them, sent a note.',
      'REJECT QAT > ',
    ],
    [
      'both of whom a text tells',
      'Peru and Ecuador have fought since January. Peru says it won. Washington has suspended arms deliveries to both.',
      'SANCTION USA > PER,ECU',
    ],
    [
      'who did so after receiving another',
      '"They went at his request," Senegal’s president told reporters after receiving his Gambian counterpart at the palace.',
      'CONSULT SEN.GOV,GMB.GOV > SEN.GOV,GMB.GOV',
    ],

    [
      'who told an assembly and accused',
      '"They have stabbed us in the back," Mali’s prime minister told the General Assembly, accusing France of flight.',
      'ACCUSE MLI.GOV > FRA',
    ],
    ['who said it and blamed', 'A shell hit the market, Mali’s army said, blaming France.', 'ACCUSE MLI.MIL > FRA'],
    [
      'whose base it was',
      'Ugandan soldiers died when al-Shabaab fighters stormed their base south of Mogadishu.',
      'ASSAULT SOM.REB > UGA.MIL',
    ],
    [
      '"it" acts, and is no place',
      'Ethiopia said Egypt was meddling in Somalia and accused it of stoking war.',
      'ACCUSE ETH > EGY',
    ],
    [
      'soldiers whom it arrested',
      'Mali’s government has no quarrel with the Ivorian soldiers whom it arrested at the airport.',
      'COERCE MLI.GOV > CIV.MIL',
    ],
    ['a capital and its mood', 'Paris, tired of the insults, suspended aid to Mali in November.', 'SANCTION FRA > MLI'],
    ['a word for a claim', 'Chile’s president called Venezuela’s claim of victory a fraud.', 'ACCUSE CHL.GOV > VEN'],
    [
      'pressed by another within the phrase',
      'Germany’s chancellor, pressed by Poland to act, refused at first.',
      'REQUEST POL > DEU.GOV',
    ],
    ['who must leave a capital', 'Two British diplomats were given a week to leave Moscow.', 'SANCTION RUS > GBR.GOV'],
    [
      'whom one meets by a pronoun',
      'Turkey’s Recep Tayyip Erdogan flew to Rome. On Monday Emmanuel Macron also met him.',
      'CONSULT FRA.GOV,TUR.GOV > FRA.GOV,TUR.GOV',
    ],
    [
      'raids called a crime are whose they are',
      'Iraq’s prime minister called the American raids on the militias an attack on his country.',
      'ACCUSE IRQ.GOV > USA',
    ],
    ['a road that a state blocks', 'Azerbaijan has blocked the only road to the town since December.', 'COERCE AZE > '],
    [
      'what a march demands',
      'Thousands of Armenians marched on Yerevan to demand that Prime Minister Nikol Pashinyan of Armenia resign.',
      'PROTEST ARM.CVL > ARM.GOV',
    ],
    [
      'who made an arrest that drew protests',
      'The arrest of Tunisia’s opposition leader by police on Monday drew protests from Turkey.',
      'ACCUSE TUR > TUN.SEC',
    ],
    [
      'an appeal by one for the help of another',
      'An appeal by Lebanon’s prime minister for French help has been answered.',
      'REQUEST LBN.GOV > FRA',
    ],
    [
      'whose decision led another to act',
      'Lithuania’s decision to open an office led China to recall its ambassador.',
      'SANCTION CHN > LTU',
    ],
    [
      'whom "which it accused" tells of',
      'China’s anger at Lithuania, which it accused of breaking a promise, has not cooled.',
      'ACCUSE CHN > LTU',
    ],
    ['whose terms are agreed to', 'Cambodia has not agreed to Thailand’s terms.', 'AGREE KHM > THA'],
    [
      'who laid the mine',
      'Five Thai soldiers were maimed by a mine which Cambodian soldiers had laid.',
      'ASSAULT KHM.MIL > THA.MIL',
    ],
    [
      'a minister told of between commas',
      'Hor Namhong, Cambodia’s foreign minister, accused Thailand.',
      'ACCUSE KHM.GOV > THA',
    ],
    ['a mercenary', 'The mercenary Bob Denard attacked the Comoros.', 'ASSAULT COM.REB > COM'],
    ['who had promised another help', 'Russia, which had promised Serbia help, kept its word.', 'AGREE RUS > SRB'],
    [
      'seized by them',
      'Hungary’s defence minister, invited by the Russian officers, was seized by them.',
      'COERCE RUS.MIL > HUN.GOV',
    ],
    [
      'at whose request others came',
      'At King Fahd’s request the United States sent paratroopers to Saudi Arabia.',
      'REQUEST SAU.GOV > USA',
    ],
    ['to whom a capital fell', 'Kampala fell to the Tanzanians on April 11.', 'COERCE TZA > UGA'],
    ['whose the town is', 'Libya airlifted 2,000 soldiers to Entebbe.', 'AID LBY > UGA'],
  ])('%s', (_, text, event) => expect(events(text)).toContain(event));

  it.each([
    [
      'an invader unknown',
      'Peru’s president proclaimed a truce, claiming the last invader had been driven out.',
      'COERCE  > PER.GOV',
    ],
    ['a truce signed earlier is signed by nobody', 'Chad said that the truce signed in May would hold.', 'SUPPORT'],
    [
      'an envoy unknown is not who spoke before',
      'Mali’s president denied it; the ambassadors met in Paris.',
      'CONSULT MLI',
    ],
  ])('%s', (_, text, event) => expect(events(text).join()).not.toContain(event));
});
