import { describe, expect, test } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';
import { partiesOf } from '../parties.fixture.ts';

const lexicon = await testLexicon();

/** Every event of a text: `TYPE who>whom`, with its day where it has one, and `?` where it is only alleged. */
function told(text: string): readonly string[] {
  const reading = read(text, { lexicon, date: '1978-06-20', hash: '' });
  const of = partiesOf(reading);
  return reading.events.map(
    (e) =>
      `${e.type} ${of(e.source)}>${of(e.target)}${e.date.start ? ` ${e.date.start}` : ''}${e.status === 'alleged' ? '?' : ''}`,
  );
}

describe('who asks whom for help, and when', () => {
  test.each([
    [
      'a date parts verb and preposition',
      'Chad turned on 4 June to France and Belgium.',
      'REQUEST TCD>FRA,BEL 1978-06-04',
    ],
    ['in Russian', 'Чад обратился во вторник 13 июня к Франции за помощью.', 'REQUEST TCD>FRA 1978-06-13'],
    ['whoever lands at one’s request', "Two Belgian frigates anchored off Lome at Togo's request.", 'REQUEST TGO>BEL'],
    ['whoever receives a request', 'France received a request from Gabon for paratroopers.', 'REQUEST GAB>FRA'],
    ['wherever it arrives', 'A plea for arms from the Somali government reached Washington.', 'REQUEST SOM.GOV>USA'],
    ['who is called in', 'The Omani sultan had called in Britain.', 'REQUEST OMN.GOV>GBR'],
    ['who was just telephoned', 'The Gabonese president telephoned France and begged for arms.', 'REQUEST GAB.GOV>FRA'],
    ['in Russian too', 'Президент Габона позвонил президенту Франции и попросил оружия.', 'REQUEST GAB.GOV>FRA.GOV'],
    ['the year of a document', 'Gabon invoked the defence agreement of 1960 on 5 June.', 'REQUEST GAB> 1978-06-05'],
    ['a treaty set going', 'Габон привёл в действие договор с Францией.', 'REQUEST GAB>'],
    ['a treaty set going, in Arabic', 'فعّلت الغابون معاهدة الدفاع.', 'REQUEST GAB>'],
    [
      'the day of what stands between commas',
      'Президент Кении, избранный год назад, призвал Уганду к переговорам.',
      'REQUEST KEN.GOV>UGA',
    ],
    ['a letter', 'أرسل سلطان عمان كتابا إلى بريطانيا يلتمس فيه العون.', 'REQUEST OMN.GOV>GBR'],
    [
      'a cable to whoever heads a body',
      'أبرقت الحكومة الكويتية إلى الأمين العام لجامعة الدول العربية تطلب تدخل الجامعة.',
      'REQUEST KWT.GOV>LAS',
    ],
    [
      'a president is not of the state he asks',
      'قاتل متمردون في تشاد جيش تشاد. وطلب الرئيس من فرنسا إرسال جنود.',
      'REQUEST TCD.GOV>FRA',
    ],
    ['nor is a premier', 'قاتل متمردون في تشاد جيش تشاد. وطلب رئيس الوزراء من فرنسا العون.', 'REQUEST TCD.GOV>FRA'],
    [
      'a time of day is no name',
      'قال الأردن إن الأردن هادئ. وطلب الملك مساء الأربعاء من لندن مساعدة.',
      'REQUEST JOR.GOV>GBR 1978-06-14',
    ],
  ])('%s', (_what, text, event) => expect(told(text)).toContain(event));
});

describe('what somebody is accused of', () => {
  test.each([
    ['is alleged', 'Chad accused Sudan of shelling its villages.', 'ASSAULT SDN>TCD?'],
    ['over "having"', 'Chad accused Sudan of having armed the rebels of Chad.', 'AID SDN>TCD.REB?'],
    ['is told where it is condemned', 'Belgium condemned Libya for raiding Chad.', 'ASSAULT LBY>TCD'],
    ['also in the passive', 'Libya was denounced for attacking Tunisia.', 'ASSAULT LBY>TUN'],
  ])('%s', (_what, text, event) => expect(told(text)).toContain(event));

  test('on the word of whoever accuses', () => {
    const { events } = read('Chad accused Sudan of shelling its villages.', { lexicon, date: '1978-06-20', hash: '' });
    expect(events.find((e) => e.type === 'ASSAULT')?.speaker).toEqual(['TCD']);
  });
});

describe('Arabic forces and names', () => {
  test.each([
    ['some of an army is the army', 'وكانت وحدات من الجيش العراقي هاجمت الشرطة الكويتية.', 'ASSAULT IRQ.MIL>KWT.SEC'],
    ['whoever launched goes on', 'عادت سوريا بعد الهجوم الذي شنته ليبيا على تونس ودمرت فيه قرية.', 'ASSAULT LBY>TUN'],
  ])('%s', (_what, text, event) => expect(told(text)).toContain(event));

  test('a verb after a title, «على» and a father’s name are nobody', () => {
    const { actors } = read('قال السلطان أرسل جنودا إلى القلعة. وهرب الإمام غالب بن علي في عمان على عجل.', {
      lexicon,
      date: '1990-06-20',
      hash: '',
    });
    expect(actors.map(({ code }) => code).filter((code) => code.startsWith('TUN'))).toEqual([]);
    expect(actors.map(({ name }) => name)).not.toContain('أرسل');
  });
});

describe('English lists of verbs', () => {
  const text = 'Malta expelled 50 Libyan instructors, accused Libya of piracy and appealed to the Security Council.';
  test.each(['SANCTION MLT>LBY.MIL', 'ACCUSE MLT>LBY', 'REQUEST MLT>UN'])('one subject for all: %s', (event) =>
    expect(told(text).map((line) => line.replace('?', ''))).toContain(event),
  );

  test('a noun of its own is the subject after "where"', () =>
    expect(
      told('French troops guard Gabon. Chad, where a mob ousted the premier of Chad, thanked France.').filter((line) =>
        line.startsWith('COERCE FRA'),
      ),
    ).toEqual([]));

  test('a people acts for its state', () =>
    expect(told('The Icelanders asked NATO for help.')).toContain('REQUEST ISL>NATO'));
});

describe('complaints and charges', () => {
  test.each([
    ['Tunisia lodged a complaint with the Security Council.', 'REQUEST TUN>UN'],
    ['Тунис пожаловался в Совет Безопасности.', 'REQUEST TUN>UN'],
    ['رفعت الكويت شكوى إلى جامعة الدول العربية.', 'REQUEST KWT>LAS'],
    ['Ереван обвинил Азербайджан в обстреле армянских сёл.', 'ASSAULT AZE>ARM?'],
    ['Того обвинило Гану в том, что она вооружила тоголезских мятежников.', 'AID GHA>TGO.REB?'],
  ])('%s', (text, event) => expect(told(text)).toContain(event));
});
