import { isVerbalNoun } from '../words/arabic-form.ts';
import { isAskingNoun } from './roles-arabic.ts';
import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

const physical = (f: Firing): boolean => /^(ASSAULT|PROTEST)$/.test(String(f.rule.data['type']));

const deed = (f: Firing): boolean =>
  /^(AID|MOBILIZE|AGREE|COOPERATE|ASSAULT|COERCE|CONSULT|RETREAT|CONCEDE|SANCTION)$/.test(String(f.rule.data['type']));

/** "Signed a pact": told of both sides, it is no backing besides. */
const isPact = (f: Firing): boolean => f.rule.data['type'] === 'AGREE' && f.rule.data['both'] === true;
const isBacking = (f: Firing): boolean => f.rule.data['type'] === 'SUPPORT';

/** So many words from one word of a phrase to the next. */
const REACH = 6;

/**
 * The words that events read so far stand on, in Arabic: «تعهدت بنشر قوات» is one promise, not a promise and a deployment.
 * Violence and protest are told in several words of one sentence and merged later.
 */
export class TakenWords {
  private readonly by = new Map<number, Firing>();
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  has(f: Firing): boolean {
    const other = this.by.get(f.first);
    if (!other) return false;
    // English: one verb tells one deed; an act of words may be told with it ("gave them a week to leave").
    // «По их просьбе»: the asking is told once.
    if (this.page.lang === 'ru') return other.rule.id === f.rule.id && f.words.length === 1 && other.first < f.first;
    if (this.page.lang !== 'ar')
      return (
        this.page.lang === 'en' &&
        other.first === f.first &&
        ((f.voice === 'noun' && other.voice === 'verb' && f.rule.data['type'] === other.rule.data['type']) ||
          (deed(f) && deed(other)) ||
          (isPact(other) && isBacking(f)) ||
          // "Ordered them out": one expulsion, and no request besides.
          (other.rule.data['mode'] === 'expel' && f.rule.data['type'] === 'REQUEST'))
      );
    return (
      other.first === f.first ||
      other.rule.data['receives'] === true ||
      (other.rule.data['type'] === 'ASSAULT' &&
        f.words.length === 1 &&
        (f.voice === 'noun' || isVerbalNoun(this.page, f.first))) ||
      f.rule.data['victims'] === true ||
      !(physical(f) && physical(other))
    );
  }

  add(f: Firing): void {
    let last = f.first;
    for (const w of f.words) {
      // A word far behind only says what kind of act it is: «دخل جنود … بعد أن طلبت الحكومة» tells of a request besides.
      if (w - last > REACH) return;
      // «دخلت القوات بطلب من الحكومة» tells of a request besides.
      if (w > f.first && this.page.lang === 'ar' && isAskingNoun(this.page, w)) return;
      if (!this.by.has(w)) this.by.set(w, f);
      last = w;
    }
  }
}

/** Firings by place; of two rules at one word, the one the word list has first. */
export function inOrder(firings: readonly Firing[], order: ReadonlyMap<string, number>): readonly Firing[] {
  return firings.toSorted((a, b) => a.first - b.first || (order.get(a.rule.id) ?? 0) - (order.get(b.rule.id) ?? 0));
}
