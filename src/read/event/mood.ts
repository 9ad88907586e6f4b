import { isPresent } from '../words/arabic-form.ts';
import { beforeInserted, clauseOf, hasWord } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import { isComingUp } from './content.ts';
import type { Page } from '../page.ts';
import { type Firing, formsAt, ruleBook } from '../words/rule.ts';
import { isInfinitive } from '../clause/russian-infinitive.ts';
import { governor } from '../clause/russian-subject.ts';

/** How an act is told: denied, still to come, attempted, or only possible. */
export interface Mood {
  readonly negated: boolean;
  readonly future: boolean;
  readonly attempt: boolean;
  /** Told as a condition, a chance or a wish: no act at all. */
  readonly possible: boolean;
}

/** The mood of the word that fired, by the small words of its clause; what is `foretold` ("said it would") is no mere chance. */
export function moodOf(page: Page, f: Firing, foretold: boolean): Mood {
  const { data } = f.rule;
  const sentence = page.sentenceAt(f.first);
  const small = smallWords[page.lang];
  const from = Math.max(sentence.first, f.first - 3);
  const negated =
    data['negated'] === true ||
    (page.lang === 'en' &&
      f.voice === 'verb' &&
      !f.words.some((w) => noWords.has(page.tokens[w]?.fold ?? '')) &&
      hasWord(page, noWords, f.first + 1, Math.max(f.last, f.first + 2))) ||
    (page.lang === 'en' && f.voice === 'verb' && isNobodys(page, f.first)) ||
    (page.lang === 'en' && f.voice === 'noun' && hasWord(page, noWords, f.first - 2, f.first)) ||
    (f.voice !== 'noun' &&
      hasWord(page, small.negation, Math.max(sentence.first, negatedFrom(page, f.first)), f.first) &&
      !(page.lang === 'ar' && isRelativeWhat(page, f.first - 1)));
  const future =
    f.voice !== 'noun' &&
    (isComingUp(page, f.first) ||
      (hasWord(page, small.future, from, f.first) && !(page.lang === 'en' && isPlanOnly(page, from, f.first))) ||
      (page.lang === 'ar' && isComing(page, f.first)) ||
      (page.lang === 'ru' && f.voice === 'verb' && isToCome(page, f.first)));
  const attempt = hasWord(page, small.attempt, Math.max(sentence.first, f.first - 5), f.first);
  const conditional =
    !foretold &&
    hasWord(
      page,
      page.lang === 'ar' ? arabicIf : page.lang === 'ru' ? smallWords.ru.conditional : englishIf,
      Math.max(clauseOf(page, f.first).first - 1, sentence.first, page.lang === 'en' ? closedAt(page, f.first) : 0),
      f.first,
    ) &&
    !(page.lang === 'ar' && onAlert(page, f.first)) &&
    !(page.lang === 'ru' && (isPastWish(page, f.first) || isHearsay(page, f.first)));
  // «ما لم توقف»: unless.
  const unless =
    page.lang === 'ar' && page.tokens[f.first - 1]?.fold === 'لم' && page.tokens[f.first - 2]?.fold === 'ما';
  const perhaps =
    page.lang === 'ar' && page.tokens[f.first - 1]?.fold === 'قد' && isPresent(page.tokens[f.first]?.fold ?? '');
  return { negated, future, attempt, possible: conditional || unless || perhaps };
}

/** «Если верить Каиру, войска ушли»: on whose word it is told, and no condition. */
function isHearsay(page: Page, i: number): boolean {
  for (let k = page.sentenceAt(i).first; k < i; k++)
    if (page.tokens[k]?.fold === 'если') return page.tokens[k + 1]?.fold === 'верить';
  return false;
}

/** "No ship has been offered", "none of them signed": the clause opens with nobody. */
function isNobodys(page: Page, i: number): boolean {
  const { first } = clauseOf(page, i);
  return (
    /^(no|none|neither|nobody)$/.test(page.tokens[first]?.fold ?? '') &&
    i - first <= 9 &&
    !/^(doubt|longer|sooner|less|matter|wonder)$/.test(page.tokens[first + 1]?.fold ?? '')
  );
}

/** How far back a word of negation reaches a verb: three words in English, but over no mark. */
function negatedFrom(page: Page, i: number): number {
  if (page.lang !== 'en') return i - 1;
  let k = i;
  while (k > i - 3 && page.tokens[k - 1]?.kind !== 'punct') k--;
  return k;
}

