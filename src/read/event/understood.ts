import { agreementOf, genderOf, lastMention } from '../clause/arabic-agreement.ts';
import { meantBy } from '../clause/arabic-pronoun.ts';
import { ownForce } from '../clause/arabic-subject.ts';
import type { Attributed } from '../saying/attribution.ts';
import { pronounBefore } from '../clause/clause.ts';
import { isFirstPerson } from '../clause/english-pronoun.ts';
import { partedByComma } from './roles-arabic.ts';
import type { Story } from './story.ts';
import { closedBetween, isHer, isMan, isParty, openerOf, topicOf } from './subject.ts';
import type { Page } from '../page.ts';
import { type Firing, opensClause } from '../words/rule.ts';

/** Who is understood to act where the clause of a verb names nobody. */
export interface Understood {
  readonly subject: readonly string[];
  /** Who acted last in this sentence. */
  readonly carried: readonly string[];
  /** The verb before, which this one is joined to, shows the same gender and number. */
  readonly alike: boolean;
}

/** Looks for the subject of a verb in what was told before it, and in who speaks. */
export function understood(page: Page, f: Firing, speech: Attributed, story: Story): Understood {
  const { near } = story;
  // «في حين رفضت بغداد القرار ووصفته …»: the verb joined to it has the subject of the verb before, main clause or not.
  const joined =
    page.lang === 'ar' &&
    near.at >= page.sentenceAt(f.first).first &&
    (opensClause(page, f.first) || /^و?ثم$/.test(page.tokens[f.first - 1]?.fold ?? '')) &&
    !partedByComma(page, near.at, f.first);
  const carried = joined ? near.source : lastInSentence(page, f, story);
  return {
    subject: (page.lang === 'ar' ? inArabic : elsewhere)(page, f, speech.speaker, carried, story),
    carried,
    alike: joined && agreementOf(page.tokens[near.at]?.fold ?? '') === agreementOf(page.tokens[f.first]?.fold ?? ''),
  };
}

function lastInSentence(page: Page, f: Firing, { subject }: Story): readonly string[] {
  if (subject.sentence !== page.sentenceAt(f.first).i) return [];
  return page.lang === 'en' && closedBetween(page, subject.at, f.first) ? [] : subject.ids;
}

function inArabic(
  page: Page,
  f: Firing,
  speaker: readonly string[],
  carried: readonly string[],
  story: Story,
): readonly string[] {
  const byParty = isParty(speaker);
  if (byParty) {
    // «حمل الوزير واشنطن المسؤولية قائلا إنها زودت»: she is not the man who speaks.
    const woman = isHer(page, f.first) && isMan(page, f.first, speaker);
    const her = woman ? meantBy(page, f.first, 'ها', speaker, true) : [];
    if (her.length > 0) return her;
    if (!(carried.length > 0 && woman) && (pronounBefore(page, f.first) || ownForce(page, f.first))) return speaker;
  }
  if (carried.length > 0) return otherThan(page, f.first, carried) ?? carried;
  const sentence = page.sentenceAt(f.first);
  if (speaker[0] === 'narrator' && story.subject.sentence !== sentence.i) {
    const opener = openerOf(page, f.first);
    if (opener.length > 0) return opener;
  }
  if (byParty) return speaker;
  return f.first - sentence.first <= 2 || pronounBefore(page, f.first) ? story.subject.ids : [];
}

/** «ودعت باريس وبرلين الرئيس إلى سحبهم، لكنه استبعد»: whom the pronoun before a verb means, where whoever acted last is not he. */
function otherThan(page: Page, i: number, carried: readonly string[]): readonly string[] | null {
  const pronoun = [1, 2, 3]
    .map((k) => /^[وف]?(لكن|ان|بان|لان|غير ان|كان)(ه|ها|هم)$/.exec(page.tokens[i - k]?.fold ?? '')?.[2])
    .find(Boolean) as 'ه' | 'ها' | 'هم' | undefined;
  if (!pronoun) return null;
  const last = lastMention(page, i, carried);
  if (!last || (pronoun !== 'ه' && pronoun !== 'ها')) return null;
  const shown = pronoun === 'ه' ? 'm' : 'f';
  if (carried.length === 1 && genderOf(page, last) === shown) return null;
  const other = meantBy(page, i, pronoun, carried);
  return other.length > 0 ? other : null;
}

function elsewhere(
  page: Page,
  f: Firing,
  speaker: readonly string[],
  carried: readonly string[],
  story: Story,
): readonly string[] {
  const byParty = isParty(speaker);
  // "We will not go": whoever speaks.
  if (page.lang === 'en' && byParty && isFirstPerson(page, f.first)) return speaker;
  if (carried.length > 0) return carried;
  const topic = speaker[0] === 'narrator' ? topicOf(page, f.first) : [];
  if (topic.length > 0) return topic;
  return byParty ? speaker : page.lang === 'en' ? story.subject.ids : [];
}
