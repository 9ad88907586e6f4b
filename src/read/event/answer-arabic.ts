import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** «دعت فرنسا باكو إلى وقف القصف، لكنها رفضت»: with nothing told that it refuses, it is what was asked. */
export function declines(page: Page, f: Firing): boolean {
  const next = page.tokens[f.last];
  // «طالبه المجلس بسحبها ولم يستجب»: whoever was asked.
  if (
    /^[وف]?(لم|لا)$/.test(page.tokens[f.first]?.fold ?? '') &&
    /^[يت](ستجب|ستجيب|متثل|لب|لبي|ذعن|رضخ|كترث)$/.test(page.tokens[f.first + 1]?.fold ?? '') &&
    (next === undefined ||
      next.kind === 'punct' ||
      /^(ل|له|لها|لهم|لذلك|للطلب|للنداء|الطلب|النداء|الدعوه|حتي|بعد|الي|طلبه|طلبها|طلبهم)$/.test(next.fold))
  )
    return true;
  return (
    f.voice === 'verb' &&
    /^(رفض|رفضت|رفضوا|امتنع|امتنعت|ابي|ابت|وافق|وافقت|وافقوا|اعتذر|اعتذرت)$/.test(page.tokens[f.first]?.fold ?? '') &&
    /^و?(لكنه|لكنها|لكنهم|انه|انها|انهم)$/.test(page.tokens[f.first - 1]?.fold ?? '') &&
    (next === undefined || next.kind === 'punct' || /^(ذلك|الطلب|الدعوه|العرض|الاستجابه|علي|بشده)$/.test(next.fold))
  );
}

/** «فرفض», «فاعتذرت», «فلبّى»: what follows on a request. */
export const answers =
  /^ف(رفض|رفضت|رفضوا|اعتذر|اعتذرت|امتنع|امتنعت|ابي|ابت|وافق|وافقت|قبل|قبلت|استجاب|استجابت|استجابوا|لبي|لبت|لبوا|ارسل|ارسلت|نفي|نفت)/;

/** «فاستقال», «فتراجعت»: what follows on pressure or a blow. */
export const yielding =
  /^ف(استقال|استقالت|تنحي|تنحت|تراجع|تراجعت|تراجعوا|انسحب|انسحبت|انسحبوا|رضخ|رضخت|اذعن|اذعنت|استسلم|استسلمت|استسلموا|اعتذر|اعتذرت)$/;
