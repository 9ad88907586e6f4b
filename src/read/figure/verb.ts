import type { Counted } from './count.ts';
import { isBare } from './told.ts';
import { people } from './people.ts';
import type { FigureWords } from './words.ts';
import type { Page } from '../page.ts';
import { isBreak, isComma } from '../text/mark.ts';
import { nounSpeaker } from '../saying/speaker.ts';

/** The nearest word of killing, wounding, arrest ..., before or after, not beyond another number. */
export function nearest(
  page: Page,
  words: FigureWords,
  n: Counted,
  reach: number,
): { readonly subject: string; readonly first: number; readonly last: number } | null {
  let best: { subject: string; first: number; last: number } | null = null;
  let bestDistance = Infinity;
  const { tokens } = page;
  const consider = (i: number, distance: number, wide: ReturnType<typeof wider> = null): boolean => {
    const hit = wide ?? keywordAt(page, words, i);
    if (!hit || distance >= bestDistance) return hit !== null;
    best = { subject: hit.value, first: i, last: hit.last };
    bestDistance = distance;
    return true;
  };
  // Within the counted noun itself: 12 dead, 40 قتيلا. "Cost 15 refugees their lives", "freed 50 prisoners": whoever is
  // counted by his lot may meet another one.
  for (let i = n.last; i < n.end; i++) {
    const own = n.unit === 'protester' ? null : words.keywords.at(tokens, i);
    if (own) consider(i, /^(من|of|the|из)$/.test(tokens[i - 1]?.fold ?? '') ? 5 : lots.has(own.value) ? 3.2 : 0.2);
  }
  // "650 people held": where nothing is held but they.
  if (
    page.lang === 'en' &&
    n.unit !== null &&
    tokens[n.end]?.fold === 'held' &&
    (n.end + 1 >= n.sentence.last ||
      /^([,;.]|and|in|since|without|by|after|at|for|under|on)$/.test(tokens[n.end + 1]?.fold ?? ''))
  )
    return { subject: 'detained', first: n.end, last: n.end + 1 };
  // "Rebels were holding 48 Europeans", "police hold 12 men".
  if (
    page.lang === 'en' &&
    n.unit !== null &&
    people.has(n.unit) &&
    /^(holding|holds|hold)$/.test(tokens[n.from - 1]?.fold ?? '') &&
    !words.keywords.at(tokens, n.end - 1)
  )
    return {
      subject: page.mentionsIn(n.sentence).some(({ code }) => code.endsWith('.REB')) ? 'captured' : 'detained',
      first: n.from - 1,
      last: n.from,
    };
  let commas = 0;
  for (let i = n.end, d = 1; i < Math.min(n.ceiling, n.end + reach); i++, d++) {
    const fold = tokens[i]?.fold ?? '';
    // «Девять человек, по данным больницы, получили ранения»: over what is set in about the source.
    const closed = d === 1 && isComma(fold) ? asideAfter(page, i, n.ceiling) : -1;
    if (closed > 0) {
      reach += closed - i;
      i = closed;
      d = 0;
      continue;
    }
    if (/^[,،;؛:]$/.test(fold)) commas++;
    // "Which it had put at 300, and the capture of thousands": what comes after the comma is said of others.
    if (commas > 0 && n.unit === null && d === 1) break;
    if (commas > 0 && d > 1 && fold !== ',' && fold !== '،') d += 2;
    if (/^([;؛]|فيما|بينما|while|whereas)$/.test(fold)) break;
    if (page.lang === 'ru' && commas > 0 && fold !== ',' && tokens[i - 1]?.fold !== ',' && n.unit === 'soldier') break;
    // «Убиты 138 человек, ранены свыше 1700»: what the next number follows at once is said of that number.
    if (page.lang === 'ru' && commas > 0 && n.ceiling < n.sentence.last && n.ceiling - i <= 2) break;
    // A new verb with و opens a clause of its own: قتل 13 وأصيب 353.
    const joined =
      (page.lang === 'ar' && /^(و|ف(اصاب|اصيب|قتل|جرح|اعتقل|اوقف|اود|سقط|شرد|لقي|نزح|خطف|اسر))/.test(fold)) ||
      /^(and|и|а|while)$/.test(fold);
    if (joined && bestDistance < 9) break;
    // "Puts the force at 22,000 and its dead at twelve": said of the next number.
    const own = page.lang === 'en' && n.unit === null ? keywordAt(page, words, i) : null;
    if (own && tokens[own.last]?.fold === 'at' && n.ceiling - own.last <= 1) break;
    // "Two of the wounded are in intensive care": the group they are taken from is not what is said of them.
    const partOf = /^(من|of|the|из)$/.test(tokens[i - 1]?.fold ?? '') && d <= 4;
    if (consider(i, d + (joined ? (page.lang === 'ar' ? 6 : 2.5) : 0) + (partOf ? 4 : 0)) && !partOf) break;
  }
  for (let i = n.from - 1, d = 1; i >= Math.max(n.floor, n.from - reach); i--, d++) {
    const fold = tokens[i]?.fold ?? '';
    if (/^([;؛.]|فيما|بينما|while|whereas)$/.test(fold)) break;
    if (isComma(fold)) {
      const opened = d === 1 ? setIn(page, i, n.floor) : -1;
      if (opened >= 0) {
        reach += i - opened;
        i = opened;
        continue;
      }
      d += 2;
    }
    // "Killed when some 2,000 youths overran the base", "expelled the envoy, sent 3,200 men": what is told of those counted begins there.
    if (n.unit !== null && opensTelling[page.lang].test(fold)) break;
    if (page.lang === 'en' && words.cues.sending.at(tokens, i) && !keywordAt(page, words, i)) break;
    // «خسر في معركة …، صيف العام الماضي، 47 جنديا»: a time set in parts no verb from its number.
    if (page.isDated(i)) {
      reach++;
      d--;
      continue;
    }
    const wide = wider(page, words, i, n.from);
    const hit = wide ?? keywordAt(page, words, i);
    if (hit && hit.last <= n.from) {
      // "400 were taken to hospital and 62 are in intensive care": the word before is the other number's.
      consider(i, d - 0.6 + (n.floor > n.sentence.first && joined(page, n.from) ? 4 : 0), wide);
      break;
    }
  }
  return best;
}

