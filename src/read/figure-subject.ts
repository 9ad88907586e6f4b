import type { Counted } from './figure.ts';
import type { FigureWords } from './figure-words.ts';
import type { Page } from './page.ts';

export interface Subject {
  readonly subject: string;
  /** Tokens of the word that gave it, or of the noun. */
  readonly first: number;
  readonly last: number;
  /** Weeks are told as days. */
  readonly times: number;
}

const people = new Set(['person', 'civilian', 'protester', 'security_officer', 'soldier', 'rebel', 'minister']);
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
  if (n.unit === 'percent') return null;
  const fixed = n.unit ? plain[n.unit] : undefined;
  if (fixed)
    return n.value === null || (n.unit !== 'money' && n.unit !== 'km2' && n.value > 1000)
      ? null
      : { subject: fixed[0], ...at, times: fixed[1] };
  if (n.unit === 'state') return states(page, words, n);
  if (n.unit === 'vote')
    return { subject: other(page, words, n, ['against', 'abstained', 'for'])?.subject ?? 'votes_for', ...at, times: 1 };
  if (n.unit === 'vehicle') return { subject: 'vehicles', ...at, times: 1 };
  if (n.unit === 'aircraft') {
    const taken = other(page, words, n, ['seized'], 25);
    return taken ? { subject: 'aircraft_seized', ...at, times: 1 } : null;
  }
  const person = n.unit === null || people.has(n.unit);
  if (!person) return null;
  const keyword = nearest(
    page,
    words,
    n,
    told(page, n) ? 9 : n.unit === null && unitBefore === null ? 4 : n.unit === null ? 5 : 9,
  );
  const men = n.unit === 'soldier' && keyword?.subject === 'participants';
  if (keyword && !men && !countsSomethingElse(page, n, keyword)) return { ...keyword, times: 1 };
  const shared = sharedVerb(page, words, n);
  if (shared) return { ...shared, times: 1 };
  if (n.unit === 'soldier')
    return n.qualifier === 'unspecified' && n.value === null && page.lang !== 'ar'
      ? null
      : { subject: 'troops', ...at, times: 1 };
  if (n.unit === 'security_officer' && page.lang === 'ar' && isSent(page, n))
    return { subject: 'troops', ...at, times: 1 };
  if (n.unit === 'protester' && (n.value === null || n.value >= 50))
    return { subject: 'participants', ...at, times: 1 };
  return null;
}

/** «أرسلت نحو 500 شرطي»: police sent abroad are told as troops. */
function isSent(page: Page, n: Counted): boolean {
  for (let i = n.from - 1; i >= Math.max(n.sentence.first, n.from - 5); i--)
    if (/^[وف]?(س[يت]رسل|[ايت]?رسل|ارسل|ارسلت|نشر|نشرت|ينشر|تنشر|اوفد|اوفدت|دفعت)$/.test(page.tokens[i]?.fold ?? ''))
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
  if (page.lang === 'en' && /^(the|both|these|those)$/.test(page.tokens[n.first - 1]?.fold ?? '')) return null;
  // «двух стран»: the two just named.
  if (page.lang === 'ru' && n.value === 2) return null;
  // With the article it points back to states already counted.
  if (page.lang === 'ar' && /^[وفب]?(ال|لل)/.test(page.tokens[n.first]?.fold ?? '')) return null;
  // «قوات من خمس دول»: where something comes from, not who belongs.
  if (
    page.lang === 'ar' &&
    page.tokens[n.from - 1]?.fold === 'من' &&
    !/^(و|ف)?(ال)?(تتالف|يتالف|تتكون|يتكون|مءلفه|مولفه|مؤلفه|مكونه|مكون)$/.test(page.tokens[n.from - 2]?.fold ?? '')
  )
    return null;
  const found = other(page, words, n, ['refused', 'signed'], 3);
  return { subject: found?.subject ?? 'members', first: n.from, last: n.end, times: 1 };
}

const otherSubjects: Readonly<Record<string, string>> = {
  refused: 'states_refused',
  signed: 'signatories',
  for: 'votes_for',
  against: 'votes_against',
  abstained: 'abstentions',
  seized: 'aircraft_seized',
};

function other(
  page: Page,
  words: FigureWords,
  n: Counted,
  kinds: readonly string[],
  reach = 5,
): { readonly subject: string } | null {
  for (let d = 0; d < reach; d++)
    for (const i of [n.end + d, n.from - 1 - d]) {
      if (i < n.sentence.first || i >= n.sentence.last || (i > n.end && reach <= 5 && i >= n.ceiling)) continue;
      const hit = words.others.at(page.tokens, i);
      if (hit && kinds.includes(hit.value)) return { subject: otherSubjects[hit.value] as string };
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
  const consider = (i: number, distance: number): boolean => {
    const hit = words.keywords.at(tokens, i);
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
    if (commas > 0 && d > 1 && fold !== ',' && fold !== '،') d += 2;
    if (fold === ';' || fold === '؛') break;
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
    if (/^[;؛.]$/.test(fold)) break;
    if (/^[,،]$/.test(fold)) d += 2;
    const hit = words.keywords.at(tokens, i);
    if (hit && hit.last <= n.from) {
      // "400 were taken to hospital and 62 are in intensive care": the word before is the other number's.
      consider(i, d - 0.6 + (n.floor > n.sentence.first && joined(page, n.from) ? 4 : 0));
      break;
    }
  }
  return best;
}

/** "And" stands before the number, or on it. */
function joined(page: Page, from: number): boolean {
  return (
    /^(and|и|а|و)$/.test(page.tokens[from - 1]?.fold ?? '') ||
    (page.lang === 'ar' && /^و\p{L}/u.test(page.tokens[from]?.fold ?? ''))
  );
}

/** "Died after two nights": a bare number whose own noun is unknown and whose verb stands before it. */
function countsSomethingElse(page: Page, n: Counted, keyword: { readonly first: number }): boolean {
  if (n.unit !== null || page.lang === 'ar' || keyword.first >= n.last) return false;
  const next = page.tokens[n.last];
  return (
    next?.kind === 'word' &&
    !next.capital &&
    !/^(and|in|on|at|by|of|as|when|during|while|after|и|в|во|на|при|из|а|по)$/.test(next.fold)
  );
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
