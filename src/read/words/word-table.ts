import { phraseTokens } from '../../kernel/words.ts';
import { perWord } from '../text/once.ts';
import type { Token } from '../page.ts';
import type { Word } from '../text/stem.ts';

interface Form<T> {
  readonly slots: readonly string[];
  readonly value: T;
}

/** Phrases of a word list, to be looked up at a token: `*` at the end of a word stands for any ending. */
export class WordTable<T> {
  private readonly byHead = new Map<string, Form<T>[]>();
  private readonly byStem = new Map<string, Form<T>[]>();
  /** The phrases that a word may begin; most words begin none. */
  private readonly begunBy = perWord((word) => this.formsOf(word));

  constructor(entries: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of entries) {
      const slots = phrase
        .split(' ')
        .flatMap((w) => (w.endsWith('*') ? [`${phraseTokens(w.slice(0, -1))[0] ?? ''}*`] : phraseTokens(w)));
      const head = slots[0];
      if (!head) continue;
      const map = head.endsWith('*') ? this.byStem : this.byHead;
      const key = head.endsWith('*') ? head.slice(0, -1) : head;
      const had = map.get(key);
      if (had) had.push({ slots, value });
      else map.set(key, [{ slots, value }]);
    }
  }

  /** The longest phrase that begins at a token. */
  at(tokens: readonly Pick<Token, 'fold' | 'word'>[], i: number): { readonly value: T; readonly last: number } | null {
    const token = tokens[i];
    if (!token) return null;
    const begun = this.begunBy(token.word);
    if (begun.length === 0) return null;
    let best: { value: T; last: number } | null = null;
    for (const { slots, value } of begun) {
      if (best && slots.length <= best.last - i) continue;
      let fits = true;
      for (let k = 1; k < slots.length && fits; k++) {
        const slot = slots[k] as string;
        const word = tokens[i + k]?.fold ?? '';
        fits = slot.endsWith('*') ? word.startsWith(slot.slice(0, -1)) : word === slot;
      }
      if (fits) best = { value, last: i + slots.length };
    }
    return best;
  }

  private formsOf({ fold, forms }: Word): readonly Form<T>[] {
    const out: Form<T>[] = [];
    for (const stem of forms) out.push(...(this.byHead.get(stem) ?? []));
    if (this.byStem.size > 0)
      for (let n = fold.length; n >= 2; n--) out.push(...(this.byStem.get(fold.slice(0, n)) ?? []));
    return out;
  }
}
