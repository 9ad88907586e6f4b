import { actorsOf, pronounBefore, runs, subjectBefore } from '../clause/clause.ts';
import { isComma } from '../text/mark.ts';
import type { Page, Run, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import { beforeArabic, headedBy, isJoinedOnto, topicNoun, topicOf, unnamedSpeaker } from './arabic.ts';
import { closing, counts, crosses, isTail, semicolonAfter } from './reach.ts';
import { bodyAfter, type NounSpeaker, nounSpeaker, outsider, speakerIn } from './speaker.ts';

/** Whose words a verb of saying gives: nobody where the text does not tell. */
export interface Sayer {
  readonly ids: readonly string[];
  /** After the verb and what names the speaker. */
  readonly end: number;
  /** The verb closes what it reports. */
  readonly tail: boolean;
}

/** The subject of a verb of saying, before or after it; `until` is where the next such verb stands, `last` who spoke last, `here` who did in this sentence. */
export function sayerOf(
  page: Page,
  sentence: Sentence,
  f: Firing,
  until: number,
  last: readonly string[],
  here: readonly string[],
): Sayer {
  const { data } = f.rule;
  // «قال …، مضيفا أن …», «сказал …, добавив, что …», "said …, adding that …": a participle has the speaker of its verb.
  if (here.length > 0 && isParticiple(page, f)) return { ids: here, end: f.last, tail: false };
  const agent = agentAfter(page, sentence, f);
  const passive = agent >= 0;
  const limit = Math.min(sentence.last, f.last + 12, Math.max(until, f.last + 1));
  const after = runs(page, agent >= 0 && agent < f.last ? agent : f.last, limit);
  // «قالت مصادر طبية»: the sources are whose they are said to be.
  const sourced = data['speaker'] === 'media:unnamed' ? page.mentionAt(f.last - 1) : undefined;
  // «Оценил число беженцев в 5000»: the words between are the object.
  const gapped = f.last - f.first > f.words.length && !data['outer'];
  const within = gapped ? runs(page, f.first + 1, f.last).find((r) => r.preposition === null) : undefined;
  const inner = gapped ? nounSpeaker(page, f.first + 1, f.last) : null;
  let subject: readonly string[] =
    within && page.lang !== 'en' && !(inner && inner.first < within.first)
      ? actorsOf(within)
      : inner && page.lang !== 'en'
        ? ((page.lang === 'ar' ? speakerIn(page, inner.first, f.last - 1)?.ids : null) ?? inner.ids)
        : sourced
          ? sourced.actors
          : data['speaker'] === 'media:unnamed'
            ? (bodyOf(page, f) ?? ['media:unnamed'])
            : data['speaker']
              ? [String(data['speaker'])]
              : [];
  // «…, وأكدت»: a verb joined by و to what was told goes on with its speaker.
  const joined = page.lang === 'ar' && f.first > sentence.first + 2 && isJoinedOnto(page, f);
  // "Told the BBC they had counted": the pronoun is of whoever spoke before it.
  const again = page.lang !== 'ar' && here.length > 0 && pronounBefore(page, f.first);
  const tail = isTail(page, sentence, f);
  const parted = tail ? null : headBeforeAside(page, sentence, f);
  if (parted) return { ids: parted, end: f.last, tail };
  const topic = joined ? topicNoun(page, sentence, f) : null;
  if (topic) return { ids: topic, end: f.last, tail };
  const ahead = joined ? topicOf(page, sentence, f) : again ? null : subjectBefore(page, f.first);
  // «Хуситы заявили о 39 погибших; в Эр-Рияде говорят о девяти»
  const before = ahead && page.lang === 'ru' && semicolonAfter(page, sentence, ahead.last) < f.first ? null : ahead;
  let end = f.last;
  if (again && !tail && !passive && subject.length === 0) return { ids: here, end, tail };
  // «Снижено министерством до четырёх», "was cut to four": its agent, or nobody.
  if (data['passive'] && !passive) return { ids: page.lang === 'ru' ? subject : [], end, tail: false };
  // What is asked or promised has a giver by name, or none is told.
  if (data['named']) return { ids: before ? actorsOf(before) : [], end, tail: false };
  if (subject.length === 0) {
    // «وبينما تعترف الحكومة بسبعين، يقول ناشطون …»: after a comma the verb leads its own clause.
    const verbFirst =
      page.lang === 'ar'
        ? f.first - sentence.first <= 1 ||
          !before ||
          (isComma(page.tokens[f.first - 1]?.fold) && !isOpened(page, before, f))
        : tail;
    // "Told AFP": whoever stands after it hears.
    const heard =
      page.lang === 'en' &&
      !passive &&
      /^(told|tells|telling|informed|briefed|assured)$/.test(page.tokens[f.last - 1]?.fold ?? '');
    const nextRun = heard
      ? undefined
      : after.find(
          (r) =>
            (passive ? r.first > agent : r.preposition === null) &&
            r.first - f.last <= (passive ? 14 : page.lang === 'ru' && tail ? 12 : 6) &&
            !(
              page.lang === 'en' &&
              !passive &&
              page.tokens.slice(f.last, r.first).some((t) => /^[,;]$/.test(t.fold))
            ) &&
            !crosses(page, f.last, r.first) &&
            semicolonAfter(page, sentence, f.last) > r.first &&
            !(page.lang === 'ru' && tail && opposes(page, f.last, r.first)) &&
            // «Сообщил журналистам в Бангкоке офицер»: in the dative, those who hear.
            !(
              page.lang === 'ru' &&
              /(ам|ям)$/.test(page.tokens[r.first]?.fold ?? '') &&
              r.mentions[0]?.kind === 'group'
            ),
        );
    const told = page.lang === 'ru' && nextRun && (tail || !before) ? toldTo(page, sentence, f, nextRun, tail) : null;
    if (told) {
      subject = told.ids;
      end = Math.max(end, told.last);
    }
    const headed = page.lang === 'ar' && verbFirst ? headedBy(page, sentence, f) : null;
    if (headed) return { ids: headed.ids, end: headed.last, tail };
    const bearer = page.lang === 'ar' && verbFirst ? unnamedSpeaker(page, f.last, limit) : null;
    if (bearer && (!nextRun || nextRun.first > bearer.last)) {
      subject = bearer.ids;
      end = Math.max(end, bearer.last);
    }
    // Before a closing verb its subject stands after the comma; what is before the comma is reported.
    const press = tail && !nextRun ? nounOf(page, sentence, f, false, limit) : null;
    if (press?.ids[0]?.startsWith('media:')) subject = press.ids;
    const own = tail && before && !nextRun ? sayerAfterComma(page, sentence, f, before) : before;
    const pick = subject.length
      ? null
      : verbFirst || passive
        ? (nextRun ?? own)
        : (own ?? (page.lang === 'en' || placeBefore(page, sentence, f) ? null : nextRun) ?? null);
    if (pick) {
      subject =
        roleOf(page, pick) ?? housed(page, pick) ?? apartOf(page, pick) ?? widerOf(page, pick, f) ?? actorsOf(pick);
      end = Math.max(end, pick.last);
    }
  }
  // «В Баку отрицают», «сообщили в министерстве»: the place or body that speaks, with a plural verb of no subject.
  if (subject.length === 0 && page.lang === 'ru' && isImpersonal(page, f)) {
    const speaker = nounOf(page, sentence, f, false, limit);
    const before = placeBefore(page, sentence, f);
    // «Армейские источники в Коломбо сообщили»: not the place.
    if (speaker && before && speaker.first < before.first)
      return { ids: speaker.ids, end: Math.max(end, f.last), tail };
    const place = before ?? after.find((r) => /^во?$/.test(r.preposition ?? '') && r.first - f.last <= 4);
    if (place) {
      subject = actorsOf(place);
      end = Math.max(end, place.last);
    }
  }
  if (subject.length === 0 && (!pronounBefore(page, f.first) || isPossessed(page, f))) {
    const noun = nounOf(page, sentence, f, tail || passive, limit);
    if (noun) {
      subject = noun.ids;
      end = Math.max(end, noun.last);
    }
  }
  if (subject.length === 0 && page.lang !== 'ar' && !tail && !passive)
    subject = isJoinedOn(page, f.first) && here.length > 0 ? here : (headOf(page, sentence, f) ?? []);
  if (subject.length === 0 && page.lang !== 'ar' && tail)
    subject =
      appositionAfter(page, sentence, f) ??
      (page.tokens[f.first - 1]?.fold === ',' ? headOf(page, sentence, f) : null) ??
      [];
  if (
    subject.length === 0 &&
    tail &&
    last.length > 0 &&
    isThey(page, f) &&
    counts(page, sentence.first, sentence.first + 4)
  )
    subject = last;
  if (subject.length === 0) subject = pronounSubject(page, sentence, f, tail);
  if (subject.length === 0 && page.lang !== 'ar' && !pronounBefore(page, f.first) && !tail) {
    // "Jammeh, in office since 1994, conceded defeat": whoever heads the sentence.
    const head = runs(page, sentence.first, f.first)[0];
    if (head && head.preposition === null && page.tokens[head.last]?.fold === ',') subject = actorsOf(head);
  }
  if (subject.length === 0 && (pronounBefore(page, f.first) || data['continues'] || page.lang === 'ar')) subject = last;
  return { ids: subject, end, tail };
}

const participles: Readonly<Record<Page['lang'], RegExp>> = {
  ar: /^و?(م(ضيف|وضح|وكد|شير|علن|بين|نبه|حذر|عتبر|تهم|تحدث|قدر|شدد|عترف|قر|ذكر|فيد|بينا|كذب|صرح|رجح|توقع|دعي|ستدرك|كرر|جدد|ردف|تابع|لمح)(ا|ه|ين)?|(قايل|لافت|كاشف|ناف|نافي|زاعم|ذاكر|واصف)(ا|ه|ين)?)$/,
  en: /^(adding|saying|noting|stating|insisting|stressing|claiming|explaining|acknowledging|admitting|conceding|alleging|denying|estimating|putting|giving|recalling|warning|arguing|maintaining|reporting|specifying|confirming|declaring|announcing)$/,
  ru: /(ив|ав|ев|яв|ув|ыв|ившись|авшись|ая|яя|чив|щив|дав|ывая|ивая)$/,
};

/** A verb of saying in a participle after a comma. */
function isParticiple(page: Page, f: Firing): boolean {
  const fold = page.tokens[f.first]?.fold ?? '';
  if (f.voice !== 'verb' || !participles[page.lang].test(fold)) return false;
  const before = page.tokens[f.first - 1]?.fold ?? '';
  return page.lang === 'ar'
    ? isComma(before) || fold.startsWith('و') || fold.endsWith('ا')
    : isComma(before) || /^(but|and|и|но|также|also|then)$/.test(before);
}

/** «أما الوزير، …، فقال», «والوزير، وهو …، قال»: the party that opens the sentence, before what is set in about it. */
const isOpened = (page: Page, before: Run, f: Firing): boolean =>
  before.preposition === null &&
  (before.first === page.sentenceAt(f.first).first ||
    /^[وف]?(اما|ان|لكن)$/.test(page.tokens[before.first - 1]?.fold ?? ''));

/** "Its commander admitted": the pronoun only tells whose the speaker is. */
const isPossessed = (page: Page, f: Firing): boolean =>
  [f.first - 2, f.first - 3].some((i) => /^(its|his|her|their|его|ее|их)$/.test(page.tokens[i]?.fold ?? ''));

/** «…, сообщил мэр, но военный атташе …»: another clause begins before the party. */
function opposes(page: Page, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++)
    if (/^(но|а|однако|хотя|тогда|зато)$/.test(page.tokens[i]?.fold ?? '') && page.tokens[i - 1]?.kind === 'punct')
      return true;
  return false;
}

