import type { Language } from '../../kernel/provenance.ts';
import {
  dayOfMonth,
  fromLast,
  fromReference,
  fromScene,
  linked,
  monthOnly,
  type Resolve,
  sameAsLast,
  week,
  weekdayValue,
  weekFromLast,
  ymd,
} from './value.ts';
import type { DateWords } from './words.ts';
import { type Need, needsOf, shortest } from '../words/pattern-needs.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** A way of writing a date, as a pattern over the folded text. */
export interface DatePattern {
  readonly re: RegExp;
  readonly type: 'absolute' | 'relative' | ((g: Groups) => 'absolute' | 'relative');
  readonly read: (g: Groups, w: DateWords) => Resolve | null;
  /** It cannot match but near a word that begins so, or near a year: what is looked for before it is tried. */
  readonly keys: ReadonlySet<string>;
  readonly digits: boolean;
  /** What else stands near in any match, the rarest first. */
  readonly needs: readonly Need[];
}

const fixed = (value: string | null): Resolve | null => (value === null ? null : () => value);
const instrumentals = ['двумя', 'тремя', 'четырьмя', 'пятью', 'шестью', 'семью', 'восемью', 'девятью', 'десятью'];
const year = '(?<y>(?:1[789]|20)\\d\\d)';
const byYear = (g: Groups) => (g['y'] ? 'absolute' : 'relative') as 'absolute' | 'relative';

const dayMonth = (g: Groups, w: DateWords): Resolve | null => {
  const month = w.monthOf(g['m'] ?? '');
  const day = g['o'] ? w.ordinalOf(g['o']) : Number(g['d']);
  if (day < 1 || day > 31) return null;
  return g['y'] ? fixed(ymd(Number(g['y']), month, day)) : monthOnly(month, day, g['f'] !== undefined);
};
const span =
  (g: Groups, w: DateWords): Resolve | null =>
  (c) => {
    const a = dayMonth(g, w)?.(c);
    const b = dayMonth({ ...g, d: g['e'] }, w)?.(c);
    return a && b && a < b ? `${a}/${b}` : null;
  };
const monthYear = (g: Groups, w: DateWords): Resolve | null => {
  const month = w.monthOf(g['m'] ?? '');
  return g['y'] ? fixed(`${g['y']}-${String(month).padStart(2, '0')}`) : monthOnly(month, null);
};

/** A month gone by, not the one of writing. */
function pastMonth(reference: string, month: number): string {
  const y = Number(reference.slice(0, 4)) - (month >= Number(reference.slice(5, 7)) ? 1 : 0);
  return `${y}-${String(month).padStart(2, '0')}`;
}

