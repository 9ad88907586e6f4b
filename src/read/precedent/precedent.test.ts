import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon = await testLexicon();

const told = (text: string): string[] =>
  read(text, { lexicon, date: '2023-08-10', hash: '' }).precedents.map(
    (p) => `${p.org} ${p.date.slice(0, 4)} ${p.outcome === 'acted' ? 'acted' : 'not'}`,
  );

/** One construction each: whose deed, which year, acted or not. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  en: [
    ['ECOWAS sent troops to Liberia in 1990 and to Gambia in 2017.', ['ECOWAS 1990 acted', 'ECOWAS 2017 acted']],
    ['In 1994 the OAU did nothing.', ['OAU 1994 not']],
    ['NATO has invoked Article 5 only once, after the attacks of September 11, 2001.', ['NATO 2001 acted']],
    [
      'The OAS, which sent a peace force to the Dominican Republic in 1965, stood aside in 1982.',
      ['OAS 1965 acted', 'OAS 1982 not'],
    ],
    ['The CSTO declined a request in 2021 and stayed out of the war in 2020.', ['CSTO 2021 not', 'CSTO 2020 not']],
    ['Pakistan got no help from CENTO in 1971.', ['CENTO 1971 not']],
    ['The operation in Lesotho in 1998, approved by SADC, restored the government.', ['SADC 1998 acted']],
    ['The campaign that NATO waged in 1999 ended.', ['NATO 1999 acted']],
    ['Nobody in ASEAN lifted a finger for Timor in 1999.', ['ASEAN 1999 not']],
    ['The CSTO, to which Armenia appealed, confined itself to a statement in 2021.', ['CSTO 2021 not']],
    ['Kyrgyzstan asked the CSTO for help in 2010; the bloc sent nobody.', ['CSTO 2010 not']],
    ['In 1990 the Arab League split and the GCC fired not a shot.', ['GCC 1990 not', 'LAS 1990 not']],
    [
      'In 1935 the League of Nations voted sanctions; in 1938 it did not even meet.',
      ['LON 1935 acted', 'LON 1938 not'],
    ],
    ['The African Union condemned the coup and urged restraint.', ['AU 2023 not']],
    ['The OAS, which Chad joined in 1962, agreed to send observers.', ['OAS 2023 acted']],
    ['The bloc ordered the activation of its standby force. ECOWAS had met on Sunday.', ['ECOWAS 2023 acted']],
    ['The Warsaw Pact crushed the Prague spring in 1968.', ['WTO 1968 acted']],
    ['The UN Security Council did nothing for Rwanda in 1994.', ['UN 1994 not']],
    ['The CSTO sent a fact-finding mission in 2022.', ['CSTO 2022 not']],
    ['The UN mission in Mali said on Monday that the road was open.', []],
    ['The African Union has threatened to send troops, and Chad sent 300 soldiers in 2013.', []],
  ],
  ru: [
    ['Сообщество ЭКОВАС в 1999 году разместило миротворцев в Гвинее-Бисау.', ['ECOWAS 1999 acted']],
    [
      'ОДКБ отказалась помочь в 2021 году, а в 2020 году осталась в стороне от войны.',
      ['CSTO 2021 not', 'CSTO 2020 not'],
    ],
    ['В 1964 году миротворцев прислала ООН.', ['UN 1964 acted']],
    ['ОАЕ в 1994 году бездействовала.', ['OAU 1994 not']],
    ['Ввод войск ОДКБ в Казахстан в январе 2022 года занял считаные дни.', ['CSTO 2022 acted']],
    ['Отказ ОДКБ помочь Киргизии в 2010 году там не забыли.', ['CSTO 2010 not']],
    ['ОДКБ, не пришедшая на помощь Армении в 2022 году, потеряла доверие.', ['CSTO 2022 not']],
    ['Помощи от ОАГ в 1982 году Аргентина не дождалась.', ['OAS 1982 not']],
    ['Просьба Пномпеня о посредничестве в 2008 году осталась без ответа АСЕАН.', ['ASEAN 2008 not']],
    ['В 2008 году на просьбу Пномпеня о посредничестве АСЕАН не откликнулась.', ['ASEAN 2008 not']],
    ['САДК в 1998 году отправила солдат в Лесото, а в 2021-м — в Мозамбик.', ['SADC 1998 acted', 'SADC 2021 acted']],
    ['В Доминиканской Республике в 1965 году действовали силы, созданные ОАГ.', ['OAS 1965 acted']],
    ['Ни одного солдата ОДКБ тогда, в сентябре 2022 года, Армения не получила.', ['CSTO 2022 not']],
    ['В 1954 году ОАГ безучастно наблюдала за падением правительства Гватемалы.', ['OAS 1954 not']],
    ['Совет Безопасности ООН в 1994 году ничего не сделал для Руанды.', ['UN 1994 not']],
    ['Турция, член НАТО, ввела войска на Кипр в 1974 году.', []],
    ['ОАГ в 1965 году создала межамериканские силы.', ['OAS 1965 acted']],
    ['В 1935 году Лига Наций ввела санкции против Италии.', ['LON 1935 acted']],
    ['ОДКБ напоминает: войска Азербайджана в 2022 году заняли высоты.', []],
  ],
  ar: [
    [
      'رفضت كاريكوم المشاركة في 1983، تاركةً الأمر لمنظمة دول شرق الكاريبي، وعام 1990 أرسلت جنوداً إلى ترينيداد.',
      ['CARICOM 1983 not', 'CARICOM 1990 acted'],
    ],
    ['طالبت هايتي مجلس الأمن بقوة. واكتفى المجلس ببيان.', ['UN 2023 not']],
    ['فرضت عصبة الأمم عقوبات على إيطاليا عام 1935.', ['LON 1935 acted']],
    ['اجتاحت قوات حلف وارسو تشيكوسلوفاكيا في أغسطس 1968.', ['WTO 1968 acted']],
    [
      'أرسلت منظمة الدول الأمريكية قوة سلام إلى الدومينيكان عام 1965 وامتنعت عن مساندة الأرجنتين عام 1982.',
      ['OAS 1965 acted', 'OAS 1982 not'],
    ],
    ['لم يفعّل حلف شمال الأطلسي المادة الخامسة إلا مرة واحدة عام 2001.', ['NATO 2001 acted']],
    ['سحق حلف وارسو ربيع براغ عام 1968.', ['WTO 1968 acted']],
    ['لم يفعل مجلس الأمن الدولي شيئا لرواندا عام 1994.', ['UN 1994 not']],
    ['رفض الاتحاد الأفريقي الاعتراف بالانقلابيين.', []],
    ['وقفت الجامعة العربية متفرجة عام 1982.', ['LAS 1982 not']],
    ['وكان الاتحاد الأفريقي قد تدخل عسكرياً في جزر القمر عام 2008.', ['AU 2008 acted']],
  ],
};

describe.each(Object.entries(cases))('precedents, %s', (_, rows) => {
  it.each(rows)('%s', (text, expected) => expect(told(text).toSorted()).toEqual([...expected].toSorted()));
});
