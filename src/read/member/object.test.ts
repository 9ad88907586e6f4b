import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon = await testLexicon();

/** Joined, left, admitted or suspended is something else than a body: nobody's membership is told. */
const none: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Iraq withdrew from Kuwait under pressure from the African Union.',
    'Rwanda left the meeting of the East African Community in anger.',
    'Serbia dropped out of the NATO exercise.',
    'Sudan has left the African Union short of friends.',
    'The African Union suspended its mission in Sudan.',
    'Burundi brought its troops back from Congo, the East African Community said.',
    'Syria signed the Arab League\u2019s peace plan in November.',
    'Estonia joined its NATO allies in condemning the attack.',
    'Opposition members in Kenya said the African Union should act.',
    'The European Union met as Kenya suspended its loans to Sudan.',
    'Egypt denounced "open aggression" to the Arab League.',
    'NATO ambassadors condemned Syria, but left it at words.',
    'Kenya announced a suspension of air links with Uganda, the African Union said.',
    'The United Nations reduced food supplies to the camps in Kenya.',
    'Kenya supports the efforts of Uganda to become a full member of NATO.',
  ],
  ru: [
    'Кения присоединилась к переговорам в штаб-квартире Африканского союза.',
    'Министр Уганды покинул саммит Африканского союза.',
    'Кения возглавила переговоры ИГАД.',
    'Швеция присоединилась к санкциям Евросоюза.',
    'Таиланд принял наблюдателей АСЕАН.',
    'Глава миссии Африканского союза в Сомали покинул Могадишо.',
    'Македония — участница программы НАТО «Партнёрство ради мира».',
    'Пашинян не приехал на саммит ОДКБ и остался в Ереване.',
    'Кения привела в готовность войска. Африканский союз молчит.',
    'ОАЕ молчит: сыновья президента Того живут в изгнании.',
  ],
  ar: [
    'ودعت إيكواس النيجر إلى إعادة الرئيس إلى منصبه.',
    'لم تنضم نيكاراغوا إلى القتال، بحسب منظمة الدول الأمريكية.',
    'دخل العراق الكويت في أغسطس، ودانت الجامعة العربية الغزو.',
    'مُنع وفد الاتحاد الأفريقي من دخول أسمرة.',
    'انسحبت أوغندا من محادثات كمبالا التي ترعاها جماعة شرق أفريقيا.',
    'سحبت مصر سفيرها من الدوحة بعد اجتماع الجامعة العربية.',
    'قبلت تايلاند مراقبي آسيان على حدودها.',
    'فتحت كينيا أبواب المخيم لمفتشي الأمم المتحدة.',
    'لوّح الاتحاد الأوروبي بعقوبات على كينيا إن هي أقرّت القانون.',
    'تجمع آلاف في كينيا لدعوة الاتحاد الأفريقي إلى التحرك.',
    'نشرت روسيا صواريخ في جيب تحيط به دول أعضاء في الاتحاد الأوروبي.',
    'أدانت كينيا، لافتة إلى قرار الاتحاد الأفريقي، ما جرى يوم الجمعة.',
    'غادرت القوات كينيا بعد انسحاب الشرطة التابعة للأمم المتحدة.',
    'أكدت كينيا من قبل أنها تؤيد الاتحاد الأفريقي.',
  ],
};

describe.each(Object.entries(none))('what is joined or left and is no body, %s', (_lang, texts) => {
  it.each(texts)('%s', (text) => {
    expect(read(text, { lexicon, date: '2026-03-01', hash: '' }).memberships).toEqual([]);
  });
});
