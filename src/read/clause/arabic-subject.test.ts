import { expect, test } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';
import type { EventClaim, Reading } from '../model.ts';

const lexicon = await testLexicon();
const reading = (text: string): Reading => read(text, { lexicon, date: '2019-06-20', hash: '' });
const event = (text: string, type: EventClaim['type']): EventClaim | undefined =>
  reading(text).events.find((e) => e.type === type);

test.each([
  ['أما sets the subject first', 'وانتقدت كندا الخطة. أما البرازيل فرفضت إرسال قوات.', 'REJECT', ['BRA'], []],
  [
    'a relative clause between commas parts subject and verb',
    'وكان الاتحاد الأفريقي، الذي يضم مصر وتشاد، قد طلب من كينيا إرسال مراقبين.',
    'REQUEST',
    ['AU'],
    ['KEN'],
  ],
  [
    'سبق ل names the doer',
    'وسبق للاتحاد الأفريقي، الذي تأسس عام 2002، أن أرسل قوات إلى جزر القمر عام 2008.',
    'AID',
    ['AU'],
    ['COM'],
  ],
  [
    'a coordinated verb keeps its subject and asks whom it names',
    'ونددت كوبا بالحصار، وطالبت الأمم المتحدة بإرسال مراقبين.',
    'REQUEST',
    ['CUB'],
    ['UN'],
  ],
  [
    'a second verb with a subject of its own',
    'ونددت كوبا بالحصار، وحثت اليابان جميع الأطراف على ضبط النفس.',
    'REQUEST',
    ['JPN'],
    [],
  ],
  [
    'the pronoun of لكنها is not who acts in the clause of time',
    'وعقدت إيغاد قمة في السودان بعد أن طلب الرئيس السوداني ذلك، لكنها لم تتدخل عام 2003.',
    'AID',
    ['IGAD'],
    [],
  ],
  [
    'his forces act for the speaker',
    'وقال الرئيس التشادي إن قواته قصفت بلدة في النيجر.',
    'ASSAULT',
    ['TCD.GOV'],
    ['NER'],
  ],
  ['the dead before the verb', 'وقالت الشرطة في كينيا إن جنديين قتلا قرب الحدود.', 'ASSAULT', [], ['KEN.MIL']],
  [
    'a place after in comes after whom the verb struck',
    'وقصفت طائرات إثيوبية مواقع حركة الشباب في الصومال.',
    'ASSAULT',
    ['ETH.MIL'],
    ['SOM.REB'],
  ],
  [
    'a plural after التي means people named before',
    'وقصف الجيش السوداني مواقع المتمردين في البلدة التي سيطروا عليها أمس.',
    'COERCE',
    ['SDN.REB'],
    [],
  ],
  ['his, of a noun that looks like a verb', 'وتحدث الرئيس البوليفي عن استقالته أمس.', 'RETREAT', ['BOL.GOV'], []],
] as const)('who acts: %s', (_what, text, type, source, target) => {
  const found = event(text, type);
  expect(found?.source).toEqual(source);
  expect(found?.target).toEqual(target);
});

test.each([
  ['an embassy recalled', 'واستدعت نيروبي سفيرها لدى الصومال.', 'SANCTION', ['KEN'], ['SOM']],
  ['called a coup', 'ووصفت بيرو ما جرى بأنه «انقلاب».', 'ACCUSE', ['PER'], []],
  ['denied', 'ونفت الحكومة التونسية تلقي أي طلب.', 'REJECT', ['TUN.GOV'], []],
  ['a state of siege', 'وأعلن الرئيس الكولومبي يوم الثلاثاء حالة الحصار في ثلاث ولايات.', 'COERCE', ['COL.GOV'], []],
  ['captured', 'وأسر المتمردون عشرة جنود تشاديين.', 'COERCE', ['TCD.REB'], ['TCD.MIL']],
  [
    'men counted before the verb of entry',
    'ودخل نحو مئتي جندي كيني إلى الصومال أمس.',
    'MOBILIZE',
    ['KEN.MIL'],
    ['SOM'],
  ],
] as const)('deeds: %s', (_what, text, type, source, target) => {
  const found = event(text, type);
  expect(found?.source).toEqual(source);
  expect(found?.target).toEqual(target);
});

test('a thing called an attack or counted as one is no attack', () => {
  expect(event('وأضاف أن اليابان لا تعتبر الخطوة غزوا.', 'ASSAULT')).toBeUndefined();
});

