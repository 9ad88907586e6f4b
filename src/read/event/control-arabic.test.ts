import { expect, test } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { sidesOf } from '../parties.fixture.ts';

const events = sidesOf(await testLexicon(), '2024-06-20');

test.each([
  ['behind إلى', 'سارعت زامبيا إلى إدانة مالاوي.', 'ACCUSE ZMB>MWI'],
  ['with ب on the noun', 'اكتفت أنغولا بدعوة ناميبيا إلى ضبط النفس.', 'REQUEST AGO>NAM'],
  ['behind على', 'أقدمت أوغندا على قصف مواقع رواندا.', 'ASSAULT UGA>RWA'],
  ['right behind the subject', 'واصلت تنزانيا قصف بوروندي.', 'ASSAULT TZA>BDI'],
  ['a subject before the verb', 'أما بوتسوانا فقررت مقاطعة ليسوتو اقتصاديا.', 'SANCTION BWA>LSO'],
  ['a pattern of two words', 'بدأت غانا تقديم مساعدات عسكرية إلى توغو.', 'AID GHA>TGO'],
  ['a purpose behind a comma', 'اجتمع وزراء إيكواس في أبوجا ساعتين، لإدانة غينيا.', 'ACCUSE ECOWAS>GIN'],
  ['both after the noun', 'انتهت القمة بعد اتهام السنغال موريتانيا بإيواء المسلحين.', 'ACCUSE SEN>MRT'],
])('who does what a verb leads to: %s', (_what, text, wanted) => expect(events(text)).toContain(wanted));

test('a noun of which only whom it befell is told has no doer', () => {
  expect(events('درس القاضي لائحة اتهام موريتانيا.')).not.toContain('ACCUSE MRT>');
});
