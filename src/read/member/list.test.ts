import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon = await testLexicon();

const told = (text: string): string[] =>
  [
    ...new Set(
      read(text, { lexicon, date: '2026-03-01', hash: '' }).memberships.map((m) =>
        [m.org, m.actor, m.status].join(' '),
      ),
    ),
  ].toSorted();

/** Lists set beside a body, spelled out after a number, told in steps; parties and bodies that only the text before names. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  en: [
    [
      'The Arab Maghreb Union - Algeria, Libya, Mauritania, Morocco and Tunisia - has not met since 1994.',
      ['UMA DZA member', 'UMA LBY member', 'UMA MAR member', 'UMA MRT member', 'UMA TUN member'],
    ],
    ['ECOWAS, Mali and Niger agreed on a timetable.', []],
    [
      'The three Sahel states that left ECOWAS - Mali, Niger and Burkina Faso - run a court of their own.',
      ['ECOWAS BFA withdrew', 'ECOWAS MLI withdrew', 'ECOWAS NER withdrew'],
    ],
    [
      'First Greece in 1981, then Spain and Portugal in 1986, and finally Finland in 1995 joined the European Community.',
      ['EU ESP member', 'EU FIN member', 'EU GRC member', 'EU PRT member'],
    ],
    [
      'Kenya, Tanzania and Uganda revived the East African Community in 2000; Rwanda came in seven years later and South Sudan in 2016.',
      ['EAC KEN founder', 'EAC RWA member', 'EAC SSD member', 'EAC TZA founder', 'EAC UGA founder'],
    ],
    ["Gabon's decision to part ways with OPEC surprised nobody.", ['OPEC GAB withdrew']],
    ['Iceland is in NATO but outside the European Union.', ['EU ISL not_member', 'NATO ISL member']],
    [
      'Venezuela quit the Andean Community in 2006, leaving Bolivia, Colombia, Ecuador and Peru.',
      ['ANDEAN BOL member', 'ANDEAN COL member', 'ANDEAN ECU member', 'ANDEAN PER member', 'ANDEAN VEN withdrew'],
    ],
    ['Laos handed the ASEAN gavel to Malaysia.', ['ASEAN LAO chair', 'ASEAN MYS chair']],
    [
      'ANZUS links Australia and New Zealand with the United States.',
      ['ANZUS AUS member', 'ANZUS NZL member', 'ANZUS USA member'],
    ],
    ['Chad signed a fishing agreement at the African Union.', []],
  ],
  ar: [
    [
      'أربع دول وقعت ميثاق «سعد آباد»: تركيا والعراق وإيران وأفغانستان.',
      ['AFG', 'IRN', 'IRQ', 'TUR'].map((s) => `SAADABAD ${s} signatory`),
    ],
    ['ودعت قطر منظمة «أوبك» مطلع 2019.', ['OPEC QAT withdrew']],
    ['أوصدت جامعة الدول العربية أبوابها في وجه سوريا عام 2011.', ['LAS SYR suspended']],
    ['فتح حلف «الناتو» أبوابه أمام بولندا والمجر والتشيك.', ['NATO CZE member', 'NATO HUN member', 'NATO POL member']],
  ],
  ru: [
    [
      'Союз арабского Магриба (Алжир, Ливия, Мавритания, Марокко и Тунис) не собирался с 1994 года.',
      ['UMA DZA member', 'UMA LBY member', 'UMA MAR member', 'UMA MRT member', 'UMA TUN member'],
    ],
    [
      'Три страны, покинувшие ЭКОВАС, — Мали, Нигер и Буркина-Фасо — ввели общий паспорт.',
      ['ECOWAS BFA withdrew', 'ECOWAS MLI withdrew', 'ECOWAS NER withdrew'],
    ],
    ['Багдадский пакт подписан в Анкаре Ираком и Турцией.', ['CENTO IRQ signatory', 'CENTO TUR signatory']],
    ['Панама сослалась на статью 6 договора Рио, подписанного ею в 1947 году.', ['TIAR PAN signatory']],
    ['Иордания — член лиги арабских государств.', ['LAS JOR member']],
    ['ООН молчит. Принятая туда в декабре 1955 года, Албания ни на кого больше не рассчитывает.', ['UN ALB member']],
    ['АСЕАН молчит. Восточный Тимор сидит в наблюдателях.', ['ASEAN TLS not_member']],
    ['СЕАТО родилась в Маниле. Индия и Бирма остались в стороне.', ['SEATO IND not_member', 'SEATO MMR not_member']],
    ['Рвать с ОДКБ Ереван не намерен и остаётся её участником.', ['CSTO ARM member']],
  ],
};

describe.each(Object.entries(cases))('lists and turns of phrase of membership, %s', (_lang, rows) => {
  it.each(rows)('%s', (text, want) => {
    expect(told(text)).toEqual([...want].toSorted());
  });
});
