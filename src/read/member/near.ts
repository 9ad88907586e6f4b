import { type BodyAt, bare, bodiesBetween, bodyAt, bodyBefore, bodyWords, objectAfter, signsOther } from './body.ts';
import { mentionsBetween, prepositionOf } from '../clause/clause.ts';
import { forState, headOf, isVague, listsBetween, type Party } from './party.ts';
import { staysBehind } from './pass.ts';
import { casesOf } from '../words/russian-case.ts';
import type { Carried } from './told.ts';
import type { Mention, Page, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import { isSemicolon } from '../text/mark.ts';

/** Words that speak of belonging to a body and of nothing else: one of them needs no body beside it. */
const plain = {
  en: /^(membership|accession|admission|readmission|signatory|signatories|founder|founders|co-founder|members?|expulsion|suspension|acceded|rejoined|joined|quit|readmitted|reinstated|suspended|seat)$/,
  ru: /^(член\p{L}*|вступ\p{L}+|присоедин\p{L}+|участни[кц]\p{L}*|основател\p{L}*|учредител\p{L}*|подписант\p{L}*|председательств\p{L}+)$/u,
  ar: /^[وفبلك]*(ال)?(عضو|عضوا|عضوه|اعضا\p{L}*|عضوي\p{L}+|انضم\p{L}*|ينضم|تنضم|انضمام\p{L}*|موسس\p{L}*)$/u,
} as const;

export const isPlain = (page: Page, f: Firing): boolean =>
  f.words.some((w) => plain[page.lang].test(page.tokens[w]?.fold ?? ''));

/** "Ceased to be", and "a member" after it. */
const isMore = (page: Page, f: Firing): boolean =>
  [0, 1, 2].some((k) => plain[page.lang].test(page.tokens[f.last + k]?.fold ?? ''));

/**
 * The body meant where the words after a statement name none: one named or spoken of a few words away in its sentence, or, where the
 * statement speaks of belonging by its own words, the one the text was about.
 */
export function bodyNear(page: Page, f: Firing, sentence: Sentence, carried: Carried): BodyAt | null {
  if (
    f.rule.data['body'] ||
    // "Signed a trade agreement at the union": another paper.
    (f.rule.data['kind'] === 'signed' && signsOther(page, f)) ||
    (f.words.length === 1 && /^(خارج|вне|outside)$/.test(page.tokens[f.first]?.fold ?? '')) ||
    f.rule.id.endsWith('.denounce') ||
    f.rule.data['kind'] === 'same' ||
    f.rule.data['kind'] === 'reverse'
  )
    return null;
  if (f.rule.data['party'] === 'noun' && isMany(page, f)) return null;
  const active = /^(joined|withdrew|returned)$/.test(String(f.rule.data['kind'])) && f.rule.data['party'] === undefined;
  // What it takes stands after it: no body further off. "Leaving Chad and Mali" takes those who stay.
  if (active && !staysBehind(page, f) && objectAfter(page, f, sentence.last).kind === 'other') return null;
  // Words that speak of other things too take the body they name, or none.
  const signed = f.rule.data['kind'] === 'signed';
  if (!isPlain(page, f) && !isMore(page, f) && !signed && !staysBehind(page, f)) return null;
  const reach = 12;
  const near =
    firstBody(page, f.last, Math.min(sentence.last, f.last + reach), 1) ??
    firstBody(page, f.first - 1, Math.max(sentence.first, f.first - reach) - 1, -1);
  if (signed && !isPlain(page, f)) return near && isTreaty(page, near) ? near : null;
  if (near || !isPlain(page, f)) return near;
  const all = bodiesBetween(page, sentence.first, sentence.last);
  if (all[0] && all.every((b) => b.id === all[0]?.id)) return all[0];
  return (sentence.i - carried.sentence <= 2 ? carried.body : null) ?? bodyBefore(page, f.first, sentence, false, 2);
}

const isTreaty = (page: Page, body: BodyAt): boolean =>
  page.mentionAt(body.first)?.kind === 'treaty' || bodyWords(page).treaty.has(bare(page, body.first));

/** The first body met from one token to before another, this way or that, not over a semicolon. */
function firstBody(page: Page, from: number, to: number, step: 1 | -1): BodyAt | null {
  for (let i = from; (to - i) * step > 0; i += step) {
    if (isSemicolon(page.tokens[i]?.fold)) return null;
    const body = bodyAt(page, i);
    if (body) return body;
  }
  return null;
}

const nounlike: Readonly<Record<Page['lang'], RegExp>> = {
  en: /(ians|eans|ans|is|ese|ish|iots|ards|ks|rs|ns)$/,
  ru: /(цы|не|ки|ры|сы|хи|ды|лы|вы|ги|ты|цев|ян|ков)$/,
  ar: /(ون|ين)$/,
};

/** A people named as such acts for its state: "Norwegians have voted". */
function asPeople(page: Page, m: Mention): Mention | null {
  if (m.form !== 'demonym' || (m.kind !== 'state' && m.kind !== 'former_state')) return null;
  const alone = !page.mentionAt(m.last) && ![1, 2].some((k) => page.mentionAt(m.first - k));
  return alone && nounlike[page.lang].test(page.tokens[m.last - 1]?.fold ?? '') ? m : null;
}

/** The list of states a mention stands in, or begins; a people, a ruler or a government for its state. */
function partyAt(page: Page, m: Mention, first: number, last: number): Party | null {
  const list = listsBetween(page, first, last).find((p) => p.first <= m.first && m.last <= p.last);
  if (list) return list;
  const state = isVague(page, m) ? null : (forState(m) ?? asPeople(page, m));
  return state ? { states: [state], first: m.first, last: m.last } : null;
}

function mayBeNominative(page: Page, m: Mention): boolean {
  const cases = casesOf(page, m);
  return cases.length === 0 || cases.includes('n');
}

const organs =
  /^(government|cabinet|parliament|senate|congress|assembly|legislature|lawmakers|deputies|voters|electorate|king|queen|president|premier|regent|emir|sultan|ruler|rulers|leader|leaders|junta|generals|regime|monarch|minister|ministers|decision|move|choice|vote|bid|withdrawal|departure|exit|accession|entry|membership|republic|authorities|revolutionaries|chancellor|dictator)$/;

/** The last party of a token range that acts: no preposition governs it, and nobody else acts after it. */
function actingBefore(page: Page, first: number, last: number, body: BodyAt | null): Party | null {
  for (const m of mentionsBetween(page, first, last).toReversed()) {
    if ((body && m.first < body.last && body.first < m.last) || (m.form === 'capital' && !m.acts)) continue;
    const party = partyAt(page, m, first, last);
    const head = party?.states[0] ?? m;
    if (prepositionOf(page, head, first) !== null) continue;
    // Whoever acts stands in the nominative: «Азербайджан передал Уганде».
    if (page.lang === 'ru' && m.form !== 'pronoun' && !mayBeNominative(page, head)) continue;
    if (m.form === 'demonym' && !party) continue;
    if (m.kind === 'organisation' || m.kind === 'treaty' || m.kind === 'bloc') continue;
    if (!party) return null;
    if (page.tokens[m.last]?.kind !== 'clitic') return party;
    // "Uruguay's delegate": somebody of whom nothing is known acts; "Angola's decision to leave", "Hungary's parliament" are the state.
    return organs.test(page.tokens[m.last + 1]?.fold ?? '') || organs.test(page.tokens[m.last + 2]?.fold ?? '')
      ? { ...party, states: party.states.slice(-1) }
      : null;
  }
  return null;
}

const pronouns: Readonly<Record<Page['lang'], RegExp>> = {
  en: /^(it|they|he|she|both|its|their)$/,
  ru: /^(он|она|оно|они|тот|та|те|последн(ий|яя|ее|ие)|обе|оба|ее|его|их)$/,
  ar: /^[وف]?(هي|هو|هم|هما|الاخيره|الاخير)$/,
};

/** Whether a pronoun right before the statement stands for somebody spoken of before, and where it stands. */
function pronounAt(page: Page, f: Firing, sentence: Sentence): number {
  for (let i = f.first - 1; i >= Math.max(sentence.first, f.first - 5); i--) {
    const token = page.tokens[i];
    if (pronouns[page.lang].test(token?.fold ?? '')) return i;
    if (token?.kind === 'punct' || page.mentionAt(i)) return -1;
  }
  return -1;
}

const latter = /^[وف]?(последн(ий|яя|ее|ие)|الاخيره|الاخير|latter)$/;

/** Whom a statement is of, where no party stands in its place: the pronoun's, the nearest that acts in its sentence, the one spoken of before. */
export function partyNear(
  page: Page,
  f: Firing,
  sentence: Sentence,
  body: BodyAt,
  carried: Carried,
  limit: number,
): Party | null {
  const { party: frame, kind } = f.rule.data;
  if (kind === 'same' || kind === 'reverse' || kind === 'led' || kind === 'chair') return null;
  if (frame === 'object' || frame === 'by' || kind === 'includes')
    return objectNear(page, f, sentence, body, carried, limit);
  if (frame === 'noun' && isMany(page, f)) return null;
  const at = pronounAt(page, f, sentence);
  const floor = partStart(page, f.first, sentence);
  if (at >= 0) {
    if (latter.test(page.tokens[at]?.fold ?? '')) {
      const last = listsBetween(page, sentence.first, at).at(-1);
      if (last) return { ...last, states: last.states.slice(-1) };
    }
    return actingBefore(page, floor, at, body) ?? spokenBefore(page, sentence, carried);
  }
  if (!isPlain(page, f) && body.first < sentence.first) return null;
  // "Paris, left out of the pact, …": the name right before the comma.
  if (page.tokens[f.first - 1]?.fold === ',' || page.tokens[f.first - 1]?.fold === '،') {
    const named = listsBetween(page, floor, f.first - 1).find((p) => p.last === f.first - 1);
    if (named) return named;
    const seat = page.mentionAt(f.first - 2);
    if (seat?.form === 'capital' && seat.kind === 'state')
      return { states: [seat], first: seat.first, last: seat.last };
  }
  for (let i = f.first - 6; i < f.last + 6; i++) if (homes.test(page.tokens[i]?.fold ?? '')) return null;
  if (page.lang !== 'en') {
    const after = listsBetween(page, f.last, Math.min(limit, f.last + 10)).find(
      (p) => p.last <= body.first || p.first >= body.last,
    );
    if (
      after &&
      prepositionOf(page, after.states[0] as Mention, f.last) === null &&
      (page.lang === 'ar' || !actingBefore(page, floor, f.first, body)) &&
      !isCut(page, f.last, after.first)
    )
      return after;
  }
  return (
    actingBefore(page, floor, f.first, body) ??
    (isEmpty(page, sentence, f) && isPlain(page, f) ? spokenBefore(page, sentence, carried) : null)
  );
}

const homes = /^(country|nation|homeland|بلاده|بلادها|بلده|دولته)$/;

/** "Its membership was suspended", "took it out", «عضويتها», «его членство»: who is meant was spoken of before. */
function takesPronoun(page: Page, f: Firing): boolean {
  if (page.lang === 'ar') {
    for (const w of f.words)
      if (/[^ا]ت(ها|ه|هما|هم)$|^مقعد(ها|ه)$|^مشارك(تها|ته)$/.test(page.tokens[w]?.fold ?? '')) return true;
    return false;
  }
  const from = page.lang === 'en' ? f.first - 1 : f.first - 2;
  for (let i = from; i <= f.last; i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (page.lang === 'en' && /^(its|their|it|them|him|her)$/.test(fold) && !page.mentionAt(i + 1)) return true;
    if (page.lang === 'ru' && /^(ее|его|их)$/.test(fold)) return true;
  }
  return false;
}

/** The list that a verb or the word for an agent comes to, no comma between. */
function objectNear(
  page: Page,
  f: Firing,
  sentence: Sentence,
  body: BodyAt,
  carried: Carried,
  limit: number,
): Party | null {
  if (takesPronoun(page, f))
    return (
      actingBefore(page, partStart(page, f.first, sentence), f.first - 1, body) ?? spokenBefore(page, sentence, carried)
    );
  const next = listsBetween(page, f.last, Math.min(limit, f.last + 14)).find(
    (p) => body.last <= p.first || body.first >= p.last,
  );
  if (!next || page.tokens[next.last]?.kind === 'clitic') return null;
  return isCut(page, f.last, next.first) ? null : next;
}

const many =
  /^(members|signatories|outsiders|observers|candidates|applicants|associates|founders|partners|allies|parties|states|countries|член(ы|ов|ам|ах)|участник(и|ов|ам|ах)|участниц(ы|ам)?|основател(и|ей|ям)|[وفبل]*(ال)?اعضا(ء|ءه|ءها|يه|يها|ها|ه|)|الدول|دول|موسسوه?ا?|الموسسين)$/;

/** "The members", «участники»: many, and nobody in particular, where no verb says of somebody that they are it. */
function isMany(page: Page, f: Firing): boolean {
  if (!f.words.some((w) => many.test(page.tokens[w]?.fold ?? ''))) return false;
  for (let i = f.first - 1; i >= f.first - 3; i--)
    if (
      /^(are|were|became|become|remain|remained|both|all|as|هما|هم|كلها|جميعها|являются|стали|были|остаются|—|-)$/.test(
        page.tokens[i]?.fold ?? '',
      )
    )
      return false;
  return true;
}

/** Where the part of a sentence begins that a token stands in: after a semicolon, a colon, or its own beginning. */
function partStart(page: Page, i: number, sentence: Sentence): number {
  for (let k = i - 1; k >= sentence.first; k--) if (/^[;:؛]$/.test(page.tokens[k]?.fold ?? '')) return k + 1;
  return sentence.first;
}

function isCut(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (page.tokens[i]?.kind === 'punct' && !/^["'()-]$/.test(page.tokens[i]?.fold ?? '')) return true;
  return false;
}

/** Nobody else acts in the sentence before the statement. */
const isEmpty = (page: Page, sentence: Sentence, f: Firing): boolean =>
  mentionsBetween(page, sentence.first, f.first).every(
    (m) => m.kind === 'organisation' || m.kind === 'treaty' || m.form === 'demonym',
  );

function spokenBefore(page: Page, sentence: Sentence, carried: Carried): Party | null {
  if (carried.party && sentence.i - carried.sentence <= 1) return carried.party;
  const before = page.sentences[sentence.i - 1];
  return before && !before.heading ? headOf(page, before) : null;
}
