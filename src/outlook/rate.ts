import { extent } from '../kernel/date.ts';
import type { Precedent } from '../record/model.ts';
import { credibleInterval } from './beta.ts';
import type { WithFeatures } from './features.ts';
import type { BaseRate, FeatureId, Features } from './model.ts';
import type { Rules } from './rules.ts';

type OutcomeRule = Rules['outcomes'][number];
type Chain = Rules['chains'][number];

/** Did it come so? null: the record cannot tell, and the case counts neither way. */
export function cameSo({ response }: Precedent, outcome: OutcomeRule): boolean | null {
  const yes =
    outcome.yes === 'contingents' ? (response.contingents?.length ?? 0) > 0 : outcome.yes.includes(response.decision);
  if (yes) return true;
  return outcome.no.includes(response.decision) ? false : null;
}

export interface Told {
  readonly p: Precedent;
  readonly f: Features;
  readonly so: boolean;
}

interface Class {
  readonly step: readonly FeatureId[];
  readonly widened: number;
  readonly members: readonly Told[];
  readonly k: number;
  readonly n: number;
  /** Posterior mean under a uniform prior: (k+1)/(n+2). */
  readonly mean: number | null;
}

export function toldOf(among: WithFeatures, outcome: OutcomeRule): readonly Told[] {
  return among.flatMap(([p, f]) => {
    const so = cameSo(p, outcome);
    return so === null ? [] : [{ p, f, so }];
  });
}

/** The last day of a past case, and so the first on which anybody could count it. */
export function lastDay(p: Precedent): string {
  const end = p.end ?? p.response.end;
  return end ? extent(end).last : extent(p.start).last > p.situation.date ? extent(p.start).last : p.situation.date;
}

/** The narrowest step of the chain with enough members, else the widest; members share its features with the case. */
export function classIn(chain: Chain, features: Features, told: readonly Told[], enough: number): Class {
  let widened = 0;
  let members = told;
  for (const [i, ids] of chain.steps.entries()) {
    widened = i;
    members = told.filter(({ f }) => ids.every((id) => f[id] === features[id]));
    if (members.length >= enough) break;
  }
  const n = members.length;
  const k = members.filter(({ so }) => so).length;
  return { step: chain.steps[widened] ?? [], widened, members, k, n, mean: n === 0 ? null : (k + 1) / (n + 2) };
}

/** The base rate of a chain for a case, with its range and its members. */
export function rateIn(
  chain: Chain,
  features: Features,
  among: WithFeatures,
  outcome: OutcomeRule,
  rules: Pick<Rules, 'enough' | 'credible'>,
): BaseRate {
  const { step, widened, members, k, n, mean } = classIn(chain, features, toldOf(among, outcome), rules.enough);
  return {
    of: outcome.id,
    chain: chain.id,
    class: Object.fromEntries(step.map((id) => [id, features[id]])),
    widened,
    k,
    n,
    mean,
    interval: n === 0 ? null : credibleInterval(k, n, rules.credible),
    members: members.map(({ p, so }) => ({ precedent: p.id, counted: so, decision: p.response.decision })),
    small: n < rules.enough,
  };
}

/** The rate over every case: what a class has to beat. */
export const constant: Chain = { id: 'constant', steps: [[]] };