/** «وهو ما تنفيه», «بحسب ما أعلنت»: ما that means what, not not. */
function isRelativeWhat(page: Page, i: number): boolean {
  if (page.tokens[i]?.fold !== 'ما') return false;
  const before = page.tokens[i - 1]?.fold ?? '';
  return /^[وف]?(هو|هي|بحسب|حسب|وفق|كل|مثل|رغم|الي|علي|في|من|عن)$/.test(before);
}

/** س before a present form; in سيطر it belongs to the verb. */
function isComing(page: Page, i: number): boolean {
  const fold = (page.tokens[i]?.fold ?? '').replace(/^[وف](?=س[يتن])/, '');
  const { exact } = ruleBook(page.lexicon, page.lang);
  if (!/^س[يتن]/.test(fold) || /^سيطر[توا]/.test(fold)) return false;
  // In سيطرتها the letter is the word's own.
  return !formsAt(page, i).some((x) => x.startsWith('س') && exact.has(x) && !exact.has(x.slice(1)));
}

/** Where matter set between commas right before the verb ends; 0 where there is none. */
function closedAt(page: Page, i: number): number {
  // "Unless Iran yields, Washington will attack": the condition ends at its comma.
  const { first } = page.sentenceAt(i);
  if (/^(if|unless|should)$/.test(page.tokens[first]?.fold ?? ''))
    for (let k = i - 1; k > first + 1; k--) if (page.tokens[k]?.fold === ',') return k;
  for (let k = i - 1; k > page.sentenceAt(i).first; k--)
    if (page.tokens[k]?.fold === '"' && /^[,.!?]$/.test(page.tokens[k - 1]?.fold ?? '')) return k;
  if (beforeInserted(page, i, page.sentenceAt(i).first) < 0) return 0;
  for (let k = i - 1; k > 0; k--) if (page.tokens[k]?.fold === ',') return k;
  return 0;
}

/** «Хотела бы видеть патрули и обратилась за ними»: a verb joined to the wish that "бы" tells is no wish itself. */
function isPastWish(page: Page, i: number): boolean {
  if (page.tokens[i - 1]?.fold !== 'и' || !/(л|ла|ло|ли|лся|лась|лись)$/.test(page.tokens[i]?.fold ?? '')) return false;
  for (let k = i - 2; k > i - 14 && k >= page.sentenceAt(i).first; k--) {
    if (page.tokens[k]?.fold === 'если' || /^(может|могут|мог|могла|могли)$/.test(page.tokens[k]?.fold ?? ''))
      return false;
    if (page.tokens[k]?.fold === 'бы') return /^(хотел|желал|предпоч)/.test(page.tokens[k - 1]?.fold ?? '');
  }
  return false;
}

/** "Offered a peace plan while sending …": of the words for what is to come, nothing but a plan that is a thing. */
function isPlanOnly(page: Page, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^plans?$/.test(fold) && page.tokens[k + 1]?.fold !== 'to') continue;
    if (smallWords.en.future.has(fold)) return false;
  }
  return true;
}

/** A perfective future, or an infinitive of what is decided or meant. */
function isToCome(page: Page, i: number): boolean {
  return (
    ruleBook(page.lexicon, page.lang).future.has(page.tokens[i]?.fold ?? '') ||
    (isInfinitive(page.tokens[i]?.fold ?? '') && governor(page, i)?.kind === 'planned')
  );
}

/** «في حال تأهب»: a state of readiness, and no condition. */
function onAlert(page: Page, i: number): boolean {
  for (let k = i - 1; k > i - 9; k--)
    if (/^(حال|حاله)$/.test(page.tokens[k]?.fold ?? ''))
      return /^(ال)?(تاهب|استنفار|طواري|حرب|استعداد|انذار)/.test(page.tokens[k + 1]?.fold ?? '');
  return false;
}

const arabicIf = new Set(['اذا', 'لو', 'حال', 'احتمال', 'يمكن', 'ربما', 'مخاوف', 'مخاوفه']);
/** "Sent no troops", "took neither side". */
const noWords = new Set(['no', 'neither', 'nobody']);
const englishIf = new Set(['if', 'could', 'may', 'might', 'should', 'would', 'can', 'unless', 'whether']);
