import { expect, test } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon = await testLexicon();

/** Acts of violence or protest that a sentence tells, and those it only mentions. */
function acts(text: string, type: 'ASSAULT' | 'PROTEST' = 'ASSAULT'): { told: number; mentioned: number } {
  const found = read(text, { lexicon, date: '2009-05-20', hash: '' }).events.filter((e) => e.type === type);
  return { told: found.filter((e) => !e.mentioned).length, mentioned: found.filter((e) => e.mentioned).length };
}

test.each([
  ['an explosion without a doer', 'وانفجرت عبوة ناسفة لدى مرور حافلة على طريق المطار.'],
  ['dropped hamzas', 'واعلن مصدر طبي مقتل اربعة تجار واصابة ستة اخرين في انفجار شاحنة ملغومة.'],
  ['a killing after إن and its subject', 'وقال الطبيب إن حارسا قتل برصاص مجهولين صباح أمس.'],
  ['suffering an attack', 'وتعرض موكب المحافظ لهجوم بالقذائف قرب الجسر.'],
  ['an indefinite attack with its own clause', 'وقتل حارسان في هجوم نفذه مجهولون على مخزن للحبوب.'],
  ['a known attack that is told to have happened', 'ووقع الهجوم عند الفجر قرب الميناء.'],
  ['a headline in the present', 'تفجير في سوق شعبية يقتل 14 شخصا.'],
  ['what eye-witnesses saw', 'وقال راع إنه شاهد رجالا يطلقون النار على القرية.'],
])('told: %s', (_what, text) => {
  expect(acts(text).told).toBeGreaterThan(0);
});

test.each([
  ['judged by a court', 'مثل أمام المحكمة رجل متهم بقتل ثلاثة جنود عراقيين.'],
  ['condemned', 'وندد الوزير الفرنسي بالهجوم الذي استهدف السفارة.'],
  ['planned', 'وكان الرجلان يخططان لتفجير السفارة المصرية.'],
  ['feared', 'وأعربت تونس عن خشيتها من هجوم على قنصليتها.'],
  ['a verbal noun after a noun', 'وتتحدث اللجنة عن جرائم خطف مدنيين في السودان.'],
  ['a temporal clause', 'وبعد أن قصف الجيش السوري البلدة غادر سكانها.'],
  ['a habit in the present', 'وهم يقتلون المدنيين العراقيين بلا رحمة.'],
  ['a question', 'من قتل السفير المصري؟'],
])('not told: %s', (_what, text) => {
  expect(acts(text).told).toBe(0);
});

test.each([
  ['scandal', 'فجر الوزير المصري قضية كبرى في البرلمان.'],
  ['dawn', 'وصل الوفد المصري الساعة الثالثة فجرا.'],
  ['lights', 'خطف اللاعب المصري الأضواء في باريس.'],
  ['an attack of words', 'شن النائب اللبناني هجوما على الحكومة قائلا إنها فاشلة.'],
  ['road accident', 'قتل 12 مصريا في حادث سير قرب أسوان.'],
  ['disappointment', 'أصيب الجنود المصريون بخيبة كبيرة.'],
])('a metaphor or nobody’s deed: %s', (_what, text) => {
  expect(acts(text)).toEqual({ told: 0, mentioned: 0 });
});

test.each([
  ['crowd with no name', 'وتجمع مئات المحتجين أمام مبنى البلدية.', true],
  ['road blocked', 'وأغلق المتظاهرون الطريق الساحلي بالإطارات.', true],
  ['march', 'ونزل آلاف العمال إلى شوارع تونس مطالبين برفع الأجور.', true],
  ['known protests', 'وتحدث الوزير التونسي عن أسباب الاحتجاجات.', false],
])('protest: %s', (_what, text, told) => {
  expect(acts(text, 'PROTEST').told > 0).toBe(told);
});
