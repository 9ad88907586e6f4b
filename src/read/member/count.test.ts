import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon = await testLexicon();

const told = (text: string): string[] => [
  ...new Set(
    read(text, { lexicon, date: '2026-03-01', hash: '' }).memberships.map((m) => `${m.org} ${m.actor} ${m.status}`),
  ),
];

/** A count that points back, a list with a set in it, a man who stands for his state in the chair. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  en: [
    [
      'Mali, Niger and Burkina Faso are under military rule. ECOWAS, which the three quit last January, offered to mediate.',
      ['ECOWAS BFA withdrew', 'ECOWAS MLI withdrew', 'ECOWAS NER withdrew'],
    ],
    [
      'NATO admitted Poland and the three Baltic states.',
      ['NATO EST member', 'NATO LTU member', 'NATO LVA member', 'NATO POL member'],
    ],
    ['The OAU met in Lusaka; Morocco left it in 1984.', ['OAU MAR withdrew']],
    ['Angola\u2019s João Lourenço, chair of the African Union, flew to Kinshasa.', ['AU AGO chair']],
    [
      'Malaysian Foreign Minister Mohamad Hasan, whose country chairs ASEAN this year, flew to Bangkok.',
      ['ASEAN MYS chair'],
    ],
    ['Egypt\u2019s membership of the Arab League was frozen from 1979 to 1989.', ['LAS EGY suspended']],
    ['The ASEAN chairman, Malaysian Prime Minister Anwar Ibrahim, announced a truce.', ['ASEAN MYS chair']],
    ['President Bola Tinubu of Nigeria, ECOWAS chairman, threatened force.', ['ECOWAS NGA chair']],
    ['Bolivia was an associate member of Mercosur until 2024.', ['MERCOSUR BOL not_member']],
    [
      'Poland is a NATO country; Warsaw, a member of the European Union since 2004, objected.',
      ['EU POL member', 'NATO POL member'],
    ],
    ['Finland did not join NATO until 2023.', ['NATO FIN member']],
    ['The chairmanship of the African Union passed from Mauritania to Angola.', ['AU AGO chair', 'AU MRT chair']],
    [
      'Gambia quit the Commonwealth and rejoined five years later.',
      ['COMMONWEALTH GMB member', 'COMMONWEALTH GMB withdrew'],
    ],
    ['Afghanistan, an observer, also attended the CSTO summit.', ['CSTO AFG not_member']],
  ],
  ru: [
    [
      'Мали, Нигером и Буркина-Фасо правят военные. ЭКОВАС, который все три страны покинули в январе, предложил посредничество.',
      ['ECOWAS BFA withdrew', 'ECOWAS MLI withdrew', 'ECOWAS NER withdrew'],
    ],
    ['Президент Танзании Джакайя Киквете, в январе возглавивший Африканский союз, отверг сомнения.', ['AU TZA chair']],
    [
      'Ирландия не является членом НАТО, а Финляндия, председатель ОБСЕ, стала.',
      ['NATO IRL not_member', 'OSCE FIN chair'],
    ],
    [
      'Киргизия и Таджикистан — партнёры по ОДКБ, Сербия — наблюдатель ОДКБ.',
      ['CSTO KGZ member', 'CSTO SRB not_member', 'CSTO TJK member'],
    ],
    ['Совет отослал дело в Джакарту, председательствующую в АСЕАН.', ['ASEAN IDN chair']],
    ['Прибалты в СНГ никогда не входили.', ['CIS EST not_member', 'CIS LTU not_member', 'CIS LVA not_member']],
  ],
  ar: [
    [
      'اجتمعت مالي والنيجر وبوركينا فاسو. عرضت إيكواس، التي غادرتها الدول الثلاث في يناير، الوساطة.',
      ['ECOWAS BFA withdrew', 'ECOWAS MLI withdrew', 'ECOWAS NER withdrew'],
    ],
    ['انضمت تركيا مع اليونان إلى حلف شمال الأطلسي عام 1952.', ['NATO GRC member', 'NATO TUR member']],
    ['وهدد الرئيس النيجيري بولا تينوبو، رئيس إيكواس، باستخدام القوة.', ['ECOWAS NGA chair']],
    ['عرقلت المجر انضمام السويد إلى حلف شمال الأطلسي.', ['NATO SWE not_member']],
    ['وعقد مجلس التعاون الخليجي، برئاسة الإمارات، قمة طارئة.', ['GCC ARE chair']],
    ['تقدمت أوكرانيا بطلب الانضمام إلى حلف شمال الأطلسي.', ['NATO UKR not_member']],
    ['ألغت منظمة الدول الأمريكية قرار طرد كوبا.', ['OAS CUB member']],
  ],
};

describe.each(Object.entries(cases))('whom a count or a man stands for, %s', (_lang, rows) => {
  it.each(rows)('%s', (text, want) => {
    expect(told(text).toSorted()).toEqual([...want].toSorted());
  });
});
