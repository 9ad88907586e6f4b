import { describe, expect, it } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { actsOf } from '../parties.fixture.ts';

const events = actsOf(await testLexicon(), '2024-06-01');

/** Who acts on whom where Arabic names the holder of an office, sets one clause in another, or only takes somebody up; sentences of our own. */
describe('Arabic: who acts, and on whom', () => {
  it.each([
    [
      'the name behind an office is of who holds it',
      'احتجت تشاد على الغارة، واتهم وزير داخليتها محمد إدريس السودان بالتدخل.',
      'ACCUSE TCD.GOV > SDN',
    ],
    [
      'a title with the article is of who follows',
      'دعت كينيا الرئيس الأوغندي يويري موسيفيني إلى الحوار.',
      'REQUEST KEN > UGA.GOV',
    ],
    ['a state and then a president', 'دعت فرنسا الرئيس يويري موسيفيني إلى الحوار.', 'REQUEST FRA > UGA.GOV'],
    ['the people of whoever speaks', 'ناشد الرئيس الكيني السكان التزام الهدوء.', 'REQUEST KEN.GOV > KEN.CVL'],
    ['a state protests by word', 'احتجت الرياض لدى الأمم المتحدة.', 'ACCUSE SAU > UN'],
    ['the clause of time has an object of its own', 'ولما غزت أوغندا رواندا رفضت كينيا المشاركة.', 'REJECT KEN > '],
    [
      'a clause without a relative word',
      'استقبلت كينيا ثمانية فرنسيين أطلقت حركة الشباب سراحهم.',
      'RETREAT SOM.REB > FRA',
    ],
    ['a pronoun of another gender', 'عبر الرئيس التشادي الحدود إلى كينيا التي منحته اللجوء.', 'AID KEN > TCD.GOV'],
    [
      'an alliance taken up by its noun',
      'انسحبت مالي من محادثاتها مع حلف شمال الأطلسي. ثم قرر الحلف إيفاد لجنة إلى مالي.',
      'AGREE NATO > MLI',
    ],
    [
      'a long name between verb and preposition',
      'أعرب أمين عام الأمم المتحدة خافيير بيريز دي كوييار عن تضامنه مع كينيا.',
      'SUPPORT UN > KEN',
    ],
  ])('%s', (_what, text, told) => expect(events(text)).toContain(told));
});

/** Whom a noun without its article, a pronoun or a verb's gender tells of. */
describe('Arabic: who is meant', () => {
  it.each([
    [
      'some of whom a pronoun means',
      'أدانت كينيا الحكم. وطالب نواب منها زاروا كمبالا باستقالة الحكومة الأوغندية.',
      'CONSULT KEN > UGA',
    ],
    [
      'the body that a pronoun leaves',
      'قامت عصبة الأمم عام 1920. اليابان انسحبت منها عام 1933 ومنغوليا لم تدخلها.',
      'SANCTION JPN > LON',
    ],
    [
      'where it was did not do it',
      'أرسلت أوغندا مراقبين إلى الصومال. وفي كينيا لم تتدخل، ثم أرسلت جنودا إلى رواندا.',
      'AID UGA > RWA',
    ],
    [
      'no men are subject of a feminine verb',
      'دخلت القوات الكينية البلدة وأسرت خمسة عشر شرطيا صوماليا.',
      'COERCE KEN.MIL > SOM.SEC',
    ],
    ['beside a pronoun', 'هاجمت تشاد السودان، ووقفت كينيا إلى جانبه.', 'SUPPORT KEN > SDN'],
    ['whose soldiers they are', 'قالت كينيا إن ثلاثين من جنودها أصيبوا بالرصاص، بينهم أوغندي.', 'ASSAULT  > KEN'],
    ['a matter raised to a body threatens nobody', 'هددت كينيا برفع القضية إلى مجلس الأمن.', 'THREATEN KEN > '],
    ['its two allies', 'تنازعت أوغندا ورواندا. وحثت كينيا حليفتيها على الحوار.', 'REQUEST KEN > UGA,RWA'],
    [
      'two who acted before',
      'التقى الرئيس الكيني ونظيره الأوغندي في نيروبي. وفي ختام الزيارة طالبا الصومال بوقف القتال.',
      'REQUEST KEN.GOV,UGA.GOV > SOM',
    ],
  ])('%s', (_what, text, told) => expect(events(text)).toContain(told));
});
