import { isAccusing } from './accused-arabic.ts';
import { isAskingNoun } from './roles-arabic.ts';
import { isAmbiguous, isJoinedForm, isVerbalNoun } from '../words/arabic-form.ts';
import { smallWords } from '../words/clause-words.ts';
import { hasWord, runs } from '../clause/clause.ts';
import { leadOf } from '../clause/english-infinitive.ts';
import { toBefore } from '../words/verb-form.ts';
import { causer, causes } from '../clause/verb-subject.ts';
import { isLong } from '../words/russian-form.ts';
import { isInfinitive } from '../clause/russian-infinitive.ts';
import { crossesVerb, governor } from '../clause/russian-subject.ts';
import { runCases } from '../words/russian-case.ts';
import { firingsIn } from '../words/firings.ts';
import type { Page } from '../page.ts';
import { type Firing, ruleBook } from '../words/rule.ts';

/** "Is to send tanks next month": an infinitive of what is arranged. */
export const isComingUp = (page: Page, i: number): boolean =>
  page.lang === 'en' && page.tokens[i - 1]?.fold === 'to' && /^(is|are)$/.test(page.tokens[i - 2]?.fold ?? '');

const counting = /^(ميه|ميتي|ميتين|الف|الفي|الاف|ميات|عشرين|ثلاثين|اربعين|خمسين|ستين|سبعين|ثمانين|تسعين)$|^[0-9]+$/;

