import { actorsOf, runs } from './clause.ts';
import type { Around } from './event-around.ts';
import type { Page, Run } from '../page.ts';
import { isInfinitive } from './russian-infinitive.ts';
import { broughtForward, isDeedOf } from './russian-owner.ts';
import { smallWords } from '../words/clause-words.ts';
import { agrees, any, runCases } from '../words/russian-case.ts';
import { crossesVerb, relativeAhead, type Subject } from './russian-subject.ts';

/** «Посылать солдат отказалась»: forces of nobody named that are the object of an infinitive. */
export const isSentAhead = (page: Page, run: Run): boolean =>
  run.last === run.first + 1 &&
  run.mentions[0]?.form === 'role' &&
  /\.(MIL|SEC)$/.test(run.mentions[0].actor) &&
  isInfinitive(page.tokens[run.first - 1]?.fold ?? '');

/** Parties of the clause before the verb, none of whom acts; the clause begins at the last mark. */
function ahead({ page, f }: Around, source: readonly string[]): Run[] {
  const { first } = page.sentenceAt(f.first);
  let from = f.first;
  while (from > first && f.first - from < 14 && page.tokens[from - 1]?.kind !== 'punct') from--;
  return runs(page, from, f.first).filter(
    (r) => !isSentAhead(page, r) && !isNameOf(page, r) && !actorsOf(r).some((x) => source.includes(x)),
  );
}

/** «Во главе с бразильцем Лобу»: the name of whom the word right before it tells. */
const isNameOf = (page: Page, { mentions: [lead], first }: Run): boolean =>
  lead?.kind === 'person' && page.mentionAt(first - 1)?.form === 'demonym';

/**
 * An object that opens the clause of a verb whose subject stands elsewhere: «введение Кенией войск осудил Чад» (whoever does what
 * is judged), «посольство США атаковала толпа», «Мали раскритиковал Нигер» (a party that cannot be the subject, or another is).
 */
export function frontedObject(around: Around, subject: Subject, source: readonly string[]): Run | undefined {
  const { page, f, data } = around;
  if (subject && subject !== 'none' && subject.preposition === null && subject.first < f.first)
    return ownedAhead(around, subject, source) ?? opening(around, subject, source);
  // «О посредничестве ОАГ попросил король»: an abbreviation behind the noun is free of its preposition.
  const loose = (r: Run): boolean =>
    data['type'] === 'REQUEST' &&
    r.mentions[0]?.form === 'abbrev' &&
    !smallWords.ru.preposition.has(page.tokens[r.first - 1]?.fold ?? '');
  const free = ahead(around, source).filter((r) => (r.preposition === null || loose(r)) && r !== subject);
  const judged = /^(ACCUSE|REJECT|SUPPORT)$/.test(String(data['type']));
  if (judged) {
    const doer =
      free.find((r) => /^(i|id)$/.test(runCases(page, r))) ??
      free.find((r) => /^(g|ga|gap|gan|gdp|gdip)$/.test(runCases(page, r))) ??
      // «В Париже обвинения Бамако отвергли».
      free.find((r) => runCases(page, r) === any && broughtForward.test(page.tokens[r.first - 1]?.fold ?? ''));
    if (doer) return doer;
  }
  const theirs = judged ? free.find((r) => isDeedOf(page, r)) : undefined;
  if (theirs) return theirs;
  if (!subject || subject === 'none') return undefined;
  const verb = page.tokens[f.first]?.fold ?? '';
  return free.find((r) => {
    const cases = runCases(page, r);
    // «О помощи Париж попросил президент Чада»: whoever can be nothing but the subject stands behind.
    if (data['type'] === 'REQUEST' && /^(na|ngdaip)$/.test(cases))
      return isAskedAhead(around, subject) && r.mentions[0]?.acts === true;
    if (data['type'] === 'REQUEST' && f.words.length > 1) return isAskedAhead(around, subject) && cases === 'a';
    // «СЕАТО покинул Пакистан»: a body is left.
    if (cases === any && data['to_body'] && r.mentions[0]?.kind === 'organisation') return subject.first >= f.last;
    if (cases === any) return (judged || /^(AID|ASSAULT)$/.test(String(data['type']))) && subject.first >= f.last;
    return cases.includes('a') && (!cases.includes('n') || !agrees(page, verb, r));
  });
}

/** «О помощи Париж попросил президент Чада»: whoever can be nothing but the subject stands behind the verb. */
const isAskedAhead = ({ page, f }: Around, subject: Run): boolean =>
  subject.first >= f.first && runCases(page, subject) === 'n';

const opensClause = (page: Page, r: Run): boolean =>
  r.first === page.sentenceAt(r.first).first || page.tokens[r.first - 1]?.kind === 'punct';

/** «Посла Франции хунта выслала», «сербских солдат Вена отпустила»: an object that opens the clause, whoever acts right behind it. */
function opening(around: Around, subject: Run, source: readonly string[]): Run | undefined {
  const { page, f, data } = around;
  if (f.words.length > 1 || !/^(SANCTION|ASSAULT|COERCE|RETREAT|ACCUSE|SUPPORT)$/.test(String(data['type'])))
    return undefined;
  return ahead(around, source).find(
    (r) =>
      r.last <= subject.first &&
      subject.first - r.last <= 1 &&
      r.preposition === null &&
      r.mentions[0]?.acts === true &&
      /a/.test(runCases(page, r)) &&
      !/n/.test(runCases(page, r)) &&
      [1, 2].some((n) => page.tokens[r.first - n]?.kind === 'punct' || r.first - n < page.sentenceAt(r.first).first) &&
      !/^(накануне|вопреки|благодаря|ввиду|вследствие|помимо|вслед|визит\S*|приход\S*|гибел\S*)$/.test(
        page.tokens[r.first - 1]?.fold ?? '',
      ) &&
      !crossesVerb(page, r.last, f.first),
  );
}

