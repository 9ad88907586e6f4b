import type { Case } from '../case/model.ts';
import type { RecordIndex } from '../record/index.ts';
import { finders } from './holders.ts';
import type { Interest } from './model.ts';
import { interestRules } from './rules.ts';

/**
 * Every stake the record, the case and the analyst give: the analyst's first, then the rules in the order of their file.
 * Rules that follow speak only of actors that another rule, the analyst or the source (`said`) brings in.
 */
export function interestsOf(c: Case, said: readonly string[], record: RecordIndex): readonly Interest[] {
  const { rules, most_members: most } = interestRules(record);
  const own = (c.interests ?? []).map(
    (interest, n): Interest => ({
      id: `analyst:${n}:${interest.holder}`,
      holder: interest.holder,
      rule: 'analyst',
      weight: interest.weight,
      words: interest.words,
      record: [],
      claims: [],
      source: 'analyst',
      effects: Object.entries(interest.effects).map(([ending, sign]) => ({ ending, sign, because: interest.words })),
    }),
  );
  const found = rules.flatMap((rule) =>
    (finders[rule.id]?.(c, record, most) ?? []).map((holder) => ({
      rule,
      ...holder,
      follows: holder.follows ?? rule.follows ?? false,
    })),
  );
  const present = new Set([
    ...said,
    ...own.map((interest) => interest.holder),
    ...found.filter((f) => !f.follows).map((f) => f.holder),
  ]);
  const structural = found
    .filter((f) => present.has(f.holder))
    .map(
      ({ rule, holder, record: references, claims }): Interest => ({
        id: `${rule.id}:${holder}`,
        holder,
        rule: rule.id,
        weight: rule.weight,
        words: rule.words,
        record: references,
        claims,
        source: rule.source,
        effects: rule.effects,
      }),
    );
  return [...own, ...structural];
}
