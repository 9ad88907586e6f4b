import type { Firing } from './rule.ts';

/**
 * Of firings one of which lies within another, those that `holds` does not give to the wider one. Firings come in the
 * order of the text, so only near ones can share words.
 */
export function widest(firings: readonly Firing[], holds: (wide: Firing, narrow: Firing) => boolean): Firing[] {
  return firings.filter((f, n) => {
    for (let k = n - 1; k >= 0 && f.first - (firings[k] as Firing).first <= WIDE; k--)
      if (covers(firings[k] as Firing, f) && holds(firings[k] as Firing, f)) return false;
    for (let k = n + 1; k < firings.length && (firings[k] as Firing).first <= f.first; k++)
      if (covers(firings[k] as Firing, f) && holds(firings[k] as Firing, f)) return false;
    return true;
  });
}

/** No pattern reaches further, its gaps filled. */
const WIDE = 60;

const covers = (x: Firing, f: Firing): boolean => x.first <= f.first && x.last >= f.last;
