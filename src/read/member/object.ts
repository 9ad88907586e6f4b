import { bodyAt, bodyWords, isDate } from './body.ts';
import { smallWords } from '../words/clause-words.ts';
import { stopsClause } from '../clause/clause.ts';
import { isState } from './party.ts';
import type { Mention, Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/** Kinds that tell what was done to a body or within it. */
const deeds: ReadonlySet<string> = new Set([
  'joined',
  'withdrew',
  'returned',
  'suspended',
  'not_member',
  'member',
  'signed',
  'chair',
]);

/** Verbs of which a meeting or a delegation may be the object. */
const presides =
  /^(chair(s|ed|ing)|возглав\p{L}+|руковод\p{L}+|[وف]?(ي|ت)?(ترأس|تراس|رأس|راس|ترأست|تراست|قود|قاد|قادت))$/u;

const acts =
  /^(kept|keep|keeps|said|says|has|had|have|was|were|is|are|will|would|did|does|sent|took|gave|met|held|saw|voted|called|refused|opposed|abstained|walked|recalled|offered|asked)$/;

/** Words to look through for what a verb is about. */
const REACH = 6;

/** "Left the meeting of the bloc", «вышла из переговоров», «لم تنضم إلى القتال»: the verb takes something that is no body. */
export function takesOther(page: Page, f: Firing): boolean {
  const { kind, party } = f.rule.data;
  if (!deeds.has(String(kind)) || f.rule.data['part']) return false;
  if (kind === 'chair' && !presides.test(page.tokens[f.last - 1]?.fold ?? '')) return false;
  if (kind === 'signed') return page.lang === 'en' ? signsPlan(page, f) : holdsMeeting(page, f);
  if (f.rule.data['body'] === 'prev' && isPartners(page, f)) return true;
  const noun = party === 'noun';
  // «غادرتها طوكيو»: what is left is told by the pronoun on the verb.
  const takesIt = page.lang === 'ar' && /[^ا]ت?(ها|هما)$/.test(page.tokens[f.last - 1]?.fold ?? '');
  if (page.lang === 'ar' && (isCall(page, f) || isOfBody(page, f) || isOthers(page, f) || isBefore(page, f)))
    return true;
  if (page.lang === 'en' && (isOfThing(page, f) || isConfession(page, f))) return true;
  if (page.lang === 'en' && isResult(page, f)) return true;
  if (page.lang === 'ru' && (isBreach(page, f) || isPlaceLeft(page, f))) return true;
  if (page.lang === 'en' && party === 'object' && befallsOther(page, f)) return true;
  // "Brought its troops back".
  if (party === 'object' && (page.lang === 'en' || (page.lang === 'ar' && f.rule.data['around'])))
    for (let i = f.first + 1; i < f.last; i++) if (!f.words.includes(i) && isOther(page, i)) return true;
  const end = Math.min(page.sentenceAt(f.first).last, f.last + REACH);
  for (let i = f.last; i < end; i++) {
    if (isDate(page, i)) continue;
    const token = page.tokens[i];
    const fold = token?.fold ?? '';
    if (/^["-]$/.test(fold)) continue;
    // "The members kept their embassies open": no longer what the noun is of.
    if (noun && page.lang === 'en' && acts.test(fold)) return false;
    if (token?.kind === 'punct' || bodyWords(page).it.has(fold)) return false;
    const body = bodyAt(page, i);
    if (body) return page.lang === 'en' && isBeforeOther(page, body.last);
    const m = page.mentionAt(i);
    if (m && m.form !== 'role') {
      if (noun && isState(m)) return false;
      // "Withdrew from Kuwait", «покинул Могадишо»: a country or a town is left, not a body.
      if (party === undefined && !takesIt && isLeft(page, f, m)) return true;
      if (party === 'object' && isState(m) && !whence.test(page.tokens[m.first - 1]?.fold ?? ''))
        return isOther(page, m.last);
      // «دخل العراق الكويت»
      if (party === undefined && !takesIt && page.lang === 'ar' && isState(m) && isBareState(page, m.last)) return true;
      i = m.last - 1;
      continue;
    }
    if (isOther(page, i)) return true;
    if (stopsClause(page, i) || smallWords[page.lang].relative.has(fold)) return false;
  }
  return false;
}

/** "Suspended its loans to Chad": a thing, with the state only after a preposition; and no word of belonging. */
function befallsOther(page: Page, f: Firing): boolean {
  if (!/^(suspended|withdrawn|withdrew)$/.test(String(f.rule.data['kind']))) return false;
  const { preposition } = smallWords.en;
  for (let i = f.last; i < Math.min(page.sentenceAt(f.first).last, f.last + REACH); i++) {
    const token = page.tokens[i];
    if (token?.kind !== 'word' || page.mentionAt(i) || bodyAt(page, i)) return false;
    if (preposition.has(token.fold)) return i > f.last + 1 && page.tokens[i]?.fold !== 'of' && isLast(page, i - 1, f);
  }
  return false;
}

/** A noun of no belonging right before a preposition. */
const isLast = (page: Page, i: number, f: Firing): boolean =>
  i >= f.last &&
  !/^(membership|participation|rights?|seat|voting|vote|delegation|state|country|government|island|republic|kingdom|it|them|regime|indefinitely|formally|temporarily|member)$|ly$/.test(
    page.tokens[i]?.fold ?? '',
  );

const ofState = (m: Mention | undefined): boolean => m !== undefined && (isState(m) || m.form === 'pronoun');

/** «انسحاب الشرطة», «دخول القوات»: of somebody else than a state. */
function isOthers(page: Page, f: Firing): boolean {
  if (!/^[وفبل]*(انسحاب|خروج|مغادره|انضمام|دخول|التحاق|عوده)$/.test(page.tokens[f.last - 1]?.fold ?? '')) return false;
  const next = page.tokens[f.last];
  return (
    next?.kind === 'word' &&
    /^ال.{3}/.test(next.fold) &&
    !ofState(page.mentionAt(f.last)) &&
    !bodyAt(page, f.last) &&
    !/^ال(دول|بلد|مملك|جمهوري|سلطن|امار|اخير|ثان)/.test(next.fold)
  );
}

/** «قبل السلطة», «إلى خارج البلاد»: a preposition, not "accepted"; a place. */
function isBefore(page: Page, f: Firing): boolean {
  const own = page.tokens[f.first]?.fold ?? '';
  const before = page.tokens[f.first - 1];
  if (f.words.length === 1 && own === 'خارج') return /^(من|الي)$/.test(before?.fold ?? '');
  if (f.words.length !== 1 || own !== 'قبل' || !before) return false;
  // «المجلس قبل عضوية تشاد»: there it is the verb.
  if (/^(عضويه|انضمام|طلب|طلبات|دخول|التحاق|عوده)$/.test(page.tokens[f.last]?.fold ?? '')) return false;
  const opens = before.kind === 'punct' || f.first === page.sentenceAt(f.first).first;
  return !opens && !/^(قد|لقد|ان|بعدما|عندما|حين|الذي|حيث|ثم|كما)$/.test(before.fold);
}

/** "A suspension of air links with Chad": of a thing. */
function isOfThing(page: Page, f: Firing): boolean {
  if (f.rule.data['party'] !== 'owner' || !/^(of|from)$/.test(page.tokens[f.last - 1]?.fold ?? '')) return false;
  for (let i = f.last; i < f.last + 3; i++) {
    const token = page.tokens[i];
    if (token?.kind !== 'word' || page.mentionAt(i) || bodyAt(page, i) || isDate(page, i)) return false;
    if (!/^(the|a|an|its|their|his|this|that|all)$/.test(token.fold))
      return (
        ![1, 2].some((k) => page.mentionAt(i + k)) &&
        !/^(membership|country|republic|kingdom|island|state|it|both)$/.test(token.fold)
      );
  }
  return false;
}

/** "The North admitted it had a programme". */
const isConfession = (page: Page, f: Firing): boolean =>
  (page.tokens[f.last - 1]?.fold ?? '').startsWith('admit') &&
  /^(it|he|she|they)$/.test(page.tokens[f.last]?.fold ?? '') &&
  /^(had|has|have|was|were|is|are|would|did|could|made)$/.test(page.tokens[f.last + 1]?.fold ?? '');

/** «Порвать с Чадом дипломатические отношения»: with a state, not with a body. */
function isBreach(page: Page, f: Firing): boolean {
  if (!/^(по|разо|р)рв/.test(page.tokens[f.first]?.fold ?? '')) return false;
  for (let i = f.first + 1; i < f.last + 7 && !/^[,.;:]$/.test(page.tokens[i]?.fold ?? ''); i++)
    if (/^(отношени|связ|контакт|перемири)/.test(page.tokens[i]?.fold ?? '')) return true;
  return false;
}

/** «Штаб, покинувший остров», «оставили страну»: a country is left. */
const isPlaceLeft = (page: Page, f: Firing): boolean =>
  /^(покин|покид|остав)/.test(page.tokens[f.first]?.fold ?? '') &&
  /^(остров|острова|страну|республику|королевство|архипелаг|материк|столицу|территорию)$/.test(
    page.tokens[f.last]?.fold ?? '',
  ) &&
  !bodyAt(page, f.last + 1);

/** «عقد قمة», «عقدت الجامعة اجتماعا»: held, not concluded. */
function holdsMeeting(page: Page, f: Firing): boolean {
  if (!/^[وف]?عقد(ت|وا|ا|تا)?$/.test(page.tokens[f.first]?.fold ?? '')) return false;
  for (let i = f.first + 1; i < f.first + 14 && !/^[.؛]$/.test(page.tokens[i]?.fold ?? ''); i++)
    if (isOther(page, i)) return true;
  return false;
}

/** "Signed the league's peace plan"; "its accession was ratified by Chad". */
function signsPlan(page: Page, f: Firing): boolean {
  for (let i = f.first - 1; i >= f.first - 6; i--)
    if (f.rule.data['party'] === 'by' && /^(accession|entry|admission|membership)$/.test(page.tokens[i]?.fold ?? ''))
      return true;
  const at = page.tokens[f.last]?.fold === 'the' ? f.last + 1 : f.last;
  const body = bodyAt(page, at);
  return body !== null && isBeforeOther(page, body.last);
}

/** "His bloc partners looked on": of nobody in particular. */
const isPartners = (page: Page, f: Firing): boolean =>
  (page.tokens[f.first]?.fold ?? '').endsWith('s') &&
  !page.mentionAt(f.last) &&
  [2, 3].some((k) => /^(his|her|its|their|s)$/.test(page.tokens[f.first - k]?.fold ?? ''));

/** "The NATO exercise", "the bloc's summit": the body only says whose it is. */
function isBeforeOther(page: Page, at: number): boolean {
  let i = at;
  while (page.tokens[i]?.kind === 'clitic' || page.tokens[i]?.fold === '"') i++;
  return isOther(page, i) || (page.tokens[i]?.kind === 'word' && !isSmall(page, i) && isOther(page, i + 1));
}

const isSmall = (page: Page, i: number): boolean => {
  const small = smallWords[page.lang];
  const fold = page.tokens[i]?.fold ?? '';
  return small.preposition.has(fold) || small.and.has(fold) || stopsClause(page, i);
};

/** A noun for what may be joined or left and has no members. */
function isOther(page: Page, i: number): boolean {
  const token = page.tokens[i];
  if (token?.kind !== 'word') return false;
  const { other, others } = bodyWords(page);
  return token.word.forms.some((form) => other.has(form)) || others.some((stem) => token.fold.startsWith(stem));
}

/** «ودعت الرابطة تشاد إلى الحوار»: called upon, not bade farewell: only a body is left so. */
function isCall(page: Page, f: Firing): boolean {
  if (!/^ودعت?$/.test(page.tokens[f.first]?.fold ?? '')) return false;
  if (bodyAt(page, f.last)) return true;
  for (let i = f.last; i < f.last + 5 && page.tokens[i]?.kind !== 'punct'; i++) if (bodyAt(page, i)) return false;
  return true;
}

/** «مراقبي الرابطة»: those it sent; «دخول أسمرة»: a town is entered. */
function isOfBody(page: Page, f: Firing): boolean {
  const fold = page.tokens[f.last - 1]?.fold ?? '';
  if (/^(ال)?مراقب(و|ي|ين|ون|ا)$/.test(fold) && fold.length > 5) return bodyAt(page, f.last) !== null;
  if (!/^[وفبل]*(دخول|مغادره)$/.test(fold)) return false;
  const place = page.mentionAt(f.last);
  return place !== undefined && place.form === 'capital' && !bodyAt(page, place.last);
}

/** A country after a word for whence or whither; a town so governed or right after its verb, where no body is told of after it. */
function isLeft(page: Page, f: Firing, m: Mention): boolean {
  const led = whence.test(page.tokens[m.first - 1]?.fold ?? '');
  if (isState(m) && m.form !== 'capital') return led;
  if (m.form !== 'capital' || !(led || (m.first === f.last && page.lang !== 'en'))) return false;
  for (let i = m.last; i < m.last + 4 && page.tokens[i]?.kind !== 'punct'; i++) if (bodyAt(page, i)) return false;
  const before = f.first - 1;
  return !bodyAt(page, before) && !smallWords[page.lang].relative.has(page.tokens[before]?.fold ?? '');
}

/** A state right here, no word before it. */
function isBareState(page: Page, i: number): boolean {
  const m = page.mentionAt(i);
  return m !== undefined && isState(m) && !/^[وفبل]/.test(page.text[m.start] ?? '');
}

/** "Left it to the bloc", "has left the bloc short of friends": what it came to. */
function isResult(page: Page, f: Firing): boolean {
  if (!/^(left|leaves|leaving|leave)$/.test(page.tokens[f.last - 1]?.fold ?? '')) return false;
  if (page.tokens[f.last]?.fold === 'it' && /^(to|with|for|up|at)$/.test(page.tokens[f.last + 1]?.fold ?? ''))
    return true;
  let i = f.last;
  while (bodyWords(page).light.has(page.tokens[i]?.fold ?? '') && !bodyAt(page, i)) i++;
  const body = bodyAt(page, i);
  return body !== null && states.test(page.tokens[body.last]?.fold ?? '');
}

const states =
  /^(short|divided|split|paralysed|paralyzed|weakened|weaker|helpless|powerless|isolated|exposed|vulnerable|struggling|scrambling|looking|facing|reeling|open|embarrassed|little|no|free|unable|deadlocked|dependent|leaderless|adrift|poorer|bankrupt)$/;

const whence = /^(from|into|из|в|во|من|الي)$/;
