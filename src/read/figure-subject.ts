import { smallWords } from './clause-words.ts';
import type { Counted } from './figure-count.ts';
import { votesOf } from './figure-vote.ts';
import type { FigureCue, FigureWords } from './figure-words.ts';
import type { Page } from './page.ts';

export interface Subject {
  readonly subject: string;
  /** Tokens of the word that gave it, or of the noun. */
  readonly first: number;
  readonly last: number;
  /** Weeks are told as days. */
  readonly times: number;
}

/** Units that are people. */
export const people: ReadonlySet<string> = new Set([
  'person',
  'civilian',
  'protester',
  'security_officer',
  'soldier',
  'rebel',
  'minister',
]);
const plain: Readonly<Record<string, readonly [string, number]>> = {
  day: ['duration_days', 1],
  week: ['duration_days', 7],
  month: ['duration_months', 1],
  year: ['duration_years', 1],
  km: ['distance_km', 1],
  mile: ['distance_miles', 1],
  km2: ['territory_km2', 1],
  money: ['money', 1],
};

/** What a number is about: its noun alone, or its noun and the nearest verb on either side. */
export function subjectOf(page: Page, words: FigureWords, n: Counted, unitBefore: string | null): Subject | null {
  const at = { first: n.from, last: n.end };
  if (n.unit === 'percent' || isNone(page, n)) return null;
  const fixed = n.unit ? plain[n.unit] : undefined;
  if (fixed) {
    if (n.value === null || (n.unit !== 'money' && n.unit !== 'km2' && n.value > 1000)) return null;
    if (fixed[0].startsWith('duration') && !lasts(page, words, n)) return null;
    return { subject: fixed[0], ...at, times: fixed[1] };
  }
  const vote = votesOf(page, words, n);
  if (vote) return { subject: vote, ...at, times: 1 };
  if (n.unit === 'state') return states(page, words, n);
  if (n.unit === 'vehicle') return { subject: 'vehicles', ...at, times: 1 };
  if (n.unit === 'aircraft')
    return near(page, words, n, 'seized', 25) ? { subject: 'aircraft_seized', ...at, times: 1 } : null;
  const person = n.unit === null || people.has(n.unit);
  if (!person) return null;
  if ((n.unit === null || isMen(page, n)) && isStrength(page, words, n)) return { subject: 'troops', ...at, times: 1 };
  const keyword = nearest(
    page,
    words,
    n,
    told(page, n) ? 9 : n.unit === null && unitBefore === null ? 4 : n.unit === null ? 5 : 9,
  );
  // «Из 48 защитников убиты 25»: the whole; the verb is that of the part.
  if (keyword && keyword.first >= n.end && isWhole(page, n)) return null;
  // "One of the participants", a bare "one": a pronoun, unless the word of killing is beside it.
  if (
    n.value === 1 &&
    n.unit === null &&
    !n.digits &&
    (!keyword || keyword.subject === 'participants' || keyword.first - n.last > 1)
  )
    return null;
  const men = (n.unit === 'soldier' || n.unit === 'rebel') && keyword?.subject === 'participants';
  if (keyword && !men && !countsSomethingElse(page, n, keyword)) return { ...keyword, times: 1 };
  // "The ambush cost Niger 29 soldiers": lost.
  if (page.lang === 'en' && n.unit !== null && cost(page, n)) return { subject: 'killed', ...at, times: 1 };
  const shared = sharedVerb(page, words, n);
  if (shared) return { ...shared, times: 1 };
  if (n.unit === 'soldier')
    return n.qualifier === 'unspecified' && n.value === null && page.lang !== 'ar'
      ? null
      : { subject: 'troops', ...at, times: 1 };
  if ((n.unit === 'security_officer' || isMen(page, n)) && isSent(page, words, n))
    return { subject: 'troops', ...at, times: 1 };
  if (n.unit === 'protester' && (n.value === null || n.value >= 50))
    return { subject: 'participants', ...at, times: 1 };
  return null;
}

function cost(page: Page, n: Counted): boolean {
  const party = page.mentionAt(n.from - 1);
  let i = party ? party.first - 1 : n.from - 2;
  if (/^(the|its|their)$/.test(page.tokens[i]?.fold ?? '')) i--;
  return (
    /^(cost|costs|costing)$/.test(page.tokens[i]?.fold ?? '') &&
    (party !== undefined || /^(army|rebels|side|force|navy|them|it)$/.test(page.tokens[n.from - 1]?.fold ?? ''))
  );
}

