import type { Span } from '../../kernel/provenance.ts';
import { spanOf, type Text } from '../text/text.ts';
import type { Part } from './model.ts';

/** Longer ones point at nothing, shorter ones stand everywhere. */
const LONGEST = 300;

export type QuoteFault = 'quote-not-in-text' | 'quote-too-short' | 'quote-too-long';

/** Where the quoted words stand in a part of the text, as whole words, letter for letter; else what is wrong with them. */
export function placeOf(quote: string, part: Part, source: Text): Span | QuoteFault {
  const words = quote.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
  if (words.length > LONGEST) return 'quote-too-long';
  if ((words.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []).length < 2) return 'quote-too-short';
  for (let at = part.text.indexOf(words); at >= 0; at = part.text.indexOf(words, at + 1)) {
    if (!isWhole(part.text, at, at + words.length)) continue;
    const span = spanOf(source, part.start + at, part.start + at + words.length);
    if (span.text === words) return span;
  }
  return 'quote-not-in-text';
}

/** An Arabic quotation may leave out a particle written together with its first word. */
const particle = /(?:^|[^\p{L}\p{N}\p{M}])[وفبلكس]{1,2}$/u;

function isWhole(text: string, start: number, end: number): boolean {
  const letter = /[\p{L}\p{N}\p{M}]/u;
  // Two units, so that a letter of a surrogate pair is seen whole.
  const before = text.slice(Math.max(0, start - 2), start);
  const cutBefore = /[\p{L}\p{N}\p{M}]$/u.test(before) && letter.test(text[start] ?? '');
  if (cutBefore && !particle.test(text.slice(Math.max(0, start - 3), start))) return false;
  return !(/[\p{L}\p{N}\p{M}]$/u.test(text.slice(start, end)) && /^[\p{L}\p{N}\p{M}]/u.test(text.slice(end, end + 2)));
}
