import { describe, expect, it } from 'vitest';
import { read } from './index.ts';
import { testLexicon } from './lexicon.fixture.ts';

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
