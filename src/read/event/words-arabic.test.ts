import { expect, test } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { sidesOf } from '../parties.fixture.ts';

const events = sidesOf(await testLexicon(), '2024-06-20');

test.each([
  ['صبت المدفعية التشادية حممها على بلدة سودانية.', 'ASSAULT TCD.MIL>SDN'],
  ['عاثت قوات تشادية فسادا في القرى السودانية.', 'ASSAULT TCD.MIL>SDN'],
  ['تبادلت القوات التشادية والسودانية النيران.', 'ASSAULT TCD.MIL,SDN.MIL>TCD.MIL,SDN.MIL'],
  ['ضمت تشاد إقليما سودانيا.', 'COERCE TCD>SDN'],
  ['شردت قوات تشادية سكان قرية سودانية.', 'COERCE TCD.MIL>SDN'],
  ['أقفلت تشاد قنصليتها في السودان.', 'SANCTION TCD>SDN'],
  ['أوقفت تشاد تزويد السودان بالسلاح.', 'SANCTION TCD>SDN'],
  ['حفر الجيش التشادي خنادق على الحدود.', 'MOBILIZE TCD.MIL>'],
  ['أجرت تشاد تجربة صاروخية.', 'MOBILIZE TCD>'],
  ['مشط الجيش التشادي الجبال بحثا عن المتسللين.', 'MOBILIZE TCD.MIL>'],
  ['نزلت دبابات تشادية إلى شوارع العاصمة.', 'MOBILIZE TCD.MIL>'],
  ['رافقت سفن تشادية قوافل سودانية.', 'AID TCD.MIL>SDN'],
  ['أعادت قوات تشادية الرئيس السوداني إلى السلطة.', 'AID TCD.MIL>SDN.GOV'],
  ['سكتت المدافع بين تشاد والسودان.', 'RETREAT TCD,SDN>TCD,SDN'],
  ['تنازل ملك الأردن عن العرش.', 'RETREAT JOR.GOV>'],
  ['ألقت تشاد بثقلها وراء السودان.', 'SUPPORT TCD>SDN'],
  ['قالت تشاد إنها مستعدة للحوار مع السودان.', 'AGREE TCD>SDN'],
  ['استشارت تشاد السودان.', 'CONSULT TCD>SDN'],
  ['مارست تشاد ضغوطا على السودان.', 'REQUEST TCD>SDN'],
  ['رمت تشاد السودان بالخيانة.', 'ACCUSE TCD>SDN'],
  ['نكثت تشاد عهدها مع السودان.', 'REJECT TCD>SDN'],
  ['دقت تشاد طبول الحرب.', 'THREATEN TCD>'],
  ['عم الإضراب المدن التشادية.', 'PROTEST TCD.CVL>'],
])('%s', (text, event) => {
  expect(events(text)).toContain(event);
});

test.each([
  'أجرت تشاد انتخابات بلدية.',
  'وصل الوزير بحثا عن حل.',
  'لزمت تشاد الصمت.',
  'رمى الولد الكرة على الجدار.',
  'ثار جدل على القانون في تشاد.',
])('no act: %s', (text) => {
  expect(events(text)).toEqual([]);
});
