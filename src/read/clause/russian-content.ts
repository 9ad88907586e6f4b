import { actorsOf, runs } from './clause.ts';
import { smallWords } from '../words/clause-words.ts';
import type { Around, Roles } from './event-around.ts';
import type { Page, Run } from '../page.ts';
import { runCases } from '../words/russian-case.ts';
import { isInfinitive } from './russian-infinitive.ts';
import { russianSubject, subjectIds } from './russian-subject.ts';

/** «Пообещал защитить Чад», «согласилась поддержать Мали»: whom the help promised is meant for stands after its infinitive. */
export function promised({ page, f, data, after }: Around): Run | undefined {
  if (data['type'] !== 'AGREE') return undefined;
  // «Заверил Ханой в поддержке»: to whom one gives one's word.
  if (/^(завер|увер|обнадеж)/.test(page.tokens[f.first]?.fold ?? ''))
    return after.find((r) => r.preposition === null && r.first - f.last <= 1 && /a/.test(runCases(page, r)));
  for (let k = f.last; k < f.last + 4; k++) {
    const fold = page.tokens[k]?.fold ?? '';
    if (
      /^(защи[щт]|оборон|оберега|поддерж|снаб|обеспеч|спас|выруч|вооруж|финансир|охраня|прикры|отстаив|приня)\p{L}*(ть|ти|чь)$/u.test(
        fold,
      )
    )
      return after.find((r) => r.first > k && r.first - k <= 3 && r.preposition === null);
    if (page.tokens[k]?.kind === 'punct') return undefined;
  }
  return undefined;
}

/** «Согласилась отправить войска на Гаити»: where help that is promised is to go. */
export function sentTo({ page, f, after }: Around): Run | undefined {
  // «Пообещал, что передаст Чаду танки»: to whom, by the clause it tells.
  if (page.tokens[f.last]?.fold === ',' && page.tokens[f.last + 1]?.fold === 'что') {
    let end = f.last + 2;
    const { last } = page.sentenceAt(f.last);
    while (end < Math.min(last, f.last + 14) && !/^[,;:]$/.test(page.tokens[end]?.fold ?? '')) end++;
    return runs(page, f.last + 2, end).find(
      (r) =>
        (r.preposition === null && /^(d|dp|da)$/.test(runCases(page, r))) ||
        (/^(в|во|на)$/.test(r.preposition ?? '') &&
          r.mentions[0]?.kind === 'state' &&
          /a/.test(runCases(page, r)) &&
          r.mentions[0].form !== 'capital'),
    );
  }
  const sends = [f.last - 1, f.last, f.last + 1, f.last + 2].some((k) =>
    /^(отправ|направ|посла|присла|перебрас|перебро|ввест|ввод|размести|размеща|постав|доставл|доставит)/.test(
      page.tokens[k]?.fold ?? '',
    ),
  );
  return sends
    ? after.find(
        (r) =>
          /^(в|во|на)$/.test(r.preposition ?? '') &&
          smallWords.ru.preposition.has(page.tokens[r.first - 1]?.fold ?? '') &&
          r.mentions[0]?.kind === 'state' &&
          !isWhere(page, r),
      )
    : undefined;
}

/** «Заклеймил захват Аргентиной островов», «одобрил ввод Чадом войск»: whoever did the deed that is judged. */
export function doerAfter({ page, f, after }: Around, source: readonly string[]): Run | undefined {
  // «Обозвал собравшихся американскими наймитами»: what one calls somebody.
  if (/^(обозв|назв|назы|объяв|счел|сочл|провозгл|выстав)/.test(page.tokens[f.first]?.fold ?? '')) return undefined;
  return after.find((r) => {
    const deed = page.tokens[r.first - 1];
    return (
      r.preposition === null &&
      r.first > f.last &&
      r.first - f.last <= 3 &&
      deed?.kind === 'word' &&
      !page.mentionAt(r.first - 1) &&
      !/(ый|ий|ой|ая|ое|ее|ые|ие|ую|юю|ых|их|ого|его|ым|им|ыми|ими)$/.test(deed.fold) &&
      /^(i|id|in|ni)$/.test(runCases(page, r)) &&
      !actorsOf(r).some((x) => source.includes(x))
    );
  });
}

