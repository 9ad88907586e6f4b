import { describe, expect, it, test } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon = await testLexicon();
const reading = (text: string) => read(text, { lexicon, date: '2022-01-15', hash: '' });
const dates = (text: string): string[] => reading(text).dates.map((d) => `${d.value} ${d.span.text}`);

describe('days linked to other days', () => {
  it.each([
    ['On Friday troops left, two days after the coup in Maseru.', '2022-01-12 two days after'],
    ['وانسحبت القوات الجمعة بعد يومين من انقلاب في ماسيرو.', '2022-01-12 بعد يومين من'],
    ['В пятницу войска ушли, через два дня после переворота в Масеру.', '2022-01-12 через два дня после'],
    ['В пятницу войска вошли, за день до выборов.', '2022-01-15 за день до'],
  ])('%s', (text, expected) => expect(dates(text)).toContain(expected));

  it('the day is that of what follows, not of what was told before it', () => {
    const { events } = reading(
      'Zambian troops killed ten rebels on Friday, two days after Malawi sent 600 soldiers to Lusaka.',
    );
    expect(events.map((e) => `${e.source[0]} ${e.date.start}`)).toEqual(['ZMB.MIL 2022-01-14', 'MWI 2022-01-12']);
  });
  it.each([
    ['Zambian ministers met on Thursday, when Malawian gunners shelled Lusaka.', '2022-01-13'],
    ['وتعود الأزمة إلى الخميس، عندما قصفت قوات ملاوية لوساكا.', '2022-01-13'],
    ['Кризис начался в четверг, когда малавийские войска обстреляли Лусаку.', '2022-01-13'],
    ['Malawian gunners shelled Lusaka before dawn on Thursday.', '2022-01-13'],
    ['وقصفت قوات ملاوية لوساكا بعد منتصف ليل الخميس.', '2022-01-13'],
    ['Malawian gunners shelled Lusaka before the summit on Thursday.', null],
  ])('a day before "when" is that of its clause, and a time of day opens none: %s', (text, day) => {
    expect(reading(text).events.find((e) => e.type === 'ASSAULT')?.date.start).toBe(day);
  });
  it('a date that names something, or from which something lasts, dates nothing else', () => {
    expect(
      dates('On Friday ministers met over the January 3 attacks, which Peru had foretold two days earlier.'),
    ).toContain('2022-01-12 two days earlier');
    expect(dates('The president, in office since 1994, lost on December 1.')).toContain('2021-12-01 December 1');
  });
});

/** The day of each act, beside its type. */
const days = (text: string): readonly string[] =>
  read(text, { lexicon, date: '2024-06-21', hash: '' }).events.map((e) => `${e.type} ${e.date.start ?? '-'}`);

test.each([
  [
    'the day after a dated attack',
    'Ecuador turned to the OAS the day after the attack of June 17.',
    'REQUEST 2024-06-18',
  ],
  ['so many days since', 'It is ten days since Peruvian troops occupied the Ecuadorian post.', 'COERCE 2024-06-11'],
  [
    '«после того, как»',
    'Через четыре дня после того, как китайские катера протаранили филиппинскую лодку, президент приехал.',
    'ASSAULT 2024-06-17',
  ],
  [
    '«за два дня до этого»',
    'В понедельник Кито обратился к ОАГ. За два дня до этого перуанские войска атаковали эквадорскую заставу.',
    'ASSAULT 2024-06-15',
  ],
  [
    '«прошло … с тех пор»',
    'Прошло десять дней с тех пор, как перуанские войска захватили эквадорскую заставу.',
    'COERCE 2024-06-11',
  ],
  [
    '«غداة ذلك»',
    'هاجمت القوات البيروفية الاثنين مخفرا إكوادوريا، فطلبت كيتو غداة ذلك عقد مجلس المنظمة.',
    'REQUEST 2024-06-18',
  ],
  ['«غداة هجوم الاثنين»', 'غداة هجوم الاثنين طلبت كيتو من المنظمة التدخل.', 'REQUEST 2024-06-18'],
  ['«منذ» right before its verb', 'منذ عشرة أيام تحتل القوات البيروفية مخفرا إكوادوريا.', 'COERCE 2024-06-11'],
  [
    'past a comma the nearer day behind',
    'قصفت طائرات روسية قرية جورجية أمس، وناشدت تبليسي حلف الناتو اليوم.',
    'REQUEST 2024-06-21',
  ],
  ['dawn is no verb', 'أغارت طائرات إسرائيلية فجر اليوم الجمعة على مواقع سورية.', 'ASSAULT 2024-06-21'],
])('the day of an act: %s', (_what, text, day) => expect(days(text)).toContain(day));
