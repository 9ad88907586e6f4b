import { expect, test } from 'vitest';
import { read } from './index.ts';
import { testLexicon } from './lexicon.fixture.ts';
import { partiesOf } from './parties.fixture.ts';

const lexicon = await testLexicon();

/** Every event of a text: `TYPE who>whom`. */
function sidesOf(text: string): readonly string[] {
  const reading = read(text, { lexicon, date: '2024-06-20', hash: '' });
  const told = partiesOf(reading);
  return reading.events.map((e) => `${e.type} ${told(e.source)}>${told(e.target)}`);
}

test.each([
  ['a verb with its object on it', 'وجهت إيطاليا إنذارا إلى اليونان، لكن أثينا رفضته.', 'REJECT GRC>'],
  ['its subject after it', 'وجهت إيطاليا إنذارا إلى اليونان، فرفضته الحكومة اليونانية.', 'REJECT GRC.GOV>'],
  [
    'both of them',
    'تبادلت تايلاند وكمبوديا النار. وناشدهما الأمين العام للأمم المتحدة وقف القتال.',
    'REQUEST UN>THA,KHM',
  ],
  ['whom one is said to help', 'أعلن السودان قطع علاقاته مع تشاد التي اتهمها بإيواء المتمردين.', 'ACCUSE SDN>TCD'],
  ['whose positions', 'حزب الله، الذي قصفت إسرائيل مواقعه في البقاع، توعد بالرد.', 'ASSAULT ISR>LBN.REB'],
  ['a noun after verb and subject', 'أدان العراق قصف الجيش التركي قرية في محافظة دهوك.', 'ASSAULT TUR.MIL>IRQ'],
  ['who and whom after a noun', 'نددت كندا بطرد الهند دبلوماسيين كنديين.', 'SANCTION IND>CAN.GOV'],
  ['from where they are sent home', 'تم طرد عشرة دبلوماسيين روس من واشنطن.', 'SANCTION USA>RUS.GOV'],
  ['at whose hands one suffers', 'تعرضت بعثة الأمم المتحدة لهجوم من حركة الشباب.', 'ASSAULT SOM.REB>UN'],
  ['a pronoun by itself', 'قطع المغرب علاقاته بإيران متهما إياها بتسليح الانفصاليين.', 'ACCUSE MAR>IRN'],
  ['with whom ties are cut', 'قطع المغرب علاقاته بإيران.', 'SANCTION MAR>IRN'],
  ['a participle spelt like its noun', 'نددت باكستان بالغارة، مطالبة نيودلهي بتفسير رسمي.', 'REQUEST PAK>IND'],
  ['a threat to quit', 'لوح الرئيس الغاني بخروج بلاده من إيكواس.', 'THREATEN GHA.GOV>ECOWAS'],
  ['refused after words between commas', 'رفضت كينيا، بعد مشاورات في نيروبي، إرسال قوات إلى هايتي.', 'REJECT KEN>HTI'],
  ['left again', 'دخلت القوات الإثيوبية بلدة بلدوين الصومالية أمس ثم انسحبت منها.', 'RETREAT ETH.MIL>SOM'],
  ['where he came to meet', 'وصل الوزير الصيني إلى جاكرتا حيث التقى الرئيس الإندونيسي.', 'CONSULT CHN.GOV>IDN.GOV'],
  ['at whose request, with a verb of entering', 'دخلت قوات إيكواس غامبيا بطلب من الحكومة الغامبية.', 'AID ECOWAS>GMB'],
  ['a deed in answer', 'طردت بريطانيا دبلوماسيا روسيا فردت موسكو بطرد دبلوماسي بريطاني.', 'SANCTION RUS>GBR.GOV'],
  ['whose opposition', 'أقر البرلمان الكيني إرسال قوة إلى هايتي، ونددت المعارضة بالقرار.', 'ACCUSE KEN.OPP>'],
  ['a ship of theirs', 'استولت روسيا على سفينتين أوكرانيتين قرب القرم.', 'COERCE RUS>UKR'],
  ['taken from whom', 'كانت إريتريا قد احتلت رأس دوميرة من جيبوتي.', 'COERCE ERI>DJI'],
  ['no condition', 'وضعت صربيا جيشها في حال تأهب متهمة رومانيا بالاستفزاز.', 'ACCUSE SRB>ROU'],
  ['whom they are said to have killed', 'قتل ثلاثة جنود أتراك، فاتهمت أنقرة دمشق بقتلهم.', 'ASSAULT SYR>TUR.MIL'],
  ['whose decision', 'رحبت بكين بقرار كينيا قطع علاقاتها مع تايوان.', 'SANCTION KEN>TWN'],
  ['Mali after a feminine verb', 'طلبت مالي من بعثة الأمم المتحدة الرحيل.', 'REQUEST MLI>UN'],
  ['no party of the refusal', 'رفضت مصر المشاركة في قصف اليمن.', 'REJECT EGY>YEM'],
  ['a charge in a clause of saying', 'قالت إثيوبيا إن إريتريا تزعزع استقرار المنطقة.', 'ACCUSE ETH>ERI'],
  [
    'who fought with them',
    'سيطر متمردون في مالي على البلدة بعد معارك مع الجيش المالي.',
    'ASSAULT MLI.REB,MLI.MIL>MLI.REB,MLI.MIL',
  ],
  ['whom one does not recognise', 'ترفض صربيا الاعتراف بكوسوفو.', 'REJECT SRB>XKX'],
  ['a name that begins with ب', 'قصفت أذربيجان مواقع أرمينية، فدعت فرنسا باكو إلى وقف القصف.', 'REQUEST FRA>AZE'],
  ['who was asked declines', 'ودعت فرنسا أذربيجان إلى وقف القصف، لكنها رفضت.', 'REJECT AZE>FRA'],
  ['whose support is asked', 'رفضت غيانا المطالب الفنزويلية، وطلبت دعم الولايات المتحدة.', 'REQUEST GUY>USA'],
  [
    'authorities and whom they arrest',
    'اعتقلت السلطات البيلاروسية المعارض رومان بروتاسيفيتش.',
    'COERCE BLR.GOV>BLR.OPP',
  ],
  [
    'those of whoever asked',
    'طلبت موريتانيا من السنغال الإفراج عن صيادين، فاستجابت داكار وأطلقت سراحهم.',
    'RETREAT SEN>MRT.CVL',
  ],
  ['who suffers is not blamed', 'أدانت مصر الهجوم على مالي.', 'ACCUSE EGY>'],
  ['where it was', 'احتجز ضباط من الحرس الرئاسي في النيجر الرئيس محمد بازوم.', 'COERCE NER.MIL>NER.GOV'],
  ['what is struck after an aside', 'قصف الطيران السعودي، للمرة الثالثة، مواقع الحوثيين.', 'ASSAULT SAU.MIL>YEM.REB'],
  ['an envoy by the adjective of his body', 'يقوم المبعوث الأممي بزيارة إلى تشاد.', 'CONSULT UN>TCD'],
  ['who came to see whom', 'وصل وزير الخارجية الكيني إلى أوغندا مساء الأحد.', 'CONSULT KEN.GOV>UGA'],
  ['side by side in a war', 'قاتلت قوات تشادية إلى جانب الجيش المالي.', 'AID TCD.MIL>MLI.MIL'],
  ['a finger pointed', 'أشارت كينيا بأصابع الاتهام إلى الصومال.', 'ACCUSE KEN>SOM'],
  ['what little was sent', 'اكتفت غانا بإرسال مئة جندي إلى توغو.', 'AID GHA>TGO'],
  ['who goes on shelling', 'واصلت المدفعية الكينية قصف مواقع الجيش الصومالي.', 'ASSAULT KEN.MIL>SOM.MIL'],
  [
    'an envoy with a pronoun on him',
    'دافعت كينيا عن قرارها، واتهم مندوبها لدى الأمم المتحدة غانا بالكذب.',
    'ACCUSE KEN>GHA',
  ],
  ['a minister with a pronoun', 'ردت كينيا ببيان، ودعا وزير خارجيتها السودان إلى الهدوء.', 'REQUEST KEN>SDN'],
  ['who was told to and does not', 'طالب مجلس الأمن العراق بسحب جنوده ولم يستجب.', 'REJECT IRQ>UN'],
  ['between a verb and its preposition', 'عرضت غانا مساعدة اعتذرت كينيا عن عدم قبولها.', 'REJECT KEN>'],
  [
    'a name spelt like a word',
    'ودعا الأمين العام للأمم المتحدة بان كي مون الرئيس الكيني إلى الهدوء.',
    'REQUEST UN>KEN.GOV',
  ],
  ['whose blockade is blamed', 'نددت إيغاد بالحصار الذي فرضته كينيا على الصومال.', 'ACCUSE IGAD>KEN'],
  ['what a decision demands', 'أصدرت إيغاد بيانا يندد بالغزو ويطالب كينيا بالانسحاب.', 'REQUEST IGAD>KEN'],
  ['who opened the sentence before', 'قال الوزير الكيني إن بلاده صبرت على غانا. واتهمها بالكذب.', 'ACCUSE KEN.GOV>GHA'],
  ['and asks', 'قال الوزير الكيني إن بلاده صبرت. وطلب من أوغندا إيفاد مراقبين.', 'REQUEST KEN.GOV>UGA'],
  ['behind a colon', 'لم ينتظر الرئيس الكيني طويلا: طرد خمسين مدربا غانيا.', 'SANCTION KEN.GOV>GHA'],
  ['who expels whom from where', 'طرد الرئيس الكيني السفيرة الغانية من نيروبي.', 'SANCTION KEN.GOV>GHA'],
  ['an envoy called home', 'استدعي السفير الكيني من مقديشو.', 'SANCTION KEN.GOV>SOM'],
  ['an envoy called in', 'استدعي السفير الكيني في الصومال إلى وزارة الخارجية.', 'ACCUSE >KEN.GOV'],
  ['whose shells fell', 'سقطت قذائف كينية على بلدة صومالية.', 'ASSAULT KEN>SOM'],
  [
    'who answered last',
    'هدد الرئيس الكيني بالحرب، فرد عليه الرئيس الأوغندي متهما غانا بالتحريض.',
    'ACCUSE UGA.GOV>GHA',
  ],
  ['his peers in a body', 'طلب الوزير الكيني العون من نظرائه في إيغاد.', 'REQUEST KEN.GOV>IGAD'],
  ['taken up past another subject', 'رحبت كوبا التي كانت إيغاد قد علقت عضويتها.', 'SANCTION IGAD>CUB'],
  ['where they sit', 'تعهد الاتحاد الأفريقي بعرض الملف على القمة في نيروبي.', 'AGREE AU>'],
  ['the latter', 'طلبت كينيا من أوغندا سحب جنودها، غير أن الأخيرة رفضت.', 'REJECT UGA>KEN'],
  ['a secretary-general by his name', 'وطلب الأمين العام كوفي أنان من كينيا إرسال جنود.', 'REQUEST UN>KEN'],
  ['his minister', 'غضب الرئيس الكيني وليام روتو، وهدد وزير دفاعه الصومال بالحرب.', 'THREATEN KEN.GOV>SOM'],
  ['she does, by ت', 'كيغالي تنفي، وتتهم الجيش الكونغولي بالكذب.', 'ACCUSE RWA>COD.MIL'],
  ['the ties of his country', 'وكان الرئيس الكيني قد قطع علاقات بلاده بمصر.', 'SANCTION KEN.GOV>EGY'],
  ['on whose soil', 'طلبت أوغندا العون، فنشر الناتو على أراضيها بطاريات صواريخ.', 'AID NATO>UGA'],
  ['whose plane', 'حالت مدرعات كينية دون هبوط طائرة الرئيس الأوغندي.', 'COERCE KEN.MIL>UGA.GOV'],
  ['no name but a noun', 'ورفض المندوب الكيني فكرة إيفاد بعثة.', 'REJECT KEN.GOV>'],
  ['where a king went', 'وصل الملك حسين ملك الأردن إلى القاهرة.', 'CONSULT JOR.GOV>EGY'],
  [
    'the king is no president',
    'وصل الملك حسين إلى القاهرة والتقى الرئيس المصري جمال عبد الناصر. ورفض الملك العرض.',
    'REJECT JOR.GOV>',
  ],
  ['a king who fled', 'وفر رئيس توغو ليلا إلى الخارج.', 'RETREAT TGO.GOV>'],
])('who to whom: %s', (_what, text, event) => {
  expect(sidesOf(text)).toContain(event);
});
