import { type BodyAt, bodyAt, bodyWords, isDate } from './body.ts';
import { mentionsBetween, prepositionOf, stopsClause } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import type { DatedTokens, Mention, Page, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import { isBreak, isComma } from '../text/mark.ts';
import { perFile } from '../text/once.ts';

/** States told together, and the tokens they stand in. */
export interface Party {
  readonly states: readonly Mention[];
  readonly first: number;
  readonly last: number;
}

export const isState = (m: Mention): boolean =>
  (m.kind === 'state' || m.kind === 'former_state') &&
  m.form !== 'demonym' &&
  m.form !== 'seat' &&
  (m.form !== 'capital' || m.acts);

/** Who acts for a state stands for it: its government, its forces' leaders, the holder of an office. */
export function forState(m: Mention): Mention | null {
  if (isState(m)) return m;
  const state = m.code.slice(0, 3);
  const official = (m.kind === 'person' || m.kind === 'group') && /^[A-Z]{3}\.(GOV|MIL)$/.test(m.code);
  return official && (m.kind === 'person' || m.code.endsWith('GOV')) ? { ...m, actor: state, actors: [state] } : null;
}

/** Words that may stand between the parts of a list of states. */
function isLink(page: Page, i: number): boolean {
  const token = page.tokens[i];
  if (!token) return false;
  if (token.kind === 'punct') return /^[,،()"–—-]$/.test(token.fold);
  // "Libya (1953) and Sudan (1956)".
  if (page.isDated(i) && inBrackets(page, i)) return true;
  return (
    smallWords[page.lang].and.has(token.fold) ||
    (bodyWords(page).light.has(token.fold) && !/^(في|علي)$/.test(token.fold)) ||
    links.test(token.fold)
  );
}

/** A date alone between brackets. */
function inBrackets(page: Page, i: number): boolean {
  let first = i;
  let last = i + 1;
  while (page.isDated(first - 1)) first--;
  while (page.isDated(last)) last++;
  return page.tokens[first - 1]?.fold === '(' && page.tokens[last]?.fold === ')';
}

/** The date in brackets right behind a name. */
export const bracketed = (page: Page, m: Mention): DatedTokens | undefined =>
  page.tokens[m.last]?.fold === '('
    ? page.datesIn(page.sentenceAt(m.first)).find((d) => d.first === m.last + 1 && inBrackets(page, d.first))
    : undefined;

const links =
  /^(the|two|three|four|five|две|два|три|трех|тремя|четыре|пять|as|well|also|nor|along|together|with|both|plus|of|вместе|с|со|а|также|и|плюс|مع|الي|جانب|فضلا|عن|كذلك|وكذلك|اضافه|كل|من|وكل|ولا)$/;

/** The states listed from a mention on: "A, B and C", "A together with B". */
export function listFrom(page: Page, head: Mention, limit: number): Party {
  const states = [head];
  let last = head.last;
  const likened = alike.test(page.tokens[beforeSelf(page, head.first)]?.fold ?? '');
  const after = mentionsBetween(page, head.last, limit);
  for (const m of after) {
    let linked = m.first > last || (page.lang === 'ar' && (page.tokens[m.first]?.fold ?? '').startsWith('و'));
    for (let i = last; linked && i < m.first; i++) linked = isLink(page, i);
    if (!linked || !isState(m)) break;
    if (m.form === 'demonym') break;
    // "Unlike Chad, Mali joined": two parties.
    if (likened && isComma(page.tokens[last]?.fold)) break;
    states.push(m);
    last = m.last;
  }
  return { states, first: head.first, last };
}

/** «страны», the plural, read as the country: no state in particular; nor is "the former Soviet Union", of which others were part. */
export const isVague = (page: Page, m: Mention): boolean =>
  ((m.kind === 'former_state' || m.actor === 'SUN') &&
    (former.test(page.tokens[m.first - 1]?.fold ?? '') ||
      former.test(page.tokens[m.first - 2]?.fold ?? '') ||
      former.test(page.tokens[m.last]?.fold ?? ''))) ||
  (m.form === 'pronoun' &&
    m.actors.length === 1 &&
    /^стран(ы|ам|ами|ах)?$/.test(page.tokens[m.first]?.fold ?? '') &&
    // «Со вступлением страны»: of the one.
    !/^(вступлени|выход|присоединени|прием|исключени|членств|участи|возвращени)/.test(
      page.tokens[m.first - 1]?.fold ?? '',
    ));

const former =
  /^(former|ex|collapse|fall|republics|بلدان|бывш\p{L}+|республик\p{L}*|распад\p{L}*|постсоветск\p{L}+|السابق|السابقه|سابقا|دول|جمهوريات|انهيار|تفكك|تشكل)$/u;

/** The lists of states in a token range, whole. */
export function listsBetween(page: Page, first: number, last: number): Party[] {
  const out: Party[] = [];
  for (const m of mentionsBetween(page, first, last)) {
    if (!isState(m) || isVague(page, m) || (out.at(-1)?.last ?? -1) > m.first) continue;
    out.push(listFrom(page, m, last));
  }
  return out;
}

/** A list with two names parted by a comma alone is two: "In Mali, Chad joined". */
function governed(page: Page, party: Party, floor: number): boolean {
  const preposition = prepositionOf(page, party.states[0] as Mention, floor);
  return preposition !== null;
}

/** The party before a verb of its own clause; across a relative word, the one it stands for. */
export function partyBefore(page: Page, f: Firing, body: BodyAt | null): Party | null {
  const sentence = page.sentenceAt(f.first);
  const { relative } = smallWords[page.lang];
  let floor = sentence.first;
  for (let k = f.first - 1; k >= sentence.first; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (fold === 'that' && someThat.test(page.tokens[k - 1]?.fold ?? ''))
      return stateIn(page, k + 1, f.first, body) ?? antecedent(page, k, sentence.first, body);
    if (/^[.;؛:!?؟]$/.test(fold) || (stopsClause(page, k) && !isDate(page, k) && !/^(since|منذ)$/.test(fold))) {
      floor = k + 1;
      break;
    }
    if (relative.has(fold) || fold === 'куда' || fold === 'откуда' || fold === 'whose') {
      const inner = fold === 'whose' ? null : stateIn(page, k + 1, f.first, body);
      if (inner) return inner;
      return antecedent(page, k, sentence.first, body);
    }
  }
  return stateIn(page, floor, f.first, body) ?? inserted(page, f, sentence, body);
}

/** "Among the twelve that signed": a relative word, no conjunction. */
const someThat =
  /^(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|states|countries|nations|governments|republics|powers|members|founders|signatories|parties|those|few|one|ones|state|country)$/;

/** The last list without preposition of a range; a ruler or government stands for its state. */
function stateIn(page: Page, first: number, last: number, body: BodyAt | null): Party | null {
  let best: Party | null = null;
  const all = mentionsBetween(page, first, last);
  for (let k = 0; k < all.length; k++) {
    const m = all[k] as Mention;
    if (body && m.first < body.last && body.first < m.last) continue;
    const state = forState(m);
    if (!state || isVague(page, m)) continue;
    // "Yerevan's request": not Yerevan.
    if (page.tokens[m.last]?.kind === 'clitic') continue;
    const party = isState(m) ? listFrom(page, m, last) : { states: [state], first: m.first, last: m.last };
    while (k + 1 < all.length && (all[k + 1] as Mention).first < party.last) k++;
    if (!governed(page, party, first)) {
      const aside = parenthetic(page, party);
      if (!best ? !aside : !aside || !crossesComma(page, best.last, party.first)) best = party;
    }
  }
  return best;
}

const crossesComma = (page: Page, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isComma(page.tokens[i]?.fold)) return true;
  return false;
};

/** Set between commas: "Chad, unlike Mali, joined". */
const alike = /^(unlike|like|not|as|как|подобно|кроме|бывшая|отличие|بخلاف|خلافا)$/;

/** The token before a name, past words that only stress it: "as did Chad", «как и сам Чад». */
function beforeSelf(page: Page, first: number): number {
  let k = first - 1;
  while (k > 0 && /^(и|от|сам|сама|само|the|also|did|was|is|has|had)$/.test(page.tokens[k]?.fold ?? '')) k--;
  return k;
}

const parenthetic = (page: Page, party: Party): boolean =>
  // "Which like Mali joined": set in without commas.
  /^(like|unlike|подобно)$/.test(page.tokens[party.first - 1]?.fold ?? '') ||
  (isComma(page.tokens[party.last]?.fold) && alike.test(page.tokens[beforeSelf(page, party.first)]?.fold ?? ''));

/** What a relative word at `k` stands for, where that is a party. */
function antecedent(page: Page, k: number, floor: number, body: BodyAt | null): Party | null {
  const lists = listsBetween(page, Math.max(floor, k - 30), k).filter(
    (p) => !body || p.first >= body.last || p.last <= body.first,
  );
  const last = lists.at(-1);
  if (last && k - last.last > 3 && isOneOf(page, last.last, k)) return last;
  if (!last || k - last.last > 3) {
    // «الرئيس التنزاني …، الذي تسلم رئاسة المنظمة»: the holder of an office stands for the state.
    const holder = page.lang === 'ar' ? mentionsBetween(page, Math.max(floor, k - 8), k).at(-1) : undefined;
    const state = holder && k - holder.last <= 2 && holder.kind === 'person' ? forState(holder) : null;
    return state && holder ? { states: [state], first: holder.first, last: holder.last } : null;
  }
  if (/^(neither|both|all|none|each)$/.test(page.tokens[k - 2]?.fold ?? '')) return last;
  return onlyOne(page, last, k) ? { ...last, states: last.states.slice(-1) } : last;
}

/** "Chad was among the six states which signed", «Чад был среди шести стран, которые …»: one of those meant. */
function isOneOf(page: Page, from: number, to: number): boolean {
  let some = false;
  for (let i = from; i < to; i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (/^(among|one|среди|один|одна|одним|одной|числе|احدي|احد|بين|ضمن)$/.test(fold)) some = true;
    else if (i - from > 10 || (page.tokens[i]?.kind === 'punct' && fold !== ',')) return false;
    if (page.mentionAt(i)) return false;
  }
  return some;
}

/** «Belarus and Armenia, which joins»: the verb or the pronoun tells whether one or all of a list are meant; of one, the last. */
function onlyOne(page: Page, party: Party, k: number): boolean {
  if (party.states.length < 2) return false;
  const pronoun = page.tokens[k]?.fold ?? '';
  if (page.lang === 'ru') return !/^котор(ые|ых|ыми|ым)$/.test(pronoun);
  // «الولايات المتحدة وترينيداد التي انضمت»: of two the word would be a dual.
  if (page.lang === 'ar') return party.states.length === 2 && /^(التي|الذي)$/.test(pronoun);
  const verb = page.tokens[k + 1]?.fold ?? '';
  return /^(is|was|has)$/.test(verb) || (/[^s]s$/.test(verb) && verb !== 'was');
}

/** "Turkey, a member since 1952, left": what is set between commas is skipped to the party at the head. */
function inserted(page: Page, f: Firing, sentence: Sentence, body: BodyAt | null): Party | null {
  const lists = listsBetween(page, sentence.first, f.first).filter(
    (p) => !body || p.last <= body.first || p.first >= body.last,
  );
  const near = page.lang === 'ru' ? opening(page, lists, f, sentence) : null;
  if (near) return near;
  const head = lists[0];
  if (!head || governed(page, head, sentence.first)) return null;
  for (let i = head.last; i < f.first; i++) if (/^[;؛:]$/.test(page.tokens[i]?.fold ?? '')) return null;
  return /^[,،(–—-]$/.test(page.tokens[head.last]?.fold ?? '') ? head : null;
}

/** «…, а Япония, захватившая Маньчжурию, ушла»: the last list that opens a clause and after whose comma another closes before the verb. */
function opening(page: Page, lists: readonly Party[], f: Firing, sentence: Sentence): Party | null {
  for (const party of lists.toReversed()) {
    let after = party.last;
    while (/^(же|тоже|сам|сама|само|и|тем|временем)$/.test(page.tokens[after]?.fold ?? '')) after++;
    if (page.tokens[after]?.fold !== ',' || governed(page, party, sentence.first)) continue;
    const before = page.tokens[party.first - 1];
    const opens =
      party.first === sentence.first ||
      before?.kind === 'punct' ||
      /^(а|но|и|однако|зато|же)$/.test(before?.fold ?? '');
    if (!opens || parenthetic(page, party)) continue;
    for (let i = after + 1; i < f.first; i++) {
      const fold = page.tokens[i]?.fold ?? '';
      if (/^[;:]$/.test(fold)) return null;
      if (fold === ',') return party;
    }
  }
  return null;
}

/** The list after a verb or noun, within a few words and before any stop. */
export function partyAfter(page: Page, from: number, limit: number, reach: number, body: BodyAt | null): Party | null {
  for (const party of listsBetween(page, from, limit)) {
    if (body && party.first < body.last && body.first < party.last) continue;
    let words = 0;
    for (let i = from; i < party.first; i++) {
      const token = page.tokens[i];
      if (body && i >= body.first && i < body.last) continue;
      if (isDate(page, i) || (token && bodyAt(page, i))) continue;
      if (token && token.kind !== 'punct' && !isLink(page, i)) words++;
      if (/^[.!?؟]$/.test(token?.fold ?? '')) return null;
    }
    return words <= reach ? party : null;
  }
  return null;
}

/** The subject that follows its verb in Arabic and Russian: right after it, before or right after the body. */
export function subjectAfter(page: Page, f: Firing, limit: number, body: BodyAt): Party | null {
  for (const party of listsBetween(page, f.last, limit)) {
    if (party.first < body.last && body.first < party.last) continue;
    // «انسحبت منها عام 1933 ومنغوليا لم تقبل»: told of next.
    if (
      page.lang === 'ar' &&
      party.first > f.last &&
      /^و(?!اشنطن|ارسو|يلينغتون)/.test(page.tokens[party.first]?.fold ?? '')
    )
      return null;
    // «Поставили в Ташкенте Россия и Армения»: where, not who.
    if (page.lang === 'ru' && party.states.length === 1 && /^(в|во|на)$/.test(page.tokens[party.first - 1]?.fold ?? ''))
      continue;
    if (body.first >= f.last && body.last <= party.first && party.first > body.last) return null;
    let words = 0;
    let some = false;
    for (let i = f.last; i < party.first; i++) {
      if (i >= body.first && i < body.last) continue;
      const token = page.tokens[i];
      if (isDate(page, i) || (page.lang === 'ru' && page.mentionAt(i)?.form === 'capital')) continue;
      if (counted.test(token?.fold ?? '')) {
        some = true;
        continue;
      }
      if (some && /^[:–—(-]$/.test(token?.fold ?? '')) continue;
      if (token?.kind === 'punct' && token.fold !== '"') return null;
      if (smallWords[page.lang].and.has(token?.fold ?? '')) return null;
      if (!bodyWords(page).light.has(token?.fold ?? '') && ++words > 1) return null;
    }
    return governed(page, party, f.last) || with_.test(page.tokens[party.first - 1]?.fold ?? '') ? null : party;
  }
  return null;
}

/** "Three other states - A, B and C": the count that a list spells out. */
const counted =
  /^(\d+|دول|دوله|دولتان|دولتين|اخري|جمهوريات|هما|هي|وهي|ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر|كل|стран|страны|страна|государств|государства|государство|республики|республик|две|двое|три|четыре|пять|шесть|семь|еще|двое|трое|четверо|пятеро|шестеро|семеро|восьмеро|другие|других)$/;

const with_ = /^(مع|جانب|الي|من|في|от|с|из)$/;

/** Nothing but pronouns, helpers and adverbs: the subject is carried over. */
export function isBare(page: Page, from: number, to: number): boolean {
  const small = smallWords[page.lang];
  for (let i = from; i < to; i++) {
    const token = page.tokens[i];
    if (!token || isDate(page, i) || token.kind === 'number' || token.kind === 'punct') continue;
    const fold = token.fold;
    if (small.pronoun.has(fold) || small.and.has(fold) || small.negation.has(fold) || bodyWords(page).light.has(fold))
      continue;
    if (small.boundary.has(fold) || bodyWords(page).it.has(fold) || bareWords.test(fold) || small.preposition.has(fold))
      continue;
    if (bodyAt(page, i)) continue;
    return false;
  }
  return true;
}

const bareWords =
  /^(one|two|three|four|five|six|seven|eight|nine|ten|months|weeks|days|decade|decades|two|earlier|ago|also|back|had|has|have|was|were|is|are|been|being|did|later|still|now|year|years|then|again|only|who|was|уже|был|была|было|были|затем|потом|вновь|опять|тоже|год|году|года|лет|лишь|своей|стране|страна|كانت|كان|وكانت|وكان|قد|ثم|لكنها|لكنه|عاد|عام|عاما|اعوام|سنه|سنوات)$|ly$/;

/** The party a sentence begins with: its first list without preposition. */
export function headOf(page: Page, sentence: Sentence): Party | null {
  return listsBetween(page, sentence.first, sentence.last).find((p) => !governed(page, p, sentence.first)) ?? null;
}

const companions = /^(with|alongside|вместе|наряду|مع|جانب|برفقه|بالاشتراك)$/;

/** "Qatar co-founded the council in 1981 with Kuwait and Oman"; "joined in 2004, along with Malta": those told after it are in it too. */
export function withCompanions(page: Page, party: Party, f: Firing, body: BodyAt, limit: number): Party {
  // «Вступила Турция вместе с Грецией в союз», «انضمت تركيا مع اليونان إلى الحلف»: right after the party.
  if (party.last >= f.last && companions.test(page.tokens[party.last]?.fold ?? '')) {
    const more = partyAfter(page, party.last + 1, limit, 0, body);
    if (more && more.first - party.last <= 3)
      return { ...party, states: [...party.states, ...more.states], last: more.last };
  }
  const from = Math.max(f.last, party.last, body.first >= f.last && body.last <= limit ? body.last : 0);
  let near = true;
  for (let i = from; i < Math.min(limit, from + 16); i++) {
    const token = page.tokens[i];
    if (!token || isBreak(token.fold)) break;
    if (near ? companions.test(token.fold) : isAlong(page, i)) {
      // "With its southern rival Mali": an epithet may stand before the name.
      const own = page.lang === 'en' && /^(its|their|his|the)$/.test(page.tokens[i + 1]?.fold ?? '') ? 3 : 0;
      const more = partyAfter(page, i + 1, limit, own, body);
      return more ? { ...party, states: [...party.states, ...more.states], last: more.last } : party;
    }
    if (!isDate(page, i) && !isLink(page, i)) near = false;
  }
  return party;
}

/** After words of other things only those that mean company and nothing else. */
const isAlong = (page: Page, i: number): boolean => {
  const [a, b] = [page.tokens[i]?.fold ?? '', page.tokens[i + 1]?.fold ?? ''];
  return (
    ((a === 'along' || a === 'together') && b === 'with') ||
    a === 'alongside' ||
    (a === 'вслед' && b === 'за') ||
    ((a === 'вместе' || a === 'наряду' || a === 'заодно') && /^(с|со)$/.test(b)) ||
    (a === 'الي' && b === 'جانب') ||
    /^(برفقه|بمعيه|بالاشتراك)$/.test(a)
  );
};

const both = /^و?(обе|оба|обеих|обоих|both|two|الدولتان|الدولتين|البلدان|البلدين|الجارتان|الطرفان)$/;
const mostNamed = perFile((page: Page): readonly Mention[] => {
  const named = new Map<string, { times: number; m: Mention }>();
  for (const m of page.mentions) {
    const state = m.kind === 'state' ? m.actor : m.code.slice(0, 3);
    const own = m.kind === 'state' && m.form !== 'pronoun' ? m : named.get(state)?.m;
    if (own) named.set(state, { times: (named.get(state)?.times ?? 0) + 1, m: own });
  }
  const all = [...named.values()].toSorted((a, b) => b.times - a.times || a.m.first - b.m.first).map((n) => n.m);
  // The one the text is about is one of them, even if it mostly calls it "the republic".
  const main = all.find((m) => m.actor === page.mainState);
  return main && !all.slice(0, 2).includes(main) ? [...all.slice(0, 1), main] : all.slice(0, 2);
});

/** The two states that the text names most. */
export const pairOf = (page: Page): readonly Mention[] => mostNamed(page, page.lang);

/** "Both countries", where nobody is named near: the two the text is about. */
export function bothBefore(page: Page, f: Firing, floor: number): Party | null {
  for (let i = f.first - 1; i >= Math.max(floor, f.first - 6); i--) {
    if (!both.test(page.tokens[i]?.fold ?? '')) continue;
    const states = pairOf(page).map((m) => ({ ...m, first: i, last: i + 1, sentence: page.sentenceAt(i).i }));
    return states.length === 2 ? { states, first: i, last: i + 1 } : null;
  }
  return null;
}