function patterns(
  lang: Language,
  w: DateWords,
): readonly (readonly [string, DatePattern['type'], DatePattern['read']])[] {
  const n = `(?<n>\\d{1,3}|${w.number})`;
  const u = `(?<u>${w.unit})`;
  const m = `(?<m>${w.month})`;
  const d = '(?<d>\\d{1,2})';
  const o = `(?<o>${w.ordinal})`;
  const wd = `(?<w>${w.weekday})`;
  const iso: readonly [string, DatePattern['type'], DatePattern['read']][] = [
    [`${year}-(?<mm>\\d\\d)-${d}`, 'absolute', (g) => fixed(ymd(Number(g['y']), Number(g['mm']), Number(g['d'])))],
    [
      `${d}[./](?<mm>\\d{1,2})[./]${year}`,
      'absolute',
      (g) => fixed(ymd(Number(g['y']), Number(g['mm']), Number(g['d']))),
    ],
  ];
  const ago: DatePattern['read'] = (g, x) =>
    fromReference(-(g['n'] ? x.numberOf(g['n']) : 2), x.unitOf(g['u'] ?? g['v'] ?? ''));
  const passed: DatePattern['read'] = (g, x) =>
    g['n'] || g['v'] ? ago(g, x) : fromReference(-1, x.unitOf(g['u3'] ?? ''));
  const after: DatePattern['read'] = (g, x) =>
    fromLast(g['n'] ? x.numberOf(g['n']) : g['v'] ? 2 : 1, x.unitOf(g['u'] ?? g['v'] ?? ''));
  const before: DatePattern['read'] = (g, x) =>
    fromLast(-(g['n'] ? x.numberOf(g['n']) : g['v'] ? 2 : 1), x.unitOf(g['u'] ?? g['v'] ?? ''));
  const link =
    (sign: 1 | -1): DatePattern['read'] =>
    (g, x) =>
      linked(sign * (g['n'] ? x.numberOf(g['n']) : g['v'] ? 2 : 1), x.unitOf(g['u'] ?? g['v'] ?? g['s'] ?? 'day'));
  const shifted =
    (sign: 1 | -1): DatePattern['read'] =>
    (g, x) =>
      fromScene(sign * (g['n'] ? x.numberOf(g['n']) : g['v'] ? 2 : 1), x.unitOf(g['u'] ?? g['v'] ?? ''));
  const years: DatePattern['read'] = (g) =>
    fixed(
      g['z']
        ? `${g['y']}/${(g['z'] as string).length === 2 ? (g['y'] as string).slice(0, 2) : ''}${g['z']}`
        : (g['y'] as string),
    );
  const weekdayBy =
    (past: RegExp, next: RegExp): DatePattern['read'] =>
    (g, x) => {
      const q = `${g['q'] ?? ''} ${g['p'] ?? ''}`;
      return weekdayValue(x.weekdayOf(g['w'] ?? ''), next.test(q) ? 1 : past.test(q) ? -1 : 0);
    };
  if (lang === 'ar') {
    const pair = `${m}(?:\\s*[/(]\\s*(?:${w.month})\\)?)?`;
    const of = '(?:\\s+(?:من\\s+)?(?:ال)?(?:عام|سنه))?\\s+';
    const dual = `(?<v>${w.dual})`;
    const past = '(?:الماضي|الماضيه|المنصرم|الفائت|المنصرمه)';
    return [
      ...iso,
      [
        `(?:${w.weekday})?[،,]?\\s*(?:الموافق\\s+)?${d}\\s+(?:من\\s+)?(?:شهر\\s+)?${pair}(?:${of}${year})?`,
        byYear,
        dayMonth,
      ],
      [`${o}\\s+(?:من\\s+)?(?:شهر\\s+)?${pair}(?:${of}${year})?`, byYear, dayMonth],
      [
        `(?:${d}|${o})\\s+من\\s+(?:هذا\\s+الشهر|الشهر(?:\\s+(?:الجاري|الحالي|نفسه|(?<l>${past})))?)`,
        'relative',
        (g, x) => {
          const day = g['o'] ? x.ordinalOf(g['o']) : Number(g['d']);
          return day >= 1 && day <= 31 ? dayOfMonth(day, g['l'] ? 1 : 0) : null;
        },
      ],
      [`${d}\\s*(?:-|الي|و|حتي)\\s*(?<e>\\d{1,2})\\s+${pair}(?:${of}${year})?`, byYear, span],
      [`${pair}${of}${year}`, 'absolute', monthYear],
      [
        `(?:${d}|${o})\\s+(?:من\\s+)?${pair}\\s+(?:من\\s+)?(?:العام|السنه)\\s+${past}`,
        'relative',
        (g, x) =>
          ({ reference }) =>
            ymd(
              Number(reference.slice(0, 4)) - 1,
              x.monthOf(g['m'] ?? ''),
              g['o'] ? x.ordinalOf(g['o']) : Number(g['d']),
            ),
      ],
      [
        `${pair}\\s+(?:من\\s+)?(?<l>العام\\s+${past}|${past})`,
        'relative',
        (g, x) =>
          ({ reference }) => {
            const month = x.monthOf(g['m'] ?? '');
            const y = Number(reference.slice(0, 4));
            return `${/العام/.test(g['l'] ?? '') || month >= Number(reference.slice(5, 7)) ? y - 1 : y}-${String(month).padStart(2, '0')}`;
          },
      ],
      [
        `(?:(?:في|منذ|خلال|شهر|مطلع|منتصف|نهايه|اواخر|اوائل|حتي|بدايه)\\s+(?:شهر\\s+)?)${pair}|(?<=\\s)(?<m2>${w.month})\\s*/\\s*(?:${w.month})`,
        'relative',
        (g, x) => monthOnly(x.monthOf(g['m'] ?? g['m2'] ?? ''), null),
      ],
      [`(?:بين\\s+)?(?:عامي|الاعوام|سنتي)\\s+${year}\\s*(?:و|-)\\s*(?<z>(?:19|20)\\d\\d)`, 'absolute', years],
      [`${year}-(?<z>(?:19|20)\\d\\d)`, 'absolute', years],
      [`(?:ال)?(?:عام|سنه)\\s+${year}`, 'absolute', years],
      [`(?:ربيع|صيف|خريف|شتاء)\\s+(?:عام\\s+)?${year}`, 'absolute', years],
      [`(?<=\\()${year}(?=\\))`, 'absolute', years],
      [
        `(?<=(?:انقلاب|حرب|ازمه|انتخابات|ثوره|هدنه|معاهده|اتفاق|اتفاقيه|ميثاق|دستور|صيف|ربيع|خريف|شتاء|قمه|بروتوكول|غزو|مجزره)\\s)${year}`,
        'absolute',
        years,
      ],
      [`(?:في|منذ|حتي|بحلول|اواخر|مطلع|منتصف|اوائل|نهايه)\\s+${year}`, 'absolute', years],
      [
        `(?:(?<q>يوم|امس|مساء|صباح|فجر|ليل|ليله|ظهر|اليوم|غدا)\\s+)?${wd}(?:\\s+(?<p>${past}|المقبل|القادم|الجاري))?`,
        'relative',
        (g, x) =>
          (g['q'] ?? '').startsWith('امس')
            ? fromReference(-1, 'day')
            : (g['q'] ?? '').startsWith('اليوم')
              ? fromReference(0, 'day')
              : weekdayBy(/ماضي|منصرم|فائت/, /مقبل|قادم|غدا/)(g, x),
      ],
      [
        `(?:حتي|بحلول|اعتبارا\\s+من|قبل|ابتداء\\s+من)\\s+(?:يوم\\s+|مساء\\s+|صباح\\s+|فجر\\s+|ظهر\\s+)?${wd}(?!\\s+${past})`,
        'relative',
        (g, x) => weekdayValue(x.weekdayOf(g['w'] ?? ''), 1),
      ],
      ['غداه\\s+(?:ذلك|هذا)', 'relative', () => fromLast(1, 'day')],
      ['غداه(?!\\s+(?:غد|ذلك|هذا))', 'relative', () => linked(1, 'day')],
      [`(?:مض[يت]|انقض[يت]|مر|مرت)\\s+(?:${n}\\s+${u}|${dual}|(?<u3>اسبوع|شهر|عام|سنه))\\s+علي`, 'relative', passed],
      ['بعد\\s+غد', 'relative', () => fromReference(2, 'day')],
      [
        '(?:مطلع|منتصف|نهايه|اواخر|اوائل|بدايه|اخر|اول)\\s+الشهر(?!\\s+(?:الماضي|المنصرم|الفائت|المقبل|القادم|التالي))(?:\\s+(?:الجاري|الحالي))?',
        'relative',
        () => fromReference(0, 'month'),
      ],
      [
        '(?:مطلع|منتصف|نهايه|اواخر|اوائل|بدايه)\\s+العام(?:\\s+(?:الجاري|الحالي))?(?!\\s+(?:الماضي|المنصرم|الفائت|المقبل|القادم|التالي|\\d))',
        'relative',
        () => fromReference(0, 'year'),
      ],
      ['الشهر\\s+(?:التالي|اللاحق)', 'relative', () => fromLast(1, 'month')],
      ['الشهر\\s+(?:نفسه|ذاته)|ذلك\\s+الشهر', 'relative', () => sameAsLast('month')],
      ['(?:ذلك\\s+العام|تلك\\s+السنه)', 'relative', () => sameAsLast('year')],
      ['الاسبوع\\s+التالي', 'relative', () => weekFromLast(1)],
      ['الاسبوع\\s+السابق', 'relative', () => weekFromLast(-1)],
      ['اليوم\\s+الموالي', 'relative', () => fromLast(1, 'day')],
      ['(?:الليله|الليله)\\s+(?:نفسها|ذاتها)|(?:تلك\\s+الليله|ذلك\\s+اليوم)', 'relative', () => sameAsLast('day')],
      [
        `قبل(?:ها|\\s+ذلك)\\s+ب(?:${n}\\s+${u}|${dual}|(?<u3>يوم|اسبوع|شهر|عام|سنه))`,
        'relative',
        (g, x) => before({ ...g, u: g['u'] ?? g['u3'] }, x),
      ],
      [`بعد(?:ها|\\s+ذلك)\\s+ب(?<u>يوم|اسبوع|شهر|عام|سنه)`, 'relative', after],
      [
        `بعد\\s+(?:نحو\\s+)?(?:${n}\\s+${u}|${dual}|(?<u3>يوم|اسبوع|شهر|عام|سنه)(?:\\s+واحد)?)\\s+(?:من|علي)(?!\\s+ذلك)`,
        'relative',
        (g, x) => link(1)({ ...g, u: g['u'] ?? g['u3'] }, x),
      ],
      [
        `قبل\\s+(?:نحو\\s+)?(?:${n}\\s+${u}|${dual}|(?<u3>يوم|اسبوع|شهر|عام|سنه)(?:\\s+واحد)?)\\s+(?:من|علي)(?!\\s+(?:ذلك|الان))`,
        'relative',
        (g, x) => link(-1)({ ...g, u: g['u'] ?? g['u3'] }, x),
      ],
      [
        '(?:قبل|منذ)\\s+(?:نحو\\s+)?(?<u>اسبوع|شهر|عام|سنه|يوم)(?!\\s+(?:من|علي|\\d))',
        'relative',
        (g, x) => ago({ ...g, n: '1' }, x),
      ],
      ['(?:اول\\s+(?:من\\s+)?امس|امس\\s+الاول)', 'relative', () => fromReference(-2, 'day')],
      ['امس|البارحه|(?:الليله|ليله)\\s+(?:الماضيه|امس)', 'relative', () => fromReference(-1, 'day')],
      [
        '(?<!(?:في|ذلك|هذا|حتي|الي|من|منذ|بهذا|طوال|اما) )اليوم(?!\\s+(?:التالي|نفسه|ذاته|السابق|الاول|الثاني|الذي|التاسع))',
        'relative',
        () => fromReference(0, 'day'),
      ],
      ['غدا', 'relative', () => fromReference(1, 'day')],
      ['(?:العام|السنه)\\s+(?:الماضي|الماضيه|المنصرم|المنصرمه|الفائت)', 'relative', () => fromReference(-1, 'year')],
      [
        '(?:هذا\\s+العام|هذه\\s+السنه|العام\\s+(?:الجاري|الحالي)|السنه\\s+الجاريه)',
        'relative',
        () => fromReference(0, 'year'),
      ],
      ['(?:العام|السنه)\\s+(?:المقبل|القادم|المقبله|القادمه)', 'relative', () => fromReference(1, 'year')],
      ['(?:العام|السنه)\\s+(?:التالي|التاليه|اللاحق)', 'relative', () => fromLast(1, 'year')],
      ['(?:العام|السنه)\\s+(?:نفسه|نفسها|ذاته|ذاتها)', 'relative', () => sameAsLast('year')],
      ['الشهر\\s+(?:الماضي|المنصرم|الفائت)', 'relative', () => fromReference(-1, 'month')],
      ['(?:الشهر\\s+(?:الجاري|الحالي)|هذا\\s+الشهر)', 'relative', () => fromReference(0, 'month')],
      ['الشهر\\s+(?:المقبل|القادم)', 'relative', () => fromReference(1, 'month')],
      ['الاسبوع\\s+(?:الماضي|المنصرم|الفائت)', 'relative', () => week(-1)],
      ['(?:الاسبوع\\s+(?:الجاري|الحالي)|هذا\\s+الاسبوع)', 'relative', () => week(0)],
      ['الاسبوع\\s+(?:المقبل|القادم)', 'relative', () => week(1)],
      ['اليوم\\s+التالي', 'relative', () => fromLast(1, 'day')],
      ['اليوم\\s+السابق', 'relative', () => fromLast(-1, 'day')],
      ['اليوم\\s+(?:نفسه|ذاته)', 'relative', () => sameAsLast('day')],
      [
        `(?:قبل|منذ)\\s+(?:نحو\\s+)?(?:${n}\\s+${u}|${dual})(?!\\s+(?:من|علي))`,
        'relative',
        (g, x) => (x.unitOf(g['u'] ?? g['v'] ?? '') === 'year' && g['n'] === undefined ? ago(g, x) : ago(g, x)),
      ],
      [`بعد\\s+(?:نحو\\s+)?(?:${n}\\s+${u}|${dual})(?!\\s+من)`, 'relative', after],
      [`بعد(?:ها|\\s+ذلك)?\\s+ب(?:${n}\\s+${u}|${dual})`, 'relative', after],
      ['بعد\\s+(?<u>اسبوع|شهر|عام|سنه|يوم)(?!\\s+(?:من|علي))', 'relative', after],
      [
        `بعد\\s+(?:نحو\\s+)?(?:${n}\\s+(?<u>يوما?|ايام|اسابيع)|(?<v>يومين|اسبوعين)|(?<s>يوم|اسبوع))\\s+(?:من|علي)`,
        'relative',
        link(1),
      ],
      [
        `قبل\\s+(?:نحو\\s+)?(?:${n}\\s+(?<u>يوما?|ايام|اسابيع)|(?<v>يومين|اسبوعين)|(?<s>يوم|اسبوع))\\s+من`,
        'relative',
        link(-1),
      ],
    ];
  }
  if (lang === 'en') {
    const th = '(?:st|nd|rd|th)?';
    return [
      ...iso,
      [
        `(?:(?:on\\s+)?(?:${w.weekday}),?\\s+(?:the\\s+)?)?${d}${th}\\s+(?:of\\s+)?${m}\\.?(?:,?\\s+${year})?`,
        byYear,
        dayMonth,
      ],
      [
        `(?:(?:(?<f>until|till|by|through)\\s+)|(?:${w.weekday}),?\\s+)?${m}\\.?\\s+${d}${th}(?![\\d:,]\\d)(?:,?\\s+${year})?`,
        byYear,
        dayMonth,
      ],
      [`${d}\\s*(?:-|to|and)\\s*(?<e>\\d{1,2})\\s+${m}(?:,?\\s+${year})?`, byYear, span],
      [`${m}\\s+${d}\\s*(?:-|to)\\s*(?<e>\\d{1,2})(?:,?\\s+${year})?`, byYear, span],
      [`(?:(?:early|late|mid)[ -])?${m}\\.?,?\\s+(?:of\\s+)?${year}`, 'absolute', monthYear],
      [`(?<=(?:in|since|until|by|last|early|late|mid|this|of|during)[ -])${m}(?!\\s+\\d)`, 'relative', monthYear],
      [`(?:between\\s+)?${year}\\s*(?:-|and|to)\\s*(?<z>(?:19|20)\\d\\d|\\d\\d(?!\\d))`, 'absolute', years],
      [
        `(?<=(?:in|since|until|by|of|from|the|early|late|mid|during|after|before|year|its|a|s|and|or|to|than|like|around|through|spring|summer|autumn|fall|winter|their|his|under|between|for|on|at)[ -])${year}(?!s|-|\\s+(?:people|men|women|soldiers|troops|civilians|others|police|refugees|rebels|dead|wounded|homes|houses|tonnes|tons|dollars|square|km|miles|metres|kilometres|strong|protesters|demonstrators|workers|villagers|prisoners|votes|members|vehicles|tanks))`,
        'absolute',
        years,
      ],
      [`(?<=\\()${year}(?=\\))`, 'absolute', years],
      [`(?:(?<q>last|next|this|yesterday|early|late|on)\\s+)?${wd}(?!s)`, 'relative', weekdayBy(/last/, /next/)],
      ['the\\s+day\\s+before\\s+yesterday', 'relative', () => fromReference(-2, 'day')],
      ['yesterday|last\\s+night', 'relative', () => fromReference(-1, 'day')],
      ["(?<=\\s)today(?!\\s*'s)", 'relative', () => fromReference(0, 'day')],
      ['tonight', 'relative', () => fromReference(0, 'day')],
      ['tomorrow', 'relative', () => fromReference(1, 'day')],
      ['last\\s+year', 'relative', () => fromReference(-1, 'year')],
      ['this\\s+year', 'relative', () => fromReference(0, 'year')],
      ['next\\s+year', 'relative', () => fromReference(1, 'year')],
      ['(?:the\\s+following|the\\s+next)\\s+year|(?:a|one)\\s+year\\s+later', 'relative', () => fromLast(1, 'year')],
      ['(?:the\\s+)?(?:same|that)\\s+year', 'relative', () => sameAsLast('year')],
      ['last\\s+month', 'relative', () => fromReference(-1, 'month')],
      ['this\\s+month', 'relative', () => fromReference(0, 'month')],
      ['next\\s+month', 'relative', () => fromReference(1, 'month')],
      ['last\\s+week', 'relative', () => week(-1)],
      ['this\\s+week', 'relative', () => week(0)],
      ['next\\s+week', 'relative', () => week(1)],
      ['the\\s+(?:following|next)\\s+day|(?:a|one)\\s+day\\s+later', 'relative', () => fromLast(1, 'day')],
      ['the\\s+(?:previous\\s+day|day\\s+before(?=\\s*[,.;)]))', 'relative', () => fromScene(-1, 'day')],
      ['(?:the\\s+)?same\\s+day', 'relative', () => sameAsLast('day')],
      [`${n}\\s+${u}\\s+ago`, 'relative', ago],
      [
        `${n}\\s+${u}\\s+(?:later|afterwards)|(?<!\\p{L})after\\s+(?<n2>${w.number})\\s+(?<u2>${w.unit})(?=,)`,
        'relative',
        (g, x) => after({ ...g, n: g['n'] ?? g['n2'], u: g['u'] ?? g['u2'] }, x),
      ],
      [`${n}\\s+${u}\\s+(?:earlier|beforehand)`, 'relative', shifted(-1)],
      [
        `(?:about\\s+|some\\s+|nearly\\s+)?(?:${n}|the)\\s+${u}\\s+after(?!wards|\\s+(?:that|which|${w.weekday}))`,
        'relative',
        link(1),
      ],
      [
        `(?:${n}\\s+${u}|(?:the\\s+)(?<u3>day|week|month|year))\\s+before(?=\\s+[a-z])(?!\\s+(?:yesterday|that))`,
        'relative',
        (g, x) => link(-1)({ ...g, u: g['u'] ?? g['u3'] }, x),
      ],
      [
        '(?:a\\s+)?fortnight\\s+(?<k>ago|later|earlier)',
        'relative',
        (g) =>
          g['k'] === 'ago'
            ? fromReference(-2, 'week')
            : g['k'] === 'later'
              ? fromLast(2, 'week')
              : fromScene(-2, 'week'),
      ],
      [`(?:a|one)\\s+${u}\\s+on(?=[,.;])`, 'relative', after],
      [
        `(?:it\\s+is|it's|has\\s+been|have\\s+passed)?\\s*${n}\\s+${u}(?:\\s+have\\s+passed)?\\s+since(?=\\s+(?!then|that|19|20|\\d))`,
        'relative',
        ago,
      ],
      [
        'the\\s+(?:following|next)\\s+(?:morning|night|evening|afternoon)|(?:the\\s+)?morning\\s+after',
        'relative',
        () => fromLast(1, 'day'),
      ],
      [
        'the\\s+(?:previous|preceding)\\s+(?:night|evening|afternoon|morning)|the\\s+(?:night|evening|afternoon|morning)\\s+before|the\\s+preceding\\s+day',
        'relative',
        () => fromScene(-1, 'day'),
      ],
      [
        '(?:that|the\\s+same)\\s+(?:same\\s+)?(?:day|night|evening|afternoon|morning)',
        'relative',
        () => sameAsLast('day'),
      ],
      ['(?:that|the\\s+same)\\s+(?:same\\s+)?month', 'relative', () => sameAsLast('month')],
      ['the\\s+(?:following|next)\\s+month', 'relative', () => fromLast(1, 'month')],
      ['the\\s+(?:previous|preceding)\\s+month', 'relative', () => fromLast(-1, 'month')],
      ['the\\s+(?:previous|preceding)\\s+year', 'relative', () => fromLast(-1, 'year')],
      ['the\\s+(?:following|next)\\s+week', 'relative', () => weekFromLast(1)],
      ['the\\s+(?:previous|preceding)\\s+week', 'relative', () => weekFromLast(-1)],
      [
        '(?:earlier|later|early|late|mid)\\s+(?:in\\s+)?this\\s+month|(?:in\\s+)?mid-month',
        'relative',
        () => fromReference(0, 'month'),
      ],
      ['this\\s+(?:morning|afternoon|evening)', 'relative', () => fromReference(0, 'day')],
      [
        'in\\s+(?<n>\\d{1,2}|two|three|four|five|six|seven|ten)\\s+(?<u>days|weeks|months|years)(?=\\s+time|\\s*\\x27\\s*time)',
        'relative',
        (g, x) => fromReference(x.numberOf(g['n'] ?? ''), x.unitOf(g['u'] ?? '')),
      ],
      [
        `last\\s+${m}(?!\\s+\\d)`,
        'relative',
        (g, x) =>
          ({ reference }) =>
            pastMonth(reference, x.monthOf(g['m'] ?? '')),
      ],
      [
        `(?:until|till|by|before)\\s+(?:next\\s+)?${wd}(?!s)|from\\s+(?<w2>${w.weekday})(?=[^.;]{0,80}\\bwill\\b)`,
        'relative',
        (g, x) => weekdayValue(x.weekdayOf(g['w'] ?? g['w2'] ?? ''), 1),
      ],
      [
        `on\\s+the\\s+(?:${d}(?:st|nd|rd|th)|${o})(?!\\s+(?:of\\s+)?(?:[a-z]*\\s*(?:day|floor|anniversary|week|month|year|time|front)))`,
        'relative',
        (g, x) => {
          const day = g['o'] ? x.ordinalOf(g['o']) : Number(g['d']);
          return day >= 1 && day <= 31 ? dayOfMonth(day, null) : null;
        },
      ],
      [`(?:the\\s+)?${o}\\s+of\\s+${m}(?:,?\\s+${year})?`, byYear, dayMonth],
      [
        `(?<=the\\s)(?<m>${w.month
          .split('|')
          .filter((x) => x !== 'march')
          .join(
            '|',
          )})(?=\\s+(?:election|vote|coup|summit|poll|war|attack|protest|uprising|accord|agreement|ceasefire|truce|referendum|massacre|clash|raid|revolt|treaty|deal|ballot|resolution|meeting))`,
        'relative',
        monthYear,
      ],
    ];
  }
  const g4 = `(?:\\s+${year}(?:\\s*(?:года|году|год|годом|г\\.?))?)?`;
  const past = '(?:прошл|минувш|предыдущ|истекш)\\p{L}+';
  return [
    ...iso,
    [`(?:(?:во?|к)\\s+(?:${w.weekday}),?\\s+)?${d}(?:-го)?\\s+${m}${g4}`, byYear, dayMonth],
    [`${d}\\s*(?:-|и|по)\\s*(?<e>\\d{1,2})\\s+${m}${g4}`, byYear, span],
    [`${m}\\s+${year}(?:\\s*(?:года|году|год|г\\.?))?`, 'absolute', monthYear],
    [
      `(?<=(?:во?|к|с|до|начале|конце|середине|прошлом|минувшем|этом|начала|конца)\\s)${m}(?:\\s+(?<l>прошлого|этого|нынешнего|минувшего)\\s+года)?(?!\\s+\\d)`,
      'relative',
      (g, x) =>
        g['l']
          ? ({ reference }) =>
              `${Number(reference.slice(0, 4)) - (/прошл|минувш/.test(g['l'] ?? '') ? 1 : 0)}-${String(x.monthOf(g['m'] ?? '')).padStart(2, '0')}`
          : monthOnly(x.monthOf(g['m'] ?? ''), null),
    ],
    [`${year}\\s*-\\s*(?<z>(?:19|20)\\d\\d)\\s*(?:годах|годы|годов|гг\\.?)?`, 'absolute', years],
    [`${year}(?:-м|-го)?\\s*(?:год\\p{L}*|г\\.?(?!\\p{L}))`, 'absolute', (g) => fixed(g['y'] as string)],
    [
      `(?<=(?:в|с|до|к|после|зимой|весной|летом|осенью|лета|весны|осени|зимы|начале|конце|середине)\\s)${year}-(?:м|го|му)`,
      'absolute',
      (g) => fixed(g['y'] as string),
    ],
    [`(?<=\\()${year}(?=\\))`, 'absolute', years],
    [
      `(?:(?<q>во?|к|со?|до|утром|вечером|днем)\\s+)?(?:(?<p>${past}|следующ\\p{L}+|ближайш\\p{L}+)\\s+)?${wd}`,
      'relative',
      (g, x) => weekdayValue(x.weekdayOf(g['w'] ?? ''), /^(следующ|ближайш)/.test(g['p'] ?? '') ? 1 : g['p'] ? -1 : 0),
    ],
    ['позавчера', 'relative', () => fromReference(-2, 'day')],
    ['вчера|накануне|минувшей\\s+ночью', 'relative', () => fromReference(-1, 'day')],
    ['сегодня', 'relative', () => fromReference(0, 'day')],
    ['завтра', 'relative', () => fromReference(1, 'day')],
    [`(?:в\\s+)?${past}\\s+год(?:у|а)`, 'relative', () => fromReference(-1, 'year')],
    ['(?:в\\s+)?(?:этом|нынешнем|текущем)\\s+году', 'relative', () => fromReference(0, 'year')],
    ['(?:в\\s+)?(?:будущем|следующем)\\s+году', 'relative', () => fromReference(1, 'year')],
    ['год\\s+спустя|через\\s+год(?!\\s+после)|годом\\s+позже', 'relative', () => fromLast(1, 'year')],
    ['годом\\s+раньше|за\\s+год\\s+до\\s+(?:этого|того)', 'relative', () => fromLast(-1, 'year')],
    [
      '(?<n>двумя|тремя|четырьмя|пятью|шестью|семью|восемью|девятью|десятью)\\s+годами\\s+(?<s>позже|раньше)',
      'relative',
      (g) => {
        const years = instrumentals.indexOf(g['n'] ?? '') + 2;
        return fromLast(g['s'] === 'позже' ? years : -years, 'year');
      },
    ],
    ['(?:в\\s+)?(?:том\\s+же|тот\\s+же)\\s+году', 'relative', () => sameAsLast('year')],
    [`(?:в\\s+)?${past}\\s+месяц(?:е|а)`, 'relative', () => fromReference(-1, 'month')],
    ['(?:в\\s+)?(?:этом|текущем)\\s+месяце', 'relative', () => fromReference(0, 'month')],
    ['(?:в\\s+)?следующем\\s+месяце', 'relative', () => fromReference(1, 'month')],
    ['(?:на\\s+)?(?:прошлой|минувшей)\\s+неделе', 'relative', () => week(-1)],
    ['(?:на\\s+)?(?:этой|текущей)\\s+неделе', 'relative', () => week(0)],
    ['(?:на\\s+)?следующей\\s+неделе', 'relative', () => week(1)],
    ['(?:на\\s+)?следующий\\s+день|днем\\s+позже|через\\s+день|сутки\\s+спустя', 'relative', () => fromLast(1, 'day')],
    ['(?:в\\s+)?тот\\s+же\\s+день', 'relative', () => sameAsLast('day')],
    [
      'через\\s+(?<u>неделю|месяц)(?!\\s+после)|(?<u2>неделю|месяц|неделей|месяцем)\\s+(?:спустя|позже)',
      'relative',
      (g) => fromLast(1, /недел/.test(g['u'] ?? g['u2'] ?? '') ? 'week' : 'month'),
    ],
    [`${o}\\s+${m}${g4}`, byYear, dayMonth],
    [`(?:со?\\s+)${d}\\s+(?:по|до)\\s+(?<e>\\d{1,2})\\s+${m}${g4}`, byYear, span],
    [
      `(?:${d}(?:-го)?|${o})\\s+числа`,
      'relative',
      (g, x) => {
        const day = g['o'] ? x.ordinalOf(g['o']) : Number(g['d']);
        return day >= 1 && day <= 31 ? dayOfMonth(day, null) : null;
      },
    ],
    [
      `(?:до|к|с\\s+полуночи|до\\s+полуночи|до\\s+вечера|до\\s+утра)\\s+${wd}`,
      'relative',
      (g, x) => weekdayValue(x.weekdayOf(g['w'] ?? ''), 1),
    ],
    ['послезавтра', 'relative', () => fromReference(2, 'day')],
    ['(?:прошлой|минувшей|этой)\\s+ночью', 'relative', () => fromReference(-1, 'day')],
    [
      '(?:на\\s+)?(?:другой|следующее)\\s+(?:день|утро)|назавтра|наутро|следующей\\s+ночью',
      'relative',
      () => fromLast(1, 'day'),
    ],
    [
      '(?:в\\s+)?(?:тот|этот)\\s+(?:же\\s+)?(?:день|вечер)|(?:в\\s+)?то\\s+же\\s+утро|той\\s+же\\s+ночью|в\\s+ту\\s+(?:же\\s+)?ночь',
      'relative',
      () => sameAsLast('day'),
    ],
    ['(?:в\\s+)?(?:том|тот)\\s+же\\s+месяц(?:е|а)?', 'relative', () => sameAsLast('month')],
    [
      '(?:в\\s+)?начале\\s+года|с\\s+начала\\s+года|(?:в\\s+)?середине\\s+года|до\\s+конца\\s+года|к\\s+концу\\s+года',
      'relative',
      () => fromReference(0, 'year'),
    ],
    [
      '(?:в\\s+)?(?:начале|середине|конце)\\s+месяца|с\\s+начала\\s+месяца|до\\s+конца\\s+месяца',
      'relative',
      () => fromReference(0, 'month'),
    ],
    ['(?:на\\s+)?следующей\\s+неделе|неделей\\s+позже', 'relative', () => week(1)],
    [
      '(?<u>днем|сутками|неделей|месяцем|годом)\\s+(?:ранее|раньше)',
      'relative',
      (g, x) => fromScene(-1, x.unitOf(g['u'] ?? '')),
    ],
    [`${n}\\s+${u}\\s+(?:ранее|раньше)`, 'relative', shifted(-1)],
    ['(?<u>сутки|неделю|месяц|год)\\s+назад', 'relative', (g, x) => fromReference(-1, x.unitOf(g['u'] ?? ''))],
    ['полгода\\s+назад', 'relative', () => fromReference(-6, 'month')],
    ['полгода\\s+спустя|через\\s+полгода', 'relative', () => fromLast(6, 'month')],
    [
      `(?:через|спустя)\\s+(?:${n}\\s+${u}|(?<u3>день|сутки|неделю|месяц|год))\\s+после`,
      'relative',
      (g, x) => link(1)({ ...g, u: g['u'] ?? g['u3'] }, x),
    ],
    [
      `за\\s+(?:${n}\\s+${u}|(?<u3>день|сутки|неделю|месяц|год))\\s+до\\s+(?:этого|того)(?!\\s*,?\\s+как)`,
      'relative',
      (g, x) => before({ ...g, u: g['u'] ?? g['u3'] }, x),
    ],
    [
      `(?:прошл[ио]|минул[ио]|прошло)\\s+(?:уже\\s+)?(?:${n}\\s+${u}|(?<u3>сутки|неделя|месяц|год))\\s+с\\s+(?:тех\\s+пор|того\\s+дня|момента|начала|дня)`,
      'relative',
      passed,
    ],
    [
      `за\\s+(?:${n}\\s+${u}|(?<u3>день|сутки|неделю|месяц|год))\\s+до(?!\\s+(?:этого|того)(?!\\s*,?\\s+как))`,
      'relative',
      (g, x) => link(-1)({ ...g, u: g['u'] ?? g['u3'] }, x),
    ],
    [`спустя\\s+(?<u>день|сутки|неделю|месяц|год)(?!\\s+после)`, 'relative', after],
    [
      `${d}(?:-го)?\\s+${m}\\s+(?<l>прошлого|минувшего|этого|нынешнего)\\s+года`,
      'relative',
      (g, x) =>
        ({ reference }) =>
          ymd(
            Number(reference.slice(0, 4)) - (/прошл|минувш/.test(g['l'] ?? '') ? 1 : 0),
            x.monthOf(g['m'] ?? ''),
            Number(g['d']),
          ),
    ],
    [`${n}\\s+${u}\\s+назад`, 'relative', ago],
    [
      `(?:через|спустя)\\s+(?:${n}\\s+(?<u>дня|дней|недели|недель)|(?<s>день|неделю))\\s+после|на\\s+(?:следующий|другой)\\s+день\\s+после`,
      'relative',
      link(1),
    ],
    [`за\\s+(?:${n}\\s+(?<u>дня|дней|недели)|(?<s>день|неделю))\\s+до`, 'relative', link(-1)],
    [
      `через\\s+${n}\\s+${u}(?!\\s+после)|(?<n2>\\d+|${w.number})\\s+(?<u2>${w.unit})\\s+(?:спустя|позже)|спустя\\s+(?<n3>\\d+|${w.number})\\s+(?<u3>${w.unit})`,
      'relative',
      (g, x) => after({ n: g['n'] ?? g['n2'] ?? g['n3'], u: g['u'] ?? g['u2'] ?? g['u3'] }, x),
    ],
  ];
}

