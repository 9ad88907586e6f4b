import type { Language } from '../../kernel/provenance.ts';
import type { Lexicon } from '../../record/lexicon.ts';
import { actorsOf, runs } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import { isNamedGroup } from '../name/mention.ts';
import type { Page } from '../page.ts';
import { speakerId } from './speaker-state.ts';
import { WordTable } from '../words/word-table.ts';

/** A speaker told by a noun alone ("a hospital official", «в больнице», «أطباء»), as an actor id, and the tokens of the noun. */
export interface NounSpeaker {
  readonly ids: readonly string[];
  readonly first: number;
  readonly last: number;
}

const made = new WeakMap<Lexicon, Map<Language, WordTable<string>>>();

function speakerNouns(lexicon: Lexicon, lang: Language): WordTable<string> {
  let own = made.get(lexicon);
  if (!own) made.set(lexicon, (own = new Map()));
  let table = own.get(lang);
  if (!table) {
    const file = lexicon.words[lang]['attribution'] as {
      readonly speakers: Readonly<Record<string, readonly string[]>>;
    };
    const entries = Object.entries(file.speakers).flatMap(([role, forms]) =>
      forms.flatMap((f) => (lang === 'ar' ? [f, accusative(f)] : [f]).map((form) => [form, role] as const)),
    );
    own.set(lang, (table = new WordTable(entries)));
  }
  return table;
}

/** «لكن محاميا قال»: an indefinite Arabic noun and its adjective in the accusative. */
const accusative = (phrase: string): string =>
  phrase
    .split(' ')
    .map((word) => (/[ةاىءنيو]$/.test(word) || word.startsWith('ال') ? word : `${word}ا`))
    .join(' ')
    .replace(/ي$/, 'يا');

interface Outsiders {
  /** Words that put an officer out of service: "retired", «отставной», «متقاعد». */
  readonly retired: readonly string[];
  /** Words that tell envoys of no one state: "a Western ambassador". */
  readonly outside: readonly string[];
  readonly envoys: readonly string[];
}
const outsiders = new WeakMap<Lexicon, Map<Language, Readonly<Record<keyof Outsiders, WordTable<true>>>>>();

function outsidersOf(lexicon: Lexicon, lang: Language): Readonly<Record<keyof Outsiders, WordTable<true>>> {
  let own = outsiders.get(lexicon);
  if (!own) outsiders.set(lexicon, (own = new Map()));
  let tables = own.get(lang);
  if (!tables) {
    const file = lexicon.words[lang]['attribution'] as unknown as Outsiders;
    const table = (key: keyof Outsiders): WordTable<true> => new WordTable(file[key].map((f) => [f, true] as const));
    own.set(lang, (tables = { retired: table('retired'), outside: table('outside'), envoys: table('envoys') }));
  }
  return tables;
}

/** "A retired Pakistani general" speaks as an analyst, "a Western ambassador in Khartoum" as a diplomat; null for anybody else. */
export function outsider(page: Page, role: string, first: number, last: number): 'ANALYSTS' | 'DIPLOMATS' | null {
  const soldier = /\b(MIL|SEC)$/.test(role);
  if (!soldier && !/\bGOV$/.test(role)) return null;
  const { retired, outside, envoys } = outsidersOf(page.lexicon, page.lang);
  const beside = (table: WordTable<true>): boolean => {
    const [from, to] = page.lang === 'ar' ? [first + 1, last + 3] : [first - 3, last];
    for (let i = Math.max(0, from); i < to; i++) {
      if (i >= last && page.tokens[i]?.kind !== 'word') return false;
      if (!table.at(page.tokens, i)) continue;
      return i >= first || !page.tokens.slice(i, first).some((t) => t.kind === 'punct' || t.fold === 'and');
    }
    return false;
  };
  if (soldier) return beside(retired) ? 'ANALYSTS' : null;
  for (let i = first; i < last; i++) if (envoys.at(page.tokens, i)) return beside(outside) ? 'DIPLOMATS' : null;
  return null;
}

