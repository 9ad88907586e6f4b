import { smallWords } from './clause-words.ts';
import type { Page } from '../page.ts';
import { formsAt, opensClause, ruleBook } from './rule.ts';
import { perToken, wordLike } from '../text/once.ts';

/** With the article, or with a definite noun after it: «الهجوم», «تفجير السفارة». */
export function isDefinite(page: Page, i: number): boolean {
  const fold = page.tokens[i]?.fold ?? '';
  return /^[وفبلك]{0,2}ال/.test(fold) || fold.startsWith('لل') || (page.tokens[i + 1]?.fold ?? '').startsWith('ال');
}

/** «اعتُقل», «احتُجز», «استُهدف»: the vowel sign u further in, after the letters the form has before its root. */
const innerPassive = /^[وف]?(ا[ء-ي]\u0652?[تط]\u064f|ا[ء-ي]\u0651?\u064f\u0651?[ء-ي]|است\u064f)/;
/** «تُعلَّق», «يُحتجَز»: u on the first letter of a present form and a before its last. */
const presentPassive = /^[وف]?س?[يت]\u064f.*(\u064e\u0651?|\u0651\u064e)[ء-ي]\u064f?$/;

/** «قُتل», «وعُلقت», «أُعلن»: the vowel sign u on the first letter of a past form, or where other forms show the passive. */
export function isMarkedPassive(page: Page, i: number): boolean {
  const token = page.tokens[i];
  if (token === undefined) return false;
  const text = page.text.slice(token.start, token.end);
  // «ألغي», «استدعي» are passive, «ألغى», «استدعى» are not.
  if (/^[وف]?(?:أ|ا(?!ل))[ء-ي]{2,}ي$/.test(text)) return true;
  if (text.length === token.fold.length) return false;
  return /^[وف]?[^يتنسوف]\u064f/.test(text) || innerPassive.test(text) || presentPassive.test(text);
}

/** «أعفى», «ألغى»: spelt so the verb has its subject after it, whatever else folds like it. */
export const isMarkedActive = (page: Page, i: number): boolean =>
  page.text.slice(page.tokens[i]?.start, page.tokens[i]?.end).endsWith('ى');

/** After a preposition or with one on it: what is governed is no subject. */
export const isGoverned = perToken((page: Page, i: number): boolean => {
  const fold = page.tokens[i]?.fold ?? '';
  if (smallWords.ar.preposition.has(page.tokens[i - 1]?.fold ?? '') || governs(page, i - 1)) return true;
  if (!/^[بلك]/.test(fold) || !formsAt(page, i).includes(fold.slice(1))) return false;
  // In بدأت and بعث the letter belongs to the verb.
  const { exact } = ruleBook(page.lexicon, page.lang);
  return !exact.has(fold) || exact.has(fold.slice(1));
});

const governs = wordLike(/^[وفبل]?(اي|كل|بعض|عدم|مثل|غير|سبيل|حق|قرار|مشروع|طلب)$/);

/** Past forms without an ending are spelt like the verbal noun. */
const ambiguous =
  /^[وف]?(قتل|خطف|قصف|ذبح|جرح|نسف|ضرب|طعن|تعرض|غزو|شن|قتلي|جرحي|نشر|دعم|رفض|طلب|طلبا|منح|سحب|فرض|ضم|طرد|منع|حظر|رفع|خرق|عزل|اسر|عقد|قطع|وقف|فتح|دفع|نقل|ضبط|نهب|حرق|سلب|هدم|حل|فض|صد|حشد|حبس|سجن|كسر|خفض|فسخ|نقض|فك|قمع|دحر|سحق|تدخل|تفاوض|تشاور|تعاون|تبادل|توسط|تراجع|تنازل|حصن)(ه|ها|هم|هما)?$/;
/** Words after which a past verb may stand. */
const openers =
  /^(و|ف)?(قد|لقد|كان|كانت|كما|فيما|بينما|حين|حيث|ثم|اذ|انه|انها|انهم|بانه|بان|بعدما|كذلك|امس|اليوم|الذي|التي|الذين|ما|مما|حتي|ايضا|صباح|ليلا|نهارا|مساء|حينها|عندها|هناك|اخر|اخرون|اخري)$/;

