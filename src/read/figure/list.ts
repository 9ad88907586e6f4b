import type { Counted } from './count.ts';
import { people } from './people.ts';
import { borrowable, share, type Subject, type Told } from './told.ts';
import type { FigureWords } from './words.ts';
import type { Mention, Page } from '../page.ts';

type Words<T> = Readonly<Record<Page['lang'], T>>;

const between: Words<RegExp> = {
  en: /^(a|another|further|some|only|just|about|second|nearly|around)$/,
  ru: /^(еще|около|лишь|только|почти|-|—|–)$/,
  ar: /^(نحو|حوالي|فقط)$/,
};
const before: Words<RegExp> = { en: /^(and|,|;|while|but|with)$/, ru: /^(,|;|и|а|но)$/, ar: /^[،؛,و]$/ };
const after: Words<RegExp> = { en: /^(and|but|while)$/, ru: /^(и|а|но)$/, ar: /^(و.*|فيما|بينما)$/ };

/**
 * "Kenya sent 900 soldiers, Ghana 200 and Senegal 130", «Гана — 200», «وغانا 200»: after a party of its own the number has
 * the noun and verb told first.
 */
export function listed(page: Page, told: readonly Told[], k: number): boolean {
  const own = told[k] as Told;
  const first = told[k - 1];
  const n = own.counted;
  if (!first?.subject || n.value === null || first.counted.sentence !== n.sentence) return false;
  // "Portugal 120 gendarmes": a noun of its own, but sent like the others.
  const guards = n.unit !== null && people.has(n.unit) && first.subject.subject === 'troops';
  if ((n.unit !== null && !guards) || !borrowable.test(first.subject.subject)) return false;
  const next = page.tokens[n.end];
  if (n.end < n.sentence.last && next?.kind !== 'punct' && !after[page.lang].test(next?.fold ?? '')) return false;
  const party = partyBefore(page, n, first.counted.end);
  if (!party || party.kind === 'media' || party.form === 'pronoun') return false;
  let at = party.first - 1;
  if (page.tokens[at]?.fold === 'the') at--;
  const opened = page.lang === 'ar' && (page.tokens[party.first]?.fold ?? '').startsWith('و');
  if (!opened && !before[page.lang].test(page.tokens[at]?.fold ?? '')) return false;
  share(own, first.subject, k - 1);
  return true;
}

/** The party right before a number, "Tonga another 40" too, not before `floor`. */
function partyBefore(page: Page, n: Counted, floor: number): Mention | undefined {
  let i = n.from - 1;
  while (i > floor && between[page.lang].test(page.tokens[i]?.fold ?? '')) i--;
  const party = page.mentionAt(i);
  return party && party.first >= floor && party.last === i + 1 ? party : undefined;
}

/** "400 of whom have landed", "will be joined by 600 more", «ещё 50 прибудут», «50 آخرين»: taken from the noun told before. */
export function related(page: Page, words: FigureWords, told: readonly Told[], k: number): boolean {
  const own = told[k] as Told;
  const n = own.counted;
  const { tokens } = page;
  const fold = (i: number): string => tokens[i]?.fold ?? '';
  const first = told[k - 1];
  if (first?.subject?.subject === 'troops' && first.counted.sentence === n.sentence && isMore(page, n)) {
    share(own, first.subject as Subject, k - 1);
    return true;
  }
  if (page.lang !== 'en' || n.unit !== null) return false;
  if (fold(n.last) !== 'of' || fold(n.last + 1) !== 'whom' || fold(n.from - 1) !== ',') return false;
  for (let i = n.from - 2; i >= Math.max(n.sentence.first, n.from - 5); i--) {
    const unit = words.units.at(tokens, i)?.value;
    if (unit !== 'soldier' && unit !== 'security_officer') continue;
    own.subject = { subject: 'troops', first: n.from, last: n.end, times: 1 };
    return true;
  }
  return false;
}

/** More of the same: "another 50", "600 more", «ещё 50», «50 آخرين». */
function isMore(page: Page, n: Counted): boolean {
  const fold = (i: number): string => page.tokens[i]?.fold ?? '';
  if (page.lang === 'ar') return /^(اخرين|اخرون|اضافيين|اضافيا|اضافي|غيرهم)$/.test(fold(n.last));
  if (n.unit !== null) return false;
  if (page.lang === 'ru') return /^(еще|столько)$/.test(fold(n.from - 1)) && !/^(от|из)$/.test(fold(n.last));
  return (
    /^(more|others)$/.test(fold(n.last)) || (/^(another|further)$/.test(fold(n.from - 1)) && !/^of$/.test(fold(n.last)))
  );
}
