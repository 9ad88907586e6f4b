import { smallWords } from '../words/clause-words.ts';
import { mentionsBetween, stopsClause } from '../clause/clause.ts';
import { type BodyAt, bodiesBetween, bodyAt, bodyWords, isCouncil, isDate } from '../member/body.ts';
import { isBare, isState } from '../member/party.ts';
import type { Mention, Page, Sentence } from '../page.ts';
import { casesOf } from '../words/russian-case.ts';
import { type Firing, opensClause } from '../words/rule.ts';
import { isComma } from '../text/mark.ts';
import { wordLike } from '../text/once.ts';

/** The body whose deed is told, and the sentence it was told in. */
export interface Acting {
  readonly id: string;
  readonly sentence: number;
}

const theirs =
  /^(forces|force|troops|members|soldiers|peacekeepers|council|leaders|ministers|states|summit|army|armies|fleet|members'|nobody|none|no-one|capitals|governments|secretariat|commission|mission|battalion|contingent|column|brigade|convoy|ships|planes|aircraft|warships|jets|heads|envoys|bulk|rest|member|delegates|assembly|силы|войска|члены|миротворцы|страны|государства|совет|лидеры|министры)$/;

/** «لمنظمة», «بالحلف»: a preposition is glued to the word a body's name begins with. */
const glued =
  /^[وف]?(لل|بال|[لب](منظمه|جامعه|مجموعه|حلف|رابطه|اتحاد|مجلس|جماعه|عصبه|منتدي|هييه|هيئه|تكتل|معاهده|ميثاق|سادك|ايكواس|ايغاد|ناتو|اسيان|كاريكوم))/;

const council = /^(council|совет[аеу]?|советом|[وفبل]*(ال|لل)?مجلس)$/;

/** "The Council" after the Security Council was named, and no other since. */
function ofSecurity(page: Page, i: number): BodyAt | null {
  const here = page.mentionAt(i);
  if (!council.test(page.tokens[i]?.fold ?? '') || (here && here.form !== 'pronoun')) return null;
  const own = page.sentenceAt(i).i;
  for (let at = own; at >= Math.max(0, own - 3); at--)
    for (const m of page.mentionsIn(page.sentences[at] as Sentence).toReversed()) {
      if (m.first >= i || m.kind !== 'organisation') continue;
      if (isCouncil(page, m)) return { id: m.actor, first: i, last: i + 1 };
      for (let k = m.first; k < m.last; k++) if (council.test(page.tokens[k]?.fold ?? '')) return null;
    }
  return null;
}

/** A body at a token; the Security Council, of which no state is a member as of a union, acts for the United Nations. */
function actsAt(page: Page, i: number): BodyAt | null {
  const body = ofSecurity(page, i) ?? bodyAt(page, i);
  const m = body ? undefined : page.mentionAt(i);
  return m?.actor === 'UN' && m.form !== 'pronoun' ? { id: m.actor, first: m.first, last: m.last } : body;
}

/** Whose deed a verb tells, where that is a body: its subject, what a relative word or a pronoun stands for, or nobody named at all. */
export function bodyActing(page: Page, f: Firing, carried: Acting | null): Acting | null {
  const sentence = page.sentenceAt(f.first);
  const at = (body: BodyAt | null): Acting | null =>
    body && mayAct(page, body) ? { id: body.id, sentence: sentence.i } : null;
  const inName = onBehalf(page, sentence, f);
  if (inName) return at(inName);
  // "No help came from the bloc", "an operation approved by the league": whose deed it is stands within the words or after them.
  if (f.rule.data['party'] === 'from') return at(bodyFrom(page, f, sentence));
  if (page.lang !== 'en') {
    const after = follower(page, f, sentence);
    if (after === 'other') return null;
    if (after) return at(after);
  }
  const before = subject(page, f, sentence);
  if (before === 'other') return null;
  if (before && before !== 'same') return at(before);
  // The verb has no subject, or a pronoun: the body spoken of last.
  // Words that by themselves tell little need a subject that is the body beyond doubt.
  if (f.rule.data['then'] && !leadsAlone(page, f, sentence)) return null;
  const near =
    headBody(page, sentence, f.first) ??
    (before === 'same' ? headBody(page, page.sentences[sentence.i - 1], f.first) : null);
  if (carried && sentence.i - carried.sentence <= 1 && (!near || carried.sentence === sentence.i))
    return { ...carried, sentence: sentence.i };
  if (near) return at(near);
  if (before === 'same' || isBare(page, clauseHead(page, f, sentence), f.first)) {
    if (carried && sentence.i - carried.sentence <= 2) return { ...carried, sentence: sentence.i };
  }
  return null;
}

/** "The league voted sanctions and lifted them", «وأرسلت جنودا»: nobody but the body is named before the verb, and no noun follows an Arabic one. */
function leadsAlone(page: Page, f: Firing, sentence: Sentence): boolean {
  for (const m of mentionsBetween(page, sentence.first, f.first)) {
    if (actsAt(page, m.first)) break;
    if (m.form !== 'demonym' && !isGoverned(page, m, sentence.first, smallWords[page.lang].preposition)) return false;
  }
  if (page.lang !== 'ar') return true;
  const next = page.tokens[f.first + (page.tokens[f.first]?.fold.endsWith('لم') ? 2 : 1)];
  return (
    !next ||
    next.kind !== 'word' ||
    smallWords.ar.preposition.has(next.fold) ||
    page.isDated(f.first + 1) ||
    (next.fold.endsWith('ا') && !next.fold.startsWith('ال'))
  );
}

/** The first body of a sentence that no preposition governs. */
function headBody(page: Page, sentence: Sentence | undefined, before: number): BodyAt | null {
  if (!sentence || sentence.heading) return null;
  const { preposition } = smallWords[page.lang];
  for (let i = sentence.first; i < Math.min(sentence.last, before); i++) {
    const body = actsAt(page, i);
    if (body && !isGoverned(page, body, sentence.first, preposition)) return body;
    if (body) i = body.last - 1;
  }
  return null;
}

const subjects = /^(it|they|he|он|она|оно|они|لكنها|لكنه|ولكنها|ولكنه|انها|انه|بانها|بانه|وانها|وانه|فانها|فانه)$/;

/** The United Nations' council and the like act too; a treaty does not act by itself, but its members do. */
const mayAct = (page: Page, body: BodyAt): boolean => body.id !== 'ICRC' && !page.lexicon.blocs.includes(body.id);

const namesPrincipal = wordLike(/^(name|behalf|flag|auspices|имени|эгидой|флагом|باسم|بتفويض|مظله|لواء)$/);

/** "In its name", "under the flag of the union": states that act so act for the body. */
function onBehalf(page: Page, sentence: Sentence, f: Firing): BodyAt | null {
  for (let i = f.first; i < sentence.last; i++) {
    if (!namesPrincipal(page, i)) continue;
    const own = page.tokens[i - 1]?.fold ?? '';
    if (/^(its|their|его|ее|под)$/.test(own) && /^(its|their|его|ее)$/.test(own)) return lastBody(page, sentence);
    for (let k = i + 1; k <= i + 4; k++) {
      const body = actsAt(page, k);
      if (body) return body;
    }
  }
  return null;
}

/** The first body after the first word of a phrase and before its clause ends, governed by a word for whence or whose. */
function bodyFrom(page: Page, f: Firing, sentence: Sentence): BodyAt | null {
  for (let i = f.first + 1; i < Math.min(sentence.last, f.last + 7); i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (/^[,;.:]$/.test(fold) && i >= f.last) return null;
    const body = actsAt(page, i);
    if (body && body.first > f.first) {
      if (page.lang !== 'ru') return leads(page, body, f.first) ? body : null;
      if (isWhose(page, body, f)) return body;
      i = body.last - 1;
      continue;
    }
    // Another's deed: "an operation by Kenya".
    const m = page.mentionAt(i);
    if (
      i >= f.last &&
      m &&
      isState(m) &&
      m.form !== 'demonym' &&
      /^(by|from)$/.test(page.tokens[m.first - 1]?.fold ?? '')
    )
      return null;
  }
  return null;
}

/** «Ввод войск блока», «помощи от блока»: in the genitive or instrumental of the phrase, or after a word for whence or to whom. */
function isWhose(page: Page, body: BodyAt, f: Firing): boolean {
  const m = page.mentionAt(body.first);
  // «Операция, которую союз провел»: the subject of the verb of the clause.
  if (body.last <= f.last && f.words.some((w) => smallWords.ru.relative.has(page.tokens[w]?.fold ?? ''))) return true;
  if (m && !/[gidp]/.test(casesOf(page, m))) return false;
  for (let i = body.first - 1; i > f.first && i >= body.first - 3; i--) {
    const fold = page.tokens[i]?.fold ?? '';
    if (/^(от|у|к|ко|в|из|со|стороны)$/.test(fold)) return true;
    if (smallWords.ru.preposition.has(fold) || page.mentionAt(i)) return false;
    if (!bodyWords(page).light.has(fold)) return true;
  }
  return true;
}

/** "By", "from", "in" or "to" stands right before a body, small words apart. */
function leads(page: Page, body: BodyAt, floor: number): boolean {
  for (let i = body.first - 1; i >= Math.max(floor, body.first - 3); i--) {
    const fold = page.tokens[i]?.fold ?? '';
    if (/^(by|from|to|in|of|within|on|for|upon|before|with|that|which)$/.test(fold)) return true;
    if (/^(begged|asked|petitioned|implored|invoked)$/.test(fold)) return true;
    if (!bodyWords(page).light.has(fold)) return false;
  }
  return /^(begged|asked|petitioned|implored|invoked)$/.test(page.tokens[body.first - 1]?.fold ?? '');
}

/** In Arabic and Russian the subject may follow: «ولم تتصد قوات الحلف», «миротворцев прислала ООН». */
function follower(page: Page, f: Firing, sentence: Sentence): BodyAt | 'other' | null {
  let words = 0;
  const { preposition, relative } = smallWords[page.lang];
  for (let i = f.first + 1; i < Math.min(sentence.last, f.first + 8); i++) {
    const fold = page.tokens[i]?.fold ?? '';
    if (isDate(page, i)) continue;
    // «На просьбу о посредничестве союз не откликнулся»: within a Russian phrase the subject may stand anywhere.
    const within = page.lang === 'ru' && i < f.last;
    if (
      !within &&
      (preposition.has(fold) || relative.has(fold) || page.tokens[i]?.kind === 'punct' || stopsClause(page, i))
    )
      return null;
    const body = actsAt(page, i);
    if (body && within && isGoverned(page, body, f.first, preposition)) {
      i = body.last - 1;
      continue;
    }
    if (body) {
      // «لم تقدم للمجلس», «направила ОДКБ» after a body of its own: governed, no subject.
      const lead = page.tokens[i]?.fold ?? '';
      if (page.lang === 'ar' && glued.test(lead)) return null;
      return body;
    }
    const m = page.mentionAt(i);
    if (m) {
      // «Десантники, которых перебросила Россия»: another's deed, where the party can be the subject.
      if (page.lang === 'ru') {
        if (i >= f.last) return null;
        const other = isState(m) || /^[A-Z]{3}\./.test(m.actor);
        const own = f.words.includes(i) && m.first === i && m.last === i + 1;
        if (other && !own && m.form !== 'demonym' && isOfThem(page, m, f)) return 'other';
        continue;
      }
      return isState(m) || m.kind === 'person' ? (f.words.includes(i) ? null : 'other') : null;
    }
    if (within) continue;
    if (++words > (page.lang === 'ar' ? 2 : 1)) return null;
  }
  return null;
}

const armed = /^(войска|силы|войск|сил|солдаты|военные|части)$/;

/** Within a Russian phrase: «войска Чада заняли», «которых перебросила Нигерия»; not «послал на Фиджи войска». */
function isOfThem(page: Page, m: Mention, f: Firing): boolean {
  if (m.first <= f.first + 1 && armed.test(page.tokens[f.first]?.fold ?? '')) return true;
  const ahead = page.tokens[m.first - 1]?.fold ?? '';
  return !smallWords.ru.preposition.has(ahead) && !page.isDated(m.first - 1) && casesOf(page, m).includes('n');
}

/** The subject before the verb: a body, 'other' where somebody else is, null where none is named in the clause. */
function subject(page: Page, f: Firing, sentence: Sentence): BodyAt | 'other' | 'same' | null {
  const { relative, preposition, and } = smallWords[page.lang];
  if (page.lang === 'ar' && opensClause(page, f.first)) return 'same';
  for (let i = beforeRelative(page, f.first - 1, sentence.first); i >= sentence.first; i--) {
    const token = page.tokens[i];
    const fold = token?.fold ?? '';
    if (/^[.;؛:!?؟]$/.test(fold)) return null;
    // "It did nothing"; "… and stayed out of the war": whose deed was told before.
    if (subjects.test(fold)) return 'same';
    if ((and.has(fold) || /^(but|yet|но|однако|а)$/.test(fold)) && i > sentence.first && isBare(page, i + 1, f.first))
      return 'same';
    if (relative.has(fold)) {
      for (let k = i - 1; k >= Math.max(sentence.first, i - 4); k--) {
        const body = actsAt(page, k);
        if (body) return body;
        if (page.mentionAt(k)) return 'other';
      }
      return page.lang === 'ar' ? null : 'other';
    }
    if (isDate(page, i)) continue;
    const body = actsAt(page, i);
    if (body) {
      if (!isGoverned(page, body, sentence.first, preposition)) return body;
      i = body.first;
      continue;
    }
    const m = page.mentionAt(i);
    if (m && m.last === i + 1) {
      if (m.form === 'pronoun' && m.actors.length > 1) return 'other';
      const governed = isGoverned(page, m, sentence.first, preposition);
      // "SADC forces from Zimbabwe": the body's own.
      const tied = bodiesBetween(page, Math.max(sentence.first, m.first - 3), m.first).at(-1);
      if (tied && theirs.test(fold)) return tied;
      if (
        !governed &&
        m.form !== 'demonym' &&
        !(page.lang === 'ru' && !casesOf(page, m).includes('n')) &&
        (isState(m) || m.kind === 'person' || m.kind === 'group' || m.kind === 'media')
      )
        return 'other';
      i = m.first;
      continue;
    }
    if (stopsClause(page, i) && !isBare(page, i + 1, f.first)) return null;
    if (token?.kind === 'punct' && fold === ',' && isBare(page, i + 1, f.first)) continue;
  }
  return null;
}

const apposed = /^(член|члены|участник|участница|участники|союзник|союзница|союзники|один|одна|председатель|глава)$/;

/** "X, which includes A and B, sent": what is set between commas is passed over. */
function beforeRelative(page: Page, from: number, floor: number): number {
  let i = from;
  while (i > floor && /^(had|has|have|then|also|later|قد|уже|затем|тоже)$/.test(page.tokens[i]?.fold ?? '')) i--;
  if (!isComma(page.tokens[i]?.fold)) return from;
  for (let k = i - 1; k > floor + 1 && i - k < 40; k--)
    // «Турция, член альянса, ввела»
    if (isComma(page.tokens[k - 1]?.fold) && apposed.test(page.tokens[k]?.fold ?? '')) return k - 2;
    else if (smallWords[page.lang].relative.has(page.tokens[k]?.fold ?? ''))
      // ", which …", ", to which …"
      for (const m of [k - 1, k - 2]) if (isComma(page.tokens[m]?.fold)) return m - 1;
  return from;
}

function isGoverned(
  page: Page,
  at: { readonly first: number },
  floor: number,
  prepositions: ReadonlySet<string>,
): boolean {
  if (page.lang === 'ar' && glued.test(page.tokens[at.first]?.fold ?? ''))
    return !/^(سبق|وسبق|يسبق)$/.test(page.tokens[at.first - 1]?.fold ?? '');
  for (let i = at.first - 1; i >= Math.max(floor, at.first - 3); i--) {
    const fold = page.tokens[i]?.fold ?? '';
    if (isDate(page, i) || page.tokens[i]?.kind === 'punct' || page.mentionAt(i)) return false;
    if (prepositions.has(fold)) {
      // "Members of the bloc sent": they act for it.
      return !(/^(of|in|from|within|из)$/.test(fold) && theirs.test(page.tokens[i - 1]?.fold ?? ''));
    }
    if (!bodyWords(page).light.has(fold)) return false;
  }
  return false;
}

function clauseHead(page: Page, f: Firing, sentence: Sentence): number {
  for (let k = f.first - 1; k >= sentence.first; k--)
    if (page.tokens[k]?.kind === 'punct' && page.tokens[k]?.fold !== '"' && page.tokens[k]?.fold !== '-') return k + 1;
  return sentence.first;
}

/** The body named last in this sentence or the two before it. */
function lastBody(page: Page, sentence: Sentence): BodyAt | null {
  for (let s = sentence.i; s >= Math.max(0, sentence.i - 2); s--) {
    const here = page.sentences[s];
    const found = here ? mentionsBetween(page, here.first, here.last).filter((m) => m.kind === 'organisation') : [];
    const last = found.at(-1);
    if (last) return { id: last.actor, first: last.first, last: last.last };
  }
  return null;
}
