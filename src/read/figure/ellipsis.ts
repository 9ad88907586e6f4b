import type { Counted } from './count.ts';
import { listed, related } from './list.ts';
import { people } from './people.ts';
import { borrowable, isBare, share, type Told } from './told.ts';
import { keywordAt } from './verb.ts';
import type { FigureCue, FigureWords } from './words.ts';
import type { Page } from '../page.ts';
import { isSemicolon } from '../text/mark.ts';

const openers = /^(from|between|от|из|с|со|между|من|بين)$/;
const links = /^(to|or|-|до|или|الي|او|حتي)$/;
const joins = /^(and|и|و)$/;
const backs = /^(from|с|со|من|after|against|instead|вместо|против)$/;

/**
 * Gives each number that has no word of its own the subject it shares: the other end of a range, a part of those just
 * counted ("including six children"), or a rival or corrected count ("the rebels put it at 90", "it had first said 49").
 */
export function fillEllipsis(page: Page, words: FigureWords, told: readonly Told[]): void {
  for (let k = 0; k < told.length; k++) {
    const own = told[k] as Told;
    part(page, words, told, k);
    if (own.subject || range(page, told, k)) continue;
    if (listed(page, told, k) || related(page, words, told, k) || !isBare(page, own.counted)) continue;
    if (actsNext(page, words, own.counted)) continue;
    rival(page, words, told, k);
  }
  // "At least 74 people, 57 of them officers, were killed": the verb of the part that is set in is that of the whole.
  for (let k = told.length - 2; k >= 0; k--) {
    const own = told[k] as Told;
    const next = told[k + 1] as Told;
    if (own.subject || !next.subject || own.counted.unit === null || !people.has(own.counted.unit)) continue;
    if (own.counted.sentence !== next.counted.sentence || !borrowable.test(next.subject.subject)) continue;
    if (next.counted.from - own.counted.end <= 5 && isPart(page, words, next.counted)) share(own, next.subject, k + 1);
  }
  // The first of "from 26,000 to 9,000 troops" waits for the second.
  for (let k = told.length - 2; k >= 0; k--) {
    const own = told[k] as Told;
    const next = told[k + 1] as Told;
    if (own.subject || !next.subject || !borrowable.test(next.subject.subject) || own.counted.unit !== null) continue;
    if (own.counted.sentence !== next.counted.sentence) continue;
    const between = foldsBetween(page, own.counted.last, next.counted.first);
    const opened = openers.test(page.tokens[own.counted.from - 1]?.fold ?? '');
    const joined = own.counted.last === next.counted.from && page.lang === 'ar';
    // "110 Australian and 62 Fijian soldiers".
    const lot = page.mentionAt(own.counted.last);
    const alike =
      page.lang !== 'ar' &&
      lot?.form === 'demonym' &&
      lot.last === next.counted.from - 1 &&
      joins.test(page.tokens[lot.last]?.fold ?? '');
    if (
      alike ||
      (joined
        ? opened
        : between.length === 1 && (links.test(between[0] ?? '') || (opened && joins.test(between[0] ?? ''))))
    )
      share(own, next.subject, k + 1);
  }
}

function foldsBetween(page: Page, from: number, to: number): string[] {
  return page.tokens.slice(from, to).map((t) => t.fold);
}

/** "6,333 from 5,422", "between 40 and 60 dead": the number before it has the subject. */
function range(page: Page, told: readonly Told[], k: number): boolean {
  const own = told[k] as Told;
  const before = told[k - 1];
  if (!before?.subject || before.counted.sentence !== own.counted.sentence || !borrowable.test(before.subject.subject))
    return false;
  const { unit } = own.counted;
  if (unit !== null && !people.has(unit)) return false;
  const between = foldsBetween(page, before.counted.end, own.counted.first);
  const fits = between.length === 1 && (links.test(between[0] ?? '') || backs.test(between[0] ?? ''));
  if (fits) share(own, before.subject, k - 1);
  return fits;
}

/** "Of them", "including", «بينهم»: a part of those counted before, in this sentence or the one before it. */
function part(page: Page, words: FigureWords, told: readonly Told[], k: number): void {
  const own = told[k] as Told;
  const n = own.counted;
  if (n.unit === 'state' || n.unit === 'percent' || n.unit === 'vote') return;
  if (n.unit === null && !isBare(page, n) && !partAt(page, words, n.last)) return;
  // "All but two of them": not a part that is told.
  if (/^(but|except)$/.test(page.tokens[n.from - 1]?.fold ?? '')) return;
  if (own.subject && own.subject.subject !== 'troops' && own.subject.first >= n.last) return;
  // "800 of them children", "including 50 soldiers": whole and part are of one kind, unless the part has its own word.
  if (!isPart(page, words, n)) return;
  for (let j = k - 1; j >= 0 && n.sentence.i - (told[j] as Told).counted.sentence.i <= 1; j--) {
    const whole = told[j] as Told;
    if (!whole.subject || !borrowable.test(whole.subject.subject)) continue;
    if (whole.counted.value !== null && n.value !== null && n.value >= whole.counted.value) continue;
    share(own, whole.subject, j);
    return;
  }
}

