import type { Day, Interval, When } from '../kernel/date.ts';
import type { Provision, Treaty } from './model.ts';
import { overlap } from './span-of-days.ts';
import type { Found } from './validate.ts';

const first = (when: When | undefined): Day | undefined => (typeof when === 'string' ? when : when?.not_before);
const last = (when: When | undefined): Day | undefined => (typeof when === 'string' ? when : when?.not_after);

/**
 * Dated versions of one article (`CST-4@1992`, `CST-4@2010`) follow each other without a day between and without a day in
 * common while the treaty is in force. A gap that is meant says why: `gap` on the later version.
 */
export function versionFaults(treaty: Treaty): readonly Found[] {
  const articles = new Map<string, { readonly provision: Provision; readonly index: number }[]>();
  treaty.provisions.forEach((provision, index) => {
    const article = provision.id.split('@')[0] ?? provision.id;
    const versions = articles.get(article) ?? [];
    versions.push({ provision, index });
    articles.set(article, versions);
  });
  return [...articles.values()].flatMap((versions) => {
    const ordered = versions.toSorted((a, b) => ((startOf(a.provision) ?? '') < (startOf(b.provision) ?? '') ? -1 : 1));
    return ordered.flatMap(({ provision, index }, i) => {
      const before = ordered[i - 1]?.provision;
      return before ? between(before, provision, treaty, index) : [];
    });
  });
}

function startOf({ valid }: Provision): Day | undefined {
  return first(valid?.from) ?? last(valid?.from);
}

function between(before: Provision, after: Provision, treaty: Treaty, index: number): readonly Found[] {
  const report = (code: 'overlap' | 'bad-date', found: string, expected: string, next: string): readonly Found[] => [
    { folder: 'treaties', id: treaty.id, path: ['provisions', index, 'valid'], code, found, expected, next },
  ];
  const always = { from: '0001-01-01' };
  if (overlap(dated(before, always), dated(after, always)))
    return report(
      'overlap',
      `${before.id} is valid on days on which ${after.id} is too`,
      'one version of an article a day',
      `End ${before.id} on the day on which ${after.id} begins.`,
    );
  const [end, start] = [last(before.valid?.to), first(after.valid?.from)];
  if (end === undefined || start === undefined || end >= start || after.gap !== undefined) return [];
  const [from, to] = [later(end, first(treaty.in_force) ?? end), earlier(start, last(treaty.ended) ?? start)];
  if (from >= to) return [];
  return report(
    'bad-date',
    `from ${from} to ${to} neither ${before.id} nor ${after.id} is valid, and the treaty is in force`,
    'the later version from the day on which the earlier ends',
    `Mend the days, or say why on ${after.id}: gap: REASON.`,
  );
}

function dated(provision: Provision, always: Interval): Interval {
  return { ...always, ...provision.valid };
}
const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
