import { actorsOf, runs } from '../clause/clause.ts';
import type { Page, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import { nounSpeaker, speakerIn } from './speaker.ts';
import { speakerId } from './speaker-state.ts';

const official = /^(ال)?(رسمي|رسميه|رسميا)$|^official(ly)?$|^официальн/;

/** "Official", «رسمية» at a token: the government's word. */
export const officialAt = (page: Page, i: number): readonly string[] | null =>
  official.test(page.tokens[i]?.fold ?? '') ? [speakerId(page, 'GOV', i, i + 1)] : null;

/** "The ministry's toll of 14", «حصيلة الوزارة», "the official toll": whose count it is, told by the words right beside it. */
export function tollOf(page: Page, sentence: Sentence, f: Firing): readonly string[] | null {
  for (let i = f.first - 1; i <= f.last; i++) {
    const by = i >= sentence.first && i < sentence.last ? officialAt(page, i) : null;
    if (by) return by;
  }
  if (page.lang === 'ar') {
    const noun = nounSpeaker(page, f.last, Math.min(sentence.last, f.last + 1));
    return noun ? (speakerIn(page, f.last, Math.min(sentence.last, f.last + 4))?.ids ?? noun.ids) : null;
  }
  if (page.tokens[f.first - 1]?.kind !== 'clitic') return null;
  const owner = runs(page, Math.max(sentence.first, f.first - 6), f.first - 1).findLast((r) => r.last === f.first - 1);
  // "Turkey's toll": of those who died there; a state's own word is its count.
  if (owner && !/^[A-Z]{3}$/.test(owner.mentions[0]?.actor ?? '')) return actorsOf(owner);
  return nounSpeaker(page, f.first - 2, f.first - 1)?.ids ?? null;
}
