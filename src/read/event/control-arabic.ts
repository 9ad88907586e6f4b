import { arabicSubject } from '../clause/arabic-subject.ts';
import { ownsPronoun } from '../clause/arabic-pronoun.ts';
import { actorsOf, isDateline, pronounBefore, runs } from '../clause/clause.ts';
import { type Around, ontoOf, type Roles } from '../clause/event-around.ts';
import { isBreak } from '../text/mark.ts';
import { wordLike } from '../text/once.ts';
import { isKnownVerb, opensClause, ruleBook } from '../words/rule.ts';
import type { Page, Run } from '../page.ts';

/** Folded forms of verbs given as "past present": «سارع يسارع» also finds سارعت, سارعوا, وتسارع, سيسارعون. */
function verbs(pairs: string): ReturnType<typeof wordLike> {
  const forms = pairs.split('|').flatMap((pair) => {
    const [past = '', present = ''] = pair.split(' ');
    const stem = past.replace(/[يا]$/, '');
    const open = present.replace(/[يو]$/, '');
    return [
      ...(stem === past ? [`${past}(ت|ا|تا|وا)?`] : [past, `${stem}(ت|تا|وا|يا)`]),
      `س?[يت]${present.slice(1)}(ان)?`,
      `س?[يت]${open.slice(1)}(ون|وا)`,
    ];
  });
  return wordLike(new RegExp(`^[وف]?(${forms.join('|')})$`));
}

/**
 * Verbs whose subject does what the verbal noun behind them names, by what leads to it: «سارعت كينيا إلى إدانة تشاد»,
 * «اكتفت بدعوة», «أقدمت على قصف», «شرعت في مهاجمة», «واصلت قصف».
 */
const controlling: Readonly<Record<string, ReturnType<typeof wordLike>>> = {
  الي: verbs(
    'سارع يسارع|بادر يبادر|عمد يعمد|لجا يلجا|سعي يسعي|عاد يعود|اضطر يضطر|انتهي ينتهي|ذهب يذهب|مضي يمضي|خلص يخلص|توصل يتوصل|اتجه يتجه|مال يميل|تطلع يتطلع|هدف يهدف|هرع يهرع|انتقل ينتقل|اسرع يسرع|تنادي يتنادي|تداعي يتداعي|انضم ينضم',
  ),
  في: verbs(
    'شرع يشرع|تردد يتردد|نجح ينجح|فشل يفشل|مضي يمضي|استمر يستمر|رغب يرغب|شارك يشارك|ساهم يساهم|اسهم يسهم|امعن يمعن|اخذ ياخذ|باشر يباشر|تسرع يتسرع|تاخر يتاخر|فكر يفكر|انخرط ينخرط',
  ),
  علي: verbs(
    'اقدم يقدم|عزم يعزم|عكف يعكف|حرص يحرص|اصر يصر|داب يداب|اقبل يقبل|عمل يعمل|تجرا يتجرا|اتفق يتفق|اعتاد يعتاد|اقتصر يقتصر|اجمع يجمع|تعاقب يتعاقب|تناوب يتناوب|تواطا يتواطا',
  ),
  ب: verbs(
    'اكتفي يكتفي|قام يقوم|وعد يعد|تعهد يتعهد|هدد يهدد|لوح يلوح|بدا يبدا|رد يرد|بادر يبادر|فاجا يفاجي|استهل يستهل|تكفل يتكفل|التزم يلتزم|امر يامر|تمسك يتمسك|سارع يسارع|توعد يتوعد|شرع يشرع|اوعز يوعز|استمر يستمر|جاهر يجاهر|هم يهم|اختتم يختتم|افتتح يفتتح',
  ),
  '': verbs(
    'واصل يواصل|تابع يتابع|بدا يبدا|قرر يقرر|حاول يحاول|اعلن يعلن|كرر يكرر|جدد يجدد|استانف يستانف|اراد يريد|اعتزم يعتزم|نوي ينوي|كثف يكثف|صعد يصعد|تولي يتولي|اتم يتم|اكمل يكمل|انهي ينهي|عاود يعاود|باشر يباشر|استطاع يستطيع|تعمد يتعمد|اثر يوثر|فضل يفضل|اختار يختار|اقترح يقترح|عرض يعرض',
  ),
};

