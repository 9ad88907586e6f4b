import type { Firing } from './rule.ts';

/** Of firings in the order of the text, those that begin in a token range, half-open: found by halving, not by going through all. */
export function firingsIn(firings: readonly Firing[], first: number, last: number): readonly Firing[] {
  const from = firstFrom(firings, first);
  let to = from;
  while (to < firings.length && (firings[to] as Firing).first < last) to++;
  return firings.slice(from, to);
}

/** Index of the first item, in the order of the text, that begins at a token or after it. */
export function firstFrom(items: readonly { readonly first: number }[], token: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as { readonly first: number }).first < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last items, in the order of the text, that begin before a token; so many at most. */
export function lastBefore<T extends { readonly first: number }>(
  items: readonly T[],
  token: number,
  most: number,
): readonly T[] {
  const end = firstFrom(items, token);
  return items.slice(Math.max(0, end - most), end);
}
