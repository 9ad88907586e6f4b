import { type BodyAt, bodyAt, bodyWords } from './body.ts';
import { smallWords } from '../words/clause-words.ts';
import { isState, listFrom, listsBetween, type Party } from './party.ts';
import type { Language } from '../../kernel/provenance.ts';
import type { Page, Sentence } from '../page.ts';
import { type Firing, ruleBook } from '../words/rule.ts';

/** A body and those set beside its name as its members. */
export interface Listed {
  readonly body: BodyAt;
  readonly party: Party;
}

/** Words that may stand between the name of a body and the list of its members; those in `tell` say that a list follows. */
const between: Readonly<Record<Language, { readonly pass: RegExp; readonly tell: RegExp }>> = {
  en: {
    pass: /^(the|its|their|all|both|current|present|remaining|other|original|founding|member|that|is|are|were|now|today|only|group|bloc|[-–—(:,"]|'s|s|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|countries|states|members|nations|partners|governments|namely|comprising|of|founders|signatories|i\.e|ie|viz|capitals|being)$/,
    tell: /^([-–—(:]|countries|states|members|nations|partners|namely|of|comprising|founders|signatories|is|governments)$/,
  },
  ru: {
    pass: /^([-–—(:,"]|\d+|то|есть|а|именно|страны|стран|государства|государств|члены|участники|участницы|членов|участников|все|всех|нынешние|это|в|лице|составе|два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|двух|трех|четырех|пяти|шести|семи|восьми|ныне|сегодня|союз|блок)$/,
    tell: /^([–—(:-]|именно|есть|лице|составе|это|члены|участники|участницы)$/,
  },
  ar: {
    pass: /^([-–—(:،,"]|\d+|اي|وهي|هي|وهم|هم|دول|دوله|الدول|دولها|دوله|اعضاوها|اعضايها|اعضاوه|اعضاءها|اعضايه|الاعضاء|كل|من|الست|السته|الخمس|الخمسه|الثلاث|الثلاثه|الاربع|الاربعه|السبع|السبعه|الثماني|ثلاث|اربع|خمس|ست|سبع|ثماني|بدوله|بدولها|بدولهما|باعضايها|باعضايه)$/,
    tell: /^([–—(:-]|اي|هي|وهي|هم|وهم|دولها|بدولها|الاعضاء|الست|الخمس|السبع|الاربع|الثلاث|السته|الخمسه|السبعه|الاربعه|الثلاثه)$/,
  },
};

/** "The Maghreb union - Algeria, Libya and Tunisia -", «ОДКБ (Россия, Армения и Киргизия)»: lists set beside a body's name. */
export function listedBeside(page: Page): { readonly f: Firing; readonly listed: Listed }[] {
  const { rules, order } = ruleBook(page.lexicon, page.lang);
  const rule = rules[order.get(`${page.lang}.member.list`) ?? -1];
  if (!rule) return [];
  const out: { f: Firing; listed: Listed }[] = [];
  for (const m of page.mentions) {
    const body = bodyAt(page, m.first);
    if (!body || body.last < m.last) continue;
    const sentence = page.sentenceAt(m.first);
    const party = besideBody(page, body, sentence);
    if (!party) continue;
    out.push({
      f: { rule, voice: 'phrase', first: m.first, last: m.last, words: [m.last - 1] },
      listed: { body, party },
    });
  }
  return out;
}

const apart =
  /^(outside|from|left|quit|leaving|against|beyond|than|despite|вне|из|от|против|кроме|помимо|покинул\p{L}*|покинувш\p{L}*|خارج|من|ضد|غادرت|عن|سوي|غير)$/u;

function besideBody(page: Page, body: BodyAt, sentence: Sentence): Party | null {
  const { pass, tell } = between[page.lang];
  // "Seven countries outside the market - A, B and C".
  for (let i = body.first - 3; i < body.first; i++) if (apart.test(page.tokens[i]?.fold ?? '')) return null;
  let told = '';
  for (let i = body.last; i < Math.min(sentence.last, body.last + 8); i++) {
    const m = page.mentionAt(i);
    const fold = page.tokens[i]?.fold ?? '';
    if (m && m.form !== 'pronoun' && isState(m) && m.first === i) {
      if (!told) return null;
      const party = listFrom(page, m, sentence.last);
      const size = sizeOf(party);
      const after = page.tokens[party.last]?.fold ?? '';
      const closed = /^[-–—)،,.;:؛]$/.test(after) || party.last >= sentence.last;
      return size >= 3 && closed ? party : size === 2 && /^[(:]/.test(told) && closed ? party : null;
    }
    if (!pass.test(fold) || (m && !bodyAt(page, i) && m.form !== 'pronoun')) return null;
    // "The union, Chad and Mali said": a comma alone tells of no list.
    if (tell.test(fold)) told += fold;
  }
  return null;
}

/** How many states a list names; a set counts for all of its own. */
const sizeOf = ({ states }: Party): number => states.reduce((n, s) => n + s.actors.length, 0);

const many: Readonly<Record<Language, RegExp>> = {
  en: /^(states|countries|nations|governments|republics|capitals|powers|kingdoms|members|neighbours|neighbors|sheikhdoms|emirates|islands|signatories|founders|ministers|leaders|presidents|kings|delegates|envoys)$/,
  ru: /^(стран(ы)?|государств(а)?|республик(и)?|держав(ы)?|столиц(ы)?|член(ы|ов)|участник(и|ов)|участниц(ы)?|министр(ы|ов)|президент(ы|ов)|лидер(ы|ов)|правительств(а)?|соседей|соседа|соседи)$/,
  ar: /^[وفبلك]*(ال)?(دول|بلدان|دولتان|دولتين|بلدين|عواصم|جمهوريات|اعضاء|حكومات|مملكات|امارات|وزراء|قاده|زعماء|روساء|رؤساء|مندوبو|مندوبي|ممالك|بلاد|جارات)$/,
};

/** "Four states put their names to it: A, B, C and D": those a word for many stands for, told in the same sentence. */
export function spelledOut(page: Page, f: Firing, sentence: Sentence, body: BodyAt, limit: number): Party | null {
  let at = -1;
  for (let i = Math.max(sentence.first, f.first - 10); i < Math.min(sentence.last, f.last + 14); i++)
    if ((i < f.last + 8 || page.lang === 'ru') && isSome(page, i)) at = i;
  if (at < 0) return null;
  const lists = listsBetween(page, sentence.first, sentence.last).filter(
    (p) => p.first < limit && sizeOf(p) >= 2 && (p.last <= body.first || p.first >= body.last),
  );
  const opened = lists.find(
    (p) =>
      p.first > at && /^[-–—:(،,]$|^(هي|وهي|هم|وهم|هما|وهما|of|from|من)$/.test(page.tokens[p.first - 1]?.fold ?? ''),
  );
  if (opened) return opened;
  // «خمسة وزراء، من إندونيسيا وماليزيا وتايلاند»: with a preposition glued or before it, right after the word.
  const near = lists.find((p) => p.first > at && p.first - at <= 3);
  return near ?? lists.findLast((p) => p.last <= at && at - p.last <= 6) ?? null;
}

/** «Основали семеро: …», "founded by the seven: …": a number for its bearers, or a counted noun. */
function isSome(page: Page, i: number): boolean {
  const fold = page.tokens[i]?.fold ?? '';
  if (page.lang === 'ru' && /^(двое|трое|четверо|пятеро|шестеро|семеро|восьмеро)$/.test(fold)) return true;
  if (/^[:–—-]$/.test(page.tokens[i + 1]?.fold ?? '') && page.lang === 'en')
    if (/^(three|four|five|six|seven|eight|nine|ten|twelve)$/.test(fold)) return true;
  return many[page.lang].test(fold) && isCounted(page, i);
}

const counts =
  /^(\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|the|those|its|these|all|other|founding|two|две|два|три|четыре|пять|шесть|семь|восемь|девять|десять|двух|трех|четырех|пяти|шести|семи|одиннадцать|двенадцать|все|эти|обе|ещ[её]|другие|ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|عشر|ثلاثه|اربعه|خمسه|سته|سبعه|ثمانيه|تسعه|عشره|كل|جميع|هذه)$/;

function isCounted(page: Page, i: number): boolean {
  for (const k of [1, 2, 3]) {
    const token = page.tokens[i - k];
    if (!token || token.kind === 'punct') break;
    if (token.kind === 'number' || counts.test(token.fold.replace(/^[وفب](?=.{3})/, ''))) return true;
  }
  return page.lang === 'ar' && /(ان|ين|تان|تين)$/.test(page.tokens[i]?.fold ?? '');
}

const steps =
  /^(then|later|finally|lastly|afterwards|next|first|followed|by|also|in|since|from|on|earlier|only|and|last|year|years|month|затем|потом|позже|позднее|наконец|следом|сначала|сперва|в|во|с|а|и|году|вслед|за|ними|ним|ней|чуть|спустя|через|год|годом|лет|позже|последней|последними|الي|ثم|وبعدها|بعدها|لاحقا|اخيرا|واخيرا|اولا|في|عام|سنه|منذ|تلتها|تلاها|تبعتها|وتلتها|فيما|بعد)$/;

function stepBetween(page: Page, from: number, to: number): boolean {
  if (to - from > 9) return false;
  let some = false;
  for (let i = from; i < to; i++) {
    const token = page.tokens[i];
    if (!token) return false;
    if (page.isDated(i)) {
      some = true;
      continue;
    }
    if (
      token.kind === 'punct'
        ? !/^[,،()]$/.test(token.fold)
        : token.kind !== 'number' &&
          !steps.test(token.fold) &&
          !bodyWords(page).light.has(token.fold) &&
          !smallWords[page.lang].and.has(token.fold)
    )
      return false;
    if (steps.test(token.fold) && !/^(and|и|а|in|в)$/.test(token.fold)) some = true;
  }
  return some;
}

/** "First Greece in 1981, then Spain and Portugal in 1986, and finally Finland": the lists before a party that only dates and steps part from it. */
export function stepsBefore(page: Page, party: Party, floor: number): Party[] {
  const out: Party[] = [];
  let at = party;
  for (const p of listsBetween(page, floor, party.first).toReversed()) {
    if (!stepBetween(page, p.last, at.first)) break;
    out.unshift(p);
    at = p;
  }
  return out;
}

/** "Suspended Mali, then Guinea, and last year Niger": the lists after it. */
export function stepsAfter(page: Page, party: Party, from: number, limit: number): Party[] {
  const out: Party[] = [];
  let at = from;
  for (const p of listsBetween(page, from, limit)) {
    if (p.first < from || !stepBetween(page, at, p.first)) break;
    out.push(p);
    at = p.last;
  }
  return out.filter((p) => p.first >= party.last);
}

/** "… and Thailand, and Brunei joined": whoever acts in what follows is no part of the list before. */
export function withoutNext(page: Page, party: Party, next: number): Party {
  const tail = party.states.at(-1);
  if (!tail || party.states.length < 2 || tail.last !== next) return party;
  const and = page.tokens[tail.first - 1]?.fold ?? '';
  const cut =
    page.lang === 'ar'
      ? false
      : (smallWords[page.lang].and.has(and) || and === 'the') &&
        (and === 'а' || page.tokens[tail.first - 2]?.fold === ',') &&
        // A list of more than two keeps its own last comma only where another "and" closed it before.
        party.states.length > 2 &&
        hasAnd(page, party.first, tail.first - 2);
  if (!cut) return party;
  const states = party.states.slice(0, -1);
  return { states, first: party.first, last: (states.at(-1) as { last: number }).last };
}

const hasAnd = (page: Page, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (smallWords[page.lang].and.has(page.tokens[i]?.fold ?? '')) return true;
  return false;
};
