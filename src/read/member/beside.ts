import type { BodyAt } from './body.ts';
import { bodyAt, bodyWords, isDate } from './body.ts';
import { mentionsBetween, prepositionOf, stopsClause } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import { forState, headOf, isState, listsBetween, type Party, partyAfter } from './party.ts';
import type { Mention, Page, Sentence } from '../page.ts';
import { holderBefore } from './holder.ts';
import type { Firing } from '../words/rule.ts';
import { isComma } from '../text/mark.ts';

const opens = /^[,،(–—-]$/;

/**
 * Whom words set beside a name are told of, whatever governs the name: "sanctions on Chad, a member since 1960, …",
 * "Kenya, suspended in 2019, …", «с Чадом, членом союза».
 */
export function besideName(page: Page, f: Firing, reach: number): Party | null {
  const sentence = page.sentenceAt(f.first);
  for (let k = f.first - 1; k > sentence.first && f.first - k <= reach; k--) {
    const token = page.tokens[k];
    const fold = token?.fold ?? '';
    if (opens.test(fold)) {
      const party = listsBetween(page, Math.max(sentence.first, k - 24), k).findLast((p) => p.last === k);
      if (!party) return f.rule.data['kind'] === 'chair' ? holderBefore(page, k, sentence.first) : seatBefore(page, k);
      return isPlural(page, f) || opensTold(page, f, party, sentence)
        ? party
        : { ...party, states: party.states.slice(-1) };
    }
    if (token?.kind === 'punct' && !/^["'’]$/.test(fold)) return null;
    if (bodyAt(page, k) || token?.kind === 'clitic' || isDate(page, k)) continue;
    const m = page.mentionAt(k);
    if (m) {
      // "Chad, like Niger a member of the union".
      if (!/^(like|unlike|as|как|подобно)$/.test(page.tokens[m.first - 1]?.fold ?? '')) return null;
      k = m.first - 1;
      continue;
    }
    if (/^(itself|themselves|himself|too|also|still|now|once|long|сам|сама|само|сами|тоже|также|ныне)$/.test(fold))
      continue;
    if (/^(though|although|while|albeit|хотя|хоть)$/.test(fold) && opens.test(page.tokens[k - 1]?.fold ?? '')) continue;
    // "Chad, as a member, …": but "Chad, as members protested".
    if (
      /^(as|как|будучи)$/.test(fold) &&
      opens.test(page.tokens[k - 1]?.fold ?? '') &&
      (page.lang !== 'en' || /^(a|an|the|its)$/.test(page.tokens[k + 1]?.fold ?? ''))
    )
      continue;
    const { relative, boundary, and } = smallWords[page.lang];
    if (relative.has(fold) || boundary.has(fold) || (and.has(fold) && k < f.first - 1)) return null;
  }
  return null;
}

/** "Warsaw, a member since 1999, …": the seat of a government right before the comma. */
export function seatBefore(page: Page, k: number): Party | null {
  const m = page.mentionAt(k - 1);
  return m?.kind === 'state' && m.form === 'capital' && m.last === k
    ? { states: [{ ...m, acts: true }], first: m.first, last: m.last }
    : null;
}

/** "Chad, in the union since 1999, …": set off by a comma, the body right after, and nothing else before the next comma or date. */
export function isSetAside(page: Page, f: Firing): boolean {
  if (page.lang === 'ru') return sinceIn(page, f);
  if (!opens.test(page.tokens[f.first - 1]?.fold ?? '') || !page.mentionAt(f.first - 2)) return false;
  if (/^(since|from)$/.test(page.tokens[f.last - 1]?.fold ?? '')) return isDate(page, f.last);
  let i = f.last;
  while (i < f.last + 2 && bodyWords(page).light.has(page.tokens[i]?.fold ?? '') && !bodyAt(page, i)) i++;
  const body = bodyAt(page, i);
  if (!body) return false;
  const next = page.tokens[body.last];
  return (
    next?.kind === 'punct' ||
    isDate(page, body.last) ||
    /^(since|from|for|until|с|со|منذ|alone|again|only)$/.test(next?.fold ?? '')
  );
}

/** «В ОБСЕ Албания с 1991 года»: no verb, but the body, the state and since when. */
function sinceIn(page: Page, f: Firing): boolean {
  const before = page.tokens[f.first - 1];
  if (
    before &&
    before.kind !== 'punct' &&
    page.sentenceAt(f.first).first !== f.first &&
    !/^(а|и|но)$/.test(before.fold)
  )
    return false;
  const body = bodyAt(page, f.last);
  const m = body ? page.mentionAt(body.last) : undefined;
  if (!body || !m || !isState(m)) return false;
  return /^(с|со)$/.test(page.tokens[m.last]?.fold ?? '');
}

/** "Niger and Mali, suspended from the union, protested": a list that opens its sentence, before a participle. */
const opensTold = (page: Page, f: Firing, party: Party, sentence: Sentence): boolean =>
  page.lang === 'en' &&
  party.first - sentence.first <= 1 &&
  /(ed|en|out)$/.test(page.tokens[f.first]?.fold ?? '') &&
  page.tokens[f.first - 1]?.fold === ',';

const isPlural = (page: Page, f: Firing): boolean => {
  for (let i = f.first - 3; i < f.last; i++)
    if (
      /^(members|founders|parties|signatories|states|countries|all|both|allies|partners|члены|членами|членов|основатели|основателями|основателей|участники|участниками|участников|оба|обе|союзники|союзниками|союзницы|партнеры|партнерами|соседи|و?(العضوان|العضوين|عضوان|عضوين|عضوتان|اعضاء|الاعضاء|الدولتان|موسسون|موسسان|الموسسان|الموسسون|جميعها|جميعهم|كلها|كلاهما|كلتاهما|هما|هم|العضوتان|طرفان|الموقعتان))$/.test(
        page.tokens[i]?.fold ?? '',
      ) &&
      !(i < f.first && /^(of|из)$/.test(page.tokens[i - 1]?.fold ?? ''))
    )
      // "One of the founders" is one.
      return !/^(one|of|один|одна|одним|одной|одного|из)$/.test(page.tokens[f.first - 2]?.fold ?? '');
  return false;
};

/** "Suspended since 2021, Mali …", «Исключённая из лиги Сирия»: words at the head of their sentence are of the name after the comma. */
export function nameAfterComma(page: Page, f: Firing, sentence: Sentence): Party | null {
  for (let i = f.first - 1; i >= sentence.first; i--) {
    const token = page.tokens[i];
    if (/^[-–—:"]$/.test(token?.fold ?? '')) break;
    if (bodyAt(page, i)) continue;
    if (token?.kind === 'punct' || page.mentionAt(i) || f.first - i > 3) return null;
    if (stopsClause(page, i)) return null;
  }
  for (let i = f.last; i < Math.min(sentence.last, f.last + 16); i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (/^[.;:؛]$/.test(fold)) return null;
    const m = page.mentionAt(i);
    if (m && isState(m)) return null;
    if (!isComma(fold) || isDate(page, i)) continue;
    // "A member since 1999, it weighed …": the state that the sentence before began with.
    if (/^(it|he|she|они|она|он|оно)$/.test(page.tokens[i + 1]?.fold ?? '')) return headBefore(page, sentence);
    const party = partyAfter(page, i + 1, sentence.last, 2, null);
    if (party && page.tokens[party.last]?.kind !== 'clitic') return party;
    const holder = mentionsBetween(page, i + 1, sentence.last)[0];
    const state = holder && holder.first - i <= 4 && holder.kind !== 'state' ? forState(holder) : null;
    return state && holder ? { states: [state], first: holder.first, last: holder.last } : null;
  }
  return null;
}

function headBefore(page: Page, sentence: Sentence): Party | null {
  const before = page.sentences[sentence.i - 1];
  return before && !before.heading ? headOf(page, before) : null;
}

/** "Chad's exclusion", "the exclusion of Chad": whose a noun is. */
export function ownerOf(page: Page, f: Firing, limit: number, body: BodyAt | null): Party | null {
  const sentence = page.sentenceAt(f.first);
  for (let i = f.first - 1; i > sentence.first && f.first - i <= 4; i--) {
    const token = page.tokens[i];
    if (token?.kind === 'clitic') {
      const mine = ownCountry(page, i - 1, i);
      if (mine) return mine;
      const m = page.mentionAt(i - 1) ?? page.mentionAt(i);
      const state = m && (!body || m.actor !== body.id) ? forState(m) : null;
      return state && m ? { states: [state], first: m.first, last: i + 1 } : null;
    }
    if (token?.kind === 'punct') break;
  }
  for (let i = f.last; i < Math.min(limit, f.last + 9); i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (/^(of|by)$/.test(fold)) {
      const party = partyAfter(page, i + 1, limit, 0, body);
      if (party && party.first - i <= 3) return party;
    } else if (!isDate(page, i) && !bodyAt(page, i) && !bodyWords(page).light.has(fold)) return null;
  }
  return null;
}

const homes =
  /^(country|nation|homeland|kingdom|island|government|republic|بلاده|بلادها|بلادهم|بلده|بلدها|دولته|دولتها|وطنه|страна|страну|страны|стране|страной|родина|родину|республика|республику)$/;
const his = /^(whose|чья|чью|чьей|чье|his|her|their|my|our|its|его|ее|их|свою|своя|своей|своего|наша|нашу|нашей)$/;

/** "His country", «بلاده», «его страна»: the state of whoever was spoken of last in its sentence or the one before. */
export function ownCountry(page: Page, from: number, to: number): Party | null {
  for (let i = from; i < to; i++) {
    if (!homes.test(page.tokens[i]?.fold.replace(/^و(?=.{4})/, '') ?? '')) continue;
    const own = page.sentenceAt(i);
    if (page.lang !== 'ar' && !his.test(page.tokens[i - (page.tokens[i - 1]?.fold === 'own' ? 2 : 1)]?.fold ?? '')) {
      // "The country": the one state its sentence speaks of.
      if (page.lang !== 'en' || page.tokens[i - 1]?.fold !== 'the' || page.mentionAt(i)?.form !== 'pronoun') continue;
      const here = mentionsBetween(page, own.first, i).filter(
        (m) => (m.kind === 'state' || m.kind === 'former_state') && m.form !== 'pronoun',
      );
      const one = here.at(-1);
      if (one && here.every((m) => m.actor === one.actor))
        return { states: [{ ...one, first: i, last: i + 1 }], first: i, last: i + 1 };
      continue;
    }
    const owner = /^(whose|чь[яюе]й?)$/.test(page.tokens[i - 1]?.fold ?? '')
      ? holderBefore(page, i - 2, own.first)
      : null;
    if (owner)
      return { ...owner, states: owner.states.map((m) => ({ ...m, first: i, last: i + 1 })), first: i, last: i + 1 };
    for (const s of [own, page.sentences[own.i - 1]]) {
      if (!s || s.heading) continue;
      const all = mentionsBetween(page, s.first, s.i === own.i ? i : s.last);
      const one =
        all.findLast((m) => m.kind === 'person' && stateOf(m)) ??
        all.findLast((m) => stateOf(m) && prepositionOf(page, m, s.first) === null);
      const state = one ? stateOf(one) : null;
      if (state) return { states: [{ ...state, first: i, last: i + 1, sentence: own.i }], first: i, last: i + 1 };
    }
  }
  return null;
}

function stateOf(m: Mention): Mention | null {
  if (isState(m)) return m;
  const code = m.code.slice(0, 3);
  return /^[A-Z]{3}(\.|$)/.test(m.code) && m.kind !== 'organisation' && m.kind !== 'media'
    ? { ...m, kind: 'state', actor: code, actors: [code] }
    : null;
}

const others =
  /^(neighbour|neighbor|rival|adversary|opponent|foe|enemy|antagonist|جارتها|جارته|غريمتها|غريمته|خصمها|خصمه|جارها|сосед|соседка|соседу|соседи|соперник|соперница|противник|противница|недруг)$/;

/** "Its neighbour": of the two states a text is about, the one that its sentence does not speak of before. */
export function theOther(page: Page, from: number, to: number, pair: readonly Mention[], free = false): Party | null {
  if (pair.length !== 2) return null;
  for (let i = from; i < to; i++) {
    if (!others.test(page.tokens[i]?.fold.replace(/^و(?=.{4})/, '') ?? '')) continue;
    if (page.lang === 'en' && !/^(its|the|her|his|their)$/.test(page.tokens[i - 1]?.fold ?? '')) continue;
    if (!free && /^(like|unlike|as|как|مثل)$/.test(page.tokens[i - 2]?.fold ?? '')) continue;
    if (page.mentionAt(i + 1) && isState(page.mentionAt(i + 1) as Mention)) continue;
    const sentence = page.sentenceAt(i);
    const spoken = mentionsBetween(page, sentence.first, i).findLast((m) =>
      pair.some((p) => p.actor === (stateOf(m)?.actor ?? '')),
    );
    if (!spoken) continue;
    const other = pair.find((p) => p.actor !== stateOf(spoken)?.actor);
    if (other) return { states: [{ ...other, first: i, last: i + 1, sentence: sentence.i }], first: i, last: i + 1 };
  }
  return null;
}
