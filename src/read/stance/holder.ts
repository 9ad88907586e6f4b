import { arabicSubject, ownForce, pluralDoer } from '../clause/arabic-subject.ts';
import { actorsOf, clauseOf, mentionsBetween, pronounBefore, runOf, runs, subjectBefore } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import type { Page, Run } from '../page.ts';
import { type Firing, formsAt, opensClause } from '../words/rule.ts';
import { antecedent, sentenceSubject } from '../clause/verb-subject.ts';
import { isComma } from '../text/mark.ts';

/** Who acted before in the sentence, and who is quoted. */
export interface Company {
  readonly speaker: readonly string[];
  readonly carried: readonly string[];
}

/** Parties that can hold a stance: no news agency, no unnamed analyst, not the text itself. */
export const usable = (ids: readonly string[]): readonly string[] =>
  ids.filter((x) => !x.startsWith('media:') && x !== 'narrator' && x !== 'ANALYSTS' && x !== 'DIPLOMATS');

/** Whoever wishes, fears, gains or loses by the words of a rule; empty where nobody is named. `end`: where the next stance begins. */
export function holdersOf(page: Page, f: Firing, company: Company, end: number): readonly string[] {
  switch (f.rule.data['holder']) {
    case 'object':
      return objectOf(page, f, end);
    case 'to':
      return addressee(page, f);
    case 'either':
      return named(page, f) ?? usable(actorsOf(subject(page, f.first)));
    case 'apposed': {
      const comma = isComma(page.tokens[f.first - 1]?.fold);
      const head = runs(page, page.sentenceAt(f.first).first, f.first).at(-1);
      return comma && head && head.last === f.first - 1 ? usable(actorsOf(head)) : [];
    }
    case 'carried':
      return usable(company.carried.length > 0 ? company.carried : leading(page, f, company));
    default:
      return f.voice === 'noun' ? feeling(page, f) : subjectOf(page, f, company);
  }
}

/** "Serves the interests of X", "plays into X's hands": the first party in the words or close after them. */
function objectOf(page: Page, f: Firing, end: number): readonly string[] {
  const hurt = runs(page, f.first, Math.min(end, f.last + 7)).find((r) => usable(actorsOf(r)).length > 0);
  // "1,800 were hurt; an elder …": of another clause.
  for (let i = f.last; hurt && i < hurt.first; i++) if (/^[,،;:]$/.test(page.tokens[i]?.fold ?? '')) return [];
  return hurt && hurt.first - f.last <= 5 ? usable(actorsOf(hurt)) : [];
}

const toward: Readonly<Record<string, RegExp>> = {
  ar: /^(ل|علي|لدي)$/,
  en: /^(to|for)$/,
  ru: /^(для|по|на|к)$/,
};

/** "A blow to X", «ударом для X», «ضربة لـX»; or told first: "for X, the prize is …". */
function addressee(page: Page, f: Firing): readonly string[] {
  const sentence = page.sentenceAt(f.first);
  const to = (r: Run): boolean => toward[page.lang]?.test(r.preposition ?? '') === true;
  const after = runs(page, f.last, Math.min(sentence.last, f.last + 7)).find(to);
  if (after && after.first - f.last <= 4) return usable(actorsOf(after));
  const lead = runs(page, sentence.first, f.first)[0];
  const set = /^و?بالنسبه$/.test(page.tokens[sentence.first]?.fold ?? '') ? /^(ل|الي)$/ : /^(for|для|ل)$/;
  return lead && lead.first - sentence.first <= 3 && set.test(lead.preposition ?? '') ? usable(actorsOf(lead)) : [];
}

/** "The winner is X": a party right after the words. */
function named(page: Page, f: Firing): readonly string[] | null {
  const clause = clauseOf(page, f.first);
  const after = runs(page, f.last, Math.min(clause.last, f.last + 7))[0];
  if (!after || after.first - f.last > 4) return null;
  const linked = page.lang === 'en' ? /^(is|are|be|was|were|been|,|remains)$/ : /./;
  for (let i = f.last; i < after.first; i++)
    if (linked.test(page.tokens[i]?.fold ?? '')) return usable(actorsOf(after));
  return page.lang === 'en' ? null : usable(actorsOf(after));
}

