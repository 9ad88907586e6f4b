import type { Around } from '../clause/event-around.ts';
import type { Page, Run } from '../page.ts';

/** Acts of words: those of an envoy or a minister are his state's. */
export const spoken: ReadonlySet<string> = new Set([
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'AGREE',
  'SUPPORT',
  'CONCEDE',
  'CONSULT',
  'SANCTION',
]);
const offices =
  /^(مندوب|مندوبت|سفير|سفيرت|ممثل|رييس|رييست|قايد|زعيم|ملك|مبعوث|مفاوض|خارجيت|سفارت|رياست|امين|امينت|وزير|مستشار|نايب)(ها|هم|ه)$/;
const ministry = /^(وزير|وزيره|رييس|رييسه|قايد|نايب|متحدث|متحدثه|ناطق|ناطقه|وزاره)$/;
const branch = /^(خارجيت|دفاع|داخليت|وزراي|حكومت|جيش|برلمان|اركان|باسم|مندوب|رييس|وزير|اعلام|عدل|ماليت|صحت)(ها|هم|ه)$/;

/** Where the pronoun of an office right after a verb stands: «مندوبها», «وزير خارجيتها», «متحدث باسمها»; -1 where none does. */
export function officeAt(page: Page, f: Around['f']): number {
  const at = f.first + 1;
  const owned = (i: number, noun: RegExp): boolean =>
    noun.test(page.tokens[i]?.fold ?? '') && !page.mentionAt(i) && !f.words.includes(i);
  if (owned(at, offices)) return at;
  return ministry.test(page.tokens[at]?.fold ?? '') && owned(at + 1, branch) ? at + 1 : -1;
}

/** «مندوبها لدى الأمم المتحدة», «سفيره في القاهرة»: where the envoy is posted. */
export const isPost = (page: Page, r: Run, envoy: number): boolean =>
  r.first - envoy <= 2 && /^(لدي|في|الي)$/.test(page.tokens[envoy + 1]?.fold ?? '');
