import { foldWord } from '../../kernel/fold.ts';
import { runs } from '../clause/clause.ts';
import type { Page, Run, Sentence } from '../page.ts';
import { type Firing, ruleBook } from '../words/rule.ts';
import { type NounSpeaker, nounSpeaker, speakerIn } from './speaker.ts';
import { wordLike } from '../text/once.ts';

/** «أما وزارة الدفاع فتحدثت عن …»: the topic of أما is the subject of the verb after ف. */
export function topicOf(page: Page, sentence: Sentence, f: Firing): Run | null {
  const at = topicAt(page, sentence, f);
  return at < 0 ? null : (runs(page, at, f.first).find((r) => r.preposition === null) ?? null);
}

/** Where what أما brings up begins; -1 where no such word stands before a verb with ف. */
function topicAt(page: Page, sentence: Sentence, f: Firing): number {
  if (!(page.tokens[f.first]?.fold ?? '').startsWith('ف')) return -1;
  for (let i = f.first - 1; i >= Math.max(sentence.first, f.first - 12); i--)
    if (/^[وف]?اما$/.test(page.tokens[i]?.fold ?? '')) return i + 1;
  return -1;
}

/** «أما قيادة القاعدة الفرنسية فتعلن …»: the same where a noun for a speaker is the topic. */
export function topicNoun(page: Page, sentence: Sentence, f: Firing): readonly string[] | null {
  const at = topicAt(page, sentence, f);
  return at >= 0 && nounSpeaker(page, at, at + 1) ? (speakerIn(page, at, f.first)?.ids ?? null) : null;
}

/** «قال مسؤول في وزارة الصحة»: a noun for a speaker right after the verb, with the body or state its phrase names before أن. */
export function headedBy(
  page: Page,
  sentence: Sentence,
  f: Firing,
): { readonly ids: readonly string[]; readonly last: number } | null {
  let to = f.last;
  while (to < Math.min(sentence.last, f.last + 12) && !endsPhrase(page, to)) to++;
  return nounSpeaker(page, f.last, Math.min(to, f.last + 1)) ? speakerIn(page, f.last, to) : null;
}

const endsPhrase = wordLike(/^(ب?ان|ب?انه|ب?انها|ب?انهم|الي|عن|[،,:؛;"])$/);

/** The و or ف at the head of an Arabic verb is no letter of its own: «وجد», «وثق», «فقد» join nothing. */
export function isJoinedOnto(page: Page, f: Firing): boolean {
  const fold = page.tokens[f.first]?.fold ?? '';
  if (!/^[وف]/.test(fold)) return false;
  return !(
    ruleBook(page.lexicon, 'ar')
      .exact.get(fold)
      ?.some((p) => p.rule === f.rule) ?? false
  );
}

/** «لكن محاميا عنهم قال», «غير أن ملحقا عسكريا تحدث»: a noun for a speaker that opens the clause of a verb after it. */
export function beforeArabic(page: Page, sentence: Sentence, f: Firing): NounSpeaker | null {
  if (/^[وف]/.test(page.tokens[f.first]?.fold ?? '') && isJoinedOnto(page, f)) return null;
  for (let i = f.first - 1; i >= Math.max(sentence.first, f.first - 8); i--) {
    const fold = page.tokens[i]?.fold ?? '';
    if (!/^([،؛:,]|و?لكن|ان|بان|فيما|بينما|حين)$/.test(fold)) continue;
    return f.first - i > 1 ? nounSpeaker(page, i + 1, Math.min(i + 3, f.first)) : null;
  }
  return null;
}

const offices: ReadonlySet<string> = new Set(
  'قيادي قيادية متحدث متحدثة ناطق ناطقة مسؤول مسئول مسؤولة مصدر عضو ممثل قائد مقاتل ضابط نائب دبلوماسي مبعوث سفير مستشار ناشط ناشطة شاهد طبيب مسعف صحفي صحافي مقيم ساكن تاجر خبير محلل باحث محام أستاذ عامل طالب مزارع لاجئ نازح'
    .split(' ')
    .map(foldWord),
);

/** «قال قيادي في الجماعة», «قالت متحدثة»: a speaker told by his office alone speaks for the body it belongs to; else nobody knows who. */
export function unnamedSpeaker(
  page: Page,
  from: number,
  limit: number,
): { readonly ids: readonly string[]; readonly last: number } | null {
  const token = page.tokens[from];
  if (token?.kind !== 'word' || page.mentionAt(from) || !offices.has(token.fold)) return null;
  for (let i = from + 1; i < Math.min(limit, from + 5); i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (/^(ان|بان|انه|انها|:|،|,)$/.test(fold)) break;
    const m = page.mentionAt(i);
    if (m && m.first === i && (m.kind === 'group' || m.kind === 'organisation' || m.kind === 'state') && m.acts)
      return { ids: m.actors, last: m.last };
  }
  const noun = nounSpeaker(page, from, from + 1);
  if (noun && !noun.ids[0]?.startsWith('media:') && noun.last > from + 1) return noun;
  return { ids: ['media:unnamed'], last: from + 1 };
}