/** Letters and digits of folded Arabic, Latin and Cyrillic: spelled out, since a Unicode class is slow to compile. */
const letters = 'a-z\\u00c0-\\u024f\\u0400-\\u052f\\u0620-\\u064a\\u0671-\\u06d3';

/** Letters of a word by which it is known: enough to leave most of a text out. */
export const KEY = 4;

/** What every match of a pattern holds: one of its months, else weekdays, else units, else words; or, without any, digits. */
function keysOf(source: string, words: DateWords): Pick<DatePattern, 'keys' | 'digits'> {
  // What must not follow is no word that a match holds.
  const wanted = source.replaceAll(/\(\?<?!(?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)/g, ' ');
  const must = [words.month, words.weekday].find((list) => wanted.includes(list));
  const units = [words.unit, words.dual].filter((list) => wanted.includes(list));
  const own = must ? [must] : units.length > 0 ? units : [source];
  const plain = own
    .join('|')
    .replaceAll(/\(\?<?[!=](?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\(\?<\w+>|\\p\{L\}|\\\w/g, ' ');
  // Of what is no list of names, small words say nothing.
  const found = plain.match(own[0] === source ? /\p{L}{3,}/gu : /\p{L}{2,}/gu) ?? [];
  const digits = !must && units.length === 0 && source.includes('(?<y>');
  return { keys: new Set(digits ? [] : found.map((word) => word.slice(0, KEY))), digits };
}

/** The patterns of a language, compiled once for its words. */
export function datePatterns(lang: Language, words: DateWords): readonly DatePattern[] {
  const lead = lang === 'ar' ? `(?<![0-9${letters}/])[وف]?[بلك]?` : `(?<![0-9${letters}])`;
  return patterns(lang, words).map(([written, type, read]) => {
    const source = written.replaceAll('ئ', 'ي').replaceAll('\\p{L}', `[${letters}]`);
    return {
      re: new RegExp(`${lead}(?:${source})(?![0-9${letters}])`, 'g'),
      type,
      read,
      ...keysOf(written, words),
      needs: needsOf(source)
        .filter((need) => need.length <= FEW && shortest(need) > 2)
        .toSorted((a, b) => shortest(b) - shortest(a)),
    };
  });
}

/** Of a long list of spellings one is nearly always found: not worth asking. */
const FEW = 6;