/** "Of the 48 defenders 25 were killed": a number that another is taken out of. */
function isWhole(page: Page, n: Counted): boolean {
  if (n.ceiling >= n.sentence.last) return false;
  const { tokens } = page;
  const at = /^(the|its|their)$/.test(tokens[n.from - 1]?.fold ?? '') ? n.from - 2 : n.from - 1;
  const opens = at === n.sentence.first || tokens[at - 1]?.kind === 'punct';
  return opens && /^(of|из)$/.test(tokens[at]?.fold ?? '');
}

/** "Not one soldier", «لم تبعث بجندي واحد»: none is counted. */
function isNone(page: Page, n: Counted): boolean {
  // "All but two of them": not these.
  if (
    page.tokens[n.from - 1]?.fold === 'but' &&
    /^(all|none|everyone|nobody)$/.test(page.tokens[n.from - 2]?.fold ?? '')
  )
    return true;
  if (n.value !== 1) return false;
  const { negation } = smallWords[page.lang];
  for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - (page.lang === 'ar' ? 7 : 2)); i--) {
    if (/^[,،]$/.test(page.tokens[i]?.fold ?? '')) return false;
    if (negation.has(page.tokens[i]?.fold ?? '')) return true;
  }
  return false;
}

/** A length of time told as lasting: "for six months", "a 90-day emergency"; "two days after" and "73-year-old" are none. */
function lasts(page: Page, words: FigureWords, n: Counted): boolean {
  const { tokens } = page;
  const next = tokens[n.end]?.fold ?? '';
  if (/^(after|before|ago|earlier|later|old|since|спустя|назад|после|من)$/.test(next)) return false;
  if (next === '-' && tokens[n.end + 1]?.fold === 'old') return false;
  if (page.lang === 'en' && tokens[n.last]?.fold === '-' && tokens[n.last]?.glued) return true;
  if (page.lang === 'ar' && n.from === n.first && /^[وف]?(ال)/.test(tokens[n.first]?.fold ?? '')) return false;
  for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - 2); i--)
    if (words.cues.lasting.at(tokens, i)) return true;
  return false;
}

/** "205 strong", "a force of 1,500", «قوة قوامها ٣٠٠٠»: a bare number that says how strong a force is. */
function isStrength(page: Page, words: FigureWords, n: Counted): boolean {
  const { tokens } = page;
  const after = tokens[n.last]?.fold === '-' ? n.last + 1 : n.last;
  const told = page.lang === 'en' && tokens[after]?.fold === 'strong';
  let cue = told ? n.from : -1;
  for (let i = n.from - 1; cue < 0 && i >= Math.max(n.sentence.first, n.from - 4); i--)
    if (words.cues.strength.at(tokens, i)) cue = i;
  const put = cue < 0 && tokens[n.from - 1]?.fold === 'at' && /^puts?$|^putting$/.test(verbBack(page, n));
  if (cue < 0 && !put) return false;
  if (told)
    for (let i = after; i < Math.min(n.sentence.last, after + 5); i++) if (words.cues.forces.at(tokens, i)) return true;
  for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - 7); i--) {
    if (words.keywords.at(tokens, i)) return false;
    if (put && (tokens[i]?.fold ?? '').startsWith('put')) return false;
    if (words.cues.forces.at(tokens, i))
      return isBare(page, n) || told || n.unit !== null || (tokens[n.from - 1]?.fold === 'of' && acts(page, n.last));
  }
  return false;
}

/** "A contingent of 600 pulled out": a verb follows the number. */
function acts(page: Page, i: number): boolean {
  return /..ed$|^(left|went|came|held|stayed|flew|took|kept|lost|fought|withdrew|sailed|landed|fell|remains|stays|holds|guards|is)$/.test(
    page.tokens[i]?.fold ?? '',
  );
}

function verbBack(page: Page, n: Counted): string {
  for (let i = n.from - 2; i >= Math.max(n.sentence.first, n.from - 7); i--)
    if ((page.tokens[i]?.fold ?? '').startsWith('put')) return page.tokens[i]?.fold ?? '';
  return '';
}

const auxiliaries =
  /^(to|or|до|или|were|was|are|is|had|have|has|would|will|could|as|than|,|was|been|быть|было|были|будет)$/;

/** Nothing that a bare number could count follows it. */
export function isBare(page: Page, n: Counted): boolean {
  if (n.unit !== null) return false;
  const next = page.tokens[n.last];
  if (!next || n.last >= n.sentence.last) return true;
  if (next.kind !== 'word') return !/^[-%:/]$/.test(next.fold);
  const small = smallWords[page.lang];
  if (page.lang === 'ar' && /^[وف]/.test(next.fold)) return true;
  return (
    auxiliaries.test(next.fold) ||
    small.preposition.has(next.fold) ||
    small.boundary.has(next.fold) ||
    small.relative.has(next.fold) ||
    small.and.has(next.fold) ||
    small.negation.has(next.fold) ||
    page.datesIn(n.sentence).some((d) => d.first === n.last)
  );
}

