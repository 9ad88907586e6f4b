import { type BodyAt, bodyAt, isDate } from './body.ts';
import { isState, isVague, listsBetween, type Party } from './party.ts';
import { mentionsBetween, stopsClause } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import type { Mention, Page, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** Sentences within which those that a count points back to were named. */
const REACH = 8;

const sizes: Readonly<Record<Page['lang'], readonly RegExp[]>> = {
  en: [
    /^(two|pair|both|2)$/,
    /^(three|trio|3)$/,
    /^(four|quartet|4)$/,
    /^(five|quintet|5)$/,
    /^(six|6)$/,
    /^(seven|7)$/,
    /^(eight|8)$/,
    /^(nine|9)$/,
  ],
  ru: [
    /^(две|два|двух|двум|двумя|двое|обе|оба)$/,
    /^(три|трех|трем|тремя|трое|троих|тройка|тройки|тройку)$/,
    /^(четыре|четырех|четырем|четырьмя|четверо|четверых|четверка|четверки)$/,
    /^(пять|пяти|пятью|пятеро|пятерых|пятерка|пятерки)$/,
    /^(шесть|шести|шестью|шестеро|шестерых|шестерка)$/,
    /^(семь|семи|семеро|семерка)$/,
    /^(восемь|восьми|восьмерка)$/,
    /^(девять|девяти)$/,
  ],
  ar: [
    /^و?(الدولتان|الدولتين|البلدان|البلدين|العاصمتان|العاصمتين|الجمهوريتان|الاثنتان|الاثنتين|كلتاهما|كلاهما)$/,
    /^و?(ثلاث|ثلاثه|الثلاث|الثلاثه|ثلاثتها|ثلاثتهم)$/,
    /^و?(اربع|اربعه|الاربع|الاربعه|اربعتها)$/,
    /^و?(خمس|خمسه|الخمس|الخمسه|خمستها)$/,
    /^و?(ست|سته|الست|السته|ستتها)$/,
    /^و?(سبع|سبعه|السبع|السبعه)$/,
    /^و?(ثمان|ثماني|ثمانيه|الثماني|الثمانيه)$/,
    /^و?(تسع|تسعه|التسع|التسعه)$/,
  ],
};

const known: Readonly<Record<Page['lang'], RegExp>> = {
  en: /^(the|all|these|those|its|their|of|both)$/,
  ru: /^(все|всех|всеми|всем|эти|этих|этими|сразу|обе|оба)$/,
  ar: /^$/,
};

const nouns: Readonly<Record<Page['lang'], RegExp>> = {
  en: /^(countries|states|nations|governments|neighbours|neighbors|republics|capitals|juntas|regimes|allies|members|powers|kingdoms|islands|founders|belligerents|rivals|monarchies)$/,
  ru: /^(стран(ы|ам|ами)?|государств(а|ам|ами)?|республик(и|ам|ами)?|держав(ы|ам|ами)?|столиц(ы|ам|ами)?|сосед(а|ей|ям|ями)|хунт(ы|ам|ами)?|членов|члена|союзник(а|ов|ам)|участник(а|ов|ам)|монархи(и|й))$/,
  ar: /^[وفبل]*(ال)?(دول|بلدان|عواصم|جمهوريات|حكومات|جارات|اطراف|ممالك)$/,
};

/** "All three", «все трое», «الدول الثلاث»: how many a token counts of those already named, or 0. */
function countAt(page: Page, i: number): number {
  const fold = page.tokens[i]?.fold ?? '';
  const at = sizes[page.lang].findIndex((size) => size.test(fold));
  if (at < 0 || isDate(page, i)) return 0;
  const size = at + 2;
  const before = page.tokens[i - 1]?.fold ?? '';
  const after = page.tokens[i + 1]?.fold ?? '';
  if (page.lang === 'ar') {
    if (size === 2) return /^(الشقيقتان|الجارتان)$/.test(after) || !page.mentionAt(i + 1) ? 2 : 0;
    // «الدول الثلاث», «ثلاث دول»: the first are known, the second are not.
    return fold.replace(/^و/, '').startsWith('ال')
      ? nouns.ar.test(before) || /^(ها|هم)$/.test(before)
        ? size
        : 0
      : /(ها|هم)$/.test(fold)
        ? size
        : 0;
  }
  // "The three Baltic states": named by their own words.
  if (page.mentionAt(i + 1) && page.mentionAt(i + 1)?.form !== 'pronoun') return 0;
  if (page.lang === 'en') {
    if (!known.en.test(before) && fold !== 'trio') return 0;
    // "The three men", "the five months".
    const noun = page.tokens[i + 1];
    if (before === 'of' && page.tokens[i - 2]?.fold !== 'all') return 0;
    const plain =
      !noun ||
      noun.kind !== 'word' ||
      nouns.en.test(after) ||
      smallWords.en.preposition.has(after) ||
      /^(have|had|are|were|all|also|then|left|quit|joined|withdrew|signed|founded|formed|belong|walked|pulled|later|together|never|did|do|remain|remained|stayed|refused)$/.test(
        after,
      ) ||
      after.endsWith('ed');
    return plain && !/^(years|months|days|weeks|men|people)$/.test(after) ? size : 0;
  }
  const collective = /(ое|еро|ойка|ойки|ойку|ерка|ерки)$/.test(fold);
  return known.ru.test(before) ||
    (collective && !/^(человек|военных|солдат|убит|погиб|ранен|суток|детей|мужчин|гражданских)/.test(after)) ||
    nouns.ru.test(after)
    ? size
    : 0;
}

/**
 * Those a count points back to, where it stands for the subject or object of a statement: "the three quit", «вышли все трое»,
 * «غادرتها الدول الثلاث».
 */
export function countedParty(page: Page, f: Firing, sentence: Sentence, body: BodyAt, limit: number): Party | null {
  for (let i = f.first - 1; i >= Math.max(sentence.first, f.first - 7); i--) {
    const token = page.tokens[i];
    if (token?.kind === 'punct' && token.fold !== '"') break;
    const count = countAt(page, i);
    if (count > 0) return pointsBack(page, i, count, sentence);
    if (i < body.first || i >= body.last) {
      const m = page.mentionAt(i);
      if (m && isState(m) && m.actors.length === 1 && !isVague(page, m)) return null;
      if (stopsClause(page, i) && !smallWords[page.lang].relative.has(token?.fold ?? '')) break;
    }
  }
  for (let i = f.last; i < Math.min(limit, f.last + 5); i++) {
    const token = page.tokens[i];
    if (token?.kind === 'punct') return null;
    const count = page.lang === 'en' && f.rule.data['party'] !== 'object' ? 0 : countAt(page, i);
    if (count > 0) return pointsBack(page, i, count, sentence);
    if (bodyAt(page, i)) continue;
    const m = page.mentionAt(i);
    if ((m && m.actors.length === 1) || stopsClause(page, i)) return null;
  }
  return null;
}

/** The last list of just so many states before a token, or all that were named lately where they are as many. */
function pointsBack(page: Page, i: number, count: number, own: Sentence): Party | null {
  // A list after the count spells it out.
  const next = listsBetween(page, i + 1, own.last)[0];
  if (next && new Set(next.states.flatMap((m) => m.actors)).size === count) return null;
  const named = new Map<string, Mention>();
  for (let s = own.i; s >= Math.max(0, own.i - REACH); s--) {
    const sentence = page.sentences[s] as Sentence;
    const last = s === own.i ? i : sentence.last;
    for (const party of listsBetween(page, sentence.first, last).toReversed()) {
      const actors = new Map(party.states.flatMap((m) => m.actors.map((a) => [a, m] as const)));
      if (actors.size === count) return at(page, [...actors], i);
    }
    for (const m of mentionsBetween(page, sentence.first, last))
      if (isState(m) && !isVague(page, m)) for (const a of m.actors) named.set(a, m);
  }
  return named.size === count ? at(page, [...named], i) : null;
}

const at = (page: Page, states: readonly (readonly [string, Mention])[], i: number): Party => ({
  states: states.map(([actor, m]) => ({
    ...m,
    actor,
    actors: [actor],
    first: i,
    last: i + 1,
    sentence: page.sentenceAt(i).i,
  })),
  first: i,
  last: i + 1,
});
