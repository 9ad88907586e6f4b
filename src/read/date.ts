import type { Day } from '../kernel/date.ts';
import type { Language } from '../kernel/provenance.ts';
import type { Lexicon } from '../record/lexicon.ts';
import { type DatePattern, datePatterns } from './date-patterns.ts';
import type { Resolve } from './date-value.ts';
import { type DateWords, dateWords } from './date-words.ts';
import type { DatedTokens } from './page.ts';
import { spanOf, type Text } from './text.ts';
import type { RawToken } from './token.ts';

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly type: 'absolute' | 'relative';
  readonly resolve: Resolve;
}

const compiled = new WeakMap<DateWords, readonly DatePattern[]>();

/** Places in the text where a time is told, not yet resolved: the longest at each place. */
export function findDates(source: Text, lexicon: Lexicon, lang: Language): Hit[] {
  const words = dateWords(lexicon, lang);
  let all = compiled.get(words);
  if (!all) compiled.set(words, (all = datePatterns(lang, words)));
  const { folded } = source;
  const hits: Hit[] = [];
  for (const { re, type, read } of all) {
    re.lastIndex = 0;
    for (const match of folded.text.matchAll(re)) {
      const groups = match.groups ?? {};
      const resolve = read(groups, words);
      if (!resolve) continue;
      const from = match.index + (match[0].length - match[0].trimStart().length);
      const to = match.index + match[0].replace(/[\s.,]+$/, '').length;
      if (to <= from) continue;
      hits.push({
        start: folded.map[from] as number,
        end: (folded.map[to - 1] as number) + 1,
        type: typeof type === 'function' ? type(groups) : type,
        resolve,
      });
    }
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Hit[] = [];
  for (const hit of hits) {
    const last = kept.at(-1);
    if (!last || hit.start >= last.end) kept.push(hit);
    else if (hit.end - hit.start > last.end - last.start) kept[kept.length - 1] = hit;
  }
  return kept;
}

/** Resolves them in the order of the text: each may lean on the one before. */
export function resolveDates(
  source: Text,
  hits: readonly Hit[],
  tokens: readonly RawToken[],
  of: Int32Array,
  reference: Day,
): DatedTokens[] {
  const out: DatedTokens[] = [];
  let k = 0;
  let last: string | null = null;
  let lastFull: string | null = null;
  let lastSentence = -9;
  let here: string | null = null;
  for (const hit of hits) {
    while (k < tokens.length && (tokens[k] as RawToken).end <= hit.start) k++;
    const first = k;
    let end = k;
    while (end < tokens.length && (tokens[end] as RawToken).start < hit.end) end++;
    const sentence = of[first] ?? 0;
    if (sentence !== lastSentence) here = null;
    const value = hit.resolve({
      reference,
      last,
      near: sentence - lastSentence <= 1,
      lastFull,
      here,
      fresh: sentence <= 1,
    });
    if (!value || !/^\d{4}(-\d\d(-\d\d)?)?(\/\d{4}(-\d\d(-\d\d)?)?)?$/.test(value)) continue;
    out.push({
      value,
      type: hit.type,
      span: spanOf(source, hit.start, hit.end),
      anchor: hit.type === 'relative' ? (last ?? reference) : null,
      first,
      last: end,
    });
    lastSentence = sentence;
    // "The September 11 attacks": a date that names something dates nothing else.
    if (isName(tokens, first, end) || isStart(tokens, first, value)) continue;
    if (value.length >= 10 && !isLink(tokens[end - 1]?.fold ?? '')) here = value;
    last = value;
    if (value.length >= 7 && !/^\d{4}\/\d{4}$/.test(value)) lastFull = value;
  }
  return out;
}

/** The words with which a day is counted to or from what follows: "two days after". */
export const isLink = (fold: string): boolean => /^(after|before|после|до|من|علي)$/.test(fold);

/** "In office since 1994": the year from which something lasts is not the year of what is told next. */
const isStart = (tokens: readonly RawToken[], first: number, value: string): boolean =>
  value.length === 4 && [first - 1, first].some((i) => /^(since|с|منذ)$/.test(tokens[i]?.fold ?? ''));

function isName(tokens: readonly RawToken[], first: number, end: number): boolean {
  const next = tokens[end];
  return (
    tokens[first - 1]?.fold === 'the' && next?.kind === 'word' && /(s|ion|acre|ack|ing|coup|raid)$/.test(next.fold)
  );
}
