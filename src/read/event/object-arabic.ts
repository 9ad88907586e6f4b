import type { Page, Run } from '../page.ts';
import { runs, stopsClause } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import { type Around, violent } from '../clause/event-around.ts';
import { isBreak, isComma } from '../text/mark.ts';
import { isJoinedVerb } from '../words/rule.ts';

/** Verbs of giving take whom they give to without a preposition: «منحت الصين فيجي قرضا». */
const giving =
  /^[وف]?س?(منح|منحت|منحوا|يمنح|تمنح|سلم|سلمت|سلموا|يسلم|تسلم|اعطي|اعطت|اعطوا|يعطي|تعطي|اهدي|اهدت|يهدي|تهدي|باع|باعت|يبيع|تبيع|وهب|وهبت|اقرض|اقرضت|يقرض|تقرض|وعد|وعدت|وعدوا|يعد|تعد|بلغ|ابلغ|ابلغت|يبلغ|تبلغ|عوض|عوضت|خول|خولت|اعار|اعارت|اعاروا|يعير|تعير|حرم|حرمت|يحرم|تحرم|جنب|جنبت)$/;

/** Verbs of helping whose object is whoever is helped: «آوت كينيا آلاف اللاجئين». */
export const receives = ({ page, f }: Around): boolean =>
  /^[وف]?س?[يت]?(اوي|اوت|ءوي|وءوي|استقبل|ستقبل|استقبلت|استضاف|ستضيف|استضافت|اجلي|اجلت|جلي|انقذ|انقذت|نقذ|درب|دربت|احتضن|احتضنت|حتضن|ساعد|ساعدت|داوي|داوت|عالج|عالجت|اسعف|اسعفت)$/.test(
    page.tokens[f.first]?.fold ?? '',
  );

/** «دخلت القوات غامبيا بطلب من رئيسها»: a verb of entering has the land as its object. */
export const enters = ({ page, f }: Around, object: Run | undefined): boolean =>
  /^[وف]?[يت]?(دخل|دخلت|دخلوا)$/.test(page.tokens[f.first]?.fold ?? '') &&
  object !== undefined &&
  object.mentions.every((m) => m.kind === 'state' && m.form !== 'demonym');

/** Whom a verb of giving has as its first object: right after its subject, or right after the verb where that stands before. */
export function recipient({ page, f }: Around, rest: readonly Run[]): Run | undefined {
  if (!giving.test(page.tokens[f.first]?.fold ?? '')) return undefined;
  const first = rest[0];
  return first?.preposition === null &&
    first.first - f.first <= 5 &&
    first.mentions.every((m) => m.form !== 'demonym' && (m.kind !== 'group' || m.form === 'role'))
    ? first
    : undefined;
}

/** «… الولايات المتحدة إرسال جنود»: verbal nouns that a verb of asking takes as its second object. */
const verbalNoun =
  /^(ارسال|ايفاد|منح|فرض|نشر|سحب|وقف|رفع|عقد|دعم|تقديم|اطلاق|ايقاف|انهاء|الغاء|تسليم|تزويد|توفير|اجراء|اتخاذ|ادانه|مساعده|مساعدت|حمايه|حمايت|التدخل|الانسحاب|العوده|الضغط|العمل|بذل|تعليق|تجميد|قطع|طرد|تشكيل|اعاده)/;

/** What is struck or seized of somebody. */
const held =
  /^(مواقع|موقع|مقر|مقار|مقرات|قواعد|قاعده|معسكر|معسكرات|مطار|مطارات|ميناء|مواني|قري|بلدات|سفينه|سفن|ناقله|جنود|عناصر|مقاتلي|مخازن|مستودعات|سفاره|حدود|دبابات|ثكنات|ثكنه|قريه|بلده|مدينه|مخفر|مخافر|دوريه|قافله|قوافل|حافله|مدرسه|مستشفي|مصفاه|منشاه|منشات|محطه|مطاري|جسر|حي|احياء|مخيم)$/;