/** "X's fears", "fears in X", «опасения Москвы», «مخاوف الرياض». */
function feeling(page: Page, f: Firing): readonly string[] {
  const clause = clauseOf(page, f.first);
  const at = page.tokens[f.first - 1]?.kind === 'clitic' ? f.first - 2 : f.first - 1;
  const owner = page.mentionAt(at);
  if (owner && (page.lang !== 'ar' || owner.form !== 'demonym') && (page.lang !== 'ru' || owner.form === 'demonym'))
    return usable(owner.actors);
  const after = runs(page, f.last, Math.min(clause.last, f.last + 6));
  const free = after.find((r) => r.first - f.last <= 3 && holds(page, r));
  return free ? usable(actorsOf(free)) : owner ? usable(owner.actors) : [];
}

const holds = (page: Page, r: Run): boolean =>
  page.lang === 'en'
    ? /^(in|among|from|of|by)$/.test(r.preposition ?? '')
    : r.preposition === null || /^(у|среди|в|لدي|في)$/.test(r.preposition);

function subject(page: Page, i: number): Run | null {
  return page.lang === 'ar' ? arabicSubject(page, i) : subjectBefore(page, i);
}

function subjectOf(page: Page, f: Firing, company: Company): readonly string[] {
  const found = page.lang === 'ar' ? arabicHolder(page, f, company) : europeanHolder(page, f, company);
  return usable(found ?? leading(page, f, company));
}

function arabicHolder(page: Page, f: Firing, { speaker, carried }: Company): readonly string[] | null {
  const before = pluralDoer(page, f.first);
  const ahead = before ? runOf(before) : arabicSubject(page, f.first);
  if (ahead) return actorsOf(ahead);
  // «التي ترفضها موسكو»: a verb that has its object on it has its subject next to it.
  const beside = page.mentionAt(f.last);
  if (f.last === f.first + 1 && beside?.first === f.last && objectOn(page, f.first)) return beside.actors;
  const own = carried.length > 0 ? carried : speaker;
  if (participle.test(page.tokens[f.first]?.fold ?? '') && carried.length > 0) return carried;
  if (pronounBefore(page, f.first) || ownForce(page, f.first)) return speaker[0] !== 'narrator' ? speaker : own;
  const clause = clauseOf(page, f.first);
  const free = runs(page, f.first, Math.min(clause.last, f.last + 8)).find((r) => r.preposition === null);
  if (free && free.first - f.last <= 5) {
    // «وطالبت الأمم المتحدة بـ…»: whom a joined verb of asking is aimed at does not ask.
    const asked =
      f.rule.data['ask'] === true &&
      carried.length > 0 &&
      opensClause(page, f.first) &&
      f.first - page.sentenceAt(f.first).first > 3 &&
      /^(ب|ل|الي|علي|ان)/.test(page.tokens[free.last]?.fold ?? '');
    return asked ? carried : actorsOf(free);
  }
  return carried.length > 0 ? carried : null;
}

function objectOn(page: Page, i: number): boolean {
  const fold = page.tokens[i]?.fold ?? '';
  const bare = /^(.{3,}?)(ه|ها|هم|هما)$/.exec(fold)?.[1];
  return bare !== undefined && formsAt(page, i).includes(bare.replace(/^[وف](?=.{3})/, ''));
}

/** «مطالباً», «محذرة»: whoever did the deed before goes on. */
const participle =
  /^(مطالب|داعي|محذر|معرب|معبر|مبدي|مندد|رافض|مستنكر|منتقد|مويد|مرحب|داعم|مشدد|معتبر|واصف|حاث|مناشد|راجي|امل|متطلع|ساعي|موكد)(ا|ه)$/;

