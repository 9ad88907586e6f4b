import type { Finding, Pivotal } from '../../bind/model.ts';
import { acceptedUnder } from '../../case/index.ts';
import type { CaseClaim } from '../../case/model.ts';
import { accountTerm, claimOf, type Draftsman, spansOf, wordsOf } from '../draftsman.ts';
import { actor, actors, line, list, provision, term } from '../line.ts';
import type { Arg, Line } from '../model.ts';
import { provisionOrder } from './lead.ts';

/** Where one account was chosen: which answers it turns, against what is undisputed or another account, and on whose words. */
export function switched(d: Draftsman): readonly Line[] {
  const { account } = d.options;
  if (!d.case || account === undefined) return [];
  const base = d.options.against ?? 'undisputed';
  const order = provisionOrder(d);
  if (order.length === 0) return [];
  if (account === base) return account === 'undisputed' ? [line('computed', 'switch.base')] : [];
  const found = order.flatMap((id) => flips(d, id, base, account));
  if (found.length > 0) return found;
  return [line('computed', 'switch.same', { account: accountTerm(account, 'on'), base: accountTerm(base, 'on') })];
}

/** A clause whose answer differs, first for any party, then for responders that differ in another way. */
function flips(d: Draftsman, id: string, base: string, account: string): readonly Line[] {
  const of = (who: string): readonly Finding[] => d.all.filter((f) => f.provision === id && f.account === who);
  const [before, after] = [of(base), of(account)];
  const at = (list: readonly Finding[], responder: string | null): Finding | undefined =>
    list.find((f) => f.responder === responder) ?? list.find((f) => f.responder === null);
  const general = [at(before, null), at(after, null)] as const;
  const responders = [...new Set([...before, ...after].map((f) => f.responder))].toSorted((a, b) =>
    a === null ? -1 : b === null ? 1 : a < b ? -1 : 1,
  );
  return responders.flatMap((responder) => {
    const [was, now] = [at(before, responder), at(after, responder)];
    if (!was || !now || was.status === now.status) return [];
    if (responder !== null && was.status === general[0]?.status && now.status === general[1]?.status) return [];
    return [
      line(
        'computed',
        responder === null ? 'switch.flip' : 'switch.flip-responder',
        {
          provision: provision(id),
          ...(responder === null ? {} : { responder: actor(responder) }),
          status: term(`status.${now.status}`),
          account: accountTerm(account, 'on'),
          was: term(`status.${was.status}`),
          base: accountTerm(base, 'on'),
        },
        { tree: now.tree, children: turning(d, was, now) },
      ),
    ];
  });
}

/** The claims it turns on: the smallest change from either side that the two accounts in fact differ by. */
function turning(d: Draftsman, was: Finding, now: Finding): readonly Line[] {
  if (!d.case) return [];
  const [before, after] = [acceptedUnder(d.case, was.account), acceptedUnder(d.case, now.account)];
  const made = (p: Pivotal, from: ReadonlySet<string>, to: ReadonlySet<string>): boolean =>
    p.change.every(({ claim, to: end }) => to.has(claim) === (end === 'accepted') && from.has(claim) !== to.has(claim));
  const forward = was.pivotal.find((p) => p.status === now.status && made(p, before, after));
  const back = now.pivotal.find((p) => p.status === was.status && made(p, after, before));
  const ids = (forward ?? back)?.change.map(({ claim }) => claim) ?? [];
  const told = new Map<string, Line>();
  for (const claim of ids.flatMap((id) => claimOf(d, id) ?? [])) {
    const said = spoken(d, claim, after.has(claim.id) ? 'switch.accepts' : 'switch.sets-aside');
    const key = JSON.stringify([said.message, said.args]);
    const first = told.get(key);
    told.set(key, first ? { ...first, claims: [...(first.claims ?? []), claim.id] } : said);
  }
  return [...told.values()];
}

function spoken(d: Draftsman, claim: CaseClaim, message: string): Line {
  const args = { speaker: actors(claim.speaker), quote: wordsOf(d, claim) };
  return line('said', message, args, { claims: [claim.id], spans: spansOf(d, [claim.id]) });
}

/** The claims a reader may tick: each that says something of an element, or denies one that does, with what it says. */
export function claimChoices(d: Draftsman): readonly Line[] {
  return (d.case?.claims ?? [])
    .filter((claim) => claim.stand !== 'undisclosed' && (claim.sets.length > 0 || (claim.denies ?? []).length > 0))
    .map((claim) => {
      const denied = (claim.denies ?? []).flatMap((id) => claimOf(d, id) ?? []);
      const sets = [
        ...claim.sets.map((set) =>
          term('choice.set', { element: elementArg(set.element), value: term(`cell.${set.value}`) }),
        ),
        ...denied.map((other) => term('choice.denies', { speaker: actors(other.speaker) })),
      ];
      const args = { speaker: actors(claim.speaker), quote: wordsOf(d, claim), sets: list(distinct(sets)) };
      return line(claim.kind === 'analyst' ? 'assumed' : 'said', 'choice.claim', args, {
        claims: [claim.id],
        spans: spansOf(d, [claim.id]),
      });
    });
}

function distinct(args: readonly Arg[]): readonly Arg[] {
  return [...new Map(args.map((arg) => [JSON.stringify(arg), arg])).values()];
}

/** An element path in words: `harm.armed-attack`, `attacker.external`, `request.CST`. */
function elementArg(path: string): Arg {
  const [family = '', name = '', state = ''] = path.split('.');
  if (family === 'harm' || family === 'condition') return term(`name.${name}`);
  if (family === 'request') return term('element.request');
  if (family === 'place') return term('element.territory');
  if (family === 'victim_initiated') return term('choice.began');
  if (path === 'attacker.external') return term('element.external-element');
  if (path === 'attacker.state') return term('choice.attacker-state');
  if (name === 'states') return term('choice.attacker', { state: actor(state) });
  return term('element.attacker-class');
}