/** The word of killing, wounding, arrest … at a token; none for the hospital that speaks: "a source in the hospital", «по данным больницы». */
export function keywordAt(
  page: Page,
  words: FigureWords,
  i: number,
): { readonly value: string; readonly last: number } | null {
  const hit = words.keywords.at(page.tokens, i);
  return hit?.value === 'hospitalised' && isSpeakers(page, i) ? null : hit;
}

const sourced = /^(данным|словам|сведениям|подсчетам|информации|оценкам|согласно|بحسب|وفق|حسب|from|by)$/;

function isSpeakers(page: Page, i: number): boolean {
  const fold = (k: number): string => page.tokens[k]?.fold ?? '';
  // «Гаюм называет девятнадцать, городская больница — двадцать три»: in the nominative it speaks.
  if (/^(больница|госпиталь|клиника|лазарет)$/.test(fold(i))) return true;
  let k = i - 1;
  if (/^(the|a)$/.test(fold(k))) k--;
  if (sourced.test(fold(k))) return true;
  if (/^(في|من|ب|in|at|of|from|в|из)$/.test(fold(k))) k--;
  return /\.(MED|GOV)$|^media:/.test(nounSpeaker(page, k, k + 1)?.ids[0] ?? '');
}

/** What befalls people and names them after: refugees, prisoners, detainees. */
const lots: ReadonlySet<string> = new Set(['displaced', 'captured', 'detained', 'participants']);

const opensTelling: Readonly<Record<Page['lang'], RegExp>> = {
  en: /^(when|after|before|because|where|until|as)$/,
  ru: /^(когда|пока|где)$/,
  ar: /^(عندما|حينما|حيث)$/,
};

