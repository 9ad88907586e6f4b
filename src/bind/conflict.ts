import { type Day, isRunning } from '../kernel/date.ts';
import { and } from '../kernel/truth.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Provision, Situation, StateCode, Treaty } from '../record/model.ts';
import { articleOf } from './contrast.ts';
import type { Judgement, Status } from './model.ts';

/**
 * Promises that pull a responder apart: what falls due for the ally, or may, and what it owed the attacker the same day
 * (Vienna Convention on the Law of Treaties, Art. 30(4): neither gives way of itself).
 */
export interface Conflict {
  readonly responders: readonly StateCode[];
  /** Clauses for the ally that are not ruled out, with their status. */
  readonly owed: readonly { readonly provision: string; readonly status: Status }[];
  /** The attacker. */
  readonly towards: StateCode;
  /** Clauses of defence, neutrality or non-aggression that bound responder and attacker. */
  readonly against: readonly string[];
}

/** An article of a treaty that bound the ally, with no version in force that day, or with more than one. */
export interface Gap {
  readonly kind: 'no-version' | 'two-versions';
  readonly treaty: string;
  readonly article: string;
  /** For no version: the last before and the first after that day. */
  readonly provisions: readonly string[];
}

const ties: readonly string[] = ['defence', 'neutrality', 'non-aggression'];

/** Conflicts of a situation, responders with the same ones together. `judgements` are those of the situation. */
export function conflictsOf(
  situation: Situation,
  judgements: readonly Judgement[],
  record: RecordIndex,
): readonly Conflict[] {
  const day = situation.date;
  const victim = situation.ally_in_trouble;
  const attackers = (situation.facts.attacker?.states ?? []).filter((s) => s !== victim && record.state(s));
  if (attackers.length === 0) return [];
  const duties = owedToAlly(judgements, record);
  const owedBy = new Map<StateCode, Conflict['owed'][number][]>();
  for (const { treaty, provision, status } of duties)
    for (const { state } of record.partiesOn(treaty, day)) {
      if (state === victim || attackers.includes(state)) continue;
      const own = judgements.find((j) => j.provision === provision.id && j.responder === state) ?? { status };
      if (own.status === 'not-triggered') continue;
      const known = owedBy.get(state) ?? [];
      known.push({ provision: provision.id, status: own.status });
      owedBy.set(state, known);
    }
  const found = new Map<string, Conflict & { readonly responders: StateCode[] }>();
  for (const [responder, owed] of owedBy)
    for (const towards of attackers) {
      const against = owedTo(responder, towards, day, record);
      if (against.length === 0) continue;
      const key = JSON.stringify([owed, towards, against]);
      const known = found.get(key);
      if (known) known.responders.push(responder);
      else found.set(key, { responders: [responder], owed, towards, against });
    }
  return [...found.values()];
}

/** Duties to defend the ally that fall due, or may. */
function owedToAlly(
  judgements: readonly Judgement[],
  record: RecordIndex,
): readonly { readonly treaty: Treaty; readonly provision: Provision; readonly status: Status }[] {
  return judgements.flatMap((j) => {
    if (j.responder !== null || j.status === 'not-triggered') return [];
    const found = record.provision(j.provision);
    if (!found || found.provision.nature !== 'duty' || !found.provision.atop.includes('defence')) return [];
    return [{ ...found, status: j.status }];
  });
}

/** What one state owed another that day under a treaty that surely bound both. */
function owedTo(a: StateCode, b: StateCode, day: Day, record: RecordIndex): readonly string[] {
  return record.between(a, b, day).flatMap(({ treaty, value }) =>
    record.isParty(treaty, b, day, 'victim').value === 'F'
      ? []
      : treaty.provisions
          .filter((p) => p.nature === 'duty' && p.atop.some((kind) => ties.includes(kind)))
          .filter((p) => and([value, record.versionValid(p, day).value]) === 'T')
          .map((p) => p.id),
  );
}

/** Articles of the treaties that bound the ally that day without exactly one version in force. */
export function gapsOf(
  { date: day, ally_in_trouble: ally }: Pick<Situation, 'date' | 'ally_in_trouble'>,
  record: RecordIndex,
): readonly Gap[] {
  return record.law.treaties
    .filter((t) => record.inForce(t, day).value === 'T' && record.isParty(t, ally, day, 'victim').value === 'T')
    .flatMap((treaty) =>
      [...articlesOf(treaty)].flatMap(([article, versions]): readonly Gap[] => {
        const sure = versions.filter((v) => record.versionValid(v, day).value === 'T');
        if (sure.length > 1)
          return [{ kind: 'two-versions', treaty: treaty.id, article, provisions: sure.map((v) => v.id) }];
        if (versions.some((v) => record.versionValid(v, day).value !== 'F')) return [];
        const before = versions.filter((v) => v.valid?.to !== undefined && isRunning(v.valid.to, day) === 'F').at(-1);
        const after = versions.find((v) => v.valid?.from !== undefined && isRunning(v.valid.from, day) === 'T');
        if (!before || !after) return [];
        return [{ kind: 'no-version', treaty: treaty.id, article, provisions: [before.id, after.id] }];
      }),
    );
}

function articlesOf(treaty: Treaty): ReadonlyMap<string, readonly Provision[]> {
  const found = new Map<string, Provision[]>();
  for (const provision of treaty.provisions) {
    const article = articleOf(provision);
    found.set(article, [...(found.get(article) ?? []), provision]);
  }
  return found;
}
