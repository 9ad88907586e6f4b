import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon = await testLexicon();
const claims = (text: string): string[] =>
  read(text, { lexicon, date: '2011-06-15', hash: 'x' }).claims.map(
    (c) => `${c.subject} ${c.value ?? `>=${c.min ?? '?'}`} ${c.source.join(',')}${c.superseded_by ? ' given up' : ''}`,
  );

/** Each construction once: sentence, then what is counted, how many, on whose word. */
describe('figures and who gives them', () => {
  it.each([
    ['قال جيش تشاد إن قواته صدت الهجوم، ونقلت رويترز عن أطباء في نجامينا أن 36 مدنيا قتلوا.', ['killed 36 TCD.MED']],
    ['أما حكومة كينيا فتحدثت عن 50 قتيلا.', ['killed 50 KEN.GOV']],
    ['بحسب ناجين، قتل الجيش السوداني 60 قرويا.', ['killed 60 SDN.CVL']],
    [
      'قال مسؤول في الأمم المتحدة إن 90 ألفا نزحوا في تشاد، فيما نشرت فرنسا 300 جندي.',
      ['displaced 90000 UN', 'troops 300 narrator'],
    ],
    ['وتضع سلطات بوليفيا عدد القتلى عند 23.', ['killed 23 BOL.GOV']],
    ['قال سفير غربي في الخرطوم إن السودان خسر 200 رجل.', ['killed 200 DIPLOMATS']],
    ['ونقلت صحيفة «الراية» عن ضابط موريتاني متقاعد أن 70 رجلا قتلوا.', ['killed 70 ANALYSTS']],
    ['قال مسؤولون في مستشفى في هايتي إنهم تسلموا 23 جثة.', ['bodies 23 HTI.MED']],
    [
      'وأعلن جيش فيجي احتجاز 12 ضابطا، لكن محاميا عنهم قال إن العدد بلغ عشرين.',
      ['detained 12 FJI.MIL', 'detained 20 FJI.CVL'],
    ],
    ['وقتل 14 شخصا، نقلا عن الشرطة الكينية.', ['killed 14 KEN.SEC']],
    ['لكن الشرطة الكينية وجدت أن 14 شخصا قتلوا.', ['killed 14 KEN.SEC']],
    ['On Monday the corvette broke in two; 46 of the 104 sailors died.', ['killed 46 narrator']],
    ['Chad joined in 1999, bringing the membership of the bloc to twelve.', ['members 12 narrator']],
    ['ارتفع عدد أعضاء المنتدى إلى 18 حين انضمت فيجي.', ['members 18 narrator']],
    ['Ливия, доведшая состав комиссии до шести, вышла.', ['members 6 narrator']],
    ['وتحدث يوسف ياسين، نائب وزير الخارجية السعودي، عن «سبعة عشر شهيداً».', ['killed 17 person:iasin']],
    ['Один утонул, трое попали в руки полиции Чада.', ['killed 1 narrator', 'captured 3 narrator']],
    ['A retired Pakistani general said India had massed 50,000 troops.', ['troops 50000 ANALYSTS']],
    ['Kenyan doctors spoke on Monday of 90 dead.', ['killed 90 KEN.MED']],
    ['Senegal would not say when its 1,500 men would leave The Gambia.', ['troops 1500 SEN']],
    ['The death toll was cut to nine by the Serbian police.', ['killed 9 SRB.SEC']],
    ['Residents of Juba told the BBC they had counted 30 bodies.', ['bodies 30 SSD.CVL']],
    [
      'Some 2,000 soldiers crossed into Laos, a Thai officer who asked not to be named told reporters.',
      ['troops 2000 THA.MIL'],
    ],
    ['Более тысячи человек погибли, отчиталась полиция Кении.', ['killed 1000 KEN.SEC']],
    ['Косовские власти сообщили об убитом полицейском; по сведениям Белграда, погибли трое сербов.', ['killed 3 SRB']],
    [
      'Двадцать человек погибли в Гондурасе, сообщил мэр, но военный атташе западного посольства говорит о шести.',
      ['killed 20 HND.GOV', 'killed 6 DIPLOMATS'],
    ],
    ['Число погибших снижено кенийской полицией до 14 человек.', ['killed 14 KEN.SEC']],
    [
      'Nobody knows how many were killed. The Syrian army says six, the rebels two hundred.',
      ['killed 6 SYR.MIL', 'killed 200 SYR.REB'],
    ],
    ['Погранслужба Таджикистана: убиты 12 солдат', ['killed 12 TJK.SEC']],
    ['Мэр Осиека сообщил в Хорватии, что погибли 23 мирных жителя.', ['killed 23 HRV.GOV']],
    [
      'وتظاهر مئات الشبان تأييدا لجيش مالي، الذي خسر في معركة قرب الحدود، صيف العام الماضي، ما لا يقل عن 47 جنديا بحسب المتمردين.',
      ['participants >=200 narrator', 'killed 47 MLI.REB'],
    ],
    ['Погибли, если верить сводкам перуанской армии, 14 человек.', ['killed 14 PER.MIL']],
    [
      'При штурме захвачены три полицейских участка, девять человек, по данным больницы в Лесото, получили ранения.',
      ['injured 9 LSO.MED'],
    ],
    ['زعمت إذاعة موسكو أسر 1200 جندي.', ['captured 1200 media:mosko']],
    [
      'VIENNA, 3 May 1990 - Riots broke out in Gabon. Gabon closed its ports. Doctors said 12 people had died.',
      ['killed 12 GAB.MED'],
    ],
    ['Lima admits to 38 dead, the Ecuadorean army to a dozen.', ['killed 38 PER', 'killed 12 ECU.MIL']],
    ['Radio Kampala quoted a Kenyan officer as saying 35 men had been captured.', ['captured 35 KEN.MIL']],
    [
      'Chadian doctors put the dead at 60, and said 200 more had been hurt.',
      ['killed 60 TCD.MED', 'injured 200 TCD.MED'],
    ],
    ['Six were shot dead in Togo, said Tchangarou, a village elder.', ['killed 6 TGO.CVL']],
    ["Bolivia's health ministry has 17 dead.", ['killed 17 BOL.GOV']],
    ['Le Monde, quoting a Lagos surgeon in Nigeria, says 40 were killed.', ['killed 40 NGA.MED']],
    ['Источник в армии Нигера, слова которого приводит газета, признал потерю троих солдат.', ['killed 3 NER.MIL']],
    ['Газета приводит слова непальского офицера о 37 погибших.', ['killed 37 NPL.MIL']],
    ['The rebels in Sudan put the toll at 90.', ['killed 90 SDN.REB']],
    ["By the rebels' count in Congo, 70 soldiers were killed.", ['killed 70 COD.REB']],
    [
      'Five civilians died in Goma, the Congolese news agency reported, quoting a hospital official.',
      ['killed 5 COD.MED'],
    ],
    [
      'The Red Cross said 3,000 people had fled Abkhazia. It had earlier spoken of 1,200.',
      ['displaced 3000 ICRC', 'displaced 1200 ICRC given up'],
    ],
    [
      "Haiti's police reported five dead; the opposition says the true figure is 40.",
      ['killed 5 HTI.SEC', 'killed 40 HTI.OPP'],
    ],
    [
      'In all 205 people were hurt, 12 of them seriously, the Kenyan government said.',
      ['injured 205 KEN.GOV', 'injured 12 KEN.GOV'],
    ],
    ["Uganda's contingent in Somalia is 3,600 strong.", ['troops 3600 narrator']],
    ['Kenya sent 600 men across the border with Somalia.', ['troops 600 narrator']],
    [
      'The mission in Somalia will shrink from 26,000 to 9,000 troops.',
      ['troops 26000 narrator', 'troops 9000 narrator'],
    ],
    [
      'The council adopted the text by 11 votes to one with two abstentions.',
      ['votes_for 11 narrator', 'votes_against 1 narrator', 'abstentions 2 narrator'],
    ],
    ['Nine of the 14 members refused to sign.', ['states_refused 9 narrator', 'members 14 narrator']],
    ['The price of bread in Suva has doubled, diplomats say.', ['price_factor 2 DIPLOMATS']],
    ['Damage in Fiji was put at $160 million by the government.', ['money 160000000 FJI.GOV']],
    [
      'Ethiopia will send 2,500 troops, Burundi 1,000 and Uganda another 900.',
      ['troops 2500 narrator', 'troops 1000 narrator', 'troops 900 narrator'],
    ],
    ['The Kenyan officers, 400 of whom have landed, wait.', ['troops 400 narrator']],
    ['The ambush cost Niger 29 soldiers.', ['killed 29 narrator']],
    ["Iran's losses were put by Washington at 2,000 dead.", ['killed 2000 USA']],
    ['Nine backed the text and two abstained.', ['votes_for 9 narrator', 'abstentions 2 narrator']],
    ["In Chad the ministry's figures show 40 dead.", ['killed 40 TCD.GOV']],
    ['Some 900 people have fled Goma, the UN refugee agency estimates.', ['displaced 900 UN']],
    ['A crew of 20 is being held in Yemen.', ['detained 20 narrator']],
    ['The clash came two days after a 73-year-old man died in Togo.', []],
    [
      'Some 300 Hondurans have been killed since Monday, a spokesman for the foreign ministry in Tegucigalpa said, and thousands have fled.',
      ['killed 300 HND.GOV', 'displaced >=2000 HND.GOV'],
    ],
    [
      'Армия Судана заявила, что потеряла 12 солдат; повстанцы приводят другую цифру — 90.',
      ['killed 12 SDN.MIL', 'killed 90 SDN.REB'],
    ],
    [
      'Всего пострадали 205 человек, 12 из них тяжело, сообщили в правительстве Кении.',
      ['injured 205 KEN.GOV', 'injured 12 KEN.GOV'],
    ],
    ['Кения направила в Сомали батальон численностью 800 человек.', ['troops 800 narrator']],
    [
      'Резолюция принята 11 голосами против одного при двух воздержавшихся.',
      ['votes_for 11 narrator', 'votes_against 1 narrator', 'abstentions 2 narrator'],
    ],
    ['Из 48 защитников заставы убиты 25.', ['killed 25 narrator']],
    ['ТАСС со ссылкой на Минздрав Сомали сообщил о 40 погибших.', ['killed 40 SOM.GOV']],
    ['Хуситы заявили о 39 погибших; в Мадриде говорят о девяти.', ['killed 39 YEM.REB', 'killed 9 ESP']],
    ['Бразильские медики говорят о 8 погибших, военные — о троих.', ['killed 8 BRA.MED', 'killed 3 BRA.MIL']],
    ['Посол Непала сообщил, что Индия потеряла 30 солдат, Китай — 12.', ['killed 30 NPL.GOV', 'killed 12 NPL.GOV']],
    ['Погибли 9 человек, рассказал Франс Пресс сотрудник Красного Креста.', ['killed 9 ICRC']],
    ['Из сообщения штаба эритрейской армии следует, что убиты 200 солдат.', ['killed 200 ERI.MIL']],
    ['В Баку отчитались о гибели 80 солдат.', ['killed 80 AZE']],
    ['Позднее армия Шри-Ланки снизила число жертв с 60 до 49.', ['killed 60 LKA.MIL given up', 'killed 49 LKA.MIL']],
    ['В Того убиты двое французов, сообщили в Лондоне.', ['killed 2 GBR']],
    ['В Хартуме погибли 17 человек, передаёт агентство Рейтер со ссылкой на врачей.', ['killed 17 SDN.MED']],
    ['أقر الجيش السوداني بمقتل 12 جنديا، فيما تحدث المتمردون عن 90 قتيلا.', ['killed 12 SDN.MIL', 'killed 90 SDN.REB']],
    [
      'سقط، وفق جيش نيبال، أكثر من 35 قتيلا، بعدما كانت الحصيلة السابقة 20.',
      ['killed 35 NPL.MIL', 'killed 20 NPL.MIL given up'],
    ],
    ['وأصيب 205 أشخاص، بينهم 12 طفلا، وفق ما أعلنت الحكومة الكينية.', ['injured 205 KEN.GOV', 'injured 12 KEN.GOV']],
    ['ونفت باريس مقتل جنديين، وأكدت إصابة ثلاثة.', ['killed 2 FRA', 'injured 3 FRA']],
    ['أيدت القرار 12 دولة وامتنعت ثلاث دول عن التصويت.', ['votes_for 12 narrator', 'abstentions 3 narrator']],
    [
      'قالت الحكومة البوليفية إن 12 شخصا قتلوا. وأضافت أن 30 آخرين أصيبوا.',
      ['killed 12 BOL.GOV', 'injured 30 BOL.GOV'],
    ],
    [
      'At least 74 people, 57 of them officers, were killed in the mutiny in Togo.',
      ['killed 74 narrator', 'killed 57 narrator'],
    ],
    ["Kenya's police say 12 people died. The opposition insists it is 30.", ['killed 12 KEN.SEC', 'killed 30 KEN.OPP']],
    [
      'The death toll in the valley passed 300 in Nepal, and 40 teachers were held.',
      ['killed 300 narrator', 'detained 40 narrator'],
    ],
    ['The raid cost 15 refugees their lives in Chad.', ['killed 15 narrator']],
    ['Three charred bodies were found in Togo.', ['bodies 3 narrator']],
    ['Fiji is to raise its force in Sinai from 300 to 500.', ['troops 300 narrator', 'troops 500 narrator']],
    ['Italian marines led the 6,000-man force into Albania.', ['troops 6000 narrator']],
    [
      'Kenya survived the motion, with 32 lawmakers voting against it, 15 for and two abstaining.',
      ['votes_against 32 narrator', 'votes_for 15 narrator', 'abstentions 2 narrator'],
    ],
    [
      'Malaysia sent 275 soldiers to Timor and Portugal 120 gendarmes; another 50 were due.',
      ['troops 275 narrator', 'troops 120 narrator', 'troops 50 narrator'],
    ],
    ['The army of Mali handed over 126 bodies.', ['bodies 126 narrator']],
    ['В Кении погибли, по данным оппозиции, 138 человек, ранены 1700.', ['killed 138 KEN.OPP', 'injured 1700 KEN.OPP']],
    ['Обстрел стоил жизни 15 беженцам в Чаде.', ['killed 15 narrator']],
    [
      'Малайзия прислала в Тимор 275 солдат, Португалия — 120 жандармов.',
      ['troops 275 narrator', 'troops 120 narrator'],
    ],
    [
      'За импичмент проголосовали 39 сенаторов Парагвая, против — четверо.',
      ['votes_for 39 narrator', 'votes_against 4 narrator'],
    ],
    [
      'صوت 35 نائبا في كينيا لصالح المقترح و28 ضده، وامتنع ستة.',
      ['votes_for 35 narrator', 'votes_against 28 narrator', 'abstentions 6 narrator'],
    ],
    ['قتل في الغارة على كينيا رجل أمن واحد وأصيب عدد من زملائه.', ['killed 1 narrator', 'injured >=2 narrator']],
    ['سقط 20 متظاهرا في بوروندي، وخرج عشرات الرهبان في مسيرة.', ['killed 20 narrator', 'participants >=24 narrator']],
    ['لم يتجاوز عديد القوة الكينية ألفي رجل.', ['troops 2000 narrator']],
    ['لم تبعث الجامعة العربية بجندي واحد.', []],
    // Whose count it is.
    [
      'قال الجيش الكيني إن 20 قتلوا؛ أما قيادة القاعدة الأوغندية فتعلن سقوط تسعة.',
      ['killed 20 KEN.MIL', 'killed 9 UGA.MIL'],
    ],
    ['قالت كينيا إن 20 قتلوا، أما أوغندا فتقر بمصرع أربعة من جنودها.', ['killed 20 KEN', 'killed 4 UGA']],
    ['ففي ليل الأحد، بحسب وزير خارجية كينيا، عبرت القوات النهر وقتلت 15 جنديا.', ['killed 15 KEN.GOV']],
    ['Up to 900 Ugandan soldiers, UN experts say, crossed into Sudan.', ['troops 900 UN']],
    ['The Red Cross collected 14 bodies in Goma.', ['bodies 14 ICRC']],
    ['The Kenyan army owned to eight dead.', ['killed 8 KEN.MIL']],
    ['The General Hospital in Lome has counted 11 dead.', ['killed 11 TGO.MED']],
    ['Красный Крест подобрал на улицах Ломе 14 тел.', ['bodies 14 ICRC']],
    ['Кения, потерявшая, по собственным данным, девять солдат, молчит.', ['killed 9 KEN']],
    // What a number counts.
    ['قرر الاتحاد الأفريقي الأمر بأغلبية 30 صوتا ضد صوت كينيا وحده.', ['votes_for 30 narrator']],
    ['رفضت باريس تدخل الجنود الـ300 المرابطين في تشاد.', ['troops 300 narrator']],
    ['قتل الجنود تسعة وأصابوا 27 آخرين في تشاد.', ['killed 9 narrator', 'injured 27 narrator']],
    ['رفع مستشفى في كينيا الحصيلة إلى 21 وعشرات الجرحى.', ['killed 21 KEN.MED', 'injured >=24 KEN.MED']],
    ['طلبت كينيا العون من أربع دول.', []],
    ['Two Kenyan guards were killed when some 300 youths overran the base.', ['killed 2 narrator']],
    ['Chad expelled the envoy on Monday and sent 700 men to the border.', ['troops 700 narrator']],
    ['The colonel came ashore with some 40 men in the Comoros.', ['troops 40 narrator']],
    ['Rebels in Chad were holding 12 nurses.', ['captured 12 narrator']],
    ['Chad asked four capitals for help.', []],
    ['В плену у повстанцев Чада остаются четверо геологов.', ['captured 4 narrator']],
    ['В Чаде двоих членов парламента арестовали.', ['detained 2 narrator']],
    ['Радио Чада хвастает пятью сотнями пленных.', ['captured 500 narrator']],
    ['Сорок участников беспорядков в Чаде арестованы.', ['detained 40 narrator']],
    ['В Тонгу прибыли 110 австралийских и 62 новозеландских солдата.', ['troops 110 narrator', 'troops 62 narrator']],
    ['Чад откликнулся на призыв за две недели.', []],
  ])('%s', (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });
});
