import type { Truth } from '../kernel/truth.ts';
import type { RecordIndex } from '../record/index.ts';
import type { RequestFact } from '../record/model.ts';
import { acceptedUnder } from './account.ts';
import type { AccountedSituation, AccountId, Case, ElementPath, ElementValue } from './model.ts';
import { elementValues } from './value.ts';

/**
 * The situation as one account has it, in the row shape of ENCODING.md section 8, with the ground of every element.
 * A state is listed as attacker only where the account says so outright.
 */
export function situationUnder(c: Case, account: AccountId, _record: RecordIndex): AccountedSituation {
  return situationWith(c, account, acceptedUnder(c, account));
}

/** The same with another set of accepted claims, for trying out what a claim changes. */
export function situationWith(c: Case, account: AccountId, accepted: ReadonlySet<string>): AccountedSituation {
  const grounds = elementValues(c, account, accepted);
  const named = (prefix: string): Record<string, Truth> => Object.fromEntries(under(grounds, prefix));
  const states = under(grounds, 'attacker.states.').flatMap(([state, value]) => (value === 'T' ? [state] : []));
  return {
    account,
    id: c.id,
    date: c.day,
    title: c.title.en,
    ally_in_trouble: c.ally,
    ...(c.with_allies ? { with_allies: c.with_allies } : {}),
    adversary: c.adversary,
    kind: c.kind,
    place: c.place,
    requests: requestsOf(c, grounds),
    facts: {
      harm: named('harm.'),
      attacker: {
        external: grounds['attacker.external']?.value ?? 'F',
        state: grounds['attacker.state']?.value ?? 'F',
        states,
        attrs: named('attacker.attrs.'),
      },
      victim_initiated: grounds['victim_initiated']?.value ?? 'F',
      conditions: named('condition.'),
      ...(c.facts.degrees ? { degrees: c.facts.degrees } : {}),
    },
    grounds,
  };
}

function under(grounds: Readonly<Record<ElementPath, ElementValue>>, prefix: string): readonly [string, Truth][] {
  return Object.entries(grounds)
    .filter(([path]) => path.startsWith(prefix))
    .map(([path, { value }]) => [path.slice(prefix.length), value]);
}

function requestsOf(c: Case, grounds: Readonly<Record<ElementPath, ElementValue>>): Record<string, RequestFact> {
  return Object.fromEntries(
    under(grounds, 'request.').map(([treaty, value]): [string, RequestFact] => {
      const given = c.requests[treaty];
      if (given) return [treaty, given];
      const first = c.claims.find((claim) => grounds[`request.${treaty}`]?.claims.includes(claim.id));
      return [treaty, { value, date: first?.day ?? null, words: first?.content ?? null }];
    }),
  );
}
