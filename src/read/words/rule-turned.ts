import { smallWords } from './clause-words.ts';
import type { Page } from '../page.ts';
import { fitsAt, type Slot } from './rule-words.ts';
import { agrees, casesOf } from './russian-case.ts';
import { isLong } from './russian-form.ts';

/** «Санкции ввёл союз», «войска решено вывести»: the object of a Russian verb stands before it in the same clause. */
export function turnedBack(page: Page, slots: readonly Slot[], first: number, limit: number): number[] | null {
  // «Под стражу взяты …», «на улицы вышли …»: what a preposition governs stands before the verb with it.
  const [, gap, governing, governed] = slots;
  if (slots.length === 4 && gap?.gap && governing && !governing.gap && governed && !governed.gap) {
    for (let i = first - 1; i > Math.max(limit, first - 6); i--) {
      if (page.tokens[i]?.kind === 'punct') return null;
      if (fitsAt(page, governed, i) && fitsAt(page, governing, i - 1)) return [first, i - 1, i];
    }
    return null;
  }
  // «Людей не дали»: a small word before the verb belongs to the phrase.
  const small = slots.length === 4 && slots[2]?.gap ? 1 : 0;
  const object = slots[2 + small];
  if (slots.length !== 3 + small || !slots[1 + small]?.gap || !object) return null;
  if (small && !fitsAt(page, slots[1] as Slot, first + 1)) return null;
  let start = first - 1;
  // «Десантники, переброшенные в Мале»: the participle goes with the noun before its comma.
  if (page.tokens[start]?.fold === ',' && isLong(page.tokens[first]?.fold ?? '')) start--;
  // «Членство Египта, одного из основателей, приостановлено»: over what is set between commas.
  if (page.tokens[start]?.fold === ',') {
    let k = start - 1;
    while (k > Math.max(limit, start - 12) && page.tokens[k]?.kind !== 'punct') k--;
    if (page.tokens[k]?.fold !== ',') return null;
    start = k - 1;
  }
  for (let i = start; i >= Math.max(limit, start - 7); i--) {
    if (page.tokens[i]?.kind === 'punct') return null;
    // «Военное ведомство объявило»: the party that acts is no object.
    if (fitsAt(page, object, i) && !(mayAct(page, i, page.tokens[first]?.fold ?? '') && !isActedOn(page, i, first))) {
      const governor = page.tokens[i - 1]?.fold ?? '';
      // «О выводе войск объявил …».
      const about = /^(о|об)$/.test(governor) && /[еиях]$/.test(page.tokens[i]?.fold ?? '');
      return smallWords.ru.preposition.has(governor) && !about ? null : small ? [first, first + 1, i] : [first, i];
    }
  }
  return null;
}

/** «Войска в Конго ввели Намибия и Зимбабве»: forces of nobody named, and a party right after the verb that acts. */
function isActedOn(page: Page, i: number, verb: number): boolean {
  const next = page.mentionAt(verb + 1);
  const m = page.mentionAt(i);
  return (
    m?.form === 'role' &&
    m.last === m.first + 1 &&
    next?.acts === true &&
    next.first === verb + 1 &&
    /^na?$/.test(casesOf(page, next))
  );
}

/** A party at `i` that may be the subject of a verb, by case, gender and number. */
function mayAct(page: Page, i: number, verb: string): boolean {
  const m = page.mentionAt(i);
  if (!m?.acts) return false;
  const cases = casesOf(page, m);
  return (
    cases.includes('n') &&
    !cases.includes('g') &&
    agrees(page, verb, { mentions: [m], preposition: null, first: m.first, last: m.last })
  );
}
