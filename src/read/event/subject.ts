import { agrees, genderOf, lastMention } from '../clause/arabic-agreement.ts';
import { actorsOf, isDateline, mentionsBetween, pronounBefore, runs } from '../clause/clause.ts';
import type { Page } from '../page.ts';
import { opensClause } from '../words/rule.ts';
import { runCases } from '../words/russian-case.ts';
import { russianLead } from '../clause/russian-subject.ts';

export const isParty = (ids: readonly string[]): boolean =>
  ids[0] !== 'narrator' && !(ids[0] ?? 'media:').startsWith('media:');

/** The party that an Arabic sentence sets first without preposition, before the verb: «تدخلت المنظمة … وأرسلت». */
export function openerOf(page: Page, i: number): readonly string[] {
  if (!opensClause(page, i)) return [];
  const sentence = page.sentenceAt(i);
  if (i - sentence.first < 3) return [];
  const lead = runs(page, sentence.first, i)[0];
  return lead && lead.preposition === null && lead.mentions.every((m) => m.acts && m.form !== 'demonym')
    ? actorsOf(lead)
    : [];
}

/** What "it" or "они" before a verb stands for: the party the sentence before begins with. */
export function topicOf(page: Page, i: number): readonly string[] {
  if (!pronounBefore(page, i)) return [];
  const before = page.sentences[page.sentenceAt(i).i - 1];
  const lead = before && !before.heading ? mentionsBetween(page, before.first, before.last)[0] : undefined;
  return before && lead && lead.first - before.first <= 2 && lead.acts ? lead.actors : [];
}

/** "Algeria refused …; Senegal, which …, received": a semicolon ends what a subject does, where another party opens what follows. */
export function closedBetween(page: Page, from: number, to: number): boolean {
  for (let k = to - 1; k > from; k--)
    if (page.tokens[k]?.fold === ';') return runs(page, k + 1, Math.min(to, k + 6))[0]?.preposition === null;
  return false;
}

/** «وأعلنت أنها لن تسهم»: no man, whoever spoke last. */
export const isHer = (page: Page, i: number): boolean =>
  [i - 1, i - 2].some((k) => /^(انها|بانها)$/.test(page.tokens[k]?.fold ?? ''));

export const isMan = (page: Page, i: number, ids: readonly string[]): boolean => {
  const m = lastMention(page, i, ids);
  return m !== undefined && genderOf(page, m) === 'm';
};

/** «قال الوزير السوداني إن … . واتهم تشاد»: a verb with و that opens its sentence goes on with the subject of the one before. */
function toldBefore(page: Page, i: number, verb = i): readonly string[] {
  const before = page.sentences[page.sentenceAt(i).i - 1];
  if (!before || before.heading || !(opensClause(page, i) || verb > i)) return [];
  const lead = runs(page, before.first, before.last).find((r) => !isDateline(r));
  const head = lead?.mentions[0];
  return lead && head?.acts && lead.preposition === null && lead.first - before.first <= 3 && agrees(page, verb, head)
    ? actorsOf(lead)
    : [];
}

/** «Что сделал совет? Назавтра образовал комиссию»: whom the question before is about. */
function askedAbout(page: Page, i: number): readonly string[] {
  const before = page.sentences[page.sentenceAt(i).i - 1];
  if (!before || before.heading || page.tokens[before.last - 1]?.fold !== '?') return [];
  return actorsOf(
    runs(page, before.first, before.last).findLast(
      (r) => r.preposition === null && r.mentions[0]?.acts && runCases(page, r).includes('n'),
    ),
  );
}

export function lastSubjectIn(page: Page, i: number): readonly string[] {
  // A Russian subject shows its case.
  const lead = page.lang === 'ru' ? russianLead(page, i) : undefined;
  if (lead) return actorsOf(lead);
  const sentence = page.sentenceAt(i);
  const asked = page.lang === 'ru' ? askedAbout(page, i) : [];
  if (asked.length > 0) return asked;
  if (page.lang === 'ar' && i === sentence.first) return toldBefore(page, i);
  const named = mentionsBetween(page, sentence.first, i);
  // Where an English dispatch was written does nothing in it.
  const first = page.lang === 'en' ? named.find((m) => m.form !== 'capital' || m.acts) : named[0];
  // «Их вождь, с которым в Афганистане виделся …, требует»: a place is nobody who acts.
  if (
    first &&
    page.lang === 'ru' &&
    first.form === 'name' &&
    /^(в|во|на|из)$/.test(page.tokens[first.first - 1]?.fold ?? '')
  )
    return [];
  // «وفي هايتي لم تتجاوز العقوبات، ثم أسهمت»: where something was done did not do it.
  if (page.lang === 'ar' && first && /^[وف]?(في|داخل|وسط|قرب)$/.test(page.tokens[first.first - 1]?.fold ?? '')) {
    const lead = runs(page, sentence.first, i).find((r) => r.preposition === null && r.mentions[0]?.acts === true);
    return lead ? actorsOf(lead) : first.first - sentence.first <= 1 ? toldBefore(page, sentence.first, i) : [];
  }
  return first?.actors ?? [];
}
