import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon = await testLexicon();
/** Written on Wednesday, 15 June 2011. */
const values = (text: string): string =>
  read(text, { lexicon, date: '2011-06-15', hash: 'x' })
    .dates.map((d) => d.value)
    .join(' ');

describe('dates that lean on another', () => {
  it.each([
    ['The army left on Friday, a day after the truce was signed.', '2011-06-10 2011-06-09'],
    ['Two days before the summit, Kenya closed the border on Monday.', '2011-06-15 2011-06-13'],
    ['He resigned on 3 March. Three weeks later he fled.', '2011-03-03 2011-03-24'],
    ['Police fired last Monday; that night 12 people died.', '2011-06-13 2011-06-13'],
    ['The talks opened on the 5th.', '2011-06-05'],
    ['Last November the king died; he had ruled since the 1999 accord.', '2010-11 1999'],
    ['In office since 1994, he lost the December 1 election.', '1994 2010-12-01'],
    ['In December 2010 protests began; on January 14 the president fled.', '2010-12 2011-01-14'],
    ['The truce holds until Friday.', '2011-06-17'],
    ['انضمت فنلندا (2004) والسويد (2005).', '2004 2005'],
    ['Летом 1954-го совет не собрался.', '1954'],
    ['Some 2000 people fled.', ''],
    ['Спустя три недели после переворота 10 мая король вернулся.', '2011-05-31 2011-05-10'],
    ['Война началась в 1992 году, двумя годами позже подписали перемирие.', '1992 1994'],
    ['Переговоры прошли 25–27 мая; месяц назад о них не знали.', '2011-05-25/2011-05-27 2011-05'],
    ['Граница закрыта с полуночи пятницы.', '2011-06-17'],
    ['Пятого июня парламент распущен, на следующий день разошлись все.', '2011-06-05 2011-06-06'],
    ['انسحبت القوات الجمعة، بعد يومين من الهجوم.', '2011-06-10 2011-06-08'],
    ['وصل الوفد الاثنين غداة الانقلاب.', '2011-06-13 2011-06-12'],
    ['سقطت المدينة في العاشر من الشهر الماضي.', '2011-05-10'],
    ['اندلعت المعارك مطلع الشهر الجاري.', '2011-06'],
    ['وقع الاتفاق في جويلية الماضي، وأغلقت السفارة قبل أسبوع.', '2010-07 2011-06-08'],
  ])('%s', (text, expected) => {
    expect(values(text)).toBe(expected);
  });
});