function isPart(page: Page, words: FigureWords, n: Counted): boolean {
  if (partAt(page, words, n.end) || partAt(page, words, n.last)) return true;
  for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - 5); i--) {
    if (page.tokens[i]?.kind === 'number') return false;
    if (partAt(page, words, i)) return true;
  }
  return false;
}

const partAt = (page: Page, words: FigureWords, i: number): boolean => words.cues.part.at(page.tokens, i) !== null;

/** A count of the same thing by another, or by the same at another time. */
function rival(page: Page, words: FigureWords, told: readonly Told[], k: number): void {
  const own = told[k] as Told;
  const n = own.counted;
  if (!cueNear(page, words, n, ['reckon', 'older', 'newer']) && !isGap(page, told, k) && !isTheirs(page, told, k))
    return;
  // «وعددهم ألفان»: said of the noun before it, whatever was counted earlier.
  if (/^و?عدده(م|ن)$/.test(page.tokens[n.from - 1]?.fold ?? '')) return;
  // "Which first gave a figure of 150, now speaks of 190 prisoners": the noun comes with the second.
  const next = told[k + 1];
  if (
    next?.subject &&
    next.counted.sentence === n.sentence &&
    told[k - 1]?.counted.sentence !== n.sentence &&
    borrowable.test(next.subject.subject) &&
    cueNear(page, words, n, ['older'])
  ) {
    share(own, next.subject, k + 1);
    return;
  }
  if (told[k - 1]?.counted.sentence !== n.sentence && ownNoun(page, words, own)) return;
  const j = rivalOf(page, told, k);
  const other = j < 0 ? undefined : told[j];
  if (!other?.subject) {
    ownNoun(page, words, own);
    return;
  }
  // «О трёх тысячах убитых, утром назывались две»: the thousands are understood.
  const whole = other.counted.value ?? 0;
  const scaled =
    whole >= 1000 &&
    whole % 1000 === 0 &&
    (n.value ?? 0) < 100 &&
    !n.digits &&
    !other.counted.digits &&
    n.value !== null;
  share(own, other.subject, j, scaled ? 1000 : 1);
}

/**
 * "Puts his dead at 200 and the raiders' at 800", "nine died, according to the army, 12 according to the hospital", "put at ninety by
 * Peru and at six by Quito": the noun is that of the count before, by another's word or of another's.
 */