/** "…, and said", «…, но признал»: joined to the verb of saying before it, with no subject of its own. */
function isJoinedOn(page: Page, i: number): boolean {
  let k = i - 1;
  while (
    /^(had|has|have|was|later|then|also|yesterday|today|now|already|еще|также|затем|позже|потом|уже)$|..ly$/.test(
      page.tokens[k]?.fold ?? '',
    )
  )
    k--;
  return /^(and|but|then|yet|и|но|а|однако|затем)$/.test(page.tokens[k]?.fold ?? '');
}

/** "The governor, who visited the scene, confirmed", "Navi Pillay of the United Nations puts": the noun before what is set in, or the body a name is of. */
function headOf(page: Page, sentence: Sentence, f: Firing): readonly string[] | null {
  let close = f.first - 1;
  while (
    close > sentence.first &&
    /^(had|has|have|also|later|then|only|not|nevertheless|лишь|также|позже)$/.test(page.tokens[close]?.fold ?? '')
  )
    close--;
  if (page.tokens[close]?.fold === ',') {
    for (let k = close - 1; k > Math.max(sentence.first, close - 18); k--) {
      const fold = page.tokens[k]?.fold ?? '';
      if (/^[;:.]$/.test(fold)) return null;
      if (fold !== ',') continue;
      const from = clauseFrom(page, Math.max(sentence.first, k - 8), k);
      return speakerIn(page, from, k)?.ids ?? null;
    }
    return null;
  }
  const from = clauseFrom(page, Math.max(sentence.first, f.first - 9), f.first);
  const governed = runs(page, from, f.first).findLast((r) => r.preposition === 'of' && r.last === f.first);
  return governed ? actorsOf(governed) : null;
}

