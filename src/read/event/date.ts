import { dayNumber, extent } from '../../kernel/date.ts';
import { smallWords } from '../words/clause-words.ts';
import { clauseOf, hasComma } from '../clause/clause.ts';
import type { Language } from '../../kernel/provenance.ts';
import { isAside } from '../words/arabic-aside.ts';
import { isLink } from '../date/date.ts';
import type { EventDate } from '../model.ts';
import type { DatedTokens, Page } from '../page.ts';
import { isJoinedVerb } from '../words/rule.ts';
import { isComma, isSemicolon } from '../text/mark.ts';

const unknown: EventDate = { start: null, end: null, precision: 'unknown', basis: 'not dated in the text' };

function dated(page: Page, d: DatedTokens, basis: string): EventDate {
  const range = d.value.split('/');
  if (range.length === 2) return { start: range[0] as string, end: range[1] as string, precision: 'day-range', basis };
  const precision = d.value.length === 10 ? 'day' : d.value.length === 7 ? 'month' : 'year';
  void page;
  return { start: d.value, end: d.value, precision, basis };
}

/** The day an event is dated to: the nearest date in its clause, then in its sentence; else none. */
export function dateOf(page: Page, first: number, last: number, before: DatedTokens | null): EventDate {
  const sentence = page.sentenceAt(first);
  // The day a dispatch was written, at its head, dates no event beside a day told in the sentence itself.
  const all = page.datesIn(sentence);
  const inSentence =
    page.lang !== 'ar' && all.length > 1
      ? all.filter((d) => d.value !== page.reference || d.first > 5 || d.first < 1)
      : all;
  if (inSentence.length === 0) return before ? dated(page, before, 'the date told before') : unknown;
  const clause = clauseOf(page, first);
  const distance = (d: DatedTokens): number => (d.first >= last ? d.first - last : first - d.last);
  const near = [...inSentence].sort((a, b) => distance(a) - distance(b));
  const small = smallWords[page.lang];
  // "Blamed those bent on reversing his 2019 decision": a year before a noun is that noun's.
  const ofNoun = (d: DatedTokens): boolean =>
    page.lang === 'en' &&
    d.last - d.first === 1 &&
    /^(his|her|its|their|the|a|'s|that|this)$/.test(page.tokens[d.first - 1]?.fold ?? '') &&
    page.tokens[d.last]?.kind === 'word' &&
    !smallWords.en.preposition.has(page.tokens[d.last]?.fold ?? '');
  // A date after the event does not reach back across a new clause; one before it carries on.
  const apart = (d: DatedTokens): boolean => {
    if (ofNoun(d) && (d.first >= last || first - d.last > 12)) return true;
    if (d.first >= last && isOfParticiple(page, d, last)) return true;
    if (d.value.length === 4 && isOfDocument(page, d) && !signs[page.lang].test(page.tokens[first]?.fold ?? ''))
      return true;
    // "The day after the attack of June 17": counted from a day that follows, it is that of what is told before or after both.
    const next = counts(page, d) ? inSentence.find((x) => x.first >= d.last && x.first - d.last <= 6) : undefined;
    if (next && first >= d.last && last <= next.first) return true;
    const counting = inSentence.find((x) => counts(page, x) && d.first >= x.last && d.first - x.last <= 6);
    if (counting && first >= d.last) return true;
    // «Запросил консультаций, ставших восьмыми с 1949 года», "asked for a force, the first since May": since when what stands past the comma holds.
    if (d.first >= last && isSince(page, d) && hasComma(page, last, d.first)) return true;
    // "On Friday X did A, two days after Y did B": such a day is that of what follows.
    if (d.first >= last && !next && isLink(page.tokens[d.last - 1]?.fold ?? '')) return true;
    if (d.first < last) {
      // «تحتل البلدة منذ ثلاثة أعوام، وطلب …»: a date since when dates nothing told after it.
      if (page.lang === 'ar' && page.tokens[d.first]?.fold === 'منذ' && d.last < first) return true;
      if (page.lang !== 'ar' && isInserted(page, d)) return true;
      if (isSince(page, d) && isComma(page.tokens[d.last]?.fold)) return true;
      // "On Friday, two days after Y did B, X did A": such a day is over at the comma.
      if (isLink(page.tokens[d.last - 1]?.fold ?? '') && page.lang !== 'ar')
        for (let i = afterHow(page, d.last); i < first; i++) if (page.tokens[i]?.fold === ',') return true;
      let relative = false;
      for (let i = sentence.first; i < d.first; i++)
        if (small.relative.has(page.tokens[i]?.fold ?? '')) relative = true;
      if (!relative) return false;
      for (let i = d.last; i < first; i++) if (isComma(page.tokens[i]?.fold)) return true;
      return false;
    }
    for (let i = last; i < d.first; i++) {
      const fold = page.tokens[i]?.fold ?? '';
      if (isSemicolon(fold) || ((small.relative.has(fold) || small.boundary.has(fold)) && opens(page, i))) return true;
      // «طلبت تدخل الجامعة، وكانت هذه أول من حمى استقلالها عام 1961»: what the next verb tells has a time of its own.
      if (fold === '،' && (isJoinedVerb(page, i + 1) || /^[وف]كان/.test(page.tokens[i + 1]?.fold ?? ''))) return true;
      // "…, and again in May": another time.
      if (fold === ',' && /^(and|и)$/.test(page.tokens[i + 1]?.fold ?? '') && inSentence.some((x) => x.last <= first))
        return true;
    }
    if (page.lang === 'ar' && isAside(page, d, first)) return true;
    return d.first - last > 22;
  };
  const joined = dayJoined(page, first, inSentence);
  if (joined) return dated(page, joined, 'stated');
  const own =
    near.find((d) => d.first >= clause.first && d.last <= clause.last && !apart(d)) ?? near.find((d) => !apart(d));
  if (!own) return unknown;
  // "Bombed the town on Thursday, and appealed to the UN on Friday": past a comma the day behind the word is nearer than the one before.
  const behind = own.last <= first && hasComma(page, own.last, first) ? near.find((d) => d.first >= last) : undefined;
  const later = behind && behind.first - last <= 8 && !hasComma(page, last, behind.first) && !apart(behind);
  return dated(page, later ? behind : own, 'stated');
}

/** A day counted from another: "the day after", «غداة». */
const counts = (page: Page, d: DatedTokens): boolean =>
  isLink(page.tokens[d.last - 1]?.fold ?? '') || page.tokens[d.last - 1]?.fold === 'غداه';

/** «Через два дня после того, как …»: where what is linked begins. */
const afterHow = (page: Page, i: number): number =>
  page.tokens[i]?.fold === 'того' && page.tokens[i + 1]?.fold === ',' && page.tokens[i + 2]?.fold === 'как' ? i + 3 : i;

/** Whether a word that can open a clause does: not the "before" of "before dawn", nor the "that" of "said that by phone". */
function opens(page: Page, i: number): boolean {
  const small = smallWords[page.lang];
  const next = page.tokens[i + 1];
  if (next && small.hour.has(next.fold)) return false;
  return !(page.tokens[i]?.fold === 'that' && (next?.kind === 'punct' || small.preposition.has(next?.fold ?? '')));
}

/** "A member since 1974, Chad …": from then on, and no day of what is told next. */
const isSince = (page: Page, d: DatedTokens): boolean =>
  [d.first - 1, d.first].some((i) => /^(since|с|со)$/.test(page.tokens[i]?.fold ?? ''));

const participles: Readonly<Record<Language, RegExp>> = {
  ar: /^[بلك]?ال?(موقع|مبرم|معقود|منعقد|مؤرخ|صادر|معتمد|مبرمج|معدل)(ه|ين|ان|تين|ات)?$/,
  en: /^(?!.*eed$).{2,}ed$|^(begun|made|held|won|built|written|drawn|struck|taken|lost|born|drafted)$/,
  ru: /(?:нн|[её]нн|[аияуы]т|вш)(?:ый|ого|ому|ым|ом|ая|ой|ую|ое|ее|ые|ых|ыми|ий|его|ему|им|ем|ие|их|ими|ей|ую|ся|йся|гося|муся|мся|яся|юся|еся|еся|хся|мися)$/,
};

/** "Asked for help under a pact signed in 1961": a day right behind a participle is when that was done, not what stands before. */
function isOfParticiple(page: Page, d: DatedTokens, last: number): boolean {
  const small = smallWords[page.lang];
  let i = d.first - 1;
  while (i >= last && small.preposition.has(page.tokens[i]?.fold ?? '')) i--;
  // "Signed in Moscow three months ago".
  const place = page.mentionAt(i);
  if (place && place.first > last && page.lang !== 'ar') {
    i = place.first - 1;
    if (!small.preposition.has(page.tokens[i]?.fold ?? '')) return false;
    i--;
  }
  if (i < last || !participles[page.lang].test(page.tokens[i]?.fold ?? '')) return false;
  return !small.and.has(page.tokens[i - 1]?.fold ?? '');
}

const documents: Readonly<Record<Language, RegExp>> = {
  ar: /^[وفبلك]?(ال|لل)?(اتفاق|اتفاقيه|اتفاقات|معاهده|ميثاق|بروتوكول|حلف|تحالف|اعلان|عهد|دستور|هدنه|مذكره|وثيقه|نظام|قرار)$/,
  en: /^(agreements?|pacts?|treat(y|ies)|accords?|protocols?|charter|conventions?|alliance|covenant|declaration|resolution|act|constitution|armistice|guarantees?|memorandum|settlement|compact|borders?|frontiers?|war)$/,
  ru: /^(союз|договор|соглашени|пакт|протокол|конвенци|устав|деклараци|альянс|хартии|меморандум|перемири|резолюци|гаранти|конституци|границ)\p{L}{0,3}$/u,
};
const signs: Readonly<Record<Language, RegExp>> = {
  ar: /وقع|ابرم|توقيع|ابرام|عقد/,
  en: /^(sign|conclud|initial|ratif|made|struck|forg)/,
  ru: /подпис|заключ|ратифи/,
};

/** "Invoked the defence agreement of 1967", «по договору 1951 года», «اتفاقية عام 1961»: the year of a document is no date of what is done under it. */
function isOfDocument(page: Page, d: DatedTokens): boolean {
  const led = page.lang !== 'en' || /^(of|from)$/.test(page.tokens[d.first - 1]?.fold ?? '');
  if (!led) return false;
  for (let i = d.first - 1; i >= d.first - 4; i--) {
    const token = page.tokens[i];
    if (!token || token.kind === 'punct') return false;
    if (documents[page.lang].test(token.fold)) return true;
  }
  return false;
}

/** "Kabbah, elected a year ago, fled": the day of what a participle sets between commas is over at the second. */
function isInserted(page: Page, d: DatedTokens): boolean {
  if (page.tokens[d.last]?.fold !== ',') return false;
  const floor = page.sentenceAt(d.first).first;
  for (let i = d.first - 1; i > floor && i > d.first - 8; i--) {
    if (page.tokens[i]?.fold === ',') return participles[page.lang].test(page.tokens[i + 1]?.fold ?? '');
    if (page.tokens[i]?.kind === 'punct') return false;
  }
  return false;
}

/** "Taken on Sunday, when marines landed": the day before the "when" that opens the clause of an event is the event's. */
function dayJoined(page: Page, first: number, dates: readonly DatedTokens[]): DatedTokens | undefined {
  const { when } = smallWords[page.lang];
  const floor = page.sentenceAt(first).first;
  for (let i = first; i >= floor; i--) {
    const token = page.tokens[i];
    if (token?.fold === ';' || (i < first && dates.some((d) => d.last === i + 1))) return undefined;
    if (!token || !when.has(token.fold)) continue;
    const end = isComma(page.tokens[i - 1]?.fold) ? i - 1 : i;
    return dates.find((d) => d.last === end && !isLink(page.tokens[d.last - 1]?.fold ?? ''));
  }
  return undefined;
}

/** Older than two months before the text was written: told as background. */
export function isOld(page: Page, date: EventDate): boolean {
  const end = date.end ?? date.start;
  if (!end) return false;
  if (end.length === 4) return end < page.reference.slice(0, 4);
  return dayNumber(page.reference) - dayNumber(extent(end).last) > (end.length === 7 ? 31 : 60);
}