const parting = wordLike(/^[،,(]$/);

/** What leads to a verbal noun: a preposition before it or on it; '' for none. */
function leadOf(page: Page, i: number): { readonly link: string; readonly from: number } | null {
  const before = page.tokens[i - 1]?.fold ?? '';
  if (/^(الي|في|علي)$/.test(before)) return { link: before, from: i - 1 };
  const fold = page.tokens[i]?.fold ?? '';
  if (/^ل(?!ل)/.test(fold)) return { link: 'ل', from: i };
  if (fold.startsWith('ب')) return { link: 'ب', from: i };
  return { link: '', from: i };
}

/** The verb that governs a verbal noun, so near that only its subject stands between; -1 where there is none. */
function governor(page: Page, link: string, from: number): number {
  const { first } = page.sentenceAt(from);
  const governs = controlling[link];
  if (!governs) return -1;
  const book = ruleBook(page.lexicon, 'ar');
  for (let k = from - 1; k >= Math.max(first, from - 12); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (isBreak(fold) || /^(ان|انه|انها|انهم|بان|الذي|التي|الذين)$/.test(fold)) return -1;
    if (page.mentionAt(k)) continue;
    if (governs(page, k)) return k;
    if (isKnownVerb(book, fold) || (opensClause(page, k) && isKnownVerb(book, fold.slice(1)))) return -1;
  }
  return -1;
}

/** The subject of a verb: what stands between it and what it governs, else before it, else whoever acted last. */
function subjectOf({ page, lastSubject, carried }: Around, verb: number, from: number): readonly string[] {
  const inside = runs(page, verb + 1, from).find((r) => r.preposition === null);
  if (inside) return actorsOf(inside);
  const ahead = arabicSubject(page, verb);
  if (ahead) return actorsOf(ahead);
  if (pronounBefore(page, verb)) return lastSubject;
  return carried.length ? carried : lastSubject;
}

/**
 * A verbal noun governed by a verb is done by that verb's subject, and whoever stands behind it is acted on: «سارعت كينيا إلى
 * إدانة تشاد»; so is one of purpose behind a comma: «عقد القادة قمة، لإدانة تشاد». Null where nothing governs it so.
 */
export function controlledRoles(around: Around): Roles | null {
  const { page, f, data, after } = around;
  if (page.lang !== 'ar' || data['gen'] === 'both' || data['gen'] === 'none' || data['pair'] || data['no_target'])
    return null;
  const i = f.first;
  const fold = page.tokens[i]?.fold ?? '';
  if (/^[وفبلك]?(ال|لل)/.test(fold) || ownsPronoun(page, i)) return null;
  const lead = leadOf(page, i);
  if (!lead) return null;
  const verb = lead.link === 'ل' ? -1 : governor(page, lead.link, lead.from);
  const doer =
    verb >= 0
      ? subjectOf(around, verb, lead.from)
      : lead.link === 'ل' && /^[،,]$/.test(page.tokens[i - 1]?.fold ?? '')
        ? purposeOf(around)
        : [];
  if (doer.length === 0) return null;
  const goal = goalOf(around, after);
  const target = actorsOf(goal).filter((x) => !doer.includes(x));
  return target.length > 0 || data['type'] !== 'ASSAULT' ? { source: doer, target, passive: false } : null;
}

/** Who wants what a noun of purpose names: whoever the sentence is about. */
function purposeOf({ page, f, carried, lastSubject }: Around): readonly string[] {
  if (carried.length > 0) return carried;
  const { first } = page.sentenceAt(f.first);
  const main = runs(page, first, f.first - 1).find((r) => r.preposition === null && !isDateline(r));
  return main ? actorsOf(main) : lastSubject;
}

/** Whom the act is aimed at: behind a preposition that leads to the target, else right behind the noun. */
function goalOf(around: Around, after: readonly Run[]): Run | undefined {
  const { page, f } = around;
  const led = ontoOf(around, after);
  const bare = after.find((r) => r.preposition === null && r.first - f.first <= 5);
  if (!bare || (led && led.first < bare.first)) return led;
  for (let k = f.last; k < bare.first; k++) if (parting(page, k)) return led;
  return bare;
}
