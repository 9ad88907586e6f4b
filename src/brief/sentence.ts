import { abbreviations } from '../kernel/abbreviation.ts';
import type { Span } from '../kernel/provenance.ts';

/** Longest quotation on a line. */
const most = 160;

/** The sentence around a span, cut at words to what a line holds; the span itself always stays whole. */
export function sentenceAround(text: string, span: Span): string {
  let start = span.start;
  let end = span.end;
  while (start > 0 && !ends(text, start - 1)) start--;
  while (end < text.length && !ends(text, end)) end++;
  const room = Math.max(0, most - (span.end - span.start));
  const before = text.slice(Math.max(start, span.start - Math.ceil(room / 2)), span.start);
  const after = text.slice(span.end, Math.min(end, span.end + (room - before.length)));
  const cutBefore = span.start - before.length > start;
  const cutAfter = span.end + after.length < end;
  const head = cutBefore ? `… ${before.replace(/^\S*\s+/, '')}` : before;
  const tail = cutAfter ? `${after.replace(/\s+\S*$/, '')} …` : after;
  return `${head}${text.slice(span.start, span.end)}${tail}`.replace(/\s+/g, ' ').trim();
}

/** A line end, or a full stop, question or exclamation mark with space after it; "Dec." and initials end nothing. */
function ends(text: string, at: number): boolean {
  const char = text[at] as string;
  if (char === '\n') return true;
  if (!/[.!?؟؛;]/.test(char) || (text[at + 1] !== undefined && !/\s/.test(text[at + 1] as string))) return false;
  const word = char === '.' ? /\p{L}*$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] : undefined;
  return word === undefined || !(/^\p{Lu}$/u.test(word) || shortened.has(word.toLowerCase()));
}

const shortened: ReadonlySet<string> = new Set(Object.values(abbreviations).flatMap((words) => [...words]));
