import { describe, expect, it } from 'vitest';
import { Fault } from '../kernel/fault.ts';
import type { Span } from '../kernel/provenance.ts';
import { read } from './index.ts';
import { testLexicon } from './lexicon.fixture.ts';
import type { Reading } from './model.ts';

const lexicon = await testLexicon();
const reading = (text: string, date = '2023-08-09'): Reading => read(text, { lexicon, date, hash: 'x' });
const codes = (r: Reading): string[] => r.actors.filter((a) => a.kind !== 'narrator').map((a) => a.id);
const dates = (r: Reading): string[] => r.dates.map((d) => `${d.span.text} = ${d.value}`);
const figures = (r: Reading): string[] => r.claims.map((c) => `${c.subject} ${c.value ?? c.min ?? '?'} ${c.qualifier}`);

const sahel =
  'Niamey, Aug 8 - The junta in Niger refused to reinstate President Mohamed Bazoum, who was ousted on 26 July 2023. ECOWAS has 15 member states and sent 7,000 troops to the Gambia in 2017. At least twelve soldiers were killed and 30 wounded near Tillaberi on Sunday. France condemned the coup; Burkina Faso and Mali backed the generals. Police arrested dozens of protesters yesterday, a diplomat told Reuters. Two years later the U.S. will leave.';
const karabakh =
  'ЕРЕВАН. Премьер-министр Армении Никол Пашинян обратился к ОДКБ 13 сентября 2022 года. По данным Минобороны Армении, погибли 49 военнослужащих, более 2,7 тыс. человек покинули дома. Азербайджанские войска, сообщает ТАСС, заняли высоты. В мае 1994 года стороны подписали перемирие. Госсекретарь США Энтони Блинкен призвал Баку к сдержанности. Полиция задержала двадцать пять демонстрантов.';
const gulf =
  'وأعلنت السعودية أمس الأربعاء عملية عسكرية في اليمن. وشاركت عشر دول بينها الإمارات والبحرين وروسيا البيضاء. وأصيب خمسة وعشرون جنديا وقتل جنديان اثنان، وقال أحد أعضاء الوفد إن اثنين من الجرحى في العناية المركزة. ودعا وزير الخارجية الإيراني محمد جواد ظريف إلى وقف القصف. وفي سبتمبر/أيلول 2014 سيطر المتمردون على صنعاء، وفي العام التالي تدخلت جامعة الدول العربية. ونزح نحو ١٢٬٥٠٠ شخص.';

describe('names', () => {
  it('English: states, organisations, a person the text introduces, roles tied to their state', () => {
    const ids = codes(reading(sahel));
    expect(ids).toEqual(
      expect.arrayContaining([
        'NER',
        'ECOWAS',
        'GMB',
        'FRA',
        'BFA',
        'MLI',
        'USA',
        'person:bazoum',
        'media:reuters',
        'DIPLOMATS',
        'NER.MIL',
        'NER.CVL',
      ]),
    );
    expect(ids).not.toContain('NGA');
  });
  it('Russian: oblique cases, adjectives, offices and abbreviations', () => {
    const r = reading(karabakh, '2022-09-14');
    expect(codes(r)).toEqual(
      expect.arrayContaining(['ARM', 'AZE', 'USA', 'CSTO', 'media:tass', 'person:pashinyan', 'AZE.MIL', 'ARM.GOV']),
    );
    expect(codes(r)).not.toContain('RUS');
  });
  it('Arabic: clitics, White Russia is Belarus, a name of three words', () => {
    const r = reading(gulf, '2015-03-26');
    expect(codes(r)).toEqual(expect.arrayContaining(['SAU', 'YEM', 'ARE', 'BHR', 'BLR', 'IRN', 'LAS']));
    expect(codes(r)).not.toContain('RUS');
    expect(r.actors.find((a) => a.kind === 'person')?.mentions[0]?.text).toBe('محمد جواد ظريف');
  });
  it('مالي is Mali after a preposition and "financial" after a noun', () => {
    expect(codes(reading('وصل الوفد إلى مالي.'))).toContain('MLI');
    expect(codes(reading('تلقى الوفد دعم مالي كبير في النيجر.'))).not.toContain('MLI');
  });
  it('عمان is Amman where only Jordan is named besides, else Oman', () => {
    const states = (text: string): string[] =>
      reading(text, '2022-01-06').actors.flatMap(({ id, kind }) => (kind === 'state' ? [id] : []));
    expect(states('طلبت عمان دعم واشنطن بعد هجوم على الأردن.')).toEqual(['JOR', 'USA']);
    expect(states('قالت عمان إنها محايدة في نزاع بين الأردن ومسقط.')).toEqual(['OMN', 'JOR']);
    expect(states('قالت عمان إنها محايدة.')).toEqual(['OMN']);
  });
  it.each([
    ['President Kenneth Kaunda of Zambia spoke in Chad after Chad and Libya met.', 'person:kaunda', 'ZMB.GOV'],
    ['В Чаде приняли малийца Аламиссу Дембеле с охраной. Чад рад.', 'person:dembele', 'MLI.GOV'],
    ['وقال الرئيس التشادي إن تشاد دعت الكمبودي سوك ساماي إلى تشاد.', 'person:samai', 'KHM.GOV'],
    ['Mali recalled that the body had threatened Laurent Gbagbo in Mali.', 'person:gbagbo', 'CIV.GOV'],
    ['Mali recalled that former president Laurent Gbagbo had fled to Mali.', 'person:gbagbo', 'CIV.ELI'],
  ])('whose man a person is: %s', (text, id, code) => {
    expect(reading(text, '2022-01-06').actors.map((a) => `${a.id} ${a.code}`)).toContain(`${id} ${code}`);
  });
  it('"us" is a pronoun and "US" a state', () => {
    expect(codes(reading('They told us to leave Chad.'))).not.toContain('USA');
    expect(codes(reading('The US left Chad.'))).toContain('USA');
  });
});

