import { attributed, befallen, pronounOf, toldAside } from './aside-arabic.ts';
import { type BodyAt, bodiesBetween, bodyAt, bodyByRelative } from './body.ts';
import { clauseHead, isPassive, isRelative, stopAt } from './clause.ts';
import { chairMan, heldBy, isOffice, isOfficeBearer, manAfter } from './chair.ts';
import { countedParty } from './count.ts';
import { besideName, nameAfterComma, ownCountry, ownerOf, theOther } from './beside.ts';
import {
  bothBefore,
  forState,
  headOf,
  listsBetween,
  isBare,
  pairOf,
  type Party,
  partyAfter,
  partyBefore,
  subjectAfter,
} from './party.ts';
import { hasComma, mentionsBetween, prepositionOf, stopsClause } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import { casesOf } from '../words/russian-case.ts';
import { meantBy } from '../clause/russian-pronoun.ts';
import { russianSubject } from '../clause/russian-subject.ts';
import type { Carried } from './told.ts';
import type { Mention, Page, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** «Индонезия, обиженная избранием Малайзии, вышла», «председательствуя, Чад созвал»: who acts, where the party before the verb is in a case that cannot. */
function bySubject(page: Page, f: Firing, ahead: Party | null): Party | null {
  const fold = page.tokens[f.first]?.fold ?? '';
  const gerund = /(уя|ая|яя)$/.test(fold);
  if (!gerund && !/[аеиоуыюя](л|ла|ло|ли|лся|лась|лось|лись)$|(шел|шла|шло|шли)$/.test(fold)) return null;
  const only = ahead?.states.length === 1 ? ahead.states[0] : undefined;
  if (ahead ? !only || only.form === 'pronoun' || casesOf(page, only).includes('n') : !gerund) return null;
  const subject = russianSubject(page, f.first);
  return subject && subject !== 'none' && subject.mentions.every((m) => m.kind === 'state' && m.form !== 'demonym')
    ? { states: subject.mentions, first: subject.first, last: subject.last }
    : null;
}

/** «Обе стороны», «страна» as the text and the statement before have it; any other party as it is. */
export function meantParty(
  page: Page,
  f: Firing,
  sentence: Sentence,
  carried: Carried,
  party: Party | null,
): Party | null {
  const only = party?.states.length === 1 ? party.states[0] : undefined;
  if (!party || only?.form !== 'pronoun' || page.lang !== 'ru') return party;
  const two = only.actors.length === 2 || /^(обе|оба|обеих|обоих)$/.test(page.tokens[only.first - 1]?.fold ?? '');
  const pair = two ? pairOf(page) : [];
  if (pair.length === 2)
    return {
      ...party,
      states: pair.map((m) => ({ ...m, first: only.first, last: only.last, sentence: only.sentence })),
    };
  const country = /^(стран|республик|государств)/.test(page.tokens[only.first]?.fold ?? '');
  const told = f.rule.data['party'] === 'object' ? (carried.deed?.party ?? carried.party) : null;
  return country && told?.states.length === 1 && sentence.i - carried.sentence <= 1 ? told : party;
}

/** Whom it is told of. */
export function partyOf(
  page: Page,
  f: Firing,
  sentence: Sentence,
  limit: number,
  body: BodyAt,
  carried: Carried,
): Party | null {
  const { kind, party } = f.rule.data;
  const listed = kind === 'includes' || party === 'by';
  const end = stopAt(page, f.last, limit, listed);
  const own =
    !(page.lang === 'ru' && verbalNoun.test(page.tokens[f.first]?.fold ?? '')) &&
    carried.sentence === sentence.i &&
    isBare(page, lastClause(page, f, sentence), f.first)
      ? carried.party
      : carried.sentence === sentence.i && party === undefined && isJoined(page, f)
        ? carried.party
        : null;
  const inner = partyAfter(page, f.first, f.last, 9, body);
  // «الدولة العضو»: a word of the statement itself is no name.
  const within =
    inner?.states.length === 1 && inner.states[0]?.form === 'pronoun' && f.words.includes(inner.first) ? null : inner;
  if (kind === 'includes') return within ?? partyAfter(page, f.last, end, 6, body);
  if (kind === 'chair') {
    if (page.tokens[f.first]?.fold === 'presiding') return presidingMan(page, f, sentence);
    // "Its chairman, Amadou Ba, …": a person of whom no state is known.
    if (party === undefined && isOfficeBearer(page, f)) return manAfter(page, f, end);
    const held = heldBy(page, f.last, end);
    if (held) return held;
    // "SADC chairman Emmerson Mnangagwa".
    const man = page.mentionAt(f.last);
    const his = man?.kind === 'person' && party !== 'by' ? forState(man) : null;
    if (his && man) return { states: [his], first: man.first, last: man.last };
  }
  if (kind === 'led') return partyAfter(page, f.last, end, 0, body);
  if (page.lang === 'en' && (party === 'object' || party === 'noun') && owned.test(page.tokens[f.first]?.fold ?? '')) {
    const owner = ownerOf(page, f, f.first, body);
    if (owner) return owner;
  }
  const counted =
    party === 'by' || party === 'owner' || f.rule.data['beside'] ? null : countedParty(page, f, sentence, body, end);
  if (counted) return counted;
  if (party === 'by') return byAgent(page, f, end, body);
  // «عرقلت المجر انضمام السويد»: whose entry it is stands right after the noun.
  if (
    page.lang === 'ar' &&
    kind === 'not_member' &&
    f.words.length > 1 &&
    /^(انضمام|عضويه|دخول|قبول|ضم|طلب)$/.test(page.tokens[f.last - 1]?.fold ?? '')
  ) {
    const whose = partyAfter(page, f.last, end, 0, body);
    if (whose?.first === f.last) return whose;
  }
  // «ردّ الحلف طلب انضمامها»: of whoever was told of before.
  if (
    page.lang === 'ar' &&
    kind === 'not_member' &&
    f.words.length > 1 &&
    /(انضمام|عضويت|دخول|قبول)(ها|ه)$/.test(page.tokens[f.last - 1]?.fold ?? '') &&
    carried.party &&
    carried.sentence === sentence.i
  )
    return carried.party;
  if (within) return within;
  if (party === 'owner')
    return page.lang === 'en'
      ? (ownerOf(page, f, end, body) ?? (isIts(page, f) ? (carried.party ?? headOf(page, sentence)) : null))
      : (partyAfter(page, f.last, end, 0, body) ?? ownCountry(page, f.last, f.last + 2) ?? own);
  const office = kind === 'chair' && isOffice(page, f);
  if (party !== 'object' && party !== 'noun' && !office && bodyActs(page, f, body)) return null;
  const meant = impliedBy(page, f, sentence, end, String(party));
  if (meant) return meant;
  const beside =
    party === 'noun' || office ? besideName(page, f, 8) : isParticiple(page, f) ? besideName(page, f, 4) : null;
  if (f.rule.data['beside']) return beside;
  const man = kind === 'chair' && !beside ? manAfter(page, f, end) : null;
  if (man) return man;
  const ahead = partyBefore(page, f, body) ?? (kind === 'chair' ? chairMan(page, f, sentence) : null);
  const before = page.lang === 'ru' && party === undefined ? (bySubject(page, f, ahead) ?? ahead) : ahead;
  if (party === 'object') {
    if (beside) return beside;
    if (isParticiple(page, f)) {
      const head = nameAfterComma(page, f, sentence);
      if (head) return head;
    }
    const close =
      before !== null && f.first - before.last <= 1 && !(page.tokens[f.first - 1]?.fold ?? '').startsWith('котор');
    if (page.lang === 'ru' && close) return before;
    if (isPassive(page, f))
      return before ?? own ?? (page.lang === 'en' ? null : partyAfter(page, f.last, end, 2, body));
    if (page.lang === 'ar') return befallen(page, f, sentence, end, body, carried, before, own);
    const after = partyAfter(page, f.last, end, 3, body);
    const pronoun =
      page.lang === 'en' && [f.last, f.first + 1].some((i) => /^(it|them|him)$/.test(page.tokens[i]?.fold ?? ''));
    if (after && !pronoun && !hasComma(page, f.last, after.first)) return ownsOther(page, after) ? null : after;
    // "Which Chad helped to found, suspended it in May".
    if (pronoun)
      return carried.party && sentence.i - carried.sentence <= 1 ? carried.party : lastParty(page, f, sentence, true);
    // "Admitting observers": done to somebody else, unless a relative word brings the state back.
    if (page.lang === 'en' && before && !bodiesBetween(page, before.last, f.first).length) return null;
    return before ?? own;
  }
  if (party === 'noun') {
    if (isMeasure(page, f) || (page.lang === 'ru' && isMany(page, f) && !isTold(page, before))) return null;
    if (page.lang === 'ar') {
      const direct = attributed(page, f, sentence, body);
      if (direct) return direct;
    }
    const two = bothBefore(page, f, Math.max(sentence.first, f.first - 4));
    if (two) return two;
    const next = partyAfter(page, f.last, end, 0, body);
    // «Заключённый шестью членами союза, Молдавия …»: no one of them.
    const adjacent =
      next && next.states.length === 1 && isSome(page, f) && hasComma(page, f.last, next.first) ? null : next;
    if (adjacent?.first === f.last) return adjacent;
    if (beside) return beside;
    if (
      adjacent &&
      !(before && hasComma(page, f.last, adjacent.first)) &&
      (!before || adjacent.first - f.last < f.first - before.last)
    )
      return adjacent;
    if (before) return before;
    const aside = page.lang === 'ar' ? (toldAside(page, f, body) ?? pronounOf(page, f, sentence)) : null;
    if (aside) return aside;
    return (
      nameAfterComma(page, f, sentence) ??
      namedAfter(page, Math.max(f.last, body.first >= f.last ? body.last : f.last), end, body) ??
      own ??
      spokenOfHere(page, f, sentence) ??
      // "Italy's allies in NATO were told": it is in it too.
      (/^(ally|allies|partners?)$/.test(page.tokens[f.first]?.fold ?? '') ? ownerOf(page, f, f.last, body) : null)
    );
  }
  if (beside) return beside;
  const after = page.lang === 'en' ? null : subjectAfter(page, f, end, body);
  if (page.lang === 'ar')
    return isRelative(page, f.first - 1)
      ? (before ?? after ?? own ?? toldAside(page, f, body) ?? whoseBody(page, f, sentence, body))
      : (after ??
          before ??
          own ??
          toldAside(page, f, body) ??
          bothBefore(page, f, sentence.first) ??
          pronounOf(page, f, sentence) ??
          (kind === 'signed' || kind === 'founded' ? null : lastParty(page, f, sentence)));
  if (after && (!before || (after.first === f.last && hasComma(page, before.last, f.first)))) return after;
  if (page.lang === 'ru') {
    const together = togetherWith(page, f, sentence, carried);
    if (together) return together;
    if (!before && kind === 'founded' && isRelative(page, f.first - 1)) return headOf(page, sentence);
  }
  return (
    before ??
    bothBefore(page, f, sentence.first) ??
    own ??
    spokenOfHere(page, f, sentence) ??
    (isImpersonal(page, f) ? null : lastParty(page, f, sentence))
  );
}

/** "With Haile Selassie of Ethiopia presiding": the state that is named between the words, or whose man is. */
function presidingMan(page: Page, f: Firing, sentence: Sentence): Party | null {
  for (let k = f.first - 1; k >= Math.max(sentence.first, f.first - 10); k--) {
    if (page.tokens[k]?.kind === 'punct') return null;
    if (page.tokens[k]?.fold !== 'with') continue;
    const named = mentionsBetween(page, k + 1, f.first);
    const state = named.findLast((m) => m.kind === 'state') ?? named.at(-1);
    const chair = state && (state.kind === 'state' ? state : forState(state));
    return chair ? { states: [chair], first: chair.first, last: chair.last } : null;
  }
  return null;
}

/** "Gambia quit under its old ruler and rejoined under the new one": a verb right after "and" has the subject of the one before. */
const isJoined = (page: Page, f: Firing): boolean =>
  /^(and|but|then|и|но|затем|потом)$/.test(page.tokens[f.first - 1]?.fold ?? '');

/** «Договор заключили в Ташкенте»: nobody in particular. */
const isImpersonal = (page: Page, f: Firing): boolean =>
  page.lang === 'ru' && f.rule.data['kind'] === 'signed' && (page.tokens[f.last - 1]?.fold ?? '').endsWith('ли');

/** "Egypt's membership … was frozen": whose the first word of a statement is. */
const owned = /^(bid|application|candidacy|membership|participation|seat|rights|suspension|exclusion|expulsion)$/;

/** "Yet the League had abandoned it": a body right before the verb, no relative word between, is what acts. */
export function bodyActs(page: Page, f: Firing, body: BodyAt): boolean {
  if (page.lang !== 'en') return false;
  let k = f.first - 1;
  while (/^(had|has|have|also|then|later|never|not|did|duly|at|once|itself)$/.test(page.tokens[k]?.fold ?? '')) k--;
  const acting = bodyAt(page, k);
  return (
    acting !== null &&
    acting.last === k + 1 &&
    (acting.id === body.id || page.tokens[f.last]?.fold === 'it') &&
    !smallWords.en.preposition.has(
      page.tokens[acting.first - 1]?.fold === 'the'
        ? (page.tokens[acting.first - 2]?.fold ?? '')
        : (page.tokens[acting.first - 1]?.fold ?? ''),
    )
  );
}

/** "The members of the bloc are Chad and Niger": only such words stand between. */
function namedAfter(page: Page, from: number, end: number, body: BodyAt): Party | null {
  const party = partyAfter(page, from, end, 2, body);
  // «Обязали членов союза порвать с Кубой»: of another verb.
  if (page.lang === 'ru') return party && prepositionOf(page, party.states[0] as Mention, from) === null ? party : null;
  if (!party) return null;
  if (page.lang === 'ar') {
    for (let i = from; i < party.first; i++)
      if (
        !/^(:|"|-|في|من|و?هي|و?هما|و?هم|و?هو|كل|مثل|ومنهم|ومنها|بينها|بينهم|هذه|حاليا|الا)$/.test(
          page.tokens[i]?.fold ?? '',
        ) &&
        !bodyAt(page, i)
      )
        return null;
    return party;
  }
  for (let i = from; i < party.first; i++) {
    const token = page.tokens[i];
    if (token?.kind === 'word' && !named.test(token.fold) && !page.isDated(i) && !bodyAt(page, i)) return null;
  }
  return party;
}

const named =
  /^(are|were|is|was|being|such|as|including|include|included|like|namely|of|in|to|at|time|present|the|today|now|currently|only|both|alone|since|until|from|and|its|their|then)$/;

/** "Its suspension": of the party spoken of. */
const isIts = (page: Page, f: Firing): boolean =>
  [1, 2].some((k) => /^(its|their|his|her)$/.test(page.tokens[f.first - k]?.fold ?? ''));

/** «…, участники договора ввели санкции»: the members act, whoever was named before; «Чад и Мали — участники» are told of. */
const isMany = (page: Page, f: Firing): boolean =>
  /^(участники|члены|основатели|учредители)$/.test(page.tokens[f.first]?.fold ?? '') &&
  (page.tokens[f.first - 1]?.fold === ',' ||
    page.sentenceAt(f.first).first === f.first ||
    // «После жалобы Венесуэлы участники …»: many, and one state named.
    page.mentionAt(f.first - 1)?.actors.length === 1) &&
  page.mentionAt(f.last)?.kind !== 'state';

const isTold = (page: Page, before: Party | null): boolean =>
  (before?.states.flatMap((m) => m.actors).length ?? 0) > 1 && page.tokens[before?.last ?? 0]?.fold === ',';

/** "The 16-member forum", "ministers of eighteen members": a size, nobody in particular. */
function isMeasure(page: Page, f: Firing): boolean {
  if (page.lang !== 'en') return false;
  const fold = page.tokens[f.first - 1]?.fold ?? '';
  if (fold === '-')
    return page.tokens[f.first - 2]?.kind === 'number' || numbers.test(page.tokens[f.first - 2]?.fold ?? '');
  const before = page.tokens[f.first - 2];
  return (
    /^(members|states|countries)$/.test(page.tokens[f.first]?.fold ?? '') &&
    numbers.test(fold) &&
    before?.kind !== 'clitic' &&
    !/^(one|two|both|all|its|the)$/.test(before?.fold ?? '') &&
    !/^(one|two|three|among)$/.test(page.tokens[f.first - 3]?.fold ?? '')
  );
}

/** «Шестью членами»: a number of them. */
const isSome = (page: Page, f: Firing): boolean =>
  page.lang === 'ru' &&
  /(ь|мя|ми|и)$/.test(page.tokens[f.first - 1]?.fold ?? '') &&
  /^(член|участник)(ами|ов)$/.test(page.tokens[f.first]?.fold ?? '');

/** «Протокол о вступлении в союз»: whose it is must be said. */
const verbalNoun = /^(вступлени|выход(а|е|ом|у)?$|присоединени|прием(а|е|ом|у)?$|вхождени|ратификаци)/;

const numbers =
  /^(\d+|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|several|many|some|most)$/;

/** Where the clause of a verb begins, if only after a joining word: "… in 1997 after it left". */
function lastClause(page: Page, f: Firing, sentence: Sentence): number {
  const head = clauseHead(page, f, sentence);
  for (let k = f.first - 1; k >= head; k--) if (stopsClause(page, k) && !page.isDated(k)) return k + 1;
  return head;
}

/** «…, и в 2001 году вместе с Россией и Китаем учреждали»: those told of before, and those named with them. */
function togetherWith(page: Page, f: Firing, sentence: Sentence, carried: Carried): Party | null {
  if (carried.sentence !== sentence.i || !carried.party) return null;
  for (let k = f.first - 2; k >= Math.max(sentence.first, f.first - 24); k--) {
    if (/^[;:.]$/.test(page.tokens[k]?.fold ?? '')) return null;
    if (
      !/^(вместе|наряду|совместно)$/.test(page.tokens[k]?.fold ?? '') ||
      !/^(с|со)$/.test(page.tokens[k + 1]?.fold ?? '')
    )
      continue;
    const more = partyAfter(page, k + 2, f.first, 0, null);
    return more && more.last === f.first
      ? {
          states: [...(headOf(page, sentence) ?? carried.party).states, ...more.states],
          first: more.first,
          last: more.last,
        }
      : null;
  }
  return null;
}

/** "His country joined", "its neighbour was admitted": words for a state that no name stands by. */
function impliedBy(page: Page, f: Firing, sentence: Sentence, end: number, party: string): Party | null {
  const head = Math.max(sentence.first, clauseHead(page, f, sentence), f.first - 8);
  const [from, to] =
    party === 'object' && !isPassive(page, f)
      ? [f.first + 1, Math.min(end, f.last + 3)]
      : [head, Math.min(end, f.last + (page.lang === 'en' ? 0 : 3))];
  return ownCountry(page, from, to) ?? theOther(page, from, to, pairOf(page));
}

const participle =
  /^(admitted|readmitted|reinstated|suspended|expelled|excluded|ejected|barred|banned|shut|locked|thrown|kicked|voted|stripped|accepted|received|welcomed|seated|let)$|^(принят|исключ[её]нн|отстран[её]нн|изгнанн|лиш[её]нн|допущенн|восстановленн)(ый|ая|ое|ые|ого|ой|ому|ым|ых|ыми|ую)$/;

/** A participle that stands by itself, no helper before it. */
const isParticiple = (page: Page, f: Firing): boolean =>
  participle.test(page.tokens[f.first]?.fold ?? '') &&
  !/^(was|were|been|being|be|is|are|had|has|have|not)$/.test(page.tokens[f.first - 1]?.fold ?? '');

/** "Chad said in May that it was leaving": the pronoun of a subordinate clause is the one its sentence began with. */
function spokenOfHere(page: Page, f: Firing, sentence: Sentence): Party | null {
  for (let i = f.first - 1; i > sentence.first && f.first - i <= 5; i--) {
    const fold = page.tokens[i]?.fold ?? '';
    if (smallWords[page.lang].pronoun.has(fold) && /^(it|they|he|she|он|она|оно|они)$/.test(fold)) {
      const head = headOf(page, sentence);
      if (head && head.last <= i) return head;
      // «Чей протокол распространяется на Лаос, хотя сам он в ней не состоит»: the one state named before.
      const all = page.lang === 'ru' ? listsBetween(page, sentence.first, i) : [];
      return all.length === 1 && all[0]?.states.length === 1 ? all[0] : null;
    }
    if (page.tokens[i]?.kind === 'punct') return null;
  }
  return null;
}

/** «غادر المغرب المنظمة التي كان من مؤسسيها»: where the relative word stands for the body, the one the sentence began with. */
function whoseBody(page: Page, f: Firing, sentence: Sentence, body: BodyAt): Party | null {
  const head = bodyByRelative(page, f)?.body.id === body.id ? headOf(page, sentence) : null;
  return head && head.last <= f.first ? head : null;
}

/** «تأسست … على يد قادة ست دول؛ هي …», "founded in 1949 by": the list after the word for the agent, else right after the verb. */
function byAgent(page: Page, f: Firing, end: number, body: BodyAt): Party | null {
  const party = agentOf(page, f, end, body);
  // «Договор, подписанный с Чадом»: another's treaty.
  return party && page.lang === 'ru' && /^(с|со)$/.test(page.tokens[party.first - 1]?.fold ?? '') ? null : party;
}

/** «Договор, подписанного ею в 1947 году»: whoever the sentence is about. */
function signedBy(page: Page, f: Firing, end: number): Party | null {
  const at = [f.last, f.last + 1].find((k) => k < end && /^(ею|ей|им|ими)$/.test(page.tokens[k]?.fold ?? ''));
  if (at === undefined) return null;
  const whom = meantBy(page, at, [], f.first);
  return whom?.mentions.every((m) => m.kind === 'state')
    ? { states: whom.mentions, first: whom.first, last: whom.last }
    : null;
}

function agentOf(page: Page, f: Firing, end: number, body: BodyAt): Party | null {
  // «السبع التي أسستها»: with a pronoun on it the verb is active.
  if (page.lang === 'ar' && /(ها|ته|سه)$/.test(page.tokens[f.first]?.fold ?? '') && f.words.length === 1) return null;
  for (let i = f.last; i < end; i++)
    if (/^(by|between|يد|ايدي|قبل|بين|بمشاركه|بمبادره)$/.test(page.tokens[i]?.fold ?? ''))
      return partyAfter(page, i + 1, end, 6, body);
  // «Подписан в 1955 году в Багдаде Ираком и Турцией»: in the instrumental, wherever it was.
  const signed = page.lang === 'ru' ? listsBetween(page, f.last, end) : [];
  return (
    signed.find(
      ({ states: [lead], first }) => lead !== undefined && first - f.last <= 14 && /^(i|id)$/.test(casesOf(page, lead)),
    ) ??
    (page.lang === 'ru' ? signedBy(page, f, end) : null) ??
    partyAfter(page, f.last, end, 5, body)
  );
}

/** Those that stayed out, told as examples later in the sentence: "such as A, B and C". */
export function examples(page: Page, f: Firing, sentence: Sentence): Party | null {
  for (let i = f.last; i < sentence.last; i++)
    if (/^(مثل|such|like|including|например|вроде|включая|ومنها|منها|بينها)$/.test(page.tokens[i]?.fold ?? ''))
      return partyAfter(page, i + 1, sentence.last, 1, null);
  return null;
}

/** "Reinstated Chad's ousted president": the state only owns what is meant. */
function ownsOther(page: Page, party: Party): boolean {
  if (page.tokens[party.last]?.kind !== 'clitic') return false;
  for (let i = party.last + 1; i < party.last + 5; i++)
    if (/^(membership|memberships|seat|seats|participation|rights?|voting|vote)$/.test(page.tokens[i]?.fold ?? ''))
      return false;
  return true;
}

/** "It had acceded": a pronoun or nothing at all, for the party the sentence before began with. */
function lastParty(page: Page, f: Firing, sentence: Sentence, object = false): Party | null {
  const before = page.sentences[sentence.i - 1];
  if (!before || before.heading || (!object && !isBare(page, sentence.first, f.first))) return null;
  return headOf(page, before);
}
