import { describe, expect, it } from 'vitest';
import { read } from './index.ts';
import { testLexicon } from './lexicon.fixture.ts';

const lexicon = await testLexicon();
const claims = (text: string): string[] =>
  read(text, { lexicon, date: '2011-06-15', hash: 'x' }).claims.map(
    (c) => `${c.subject} ${c.value ?? `>=${c.min ?? '?'}`} ${c.source.join(',')}`,
  );

/** Whose word a figure is: the speaker, where he is named late, by his noun, by whom he sits with, or not at all. */
describe('whose word a figure is', () => {
  it.each([
    ['At least 12 people were killed in Myanmar, hospital sources said.', ['killed 12 MMR.MED']],
    [
      'Quoting an army officer, Reuters reported that six guerrillas had been killed in Colombia.',
      ['killed 6 COL.MIL'],
    ],
    [
      'Police in India said 22 officers were wounded. Three rioters had been killed, they added.',
      ['injured 22 IND.SEC', 'killed 3 IND.SEC'],
    ],
    ["Ethiopia's army lost 15 men, its commander admitted.", ['killed 15 ETH.MIL']],
    ['Fifty people are said to have died in the Yemeni port.', ['killed 50 media:unnamed']],
    [
      'Nine herders died in Chad; medics said 14 were hurt. A French gunboat lay off Benin.',
      ['killed 9 narrator', 'injured 14 TCD.MED'],
    ],
    ['قُتل 12 شخصا على الأقل في كينيا، بحسب مصادر في المستشفى.', ['killed 12 KEN.MED']],
    ['قال ضابط من غانا إن جنديين أصيبا، مضيفا أن 40 لاجئا وصلوا.', ['injured 2 GHA.MIL', 'displaced 40 GHA.MIL']],
    ['أفيد عن مقتل ثلاثين شخصا في اليمن.', ['killed 30 media:unnamed']],
    [
      'وبينما تعترف الحكومة السورية بسبعين قتيلا، يقول ناشطون إن العدد 120.',
      ['killed 70 SYR.GOV', 'killed 120 SYR.CVL'],
    ],
    ['أقر قائد الجيش الإثيوبي بفقدان 15 من رجاله.', ['killed 15 ETH.MIL']],
    ['وأعلنت الشرطة في بيرو فقدان 15 شخصا.', ['missing 15 PER.SEC']],
    ['أقر البرلمان السنغالي نشر القوات بـ45 صوتا مقابل 12.', ['votes_for 45 narrator', 'votes_against 12 narrator']],
    ['Сообщается о тридцати погибших в Йемене.', ['killed 30 media:unnamed']],
    ['По неподтверждённым данным, в Йемене погибли 30 человек.', ['killed 30 media:unnamed']],
  ] as const)('%s', (text, wanted) => {
    expect(claims(text)).toEqual(wanted);
  });
});
