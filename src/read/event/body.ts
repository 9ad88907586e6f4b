import { actorsOf, mentionsBetween, runs } from '../clause/clause.ts';
import type { Pronoun } from '../clause/arabic-pronoun.ts';
import { kindOf } from '../name/mention.ts';
import type { Mention, Page } from '../page.ts';
import { russianSubject } from '../clause/russian-subject.ts';
import type { Firing } from '../words/rule.ts';

const isBodyKind = (kind: Mention['kind']): boolean => /^(organisation|treaty|bloc)$/.test(kind);

/** Whether an id is that of an organisation, a treaty or a bloc. */
export const isBody = (page: Page, id: string): boolean => isBodyKind(kindOf(page.lexicon, id));

const leaving = {
  ar: /^[وفبل]?(ال)?(انسحاب|انسحب|ينسحب|تنسحب|خروج)/,
  en: /^(withdr|pull|exit|depart|leav)/,
  ru: /^(выход|вышел|вышл|выйд|выйти|уход|ушел|ушл|уйти|уйд|вывел|выведе|вывод|вывест)/,
} as const;

/** The body or treaty that a word of withdrawal leads to: "its withdrawal from the pact". */
export function bodyLeft(page: Page, f: Firing): readonly string[] {
  const word = f.words.find((w) => leaving[page.lang].test(page.tokens[w]?.fold ?? ''));
  if (word === undefined) return [];
  const from = runs(page, word + 1, Math.min(page.sentenceAt(word).last, f.last + 8)).find((r) =>
    /^(from|of|من|из)$/.test(r.preposition ?? ''),
  );
  if (!from && page.lang === 'ru') {
    // «Из самого альянса, вопреки сообщениям, Греция не выходит»: where from may stand before.
    const ahead = runs(page, page.sentenceAt(word).first, word).findLast((r) => r.preposition === 'из');
    if (ahead?.mentions.every((m) => isBodyKind(m.kind) && m.form !== 'role')) return actorsOf(ahead);
  }
  if (from) return from.mentions.every((m) => isBodyKind(m.kind) && m.form !== 'role') ? actorsOf(from) : [];
  return page.lang === 'ru' ? meantBody(page, word) : [];
}

const subjectIsState = (page: Page, i: number): boolean => {
  const subject = russianSubject(page, i);
  return (
    subject !== null && subject !== 'none' && subject.mentions.every((m) => m.kind === 'state' && m.form !== 'demonym')
  );
};

/** «Вчера из него вышло», «ушли из неё»: the body that a Russian pronoun beside the word stands for. */
function meantBody(page: Page, word: number): readonly string[] {
  const next = page.tokens[word + 1];
  // «В 1999 году вышел»: alone, it tells of the body spoken of.
  if (
    /^(вышел|вышл[аио]|ушел|ушл[аио]|выйти|уйти)$/.test(page.tokens[word]?.fold ?? '') &&
    (next?.kind === 'punct' || /^(в|сам[аио]?|снова|а|и|из|первой|первым)$/.test(next?.fold ?? '')) &&
    !(next?.fold === 'в' && !page.isDated(word + 2)) &&
    subjectIsState(page, word)
  )
    return lastBody(page, word);
  for (let k = word - 4; k < word + 4; k++)
    if (/^(него|нее|них)$/.test(page.tokens[k]?.fold ?? '') && page.tokens[k - 1]?.fold === 'из')
      return lastBody(page, k);
  return [];
}

/** «جمدت زائير مشاركتها», «خرجت منه»: the body that a state leaves, or stops taking part in, without naming it again. */
export function bodyQuit(page: Page, f: Firing, source: readonly string[]): readonly string[] {
  const leaves =
    f.rule.data['type'] === 'SANCTION' &&
    (f.rule.data['mode'] === 'withdraw' ||
      f.words.some((w) => /^(عضويت|مشاركت)(ه|ها)$/.test(page.tokens[w]?.fold ?? '')));
  return leaves ? lastBody(page, f.first).filter((x) => !source.includes(x)) : [];
}

const left = /^من(ه|ها)$/;

/** «دخلت القوات البلدة ثم انسحبت منها»: what the pronoun means is no body. */
export function isPlaceLeft(page: Page, f: Firing, source: readonly string[]): boolean {
  const pronoun = left.exec(page.tokens[f.last - 1]?.fold ?? '')?.[1] as Pronoun | undefined;
  if (f.rule.data['type'] !== 'SANCTION' || f.rule.data['mode'] !== 'withdraw' || !pronoun) return false;
  if (source.length > 0 && source.every((x) => x.endsWith('.MIL') || x.endsWith('.REB'))) return true;
  return lastBody(page, f.first).length === 0;
}

/** The state that somebody acted on last before a token of its sentence, as the place that he leaves. */
export function placeLeft(page: Page, f: Firing, source: readonly string[]): readonly string[] {
  const own = source.map((x) => x.slice(0, 3));
  const place = mentionsBetween(page, page.sentenceAt(f.first).first, f.first).findLast(
    (m) => m.kind === 'state' && !own.includes(m.actor),
  );
  return place?.actors ?? [];
}

/** The body named last before a token, in its sentence or the three before it. */
export function lastBody(page: Page, i: number): readonly string[] {
  const here = page.sentenceAt(i);
  for (let k = here.i; k >= Math.max(0, here.i - 3); k--) {
    const s = page.sentences[k];
    if (!s || s.heading) continue;
    const last = mentionsBetween(page, s.first, k === here.i ? i : s.last).findLast((m) => m.kind === 'organisation');
    if (last) return last.actors;
  }
  return [];
}