/** «Сетует, что Чад отклоняет помощь»: of what somebody complains, who does it. */
export function complainedOf({ page, f, data }: Around, source: readonly string[]): Run | undefined {
  if (
    data['type'] !== 'ACCUSE' ||
    !/(жалова|жалует|жалуют|сетова|сетует|сетуют|негод|возмущ|возмут|пеня|ропщ|корит|упрек)/.test(
      page.tokens[f.first]?.fold ?? '',
    )
  )
    return undefined;
  let k = f.last;
  while (k < f.last + 3 && page.tokens[k]?.fold !== 'что') k++;
  if (page.tokens[k]?.fold !== 'что' || page.tokens[k - 1]?.fold !== ',') return undefined;
  const whom = runs(page, k + 1, Math.min(k + 6, page.sentenceAt(f.first).last))[0];
  return whom &&
    whom.first - k <= 2 &&
    whom.preposition === null &&
    whom.mentions[0]?.acts === true &&
    runCases(page, whom).includes('n') &&
    !actorsOf(whom).some((x) => source.includes(x))
    ? whom
    : undefined;
}

/** «Угрожает ударить по Корее», «пригрозил закрыть границу с Чадом»: whom what is threatened would befall. */
export function menaced({ page, f, after }: Around): Run | undefined {
  for (let k = f.first + 1; k < f.last + 3; k++) {
    const fold = page.tokens[k]?.fold ?? '';
    if (page.tokens[k]?.kind === 'punct') return undefined;
    if (!isInfinitive(fold)) continue;
    return after.find((r) => {
      if (r.first <= k || r.first - k > 6 || r.mentions[0]?.acts === false) return false;
      // «Топить корабли Чада»: whose they are.
      if (r.preposition === null)
        return (
          (r.first - k <= 1 && /^(a|ga|na|gan|da)$/.test(runCases(page, r))) ||
          (r.first - k === 2 && /g/.test(runCases(page, r)) && page.tokens[k + 1]?.kind === 'word')
        );
      if (/^(по|против)$/.test(r.preposition)) return true;
      if (r.preposition === 'из') return r.mentions[0]?.kind === 'organisation' && /^(выйти|выход|уйти)/.test(fold);
      if (/^(с|со)$/.test(r.preposition))
        return /^(границ|отношен|связ|торговл|договор|соглашен)/.test(page.tokens[r.first - 2]?.fold ?? '');
      return (
        /^(в|во|на)$/.test(r.preposition) &&
        r.first - k <= 3 &&
        !isWhere(page, r) &&
        /^(вторг|напа|удар|войт|вво)/.test(fold)
      );
    });
  }
  return undefined;
}

/** «В Лиме», «на Кубе»: a place, not where to. */
export const isWhere = (page: Page, run: Run): boolean =>
  /^(в|во|на)$/.test(run.preposition ?? '') && /^(p|dp|gdp|gdip|gdpi)$/.test(runCases(page, run));

/** «Обратилась в Лигу наций», «подал жалобу в Совет Безопасности»: the body to which a matter goes. */
export function appealedTo({ page, f, after }: Around): Run | undefined {
  // «Попросил созвать Совет ОАГ», «потребовала собрать Совет Безопасности».
  const convened = [f.last - 1, f.last, f.last + 1].find((k) =>
    /^(созвать|собрать|созыва)$/.test(page.tokens[k]?.fold ?? ''),
  );
  if (convened !== undefined)
    return after.find(
      (r) => r.mentions[0]?.kind === 'organisation' && r.preposition === null && r.first - convened <= 4,
    );
  if (
    !/^(обра[тщ]|апеллир|жалов|пожалов|пода[лвюе]|вне[сш]|внос|переда|направ|адресова)/.test(
      page.tokens[f.first]?.fold ?? '',
    )
  )
    return undefined;
  return after.find(
    (r) => /^(в|во)$/.test(r.preposition ?? '') && r.mentions[0]?.kind === 'organisation' && r.first - f.last <= 3,
  );
}