/** Infinitives of purpose and words inside names are no events. */
export function skipped(page: Page, f: Firing): boolean {
  // "The army wanted to kill him": nobody is asked.
  if (f.rule.id === 'en.request.want' && f.last - f.first <= 2) return true;
  const covering = page.mentionAt(f.first);
  if (
    covering &&
    covering.first <= f.first &&
    covering.last >= f.last &&
    covering.form !== 'pronoun' &&
    f.rule.data['type'] !== 'PROTEST'
  )
    return true;
  // "Walked out in protest": how, not what.
  if (
    page.lang === 'en' &&
    f.voice === 'noun' &&
    page.tokens[f.first]?.fold === 'protest' &&
    page.tokens[f.first - 1]?.fold === 'in'
  )
    return true;
  if (f.voice === 'noun' && f.rule.data['type'] === 'ASSAULT' && supposed(page, f.first)) return true;
  if (page.lang === 'ru' && f.voice === 'passive' && isAttributive(page, f)) return true;
  if (f.voice !== 'verb') return false;
  // «أسرّة», «وجّهة»: no verb ends so.
  const letters = page.tokens[f.first];
  if (
    page.lang === 'ar' &&
    letters &&
    page.text[letters.end - 1] === 'ة' &&
    !ruleBook(page.lexicon, 'ar').exact.has(letters.fold)
  )
    return true;
  // «نحو مئتي طالب كيني»: students.
  if (page.lang === 'ar' && letters?.fold === 'طالب' && counting.test(page.tokens[f.first - 1]?.fold ?? ''))
    return true;
  // «في وجه الطائرات»: no verb follows these.
  if (
    page.lang === 'ar' &&
    /^(في|الي|عن)$/.test(page.tokens[f.first - 1]?.fold ?? '') &&
    !isAmbiguous(page.tokens[f.first]?.fold ?? '')
  )
    return true;
  const before = page.tokens[f.first - 1]?.fold ?? '';
  const attempt = hasWord(page, smallWords[page.lang].attempt, f.first - 5, f.first);
  if (page.lang === 'en') {
    const fold = page.tokens[f.first]?.fold ?? '';
    const to = toBefore(page, f.first);
    // "Sheltering armed bands", "free those detained": what they are, not what is done.
    if (
      fold === 'armed' &&
      f.words.length === 1 &&
      page.tokens[f.last]?.kind === 'word' &&
      !page.mentionAt(f.last) &&
      !/^(the|a|an|and|its|his|their|them|him|it|by|with|against)$/.test(page.tokens[f.last]?.fold ?? '') &&
      !page.mentionAt(f.first - 1)
    )
      return true;
    // "Declined to take part in the vote": who abstains refuses nobody.
    if (
      f.rule.data['type'] === 'REJECT' &&
      [f.last - 1, f.last, f.last + 1].some((k) => page.tokens[k]?.fold === 'part') &&
      [f.last + 1, f.last + 2, f.last + 3].some((k) => /^(vote|ballot)$/.test(page.tokens[k]?.fold ?? ''))
    )
      return true;
    // "Against what he called an invasion": his word for it, and told of already.
    if (/^call(ed|s)$/.test(fold) && [2, 3].some((k) => page.tokens[f.first - k]?.fold === 'what')) return true;
    // "Denies having staged a coup", "denied ever ordering".
    if (
      (before === 'having' && /^(den(y|ies|ied|ying)|ever)$/.test(page.tokens[f.first - 2]?.fold ?? '')) ||
      (fold.endsWith('ing') && /^(den(y|ies|ied|ying)|ever)$/.test(before))
    )
      return f.rule.data['type'] !== 'ASSAULT' && f.rule.data['type'] !== 'AID';
    // "Pushed 3,000 men back over the border": no verb.
    if (
      fold === 'back' &&
      !/^(to|will|would|must|should|they|we|not|also|and)$/.test(before) &&
      /^(over|across|to|into|from|home|in|on|at|up|and|,|[.])$/.test(page.tokens[f.last]?.fold ?? '')
    )
      return true;
    // "Insists that it had crossed the line": what he holds, and asks of nobody.
    if (fold.startsWith('insist') && f.rule.data['type'] === 'REQUEST' && holds(page, f)) return true;
    if (before === 'those' && /(ed|en)$/.test(fold)) return true;
    // "Palestinian wounded", "the injured": people, and no deed.
    if (
      /^(wounded|injured|displaced|missing)$/.test(fold) &&
      (/^(the|their|its|his|and)$/.test(before) || page.mentionAt(f.first - 1)?.form === 'demonym') &&
      !/^(by|in|when|during)$/.test(page.tokens[f.last]?.fold ?? '') &&
      !page.mentionAt(f.last)
    )
      return before !== 'and' || page.tokens[f.first - 2]?.fold === 'dead';
    if (
      (before === 'to' || (to >= 0 && !/(ed|ing|s)$/.test(fold) && isBareForm(page, f.first))) &&
      !attempt &&
      !isComingUp(page, f.first) &&
      !isCarriedOut(page, f.first) &&
      !isLed(page, f)
    )
      return true;
    if (fold.endsWith('ing') && /^(stopped|stop|ceased|cease|halted|ended)$/.test(before)) return true;
    if (
      fold.endsWith('ing') &&
      /^(of|for|without|by|from|to|on|about|against|and|into|than|over)$/.test(before) &&
      (f.rule.data['type'] !== 'PROTEST' || before === 'from') &&
      !(before === 'by' && isAnswer(page, f.first - 2))
    )
      return true;
    if (
      /^(the|a|an|his|her|its|their|whose|of|any|every|each|no|such|armed|another|two|three|four|five|six|seven|eight|nine|ten|dozen|several|many|some)$|^\d/.test(
        before,
      ) &&
      !(before === 'each' && page.tokens[f.last]?.fold === 'the' && page.tokens[f.last + 1]?.fold === 'other')
    ) {
      if (f.rule.data['type'] !== 'PROTEST' && !fold.endsWith('ed')) return true;
      if (isAttribute(page, f)) return true;
    }
    // "The Israeli-occupied sector", "US-backed", "Ousted President X": a participle before its noun tells nothing new.
    if (before === '-' && page.tokens[f.first]?.glued && page.tokens[f.first - 2]?.fold !== 'test') return true;
    if (page.tokens[f.first - 1]?.kind === 'clitic' && fold.endsWith('ed') && isAttribute(page, f)) return true;
    if (isGeneral(page, f.first) || isWished(page, f.first)) return true;
    if (f.first === page.sentenceAt(f.first).first && /(ed|en)$/.test(fold) && isAttribute(page, f)) return true;
  }
  if (page.lang === 'ru') {
    const fold = page.tokens[f.first]?.fold ?? '';
    // «Один из восьми подписавших пакт»: who they are.
    if (
      /вш(их|ими|им|ие)(ся)?$/.test(fold) &&
      /^(из|двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|всех|числа|среди|оба|обе|обеих|обоих|обеим|обоим)$|^\d/.test(
        before,
      )
    )
      return true;
    if (isInfinitive(fold) && !attempt) return governor(page, f.first) === null;
    // «На отмели», «у отмели»: a shoal.
    if (fold === 'отмели' && smallWords.ru.preposition.has(before)) return true;
    // «Налёта не отрицает»: he owns to it.
    if (before === 'не' && /^(отриц|опроверг)/.test(fold)) return true;
    // «Потребовал, чтобы солдаты ушли»: wished for, not done.
    if (/л[аио]?(с[ья])?$/.test(fold) && isPurpose(page, f.first)) return true;
  }
  return false;
}

