import { genderOf } from './arabic-agreement.ts';
import { mentionsBetween } from './clause.ts';
import { smallWords } from '../words/clause-words.ts';
import type { Mention, Page } from '../page.ts';
import { pairBefore, twoActing } from './pair.ts';
import { type Firing, formsAt, opensClause, ruleBook } from '../words/rule.ts';
import { isComma } from '../text/mark.ts';
import { perWord } from '../text/once.ts';

export type Pronoun = 'ه' | 'ها' | 'هم' | 'هما';

const endingOf = perWord(({ fold }) => (/..(هما|ها|هم|ه)$/.exec(fold)?.[1] ?? null) as Pronoun | null);

/** The pronoun on a word: in وجه or اتهم, which some rule knows as they stand, the letters are the word's own. */
export function pronounOn(page: Page, i: number): Pronoun | null {
  const token = page.tokens[i];
  const ending = token ? endingOf(token.word) : null;
  if (!token || !ending || page.text[token.end - 1] === 'ة') return null;
  const { fold } = token;
  const bare = fold.replace(/^[وفبل]/, '');
  const { exact } = ruleBook(page.lexicon, page.lang);
  const ends = (word: string): string => word.slice(0, -ending.length);
  if (exact.has(ends(fold)) || exact.has(ends(bare))) return ending;
  if (exact.has(fold) || (opensClause(page, i) && exact.has(bare))) return null;
  return formsAt(page, i).some((x) => x === bare.slice(0, -ending.length) || x === fold.slice(0, -ending.length))
    ? ending
    : null;
}

export const ownsPronoun = (page: Page, i: number): boolean =>
  /(ه|ها|هم|هما)$/.test(page.text.slice(page.tokens[i]?.start, page.tokens[i]?.end));

const people = /(ون|ين|اء|ات|وا|ان)$/;

function fits(page: Page, pronoun: Pronoun, m: Mention): boolean {
  if (
    m.kind === 'media' ||
    m.kind === 'treaty' ||
    (m.form === 'demonym' && !people.test(page.tokens[m.last - 1]?.fold ?? ''))
  )
    return false;
  if (pronoun === 'هم') return m.kind === 'group' || (m.form === 'demonym' && m.kind === 'state');
  if (m.kind === 'group' && /(ون|ين)$/.test(page.tokens[m.first]?.fold ?? '')) return false;
  return genderOf(page, m) === (pronoun === 'ه' ? 'm' : 'f');
}

/** Whom a pronoun at a token stands for: the last party it fits in its sentence, else who the sentence before begins with. */
export function meantBy(
  page: Page,
  i: number,
  pronoun: Pronoun,
  not: readonly string[],
  onlyNear = false,
): readonly string[] {
  const sentence = page.sentenceAt(i);
  if (pronoun === 'هما') {
    const pair = pairBefore(page, i, 1, not);
    return pair.length ? pair : twoActing(page, i, not);
  }
  const free = (m: Mention): boolean => fits(page, pronoun, m) && !m.actors.some((a) => not.includes(a));
  const here = mentionsBetween(page, sentence.first, i);
  const near = here.findLast((m) => m.acts && free(m)) ?? here.findLast(free);
  if (near) return near.actors;
  if (onlyNear) return [];
  const before = page.sentences[sentence.i - 1];
  if (!before || before.heading) return [];
  return mentionsBetween(page, before.first, before.last).find((m) => m.acts && free(m))?.actors ?? [];
}

/** «القوات التي قصفتها …», «الزعيم الذي تحتجزه …»: the party that a relative word right before a token stands for. */
export function antecedent(page: Page, i: number): Mention | undefined {
  const relative = page.tokens[i - 1]?.fold ?? '';
  if (!smallWords.ar.relative.has(relative)) return undefined;
  const comma = isComma(page.tokens[i - 2]?.fold) ? 1 : 0;
  const end = i - 1 - comma;
  const adjective = /^ال.*(يه|ي|يين|يون|مسلحه|مسلح|حاكمه|حاكم|جديد|جديده|سابق|سابقه|مخلوع|معزول|محتل|محتله)$/;
  const gap = adjective.test(page.tokens[end - 1]?.fold ?? '') ? 1 : 0;
  return mentionsBetween(page, Math.max(page.sentenceAt(i).first, end - 6), end).findLast((m) => end - m.last <= gap);
}

/** «ووصفهم بأنهم …», «الذي تحتجزه الشرطة»: whom the pronoun on a verb means. */
export function objectPronoun(
  page: Page,
  i: number,
  source: readonly string[],
  type: unknown,
  carried: readonly string[],
): readonly string[] {
  const pronoun = pronounOn(page, i);
  // «وهو ما عارضته بانكوك»: the pronoun is that of ما.
  if (!pronoun || page.tokens[i - 1]?.fold === 'ما') return [];
  // After a relative word it is the noun before that, party or not.
  if (smallWords.ar.relative.has(page.tokens[i - 1]?.fold ?? '') && takes(page.tokens[i - 1]?.fold, pronoun))
    return antecedent(page, i)?.actors.filter((x) => !source.includes(x)) ?? [];
  // «هاجم المتمردون المدينة، ثم دعاهم الرئيس إلى …»: people who acted just before.
  if (
    pronoun === 'هم' &&
    carried.length > 0 &&
    carried.every((x) => /\.(REB|CVL|OPP|MIL|SEC)$|^group:/.test(x) && !source.includes(x))
  )
    return carried;
  // «وشجبتها كينيا»: what is praised or blamed may be a thing told before; whoever is accused or thanked is a party.
  const thing = /^(ACCUSE|SUPPORT|REJECT)$/.test(String(type)) && !onParties.test(page.tokens[i]?.fold ?? '');
  const near = meantBy(page, i, pronoun, source, thing);
  if (!thing || near.length > 0) return near;
  // «وصل الرئيس إلى أوسلو. وانتقدته كينيا»: a person of whom the sentence before tells is no thing.
  const before = meantBy(page, i, pronoun, source);
  return before.every((x) => x.startsWith('person:')) ? before : [];
}

