import { expect, test } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { actsOf } from '../parties.fixture.ts';

const lexicon = await testLexicon();

/** Events by the codes of their parties; sentences of our own. */
const events = actsOf(lexicon, '2005-05-20');

/** By whom a thing was done, where the words stand apart. */
test.each([
  ['after the day', 'Albania, shelled on Friday by a Greek squadron, asked for help.', 'ASSAULT GRC.MIL > ALB'],
  ['after whoever says so', 'The rebels of Ecuador, armed, according to Quito, by Peru, hold it.', 'AID PER > ECU.REB'],
  [
    'of whom the sentence tells',
    'Rebels took the Congolese town of Goma, backed by Rwandan troops.',
    'SUPPORT RWA.MIL > COD.REB',
  ],
  ['whose the offer was', 'Washington, whose proposal Tehran spurned, is silent.', 'REJECT IRN > USA'],
  ['to whom food was sent', 'Food was sent to Haiti by France.', 'AID FRA > HTI'],
  ['«من قبل»', 'قُصفت بلدة تشادية من قبل السودان.', 'ASSAULT SDN > TCD'],
  ['a passive spelt unlike the active', 'هوجمت دورية تشادية ليلا.', 'ASSAULT  > TCD.MIL'],
  ['a hollow verb’s passive', 'أدينت إسرائيل من قبل مصر.', 'ACCUSE EGY > ISR'],
  ['ى is active', 'أعفى رئيس السودان قائد الجيش من منصبه.', 'SANCTION SDN.GOV > '],
  ['ي is passive', 'ألغي الاتفاق التشادي مساء الخميس.', 'SANCTION  > TCD'],
  ['a weak verb’s passive', 'دعي الجيش السوداني إلى هدنة.', 'REQUEST  > SDN.MIL'],
  ['an inner vowel sign with a doubled letter', 'اتُّهمت رواندا بتسليح المتمردين.', 'ACCUSE  > RWA'],
])('%s', (_what, text, told) => expect(events(text)).toContain(told));

/** Whom a promise, a call for help or a threat is meant for. */
test.each([
  ['whose neutrality is promised', 'Italy has promised to defend the neutrality of Malta.', 'AGREE ITA > MLT'],
  ['whose security is guaranteed', 'Moscow guaranteed the security of Armenia.', 'AGREE RUS > ARM'],
  ['by whom to stand', 'Saudi Arabia swore to stand by Bahrain.', 'AGREE SAU > BHR'],
  ['whose help is wanted', 'Cyprus asked for British and Greek help.', 'REQUEST CYP > GBR,GRC'],
  ['in a noun', 'Chad’s appeal for Libyan troops was ignored.', 'REQUEST TCD > LBY'],
  ['a man and his state are one', 'President Hosni Mubarak of Egypt asked London for help.', 'REQUEST EGY.GOV > GBR'],
  ['forces leave states', 'Syrian troops left Lebanon on Monday.', 'RETREAT SYR.MIL > LBN'],
  ['and pull out of them', 'Syrian troops have pulled out of Lebanon.', 'RETREAT SYR.MIL > LBN'],
  ['a president’s own state, then another', 'هدد الرئيس السوداني تشاد بحرب شاملة.', 'THREATEN SDN.GOV > TCD'],
  ['a body behind the president’s state', 'طالب الرئيس السوداني الأمم المتحدة بإرسال قوات.', 'REQUEST SDN.GOV > UN'],
  ['a promise with its object', 'وعدت رومانيا مولدوفا بالكهرباء.', 'AGREE ROU > MDA'],
  ['past a date', 'فواشنطن اعترفت قبل أسبوعين بجنوب السودان.', 'SUPPORT USA > SSD'],
  ['whose car it was', 'وصل الرئيس السوداني إلى القاهرة، فأوقف الجنود المصريون سيارته.', 'COERCE EGY.MIL > SDN.GOV'],
  ['between كان and قد', 'كانت أوغندا، وهي جارة تنزانيا، قد غزت رواندا.', 'ASSAULT UGA > RWA'],
  ['a spokesman', 'نفى متحدث باسم الجيش الرواندي دخول الكونغو.', 'REJECT RWA.MIL > '],
  ['each other', 'Peru and Ecuador accused each other of bad faith.', 'ACCUSE PER,ECU > PER,ECU'],
  ['each the other', 'Peru and Ecuador fought for a week. Each blamed the other.', 'ACCUSE PER,ECU > PER,ECU'],
  ['two who fought', 'Peru and Ecuador fought for a week.', 'ASSAULT PER,ECU > PER,ECU'],
  ['turning to somebody', 'لجأ الصومال إلى تركيا.', 'REQUEST SOM > TUR'],
  ['past an adverb', 'India was again accused by Nepal of a blockade.', 'ACCUSE NPL > IND'],
  ['all of them', 'India, Pakistan and Britain were all asked for help.', 'REQUEST  > IND,PAK,GBR'],
  ['who is toppled', 'حاول مرتزقة إطاحة الرئيس الكيني.', 'COERCE KEN.REB > KEN.GOV'],
  ['whose toppling it is', 'دان مجلس الأمن إطاحة حكومة كينيا.', 'COERCE  > KEN.GOV'],
  ['gunmen who land', 'Some 80 gunmen came ashore in Benin on Sunday.', 'ASSAULT BEN.REB > BEN'],
  ['soldiers who do', 'French troops landed in Benin on Sunday.', 'AID FRA.MIL > BEN'],
])('%s', (_what, text, told) => expect(events(text)).toContain(told));