/** A clause that «чтобы» opens. */
function isPurpose(page: Page, i: number): boolean {
  for (let k = i - 1; k > i - 9 && k >= page.sentenceAt(i).first; k--) {
    if (page.tokens[k]?.fold === 'чтобы') return true;
    if (page.tokens[k]?.kind === 'punct') return false;
  }
  return false;
}

/** «Осуждённый лидер», «захваченный город»: a long participle before its noun, with no agent between, tells nothing new. */
function isAttributive(page: Page, f: Firing): boolean {
  const fold = page.tokens[f.first]?.fold ?? '';
  if (!isLong(fold) || f.words.length > 1 || page.tokens[f.first - 1]?.fold === ',') return false;
  const agent = runs(page, f.last, Math.min(page.sentenceAt(f.first).last, f.first + 6))[0];
  return !agent || agent.preposition !== null || !/i/.test(runCases(page, agent)) || agent.first - f.first > 2;
}

/** Behind "that" and a subject stands a verb in the past or of the future, and no wish. */
function holds(page: Page, f: Firing): boolean {
  const { last } = page.sentenceAt(f.first);
  const that = [f.first + 1, f.last - 1].find((k) => page.tokens[k]?.fold === 'that');
  if (that === undefined) return false;
  for (let k = that + 1; k < Math.min(last, that + 9); k++) {
    const fold = page.tokens[k]?.fold ?? '';
    if (page.tokens[k]?.kind === 'punct' || fold === 'be') return false;
    if (/^(had|has|have|was|were|is|are|did|does|would|will|could|can|never)$/.test(fold)) return true;
  }
  return false;
}

/** A participle right before a noun: "the ousted president", "detained journalists". */
function isAttribute(page: Page, f: Firing): boolean {
  if (f.words.length > 1 || f.last !== f.first + 1) return false;
  const next = page.tokens[f.last];
  return (
    next?.kind === 'word' &&
    !smallWords.en.preposition.has(next.fold) &&
    !smallWords.en.and.has(next.fold) &&
    // "Dismissed the same day, the general …".
    !/^(the|a|an|that|this|hours|days|weeks|minutes|months|years|last|earlier|yesterday|again|twice|overnight|together)$/.test(
      next.fold,
    )
  );
}

/** "… when a government is overthrown": what a rule provides for, in the present. */
function isGeneral(page: Page, i: number): boolean {
  const sentence = page.sentenceAt(i);
  if (!/^(is|are)$/.test(page.tokens[i - 1]?.fold ?? '')) return false;
  for (let k = i - 2; k >= sentence.first && k > i - 10; k--)
    if (/^(when|whenever|if|where|should|unless)$/.test(page.tokens[k]?.fold ?? '')) return true;
  return false;
}

/** "Demanded that it pull out": the bare form after "it" or "he" is wished for. */
function isWished(page: Page, i: number): boolean {
  return /^(it|he|she)$/.test(page.tokens[i - 1]?.fold ?? '') && isBareForm(page, i);
}

function isBareForm(page: Page, i: number): boolean {
  const fold = page.tokens[i]?.fold ?? '';
  return !fold.endsWith('s') && ruleBook(page.lexicon, 'en').nouns.has(fold);
}

const words = new Set(['REQUEST', 'ACCUSE', 'SUPPORT', 'THREATEN', 'AGREE', 'REJECT']);

/** "Phoned X to request aid" tells of the request; "its decision to sever ties" of the severing. */
function isLed(page: Page, f: Firing): boolean {
  const lead = leadOf(page, f.first);
  return lead !== null && (lead.kind !== 'turn' || words.has(String(f.rule.data['type'])));
}