/** "…, said Moussa Diallo, a village elder": what the text says of a name it does not know. */
function appositionAfter(page: Page, sentence: Sentence, f: Firing): readonly string[] | null {
  for (let i = f.last + 1; i < Math.min(sentence.last, f.last + 7); i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (/^[.;:"]$/.test(fold)) return null;
    if (fold === ',') return speakerIn(page, i + 1, Math.min(sentence.last, i + 7))?.ids ?? null;
  }
  return null;
}

/** «Рассказал агентству врач», «источник сообщил агентству»: who speaks to the press that stands right after a Russian verb. */
function toldTo(page: Page, sentence: Sentence, f: Firing, next: Run, tail: boolean): NounSpeaker | null {
  const m = next.mentions[0];
  if (m?.kind !== 'media' || next.first - f.last > 1) return null;
  const limit = Math.min(sentence.last, next.last + 6);
  const noun = nounSpeaker(page, next.last, limit);
  const party = runs(page, next.last, limit).find((r) => r.preposition === null);
  if (party && !(noun && noun.first < party.first) && party.first - next.last <= 1)
    return { ids: actorsOf(party), first: party.first, last: party.last };
  const body = noun && bodyOfRole(page, noun);
  if (noun) return body ?? noun;
  return tail ? null : nounOf(page, sentence, f, false, limit);
}

/** «Сотрудник Красного Креста»: the body whose man speaks. */
function bodyOfRole(page: Page, noun: NounSpeaker): NounSpeaker | null {
  const m = page.mentionAt(noun.last);
  return m?.kind === 'organisation' ? { ids: m.actors, first: noun.first, last: m.last } : null;
}

/** «مصادر في حكومته», "hospital sources said", "Tehran sources said": the body or state the unnamed sources speak for. */
function bodyOf(page: Page, f: Firing): readonly string[] | null {
  const noun = nounSpeaker(page, f.last - 1, f.last);
  if (noun && !noun.ids[0]?.startsWith('media:')) return noun.ids;
  if (page.lang === 'ar') return null;
  for (const from of [f.first - 1, f.first - 2]) {
    const kind = page.tokens[from]?.kind === 'word' ? nounSpeaker(page, from, f.first + 1) : null;
    if (kind && kind.last > f.first && !kind.ids[0]?.startsWith('media:')) return kind.ids;
  }
  const m = page.mentionAt(f.first - 1);
  return m && m.form !== 'pronoun' && m.last === f.first && m.kind !== 'person' ? m.actors : null;
}

/** "Was put at … by the government": where the agent of a passive verb stands, or -1. */
function agentAfter(page: Page, sentence: Sentence, f: Firing): number {
  if (page.lang !== 'en') return -1;
  const passive =
    f.rule.data['passive'] === true ||
    page.tokens[f.last]?.fold === 'by' ||
    /^(was|were|is|are|been|being)$/.test(page.tokens[f.first - 1]?.fold ?? '');
  if (!passive) return -1;
  // "Were put by Washington at 2,000": the agent stands within the phrase.
  for (let i = f.first + 1; i < f.last; i++) if (page.tokens[i]?.fold === 'by') return i;
  for (let i = f.last; i < Math.min(sentence.last, f.last + 9); i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (/^[,;.]$/.test(fold)) return -1;
    if (fold === 'by') return i;
  }
  return -1;
}

const opensAside: Readonly<Record<'en' | 'ru', RegExp>> = {
  en: /^(who|whom|which|whose|quoted|cited|speaking|writes|reports|reported|says)$/,
  ru: /^(котор(ый|ая|ое|ые|ого|ой|ых|ому|ую)|кого|чь[ию]|чье|чей|цитируем(ый|ая|ые)|пиш(ет|ут)|переда(ет|ют)|сообща(ет|ют)|утвержда(ет|ют)|уверя(ет|ют))$/,
};

/** «Источник в армии, слова которого приводит газета, признал», «генштаб, пишет газета, насчитал»: whoever stands before what is set in between commas. */
function headBeforeAside(page: Page, sentence: Sentence, f: Firing): readonly string[] | null {
  if (page.lang === 'ar' || page.tokens[f.first - 1]?.fold !== ',') return null;
  for (let k = f.first - 3; k > Math.max(sentence.first, f.first - 16); k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^[;:.]$/.test(fold)) return null;
    if (fold !== ',') continue;
    const opening = opensAside[page.lang];
    if (![k + 1, k + 2, k + 3].some((i) => i < f.first - 1 && opening.test(page.tokens[i]?.fold ?? ''))) return null;
    return speakerIn(page, clauseFrom(page, Math.max(sentence.first, k - 8), k), k)?.ids ?? null;
  }
  return null;
}

/** The party before a closing verb, where it stands after the comma that ends what is reported. */
function sayerAfterComma(page: Page, sentence: Sentence, f: Firing, before: Run): Run | null {
  for (let i = f.first - 1; i > sentence.first; i--)
    if (closing.test(page.tokens[i]?.fold ?? '')) return before.first > i ? before : null;
  return before;
}

/** "Three rioters had died, they added": whoever spoke before, and not those told of. */
const isThey = (page: Page, f: Firing): boolean =>
  [f.first - 1, f.last].some((i) => /^(they|они)$/.test(page.tokens[i]?.fold ?? ''));

/** "They put the damage at …" after "traders fear ruin": the party that heads the sentence, where the pronoun can mean it. */
function pronounSubject(page: Page, sentence: Sentence, f: Firing, tail: boolean): readonly string[] {
  const at = [f.first - 1, f.first - 2, ...(tail ? [f.last] : [])].find((i) =>
    /^(they|они)$/.test(page.tokens[i]?.fold ?? ''),
  );
  if (at === undefined) return [];
  const head = runs(page, sentence.first, at).find((r) => r.preposition === null);
  if (head && head.mentions[0]?.kind === 'group') return actorsOf(head);
  return nounSpeaker(page, sentence.first, Math.min(at, sentence.first + 5))?.ids ?? [];
}

/** «المرصد السوري», "Kenyan doctors": the adjective tells the state of a noun that speaks. */
function roleOf(page: Page, r: Run): readonly string[] | null {
  const m = r.mentions[0];
  // "A Kampala surgeon": the place tells whose he is.
  const placed = page.lang === 'en' && (m?.form === 'capital' || m?.form === 'name') && r.preposition === null;
  if (r.mentions.length !== 1 || !m || (m.form !== 'demonym' && !placed) || m.kind !== 'state') return null;
  const noun =
    page.lang === 'ar'
      ? nounSpeaker(page, m.first - 1, m.first)
      : nounSpeaker(page, m.last, Math.min(m.last + 2, page.tokens.length));
  const role = noun?.ids[0] ?? '';
  return /^[A-Z]{3}\./.test(role)
    ? [`${m.actor}.${role.slice(4)}`]
    : /^(DIPLOMATS|ANALYSTS)$/.test(role)
      ? [role]
      : null;
}

/** «Правозащитники из «Хьюман Райтс Вотч»» */
const housed = (page: Page, r: Run): readonly string[] | null =>
  r.mentions[0]?.kind === 'group' ? (bodyAfter(page, r.first, r.last)?.ids ?? null) : null;

/** "A retired Nigerian general" is no voice of his army. */
function apartOf(page: Page, r: Run): readonly string[] | null {
  const m = r.mentions[0];
  const apart = m && m.kind === 'group' ? outsider(page, m.code, m.first, m.last) : null;
  return apart ? [apart] : null;
}

/** "The military attache": a noun for a speaker that takes in the party and goes on. */
function widerOf(page: Page, r: Run, f: Firing): readonly string[] | null {
  const m = r.mentions[0];
  if (r.mentions.length !== 1 || m?.kind !== 'group' || m.form !== 'role' || r.first > f.first) return null;
  const noun = nounSpeaker(page, m.first, m.first + 1);
  return noun && noun.last > m.last && /^(DIPLOMATS|ANALYSTS)$/.test(noun.ids[0] ?? '') ? noun.ids : null;
}

/** After the last mark before a token. */
function clauseFrom(page: Page, floor: number, i: number): number {
  let from = i;
  while (from > floor && page.tokens[from - 1]?.kind !== 'punct') from--;
  return from;
}

/** «В Баку отчитались»: the place told before a Russian verb of saying in the plural. */
function placeBefore(page: Page, sentence: Sentence, f: Firing): Run | undefined {
  if (page.lang !== 'ru' || !isImpersonal(page, f)) return undefined;
  const from = clauseFrom(page, Math.max(sentence.first, f.first - 6), f.first);
  return runs(page, from, f.first).findLast((r) => /^во?$/.test(r.preposition ?? ''));
}

/** A Russian verb of saying in the plural or passive, which a place may speak by. */
function isImpersonal(page: Page, f: Firing): boolean {
  return /(ли|лись|ют|ят|ут|ат|ится|ются|ятся|утся|атся)$/.test(page.tokens[f.first]?.fold ?? '');
}

/** The noun for a speaker before the verb, in its clause, or after it where the verb leads. */
function nounOf(page: Page, sentence: Sentence, f: Firing, leads: boolean, limit: number): NounSpeaker | null {
  // «وقال إن ثمانية جنود قتلوا»: those are told of.
  if (page.lang === 'ar' && crosses(page, f.last, f.last + 1)) return beforeArabic(page, sentence, f);
  if (page.lang === 'ar' || leads) {
    const agent = agentAfter(page, sentence, f);
    const after = nounSpeaker(
      page,
      agent >= 0 ? agent + 1 : f.last,
      Math.min(sentence.last, Math.max(limit, agent + 8), Math.max(f.last, agent) + 7),
    );
    if (after) return after;
    if (page.lang === 'ar') return beforeArabic(page, sentence, f);
  }
  let from = f.first;
  while (from > sentence.first && f.first - from < 12 && !/^[,;:.!?"]$/.test(page.tokens[from - 1]?.fold ?? '')) from--;
  return nounSpeaker(page, from, f.first);
}
