import { actorsOf, runs } from '../clause/clause.ts';
import type { Around, Roles } from '../clause/event-around.ts';
import { arabicSubject } from '../clause/arabic-subject.ts';
import { isBreak } from '../text/mark.ts';

/** Verbs of sending a letter, and those that need no letter told. */
const sends = /^[وف]?(ارسل|بعث|وجه|رفع|سلم|كتب|ابرق|خاطب|راسل|ترسل|تبعث|توجه|يرسل|يبعث|يوجه)(ت|وا)?$/;
const writes = /^[وف]?(كتب|ابرق|خاطب|راسل)(ت|وا)?$/;
const letters = /^[ب]?(رساله|رسايل|كتاب|كتابا|برقيه|برقيات|مذكره|خطاب|خطابا)$/;
/** What the letter does: «يطلب فيه», «تلتمس», «مستنجدا». */
const asks =
  /^(ي|ت)(طلب|لتمس|ستنجد|ناشد|طالب|ستغيث|رجو|دعو)(ون|وا)?(ه|ها|هم)?$|^(طالب|مطالب|مستنجد|ملتمس|مناشد|مستغيث|داعي)(ا|ه|ين)$/;
const FAR = 24;

/** «أرسل السلطان كتابا إلى القنصل يلتمس فيه العون», «أبرقت الحكومة إلى الجامعة تطلب تدخلها»: who writes asks, and asks whom he writes to. */
export function lettered({ page, f, data }: Around): Roles | null {
  if (data['type'] !== 'REQUEST' || !asks.test(page.tokens[f.first]?.fold ?? '')) return null;
  const { first } = page.sentenceAt(f.first);
  for (let k = f.first - 1; k >= first && k > f.first - FAR; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (isBreak(fold)) return null;
    if (!sends.test(fold)) continue;
    let told = writes.test(fold);
    for (let n = k + 1; n < f.first; n++) told ||= letters.test(page.tokens[n]?.fold ?? '');
    if (!told) return null;
    const within = runs(page, k + 1, f.first);
    const writer = arabicSubject(page, k) ?? within.find((r) => r.preposition === null);
    const readers = within.filter((r) => r.preposition === 'الي' || r.preposition === 'ل');
    const source = actorsOf(writer);
    if (source.length === 0) return null;
    const target = [...new Set(readers.flatMap((r) => actorsOf(r)))].filter((x) => !source.includes(x));
    return { source, target, passive: false };
  }
  return null;
}
