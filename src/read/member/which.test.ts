import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon = await testLexicon();

const told = (text: string, date: string): string[] =>
  read(text, { lexicon, date, hash: '' }).memberships.map((m) =>
    [m.org, m.actor, m.status, m.since?.slice(0, 4) ?? m.until?.slice(0, 4) ?? ''].join(' ').trim(),
  );

/** Day, text, what is told and nothing else. */
const cases: Readonly<Record<string, readonly (readonly [string, string, readonly string[]])[]>> = {
  en: [
    ['1980-05-01', 'Barbados, a Commonwealth member since 1966, has no navy.', ['COMMONWEALTH BRB member 1966']],
    [
      '1930-05-01',
      'The League of Nations met in Geneva. Nobody spoke up for Norway, a member from the first.',
      ['LON NOR member'],
    ],
    ['1938-05-01', 'Nothing was laid before the League, which Japan left in 1933.', ['LON JPN withdrew 1933']],
    [
      '1985-05-01',
      'Leaders of the OAU met on Tuesday. Their chairman, Julius Nyerere of Tanzania, spoke.',
      ['OAU TZA chair'],
    ],
    ['2005-05-01', 'Latvia asked for nothing. A NATO member since 2004, it kept calm.', ['NATO LVA member 2004']],
    ['2005-05-01', "Portugal's partners in NATO were told beforehand.", ['NATO PRT member']],
    ['2021-05-01', 'The Security Council, chaired this month by Kenya, met at once.', ['UN KEN chair']],
    ['2021-05-01', 'Accra said that Togo, as an ECOWAS member, would send troops.', ['ECOWAS TGO member']],
    ['1970-05-01', 'Ghana, seated at the United Nations in March 1957, complained.', ['UN GHA member 1957']],
    ['2021-05-01', 'Chile, whose accession to Mercosur is still pending, abstained.', ['MERCOSUR CHL not_member']],
    ['1970-05-01', "Only Malawi among the OAU's members kept its embassy open.", ['OAU MWI member']],
    ['1970-05-01', 'The OAU met. Austria is a member of no alliance.', []],
    ['2021-05-01', 'Uganda said the pact of the SADC treats an attack on one member as an attack on all.', []],
  ],
  ru: [
    ['1965-05-01', 'Ямайка состоит в Содружестве с 1962 года.', ['COMMONWEALTH JAM member 1962']],
    ['2005-05-01', 'Киргизия состоит в Содружестве с 1991 года.', ['CIS KGZ member 1991']],
    ['1990-05-01', 'АНАД, где председательствует Того, отправила министров.', ['ANAD TGO chair']],
    ['2020-05-01', 'ЭКОВАС собралось. Однако АБВГД, где председательствует Того, молчит.', []],
    ['2020-05-01', 'САДК молчит. Однако Ангола, нынешний её председатель, созвала саммит.', ['SADC AGO chair']],
    ['2020-05-01', 'Тихоокеанский форум, принявший Палау в свои ряды, молчит.', ['PIF PLW member']],
    [
      '2020-05-01',
      'СЕАТО, чей протокол касается Камбоджи, хотя сама она в ней не состоит, молчит.',
      ['SEATO KHM not_member'],
    ],
    [
      '2020-05-01',
      'Кения обратилась в ООН, а к Африканскому союзу, куда вступила в 2002 году, не пошла.',
      ['AU KEN member 2002'],
    ],
    ['1965-05-01', 'Кения состоит в Содружестве, но договора с Лондоном не подписывала.', ['COMMONWEALTH KEN member']],
    ['1990-05-01', 'ООН молчит. НАТО молчит. Австрия не состоит ни в каком союзе.', []],
    ['1990-05-01', 'Канада воевать с членом НАТО не станет.', []],
    ['1965-05-01', 'ОАГ молчит. Министры обязали членов ОАГ порвать с Кубой дипломатические отношения.', []],
    ['1990-05-01', 'Штаб НАТО, покинувший остров в 1971 году, молчит. Мальта протестует.', []],
  ],
  ar: [
    ['2020-05-01', 'اجتمع قادة إيكواس التي ترأسها مالي هذا العام.', ['ECOWAS MLI chair']],
    [
      '2020-05-01',
      'اجتمع قادة مجموعة تنمية الجنوب الأفريقي مع مجموعة شرق أفريقيا. وقال الرئيس الأنغولي، الذي تتولى بلاده رئاسة المجموعة، إن الوضع خطير.',
      ['SADC AGO chair'],
    ],
    ['1990-05-01', 'احتجاجاً على وفد الثوار، خرجت كينيا من منظمة الوحدة الأفريقية عام 1984.', ['OAU KEN withdrew 1984']],
    ['2020-05-01', 'انضمت كينيا متأخرة، سنة 2001، إلى منظمة الدول التركية.', ['OTS KEN member 2001']],
    [
      '2020-05-01',
      'قُبلت كينيا ومالي في منظمة شنغهاي للتعاون عام 2017.',
      ['SCO KEN member 2017', 'SCO MLI member 2017'],
    ],
    [
      '1990-05-01',
      'والنمسا، العضو في الأمم المتحدة منذ 1955، ليست عضواً في أي حلف: فقد ردّ حلف شمال الأطلسي طلب انضمامها.',
      ['NATO AUT not_member', 'UN AUT member 1955'],
    ],
    ['1965-05-01', 'أدانت الأمم المتحدة القصف. ميناء لم تخرج منه بريطانيا.', []],
    ['2020-05-01', 'امتنعت كندا وجامايكا التي انضمت إلى منظمة الدول الأمريكية عام 1969.', ['OAS JAM member 1969']],
    ['2020-05-01', 'اجتمعت منظمة معاهدة الأمن الجماعي أمس، وأرمينيا من الأعضاء المؤسسين.', ['CSTO ARM founder']],
    ['2020-05-01', 'قالت كينيا إن المادة السابعة من ميثاق الأمم المتحدة تتيح الانسحاب.', []],
    ['2020-05-01', 'وضعت نيبال قواتها في حال تأهب بطلب من رابطة «سارك» التي أسستها الدول السبع.', []],
    ['2020-05-01', 'استبعدت كندا المشاركة في قصف سوريا، بحسب الاتحاد الأوروبي.', []],
  ],
};

describe.each(Object.entries(cases))('which body, and whose membership, %s', (_lang, rows) => {
  it.each(rows)('%s %s', (date, text, expected) => {
    expect(told(text, date).toSorted()).toEqual([...expected].toSorted());
  });
});
