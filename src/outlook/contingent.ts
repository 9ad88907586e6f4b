import type { Case } from '../case/model.ts';
import { and } from '../kernel/truth.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Precedent, Response, StateCode } from '../record/model.ts';
import { betaQuantile, credibleInterval } from './beta.ts';
import { organisationOf } from './features.ts';
import type { Contingent } from './model.ts';
import { isMajor, type Rules } from './rules.ts';

/** Parties that might have sent forces in a past case, and whether each did. */
interface Sent {
  readonly precedent: Precedent;
  readonly responders: ReadonlyMap<StateCode, boolean>;
}

/**
 * Who sends contingents, apart from whether anybody acts: of the cases in which contingents are on record, how often this
 * responder's was among them; where it has too few cases of its own, how often any party's was. Then the rules of adjustment.
 */
export function contingentsOf(
  c: Case,
  earlier: readonly Precedent[],
  rules: Rules,
  record: RecordIndex,
): readonly Contingent[] {
  const sent = earlier.flatMap((p) => sentIn(p, record));
  const between = c.kind === 'interstate attack' || c.kind === 'border clash';
  return respondersOf(c, record).map((responder): Contingent => {
    const own = sent.filter(({ responders }) => responders.has(responder));
    const enough = own.length >= rules.enough;
    const answers = enough
      ? own.map(({ precedent, responders }) => ({ precedent, counted: responders.get(responder) === true }))
      : sent.flatMap(({ precedent, responders }) =>
          [...responders.values()].map((counted) => ({ precedent, counted })),
        );
    const n = answers.length;
    const k = answers.filter((a) => a.counted).length;
    const adjustments = rules.adjustments.filter((a) => a.responders === 'major' && isMajor(rules, responder, c.day));
    return {
      responder,
      class: enough ? 'own' : 'any',
      k,
      n,
      mean: (k + 1) / (n + 2),
      interval: credibleInterval(k, n, rules.credible),
      // A class of many responders lists its cases once.
      members: [...new Map(answers.map((a) => [a.precedent.id, a])).values()].map(({ precedent, counted }) => ({
        precedent: precedent.id,
        counted: enough ? counted : (precedent.response.contingents?.length ?? 0) > 0,
        decision: precedent.response.decision,
      })),
      ...(adjustments.length > 0 ? { adjusted: adjusted(k, n, adjustments, rules.credible, !between) } : {}),
    };
  });
}

/** Shift of the log odds; the range widens by the error of the estimate, at the ends of both ranges together. */
function adjusted(
  k: number,
  n: number,
  adjustments: Rules['adjustments'],
  credible: number,
  extrapolated: boolean,
): NonNullable<Contingent['adjusted']> {
  const shift = adjustments.reduce((sum, a) => sum + a.log_odds, 0);
  const error = Math.sqrt(adjustments.reduce((sum, a) => sum + a.error ** 2, 0)) * 1.645;
  const tail = (1 - credible) / 2;
  const moved = (p: number, by: number): number => {
    const odds = Math.log(p / (1 - p)) + by;
    return Math.round((1 / (1 + Math.exp(-odds))) * 1e6) / 1e6;
  };
  return {
    mean: moved((k + 1) / (n + 2), shift),
    low: moved(betaQuantile(tail, k + 1, n - k + 1), shift - error),
    high: moved(betaQuantile(1 - tail, k + 1, n - k + 1), shift + error),
    by: adjustments.map(({ id, words, log_odds, error, source }) => ({ id, words, log_odds, error, source })),
    extrapolated,
  };
}

/** Parties to the treaties the case turns on, other than the ally: those named by a request or by the response, else those of its organisation. */
function respondersOf(c: Case, record: RecordIndex): readonly StateCode[] {
  const said = c.claims.flatMap((claim) =>
    claim.sets.flatMap(({ element }) => (element.startsWith('request.') ? [element.slice('request.'.length)] : [])),
  );
  const named = [...Object.keys(c.requests), ...said, ...citedIn(c.response, record)];
  const own = record.organisation(organisationOf(c, record) ?? '');
  const treaties = named.length > 0 ? named : (own?.decides ?? (own?.treaty ? [own.treaty] : []));
  return partiesOf(treaties, c.ally, c.day, record);
}

function citedIn(response: Partial<Response> | undefined, record: RecordIndex): readonly string[] {
  return [response?.basis_cited, response?.basis_fits].flatMap((id) =>
    id ? (record.provision(id)?.treaty.id ?? []) : [],
  );
}

function partiesOf(
  treaties: readonly string[],
  ally: StateCode,
  day: string,
  record: RecordIndex,
): readonly StateCode[] {
  const found = [...new Set(treaties)].flatMap((id) => {
    const treaty = record.treaty(id);
    if (!treaty) return [];
    const force = record.inForce(treaty, day).value;
    return record.partiesOn(treaty, day).flatMap((p) => (and([force, p.value]) === 'T' ? [p.state] : []));
  });
  return [...new Set(found)].filter((state) => state !== ally).toSorted();
}

function sentIn(precedent: Precedent, record: RecordIndex): readonly Sent[] {
  const { situation, response } = precedent;
  if (!response.contingents || response.contingents.length === 0) return [];
  const parties = partiesOf(
    [...Object.keys(situation.requests), ...citedIn(response, record)],
    situation.ally_in_trouble,
    situation.date,
    record,
  );
  const senders = new Set(response.contingents.map((x) => x.state));
  const responders = new Map(parties.map((state) => [state, senders.has(state)]));
  return responders.size === 0 ? [] : [{ precedent, responders }];
}
