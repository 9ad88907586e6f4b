import { describe, expect, it } from 'vitest';
import { read } from './index.ts';
import { testLexicon } from './lexicon.fixture.ts';

const lexicon = await testLexicon();
const events = (text: string): readonly string[] =>
  read(text, { lexicon, date: '2020-06-15', hash: '' }).events.map(
    (e) => `${e.type} ${e.source.join(',')} > ${e.target.join(',')}`,
  );

/** Sentences of our own, one for each rule of the language. */
describe('English sentences of news', () => {
  it.each([
    [
      'a phrase between commas parts no subject from its verb',
      'Peru, at odds with the bank since May, condemned Chile on Monday.',
      'ACCUSE PER > CHL',
    ],
    [
      'a relative clause and an adverb do not either',
      'Peru, which borders Bolivia, nevertheless condemned Chile.',
      'ACCUSE PER > CHL',
    ],
    ['a speaker is not the subject of what he says', 'Norway said Chad had condemned Sudan.', 'ACCUSE TCD > SDN'],
    ['a noun that may be a verb is one after its subject', 'Chad condemns Sudan over the raid.', 'ACCUSE TCD > SDN'],
    [
      'a comma with "and" between two begins a new clause',
      'Chad fought against Sudan, and Libya praised Egypt.',
      'SUPPORT LBY > EGY',
    ],
    [
      'a participle after a comma goes with the subject',
      'Chad stormed a base in Sudan, killing 12 people.',
      'ASSAULT TCD > SDN.CVL',
    ],
    ['what is voted is done', 'The African Union voted to expel Chad on Friday.', 'SANCTION AU > TCD'],
    ['who demands that another act asks him', 'Peru demanded that Chile hand over the ships.', 'REQUEST PER > CHL'],
    ['an allegation accuses whom it is about', 'Peru alleged that Chile had hidden the ships.', 'ACCUSE PER > CHL'],
    ['whoever receives stands in the subject', 'Chad received weapons from Libya last week.', 'AID LBY > TCD'],
    ['both sides of a meeting', 'Chad held talks with Libya on Monday.', 'CONSULT TCD,LBY > TCD,LBY'],
    [
      'when it was may part a noun of doing from whom it befell',
      'The assassination on Feb. 11 of President Laurent Kabila by Rwandan soldiers drew protests.',
      'ASSAULT RWA.MIL > person:laurent-kabila',
    ],
    ['who is helped stands right behind the verb', 'Chad propped up Libya with 3,000 men.', 'AID TCD > LBY'],
    ['"by" behind an object tells whose it is', 'Chad hailed the move by Libya.', 'SUPPORT TCD > LBY'],
    ['sanctions befall those they are imposed on', 'Sanctions were imposed on Chad by Libya.', 'SANCTION LBY > TCD'],
    ['troops of no name are the sender’s', 'The African Union decided to send troops to Chad.', 'AGREE AU > TCD'],
    ['an -s form behind a bare name is a verb', 'Chad stands by Libya against the rebels.', 'SUPPORT TCD > LBY'],
    [
      'a pronoun before the object tells whose it is',
      'Three Chadian soldiers died when Libyan troops attacked their post.',
      'ASSAULT LBY.MIL > TCD.MIL',
    ],
    [
      'a verb with its particle has its object before what stands behind "of"',
      'Chad turned down the Libyan offer of rebels.',
      'REJECT TCD > LBY',
    ],
    [
      'what somebody turns to another for is asked',
      'The government of Uganda wrote to the Arab League to request a summit.',
      'REQUEST UGA.GOV > LAS',
    ],
    [
      'what is decided is done',
      'The decision by Nicaragua in May to sever ties with Taiwan angered many.',
      'SANCTION NIC > TWN',
    ],
    [
      'a second infinitive too',
      'The decision by Nicaragua to sever ties with Taiwan and recognise China came on Friday.',
      'SUPPORT NIC > CHN',
    ],
    ["things nobody is named for are the people's", 'A maternity ward was shelled in Yemen.', 'ASSAULT  > YEM.CVL'],
    ['a count governs nothing', 'Dozens of Kenyan ministers were rounded up overnight.', 'COERCE  > KEN.GOV'],
    [
      'another party after "and" begins a new clause',
      'Togo froze aid and the European Union condemned Mali.',
      'SANCTION TGO > ',
    ],
    ['an act announced for later is a promise', 'Norway will send aid to Chad.', 'AGREE NOR > TCD'],
    [
      'who does the same is told after "as did"',
      'Bolivia broke off relations with Chile, as did Peru.',
      'SANCTION PER > CHL',
    ],
    ['or before "followed suit"', 'Norway froze aid to Togo and Denmark followed suit.', 'SANCTION DNK > TGO'],
    ['or before "doing the same"', 'Chad severed ties with Sudan, with Niger doing the same.', 'SANCTION NER > SDN'],
    ['or before "followed" and a day', 'Chad condemned Libya, and Togo followed two days later.', 'ACCUSE TGO > LBY'],
    ['what answers a deed is a deed', 'Libya responded by shelling Egyptian posts.', 'ASSAULT LBY > EGY.MIL'],
    ['the first to do it did it', 'Egypt became the first Arab state to recognise Israel.', 'SUPPORT EGY > ISR'],
    ['an act of words is whose it is', "Bahrain's request for troops was granted by Oman.", 'REQUEST BHR > '],
    ['who draws a rebuke is rebuked', 'Somalia drew a sharp rebuke from Kenya.', 'ACCUSE KEN > SOM'],
    ['who is to go is asked', 'Togo demanded the resignation of the president of Chad.', 'REQUEST TGO > TCD.GOV'],
    ['a border is shut with somebody', 'Benin closed its border with Niger.', 'COERCE BEN > NER'],
    ['those who trade captives are both sides', 'Chad and Libya exchanged prisoners.', 'RETREAT TCD,LBY > TCD,LBY'],
    ['a name beside another noun', 'Iran severed relations with its neighbour, Iraq.', 'SANCTION IRN > IRQ'],
    [
      'a plan that is a thing is nothing to come',
      'Chad had a plan while sending two warships to Togo.',
      'MOBILIZE TCD > ',
    ],
    ['people of no named place', 'In Togo villagers blame the army.', 'ACCUSE TGO.CVL > TGO.MIL'],
    ['a "no" of the words themselves denies nothing', 'Mexico voted no to the force of Chad.', 'REJECT MEX > TCD'],
    [
      'a relative word stands for the object',
      'Chad left the union, a body which Sudan, angry over the vote, had joined. Chad attacked Sudan.',
      'ASSAULT TCD > SDN',
    ],
  ])('%s', (_, text, event) => {
    expect(events(text)).toContain(event);
  });

  it.each([
    ['a participle before its noun', 'Norway praised the ousted president of Chad.', 'COERCE'],
    ['nouns that look like verbs', 'The Chad attack came as a shock to Sudan.', 'ASSAULT'],
    ['what a treaty provides for', 'The pact helps a member when its government is overthrown by Chad.', 'COERCE'],
    ['an attack that a treaty speaks of', 'The treaty regards an attack on Chad as an attack on Sudan.', 'ASSAULT'],
  ])('no event: %s', (_, text, type) => {
    expect(events(text).filter((e) => e.startsWith(type))).toEqual([]);
  });

  it('persons without a title, before their office, with initials, of a movement', () => {
    const actors = read(
      'Marcel Dupont, president of the ECOWAS Commission, met Samuel T. Okafor in Abuja. President John Q. Adler of Peru telephoned Hamid Noor. The Taliban attacked a base.',
      { lexicon, date: '2020-06-15', hash: '' },
    ).actors.map((a) => a.id);
    for (const id of ['person:dupont', 'person:adler', 'person:noor', 'AFG.REB']) expect(actors).toContain(id);
    expect(actors).not.toContain('person:commission');
  });
});
