import type { EventClaim } from './model.ts';
import type { Page } from './page.ts';

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
  const sentence = page.sentences.find((s) => s.start <= asks.span.start && asks.span.start < s.end);
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