const opensAside: Readonly<Record<Page['lang'], RegExp>> = {
  ru: /^(по|как|согласно|если|со|ссылаясь|судя|переда|сообщ|пиш|утвержда|заяв|уверя|призна|говор|рассказ|подсчита|отмеча|уточн)/,
  en: /^(according|as|by|citing|quoting|on|in|says?|said)$/,
  ar: /^(بحسب|وفق|وفقا|حسب|كما|علي|حسبما|نقلا|طبقا|تبعا)$/,
};

/** «Погибли, по данным Минздрава, 138 человек»: the comma that opens what is set in about the source before the comma at a token; or -1. */
export function setIn(page: Page, close: number, floor: number): number {
  const { tokens, lang } = page;
  for (let i = close - 2; i >= Math.max(floor, close - 16); i--) {
    const fold = tokens[i]?.fold ?? '';
    if (/^[;؛.]$/.test(fold)) return -1;
    if (isComma(fold)) return opensAside[lang].test(tokens[i + 1]?.fold ?? '') || saysLast(page, close) ? i : -1;
  }
  return -1;
}

/** The comma that closes what is set in about the source after the comma at a token; or -1. */
function asideAfter(page: Page, open: number, limit: number): number {
  if (!opensAside[page.lang].test(page.tokens[open + 1]?.fold ?? '')) return -1;
  for (let i = open + 2; i < Math.min(limit - 1, open + 14); i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (isBreak(fold)) return -1;
    if (isComma(fold)) return i;
  }
  return -1;
}

/** "The dead, the army says, number 40": a verb of saying closes what is set in. */
const saysLast = (page: Page, close: number): boolean =>
  page.lang === 'en' &&
  /^(says?|said|reports?|reported|claims?|claimed|believes?|estimates?)$/.test(page.tokens[close - 1]?.fold ?? '');

/** "Lost their homes": a phrase that takes in the keyword at a token and what stands before it. */
function wider(
  page: Page,
  words: FigureWords,
  i: number,
  limit: number,
): { readonly value: string; readonly last: number } | null {
  for (const at of [i - 2, i - 1]) {
    const hit = at >= 0 ? words.keywords.at(page.tokens, at) : null;
    if (hit && hit.last > i && hit.last <= limit && (hit.value !== 'hospitalised' || !isSpeakers(page, i))) return hit;
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
export function countsSomethingElse(
  page: Page,
  n: Counted,
  keyword: { readonly first: number; readonly last: number },
): boolean {
  if (n.unit !== null || page.lang === 'ar' || isBare(page, n)) return false;
  const next = page.tokens[n.last];
  if (next?.kind !== 'word' || next.capital || reported.test(next.fold)) return false;
  // "Jailed 400 critics": whom that is done to are people, whatever they are called.
  if (
    page.lang === 'en' &&
    keyword.last === n.from &&
    doneToPeople.test(page.tokens[keyword.first]?.fold ?? '') &&
    /[^s]s$/.test(next.fold) &&
    (n.value ?? 2) > 1
  )
    return false;
  if (keyword.first < n.last) return true;
  // "Three charred bodies", "about 70 deserters were mown down".
  if (page.lang === 'en' && keyword.first - n.last <= 2 && lotNouns.test(page.tokens[keyword.first]?.fold ?? ''))
    return false;
  return page.lang === 'en' ? keyword.first > n.last : keyword.first > n.last + 3;
}

const doneToPeople =
  /^(jail(ed|ing)|imprison(ed|ing)|arrest(ed|ing)|detain(ed|ing)|kill(ed|ing)|wound(ed|ing)|injur(ed|ing)|murder(ed|ing)|execut(ed|ing)|abduct(ed|ing)|kidnapp(ed|ing)|massacr(ed|ing)|behead(ed|ing)|intern(ed|ing)|deport(ed|ing))$/;

const lotNouns =
  /^(bodies|corpses|dead|deaths|fatalities|prisoners|captives|hostages|refugees|detainees|arrests|injuries|wounded|casualties|killings|executions|evacuees|resignations|detentions)$/;

/** "44 protesters and 13 officers were injured": both numbers have the verb that follows the second. */
export function sharedVerb(
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
