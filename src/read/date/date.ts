import type { Day } from '../../kernel/date.ts';
import type { Language } from '../../kernel/provenance.ts';
import type { Lexicon } from '../../record/lexicon.ts';
import { type DatePattern, datePatterns, KEY } from './patterns.ts';
import type { DateContext, Resolve } from './value.ts';
import { type DateWords, dateWords } from './words.ts';
import { perWord } from '../text/once.ts';
import type { DatedTokens } from '../page.ts';
import type { Word } from '../text/stem.ts';
import { spanOf, type Text } from '../text/text.ts';
import type { RawToken } from '../text/token.ts';
import { isComma } from '../text/mark.ts';

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly type: 'absolute' | 'relative';
  readonly resolve: Resolve;
}

interface Patterns {
  readonly patterns: readonly DatePattern[];
  /** Places in the list of the patterns that may match near a word. */
  readonly near: (word: Word) => readonly number[];
}

const year = /(?:1[789]|20)\d\d/;

function byWords(patterns: readonly DatePattern[]): Patterns {
  // By the beginning of a word, and under '0' for years.
  const byKey = new Map<string, number[]>();
  for (const [place, { keys, digits }] of patterns.entries())
    for (const key of digits ? ['0'] : keys) byKey.set(key, [...(byKey.get(key) ?? []), place]);
  const near = perWord(({ fold }) => [
    ...new Set((year.test(fold) ? ['0'] : keysIn(fold)).flatMap((key) => byKey.get(key) ?? [])),
  ]);
  return { patterns, near };
}

const compiled = new WeakMap<DateWords, Patterns>();

/** Tokens on either side of a word within which a pattern that needs it matches. */
const REACH = 9;

interface Stretch {
  readonly pattern: DatePattern;
  /** Offsets in the folded text. */
  readonly start: number;
  end: number;
}

/** Where each pattern may match at all: around the words it needs, in the order of the list. Most of a text is near none. */
function stretches(tokens: readonly RawToken[], all: Patterns, text: string): Stretch[] {
  const byPlace: Stretch[][] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as RawToken;
    if (token.kind === 'punct') continue;
    const near = all.near(token.word);
    if (near.length === 0) continue;
    const start = tokens[Math.max(0, i - REACH)]?.folded ?? 0;
    const end = tokens[i + REACH + 1]?.folded ?? text.length;
    for (const place of near) {
      const stretch = { pattern: all.patterns[place] as DatePattern, start, end };
      const own = byPlace[place];
      const before = own?.at(-1);
      if (!own) byPlace[place] = [stretch];
      else if (before && start <= before.end) before.end = end;
      else own.push(stretch);
    }
  }
  return byPlace.flat().filter(({ pattern: { needs }, start, end }) => {
    if (needs.length === 0) return true;
    const here = text.slice(start, end);
    return needs.every((need) => need.some((letters) => here.includes(letters)));
  });
}

/** What a word may be known by, with and without particle and article. */
function keysIn(fold: string): readonly string[] {
  const bare = /^[وف]?[بلك]?(?:ال)?/.exec(fold)?.[0].length ?? 0;
  const keys: string[] = [];
  for (let cut = 0; cut <= bare; cut++) keys.push(fold.slice(cut, cut + KEY), fold.slice(cut, cut + KEY - 1));
  return keys;
}

/** Places in the text where a time is told, not yet resolved: the longest at each place. */
export function findDates(source: Text, tokens: readonly RawToken[], lexicon: Lexicon, lang: Language): Hit[] {
  const words = dateWords(lexicon, lang);
  let all = compiled.get(words);
  if (!all) compiled.set(words, (all = byWords(datePatterns(lang, words))));
  return hitsIn(source, stretches(tokens, all, source.folded.text), words);
}

export function hitsIn({ folded }: Text, stretches: readonly Stretch[], words: DateWords): Hit[] {
  const hits: Hit[] = [];
  for (const { pattern, start, end } of stretches) {
    const { re, type, read } = pattern;
    re.lastIndex = 0;
    const here = folded.text.slice(start, end);
    for (let match = re.exec(here); match; match = re.exec(here)) {
      if (match[0] === '') re.lastIndex++;
      const groups = match.groups ?? {};
      const resolve = read(groups, words);
      if (!resolve) continue;
      const index = start + match.index;
      const from = index + (match[0].length - match[0].trimStart().length);
      const to = index + match[0].replace(/[\s.,]+$/, '').length;
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
  let dayHere: string | null = null;
  let lastDay: string | null = null;
  let daySentence = -9;
  let lastFixed = false;
  for (const [h, hit] of hits.entries()) {
    while (k < tokens.length && (tokens[k] as RawToken).end <= hit.start) k++;
    const first = k;
    let end = k;
    while (end < tokens.length && (tokens[end] as RawToken).start < hit.end) end++;
    const sentence = of[first] ?? 0;
    if (sentence !== lastSentence) dayHere = null;
    const context = {
      reference,
      last,
      near: sentence - lastSentence <= 1,
      lastFull,
      dayHere,
      same: sentence === lastSentence && lastFixed,
      lastDay: sentence - daySentence <= 3 ? lastDay : null,
      opens: of[first - 2] !== sentence,
    };
    const next = hit.type === 'relative' ? dayAfter(hits, h, tokens, end, of, sentence, context) : null;
    // "Two days before the summit, … on Monday": past a comma the next day is that of what is told.
    const value = hit.resolve(
      next?.apart
        ? { ...context, dayHere: context.dayHere ?? next.value }
        : { ...context, dayNext: next?.value ?? null },
    );
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
    if (source.folded.text.slice(Math.max(0, hit.start - 4), hit.start).toLowerCase() === 'the ' && value.length === 10)
      continue;
    last = value;
    lastFixed = hit.type === 'absolute';
    if (value.length === 10) {
      lastDay = value;
      daySentence = sentence;
    }
    if (value.length >= 10 && !isLink(tokens[end - 1]?.fold ?? '')) dayHere = value.split('/').at(-1) ?? null;
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

/** The day that the next date of the same sentence names, close behind. */
function dayAfter(
  hits: readonly Hit[],
  h: number,
  tokens: readonly RawToken[],
  from: number,
  of: Int32Array,
  sentence: number,
  context: DateContext,
): { readonly value: string; readonly apart: boolean } | null {
  const own = hits[h];
  const next = hits[h + 1];
  if (!own || !next || next.start - own.end > 60) return null;
  let at = from;
  let apart = false;
  while (at < tokens.length && (tokens[at] as RawToken).end <= next.start)
    if (isComma((tokens[at++] as RawToken).fold)) apart = true;
  if (of[at] !== sentence) return null;
  const value = next.resolve(context);
  return value?.length === 10 ? { value, apart } : null;
}
