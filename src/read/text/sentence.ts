import { abbreviations } from '../../kernel/abbreviation.ts';
import type { Language } from '../../kernel/provenance.ts';
import type { Quote, Sentence } from '../page.ts';
import { lineAt, type Text } from './text.ts';
import type { RawToken } from './token.ts';

interface Cut {
  readonly sentences: readonly Sentence[];
  /** Sentence of each token. */
  readonly of: Int32Array;
}

/**
 * Words after which a comma, and after which any word ends a sentence: no writer's sentence is so long, and what the
 * rules look at within one sentence must not grow with the length of a text that has no full stop.
 */
const LONG = 300;
const LONGEST = 400;

/** Full stops, line ends and closing quotes make sentences; abbreviations, initials and decimal points do not. */
export function cutSentences(source: Text, tokens: readonly RawToken[], lang: Language): Cut {
  const { text, lines } = source;
  const of = new Int32Array(tokens.length);
  const sentences: Sentence[] = [];
  const quotes = quotesOf(source, tokens);
  const wrap = wrapWidth(source);
  let nextQuote = 0;
  let first = 0;
  let paragraph = 0;
  let ended = true;
  const close = (last: number, terminated: boolean, lineEnds: boolean): void => {
    if (last <= first) return;
    const start = (tokens[first] as RawToken).start;
    const end = (tokens[last - 1] as RawToken).end;
    while (nextQuote < quotes.length && (quotes[nextQuote] as Quote).last <= first) nextQuote++;
    const own: Quote[] = [];
    for (let q = nextQuote; q < quotes.length && (quotes[q] as Quote).first < last; q++) {
      const quote = quotes[q] as Quote;
      own.push({ first: Math.max(first, quote.first), last: Math.min(last, quote.last), short: quote.short });
    }
    const query = /[؟?]/.test((tokens[last - 1] as RawToken).fold);
    sentences.push({
      i: sentences.length,
      first,
      last,
      start,
      end,
      line: lineAt(lines, start),
      paragraph,
      heading: ended && lineEnds && (!terminated || query) && last - first <= 16,
      quotes: own,
    });
    of.fill(sentences.length - 1, first, last);
    first = last;
    ended = lineEnds;
    if (lineEnds) paragraph++;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as RawToken;
    const next = tokens[i + 1];
    if (!next) break;
    if (breaksLine(text, token, next, wrap, lines)) {
      close(i + 1, endsWithStop(tokens, i), true);
      continue;
    }
    if (lang === 'ar' && ended && token.kind === 'punct' && isDatelineEnd(tokens, first, i)) {
      close(i + 1, true, false);
      continue;
    }
    if (i - first >= LONG && (/^[,،;؛)]$/.test(token.fold) || i - first >= LONGEST)) {
      close(i + 1, false, false);
      continue;
    }
    if (token.kind !== 'punct' || !isStop(tokens, i, lang)) continue;
    // Closing quotes and brackets stay with the sentence they close.
    let last = i + 1;
    while (
      last < tokens.length &&
      /^["')\]]$/.test((tokens[last] as RawToken).fold) &&
      (tokens[last] as RawToken).glued
    )
      last++;
    const after = tokens[last];
    if (!after || breaksLine(text, tokens[last - 1] as RawToken, after, wrap, lines)) {
      i = last - 1;
      if (after) close(last, true, true);
      continue;
    }
    if (
      after.glued ||
      (after.kind === 'word' && !after.capital && lang !== 'ar' && /\p{Ll}/u.test(text[after.start] as string))
    )
      continue;
    close(last, true, false);
    i = last - 1;
  }
  close(tokens.length, tokens.length > 0 && endsWithStop(tokens, tokens.length - 1), true);
  // A text of one sentence heads nothing.
  const [only] = sentences;
  return { sentences: only && sentences.length === 1 ? [{ ...only, heading: false }] : sentences, of };
}

function endsWithStop(tokens: readonly RawToken[], i: number): boolean {
  let k = i;
  while (k > 0 && /^["')\]]$/.test((tokens[k] as RawToken).fold)) k--;
  return /^[.!?؟…;؛:]$/.test((tokens[k] as RawToken).fold);
}

function isStop(tokens: readonly RawToken[], i: number, lang: Language): boolean {
  const mark = (tokens[i] as RawToken).fold;
  if (mark === '!' || mark === '?' || mark === '؟') return true;
  if (mark === '…') return lang !== 'ar';
  if (mark !== '.') return false;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!before || before.fold === '.' || (after?.fold === '.' && after.glued))
    return before?.fold === '.' && lang !== 'ar' && after?.fold !== '.';
  if (before.kind !== 'word' || !(tokens[i] as RawToken).glued) return true;
  if (before.fold.length === 1 && lang === 'en') return false;
  if (!abbreviations[lang].has(before.fold)) return !(before.fold.length === 1 && before.capital);
  // «в 1992 г. Россия»: a year and a capital after it read as the end of a sentence.
  return (
    lang === 'ru' && before.fold === 'г' && tokens[i - 2]?.kind === 'number' && after?.kind === 'word' && after.capital
  );
}

/** "Place, day month year -": what follows the dash is the first sentence of the dispatch. */
function isDatelineEnd(tokens: readonly RawToken[], first: number, i: number): boolean {
  if (i - first > 14 || i - first < 3) return false;
  const dash = tokens[i] as RawToken;
  if (!/^[-–—]$/.test(dash.fold) || dash.glued || tokens[i + 1]?.glued) return false;
  for (let k = first; k < i; k++) if (/^\d/.test((tokens[k] as RawToken).fold)) return true;
  return false;
}

/** Column at which a text was wrapped by hand, or 0 where each line is a paragraph. */
function wrapWidth({ text, lines }: Text): number {
  let longest = 0;
  for (let i = 0; i < lines.length; i++)
    longest = Math.max(longest, (lines[i + 1] ?? text.length + 1) - 1 - (lines[i] as number));
  return lines.length >= 4 && longest <= 130 && longest >= 50 ? longest : 0;
}

function breaksLine(text: string, token: RawToken, next: RawToken, wrap: number, lines: Int32Array): boolean {
  if (next.start - token.end <= 1 && text.charCodeAt(token.end) !== 10) return false;
  const between = text.slice(token.end, next.start);
  const gap = token.end + between.indexOf('\n');
  if (gap < token.end) return false;
  if (wrap === 0 || between.split('\n').length > 2) return true;
  // A wrapped line is full: the next word would not have fitted.
  const length = gap - (lines[lineAt(lines, token.start) - 1] as number);
  return length + (next.end - next.start) + 12 < wrap;
}

function quotesOf({ text }: Text, tokens: readonly RawToken[]): Quote[] {
  const quotes: Quote[] = [];
  let open = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as RawToken;
    if (i > 0 && open >= 0 && text.slice((tokens[i - 1] as RawToken).end, token.start).includes('\n')) open = -1;
    if (token.fold !== '"') continue;
    const mark = text[token.start];
    if (open >= 0 && mark !== '«' && mark !== '„') {
      if (i > open) quotes.push({ first: open, last: i, short: i - open <= 4 });
      open = -1;
    } else if (mark !== '»' || open < 0) open = i + 1;
  }
  return quotes;
}

/** The sentence before another; the first itself. */
export const sentenceBefore = <S extends { readonly i: number }>(
  page: { readonly sentences: readonly S[] },
  own: S,
): S => page.sentences[own.i - 1] ?? own;

/** The last sentence that begins at an offset of the text or before it, by halving; -1 before the first. */
export function sentenceIndexAt(sentences: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
