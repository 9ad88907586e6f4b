import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

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
    [
      'Rockets hit Gao, killing nine people according to the Malian army, 12 according to the hospital.',
      ['killed 9 MLI.MIL', 'killed 12 MLI.MED'],
    ],
    [
      'Police fired on the march in Dakar: eleven were killed, the opposition says, and three by the government’s count.',
      ['killed 11 SEN.OPP', 'killed 3 SEN.GOV'],
    ],
    [
      'Sudan speaks of 300 civilians killed; Chad, having refused an invitation to talk, admits to "fewer than 20".',
      ['killed 300 SDN', 'killed 20 TCD'],
    ],
    ['The officers who led the coup in Togo admit to five dead.', ['killed 5 TGO.MIL']],
    [
      'Two people died in Lima and the Peruvian president, his hands burned, accused Ecuador within hours.',
      ['killed 2 narrator'],
    ],
    ['Iran is recalling 1,200 men from Syria.', ['troops 1200 narrator']],
    ['Kenya put thirty paratroopers at Uganda’s disposal.', ['troops 30 narrator']],
    ['Three instructors were with them, Kenyan officers maintain.', ['troops 3 KEN.MIL']],
    ['The Peruvian premier puts his dead at thirty, Ecuador at ninety.', ['killed 30 PER.GOV', 'killed 90 ECU']],
    [
      'QUITO, 3 June 2011 - General Paco Ruiz, commanding Peru’s army, puts enemy losses above 100 and his own at 12.',
      ['killed 100 person:ruiz', 'killed 12 person:ruiz'],
    ],
    ['"We have 700 men in Goma," a Rwandan general said.', ['troops 700 RWA.MIL']],
    ['A Kampala surgeon says 60 people were killed.', ['killed 60 UGA.MED']],
    ["The Kenyan interior ministry's toll of 14 dead was disputed by nobody.", ['killed 14 KEN.GOV']],
    ['The official toll in Mali stood at 60 dead.', ['killed 60 MLI.GOV']],
    ['Colombian troops stormed the fort, capturing 24 men by their own account.', ['captured 24 COL.MIL']],
    ['Baku tells it differently. Its ministry reported seven servicemen killed.', ['killed 7 AZE.GOV']],
    ['Police in Belarus said 650 people held in the raids were students.', ['detained 650 BLR.SEC']],
    ['بلغت حصيلة وزارة الداخلية الكينية 14 قتيلا.', ['killed 14 KEN.GOV']],
    ['ارتفعت الحصيلة الرسمية في مالي إلى ستين قتيلا.', ['killed 60 MLI.GOV']],
    ['وأكد جيش ليسوتو مصرع أحد جنوده.', ['killed 1 LSO.MIL']],
    ['ويقدر دبلوماسيون غربيون قوام القوة الفرنسية في تشاد بنحو 1200 رجل.', ['troops 1200 DIPLOMATS']],
    ['ونقلت رويترز عن مسؤول أممي أن 90 ألفا نزحوا في تشاد.', ['displaced 90000 UN']],
    ['Источник в турецкой армии, слова которого приводит «Аль-Маядин», признал потерю троих.', ['killed 3 TUR.MIL']],
    [
      'Либерийские повстанцы обстреляли порт; их представитель утверждал, что убито шесть десантников.',
      ['killed 6 LBR.REB'],
    ],
    ['Правозащитники из «Хьюман Райтс Вотч» насчитали в Грузии 44 погибших.', ['killed 44 HRW']],
    ['Армия Чада говорит более чем о трёхстах погибших.', ['killed 300 TCD.MIL']],
    ['Полиция Грузии оценила число демонстрантов в десять тысяч.', ['participants 10000 GEO.SEC']],
    ['Официальное число жертв в Мали достигло 60.', ['killed 60 MLI.GOV']],
    ['Бои за Фаю стоили, по ливийским данным, жизни сорока человек.', ['killed 40 LBY']],
    ['Самолёты границы не пересекали, заявил посол Перу, а эквадорцы убили 12 солдат.', ['killed 12 PER.GOV']],
    ['В Лондоне допускают, что убитых было меньше десяти.', ['killed 10 GBR']],
    ['Кабул винит Тегеран, якобы забросивший через границу четыре тысячи солдат.', ['troops 4000 AFG']],
    ['Нигер называет девять погибших, городская больница — двадцать.', ['killed 9 NER', 'killed 20 NER.MED']],
    [
      'Кабинет Либерии сообщает о сорока погибших, но врач больницы, просивший не называть его имени, молчит.',
      ['killed 40 LBR.GOV'],
    ],
    ['Двадцать испанских спецназовцев высадились на острове.', ['troops 20 narrator']],
    ['Перу вооружило сто пятьдесят мятежников.', ['troops 150 narrator']],
  ] as const)('%s', (text, wanted) => {
    expect(claims(text)).toEqual(wanted);
  });
});
