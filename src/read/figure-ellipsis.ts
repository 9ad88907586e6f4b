import type { Counted } from './figure-count.ts';
import { isBare, people, type Subject } from './figure-subject.ts';
import type { FigureCue, FigureWords } from './figure-words.ts';
import type { Page } from './page.ts';

/** A number and what it is about, where the text says so or leaves it to be understood. */
export interface Told {
  readonly counted: Counted;
  subject: Subject | null;
  /** Index of the figure whose noun or verb this one shares. */
  shares?: number;
}

const borrowable =
  /^(killed|injured|hospitalised|in_intensive_care|bodies|missing|detained|captured|displaced|evacuated|participants|troops|resigned|money|votes_for)$/;
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
    rival(page, words, told, k);
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
    if (
      joined
        ? opened
        : between.length === 1 && (links.test(between[0] ?? '') || (opened && joins.test(between[0] ?? '')))
    )
      share(own, next.subject, k + 1);
  }
}

function foldsBetween(page: Page, from: number, to: number): string[] {
  return page.tokens.slice(from, to).map((t) => t.fold);
}

function share(own: Told, subject: Subject, at: number, times = 1): void {
  own.subject = { subject: subject.subject, first: own.counted.from, last: own.counted.end, times };
  own.shares = at;
}

/** "Kenya sent 900 soldiers, Ghana 200 and Senegal 130": after a party of its own the number has the noun and verb told first. */
function listed(page: Page, told: readonly Told[], k: number): boolean {
  const own = told[k] as Told;
  const before = told[k - 1];
  if (page.lang !== 'en' || !before?.subject || own.counted.unit !== null || own.counted.value === null) return false;
  if (before.counted.sentence !== own.counted.sentence || !borrowable.test(before.subject.subject)) return false;
  const next = page.tokens[own.counted.last];
  const closes =
    own.counted.last >= own.counted.sentence.last || next?.kind === 'punct' || joins.test(next?.fold ?? '');
  let party = page.mentionAt(own.counted.from - 1);
  // "Tonga another 40", "Mali a further 90".
  for (let i = own.counted.from - 1; !party && i > before.counted.end && extra.test(page.tokens[i]?.fold ?? ''); i--)
    party = page.mentionAt(i - 1);
  if (!closes || !party || party.first < before.counted.end || party.kind === 'media' || party.form === 'pronoun')
    return false;
  let at = party.first - 1;
  if (page.tokens[at]?.fold === 'the') at--;
  if (!/^(and|,|;|while|but|with)$/.test(page.tokens[at]?.fold ?? '')) return false;
  share(own, before.subject, k - 1);
  return true;
}

const extra = /^(a|another|further|some|only|just|about|second)$/;

/** "Kenyan officers, 400 of whom have landed, will be joined by 600 more": taken from the noun before the comma. */
function related(page: Page, words: FigureWords, told: readonly Told[], k: number): boolean {
  const own = told[k] as Told;
  const n = own.counted;
  if (page.lang !== 'en' || n.unit !== null) return false;
  const { tokens } = page;
  const fold = (i: number): string => tokens[i]?.fold ?? '';
  const more = /^(more|others)$/.test(fold(n.last)) && told[k - 1]?.subject?.subject === 'troops';
  if (more && told[k - 1]?.counted.sentence === n.sentence) {
    share(own, (told[k - 1] as Told).subject as Subject, k - 1);
    return true;
  }
  if (fold(n.last) !== 'of' || fold(n.last + 1) !== 'whom' || fold(n.from - 1) !== ',') return false;
  for (let i = n.from - 2; i >= Math.max(n.sentence.first, n.from - 5); i--) {
    const unit = words.units.at(tokens, i)?.value;
    if (unit !== 'soldier' && unit !== 'security_officer') continue;
    own.subject = { subject: 'troops', first: n.from, last: n.end, times: 1 };
    return true;
  }
  return false;
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
  let cue = partAt(page, words, n.end) || partAt(page, words, n.last);
  for (let i = n.from - 1; !cue && i >= Math.max(n.sentence.first, n.from - 5); i--) {
    if (page.tokens[i]?.kind === 'number') break;
    cue = partAt(page, words, i);
  }
  // "800 of them children", "including 50 soldiers": whole and part are of one kind, unless the part has its own word.
  if (!cue) return;
  for (let j = k - 1; j >= 0 && n.sentence.i - (told[j] as Told).counted.sentence.i <= 1; j--) {
    const whole = told[j] as Told;
    if (!whole.subject || !borrowable.test(whole.subject.subject)) continue;
    if (whole.counted.value !== null && n.value !== null && n.value >= whole.counted.value) continue;
    share(own, whole.subject, j);
    return;
  }
}

const partAt = (page: Page, words: FigureWords, i: number): boolean => words.cues.part.at(page.tokens, i) !== null;

/** A count of the same thing by another, or by the same at another time. */
function rival(page: Page, words: FigureWords, told: readonly Told[], k: number): void {
  const own = told[k] as Told;
  const n = own.counted;
  if (!cueNear(page, words, n, ['reckon', 'older', 'newer'])) return;
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
  for (let j = k - 1; j >= 0 && n.sentence.i - (told[j] as Told).counted.sentence.i <= 2; j--) {
    const other = told[j] as Told;
    if (!other.subject || !borrowable.test(other.subject.subject)) continue;
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
    return;
  }
  ownNoun(page, words, own);
}

/** "Nobody knows how many died, but doctors talk of 50"; «сколько солдат введено …: называют 250 тысяч». */
function ownNoun(page: Page, words: FigureWords, own: Told): boolean {
  const n = own.counted;
  for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - 14); i--) {
    const hit = words.keywords.at(page.tokens, i);
    const soldiers = hit ? null : words.units.at(page.tokens, i);
    if (!hit && soldiers?.value !== 'soldier') continue;
    own.subject = { subject: hit?.value ?? 'troops', first: n.from, last: n.end, times: 1 };
    return true;
  }
  return false;
}

/** One of the cues within six words before the number or three after it. */
export function cueNear(page: Page, words: FigureWords, n: Counted, cues: readonly FigureCue[]): boolean {
  for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - 6); i--) {
    if (/^[;؛]$/.test(page.tokens[i]?.fold ?? '')) break;
    if (cues.some((cue) => words.cues[cue].at(page.tokens, i))) return true;
  }
  for (let i = n.end; i < Math.min(n.sentence.last, n.end + 3); i++) {
    if (/^[;؛,،.]$/.test(page.tokens[i]?.fold ?? '')) break;
    if (cues.some((cue) => words.cues[cue].at(page.tokens, i))) return true;
  }
  return false;
}