test.each([
  [
    'the body named by the same noun',
    'وقالت جامعة الدول العربية إنها قلقة. وعلقت الجامعة عضوية تونس.',
    'SANCTION',
    'LAS',
  ],
  [
    'the movement is the armed group named last',
    'وهاجمت حركة الشباب القرية. ورفضت الحركة وقف إطلاق النار.',
    'REJECT',
    'SOM.REB',
  ],
])('back reference: %s', (_what, text, type, source) => {
  const found = event(text, type as EventClaim['type']);
  expect(found?.source[0] ?? null).toBe(source);
});

test('an adjective makes it another body', () => {
  const text = 'وقالت جامعة الدول العربية إنها قلقة. ورفضت الجامعة الأمريكية الطلب.';
  const names = reading(text)
    .actors.find((a) => a.id === 'LAS')
    ?.mentions.map((m) => m.text);
  expect(names).toEqual(['جامعة الدول العربية']);
});

test('a coalition is whose state leads it, and no organisation with members', () => {
  const text =
    'ويقاتل تحالف بقيادة كينيا المتمردين في الصومال. وقال المتحدث باسم التحالف العقيد جون موانغي إن 20 متمردا قتلوا. ولم تنضم أوغندا إلى التحالف.';
  const r = reading(text);
  expect(r.actors.find((a) => a.id === 'COALITION')?.code).toBe('KEN');
  expect(r.actors.find((a) => a.kind === 'person')?.code).toBe('KEN');
  expect(r.memberships).toEqual([]);
});

test.each([
  ['sources are whose they are said to be', 'وقالت مصادر طبية في كينيا إن 12 شخصا قتلوا.', 'KEN.MED'],
  ['a leader in the movement', 'وهاجمت حركة الشباب القرية. وقال قيادي في الحركة إن 12 جنديا قتلوا.', 'SOM.REB'],
  ['a ministry that others hold', 'وقالت وزارة الصحة الخاضعة لحركة حماس إن 12 شخصا قتلوا.', 'PSE.REB'],
  [
    'a speaker nobody knows is not the last one',
    'وقال الرئيس الكيني إن الوضع هادئ. وقال تاجر إن 12 شخصا قتلوا.',
    'KEN.BUS',
  ],
])('who says it: %s', (_what, text, source) => {
  expect(reading(text).claims.find((c) => c.subject === 'killed')?.source).toEqual([source]);
});

test('police sent abroad count as troops', () => {
  expect(reading('وأرسلت الأردن نحو 120 شرطيا إلى هايتي.').claims[0]).toMatchObject({
    subject: 'troops',
    value: 120,
    qualifier: 'about',
  });
});

test('a bridge named after a king introduces nobody', () => {
  expect(reading('عبرت القافلة جسر الملك فهد ضمن قوات كويتية.').actors.some((a) => a.kind === 'person')).toBe(false);
});

test.each([
  ['what a treaty provides for', 'وتنص المادة الرابعة من المعاهدة على أن الدول الأعضاء ترسل قوات إلى كينيا.', 'AID'],
  ['a matter only talked of', 'وقال وزير كيني إن الوزراء منقسمون حول فرض عقوبات على تشاد.', 'SANCTION'],
])('no event: %s', (_what, text, type) => {
  expect(event(text, type as EventClaim['type'])).toBeUndefined();
});

test('ما after هو means what', () => {
  expect(event('واتهمت كينيا الصومال بالكذب، وهو ما تنفيه مقديشو.', 'REJECT')?.status).not.toBe('negated');
});

test('a date within a name is no date', () => {
  expect(reading('وهاجم مقاتلو حركة 23 مارس القرية.').dates).toEqual([]);
});

test('what one crowd does in a sentence is one protest', () => {
  const found = reading('وخرج مئات المتظاهرين إلى شوارع نيروبي وأحرقوا أعلاما بلجيكية.').events;
  expect(found.filter((e) => e.type === 'PROTEST')).toHaveLength(1);
});

test('an ousting told after الانقلاب الذي is not the deed of whom the sentence began with', () => {
  const text = 'وأمرت إيغاد بنشر قوة في السودان بعد الانقلاب الذي أطاح بالرئيس السوداني.';
  expect(event(text, 'COERCE')?.source ?? []).not.toContain('IGAD');
});

test('a second council with the same noun is not the first', () => {
  const text = 'ودعا مجلس الأمن الدولي إلى الهدوء. وتشكل المجلس الوطني الانتقالي في توغو. واعترفت فرنسا بالمجلس.';
  expect(event(text, 'SUPPORT')?.target ?? []).not.toContain('UN');
});

test('after بعد أن stands a verb, after إن a noun', () => {
  const text = 'وأعلنت إيغاد إرسال قوات إلى السودان بعد أن طلب الرئيس السوداني من المنظمة المساعدة.';
  expect(event(text, 'REQUEST')).toMatchObject({ source: ['SDN.GOV'] });
});
