import { situationUnder } from '../case/index.ts';
import type { AccountedSituation, AccountId, Case } from '../case/model.ts';
import { extent } from '../kernel/date.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Precedent, Situation, Treaty } from '../record/model.ts';
import { type Clause, clausesOf } from './clause.ts';
import { articleOf, contrast, endedBefore, likeness } from './contrast.ts';
import { datedOf } from './dated.ts';
import { judgeClause } from './judge.ts';
import type { Contrast, Status } from './model.ts';
import { Scene } from './scene.ts';

export interface ContrastOptions {
  /** Also precedents that ended on or after the day judged. */
  readonly hindsight?: boolean;
}

/** The case against precedents of the same treaty or organisation that had ended by then, most alike first; null where there is no clause in play. */
export function defaultContrast(
  c: Case,
  record: RecordIndex,
  account: AccountId,
  options: ContrastOptions = {},
): Contrast | null {
  const situation = situationUnder(c, account, record);
  const clause = decisiveClause(c, situation, record);
  if (!clause) return null;
  const own = { id: c.id, situation };
  const article = articleOf(clause.provision);
  const precedents = comparable(c, clause.treaty, record, options);
  const all = contrast(
    record,
    [own, ...precedents.map((p) => ({ id: p.id, situation: p.situation }))],
    clause.treaty.id,
    article,
    account,
  );
  const order = precedents
    .map((precedent, i) => ({ precedent, like: likeness(all, 0, i + 1) + sharedHarm(situation, precedent.situation) }))
    .toSorted((a, b) => b.like - a.like || (a.precedent.situation.date < b.precedent.situation.date ? 1 : -1))
    .map(({ precedent }) => ({ id: precedent.id, situation: precedent.situation }));
  return contrast(record, [own, ...order], clause.treaty.id, article, account);
}

/** Share of the kinds of harm told of either crisis that are told of both: unrest is laid beside unrest, attack beside attack. */
function sharedHarm(a: Situation, b: Situation): number {
  const told = (s: Situation): Set<string> =>
    new Set(Object.entries(s.facts.harm ?? {}).flatMap(([harm, value]) => (value === 'F' ? [] : [harm])));
  const [one, other] = [told(a), told(b)];
  const shared = [...one].filter((harm) => other.has(harm)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

const weight: Readonly<Record<Status, number>> = {
  triggered: 3,
  arguable: 2,
  'available-on-request': 1,
  'not-triggered': 0,
};

/**
 * The clause a contrast is drawn on: the one the body cited; else a defence clause of a treaty that binds the ally and
 * under which help was asked for; among several the one nearest to falling due.
 */
function decisiveClause(c: Case, situation: AccountedSituation, record: RecordIndex): Clause | undefined {
  const clauses = clausesOf(record);
  const cited = c.response?.basis_cited ? clauses.byProvision.get(c.response.basis_cited) : undefined;
  if (cited) return cited;
  const day = datedOf(record).on(c.day);
  const scene = new Scene(situation, record);
  const scored = clauses.all
    .filter((clause) => {
      return [day.inForce(clause), day.version(clause), day.party(clause, c.ally, 'victim')].every(
        (n) => n.value !== 'F',
      );
    })
    .map((clause) => {
      const asked = scene.request(clause.treaty.id).value === 'T' ? 20 : 0;
      const { atop, nature } = clause.provision;
      const defence = !atop.includes('defence') || nature !== 'duty' ? 0 : atop.length === 1 ? 10 : 5;
      return { clause, score: asked + defence + weight[judgeClause(clause, scene, day, null).status] };
    });
  return scored.toSorted((a, b) => b.score - a.score)[0]?.clause;
}

/** Precedents in which the ally was a party to the treaty, or to another treaty of its organisation; never the case itself. */
function comparable(c: Case, treaty: Treaty, record: RecordIndex, options: ContrastOptions): readonly Precedent[] {
  const related = treaty.organisation
    ? record.law.treaties.filter((t) => t.organisation === treaty.organisation)
    : [treaty];
  return record.law.precedents.filter((precedent) => {
    const { situation } = precedent;
    if (precedent.id === c.id || isSameCrisis(c, precedent)) return false;
    if (!options.hindsight && !endedBefore(precedent, c.day)) return false;
    return related.some((t) => {
      const binding = record.isParty(t, situation.ally_in_trouble, situation.date, 'victim').value !== 'F';
      return binding && record.inForce(t, situation.date).value !== 'F';
    });
  });
}

/** The same ally in trouble while the precedent ran: the case told once more. */
function isSameCrisis(c: Case, precedent: Precedent): boolean {
  if (precedent.situation.ally_in_trouble !== c.ally) return false;
  const first = extent(precedent.start).first;
  const last = precedent.end === undefined ? precedent.situation.date : extent(precedent.end).last;
  return first <= c.day && c.day <= (last > precedent.situation.date ? last : precedent.situation.date);
}