/** "Voted to back", "began to withdraw", "is due to visit": an infinitive that tells a deed done, begun or fixed. */
function isCarriedOut(page: Page, i: number): boolean {
  const sentence = page.sentenceAt(i);
  let from = i - 2;
  // "Voted by 50 to eight, with 15 abstentions, to condemn": over what is set between commas.
  if (page.tokens[from]?.fold === ',') {
    let open = from - 1;
    while (open > from - 10 && page.tokens[open]?.fold !== ',') open--;
    if (page.tokens[open]?.fold === ',') from = open - 1;
  }
  for (let k = from; k >= sentence.first && k >= from - 5; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (
      /^(voted|voting|vote|began|begin|begun|start|started|starting|continued|continues|continue|rushed|managed|moved|proceeded)$/.test(
        fold,
      )
    )
      return true;
    if (causes.test(fold)) return causer(page, i) !== null;
    if (
      k >= i - 3 &&
      /^(scheduled|due|set|expected|going|plans|plan|planned|planning|intends|intend|preparing)$/.test(fold)
    )
      return true;
    if (page.tokens[k]?.kind === 'punct' && fold !== '-') return false;
  }
  return false;
}

/** An attack that is only feared, promised or provided for: "any attack on", "в случае нападения", "нанести удар". */
function supposed(page: Page, i: number): boolean {
  if (page.lang === 'ar') return false;
  const words =
    page.lang === 'en'
      ? /^(any|possible|potential|future|further|threat|threats|risk|event|covers|cover|deter|prevent|against)$/
      : /^(случае|возможн|любо[ейм]|угроз|риск|подготовк|новых|новые|нанести|предотвра|отраж|отрази)/;
  const sentence = page.sentenceAt(i);
  for (let k = i - 1; k >= i - 3 && k >= sentence.first; k--) {
    const fold = page.tokens[k]?.fold ?? '';
    if (page.tokens[k]?.kind === 'punct') return false;
    if (words.test(fold)) return true;
  }
  // "Treats an attack on one as an attack on all".
  for (let k = i - 1; k > i - 24 && k >= sentence.first; k--)
    if (
      /^(treats|treat|regards|regard|considers|consider|deems|equates|declared|считается|рассматрива|приравнива|расценива)/.test(
        page.tokens[k]?.fold ?? '',
      )
    )
      return true;
  return false;
}

/** Verbs of talking a matter over. */
const discusses =
  /^[وف]?[يت]?(بحث|بحثت|بحثا|بحثوا|ناقش|ناقشت|ناقشا|ناقشوا|تناول|تناولت|درس|درست|استعرض|استعرضت|تباحث|تباحثا)$/;
const matters = new Set('حول بشان امكانيه احتمال بحث مقترح مساله لبحث لمناقشه مناقشه'.split(' '));
const asking = new Set(['REQUEST', 'THREATEN', 'AGREE', 'REJECT', 'CONCEDE']);
const spoken = new Set(['THREATEN', 'ACCUSE', 'CONCEDE', 'MOBILIZE']);
const blaming = new Set(['ACCUSE']);
const nothing: ReadonlySet<string> = new Set();
const doing = new Set(['RETREAT', 'AID', 'SANCTION', 'COERCE', 'CONSULT', 'SUPPORT', 'AGREE', 'COOPERATE', 'REQUEST']);

/** «ناشدوا المجلس فرض حظر»: a verbal noun, spelt like a verb, right after a party or noun of the same clause. */
function isObject(page: Page, i: number): boolean {
  const before = page.tokens[i - 1];
  return (
    isAmbiguous(page.tokens[i]?.fold ?? '') &&
    !isJoinedForm(page.tokens[i]?.fold ?? '') &&
    before?.kind === 'word' &&
    !smallWords.ar.boundary.has(before.fold) &&
    !smallWords.ar.relative.has(before.fold)
  );
}

/** «Обвинил Руанду в поддержке повстанцев»: what somebody is accused of. */
function isCharge(page: Page, f: Firing, events: readonly Firing[]): boolean {
  const sentence = page.sentenceAt(f.first);
  const led = [f.first - 1, f.first - 2].some((k) => /^(в|во|за)$/.test(page.tokens[k]?.fold ?? ''));
  return (
    led &&
    firingsIn(events, sentence.first, f.first).some(
      (e) => e.rule.data['type'] === 'ACCUSE' && f.first - e.last <= 7 && !crossesVerb(page, e.last, f.first),
    )
  );
}

/** «За отправку войск высказались Перу и Чили»: the preposition before the noun is a word of the verb that follows. */
const isWishedFor = (page: Page, f: Firing, events: readonly Firing[]): boolean =>
  firingsIn(events, f.last, page.sentenceAt(f.first).last).some(
    (e) => e.voice === 'verb' && e.words.includes(f.first - 1) && f.last <= e.first,
  );

