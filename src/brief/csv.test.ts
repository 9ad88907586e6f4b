import { describe, expect, test } from 'vitest';
import { answerCsv, csv } from './csv.ts';

describe('csv', () => {
  test('quotes only where needed, CRLF, empty for what is absent, numbers as numbers', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x,y', 1],
          ['say "no"', null],
          [['p', 'q'], undefined],
        ],
      ),
    ).toBe('a,b\r\n"x,y",1\r\n"say ""no""",\r\np; q,\r\n');
  });
  test('a text that looks like a formula is disarmed', () => {
    expect(csv(['a'], [['=1+1'], ['@x'], ['-5'], [-5], ['السلام']])).toBe(
      "a\r\n'=1+1\r\n'@x\r\n'-5\r\n-5\r\nالسلام\r\n",
    );
  });
  test('bounds and languages become columns, an inner list one line each', () => {
    const rows = [
      {
        treaty: 'CST',
        from: { not_before: '2006-08-16', not_after: '2008-03-28' },
        provisions: [
          { id: 'CST-2', duty: { ar: 'أ', en: 'b' } },
          { id: 'CST-4', duty: { ar: 'ت', en: 'd' } },
        ],
      },
      { treaty: 'NAT', from: '1949-08-24', provisions: [] },
    ];
    expect(answerCsv({ day: '2010-01-01', rows }).split('\r\n')).toEqual([
      'day,treaty,from_not_before,from_not_after,provision_id,provision_duty_ar,provision_duty_en,from,provisions',
      '2010-01-01,CST,2006-08-16,2008-03-28,CST-2,أ,b,,',
      '2010-01-01,CST,2006-08-16,2008-03-28,CST-4,ت,d,,',
      '2010-01-01,NAT,,,,,,1949-08-24,',
      '',
    ]);
  });
});
