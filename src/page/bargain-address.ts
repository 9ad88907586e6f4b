import type { Changed } from '../brief/html/chart/bargain-told.ts';
import { reachOf } from '../brief/html/chart/bargain-control.ts';
import type { Issue } from '../outlook/bargain/model.ts';
import { fields } from '../outlook/bargain/sensitivity.ts';

/** Who bargains, and by which ids the record knows them. */
interface Parties {
  readonly issue: Issue;
  readonly holders: readonly (string | null)[];
}

const called = ({ issue, holders }: Parties, i: number): string => holders[i] ?? issue.stakeholders[i]?.name ?? '';

/** `RUS.salience:0.8,FRA.position:0.4` as changes; nonsense in it, and numbers out of reach, count as absent. */
export function changesIn(text: string, parties: Parties): readonly Changed[] {
  const found = new Map<string, Changed>();
  for (const part of text.split(',')) {
    const [key = '', value = ''] = part.split(/:(?=[^:]*$)/);
    const dot = key.lastIndexOf('.');
    const field = fields.find((f) => f === key.slice(dot + 1));
    const at = parties.issue.stakeholders.findIndex((_, i) => called(parties, i) === key.slice(0, dot));
    const number = value.trim() === '' ? Number.NaN : Number(value);
    if (field === undefined || at < 0) continue;
    const { low, high } = reachOf(parties.issue, field);
    if (number >= low && number <= high) found.set(key, { at, field, value: number });
  }
  return [...found.values()];
}

/** The same back, in a settled order; empty where nothing is changed. */
export function changesText(changes: readonly Changed[], parties: Parties): string {
  return changes
    .map(({ at, field, value }) => `${called(parties, at)}.${field}:${value}`)
    .toSorted()
    .join(',');
}
