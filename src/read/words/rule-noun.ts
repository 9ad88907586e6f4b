import type { Page } from '../page.ts';
import type { Pattern } from './rule.ts';
import { fits, type Slot } from './rule-words.ts';
import { leads } from '../text/stem.ts';

/** What may make an Arabic word a noun where a rule wants a verb. */
export interface NounLook {
  readonly definite: boolean;
  /** It begins with س, but with no future. */
  readonly unfuture: boolean;
  /** Its last letter. */
  readonly ending: string;
}

/** Null for most words: nothing about them does. */
export function nounLook(fold: string): NounLook | null {
  const look = {
    definite: /^[وفبلك]{0,2}ال/.test(fold),
    unfuture: /^[وف]?س[^يتنا]/.test(fold),
    ending: fold.slice(-1),
  };
  return look.definite || look.unfuture || /^[اهيك]$/.test(look.ending) || fold === 'قبل' || fold === 'فجر'
    ? look
    : null;
}

/** A word with the Arabic article or an ending of nouns is no verb, whatever verb is left when it goes. */
export function isNounForm(page: Page, pattern: Pattern, i: number, { definite, unfuture, ending }: NounLook): boolean {
  const token = page.tokens[i];
  const forms = token?.word.forms ?? [];
  const folded = token?.fold ?? '';
  // «أسرى» are captives, and not «my capture».
  if (pattern.voice === 'noun')
    return (
      pattern.rule.list === 'events' &&
      ending === 'ي' &&
      !fits(
        pattern.slots[0] as Slot,
        forms.filter((x) => x.endsWith('ي')),
      )
    );
  if (pattern.voice !== 'verb' && pattern.voice !== 'passive') return false;
  // «قاطعاً» bears the ending of a noun; no verb takes ي for "me".
  if (
    token &&
    pattern.rule.list === 'events' &&
    ending === 'ا' &&
    page.text.slice(token.start, token.end).includes('\u064b')
  )
    return !/^[وفبل]?(متهم|مندد|محمل|مستنكر|منتقد|واصف|معتبر|مطالب|داعي|مناشد|حاث|ملتمس|متوعد|مهدد|محذر|منذر|ملوح|مويد|مرحب|مشيد|مبارك|مهني|متضامن|مثني|معلن|موكد|مبدي|مجدد|رافض|معارض|مستبعد|معترض|نافي|متجاهل|متحفظ|متعهد|واعد|عارض|مقترح|محتج|مدين|شاجب|لايم|ناعت)/.test(
      folded,
    );
  if (token && folded === 'قبل' && pattern.slots.length > 1 && timeAfter.test(page.tokens[i + 1]?.fold ?? ''))
    return true;
  // «فجر 27 نيسان»: the dawn of a day.
  if (folded === 'فجر' && page.isDated(i + 1)) return true;
  // «مطالبه» are somebody's demands, no «مطالبة».
  if (
    token &&
    pattern.rule.data['trailing'] &&
    ending === 'ه' &&
    !/ة[\u064b-\u0652]*$/.test(page.text.slice(token.start, token.end))
  )
    return true;
  const bound = pattern.rule.list === 'events' ? /ة[\u064b-\u0652]*$/ : /ة$/;
  if (
    token &&
    ending === 'ه' &&
    bound.test(page.text.slice(token.start, token.end)) &&
    !fits(pattern.slots[0] as Slot, leads(folded))
  )
    return true;
  // «سلام» is no future of لام.
  if (unfuture && !fits(pattern.slots[0] as Slot, leads(folded))) return true;
  if (
    pattern.rule.list === 'events' &&
    (ending === 'ي' || ending === 'ك') &&
    !fits(
      pattern.slots[0] as Slot,
      forms.filter((x) => x.endsWith(ending)),
    )
  )
    return true;
  return definite && !fits(pattern.slots[0] as Slot, leads(folded));
}

/** After these قبل is the preposition: «قبل أسبوع», «قبل أن». */
const timeAfter =
  /^(اسبوع|اسابيع|اسبوعين|يوم|ايام|يومين|شهر|اشهر|شهرين|شهور|عام|عامين|اعوام|سنه|سنوات|سنتين|ساعه|ساعات|ساعتين|دقايق|قرن|عقد|عقود|عقدين|ذلك|ان|نحو|حوالي|اقل|اكثر|انتهاء|بدء|نهايه|موعد|ثلاث|ثلاثه|اربع|اربعه|خمس|خمسه|ست|سته|سبع|سبعه|ثماني|ثمانيه|تسع|تسعه|عشر|عشره|عشرين|ثلاثين|\d+)$/;
