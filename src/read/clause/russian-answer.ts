import type { EventClaim } from '../model.ts';
import { sentenceIndexAt } from '../text/sentence.ts';
import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

/**
 * «На просьбу Чада уйти Ливия ответила отказом», «Ливия отвергла требование Чада уйти»: of a request and a refusal told in one
 * sentence, whoever refuses was asked, and whoever asked is refused. Null where the last two events are no such pair.
 */
export function asRefused(page: Page, found: readonly EventClaim[]): readonly [EventClaim, EventClaim] | null {
  const last = found.at(-1);
  const before = found.at(-2);
  if (!last || !before || page.lang !== 'ru') return null;
  const asks = last.type === 'REQUEST' ? last : before;
  const refuses = last.type === 'REQUEST' ? before : last;
  if (asks.type !== 'REQUEST' || refuses.type !== 'REJECT' || refuses.status === 'negated') return null;
  const sentence = page.sentences[sentenceIndexAt(page.sentences, asks.span.start)];
  if (!sentence || refuses.span.start < sentence.start || refuses.span.start >= sentence.end) return null;
  if (asks.source.length === 0 || refuses.source.length === 0) return null;
  // A noun tells of the request: its verb would have named whom it asks.
  const word = page.text.slice(asks.span.start, asks.span.end);
  if (!/(просьб|требовани|призыв|ультиматум|запрос|обращени|ходатайств)/iu.test(word)) return null;
  if (asks.source.some((x) => refuses.source.includes(x))) return null;
  const asked = asks.target.length > 0 ? asks : { ...asks, target: refuses.source };
  const refused = refuses.target.length > 0 ? refuses : { ...refuses, target: asks.source };
  return last === asks ? [refused, asked] : [asked, refused];
}

/** What was said to somebody, by the type of act in which it was told. */
const said: readonly (readonly [RegExp, RegExp])[] = [
  [/^(обвинени|упрек|подозрени|критик|претензи|доклад|отчет|вывод|утверждени)/, /^ACCUSE$/],
  [/^(требовани|ультиматум|просьб|призыв|услови)/, /^(REQUEST|THREATEN)$/],
  [/^(предложени|посредничеств|приглашени|план)/, /^(AGREE|REQUEST)$/],
  [/^угроз/, /^THREATEN$/],
];

/** «Египет потребовал уйти. Эфиопия это требование отвергла»: whose what is refused is, told in this sentence or the one before. */
export function whoSaid(
  page: Page,
  f: Firing,
  source: readonly string[],
  found: readonly EventClaim[],
): readonly string[] {
  if (f.voice !== 'verb' || f.rule.data['type'] !== 'REJECT' || source.length === 0) return [];
  const own = page.sentenceAt(f.first);
  const before = page.sentences[own.i - 1];
  const from = before && !before.heading ? before.start : own.start;
  for (let k = Math.max(own.first, f.first - 4); k < Math.min(own.last, f.last + 3); k++) {
    const types = said.find(([word]) => word.test(page.tokens[k]?.fold ?? ''))?.[1];
    if (!types) continue;
    const state = (x: string): string => x.slice(0, 3);
    const prior = found.findLast(
      (e) =>
        e.span.start >= from &&
        types.test(e.type) &&
        e.source.length > 0 &&
        !e.source.some((x) => source.includes(x)) &&
        (e.target.length === 0 || e.target.some((x) => source.some((y) => state(x) === state(y)))),
    );
    return prior?.source ?? [];
  }
  return [];
}

/** «Это требование», «эту просьбу»: a request told of before. */
export const isToldRequest = (page: Page, f: Firing): boolean =>
  page.lang === 'ru' &&
  f.voice === 'noun' &&
  f.rule.data['type'] === 'REQUEST' &&
  /^(это|этот|эту|эти|этого|этому|этой|этих|такое|такой|такую|подобное|подобную)$/.test(
    page.tokens[f.first - 1]?.fold ?? '',
  );

/** «Ответили на обстрел», not «ответили обстрелом»: what one answers another did. */
export const isAnsweredOnly = (page: Page, verb: number, f: Firing): boolean =>
  (page.tokens[verb]?.fold ?? '').startsWith('ответ') &&
  ![f.first, f.words.at(-1) ?? f.first].some((k) => /(ом|ем|ами|ями|ой|ей|ью)$/.test(page.tokens[k]?.fold ?? ''));
