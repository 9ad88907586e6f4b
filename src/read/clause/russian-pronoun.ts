import { actorsOf, hasComma, runs } from './clause.ts';
import { smallWords } from '../words/clause-words.ts';
import type { Page, Run } from '../page.ts';
import { isInfinitive } from './russian-infinitive.ts';
import { genderOf, isCounted, runCases } from '../words/russian-case.ts';

/** Whom a pronoun before a verb stands for, by gender and number: of those named in this sentence or the one before, the last in the nominative, else the last. */
export function spokenOf(page: Page, k: number): Run | undefined {
  const pronoun = page.tokens[k]?.fold ?? '';
  const own = page.sentenceAt(k);
  const like = (r: Run): boolean => genderOf(page, r, pronoun);
  for (const sentence of [own, page.sentences[own.i - 1]]) {
    if (!sentence || sentence.heading) continue;
    const named = runs(page, sentence.first, sentence === own ? k : sentence.last).filter(
      (r) => r.mentions[0]?.acts && like(r),
    );
    const acting = named.filter((r) => r.preposition === null && /^na?$/.test(runCases(page, r)));
    // «Израиль предупредил Ливан. Он …»: of the sentence before, whoever it began with.
    const found =
      (sentence === own ? acting.at(-1) : (acting.findLast((r) => runCases(page, r) === 'n') ?? acting[0])) ??
      named.findLast((r) => !/^(в|во|на)$/.test(r.preposition ?? '') && !isBareForce(r));
    if (found) return found;
  }
  // «ОАЕ спорила … она послала войска»: an abbreviation shows no gender.
  const before = page.sentences[own.i - 1];
  const shortened = [
    ...(before && !before.heading ? runs(page, before.first, before.last) : []),
    ...runs(page, own.first, k),
  ];
  return pronoun === 'они'
    ? undefined
    : shortened.findLast((r) => r.preposition === null && isBodyShort(r) && r.mentions[0]?.acts);
}

/** «Отвод войск»: forces of nobody named. */
const isBareForce = (r: Run): boolean =>
  r.last === r.first + 1 && r.mentions[0]?.form === 'role' && /\.(MIL|SEC)$/.test(r.mentions[0].actor);

const isBodyShort = (r: Run): boolean => r.mentions[0]?.form === 'abbrev' && r.mentions[0].kind === 'organisation';

const oblique: Readonly<Record<string, readonly string[]>> = {
  его: ['он', 'оно'],
  ему: ['он', 'оно'],
  него: ['он', 'оно'],
  нему: ['он', 'оно'],
  нем: ['он', 'оно'],
  нею: ['она'],
  ею: ['она'],
  ими: ['они'],
  ними: ['они'],
  ее: ['она'],
  ей: ['она'],
  нее: ['она'],
  ней: ['она'],
  их: ['они'],
  им: ['они'],
  них: ['они'],
  ним: ['они', 'он', 'оно'],
};

/**
 * Whom a pronoun in another case right before or after a verb stands for, other than whoever acts: «отправила ей батареи»,
 * «вступаться за него»; the last that fits in its sentence, else the first in the sentence before. Of one who asks («требует пропустить
 * его») the object of what he asks for is not whom he asks.
 */
export function objectOf(page: Page, at: number, to: number, source: readonly string[], asks = false): Run | undefined {
  for (let k = Math.max(page.sentenceAt(at).first, at - 3); k < to; k++) {
    const two = /^(обоих|обоим|обеих|обеим|двоих)$/.test(page.tokens[k]?.fold ?? '')
      ? twoBefore(page, k, source)
      : null;
    if (two) return two;
    const like = oblique[page.tokens[k]?.fold ?? ''];
    // «Разгоняя её, гвардия ранила троих»: past a comma it is another verb's.
    if (k < at && (hasComma(page, k, at) || isInfinitive(page.tokens[k - 1]?.fold ?? ''))) continue;
    if (!like || (asks && k > at && isInfinitive(page.tokens[k - 1]?.fold ?? ''))) continue;
    const next = page.tokens[k + 1];
    // «Его войска», «их послов»: whose, not whom.
    if (
      /^(его|ее|их)$/.test(page.tokens[k]?.fold ?? '') &&
      next?.kind === 'word' &&
      k + 1 !== at &&
      // «Упрашивал его прислать танки»: whom.
      !(asks && k === at + 1 && isInfinitive(next.fold)) &&
      // «Отказался их признавать»: whom.
      !(
        k > at &&
        /^(призна|пуска|пусти|впус|допус|поддерж|принима|приня|слуша|выда|выпус|отпус|освобо|финансир|вооруж|защи|спас)\p{L}*(ть|ти)$/u.test(
          next.fold,
        )
      ) &&
      !isCounted(page, k + 2) &&
      !/^(вчера|сегодня|накануне|ранее|тогда|снова|вновь|уже|еще|позже|позднее)$/.test(next.fold) &&
      !smallWords.ru.preposition.has(next.fold) &&
      !smallWords.ru.and.has(next.fold)
    )
      continue;
    const found = meantBy(page, k, source, at);
    if (found) return found;
  }
  return undefined;
}

/** «"Не оставим", - ответил ему Деби, пообещав солдат»: to whom the verb speaks that a gerund goes with. */
export function spokenTo(page: Page, at: number, source: readonly string[]): Run | undefined {
  if (page.tokens[at - 1]?.fold !== ',' || !/(в|вши|вшись|я|ясь)$/.test(page.tokens[at]?.fold ?? '')) return undefined;
  for (let k = at - 2; k > at - 9 && k >= page.sentenceAt(at).first; k--) {
    if (page.tokens[k]?.kind === 'punct') return undefined;
    if (/^(ему|ей|им)$/.test(page.tokens[k]?.fold ?? '')) return meantBy(page, k, source);
  }
  return undefined;
}

