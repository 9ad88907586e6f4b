import { actorsOf, runs, subjectBefore } from '../clause/clause.ts';
import type { Page, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import { nounSpeaker, speakerIn } from './speaker.ts';

/** Who is quoted, through whom, and where the quoted words begin. */
export interface Chain {
  readonly speaker: readonly string[];
  readonly via: readonly string[];
  /** After all that names the one quoted. */
  readonly end: number;
  /** The chain closes what it tells: «حسبما نقلت الوكالة عن الوزير». */
  readonly tail: boolean;
}

const stop = /^(ب?ان|ب?انه|ب?انها|ب?انهم|قوله|قولها|قولهم|قولهما|تاكيده|تاكيدها|تاكيدهم|نفيه|نفيها|:|،|,|؛|;)$/;
const told = /^(حسبما|كما|ما|لما|مما|وفق|وفقا|بحسب|حسب)$/;

/** «نقلت الوكالة عن ضابط إيطالي أن …»: the one after عن speaks, whoever carries it. `last`: who spoke last, for «نقلت عنه». */
export function arabicChain(page: Page, sentence: Sentence, f: Firing, last: readonly string[]): Chain | null {
  const { tokens } = page;
  const owned = /^عن(ه|ها|هم|هما)$/.test(tokens[f.last - 1]?.fold ?? '');
  let end = f.last;
  while (end < Math.min(sentence.last, f.last + 14) && !stop.test(tokens[end]?.fold ?? '')) end++;
  // «نقلت وكالة فيدس عن النائب الرسولي في طرابلس جوفاني مارتينيلي»: what follows a comma before أن is set in.
  // «…، نقلا عن الوزارة.»: nothing is told after it.
  const closes = /^نقلا$/.test(tokens[f.first]?.fold ?? '') && /^[،؛.]?$/.test(tokens[end]?.fold ?? '');
  const tail = closes || told.test(tokens[f.first - 1]?.fold ?? '') || told.test(tokens[f.first]?.fold ?? '');
  const carrier = runs(page, f.first + 1, owned ? end : f.last).find((r) => r.preposition === null);
  const via = carrier ? actorsOf(carrier) : (nounSpeaker(page, f.first + 1, f.last)?.ids ?? []);
  const named: { readonly ids: readonly string[]; readonly last: number } | null = owned
    ? { ids: last, last: carrier?.last ?? f.last }
    : speakerIn(page, f.last, end);
  if (!named || named.ids.length === 0) return null;
  return { speaker: named.ids, via, end: stop.test(tokens[end]?.fold ?? '') ? end : named.last, tail };
}

const quoted: Readonly<Record<'en' | 'ru', RegExp>> = {
  en: /^(as|saying|that|who|which|to|,|;|:|")$/,
  ru: /^(о|об|что|который|которая|которого|которой|,|;|:|"|—|-)$/,
};

/** "The agency quoted an army officer as saying …", «агентство цитирует офицера штаба»: who is quoted, and where his words begin. */
export function quotedAfter(page: Page, sentence: Sentence, f: Firing): Chain | null {
  const { lang, tokens } = page;
  if (lang === 'ar') return null;
  let end = f.last;
  while (end < Math.min(sentence.last, f.last + 12) && !quoted[lang].test(tokens[end]?.fold ?? '')) end++;
  const named = speakerIn(page, f.last, end);
  if (!named || named.ids.length === 0) return null;
  const carrier = subjectBefore(page, f.first);
  return { speaker: named.ids, via: actorsOf(carrier), end, tail: false };
}