export const isAmbiguous = (fold: string): boolean => ambiguous.test(fold);

/** و or ف before such a form; in فرض and وقف the letter is its own. */
export const isJoinedForm = (fold: string): boolean => /^[وف]/.test(fold) && ambiguous.test(fold.slice(1));

/** A form spelt like a past verb that is the verbal noun, by the word before it: «جرائم قتل», «بعد خطف», «لتبرير قتل». */
export const isVerbalNoun = perToken((page: Page, i: number): boolean => {
  const fold = page.tokens[i]?.fold ?? '';
  if (isGoverned(page, i)) return true;
  const before = page.tokens[i - 1];
  if (!ambiguous.test(fold) || !before || before.sentence !== page.tokens[i]?.sentence) return false;
  if (/(قتلي|جرحي)$/.test(fold)) return true;
  if (before.kind !== 'word') return false;
  // «ولم تعرض وساطة»: after a negation stands a verb.
  if (/^[وف]?(لم|لن|لا)$/.test(before.fold)) return false;
  // «بعد أن طلب»: the أن of a clause of time takes a past verb; after إن stands a noun.
  if (before.fold === 'ان' && /^[وف]?(بعد|قبل|منذ|الي|حتي|دون|رغم|سبق)$/.test(page.tokens[i - 2]?.fold ?? ''))
    return false;
  if (isJoinedForm(fold)) {
    for (let k = i - 1; k > i - 6 && page.tokens[k]?.kind === 'word'; k--)
      if (masdars.test(page.tokens[k]?.fold ?? '')) return true;
    return false;
  }
  if (page.mentionAt(i - 1)) return followsVerb(page, i);
  return (
    !openers.test(before.fold) &&
    !/(.ا|..ان|..ين|..ون)$/.test(before.fold) &&
    !before.fold.startsWith('ال') &&
    !page.isDated(i - 1)
  );
});

/** «أدان العراق قصف الجيش التركي قرية»: after a verb and its subject no second verb stands without a word that joins it. */
function followsVerb(page: Page, i: number): boolean {
  const { exact } = ruleBook(page.lexicon, page.lang);
  const sentence = page.sentenceAt(i);
  for (let k = i - 1; k >= Math.max(sentence.first, i - 7); k--) {
    const token = page.tokens[k];
    const fold = token?.fold ?? '';
    if (token?.kind !== 'word' || openers.test(fold) || /^[وف]?(كان|كانت|كانوا|بات|باتت|عاد|عادت|راح|راحت)$/.test(fold))
      return false;
    if (page.mentionAt(k) || ambiguous.test(fold)) continue;
    const bare = opensClause(page, k) ? fold.slice(1) : fold;
    if (exact.get(bare)?.some((p) => p.voice === 'verb' && p.rule.list === 'events')) return true;
    if (isPresent(bare) && exact.has(bare)) return true;
  }
  return false;
}
const masdars =
  /^[وفبلك]{0,2}(ال)?(خطف|قتل|سلب|نهب|سرقه|اختطاف|تعذيب|اغتصاب|تدمير|تفجير|تهريب|اغتيال|اغتيالات|مقتل|اصابه|حرب|دم|نار|ضرب)$/;

/** An unfinished or future form: يقتل, سيقتل; not a past form that begins with ت. */
export const isPresent = (fold: string): boolean =>
  /^[وف]?س?ي/.test(fold) || (/^[وف]?س?ت/.test(fold) && !pastWithT.test(fold));
const pastWithT =
  /^[وف]?(تعرض|تقاتل|تبادل|توغل|تفجرت|تظاهر|تجمع|تجمهر|تدفق|توجه|تحرك|تمرد|توعد|تعهد|تجاهل|تبني|تبنت|تراجع|تولي|تولت|تسلم|تلقي|تلقت|تقدم|تدخل|تنازل|تنحي|تنحت|تخلي|تخلت|تبرع|توصل|توسط|تضامن|تعاون|تعاطف|تفاوض|تحادث|تشاور|تنصل|تمسك|تحفظ|تسبب|تعقب|توفي|تصدي|تصدت|تدرب|تحالف)/;