function isTheirs(page: Page, told: readonly Told[], k: number): boolean {
  const n = (told[k] as Told).counted;
  if (page.lang !== 'en') return false;
  const fold = (i: number): string => page.tokens[i]?.fold ?? '';
  if (fold(n.from - 1) === 'at' && (page.tokens[n.from - 2]?.kind === 'clitic' || /^['’]$/.test(fold(n.from - 2))))
    return true;
  const before = told[k - 1];
  if (before?.counted.sentence !== n.sentence) return false;
  if (fold(n.last) === 'according') return true;
  // "Its dead at thirty, Niger at ninety".
  if (fold(n.from - 1) === 'at' && fold(before.counted.from - 1) === 'at')
    return fold(n.last) === 'by' || page.mentionAt(n.from - 2) !== undefined;
  if (!/^(by|on)$/.test(fold(n.last))) return false;
  for (let i = n.last + 1; i < n.last + 6; i++)
    if (page.tokens[i]?.kind === 'clitic' || /^(['’]|count|reckoning|account|estimate|tally|figures)$/.test(fold(i)))
      return true;
  return false;
}

/** «Армия говорит о шести, повстанцы — о двухстах»: the verb before the dash is that of the count before. */
function isGap(page: Page, told: readonly Told[], k: number): boolean {
  const n = (told[k] as Told).counted;
  if (page.lang !== 'ru' || told[k - 1]?.counted.sentence !== n.sentence || !isBare(page, n)) return false;
  const at = /^(о|об|в|до)$/.test(page.tokens[n.from - 1]?.fold ?? '') ? n.from - 2 : n.from - 1;
  return /^[—–-]$/.test(page.tokens[at]?.fold ?? '') && !(page.tokens[at]?.glued ?? false);
}

const whole: Readonly<Record<Page['lang'], RegExp>> = {
  en: /^(it|toll|figure|number|total|count)$/,
  ru: /^(число|числа|цифр.*|жертв|итог|счет)$/,
  ar: /^[وف]?(ال)?(حصيله|عدد|رقم|عددهم)$/,
};
const toll: Readonly<Record<Page['lang'], RegExp>> = {
  en: /^(toll|dead|killed|deaths|fatalities|died)$/,
  ru: /^(жертв|погибш.*|убит.*|погибло|погибли)$/,
  ar: /^(ال)?(حصيله|ضحايا|قتلي|قتيلا|قتيل)$/,
};

/** The count of the same thing before a number: the nearest, or for "the toll" and "it" the nearest toll. */
function rivalOf(page: Page, told: readonly Told[], k: number): number {
  const n = (told[k] as Told).counted;
  let nearest = -1;
  const sum = page.tokens
    .slice(Math.max(n.sentence.first, n.from - 5), n.from)
    .some((t) => whole[page.lang].test(t.fold));
  for (let j = k - 1; j >= 0 && n.sentence.i - (told[j] as Told).counted.sentence.i <= 2; j--) {
    const other = told[j] as Told;
    if (!other.subject || !borrowable.test(other.subject.subject)) continue;
    if (nearest < 0) nearest = j;
    if (!sum || other.subject.subject === 'killed') return sum ? j : nearest;
    const words = page.tokens.slice(Math.min(other.subject.first, other.counted.from), other.counted.end + 2);
    if (words.some((t) => toll[page.lang].test(t.fold))) return j;
  }
  return nearest;
}

/** "Said two were old": a verb of another deed follows the bare number. */
function actsNext(page: Page, words: FigureWords, n: Counted): boolean {
  if (
    !/^(were|was|are|is|had|have|has|would|will|could|был|была|было|были|будет|будут)$/.test(
      page.tokens[n.last]?.fold ?? '',
    )
  )
    return false;
  for (let i = n.last + 1; i < n.last + 4; i++) if (words.keywords.at(page.tokens, i)) return false;
  return true;
}

/** "Nobody knows how many died, but doctors talk of 50"; «сколько солдат введено …: называют 250 тысяч». */
function ownNoun(page: Page, words: FigureWords, own: Told): boolean {
  const n = own.counted;
  for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - 14); i--) {
    const hit = keywordAt(page, words, i);
    const soldiers = hit ? null : words.units.at(page.tokens, i);
    if (!hit && soldiers?.value !== 'soldier') continue;
    own.subject = { subject: hit?.value ?? 'troops', first: n.from, last: n.end, times: 1 };
    return true;
  }
  return asked(page, words, own);
}

const asks: Readonly<Record<Page['lang'], RegExp>> = {
  en: /^(many|number|toll|count|figure|figures|strength|losses)$/,
  ru: /^(сколько|числ.*|цифр.*|потер.*|численност.*)$/,
  ar: /^[وفب]?(ال)?(كم|عدد|حصيله|ارقام|رقم|خساير)$/,
};
const bearsArms =
  /^(fought|troops|soldiers|men|force|forces|garrison|army|солдат.*|войск.*|бойц.*|сил|контингент.*|воевал.*|сражал.*|(ال)?(جنود|قوات|قوه|جيش|مقاتلين|عسكريين))$/;

/** "Nobody knows how many died. The army says six": the noun stands in the sentence before, where that asks for a number. */
function asked(page: Page, words: FigureWords, own: Told): boolean {
  const n = own.counted;
  const before = page.sentences[n.sentence.i - 1];
  if (!before || before.heading || !isBare(page, n)) return false;
  let told: string | null = null;
  let asking = false;
  for (let i = before.first; i < before.last; i++) {
    const fold = page.tokens[i]?.fold ?? '';
    asking ||= asks[page.lang].test(fold);
    if (asking) told ??= keywordAt(page, words, i)?.value ?? (bearsArms.test(fold) ? 'troops' : null);
  }
  if (!asking || told === null) return false;
  own.subject = { subject: told, first: n.from, last: n.end, times: 1 };
  return true;
}

/** One of the cues within six words before the number or three after it. */
export function cueNear(page: Page, words: FigureWords, n: Counted, cues: readonly FigureCue[]): boolean {
  for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - 6); i--) {
    if (isSemicolon(page.tokens[i]?.fold)) break;
    if (cues.some((cue) => words.cues[cue].at(page.tokens, i))) return true;
  }
  for (let i = n.end; i < Math.min(n.sentence.last, n.end + 3); i++) {
    if (/^[;؛,،.]$/.test(page.tokens[i]?.fold ?? '')) break;
    if (cues.some((cue) => words.cues[cue].at(page.tokens, i))) return true;
  }
  return false;
}
