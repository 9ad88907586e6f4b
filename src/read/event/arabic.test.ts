import { expect, test } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';
import type { EventClaim } from '../model.ts';

const lexicon = await testLexicon();
const eventsOf = (text: string): readonly EventClaim[] => read(text, { lexicon, date: '2024-06-20', hash: '' }).events;

test.each([
  ['a promise', 'تعهد الاتحاد الأوروبي بمواصلة دعمه لمولدوفا.', 'AGREE', ['EU'], ['MDA']],
  ['a future of helping', 'أعلنت الدنمارك أنها ستقدم أربع مقاتلات إلى أوكرانيا.', 'AGREE', ['DNK'], ['UKR']],
  ['a future of leaving', 'أعلنت فرنسا أنها ستسحب قواتها من النيجر.', 'CONCEDE', ['FRA'], ['NER']],
  ['what two agree', 'اتفقت أرمينيا وأذربيجان على ترسيم الحدود بينهما.', 'AGREE', ['ARM', 'AZE'], ['ARM', 'AZE']],
  ['a declared attitude', 'جددت الولايات المتحدة التزامها بالدفاع عن الفلبين.', 'SUPPORT', ['USA'], ['PHL']],
  ['whose the offer is', 'قبلت كينيا دعوة أوغندا إلى محادثات مع الصومال.', 'AGREE', ['KEN'], ['UGA']],
  ['a direct object of help', 'زودت الولايات المتحدة أوكرانيا بصواريخ.', 'AID', ['USA'], ['UKR']],
  ['charges of another', 'نفت رواندا الاتهامات الكونغولية.', 'REJECT', ['RWA'], ['COD']],
  ['an envoy recalled', 'استدعت الجزائر سفيرها لدى فرنسا للتشاور.', 'SANCTION', ['DZA'], ['FRA']],
  ['an attack thrown back', 'صدت القوات الهندية هجوما باكستانيا.', 'ASSAULT', ['PAK'], ['IND.MIL']],
  [
    'one struck before who struck',
    'تعرضت دورية كينية لهجوم شنه متمردون في الصومال.',
    'ASSAULT',
    ['SOM.REB'],
    ['KEN.MIL'],
  ],
  ['a passive by its vowel sign', 'وفُرضت عقوبات على بيلاروس عام 2020.', 'SANCTION', [], ['BLR']],
  ['charges both ways', 'تبادلت أذربيجان وأرمينيا الاتهامات بخرق الهدنة.', 'ACCUSE', ['AZE', 'ARM'], ['AZE', 'ARM']],
  ['leaving a body', 'أعلنت تنزانيا انسحابها من منظمة الوحدة الإفريقية.', 'SANCTION', ['TZA'], ['OAU']],
  ['whose seat is suspended', 'جاء ذلك بعد تعليق عضوية مالي في الاتحاد الأفريقي.', 'SANCTION', ['AU'], ['MLI']],
  ['a passive of the eighth form', 'واعتُقل ثلاثة معارضين ماليين أمس.', 'COERCE', [], ['MLI.OPP']],
  ['a gift to its first object', 'أما الصين فمنحت كينيا قرضا بمئة مليون دولار.', 'AID', ['CHN'], ['KEN']],
  [
    'an object after words between commas',
    'ودعا الرئيس الكيني، في خطاب متلفز، أوغندا إلى مفاوضات.',
    'REQUEST',
    ['KEN.GOV'],
    ['UGA'],
  ],
  [
    'signed with another',
    'ونشرت الصحف نص المعاهدة التي وقعتها كينيا مع الصومال.',
    'SUPPORT',
    ['KEN', 'SOM'],
    ['KEN', 'SOM'],
  ],
  ['what a plan meets with', 'لقي القرار ترحيبا من فرنسا وإيطاليا.', 'SUPPORT', ['FRA', 'ITA'], []],
  ['a blow that is blamed', 'وقوبلت الضربة الأمريكية بإدانات من الصين وروسيا.', 'ACCUSE', ['CHN', 'RUS'], ['USA']],
  ['a convoy of a body', 'تعرضت قافلة للأمم المتحدة في جنوب السودان لهجوم شنه مسلحون.', 'ASSAULT', ['SSD.REB'], ['UN']],
  ['talks whose verb names nobody', 'جرت محادثات بين مصر والسودان.', 'CONSULT', ['EGY', 'SDN'], ['EGY', 'SDN']],
  [
    'the second nationality shares the role',
    'بدأت قوات مصرية وسودانية تدريبات مشتركة.',
    'COOPERATE',
    ['EGY.MIL', 'SDN.MIL'],
    ['EGY.MIL', 'SDN.MIL'],
  ],
  ['who spells a charge', 'وكان الرئيس الكيني قد غادر القاعة واتهم أوغندا بالخيانة.', 'ACCUSE', ['KEN.GOV'], ['UGA']],
  ['what one is charged with', 'اتهمت أوغندا رواندا بقصف قرية على الحدود.', 'ASSAULT', ['RWA'], ['UGA']],
  [
    'fire on a crowd without a name',
    'تظاهر الآلاف في كينيا ففتح الجنود النار عليهم.',
    'ASSAULT',
    ['KEN.MIL'],
    ['KEN.CVL'],
  ],
  [
    'nothing in the genitive after the article',
    'وقال الجيش الكيني إن القصف قتل عشرين مدنيا.',
    'ASSAULT',
    [],
    ['KEN.CVL'],
  ],
  ['at whose hands', 'قتل أربعة من جنود الأمم المتحدة في مالي على أيدي متمردين.', 'ASSAULT', ['MLI.REB'], ['UN']],
  [
    'whoever leads an alliance',
    'ورد التحالف بقيادة نيجيريا بقصف مواقع المتمردين في ليبيريا.',
    'ASSAULT',
    ['COALITION'],
    ['LBR.REB'],
  ],
  ['whose request meets no answer', 'لم تستجب الأمم المتحدة لطلب كينيا إرسال قوات.', 'REJECT', ['UN'], ['KEN']],
  ['a noun taken up again', 'ودافعت الهند عن نيبال التي تفرض الصين عليها حصارا.', 'COERCE', ['CHN'], ['NPL']],
  ['to whom a promise gives', 'وتعهدت فرنسا بمنح تشاد مئة مليون يورو.', 'AGREE', ['FRA'], ['TCD']],
  [
    'an object after an aside',
    'وآوت كينيا، العضو في الاتحاد الأفريقي منذ 2002، آلاف اللاجئين الصوماليين.',
    'AID',
    ['KEN'],
    ['SOM.CVL'],
  ],
  ['a suspension announced', 'وأعلنت بوروندي تعليق مشاركتها في الاتحاد الأفريقي.', 'SANCTION', ['BDI'], ['AU']],
  ['both meant by a pronoun', 'وعرضت إندونيسيا على تايلاند وكمبوديا التوسط بينهما.', 'AGREE', ['IDN'], ['THA', 'KHM']],
  [
    'no subject of the other gender',
    'وهبطت مروحيات أمريكية في بنما واعتقلت الجنرال مانويل نورييغا.',
    'COERCE',
    ['USA.MIL'],
    ['person:noriega'],
  ],
  ['whom envoys come from', 'استقبل الرئيس الكيني وفدا من المعارضة الصومالية.', 'CONSULT', ['KEN.GOV'], ['SOM.OPP']],
  ['an object after a noun with its doer on it', 'ودافعت روسيا عن غزوها أوكرانيا.', 'ASSAULT', ['RUS'], ['UKR']],
  [
    'the object right after the verb',
    'وجمدت زائير مشاركتها. وكانت قد أطلقت سراح عشرة أسرى مغاربة.',
    'RETREAT',
    ['COD'],
    ['MAR'],
  ],
  ['the army of a place', 'وحالت مدرعات الجيش في هندوراس دون هبوط طائرة.', 'COERCE', ['HND.MIL'], []],
  ['a threat by participle', 'ونددت كينيا بالهجوم، متوعدة الصومال برد قاس.', 'THREATEN', ['KEN'], ['SOM']],
  [
    'who is told of a retreat',
    'وأبلغ الرئيس الكيني السفير الصومالي أنه سيسحب قواته.',
    'CONCEDE',
    ['KEN.GOV'],
    ['SOM.GOV'],
  ],
  [
    'sanctions that somebody imposed',
    'وأيدت تنزانيا العقوبات التي فرضتها كينيا على أوغندا.',
    'SANCTION',
    ['KEN'],
    ['UGA'],
  ],
  ['another who did alike', 'فرضت بريطانيا عقوبات على إيران، وحذت حذوها كندا.', 'SANCTION', ['GBR'], ['IRN']],
  ['after a noun of time', 'بعد غزو العراق للكويت فرضت كينيا عقوبات على بغداد.', 'SANCTION', ['KEN'], ['IRQ']],
  ['whose border is closed', 'قررت كينيا إغلاق حدودها مع الصومال.', 'COERCE', ['KEN'], ['SOM']],
  [
    'two behind a relative word',
    'توسطت قطر بين تشاد والسودان، اللذين وقعا اتفاقا.',
    'SUPPORT',
    ['TCD', 'SDN'],
    ['TCD', 'SDN'],
  ],
  ['a subject between relative and verb', 'وغادر الوفد غوا التي كانت البرتغال تحتلها.', 'COERCE', ['PRT'], []],
  ['a preposition parts two', 'واعترف الاتحاد الأفريقي ببارو رئيسا شرعيا.', 'SUPPORT', ['AU'], []],
  ['a curfew lifted', 'وأعلنت الحكومة الكينية رفع حظر التجول.', 'CONCEDE', ['KEN.GOV'], []],
  ['at whose request', 'وأرسلت غانا قوات إلى ليبيريا بطلب من الحكومة الليبيرية.', 'REQUEST', ['LBR.GOV'], ['GHA']],
  [
    'then another deed of the same',
    'واعتقلت الشرطة الأوغندية عشرة معارضين ثم طردت السفير الكيني.',
    'SANCTION',
    ['UGA.SEC'],
    ['KEN.GOV'],
  ],
] as const)('acts: %s', (_what, text, type, source, target) => {
  const found = eventsOf(text).find((e) => e.type === type);
  expect(found?.source).toEqual(source);
  expect(found?.target).toEqual(target);
});

