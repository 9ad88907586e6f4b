import { judge } from '../bind/index.ts';
import type { Status } from '../bind/model.ts';
import { situationUnder } from '../case/index.ts';
import type { Case } from '../case/model.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Precedent, Provision, Situation } from '../record/model.ts';
import type { Features } from './model.ts';
import { periodOf, type Rules } from './rules.ts';
import { tablesIn } from './tables.ts';

const nearness: readonly Status[] = ['not-triggered', 'available-on-request', 'arguable', 'triggered'];

/**
 * The clause nearest to falling due on a situation, for any other party: of the defence duties and the powers, the one
 * with the highest status, a duty before a power. It looks at nothing that came after.
 */
function nearestClause(
  situation: Situation,
  record: RecordIndex,
): { readonly status: Status; readonly provision: Provision } | null {
  let best: { readonly status: Status; readonly provision: Provision } | null = null;
  let most = -1;
  for (const { provision: id, responder, status } of judge(situation, record)) {
    const provision = record.provision(id)?.provision;
    if (responder !== null || !provision) continue;
    if (provision.nature === 'duty' && !provision.atop.includes('defence')) continue;
    const worth = nearness.indexOf(status) * 2 + (provision.nature === 'duty' ? 1 : 0);
    if (worth > most) {
      most = worth;
      best = { status, provision };
    }
  }
  return best;
}

function featuresOf(situation: Situation, organisation: string, rules: Rules, record: RecordIndex): Features {
  const clause = nearestClause(situation, record);
  const asked = Object.values(situation.requests).some((request) => request.value === 'T');
  return {
    kind: situation.kind ?? '',
    nature: clause?.provision.nature ?? 'none',
    status: clause?.status ?? 'not-triggered',
    requested: asked ? 'asked' : 'not-asked',
    period: periodOf(rules, situation.date),
    organisation,
  };
}

/** Features of a case on what everyone grants: nothing is set aside, nothing contested is taken as settled. */
export function featuresOfCase(c: Case, rules: Rules, record: RecordIndex): Features {
  return featuresOf(situationUnder(c, 'everyone', record), organisationOf(c, record) ?? '', rules, record);
}

/** The organisation whose body decided, was asked, or cited a treaty of its own. */
export function organisationOf(c: Case, record: RecordIndex): string | null {
  if (c.response?.organisation) return c.response.organisation;
  const asked = Object.entries(c.requests).find(([, r]) => r.value === 'T')?.[0];
  return (asked ? record.treaty(asked)?.organisation : undefined) ?? null;
}

const known = new WeakMap<RecordIndex, ReadonlyMap<string, Features>>();

/** Features of every precedent, worked out once for each record. */
export function featuresOfPrecedents(rules: Rules, record: RecordIndex): ReadonlyMap<string, Features> {
  let found = known.get(record);
  if (!found) {
    const built = tablesIn(record.law)?.features;
    found = built
      ? new Map(Object.entries(built))
      : new Map(
          record.law.precedents.map((p) => [
            p.id,
            featuresOf(p.situation, p.response.organisation ?? '', rules, record),
          ]),
        );
    known.set(record, found);
  }
  return found;
}

export type WithFeatures = readonly (readonly [Precedent, Features])[];
