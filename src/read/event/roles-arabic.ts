import { isVerbalNoun } from '../words/arabic-form.ts';
import { smallWords } from '../words/clause-words.ts';
import { actorsOf, mentionsBetween } from '../clause/clause.ts';
import { asideEnd } from '../words/arabic-aside.ts';
import { isComma } from '../text/mark.ts';
import { perToken, perWord } from '../text/once.ts';
import type { Page, Run, Token } from '../page.ts';
import { type Firing, isJoinedVerb } from '../words/rule.ts';

/** A counted noun follows ("six states agreed"): the subject is there, without a name. */
export function counted(page: Page, i: number): boolean {
  return (
    page.tokens[i]?.kind === 'number' ||
    /^(اثنا|اثنتا|اثني|اثنتي|احدي|احد|ست|سته|ثلاث|اربع|خمس|سبع|ثماني|تسع|عشر|دول|الدول|دولتان|معظم|بعض|عده|الالاف|الاف|عشرات|العشرات|ميات|الميات|حشود|الحشود|انصار|مويدون)$/.test(
      page.tokens[i]?.fold ?? '',
    )
  );
}

/** Victims and crowds rather than doers: what an unvocalised verb of killing has as its subject when it is passive. */
export function isPatientLike(page: Page, i: number): boolean {
  const token = page.tokens[i];
  return (
    token?.kind === 'number' ||
    /^(عشرات|العشرات|مئات|شخص|اشخاص|ثلاثه|اربعه|خمسه|سته|سبعه|ثمانيه|تسعه|عشره|جندي|جنديان|مدني|مدنيون|عدد)/.test(
      token?.fold ?? '',
    )
  );
}

/** «طرد خمسين مدربا»: a count in the accusative is acted on. */
export const isObliqueCount = (page: Page, i: number): boolean =>
  /^(عشرين|ثلاثين|اربعين|خمسين|ستين|سبعين|ثمانين|تسعين|ميتين|ميتي|الفين|الفي)$/.test(page.tokens[i]?.fold ?? '');

const adverbs =
  /^(امس|اليوم|الان|ايضا|مجددا|لاحقا|صباح|صباحا|مساء|ليلا|فجر|فجرا|ظهر|اول|مساءا|حيث|كما|فيما|بينما|قد|الذي|التي|الذين|ان|انه|انها|او|ثم|حتي|خلال|يوم|السبت|الاحد|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعه|الماضي|الماضيه|اخرون|اخرين|اخر|رميا|حرقا|غرقا|دهسا|واصيب|واصيبت|وجرح|علي|اثر|جراء|نتيجه|عقب|اثناء|بعد|قبل|منذ|عندما|لدي|وسط|قرب|داخل|خارج|امام|بين)$/;

/** After the subject a noun stands without preposition: the verb acts on it, whoever it names. */
export function hasObject(page: Page, from: number, to: number): boolean {
  const token = page.tokens[from];
  if (!token || from >= to || token.kind !== 'word' || adverbs.test(token.fold)) return false;
  if (smallWords.ar.preposition.has(token.fold) || smallWords.ar.boundary.has(token.fold)) return false;
  return !/^[وفبلك]/.test(token.fold) || page.mentionAt(from) !== undefined;
}

/** «قوات من درع الجزيرة قوامها ألف جندي سعودي»: the body they come from and the states whose men they are. */
export function partyOfForce(page: Page, f: Firing, after: readonly Run[]): readonly string[] {
  const from = after.find((r) => r.preposition === 'من' && r.first - f.first <= 4);
  if (!from) return [];
  const goal = after.find((r) => r.first >= from.last && /^(الي|في|ل)$/.test(r.preposition ?? ''));
  const men = mentionsBetween(page, from.last, goal?.first ?? Math.min(page.sentenceAt(f.first).last, from.last + 12));
  const states = men
    .filter((m) => m.form === 'demonym' || /\.(MIL|SEC)$/.test(m.actor))
    .map((m) => m.actor.slice(0, 3));
  return [...new Set([...actorsOf(from), ...states])];
}

const ruling =
  /^[وف]?[تي](لزم|جيز|تيح|خول|عد|عتبر|شترط|منح|سمح|دعو|وجب|فرض|حظر|كفل|قر|عفي|بيح|حصر|شمل|قيد|حدد|قضي|حرم|منع)$/;