/** «اليونان التي منحته اللجوء»: a pronoun of another gender or number is not that of the noun before. */
const takes = (relative: string | undefined, pronoun: Pronoun): boolean => {
  const own = { الذي: 'ه', التي: 'ها', الذين: 'هم' }[relative ?? ''];
  return own === undefined || own === pronoun;
};

const onParties = /^[وف]?[يت]?(اتهم|تهم|حمل|لام|عاتب|وبخ|شكر|هنا)(ت|وا)?(ه|ها|هم|هما)$/;

/** What somebody owns, with his pronoun on it. */
export const belongings =
  /^[وبل]?(مواقع|موقع|مقر|مقار|مقرات|منزل|منازل|بيت|بيوت|احياء|قري|قريت|بلدات|مدن|مخازن|مستودعات|اسلحت|سفن|سفينت|زوارق|طايرات|طايرت|سفارت|سفارات|قنصليت|اراضي|اجواء|حدود|مياه|عاصمت|قاعدت|قواعد|معسكر|معسكرات|قيادات|قادت|زعيم|زعماء|موكب|قافلت|قوافل|رجال|عناصر|انصار|مقاتلي|جنود|ضباط|ممتلكات|اموال|اصول|ارصدت|مكتب|مكاتب|قصر|دبلوماسيي|رعايا|مواطني|ناقلات|ناقلت|مواني|مطارات|مطار|ثكنات|دبابات|مواكب|قوات|صفوف|خطوط|تحصينات|بعثت|فريق|نجل|شقيق|ابن|زوجت|اسرت|عايلت|مساعد|مساعدي|حلفاء|حليف|حليفت|سيادت|وزير|وزراء|رييس|سكان|مدنيي|قيادت|محطات|حقول|منشات|جسور)(ه|ها|هم|هما)$/;

/** «متهما إياها بالتدخل», «واصفا إياه بأنه …»: the pronoun that stands by itself as an object, right after the verb. */
export function freePronoun(page: Page, from: number, source: readonly string[]): readonly string[] {
  const pronoun = /^ايا(هما|ها|هم|ه)$/.exec(page.tokens[from]?.fold ?? '')?.[1] as Pronoun | undefined;
  return pronoun ? meantBy(page, from, pronoun, source) : [];
}

/** «البلدة التي تخوض كينيا ضدها حربا»: the clause after a relative word takes the noun up again by a pronoun. */
export function isResumed(page: Page, i: number, to: number): boolean {
  if (!smallWords.ar.relative.has(page.tokens[i - 1]?.fold ?? '')) return false;
  const own = pronounOn(page, i);
  // «الجيش الذي هاجمها»: a pronoun of another gender or number is not that of the noun before.
  const taken = { الذي: 'ه', التي: 'ها', الذين: 'هم' }[page.tokens[i - 1]?.fold ?? ''];
  if (own) return taken === undefined || own === taken;
  for (let k = i + 1; k < Math.min(to, i + 6); k++)
    if (resumptive.test(page.tokens[k]?.fold ?? '')) return true;
    // «الحزب الذي قصفت إسرائيل مواقعه»: a subject of its own, and what is struck is of the noun before.
    else if (k > i + 1 && page.mentionAt(k - 1)?.acts && isBelonging(page.tokens[k]?.fold ?? '', taken)) return true;
    else if (page.tokens[k]?.kind === 'punct') return false;
  return false;
}

/** «كوبا التي كانت المنظمة قد علقت عضويتها»: the noun before the relative word, taken up past a subject of its own. */
export function takenUp(page: Page, f: Pick<Firing, 'first' | 'last'>): readonly string[] {
  if (page.tokens[f.first - 1]?.fold !== 'قد') return [];
  for (let k = f.first - 2; k > Math.max(page.sentenceAt(f.first).first, f.first - 9); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (page.tokens[k]?.kind === 'punct') return [];
    const taken = { الذي: 'ه', التي: 'ها', الذين: 'هم' }[fold];
    if (taken === undefined) continue;
    const again = [f.first, f.last - 1, f.last].some((i) => new RegExp(`..${taken}$`).test(page.tokens[i]?.fold ?? ''));
    return again ? (antecedent(page, k + 1)?.actors ?? []) : [];
  }
  return [];
}

const isBelonging = (fold: string, taken: string | undefined): boolean => (belongings.exec(fold)?.[2] ?? ' ') === taken;

const resumptive = /^(ضد|علي|في|ب|من|الي|ل|عن|مع|حول|فوق|تجاه|بحق|نحو|عند|لدي|بين)(ه|ها|هم|هما)$/;