/** «Просил обоих», «пригрозил обеим столицам»: the two told together last, else the two that acted last, other than whoever acts now. */
export function twoBefore(page: Page, k: number, source: readonly string[]): Run | undefined {
  const own = page.sentenceAt(k);
  for (const sentence of [own, page.sentences[own.i - 1]]) {
    if (!sentence || sentence.heading) continue;
    const named = runs(page, sentence.first, sentence === own ? k : sentence.last).filter(
      (r) => r.mentions[0]?.acts && !actorsOf(r).some((x) => source.includes(x)),
    );
    // «Просил Анкару, Афины и Белград; все трое отказали».
    const many = { трое: 3, четверо: 4 }[page.tokens[k]?.fold ?? ''] ?? 2;
    const pair = named.findLast((r) => actorsOf(r).length === many);
    if (many > 2) {
      if (pair) return { ...pair, preposition: null };
      continue;
    }
    if (pair) return { ...pair, preposition: null };
    const each = named.filter((r) => r.mentions[0]?.kind === 'state' || r.mentions[0]?.kind === 'person').slice(-2);
    const [first, last] = each;
    if (first && last && actorsOf(first)[0] !== actorsOf(last)[0])
      return { ...last, mentions: [...first.mentions, ...last.mentions], preposition: null };
  }
  return undefined;
}

const brought =
  /^(предлож|обвин|требов|просьб|план|упрек|критик|услов|ультимат|призыв|посреднич|инициатив|решени|действи|полити|курс|шаг|кандидат|претенз|слов|заявлени|утвержден|верси|довод|оценк|визит|высказыв|угроз|ноту|нот[ыу]|претензи|протест|приказ|указ|выпад|рассужд)/;
const leaving = /^(отставк|ухо[дж]|отречени|капитуляц|низложени)/;

/** «Её обвинения отверг Смит», «отверг его предложение»: whose what a verb acts on is, by a pronoun right before or after it; of one who asks, who is to go: «настаивает на его уходе». */
export function ownerBy(page: Page, at: number, to: number, source: readonly string[], asks = false): Run | undefined {
  const first = page.sentenceAt(at).first;
  for (let k = to; k >= Math.max(first, at - 5); k--) {
    if (k === at) continue;
    const { fold = '', kind } = page.tokens[k] ?? {};
    if (k < at && kind === 'punct') return undefined;
    if (
      !/^(его|ее|их)$/.test(fold) ||
      k + 1 === at ||
      !(asks ? leaving : brought).test(page.tokens[k + 1]?.fold ?? '') ||
      // «По их просьбе осудил»: who asked for it.
      page.tokens[k - 1]?.fold === 'по' ||
      page.mentionAt(k + 1)
    )
      continue;
    return spokenLike(page, k, source) ?? meantBy(page, k, source);
  }
  return undefined;
}

/** Of those it may stand for, the last that acted in its sentence. */
export function spokenLike(page: Page, k: number, source: readonly string[]): Run | undefined {
  const like = oblique[page.tokens[k]?.fold ?? ''] ?? [];
  return runs(page, page.sentenceAt(k).first, k).findLast(
    (r) =>
      r.preposition === null &&
      r.mentions[0]?.acts &&
      /^na?$/.test(runCases(page, r)) &&
      like.some((word) => genderOf(page, r, word)) &&
      !actorsOf(r).some((x) => source.includes(x)),
  );
}

/** Whom a pronoun in another case stands for, other than whoever acts; of the parties named before `at`. */
export function meantBy(page: Page, k: number, source: readonly string[], at = k): Run | undefined {
  const like = oblique[page.tokens[k]?.fold ?? ''] ?? [];
  const own = page.sentenceAt(k);
  const fitting = (first: number, last: number): Run[] =>
    runs(page, first, last).filter(
      (r) =>
        r.mentions[0]?.acts &&
        like.some((word) => genderOf(page, r, word)) &&
        !actorsOf(r).some((x) => source.includes(x)),
    );
  const found = fitting(own.first, Math.min(k, at)).at(-1);
  if (found) return found;
  const before = page.sentences[own.i - 1];
  return before && !before.heading ? fitting(before.first, before.last)[0] : undefined;
}

/** «Тот», «та», «те» as «он», «она», «они». */
const fullPronoun = (page: Page, k: number): string => ({ та: 'она', те: 'они' })[page.tokens[k]?.fold ?? ''] ?? 'он';

/** «Тот принёс извинения», «та отказалась»: the party named last before it that is not the one spoken of first. */
export function latterOf(page: Page, k: number): Run | undefined {
  const own = page.sentenceAt(k);
  const named = runs(page, own.first, k).filter((r) => r.mentions[0]?.acts);
  const before = page.sentences[own.i - 1];
  // «Ливан обвинил Израиль. Тот …»: of the sentence before, the last that does not open it.
  if (named.length === 0 && before && !before.heading) {
    const word = fullPronoun(page, k);
    return runs(page, before.first, before.last)
      .slice(1)
      .findLast((r) => r.mentions[0]?.acts && genderOf(page, r, word));
  }
  // «Порвала с Бельгией, а Хрущёва попросила о помощи; тот …»: whoever its gender fits and did not act.
  const like = named.findLast(
    (r) => r !== named[0] && !/^(в|во|на|из)$/.test(r.preposition ?? '') && genderOf(page, r, fullPronoun(page, k)),
  );
  return like ?? named.findLast((r) => r.preposition !== null) ?? (named.length > 1 ? named.at(-1) : undefined);
}
