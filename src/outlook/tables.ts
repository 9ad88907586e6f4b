import type { Law } from '../record/model.ts';
import type { Features, Scored } from './model.ts';

/** What the outlook needs of every precedent and of the whole record: judged and scored once, when the record is built. */
export interface OutlookTables {
  readonly features: Readonly<Record<string, Features>>;
  readonly scored: Scored;
}

export function tablesIn(law: Law): OutlookTables | undefined {
  return law.computed?.['outlook'] as OutlookTables | undefined;
}