describe('dates', () => {
  it('English, with weekday, year and a count from the date before', () => {
    expect(dates(reading(sahel))).toEqual(
      expect.arrayContaining([
        '26 July 2023 = 2023-07-26',
        '2017 = 2017',
        'on Sunday = 2023-08-06',
        'yesterday = 2023-08-08',
      ]),
    );
  });
  it('Russian', () => {
    expect(dates(reading(karabakh, '2022-09-14'))).toEqual([
      '13 сентября 2022 года = 2022-09-13',
      'мае 1994 года = 1994-05',
    ]);
  });
  it('Arabic: a month pair is one date, "one of" and "two of" are none', () => {
    expect(dates(reading(gulf, '2015-03-26')).map((d) => d.split(' = ')[1])).toEqual(['2015-03-25', '2014-09', '2015']);
  });
  it('asks for the day where nothing fixes the year', () => {
    expect(() => read('Troops left Chad on Wednesday, 5 January.', { lexicon, hash: 'x' })).toThrowError(Fault);
    expect(
      read('LONDON, 5 January 2022. Troops left Chad on Monday.', { lexicon, hash: 'x' }).referenceDate.value,
    ).toBe('2022-01-05');
  });
});

describe('figures', () => {
  it('English words and digits', () => {
    expect(figures(reading(sahel))).toEqual(
      expect.arrayContaining([
        'killed 12 at_least',
        'injured 30 exact',
        'troops 7000 exact',
        'detained 24 dozens',
        'members 15 exact',
      ]),
    );
  });
  it('Russian thousands and compounds', () => {
    expect(figures(reading(karabakh, '2022-09-14'))).toEqual([
      'killed 49 exact',
      'displaced 2700 more_than',
      'detained 25 exact',
    ]);
  });
  it('Arabic compounds, duals and digits of its own', () => {
    expect(figures(reading(gulf, '2015-03-26'))).toEqual(
      expect.arrayContaining([
        'injured 25 exact',
        'killed 2 exact',
        'in_intensive_care 2 exact',
        'displaced 12500 about',
        'members 10 exact',
      ]),
    );
  });
});

describe('any text', () => {
  const spansOf = (value: unknown): Span[] => {
    if (value === null || typeof value !== 'object') return [];
    if ('start' in value && 'end' in value && 'text' in value && 'line' in value) return [value as Span];
    return Object.values(value).flatMap(spansOf);
  };
  it.each([sahel, karabakh, gulf])('every span is the exact slice', (text) => {
    const spans = spansOf(reading(text));
    expect(spans.length).toBeGreaterThan(20);
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
  });
  it.each([
    '',
    ' \n ',
    '"'.repeat(3000),
    '\u202e<b>قصف\u202c</b>',
    'و'.repeat(9000),
    '12 '.repeat(4000),
    'Recipe: boil two eggs for 3 minutes.',
  ])('bad input is read without a crash: %#', (text) => {
    expect(reading(text).schema).toBe('casus-reading/1');
  });
  it('takes time in proportion to length', () => {
    const time = (n: number): number => {
      const text = `${gulf}\n`.repeat(n);
      const start = performance.now();
      reading(text);
      return performance.now() - start;
    };
    time(20);
    expect(time(400) / Math.max(20, time(100))).toBeLessThan(10);
  });
});

describe('numbers', () => {
  it.each([
    ['Half a dozen civilians were killed in Mali.', 'killed 6 exact'],
    ['Two to three thousand people fled to Chad.', 'displaced 2000 exact'],
    ['Several hundred villagers fled to Chad.', 'displaced 200 hundreds'],
    ['Scores of villagers were killed in Mali.', 'killed 40 dozens'],
    ['Forty people or more were killed in Mali.', 'killed 40 at_least'],
    ['В Чаде погибли около десятка человек.', 'killed 10 about'],
    ['В Чад бежали полторы тысячи жителей.', 'displaced 1500 exact'],
    ['В Чад бежали тысяч пять жителей.', 'displaced 5000 about'],
    ['Говорится о сорока одном убитом в Чаде.', 'killed 41 exact'],
    ['Число погибших в Чаде возросло до 17.', 'killed 17 exact'],
    ['فر ألفا شخص إلى تشاد.', 'displaced 2000 exact'],
    ['قتلت إحدى عشرة امرأة في تشاد.', 'killed 11 exact'],
    ['نزح ما يربو على خمسة وعشرين ألف شخص في تشاد.', 'displaced 25000 more_than'],
    ['قتل بضع عشرات من المدنيين في تشاد.', 'killed 24 dozens'],
  ])('%s', (text, expected) => {
    expect(figures(reading(text))).toContain(expected);
  });
});