/** What is offered or asked, with its owner after it. */
const offered =
  /^(ال)?(عرض|عرضا|طلب|طلبا|مقترح|مقترحا|اقتراح|اقتراحا|دعوه|مبادره|خطه|مطلب|مطلبا|مطالب|وساطه|شروط|قرار|قرارا|اتهام|اتهاما|اتهامات|موقف|انذار|انذارا)$/;

/**
 * «دعا الرئيس، الذي تسلم رئاسة المنظمة، المغرب إلى …», «اتهم الجنرال، في خطاب متلفز، الرابطة بـ…»: the object after words
 * set between commas, where a party stands right after the second.
 */
export function resumed({ page, f, data }: Around, rest: readonly Run[]): Run | undefined {
  const sentence = page.sentenceAt(f.first);
  const comma = (i: number): boolean => isComma(page.tokens[i]?.fold);
  // The object may be a word of the rule itself.
  const object = page.tokens[f.last - 1]?.fold ?? '';
  const after = f.last - f.first > 1 && (offered.test(object) || held.test(object)) ? f.first + 1 : f.last;
  let open = after;
  while (open < Math.min(sentence.last, after + 9) && !comma(open)) {
    if (stopsClause(page, open) || smallWords.ar.relative.has(page.tokens[open]?.fold ?? '')) return undefined;
    open++;
  }
  if (!comma(open) || isJoinedVerb(page, open + 1)) return undefined;
  for (let i = open + 1; i < Math.min(sentence.last, open + 22); i++) {
    if (isBreak(page.tokens[i]?.fold)) return undefined;
    if (!comma(i)) continue;
    // «قصف الطيران، للمرة الثالثة، مواقع المتمردين».
    if (violent.has(String(data['type'])) && held.test(page.tokens[i + 1]?.fold ?? '')) {
      const owner = runs(page, i + 2, Math.min(sentence.last, i + 8))[0];
      return owner?.first === i + 2 && owner.preposition === null ? owner : undefined;
    }
    // «رفضت كينيا، على لسان وزيرها، عرضا غانيا».
    if (/^(REJECT|AGREE|SUPPORT|ACCUSE)$/.test(String(data['type'])) && offered.test(page.tokens[i + 1]?.fold ?? '')) {
      const owner = runs(page, i + 2, Math.min(sentence.last, i + 6))[0];
      return owner?.first === i + 2 && owner.preposition === null ? owner : undefined;
    }
    const at = behindTitle(page, i + 1);
    const here = page.mentionAt(at);
    if (!here || here.first !== at || /^[وف](?=ال)/.test(page.tokens[i + 1]?.fold ?? '')) return undefined;
    const known = rest.find((r) => r.first === here.first);
    const run = known ?? runs(page, here.first, Math.min(sentence.last, here.first + 10))[0];
    // What follows must be governed by the verb told before: «… المغرب إلى مفاوضات», «… الرابطة بغض الطرف».
    const next = page.tokens[run?.last ?? -1]?.fold ?? '';
    return run &&
      run.preposition === null &&
      (/^(الي|علي|من|في|عن|ان|.?ان|ب|بـ|ل|لـ)$|^[بل]./.test(next) ||
        verbalNoun.test(next) ||
        // «انتقدت الرابطة، على غير عادتها، المجلس العسكري.»
        (/^(ACCUSE|SUPPORT|REJECT|ASSAULT|COERCE)$/.test(String(data['type'])) &&
          page.tokens[run.last]?.kind === 'punct'))
      ? run
      : undefined;
  }
  return undefined;
}

const title =
  /^(ال)?(رييس|رييسه|ملك|امير|سلطان|وزير|وزيره|جنرال|عقيد|سفير|زعيم|قايد|نايب|وزراء|خارجيه|دفاع|داخليه|حكومه|عام|امين|انتقالي|سابق)$/;

/** «…، الرئيس الزامبي …», «…، وزير الخارجية التركي»: where the party of a title begins. */
function behindTitle(page: Page, i: number): number {
  let k = i;
  while (k < i + 3 && !page.mentionAt(k) && title.test(page.tokens[k]?.fold ?? '')) k++;
  return k;
}