/** «Лигу, куда вступил Чад, покинули Италия и Япония»: an object past what is told of it, before its verb. */
export function pastRelative({ page, f }: Around, subject: Subject, source: readonly string[]): Run | undefined {
  if (!subject || subject === 'none' || subject.first < f.first || page.tokens[f.first - 1]?.fold !== ',')
    return undefined;
  const { first } = page.sentenceAt(f.first);
  const at = relativeAhead(page, f.first, first);
  if (at < 0) return undefined;
  return runs(page, Math.max(first, at - 7), at).find(
    (r) =>
      r.last === at &&
      r.preposition === null &&
      /a/.test(runCases(page, r)) &&
      (!/n/.test(runCases(page, r)) || runCases(page, subject) === 'n') &&
      !actorsOf(r).some((x) => source.includes(x)),
  );
}

const office = /^(секретар|президент|министр|глав|представител|премьер|пос[оа]?л|лидер|спикер|канцлер|король|генерал)/;

/** «Действия Чада Судан осудил», «обвинения Чада Судан отверг»: whose the thing is that opens the clause, before whoever judges it. */
function ownedAhead(around: Around, subject: Run, source: readonly string[]): Run | undefined {
  const { page, f, data } = around;
  if (!/^(ACCUSE|REJECT|SUPPORT)$/.test(String(data['type']))) return undefined;
  return ahead(around, source).find((r) => {
    const thing = page.tokens[r.first - 1];
    return (
      r.last <= subject.first &&
      subject.first - r.last <= 2 &&
      r.preposition === null &&
      (r.mentions[0]?.form === 'demonym' ? isDeedOf(page, r) : /g/.test(runCases(page, r))) &&
      (!office.test(thing?.fold ?? '') || /[ая]$/.test(thing?.fold ?? '')) &&
      thing?.kind === 'word' &&
      !page.mentionAt(r.first - 1) &&
      !smallWords.ru.preposition.has(page.tokens[r.first - 2]?.fold ?? '') &&
      !crossesVerb(page, r.last, f.first)
    );
  });
}

/** Prepositions that tell whom an act is aimed at wherever they stand. */
const aimed = /^(против|к|ко|с|со|от|у|отношении|по|перед)$/;

/** «Против Минска санкции ввёл Евросоюз», «от диалога с Приштиной отказался Белград», «в Нигер посланы врачи»: the goal stands before the verb. */
export function frontedGoal(around: Around, subject: Subject, source: readonly string[]): Run | undefined {
  const { page, f, on, data } = around;
  const opening = openingGoal(around, subject, source);
  if (opening) return opening;
  // «К Лиге, куда Тунис вступил годом раньше, он обратился за оружием»: past what is told of the goal.
  const told = relativeAhead(page, f.first, page.sentenceAt(f.first).first);
  const past =
    told < 0
      ? undefined
      : runs(page, Math.max(page.sentenceAt(f.first).first, told - 7), told).findLast(
          (r) =>
            r.last === told &&
            aimed.test(r.preposition ?? '') &&
            (on.includes(r.preposition ?? '') || (data['type'] === 'REJECT' && r.preposition === 'от')),
        );
  if (past && !actorsOf(past).some((x) => source.includes(x))) return past;
  return ahead(around, source).findLast((r) => {
    const by = r.preposition ?? '';
    // «Ливану Кувейт выделил миллион».
    if (by === '' && r !== subject && data['dative'] && subject && !crossesVerb(page, r.last, f.first))
      return (
        /^(d|dp)$/.test(runCases(page, r)) ||
        // «Миротворцев Киргизии союз не дал».
        (/^(gdp|gdip)$/.test(runCases(page, r)) &&
          (opensClause(page, r) ||
            (r.last === f.first && isRefusal(around)) ||
            helps.test(page.tokens[f.first]?.fold ?? '')))
      );
    const place = r.mentions[0]?.acts === false && !/^(в|во|на)$/.test(by);
    if (r === subject || place || crossesVerb(page, r.last, f.first)) return false;
    if (aimed.test(by)) return on.includes(by);
    return /^(в|во|на)$/.test(by) && on.includes(by) && /^(a|na|ga)$/.test(runCases(page, r));
  });
}

/** Verbs that govern nothing but the dative. */
const helps =
  /^(помог|помога|содейств|пособ|благоприят|угрожа|угроз|грози|пригроз|отказ|уступ|сда[лв]ся|сда[лв]а?сь|подчин|покор|противост)/;

const isRefusal = ({ page, f }: Around): boolean =>
  page.tokens[f.first]?.fold === 'не' && /^(да[лсдю]|прис|посл|выде)/.test(page.tokens[f.first + 1]?.fold ?? '');

/** «Литве, закрывшей транзит, Москва пригрозила ответом»: whom the sentence opens with, what is told of him set between commas. */
function openingGoal({ page, f, data }: Around, subject: Subject, source: readonly string[]): Run | undefined {
  if (!data['dative'] || !subject || subject === 'none' || subject.first > f.first) return undefined;
  const { first } = page.sentenceAt(f.first);
  const lead = runs(page, first, f.first)[0];
  return lead?.first === first &&
    lead.preposition === null &&
    page.tokens[lead.last]?.fold === ',' &&
    page.tokens[subject.first - 1]?.fold === ',' &&
    /^(d|dp)$/.test(runCases(page, lead)) &&
    !actorsOf(lead).some((x) => source.includes(x))
    ? lead
    : undefined;
}
