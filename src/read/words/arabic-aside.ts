import { isBreak, isComma } from '../text/mark.ts';
import type { Page } from '../page.ts';
import { wordLike } from '../text/once.ts';

const comma = (page: Page, i: number): boolean => isComma(page.tokens[i]?.fold);

/**
 * Where what is said of a party after a comma ends with another comma; -1 where none opens there:
 * «آوت أوزبكستان، العضو في المنظمة منذ 2006، آلاف اللاجئين».
 */
export function asideEnd(page: Page, open: number): number {
  // «وقدمت باريس، المرتبطة بجيبوتي باتفاق، دعما»: a participle with the article right after a party.
  const participle =
    isParticiple(page, open + 1) && !page.mentionAt(open + 1) && page.mentionAt(open - 1) !== undefined;
  if (!participle && !describes(page, open + 1)) return -1;
  const last = Math.min(page.sentenceAt(open).last, open + 24);
  for (let i = open + 2; i < last; i++)
    if (isBreak(page.tokens[i]?.fold)) return -1;
    // «…، وطلبت …»: the next deed, and no aside.
    else if (comma(page, i)) return /^و(?!اشنطن|ارسو)/.test(page.tokens[i + 1]?.fold ?? '') ? -1 : i;
  return -1;
}

/** Whether tokens stand in what is said between commas of a party told after `from`. */
export function isAside(page: Page, at: { readonly first: number; readonly last: number }, from: number): boolean {
  let open = at.first - 1;
  while (open > from && !comma(page, open)) {
    if (isBreak(page.tokens[open]?.fold)) return false;
    open--;
  }
  return open > from && at.first > open + 1 && asideEnd(page, open) >= at.last;
}

/** How many tokens between two places are said of a party between commas. */
export function asideLength(page: Page, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (!comma(page, i)) continue;
    const end = asideEnd(page, i);
    return end > 0 && end < to ? end + 1 - i : 0;
  }
  return 0;
}

/** Where a clause that an aside cuts short goes on to: the end of the aside, else the place given. */
export function beyondAside(page: Page, from: number, end: number): number {
  for (let i = from; i < end; i++) if (comma(page, i)) return Math.max(end, asideEnd(page, i) + 1);
  return end;
}

/** Words that open what is said of a party between commas. */
const describes = wordLike(
  /^(العضو|العضوه|العضوان|العضوين|الاعضاء|عضو|عضوه|احد|احدي|الذي|التي|الذين|اللذين|اللتين|وهو|وهي|وهم|وهما|المنتمي|المنتميه|المنضوي|المنضويه|المجتمع|المجتمعه|الموقع|الموقعه|المنضم|المنضمه|المراقب|الموسس|الموسسه|حليف|حليفه|الحليف|الحليفه|جار|جاره|الجار|الجاره|طرف|شريك|شريكه|المحسوب|المحسوبه|المدعوم|المدعومه|المقرب|المقربه|موسس|مستضيف|ثاني|ثالث|اكبر|اول|اخر|بصفته|بصفتها|بوصفه|بوصفها|باعتباره|باعتبارها)$/,
);
const isParticiple = wordLike(/^الم.{3,}$/);
