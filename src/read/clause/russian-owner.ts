import { actorsOf } from './clause.ts';
import type { Page, Run } from '../page.ts';
import type { Around } from './event-around.ts';
import { runCases } from '../words/russian-case.ts';

/** What is refused, denied or judged belongs to whoever brought it forward or did it. */
export const broughtForward =
  /^(предложени|требовани|обвинени|план|претензи|ультиматум|просьб|призыв|услови|инициатив|заявк|упрек|критик|посредничеств|притязани|протест|иск|жалоб|проект|помощ|приглашени|утверждени|заявлени|версии|версию|ноту|нот[ыа]$|визит|угроз|нажим|давлени|запрос|ходатайств|кандидат|юрисдикци|компетенци|полномочи|прерогатив|мандат|действи|решени|политик|шаг|учени|удар|арест|позици|доклад|отчет|вывод|аргумент|довод|поправк|сообщени|налет|рейд|вылазк|агресси|вмешательств|провокаци|зверств|произвол|самоуправств|слова$|слухи$)/;

/** «Японский налёт», «французский ультиматум»: the adjective tells whose deed or paper it is, and its state does not act. */
export function isDeedOf(page: Page, run: Run): boolean {
  const noun = page.tokens[run.last];
  return (
    run.mentions.length === 1 &&
    run.mentions[0]?.form === 'demonym' &&
    noun?.kind === 'word' &&
    !page.mentionAt(run.last) &&
    (broughtForward.test(noun.fold) ||
      /^(налет|рейд|обстрел|вторжени|захват|вылазк|атак|высадк|операци|наступлени|бомбардировк|блокад|эмбарго|санкци|интервенци|переворот|путч|выбор|договор|пакт|ультиматум|присутстви|экспедици|вмешательств|агресси)/.test(
        noun.fold,
      ))
  );
}

/** Who dealings are with. */
const dealings =
  /^(переговор|диалог|сотруднич|контакт|встре[тч]|говорить|разговаривать|делиться|торговать|мириться|обсу(жд|д)а?\p{L}*ть$|вести$|сесть$|садиться$|общаться|восстан\p{L}+ть$|возобнов\p{L}+ть$|подпис\p{L}+ть$|заключ\p{L}+ть$|объедин\p{L}+ться$|договарив|договорит|сделк|соглашени|договор|отношени|бесед|консультаци|союз|общени|компромисс|перемири|мир[ау]?$|торговл|границ)/u;

/** Words of an office or a quality between a thing and whose it is. */
const between =
  /^(президента|премьера|премьер|министра|главы|лидера|спецпосланника|спецпредставителя|посланника|генсека|генерального|секретаря|короля|правительства|кабинета|властей|руководства|посла|канцлера|госсекретаря|хунты|экспертов|миссии|комиссии|наблюдателей|дипломатии|посредников|-)$|(ого|его|ых|их)$/;

/** «Отклонил предложение Египта», «опроверг обвинения Боготы», «отказался от переговоров с Индией»: whose the thing is that is refused. */
export function thingOwner({ page, f, after }: Around, source: readonly string[]): Run | undefined {
  const free = (r: Run): boolean => r.mentions[0]?.acts === true && !actorsOf(r).some((x) => source.includes(x));
  // «Назвал обвинения Канады ложью»: within the words that fired.
  for (let k = f.words.length > 1 ? f.first + 1 : f.last; k < f.last + 5; k++) {
    const token = page.tokens[k];
    if (!token || (token.kind === 'punct' && token.fold !== '"')) return undefined;
    if (token.fold === '"') continue;
    if (page.mentionAt(k)) continue;
    if (broughtForward.test(token.fold)) {
      // «Наложил вето на китайский проект».
      const theirs = after.find((r) => r.last === k && r.mentions[0]?.form === 'demonym' && r.preposition !== null);
      if (theirs && free(theirs)) return theirs;
      let next = page.tokens[k + 1]?.fold === '"' ? k + 2 : k + 1;
      while (
        next < k + 4 &&
        (page.mentionAt(next)?.actor ?? 'ANALYSTS') === 'ANALYSTS' &&
        between.test(page.tokens[next]?.fold ?? '')
      )
        next++;
      return after.find((r) => r.first === next && /g/.test(runCases(page, r)) && free(r));
    }
    // «Отказался продлить участие в договоре», «не возобновил членство в союзе».
    if (/^(участи|членств)/.test(token.fold) && page.tokens[k + 1]?.fold === 'в')
      return after.find((r) => r.first === k + 2 && /^(organisation|treaty|bloc)$/.test(r.mentions[0]?.kind ?? ''));
    if (dealings.test(token.fold))
      return after.find((r) => r.first > k && r.first - k <= 3 && /^(с|со)$/.test(r.preposition ?? '') && free(r));
  }
  return undefined;
}