/** "600 men", told of soldiers where they are sent. */
function isMen(page: Page, n: Counted): boolean {
  if (n.unit === 'person' && page.mentionAt(n.end - 1)?.form === 'demonym') return true;
  return n.unit === 'person' && /^(men|رجل|رجلا|رجال|عنصر|человек)$/.test(page.tokens[n.end - 1]?.fold ?? '');
}

/** «أرسلت نحو 500 شرطي», "Botswana's 296 men", "sent 600 men across the border": told as troops. */
function isSent(page: Page, words: FigureWords, n: Counted): boolean {
  if (page.tokens[n.from - 1]?.kind === 'clitic') return true;
  for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - 5); i--)
    if (words.cues.sending.at(page.tokens, i)) return true;
  // "Some 4,000 men crossed the border", told of men alone.
  for (let i = n.end; page.lang === 'en' && i <= n.end + 1; i++)
    if (/^(crossed|landed|marched|disembarked|deployed|entered|advanced)$/.test(page.tokens[i]?.fold ?? ''))
      return true;
  return false;
}

/** "The death toll among the soldiers was 29": a bare number that a copula ties to its noun. */
function told(page: Page, n: Counted): boolean {
  return (
    n.unit === null &&
    /^(was|were|at|to|reached|stands?|stood|is|بلغ|بلغت|الي|составил[аои]?|до|достигл[оаи])$/.test(
      page.tokens[n.from - 1]?.fold ?? '',
    )
  );
}

function states(page: Page, words: FigureWords, n: Counted): Subject | null {
  if (n.value === null || n.value > 200 || n.value === 1) return null;
  const at = { first: n.from, last: n.end, times: 1 };
  if (n.whole) return { subject: 'members', ...at };
  const before = page.tokens[n.first - 1]?.fold ?? '';
  const named =
    (page.lang === 'en' && /^(both|these|those|the|its|our|their)$/.test(before)) ||
    // With the article it points back to states already counted.
    (page.lang === 'ar' && /^[وفب]?(ال|لل)/.test(page.tokens[n.first]?.fold ?? ''));
  const found = near(page, words, n, 'refused', 3) ?? near(page, words, n, 'signed', 3);
  if (found && !named) return { subject: found === 'refused' ? 'states_refused' : 'signatories', ...at };
  // «двух стран», "the three countries": those just named.
  if (named && (n.value <= 4 || page.lang === 'ar')) return null;
  if (page.lang === 'ru' && n.value === 2) return null;
  // «قوات من خمس دول»: where something comes from, not who belongs.
  if (
    page.lang === 'ar' &&
    page.tokens[n.from - 1]?.fold === 'من' &&
    !/^(و|ف)?(ال)?(تتالف|يتالف|تتكون|يتكون|مءلفه|مولفه|مؤلفه|مكونه|مكون)$/.test(page.tokens[n.from - 2]?.fold ?? '')
  )
    return null;
  return { subject: 'members', ...at };
}

/** The cue that stands nearest to a number and its noun, if one does. */
function near(page: Page, words: FigureWords, n: Counted, cue: FigureCue, reach: number): FigureCue | null {
  for (let d = 0; d < reach; d++)
    for (const i of [n.end + d, n.from - 1 - d]) {
      if (i < n.sentence.first || i >= n.sentence.last || (i > n.end && reach <= 5 && i >= n.ceiling)) continue;
      if (words.cues[cue].at(page.tokens, i)) return cue;
    }
  return null;
}