/** What a word does in a treaty: it names a part of it, rules in the present, provides. */
const legal = perWord(({ fold }) => ({
  article: /^[وفب]?(الماده|مادتها|مادته|مواد|المواد|الميثاق|المعاهده|الاتفاقيه|البروتوكول)$/.test(fold),
  rules: ruling.test(fold),
  provides: /^[وف]?(ت|ي)?(نص|نصت|قضي|قضت|تقضي|يقضي)$/.test(fold),
}));
const articles = new Set(['الماده', 'مواد', 'المواد', 'مادتها']);

/** Whether the sentence that a token opens has such a word at all; most have none. */
const tellsOfLaw = perToken((page, first): boolean => {
  for (let k = first; k < page.sentenceAt(first).last; k++) {
    const { article, rules, provides } = legal((page.tokens[k] as Token).word);
    if (article || rules || provides) return true;
  }
  return false;
});

/** «تنص المادة … على أن أي هجوم …»: what a treaty provides for has not happened. */
export function isProvided(page: Page, i: number): boolean {
  const sentence = page.sentenceAt(i);
  if (!tellsOfLaw(page, sentence.first)) return false;
  let provides = false;
  let article = false;
  for (let k = sentence.first; k <= i; k++) {
    const { fold, word: own } = page.tokens[k] as Token;
    const word = legal(own);
    if (word.article) article = true;
    // «وتلزم المادة الثانية الدول بمعونة …»: a rule in the present, before the article or after it.
    if (k + 1 < i && word.rules && (article || articles.has(page.tokens[k + 1]?.fold ?? ''))) return true;
    // «المادة الخامسة التي تعد أي هجوم على عضو هجوما على الجميع».
    if (k === i && article && word.rules && smallWords.ar.relative.has(page.tokens[k - 1]?.fold ?? '')) return true;
    if (k === i) return word.rules && articles.has(page.tokens[k + 1]?.fold ?? '');
    if (word.provides) provides = true;
    else if (
      provides &&
      /^(علي|بان|بجواز)$/.test(fold) &&
      /^(ان|جواز|اعتبار|حق|التزام|وجوب|امكانيه)$|^ا?ن/.test(page.tokens[k + 1]?.fold ?? 'ان')
    )
      return true;
  }
  return false;
}

/** A comma parts a verb from what follows, where its subject has been told before it; not what is said of a party between two. */
export function partedByComma(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (!isComma(page.tokens[i]?.fold)) continue;
    const close = asideEnd(page, i);
    if (close < 0 || close >= to) return true;
    i = close;
  }
  return false;
}

/** A verb that opens its sentence with a definite noun after it has its own subject, known or not. */
export function ownSubject(page: Page, f: Firing): boolean {
  if (f.first !== page.sentenceAt(f.first).first) return false;
  const next = page.tokens[f.first + 1];
  return (
    next?.kind === 'word' &&
    !f.words.includes(f.first + 1) &&
    !page.mentionAt(f.first + 1) &&
    next.fold.startsWith('ال') &&
    !/^الي$/.test(next.fold)
  );
}

/** In Arabic a comma and a verb with و begin the deed of another: nothing after them belongs to this verb. */
export function nextVerb(page: Page, from: number, to: number): number {
  if (page.lang !== 'ar') return to;
  for (let i = from; i + 1 < to; i++)
    if (page.tokens[i]?.fold === 'ثم' && i > from) return i;
    else if (i > from && isJoinedVerb(page, i) && !isVerbalNoun(page, i) && !page.mentionAt(i)) return i;
    else if (
      isComma(page.tokens[i]?.fold) &&
      (isJoinedVerb(page, i + 1) || /^و?اما$/.test(page.tokens[i + 1]?.fold ?? ''))
    )
      return i;
  return to;
}

/** طلب after a preposition is the noun: "at the request of". */
export function isAskingNoun(page: Page, i: number): boolean {
  const fold = page.tokens[i]?.fold ?? '';
  return (
    /^[بل](طلب|نداء|مناشده|التماس)$/.test(fold) ||
    (fold === 'طلب' && /^(علي|بعد|من|الي|عند|تحت|وفق)$/.test(page.tokens[i - 1]?.fold ?? ''))
  );
}

export function patientAhead(page: Page, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + 3); i++) if (isPatientLike(page, i)) return true;
  return false;
}
