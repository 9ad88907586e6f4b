import type { Day } from '../kernel/date.ts';
import type { Language } from '../kernel/provenance.ts';
import type { Lexicon } from '../record/lexicon.ts';
import { findDates, resolveDates } from './date/date.ts';
import { languageOf } from './text/language.ts';
import type { Unnamed } from './name/mention.ts';
import type { Named } from './name/names.ts';
import { nameActors } from './name/names.ts';
import type { Mention, Page, Sentence, Token } from './page.ts';
import { type ReferenceDate, referenceDate } from './date/reference-date.ts';
import { cutSentences } from './text/sentence.ts';
import { openText, spanOf } from './text/text.ts';
import { tokenize } from './text/token.ts';

export interface Opened {
  readonly page: Page;
  readonly reference: ReferenceDate;
  readonly persons: Named['persons'];
}

interface Options {
  readonly lexicon: Lexicon;
  readonly date?: Day;
  readonly language?: Language;
}

/** Cuts a text into words and sentences and finds its dates, before any name is looked for. */
export function openWords(raw: string, options: Options) {
  const source = openText(raw);
  const lang = options.language ?? languageOf(source.text);
  const tokens = tokenize(source, lang);
  const { sentences, of } = cutSentences(source, tokens, lang);
  const hits = findDates(source, tokens, options.lexicon, lang);
  const trial = options.date ? [] : resolveDates(source, hits, tokens, of, '0000-01-01');
  const reference = referenceDate(options.date, trial, sentences, tokens.length);
  const { lexicon } = options;
  const unnamed: Unnamed = { lang, text: source.text, lexicon, tokens, sentences, of, day: reference.value };
  return { source, hits, reference, unnamed };
}

/** Makes a text ready for the rules: words, sentences, names and dates, each with its place. */
export function openPage(raw: string, options: Options): Opened {
  const { source, hits, reference, unnamed } = openWords(raw, options);
  const { lang, sentences, of } = unnamed;
  const tokens = unnamed.tokens as unknown as (Token & { sentence: number })[];
  for (const token of tokens) token.sentence = of[token.i] as number;
  const allDates = resolveDates(source, hits, unnamed.tokens, of, reference.value);
  const { mentions, mainState, persons, places } = nameActors(unnamed);
  const placesBy = groupBy(sentences.length, places, (p) => of[p.first] ?? 0);
  const mentionsBy = groupBy(sentences.length, mentions, (m) => m.sentence);
  const cover = new Int32Array(tokens.length).fill(-1);
  mentions.forEach((m, k) => {
    for (let i = m.first; i < m.last; i++) {
      const by = cover[i] as number;
      const had = by < 0 ? undefined : mentions[by];
      if (!had || had.last - had.first < m.last - m.first) cover[i] = k;
    }
  });
  const mentionAt = (i: number): Mention | undefined => {
    const k = cover[i];
    return k === undefined || k < 0 ? undefined : mentions[k];
  };
  // «حركة 23 مارس»: a date within a name is none.
  const dates = allDates.filter((d) => {
    const m = mentionAt(d.first);
    return !(m && m.kind === 'group' && m.first < d.first && d.last <= m.last);
  });
  const dated = new Uint8Array(tokens.length);
  for (const d of dates) dated.fill(1, d.first, d.last);
  const datesBy = groupBy(sentences.length, dates, (d) => of[d.first] ?? 0);
  const page: Page = {
    lang,
    text: source.text,
    lexicon: options.lexicon,
    reference: reference.value,
    tokens,
    sentences,
    mentions,
    dates,
    mainState,
    mentionsIn: (s) => mentionsBy[s.i] ?? [],
    mentionAt,
    placesIn: (s) => placesBy[s.i] ?? [],
    datesIn: (s) => datesBy[s.i] ?? [],
    isDated: (i) => dated[i] === 1,
    sentenceAt: (i) => sentences[of[Math.max(0, Math.min(i, of.length - 1))] ?? 0] as Sentence,
    answers: [],
    span: (first, last) => spanOf(source, tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0),
  };
  return { page, reference, persons };
}

function groupBy<T>(count: number, items: readonly T[], key: (item: T) => number): T[][] {
  const groups: T[][] = Array.from({ length: count }, () => []);
  for (const item of items) groups[key(item)]?.push(item);
  return groups;
}