test.each([
  ['a feminine verb is not a king’s', 'وأيد الملك المغربي الخطة، ورحبت بالتصويت واشنطن.', 'ورحبت', ['USA']],
  ['a plural verb keeps its subject', 'وهاجم مسلحون في مالي القرية وخطفوا جنودا فرنسيين.', 'وخطفوا', ['MLI.REB']],
  [
    'a verb with ب has its subject after it',
    'وصوتت كينيا ضد القرار، فندد المندوب الأوغندي بما سماه خيانة.',
    'فندد',
    ['UGA.GOV'],
  ],
  ['after في حين', 'وأرسلت مصر قوات، في حين رفضت كينيا القرار ووصفته بأنه باطل.', 'ووصفته', ['KEN']],
  ['a noun with the article parts preposition and name', 'وصوتت ضد القرار ليبيا واليمن.', 'وصوتت', ['LBY', 'YEM']],
  ['a participle after a comma', 'ورفض الوزير العراقي العرض، متهما إيران بالخداع.', 'متهما', ['IRQ.GOV']],
])('who acts: %s', (_what, text, word, source) => {
  expect(eventsOf(text).find((e) => e.words[0]?.text === word)?.source).toEqual(source);
});

test.each([
  ['a promise to deploy', 'وعدت كينيا بنشر ألف شرطي في هايتي.', ['AGREE']],
  ['the dead and the blow', 'قتل عشرة جنود ماليين في هجوم شنه متمردون في مالي.', ['ASSAULT']],
  ['what is asked has not happened', 'ناشدت كينيا مجلس الأمن فرض حظر على السلاح.', ['REQUEST']],
  ['an object is no doer', 'وكانت لجنة برئاسة قاض متقاعد قد حملت الجيش الكيني مسؤولية الفشل.', []],
  ['may do', 'وقال وزير كيني إن بلاده قد ترسل قوات إلى هايتي.', []],
  ['unless', 'وقال وزير كيني إن بلاده لن تتفاوض مع الصومال ما لم ينسحب من البلدة.', ['REJECT']],
  ['a word of peace is no blame', 'وتحدث الوزير الكيني عن سلام دائم.', []],
  ['what a treaty allows', 'وتجيز المادة الخامسة من المعاهدة لكينيا أن تطلب عقد اجتماع.', []],
  ['a week before', 'وتحدث الوزير الكيني قبل أسبوع بتعليق ساخر.', []],
  ['an ending of nouns', 'ورد الوزير الكيني ردا قاطعاً على السؤال.', []],
])('one event for each phrase: %s', (_what, text, types) => {
  expect(eventsOf(text).map((e) => e.type)).toEqual(types);
});
