import { describe, expect, it } from 'vitest';
import { testLexicon } from './lexicon.fixture.ts';
import { actsOf } from './parties.fixture.ts';

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
