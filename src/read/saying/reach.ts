import type { Language } from '../../kernel/provenance.ts';
import { mentionsBetween, prepositionOf, subjectBefore } from '../clause/clause.ts';
import { isComma, isSemicolon } from '../text/mark.ts';
import { isJoinedOnto } from './arabic.ts';
import type { Page, Sentence } from '../page.ts';
import { type Firing, isKnownVerb, ruleBook } from '../words/rule.ts';

/** Marks that end what is reported before a closing verb of saying. */
export const closing = /^[,،.!?؟"]$/;

/** The verb closes its sentence, or a part of it, after the words it reports: "…, he said", «…», — заявил он. */
export function isTail(page: Page, sentence: Sentence, f: Firing): boolean {
  if (f.first - sentence.first < 4) return false;
  if (page.lang === 'ar') return isArabicTail(page, sentence, f);
  // "Two people died and the president, his hands burned, accused Peru": nobody closes a report so.
  if (page.lang === 'en' && (page.tokens[f.first]?.fold ?? '').startsWith('accus')) return false;
  let stop = sentence.last;
  for (let i = f.last; i < sentence.last; i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (/^(that|что|о|об|обо|:|будто)$/.test(fold)) return false;
    // Admits to "fewer than 20": a number in quotation marks.
    if (page.lang === 'en' && fold === '"' && counts(page, i + 1, Math.min(sentence.last, i + 5))) return false;
    if (/^[,;."]$/.test(fold)) {
      // «…, сообщил в среду премьер, что …»
      if (fold === ',' && /^(что|будто)$/.test(page.tokens[i + 1]?.fold ?? '')) return false;
      stop = i;
      break;
    }
  }
  // "Counts 7,000 killed": the number may be of the verb's own words.
  if (stop - f.last > 14 || counts(page, f.first + 1, stop)) return false;
  // "…, Albin Kurti, said three gunmen had been killed": a clause of its own follows the verb.
  if (page.lang === 'en')
    for (let i = f.last + 1; i < stop; i++) {
      const fold = page.tokens[i]?.fold ?? '';
      if (/^(who|which|whose|where|when|as|after|while)$/.test(fold)) break;
      if (/^(had|has|have|was|were|is|are|would|will|could|might)$/.test(fold)) return false;
    }
  // A Russian verb that closes stands before its subject.
  if (page.lang === 'ru') {
    const subject = subjectBefore(page, f.first);
    if (subject && !page.tokens.slice(subject.last, f.first).some((t) => closing.test(t.fold) || t.fold === '-'))
      return false;
  }
  const reach = page.lang === 'en' ? 14 : 8;
  for (let i = f.first - 1; i >= Math.max(sentence.first, f.first - reach); i--) {
    const fold = page.tokens[i]?.fold ?? '';
    // "…; the army admits": the verb leads its own part of the sentence; and "twenty-five" closes nothing.
    if (page.lang === 'en' && isSemicolon(fold)) return false;
    if (page.lang === 'en' && fold === '-' && page.tokens[i]?.glued && page.tokens[i + 1]?.glued) continue;
    // "…, an officer who asked not to be named said": what tells of the speaker.
    if (fold === 'who' && i < f.first - 2 && !isComma(page.tokens[i - 1]?.fold)) continue;
    if (/^(that|which|who|while|but|because|что|который|которая|пока|но|хотя)$/.test(fold)) return false;
    // "YEREVAN, Sept. 13, 2022 - Armenia said": the dash of a dateline closes nothing.
    if (fold === '-' && i - sentence.first <= 12 && page.datesIn(sentence).some((d) => d.last === i)) return false;
    if (closing.test(fold) || fold === '-') return i > sentence.first + 2;
  }
  return false;
}

/** «…، تقول الأمم المتحدة.», «…، يؤكد المتحدث باسم الجيش»: right after a comma, with nothing but who says so up to the next mark. */
function isArabicTail(page: Page, sentence: Sentence, f: Firing): boolean {
  if (!isComma(page.tokens[f.first - 1]?.fold) || isJoinedOnto(page, f)) return false;
  let stop = f.last;
  while (stop < sentence.last && page.tokens[stop]?.kind !== 'punct') stop++;
  if (stop === f.last || stop - f.last > 10) return false;
  if (!/^[،؛,;.!؟"]$/.test(page.tokens[stop]?.fold ?? '.')) return false;
  for (let i = f.last; i < Math.min(stop, f.last + 2); i++)
    if (/^(ان|بان|انه|بانه|انها|بانها|انهم|بانهم|عن|الي|علي|بعد|في)$/.test(page.tokens[i]?.fold ?? '')) return false;
  return !crosses(page, f.last, stop) && !counts(page, f.last, stop);
}

const numerals: Readonly<Record<Language, RegExp>> = {
  ru: /^(один|одн(а|о|ого|ой|ому|им|ом|у)|об(а|е|оих|еих)|дв(а|е|ух|ум|умя|ое|оих|оим)|тр(и|ех|ем|емя|ое|оих|оим)|четыр\p{L}*|четвер(о|ых|ым)|(пят|шест|сем)(ь|и|ью|еро|ерых|надцат\p{L}*|ьдесят|идесят\p{L}*|ьсот|исот|истах)|вос[ье]м\p{L}*|девят\p{L}*|десят\p{L}*|двадцат\p{L}*|тридцат\p{L}*|двест\p{L}*|трист\p{L}*|трехстах|сорок\p{L}*|сто|ста|сот(ен|ни|ня|ням|нями|нях)|тысяч\p{L}*|дюжин\p{L}*)$/u,
  en: /^(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|none)$/,
  ar: /^(واحد|اثن|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع|عشر|مي|ميه|ماي|الف|الاف|عشرات|مليون)/,
};

/** A number in digits or words; an Arabic one may bear ب. */
export function isNumber(page: Page, i: number): boolean {
  const token = page.tokens[i];
  const fold = token?.fold ?? '';
  return token?.kind === 'number' || numerals[page.lang].test(page.lang === 'ar' ? fold.replace(/^ب(?=.)/, '') : fold);
}

/** A number outside dates stands in the range: there is something told in it. */
export function counts(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (isNumber(page, i) && !page.datesIn(page.sentenceAt(i)).some((d) => d.first <= i && i < d.last)) return true;
  return false;
}

/** After "…, X said" comes a comma and more of what X says. */
export function goesOn(page: Page, sentence: Sentence, end: number): boolean {
  for (let i = end; i < Math.min(sentence.last, end + 8); i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (fold === ',') return sentence.last - i > 2;
    if (/^[;.]$/.test(fold)) return false;
  }
  return false;
}

/** A "that" begins what is said between two places. */
export function crosses(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(ان|بان|انها|انه|that|что|:)$/.test(page.tokens[i]?.fold ?? '')) return true;
  return false;
}

/** «نقلا عن الأمانة بأن …»: where the words of the one cited begin, or -1. */
export function toldAfter(page: Page, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 4); i++)
    if (/^(ب?ان|ب?انها|ب?انه)$/.test(page.tokens[i]?.fold ?? '')) return i;
  return -1;
}

export function hasClause(page: Page, from: number, to: number): boolean {
  return to - from > 5 || page.tokens[from]?.fold === 'ان';
}

/** The first semicolon after a token, or the end of its sentence. */
export function semicolonAfter(page: Page, sentence: Sentence, i: number): number {
  for (let k = i; k < sentence.last; k++) if (isSemicolon(page.tokens[k]?.fold)) return k;
  return sentence.last;
}

/** From the last break that a new statement makes (full comma + "and", semicolon) to the word. */
export function clauseSpan(page: Page, sentence: Sentence, i: number): { readonly first: number } {
  for (let k = i - 1; k > sentence.first; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (fold === ';' || fold === '؛' || (fold === '.' && k < i - 2)) return { first: k + 1 };
    if (k === i - 1) continue;
    if (/^(однако|but|however|غير|لكن|ولكن)$/.test(fold)) return { first: k + 1 };
  }
  return { first: sentence.first };
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const complement = set('ان بان انه انها انهم بانه بانها that что чтобы будто :');
const contrast = {
  ar: set('فيما بينما حين غير بيد الا لكن ولكن'),
  en: set('while whereas meanwhile'),
  ru: set('тогда то пока между'),
};
const subordinate = {
  ar: set('بعد بعدما عقب اثر منذ غداه وذلك'),
  en: set('after when as where which whose since'),
  ru: set('после когда где который которая которое которые которого которой которых спустя'),
};

/**
 * Where what a verb of saying tells ends: before «،فيما» and a party of another deed; and where the verb takes a noun and
 * no clause ("announced its withdrawal after …"), before the clause that the text adds.
 */
export function toldUntil(page: Page, sentence: Sentence, f: Firing, from: number, speaker: readonly string[]): number {
  const { tokens, lang } = page;
  let clause = false;
  let added = false;
  for (let i = from; i < sentence.last; i++) {
    const fold = tokens[i]?.fold ?? '';
    const opens = isComma(tokens[i - 1]?.fold);
    if (
      contrast[lang].has(fold) &&
      (opens || fold === 'فيما' || fold === 'بينما') &&
      anotherActs(page, sentence, i, speaker)
    )
      return i;
    if (!added && complement.has(fold)) clause = true;
    if (!clause && subordinate[lang].has(fold)) {
      if (opens || lang === 'ar') return i;
      added = true;
    }
  }
  return sentence.last;
}

/** Where what an English verb of saying tells ends before its sentence does; the end of its sentence elsewhere. */
export function relativeUntil(page: Page, sentence: Sentence, f: Firing): number {
  if (page.lang !== 'en') return sentence.last;
  if (inRelative(page, sentence, f.first)) return closedRelative(page, sentence, f);
  return f.rule.data['stand'] === 'denied' || (page.tokens[f.first]?.fold ?? '').startsWith('accus')
    ? toldAnew(page, sentence, f)
    : sentence.last;
}

const isVerb = (page: Page, i: number): boolean =>
  isKnownVerb(ruleBook(page.lexicon, page.lang), page.tokens[i]?.fold ?? '');

/** A known verb in the past, right after a conjunction. */
const isPast = (page: Page, i: number): boolean => {
  const fold = page.tokens[i]?.fold ?? '';
  return !page.mentionAt(i) && isVerb(page, i) && !/(ing|s)$/.test(fold);
};

/** "Peru denied the charge and its minister rejected the note": where nothing follows "that", what joins on is told anew. */
function toldAnew(page: Page, sentence: Sentence, f: Firing): number {
  let clause = false;
  let deed = false;
  for (let i = f.last; i < sentence.last; i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (fold === ';') return i;
    // "Denied harbouring them and expelled the consul", "denied that it had armed or fed them".
    const past = deed && /^(and|but)$/.test(fold) && isPast(page, i + 1);
    if (fold === 'that') clause = true;
    if (past && !clause) return i;
    deed ||= /^(having|being)$|ing$/.test(fold);
    if (clause || deed || !/^(and|but)$/.test(fold)) continue;
    let k = i + 1;
    while (k < i + 7 && !isVerb(page, k)) {
      if (page.tokens[k]?.kind !== 'word' || /^(that|to)$/.test(page.tokens[k]?.fold ?? '')) break;
      k++;
    }
    if (k < i + 7 && isVerb(page, k) && !page.mentionAt(k)) return i;
  }
  return sentence.last;
}

/** "Cairo, which denies sending arms, put its army on alert": where the relative clause that holds the verb closes. */
function closedRelative(page: Page, sentence: Sentence, f: Firing): number {
  for (let i = f.last; i < sentence.last; i++) {
    if (page.tokens[i]?.fold !== ',') continue;
    let k = i + 1;
    while (
      k < sentence.last &&
      (/^(and|but|then|also|later|now|nevertheless|meanwhile)$|..ly$/.test(page.tokens[k]?.fold ?? '') ||
        page.isDated(k))
    )
      k++;
    const fold = page.tokens[k]?.fold ?? '';
    if (page.mentionAt(k) || fold.endsWith('ing')) continue;
    if (/^(has|have|had|was|were|is|are|will|would|did|does|could|should)$/.test(fold)) return i;
    if (isVerb(page, k) || /..ed$/.test(fold)) return i;
  }
  return sentence.last;
}

/** A relative word after a comma stands before a verb, with at most its subject and helpers between. */
function inRelative(page: Page, sentence: Sentence, at: number): boolean {
  for (let k = at - 1; k > Math.max(sentence.first, at - 7); k--) {
    if (page.tokens[k]?.kind === 'punct') return false;
    if (/^(who|which|whose)$/.test(page.tokens[k]?.fold ?? '')) return isComma(page.tokens[k - 1]?.fold);
  }
  return false;
}

/** A party that is no speaker already stands right after the conjunction, free of any preposition. */
function anotherActs(page: Page, sentence: Sentence, i: number, speaker: readonly string[]): boolean {
  const next = mentionsBetween(page, i + 1, Math.min(sentence.last, i + 6)).find(
    (m) => m.form !== 'pronoun' && m.kind !== 'media',
  );
  return (
    next !== undefined &&
    next.acts &&
    next.form !== 'demonym' &&
    !next.actors.some((a) => speaker.includes(a)) &&
    prepositionOf(page, next, i) === null
  );
}
