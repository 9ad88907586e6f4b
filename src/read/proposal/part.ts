import type { Part } from './model.ts';

/** Characters of text in one request: some 3,000 to 8,000 tokens, whatever the language. */
const SIZE = 12_000;

/** Cuts a text into stretches of at most SIZE characters, at the end of a paragraph, else of a sentence, else of a word. */
export function partsOf(text: string, size = SIZE): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.length - start <= size ? text.length : start + cut(text.slice(start, start + size));
    parts.push({ n: parts.length + 1, start, text: text.slice(start, end) });
    start = end;
  }
  return parts;
}

/** Where to cut: in the second half of the window, so that parts do not grow small. */
function cut(window: string): number {
  const least = window.length / 2;
  const line = window.lastIndexOf('\n') + 1;
  if (line > least) return line;
  for (let i = window.length - 1; i > least; i--)
    if (/[.!?؟…]/.test(window[i - 1] ?? '') && window[i] === ' ') return i;
  const word = window.lastIndexOf(' ') + 1;
  if (word > least) return word;
  // Never between the halves of a surrogate pair.
  return /[\ud800-\udbff]$/.test(window) ? window.length - 1 : window.length;
}
