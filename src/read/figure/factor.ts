import type { FigureWords } from './words.ts';
import type { Page } from '../page.ts';

/** By what factor a price rose, where a word alone tells it: "the price of bread has doubled". */
export interface Factor {
  readonly value: number;
  readonly first: number;
  readonly last: number;
}

export function factorsOn(page: Page, words: FigureWords): Factor[] {
  const out: Factor[] = [];
  for (const sentence of page.sentences) {
    let priced: boolean | null = null;
    for (let i = sentence.first; i < sentence.last; i++) {
      const hit = words.factors.at(page.tokens, i);
      if (!hit) continue;
      priced ??= hasPrice(page, words, sentence.first, sentence.last);
      if (priced) out.push({ value: Number(hit.value), first: i, last: hit.last });
      i = hit.last - 1;
    }
  }
  return out;
}

function hasPrice(page: Page, words: FigureWords, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words.cues.prices.at(page.tokens, i)) return true;
  return false;
}