/** «Настаивает, чтобы Душанбе сел за стол»: who is wished to act. */
export function wished({ page, f }: Around, source: readonly string[]): Run | undefined {
  const sentence = page.sentenceAt(f.first);
  for (let k = f.last; k < Math.min(f.last + 5, sentence.last); k++)
    if (page.tokens[k]?.fold === 'чтобы') {
      const whom = runs(page, k + 1, Math.min(k + 7, sentence.last))[0];
      return whom && whom.preposition === null && !actorsOf(whom).some((x) => source.includes(x)) ? whom : undefined;
    }
  return undefined;
}

/** «Заявил о полной поддержке Чада»: whoever says so backs whom the genitive names. */
export function toldSupport({ page, f, data, after }: Around): Roles | null {
  if (data['type'] !== 'SUPPORT') return null;
  let k = f.first - 1;
  while (k > f.first - 3 && !/^(о|об)$/.test(page.tokens[k]?.fold ?? '')) k--;
  if (!/^(о|об)$/.test(page.tokens[k]?.fold ?? '')) return null;
  const verb = [k - 1, k - 2].find((v) => /^(заяв|объяв|сообщ|напомн|говор)/.test(page.tokens[v]?.fold ?? ''));
  const whom = after.find((r) => r.first === f.last);
  const source = verb === undefined ? [] : subjectIds(russianSubject(page, verb));
  return whom && source.length > 0
    ? { source, target: actorsOf(whom).filter((x) => !source.includes(x)), passive: false }
    : null;
}

/** «Вину несёт Киншаса», «ответственность лежит на Чаде», «за взрывом стоит Хартум»: whoever says so blames whom it names. */
export function blamed({ page, f, after, lastSubject }: Around): Roles {
  const verb = /^за$/.test(page.tokens[f.first]?.fold ?? '') ? f.last - 1 : f.first;
  const behind = runs(page, verb + 1, Math.min(page.sentenceAt(verb).last, verb + 6))[0];
  const on = after.find((r) => r.preposition === 'на');
  const whom = actorsOf(on ?? (behind?.preposition === null ? behind : undefined));
  const target = whom.length > 0 ? whom : subjectIds(russianSubject(page, verb));
  return { source: lastSubject.filter((x) => !target.includes(x)), target, passive: false };
}

/** «Потребовал вывести аргентинские войска», «призвал прекратить израильские удары»: whose what is to end is. */
export function toEnd({ page, f, after }: Around, source: readonly string[]): Run | undefined {
  const at = [f.last, f.last + 1, f.last + 2].find((k) =>
    /^(вывести|отвести|убрать|отозвать|прекратить|остановить|свернуть|приостановить|вывода|отвода|прекращения|ухода)$/.test(
      page.tokens[k]?.fold ?? '',
    ),
  );
  if (at === undefined) return undefined;
  return after.find(
    (r) =>
      r.preposition === null &&
      r.first > at &&
      r.first - at <= 3 &&
      // «Всех иностранных войск»: nobody's.
      r.mentions.every((m) => m.form !== 'role' || m.last - m.first > 1) &&
      (r.mentions.every((m) => m.form === 'demonym' || /\.(MIL|SEC|GOV|REB)$/.test(m.actor)) ||
        /g/.test(runCases(page, r))) &&
      !actorsOf(r).some((x) => source.some((s) => s.slice(0, 3) === x.slice(0, 3))),
  );
}

/** «По просьбе», «по приглашению», «по зову»: troops come because somebody asked. */
export function isInvited(page: Page, i: number): boolean {
  const { first, last } = page.sentenceAt(i);
  for (let k = Math.max(first, i - 14); k < Math.min(last, i + 14); k++)
    if (
      /^(просьбе|приглашению|зову|призыву|запросу)$/.test(page.tokens[k]?.fold ?? '') &&
      page.tokens[k - 1]?.fold === 'по'
    )
      return true;
  return false;
}