/** The nearest word of killing, wounding, arrest ..., before or after, not beyond another number. */
function nearest(
  page: Page,
  words: FigureWords,
  n: Counted,
  reach: number,
): { readonly subject: string; readonly first: number; readonly last: number } | null {
  let best: { subject: string; first: number; last: number } | null = null;
  let bestDistance = Infinity;
  const { tokens } = page;
  const consider = (i: number, distance: number, wide: ReturnType<typeof wider> = null): boolean => {
    const hit = wide ?? words.keywords.at(tokens, i);
    if (!hit || distance >= bestDistance) return hit !== null;
    best = { subject: hit.value, first: i, last: hit.last };
    bestDistance = distance;
    return true;
  };
  // Within the counted noun itself: 12 dead, 40 قتيلا.
  for (let i = n.last; i < n.end; i++)
    if (words.keywords.at(tokens, i) && n.unit !== 'protester')
      consider(i, /^(من|of|the|из)$/.test(tokens[i - 1]?.fold ?? '') ? 5 : 0.2);
  let commas = 0;
  for (let i = n.end, d = 1; i < Math.min(n.ceiling, n.end + reach); i++, d++) {
    const fold = tokens[i]?.fold ?? '';
    if (/^[,،;؛:]$/.test(fold)) commas++;
    // "Which it had put at 300, and the capture of thousands": what comes after the comma is said of others.
    if (commas > 0 && n.unit === null && d === 1) break;
    if (commas > 0 && d > 1 && fold !== ',' && fold !== '،') d += 2;
    if (/^([;؛]|فيما|بينما|while|whereas)$/.test(fold)) break;
    if (page.lang === 'ru' && commas > 0 && fold !== ',' && tokens[i - 1]?.fold !== ',' && n.unit === 'soldier') break;
    // A new verb with و opens a clause of its own: قتل 13 وأصيب 353.
    const joined = (page.lang === 'ar' && /^[و]/.test(fold)) || /^(and|и|а|while)$/.test(fold);
    if (joined && bestDistance < 9) break;
    // "Two of the wounded are in intensive care": the group they are taken from is not what is said of them.
    const partOf = /^(من|of|the|из)$/.test(tokens[i - 1]?.fold ?? '') && d <= 4;
    if (consider(i, d + (joined ? 2.5 : 0) + (partOf ? 4 : 0)) && !partOf) break;
  }
  for (let i = n.from - 1, d = 1; i >= Math.max(n.floor, n.from - reach); i--, d++) {
    const fold = tokens[i]?.fold ?? '';
    if (/^([;؛.]|فيما|بينما|while|whereas)$/.test(fold)) break;
    if (/^[,،]$/.test(fold)) d += 2;
    const wide = wider(page, words, i, n.from);
    const hit = wide ?? words.keywords.at(tokens, i);
    if (hit && hit.last <= n.from) {
      // "400 were taken to hospital and 62 are in intensive care": the word before is the other number's.
      consider(i, d - 0.6 + (n.floor > n.sentence.first && joined(page, n.from) ? 4 : 0), wide);
      break;
    }
  }
  return best;
}

/** "Lost their homes": a phrase that takes in the keyword at a token and what stands before it. */
function wider(
  page: Page,
  words: FigureWords,
  i: number,
  limit: number,
): { readonly value: string; readonly last: number } | null {
  for (const at of [i - 2, i - 1]) {
    const hit = at >= 0 ? words.keywords.at(page.tokens, at) : null;
    if (hit && hit.last > i && hit.last <= limit) return hit;
  }
  return null;
}

/** "And" stands before the number, or on it. */
function joined(page: Page, from: number): boolean {
  return (
    /^(and|и|а|و)$/.test(page.tokens[from - 1]?.fold ?? '') ||
    (page.lang === 'ar' && /^و\p{L}/u.test(page.tokens[from]?.fold ?? ''))
  );
}

const reported =
  /^(more|further|other|others|also|already|still|reported|feared|presumed|confirmed|or|people|men|ещё|еще|тяжело|легко|были|было|получили)$|..ly$/;

/** "Died after two nights", "100 houses were burned": a bare number whose own noun is unknown. */
function countsSomethingElse(page: Page, n: Counted, keyword: { readonly first: number }): boolean {
  if (n.unit !== null || page.lang === 'ar' || isBare(page, n)) return false;
  const next = page.tokens[n.last];
  if (next?.kind !== 'word' || next.capital || reported.test(next.fold)) return false;
  if (keyword.first < n.last) return true;
  return page.lang === 'en' ? keyword.first > n.last : keyword.first > n.last + 3;
}

/** "44 protesters and 13 officers were injured": both numbers have the verb that follows the second. */
function sharedVerb(
  page: Page,
  words: FigureWords,
  n: Counted,
): { readonly subject: string; readonly first: number; readonly last: number } | null {
  if (n.unit === null || n.ceiling >= n.sentence.last || n.ceiling - n.end > 2) return null;
  for (let i = n.end; i < n.ceiling; i++) if (!/^(and|و|и|,|،)$/.test(page.tokens[i]?.fold ?? '')) return null;
  for (let i = n.ceiling; i < Math.min(n.ceiling + 9, n.sentence.last); i++) {
    if (/^[,،;؛]$/.test(page.tokens[i]?.fold ?? '')) return null;
    const hit = words.keywords.at(page.tokens, i);
    if (hit) return { subject: hit.value, first: n.from, last: n.end };
  }
  return null;
}
