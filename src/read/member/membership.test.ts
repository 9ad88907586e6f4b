import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon = await testLexicon();

const told = (text: string, date: string): string[] =>
  read(text, { lexicon, date, hash: '' }).memberships.map((m) =>
    [m.org, m.actor, m.status, m.since?.slice(0, 4) ?? m.until?.slice(0, 4) ?? ''].join(' ').trim(),
  );

const day = '2020-10-01';

/** One construction each; what is told, and nothing else. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  en: [
    [
      'Niger and Togo founded ECOWAS in May 1975, and Cape Verde signed two years later. Morocco (2017) and Chad (2018) came next, Tunisia and Algeria in 2019.',
      [
        'ECOWAS NER founder 1975',
        'ECOWAS TGO founder 1975',
        'ECOWAS CPV member 1977',
        'ECOWAS MAR member 2017',
        'ECOWAS TCD member 2018',
        'ECOWAS TUN member 2019',
        'ECOWAS DZA member 2019',
      ],
    ],
    [
      'Niger, Mali and Burkina Faso, suspended from ECOWAS after their coups, protested.',
      ['ECOWAS NER suspended', 'ECOWAS MLI suspended', 'ECOWAS BFA suspended'],
    ],
    [
      'Brazil left UNASUR in 2019; Peru, which gave notice in 2018, has been followed by Chile (2019) and Ecuador.',
      ['UNASUR BRA withdrew 2019', 'UNASUR PER withdrew 2018', 'UNASUR CHL withdrew 2019', 'UNASUR ECU withdrew'],
    ],
    ['The Arab League met in Cairo. Oman presides over this session.', ['LAS OMN chair']],
    ['The League Assembly, with the Aga Khan of India presiding, met on Monday.', ['LON IND chair']],
    ['The African Union urged Addis Ababa to pull out.', []],
    ['Qatar, boycotted by three of the GCC’s members but never expelled, condemned the bombing.', []],
    ['Cape Verde brought ECOWAS to sixteen in 1977.', ['ECOWAS CPV member 1977']],
    [
      'Kiribati stormed out of the Pacific Islands Forum in 2018 and came back a year later.',
      ['PIF KIR withdrew 2018', 'PIF KIR member 2019'],
    ],
    [
      'North Korea was admitted to the United Nations with its southern rival South Korea in 1991.',
      ['UN PRK member 1991', 'UN KOR member 1991'],
    ],
    [
      'Vietnam joined ASEAN in 1995, Laos two years later and Cambodia in 1999.',
      ['ASEAN VNM member 1995', 'ASEAN LAO member 1997', 'ASEAN KHM member 1999'],
    ],
    [
      'Qatar co-founded the Gulf Cooperation Council in 1981 with Kuwait and Oman.',
      ['GCC QAT founder 1981', 'GCC KWT founder 1981', 'GCC OMN founder 1981'],
    ],
    [
      'ECOWAS, a bloc which Togo helped found in 1975 and Mauritania left in 2000, met in Lome.',
      ['ECOWAS TGO founder 1975', 'ECOWAS MRT withdrew 2000'],
    ],
    ['The African Union suspended Sudan on Wednesday.', ['AU SDN suspended 2020']],
    ['Sudan was suspended from the African Union in 2019.', ['AU SDN suspended 2019']],
    [
      'Bolivia and Ecuador denounced the Rio Treaty in 2012; Canada never signed it.',
      ['TIAR BOL withdrew 2012', 'TIAR ECU withdrew 2012', 'TIAR CAN not_member'],
    ],
    ['Serbia is only an observer at the CSTO.', ['CSTO SRB not_member']],
    ['Fellow NATO member Turkey objected.', ['NATO TUR member']],
    [
      'Azerbaijan belonged to the Collective Security Treaty from 1993 to 1999.',
      ['CST AZE member 1993', 'CST AZE withdrew 1999'],
    ],
    ['Djibouti, which chairs IGAD, offered to mediate.', ['IGAD DJI chair']],
    ['Bolivia, a founder of Mercosur like Brazil, objected.', ['MERCOSUR BOL founder', 'MERCOSUR BRA founder']],
    ['Suspended from the African Union since 2021, Mali turned away.', ['AU MLI suspended 2021']],
    ['Enver Hoxha took Albania out of the Warsaw Pact.', ['WTO ALB withdrew']],
    ['South Sudan, in the African Union since 2011, asked for help.', ['AU SSD member 2011']],
    ['Turkmenistan belongs to neither the CSTO nor the SCO.', ['CSTO TKM not_member', 'SCO TKM not_member']],
    ['Neither Georgia nor Ukraine belongs to NATO.', ['NATO GEO not_member', 'NATO UKR not_member']],
    ['Azerbaijan, unlike Armenia, does not belong to the CSTO.', ['CSTO ARM member', 'CSTO AZE not_member']],
    [
      'Japan quit the League of Nations in 1933; Germany followed in October 1933.',
      ['LON JPN withdrew 1933', 'LON DEU withdrew 1933'],
    ],
    ["The OAS met for the first time since Cuba's exclusion in 1962.", ['OAS CUB suspended 1962']],
    ['Every member of the GCC except Oman recalled its envoy.', ['GCC OMN member']],
    ['The Arab League, whose chair Tunisia holds, met.', ['LAS TUN chair']],
    ['President William Ruto of Kenya said his country joined the SADC in 2001.', ['SADC KEN member 2001']],
    ['The African Union expelled the envoys of Chad and admitted that Niger had protested.', []],
    [
      'Bolivia, a full member of Mercosur since 2024 and of the SADC since 2025, spoke.',
      ['MERCOSUR BOL member 2024', 'SADC BOL member 2025'],
    ],
    ['Jamaica is in Caricom but not in the OECS.', ['CARICOM JAM member', 'OECS JAM not_member']],
    ['Egypt is a member of the Arab League; Israel is not.', ['LAS EGY member', 'LAS ISR not_member']],
    ['Ethiopia and Kenya signed a trade agreement at the African Union.', []],
    ['Morocco threatened to leave the African Union.', []],
    ['Ukraine has asked to join NATO, and Georgia hopes to join it too.', []],
    ['Troops left Mali in 2020, and France withdrew from Chad.', []],
  ],
  ru: [
    [
      'Форум тихоокеанских островов основали в 1971 году трое: Австралия, Фиджи и Тонга.',
      ['PIF AUS founder 1971', 'PIF FJI founder 1971', 'PIF TON founder 1971'],
    ],
    [
      'НАТО разрослась до тридцати членов: в 2009 году добавилась Албания, в 2017-м — Черногория.',
      ['NATO ALB member', 'NATO MNE member 2017'],
    ],
    ['Последней в АСЕАН в 1999 году стала Камбоджа.', ['ASEAN KHM member 1999']],
    [
      'Вьетнам вступил в АСЕАН в 1995 году, Лаос — двумя годами позже, Камбоджа — в 1999-м.',
      ['ASEAN VNM member 1995', 'ASEAN LAO member 1997', 'ASEAN KHM member 1999'],
    ],
    ['ЭКОВАС, из которого в 2000 году вышла Мавритания, собралось в Ломе.', ['ECOWAS MRT withdrew 2000']],
    [
      'АСЕАН создана в 1967 году Индонезией, Малайзией и Таиландом.',
      ['ASEAN IDN founder 1967', 'ASEAN MYS founder 1967', 'ASEAN THA founder 1967'],
    ],
    ['Африканский союз приостановил членство Судана.', ['AU SDN suspended']],
    ['Югославия членом НАТО не является.', ['NATO YUG not_member']],
    [
      'Узбекистан вернулся в ОДКБ в 2006 году, а в 2012 году снова вышел.',
      ['CSTO UZB member 2006', 'CSTO UZB withdrew 2012'],
    ],
    ['Председательствует в ОДКБ Армения.', ['CSTO ARM chair']],
    ['Исключённая из ОАГ в 1962 году Куба отвергла приглашение.', ['OAS CUB suspended 1962']],
    ['В НАТО Турция с 1952 года, в ЕС её нет.', ['NATO TUR member 1952', 'EU TUR not_member']],
    ['Ни Грузия, ни Украина в НАТО не входят.', ['NATO GEO not_member', 'NATO UKR not_member']],
    ['Казахстан входит в ОДКБ и ШОС, но не в НАТО.', ['CSTO KAZ member', 'SCO KAZ member', 'NATO KAZ not_member']],
    ['Энвер Ходжа вывел Албанию из Варшавского договора.', ['WTO ALB withdrew']],
    [
      'Германия покинула Лигу Наций в октябре 1933 года, её примеру в 1937 году последовала Италия.',
      ['LON DEU withdrew 1933', 'LON ITA withdrew 1937'],
    ],
    ['СССР был изгнан из Лиги Наций в декабре 1939 года.', ['LON SUN withdrew 1939']],
    ['Кипр, в отличие от Греции, в НАТО не входит.', ['NATO CYP not_member', 'NATO GRC member']],
    ['Гондурас и Сальвадор — члены ОАГ.', ['OAS HND member', 'OAS SLV member']],
    ['После жалобы Венесуэлы участники Договора Рио ввели санкции, но ратифицировали договор не все.', []],
    ['Рим пригрозил, что покинет Лигу Наций.', []],
    ['Венгрия пригрозила выйти из НАТО, Украина хочет в альянс вступить.', []],
    ['Индонезия, обиженная избранием Малайзии, в 1965 году вышла из ООН.', ['UN IDN withdrew 1965']],
    ['Председательствуя в ОБСЕ в 2010 году, Казахстан созвал саммит.', ['OSCE KAZ chair']],
    ['Среди двенадцати стран, учредивших НАТО в 1949 году, была и Франция.', ['NATO FRA founder 1949']],
    ['Войска вышли из Мали в 2020 году.', []],
  ],
  ar: [
    ['لم تمض سنتان على قبول هايتي في الجماعة الكاريبية.', ['CARICOM HTI member']],
    [
      'صار أعضاء الجماعة الكاريبية أربعة عشر مع سورينام عام 1995، فخمسة عشر مع هايتي عام 2002.',
      ['CARICOM SUR member 1995', 'CARICOM HTI member 2002'],
    ],
    [
      'اجتمع منتدى جزر المحيط الهادئ، وقد لحقت به جزر سليمان (1978) وفانواتو (1980).',
      ['PIF SLB member 1978', 'PIF VUT member 1980'],
    ],
    [
      'لم ترفع القضية إلى عصبة الأمم، فاليابان انسحبت منها عام 1933 ومنغوليا لم تُقبل فيها قط.',
      ['LON JPN withdrew 1933', 'LON MNG not_member'],
    ],
    ['لم يعد المغرب إلى الاتحاد الأفريقي إلا في 2017.', ['AU MAR member']],
    [
      'قامت عصبة الأمم عام 1920 ولم تدخلها الولايات المتحدة. وغادرتها طوكيو وبرلين سنة 1933.',
      ['LON USA not_member', 'LON JPN withdrew 1933', 'LON DEU withdrew 1933'],
    ],
    ['كوبا المقصاة من منظمة الدول الأمريكية منذ 1962 غابت.', ['OAS CUB suspended 1962']],
    ['قطر، وهي عضو غير دائم في مجلس الأمن الدولي، صوتت.', ['UN QAT member']],
    ['انضمت فيتنام إلى آسيان عام 1995 ولاوس عام 1997.', ['ASEAN VNM member 1995', 'ASEAN LAO member 1997']],
    [
      'شاركت قطر في تأسيس مجلس التعاون الخليجي عام 1981 مع الكويت والبحرين.',
      ['GCC QAT founder 1981', 'GCC KWT founder 1981', 'GCC BHR founder 1981'],
    ],
    ['انسحبت موريتانيا من إيكواس عام 2000.', ['ECOWAS MRT withdrew 2000']],
    ['علق الاتحاد الأفريقي عضوية السودان.', ['AU SDN suspended']],
    ['انتقدت كينيا قرار الاتحاد الأفريقي الذي كانت من مؤسسيه عام 1963.', ['AU KEN founder 1963']],
    ['وفرضت جامعة الدول العربية حظرا على ليبيا، وهي عضو فيها منذ عام 1953.', ['LAS LBY member 1953']],
    ['ودعا الرئيس السنغالي ماكي سال، الذي يرأس الاتحاد الأفريقي، إلى الحوار.', ['AU SEN chair']],
    [
      'أما مصر فقد عُلقت عضويتها في الجامعة العربية عام 1979 ولم تستعد مقعدها إلا عام 1989.',
      ['LAS EGY suspended 1979', 'LAS EGY member 1989'],
    ],
    ['يوغوسلافيا ليست عضواً في حلف شمال الأطلسي.', ['NATO YUG not_member']],
    ['غادر المغرب منظمة الوحدة الأفريقية التي شارك في تأسيسها عام 1963.', ['OAU MAR withdrew', 'OAU MAR founder 1963']],
    ['سحبت إيران عضويتها من حلف بغداد عام 1979.', ['CENTO IRN withdrew 1979']],
    ['أقصيت مصر من جامعة الدول العربية عام 1979.', ['LAS EGY suspended 1979']],
    ['وصربيا مراقب في منظمة معاهدة الأمن الجماعي.', ['CSTO SRB not_member']],
    ['تتولى الكويت رئاسة مجلس التعاون الخليجي.', ['GCC KWT chair']],
    ['وأعلنت النيجر انسحابها من إيكواس، وتبعتها بنين.', ['ECOWAS NER withdrew', 'ECOWAS BEN withdrew']],
    ['وقال الرئيس الموريتاني إن بلاده تترأس الاتحاد الأفريقي.', ['AU MRT chair']],
    ['ولا تنتمي سويسرا ولا النمسا إلى حلف شمال الأطلسي.', ['NATO CHE not_member', 'NATO AUT not_member']],
    ['وباكستان طرف في حلف بغداد وحلف جنوب شرق آسيا.', ['CENTO PAK member', 'SEATO PAK member']],
    ['والكويت عضو مؤسس في مجلس التعاون الخليجي، شأنها شأن عمان.', ['GCC KWT founder', 'GCC OMN founder']],
    ['وطردت جامعة الدول العربية مصر من عضويتها عام 1979.', ['LAS EGY withdrew 1979']],
    ['وقرر وزراء خارجية منظمة الدول الأمريكية في ختام اجتماعهم تعليق عضوية هندوراس.', ['OAS HND suspended']],
    ['وشنت إيطاليا غارات على إثيوبيا، الدولة العضو في عصبة الأمم.', ['LON ETH member']],
    ['وليست قبرص من أعضاء الحلف الأطلسي.', ['NATO CYP not_member']],
    ['غادر وفد العراق اجتماع الجامعة العربية غاضباً.', []],
    ['ووقعت كينيا معاهدة صداقة مع الصومال بعد قمة الاتحاد الأفريقي.', []],
    ['هددت الدوحة بالانسحاب من مجلس التعاون الخليجي.', []],
    ['انسحبت القوات الفرنسية من مالي عام 2020.', []],
  ],
};

describe.each(Object.entries(cases))('memberships, %s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => expect(told(text, day).toSorted()).toEqual([...expected].toSorted()));
});