function europeanHolder(page: Page, f: Firing, { speaker, carried }: Company): readonly string[] | null {
  const sentence = page.sentenceAt(f.first);
  const fold = page.tokens[f.first]?.fold ?? '';
  const before = page.tokens[f.first - 1]?.fold ?? '';
  const after = runs(page, f.last, Math.min(clauseOf(page, f.first).last, f.last + 8));
  // "Backed by X", "a move opposed by X".
  if (page.lang === 'en' && page.tokens[f.last]?.fold === 'by' && fold.endsWith('ed')) {
    const agent = after.find((r) => r.preposition === 'by');
    return agent && agent.first - f.last <= 4 ? actorsOf(agent) : [];
  }
  const trailing =
    (page.lang === 'en' && fold.endsWith('ing') && before === ',') ||
    (page.lang === 'ru' && /(я|в|вши|ясь)$/.test(fold));
  if (trailing) return carried.length > 0 ? carried : sentenceSubject(page, f.first);
  // «а проиграет Франция», «выигрывает от этого Кремль»: what has no object has its subject after it.
  if (page.lang === 'ru' && /^(fears|hopes|benefits|loses)$/.test(String(f.rule.data['polarity']))) {
    const opens = f.first === sentence.first || smallWords.ru.and.has(before) || before === ',' || before === 'но';
    const own = after.find((r) => !smallWords.ru.preposition.has(page.tokens[r.first - 1]?.fold ?? ''));
    if (opens && own && own.first - f.last <= 4 && !commaIn(page, f.last, own.first)) return actorsOf(own);
  }
  const joins = smallWords[page.lang].and.has(before) || /^(but|но|однако)$/.test(before);
  // «…, но приветствовала Германия»: the ending tells the subject.
  const next = page.lang === 'ru' ? page.mentionAt(f.last) : undefined;
  if (next && next.form === 'name' && /[ая]$/.test(page.tokens[next.last - 1]?.fold ?? '')) {
    const own = after.find((r) => r.first === next.first);
    if (own && (joins || !subjectBefore(page, f.first))) return actorsOf(own);
  }
  // «Судан, опасающийся …»: the participle goes with the word before its comma.
  if (page.lang === 'ru' && before === ',' && /(щий|щая|щее|щие|ший|шая|шее|шие)(ся)?$/.test(fold)) {
    const head = page.mentionAt(f.first - 2);
    return head ? head.actors : null;
  }
  if (joins) {
    const relative = antecedent(page, f.first);
    return relative ? actorsOf(relative) : carried.length > 0 ? carried : sentenceSubject(page, f.first);
  }
  // "A step that Riyadh calls", «план, который Асмара отклонила»: the party between the relative word and the verb.
  const near = page.mentionAt(f.first - 1);
  if (near?.last === f.first && smallWords[page.lang].relative.has(page.tokens[near.first - 1]?.fold ?? ''))
    return near.actors;
  const ahead = subjectBefore(page, f.first);
  if (ahead && usable(actorsOf(ahead)).length > 0) return actorsOf(ahead);
  if (pronounBefore(page, f.first)) return speaker[0] !== 'narrator' ? speaker : carried;
  if (page.lang === 'ru') {
    // What stands after a verb that takes an object is its subject only right next to it, and nobody whom it asks.
    const objects = /^(supports|opposes)$/.test(String(f.rule.data['polarity']));
    const reach = !objects ? 5 : f.rule.data['ask'] === true && f.first > sentence.first ? -1 : 0;
    // «Её поддержали только Пекин и Виндхук»
    const alone = /^(только|лишь|одни|один|одна)$/.test(page.tokens[f.last]?.fold ?? '');
    const free = after.find((r) => r.preposition === null && r.first - f.last <= (alone ? Math.max(reach, 1) : reach));
    if (free) return actorsOf(free);
  }
  const lead = sentenceSubject(page, f.first);
  if (lead) return lead;
  return carried.length > 0 && sentence.first < f.first ? carried : null;
}

function commaIn(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (page.tokens[i]?.fold === ',') return true;
  return false;
}

/** The party that the sentence opens with; else whoever speaks. */
function leading(page: Page, f: Firing, { speaker }: Company): readonly string[] {
  const sentence = page.sentenceAt(f.first);
  const lead = mentionsBetween(page, sentence.first, f.first).find(
    (m) => m.kind !== 'media' && /^(state|organisation|person|group|bloc)$/.test(m.kind),
  );
  if (lead && lead.first - sentence.first <= 5) return lead.actors;
  return speaker[0] !== 'narrator' ? speaker : [];
}
