import { smallWords } from './clause-words.ts';
import type { Mention, Page } from '../page.ts';

/** Whether only what joins a list stands between two tokens. */
type Joins = (page: Page, from: number, to: number) => boolean;

/** «Об этом просил свергнутый архиепископ»: an adjective that no preposition governs. */
export const isFree = (mention: Mention, fold: string): boolean =>
  (mention.kind === 'person' ? /..(ый|[кгхшщжч]ий|ая|яя)$/ : /..[нктвщшгх]ая$/).test(fold);

/** «Указ о вступлении в Содружество Шеварднадзе подписал», «бежавшего из Йемена президента Хади»: the name before is governed by its own preposition. */
export const standsApart = (page: Page, head: Mention, holder: Mention): boolean =>
  smallWords.ru.preposition.has(page.tokens[head.first - 1]?.fold ?? '') &&
  (head.kind === 'organisation' ||
    (head.kind === 'state' &&
      head.form !== 'demonym' &&
      (holder.first > head.last || /^(в|во|на)$/.test(page.tokens[head.first - 1]?.fold ?? ''))));

/** «Британские и французские солдаты», «чадский, малийский и нигерский батальоны»: the role stands after the last. */
export function shareAhead(page: Page, all: readonly Mention[], k: number, lead: Mention, joins: Joins): Mention {
  if (page.lang !== 'ru' || lead.form !== 'demonym' || !lead.kind.endsWith('state')) return lead;
  let next = k + 1;
  while (
    all[next]?.form === 'demonym' &&
    (all[next]?.kind ?? '').endsWith('state') &&
    joins(page, (all[next - 1] as Mention).last, (all[next] as Mention).first)
  )
    next++;
  const held = all[next];
  const role = held?.form === 'role' ? /^[A-Z]{3}\.(MIL|SEC|GOV|REB|CVL)$/.exec(held.actor)?.[1] : undefined;
  if (!held || !role || held.first === lead.last || !joins(page, (all[next - 1] as Mention).last, held.first))
    return lead;
  const id = `${lead.actor}.${role}`;
  return { ...lead, actor: id, actors: [id], code: id, kind: 'group' };
}