/** What is demanded, threatened, offered or refused has not happened: "demanded the resignation of". */
export function isContent(page: Page, f: Firing, events: readonly Firing[]): boolean {
  const type = String(f.rule.data['type']);
  // «Ввод контингента отклонил».
  if (
    page.lang === 'ru' &&
    f.voice === 'noun' &&
    doing.has(type) &&
    firingsIn(events, f.last, f.last + 2).some(
      (e) => e.voice === 'verb' && /^(REJECT|REQUEST)$/.test(String(e.rule.data['type'])) && e.first >= f.last,
    )
  )
    return true;
  if (page.lang === 'ru' && f.voice === 'noun' && (isCharge(page, f, events) || isWishedFor(page, f, events)))
    return true;
  // «Отвергнув ультиматум», «подчинилась ультиматуму»: what is answered was told by whoever made it.
  if (
    page.lang === 'ru' &&
    f.voice === 'noun' &&
    type === 'THREATEN' &&
    firingsIn(events, page.sentenceAt(f.first).first, f.first).some(
      (e) => /^(REJECT|CONCEDE)$/.test(String(e.rule.data['type'])) && f.first - e.last <= 2,
    )
  )
    return true;
  if (!doing.has(type) && !(page.lang === 'ar' ? spoken : page.lang === 'ru' ? blaming : nothing).has(type))
    return false;
  const bare = page.lang === 'ar' && (isVerbalNoun(page, f.first) || isObject(page, f.first));
  if (f.voice !== 'noun' && !bare) return false;
  const sentence = page.sentenceAt(f.first);
  // «منقسم حول فرض عقوبات», «بحث إمكانية نشر قوات»: a matter talked of.
  if (page.lang === 'ar' && hasWord(page, matters, Math.max(sentence.first, f.first - 3), f.first)) return true;
  // «بطلب من الحكومة»: what was done at somebody's request was asked for.
  if (page.lang === 'ar' && isAskingNoun(page, f.first)) return false;
  return firingsIn(events, sentence.first, f.first).some(
    (e) =>
      e.voice === 'verb' &&
      f.first - e.last <= (page.lang === 'ar' ? 14 : 8) &&
      !(page.lang === 'ru' && crossesVerb(page, e.last, f.first)) &&
      (asking.has(String(e.rule.data['type'])) ||
        (page.lang === 'ar' && (isAccusing(page, e) || discusses.test(page.tokens[e.first]?.fold ?? '')))) &&
      // What is refused has been asked.
      !(f.rule.data['type'] === 'REQUEST' && e.rule.data['type'] === 'REJECT'),
  );
}

/** A word that a longer phrase holds already («выразил осуждение», «не признал»), and what protesters shout for, are told with it. */
export function isToldWith(page: Page, f: Firing, events: readonly Firing[], source: readonly string[]): boolean {
  if (page.lang === 'ar') return false;
  const sentence = page.sentenceAt(f.first);
  const beside = firingsIn(events, Math.max(sentence.first, f.first - 24), Math.min(sentence.last, f.first + 24));
  if (
    beside.some(
      (e) =>
        e !== f &&
        !e.rule.data['light'] &&
        e.first !== f.first &&
        e.words.includes(f.first) &&
        !(f.words.length > 1 && page.tokens[f.first]?.fold === 'по') &&
        // "Bahrain's request was granted by Oman": two acts.
        !(page.lang === 'en' && f.rule.data['type'] === 'REQUEST' && f.first < e.first) &&
        (f.voice === 'noun' ? e.voice !== 'noun' : e.first < f.first),
    )
  )
    return true;
  return (
    f.rule.data['type'] === 'REQUEST' &&
    source.length > 0 &&
    source.every((s) => s.endsWith('.CVL')) &&
    beside.some((e) => e.rule.data['type'] === 'PROTEST')
  );
}

/** "Responded by shelling", "hit back by closing": a deed that answers another. */
function isAnswer(page: Page, i: number): boolean {
  for (let k = i; k > i - 4; k--)
    if (
      /^(respond|retaliat|react|repl(y|ied)|answer|reciprocat|hit$|struck$|countered$)/.test(page.tokens[k]?.fold ?? '')
    )
      return true;
  return false;
}
