import { beforeHelpers, mentionsBetween } from '../clause/clause.ts';
import type { Page } from '../page.ts';

/** «Десятки тысяч французов протестовали». */
export const isPeopleBefore = (page: Page, i: number): boolean =>
  mentionsBetween(page, Math.max(page.sentenceAt(i).first, i - 5), i).some(
    (m) => m.form === 'demonym' && !/(ий|ая|ое|ие|их|ого|ой|им|ими)$/.test(page.tokens[m.first]?.fold ?? ''),
  );

export const isProtesting = (page: Page, i: number): boolean =>
  /^(protest(s|ed)?$|протесту|протестовал)/.test(page.tokens[i]?.fold ?? '');

/** "Thousands of Serbs protested": people of a nation, and no government. */
export function isNation(page: Page, i: number): boolean {
  const m = page.mentionAt(beforeHelpers(page, i));
  return m?.form === 'demonym' && page.tokens[m.last - 1]?.fold.endsWith('s') === true;
}