/** The first noun for a speaker in a range of tokens, not across a mark or the beginning of another clause. */
export function nounSpeaker(page: Page, from: number, to: number): NounSpeaker | null {
  const table = speakerNouns(page.lexicon, page.lang);
  const small = smallWords[page.lang];
  for (let i = from; i < to; i++) {
    const token = page.tokens[i];
    if (!token) return null;
    if (token.kind === 'punct' && !/^["-]$/.test(token.fold)) return null;
    if (i > from && small.boundary.has(token.fold)) return null;
    const hit = table.at(page.tokens, i);
    // «Заявил журналистам представитель»: those who hear.
    if (hit && page.lang === 'ru' && hit.last === i + 1 && /(стам|терам|дентам|циям)$/.test(token.fold)) continue;
    // "Sources in his government": theirs is the voice.
    if (
      hit?.value.startsWith('media:') &&
      /^(in|at|within|inside|في|من|لدي|в|из)$/.test(page.tokens[hit.last]?.fold ?? '')
    ) {
      const body = nounSpeaker(page, hit.last + 1, Math.min(to + 3, hit.last + 4));
      if (body) return { ...body, first: i };
    }
    // "Officials at a hospital", «مدير المستشفى», «сотрудник больницы»: the house they sit in speaks.
    const house = hit && /^(GOV|media:)/.test(hit.value) ? houseAfter(page, hit.last) : null;
    if (house) return { ...house, first: i };
    const sits = hit ? (bodyAfter(page, i, hit.last) ?? bodyOfExperts(page, hit.value, i, hit.last)) : null;
    if (sits) return sits;
    // «Глава узбекской общины Киргизии»
    const commune = page.lang === 'ru' && hit?.value === 'GOV' ? communeAfter(page, hit.last) : -1;
    if (commune > 0) return { ids: [speakerId(page, 'CVL', i, commune)], first: i, last: commune };
    // "The refugee agency": the agency speaks.
    if (hit && page.lang === 'en' && page.tokens[hit.last]?.fold === 'agency') continue;
    const body = hit?.value.startsWith('media:') ? bodyBeforeNoun(page, i) : null;
    if (body) return { ...body, last: hit?.last ?? i + 1 };
    if (hit) {
      const apart = outsider(page, hit.value, i, hit.last);
      return { ids: [apart ?? speakerId(page, hit.value, i, hit.last)], first: i, last: hit.last };
    }
  }
  return null;
}

/** "Campaigners from Amnesty", «правозащитники из «Хьюман Райтс Вотч»»: the body they speak for; none for envoys to it. */
export function bodyAfter(page: Page, first: number, last: number): NounSpeaker | null {
  if (page.lang === 'ar' || !/^(from|of|with|из|от)$/.test(page.tokens[last]?.fold ?? '')) return null;
  let k = last + 1;
  while (k < last + 3 && /^(the|")$/.test(page.tokens[k]?.fold ?? '')) k++;
  const m = page.mentionAt(k);
  return m && m.kind === 'organisation' && m.form !== 'pronoun' ? { ids: m.actors, first, last: m.last } : null;
}

/** "UN experts", «эксперты ООН», «خبراء الأمم المتحدة»: the body whose experts they are. */
function bodyOfExperts(page: Page, role: string, first: number, last: number): NounSpeaker | null {
  if (role !== 'ANALYSTS') return null;
  const m = page.mentionAt(page.lang === 'en' ? first - 1 : last);
  return m?.kind === 'organisation' && m.form !== 'pronoun'
    ? { ids: m.actors, first: Math.min(first, m.first), last: Math.max(last, m.last) }
    : null;
}

/** After «узбекской общины», or -1. */
function communeAfter(page: Page, last: number): number {
  for (let i = last; i <= last + 1; i++) if ((page.tokens[i]?.fold ?? '').startsWith('общин')) return i + 1;
  return -1;
}

/** A hospital or its people right after a noun, with at most a preposition and an article between. */
function houseAfter(page: Page, last: number): NounSpeaker | null {
  let k = last;
  while (k < last + 2 && /^(in|at|of|for|from|with|the|a|an|باسم|في|من|لدي|в|из|при)$/.test(page.tokens[k]?.fold ?? ''))
    k++;
  const hit = speakerNouns(page.lexicon, page.lang).at(page.tokens, k);
  return hit?.value === 'MED' ? { ids: [speakerId(page, 'MED', k, hit.last)], first: k, last: hit.last } : null;
}

/** Whom a phrase means as a speaker: a person, a body, or a noun in the state or body the phrase names besides; null where it tells neither. */
export function speakerIn(
  page: Page,
  from: number,
  to: number,
): { readonly ids: readonly string[]; readonly last: number } | null {
  const found = runs(page, from, to);
  const noun = nounSpeaker(page, from, Math.min(to, from + 3));
  const person = found.find((r) => r.mentions.some((m) => m.kind === 'person'));
  let last = Math.max(noun?.last ?? 0, found[0]?.last ?? 0);
  // «متحدث باسم الرئيس فلان»: not the president himself.
  const spoken = noun && /^(ب?اسم|ب?لسان|to|for|of)$/.test(page.tokens[noun.last]?.fold ?? '');
  if (person && !spoken) return { ids: actorsOf(person), last: person.last };
  // «مسؤول في الأمم المتحدة»: the noun may be a party by itself; whose he is comes after.
  const own =
    noun !== null && found[1] !== undefined && (found[0]?.last ?? 0) <= noun.last && found[1].first - noun.last <= 3;
  const m = (own ? found[1] : found[0])?.mentions[0];
  if (own) last = found[1]?.last ?? last;
  if (!noun) return m ? { ids: actorsOf(found[0]), last } : null;
  if (!m) return { ids: noun.ids, last };
  // «ضابط موريتاني متقاعد», «مسؤولون في مستشفى»: the noun takes in the party and tells more of him.
  if (m.kind === 'group' && noun.first <= m.first && (noun.last > m.last || /^[DA]\w+S$/.test(noun.ids[0] ?? '')))
    return { ids: noun.ids, last };
  const role = /^[A-Z]{3}\.(\w+)$/.exec(noun.ids[0] ?? '')?.[1];
  if (m.kind === 'person') return { ids: [/^[A-Z]{3}\./.test(m.code) ? m.code : m.actor], last };
  const press = noun.ids[0]?.startsWith('media:') === true && m.kind === 'media';
  if (press || m.kind === 'organisation' || isNamedGroup(m.actor)) return { ids: m.actors, last };
  if (m.kind === 'state' && role) return { ids: [`${m.actor}.${role}`], last };
  if (m.kind === 'state' && noun.ids[0] === 'media:unnamed') return { ids: m.actors, last };
  return { ids: noun.ids, last };
}

/** "The UN refugee agency", "an African Union report": the body whose agency or report it is. */
function bodyBeforeNoun(page: Page, i: number): { readonly ids: readonly string[]; readonly first: number } | null {
  if (page.lang !== 'en' || !/^(agency|report|reports)$/.test(page.tokens[i]?.fold ?? '')) return null;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const m = page.mentionAt(k);
    if (m?.kind === 'organisation' && m.form !== 'pronoun') return { ids: m.actors, first: m.first };
    // "Refugee" names nobody here.
    if (m && m.kind !== 'group') return null;
    if (page.tokens[k]?.kind !== 'word' || /^(of|to|an?|the|its|from|by|in)$/.test(page.tokens[k]?.fold ?? ''))
      return null;
  }
  return null;
}
