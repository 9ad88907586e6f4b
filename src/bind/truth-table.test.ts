import { describe, expect, test } from 'vitest';
import type { Situation, StateCode } from '../record/model.ts';
import { axesOf, blank, combinations, firmest } from './axes.fixture.ts';
import { asReference, asRow } from './as-reference.fixture.ts';
import { type Clause, clausesOf } from './clause.ts';
import { datedOf } from './dated.ts';
import { judgeClause } from './judge.ts';
import { masters } from './masters.fixture.ts';
import { Scene } from './scene.ts';
import { type OldProvision, type OldTreaty, secondReading } from './second-reader.fixture.ts';

const record = masters();
const clauses = clausesOf(record).all;
/** Tables up to this size are gone through whole; of larger ones this many rows are drawn with a fixed seed. */
const LIMIT = 6561;

const treaties = new Map(record.law.treaties.map((t) => [t.id, asReference(t)]));

/** Nobody in particular, one other party, and each responder with conditions of its own. */
function respondersOf(clause: Clause, victim: StateCode): readonly (StateCode | null)[] {
  const party = clause.treaty.parties.find((p) => p.state !== victim && !p.designated && !p.never)?.state;
  return [...new Set([null, ...(party ? [party] : []), ...clause.overrides.map((o) => o.responder)])];
}

interface Rows {
  readonly rows: number;
  readonly whole: boolean;
  readonly statuses: ReadonlySet<string>;
  readonly wrong: readonly string[];
}

function table(clause: Clause, base: Situation, axesFor: StateCode): Rows {
  const treaty = treaties.get(clause.treaty.id) as OldTreaty;
  const provision = treaty.provisions.find((p) => p.id === clause.provision.id) as OldProvision;
  const axes = axesOf(clause, record, axesFor, base.date);
  const { changes, whole } = combinations(axes, LIMIT);
  const day = datedOf(record).on(base.date);
  const wrong: string[] = [];
  const statuses = new Set<string>();
  for (const change of changes) {
    const situation = change(base);
    const scene = new Scene(situation, record);
    const row = asRow(situation, record.law);
    for (const responder of respondersOf(clause, base.ally_in_trouble)) {
      const got = judgeClause(clause, scene, day, responder);
      const want = secondReading(treaty, provision, row, responder);
      statuses.add(got.status);
      if (
        got.status !== want.status ||
        got.decisive_element !== want.decisive ||
        got.open_elements.join() !== want.open.join()
      )
        wrong.push(
          `${provision.id} ${responder}: ${got.status} (${got.decisive_element}) [${got.open_elements.join()}], ` +
            `the second reader ${want.status} (${want.decisive}) [${want.open.join()}] on ${JSON.stringify(situation)}`,
        );
    }
  }
  return { rows: changes.length, whole, statuses, wrong: wrong.slice(0, 3) };
}

describe('every judged provision over all values of the facts it reads', () => {
  const sampled: string[] = [];
  test.each(clauses.map((c) => [c.provision.id, c] as const))('%s', (id, clause) => {
    const { day, victim } = firmest(clause, record);
    const base = { ...blank, date: day, ally_in_trouble: victim };
    const { wrong, whole, statuses } = table(clause, base, victim);
    expect(wrong).toEqual([]);
    if (!whole) sampled.push(id);
    expect([...statuses]).toContain('not-triggered');
    const dated = [record.inForce(clause.treaty, day), record.isParty(clause.treaty, victim, day, 'victim')];
    if (dated.every((a) => a.value === 'T')) expect([...statuses]).toContain('triggered');
  });
  test('a table larger than the limit is drawn from, and there are few', () => {
    expect(sampled.length).toBeLessThan(8);
  });
  test('each override from its day on, for its victim', () => {
    for (const clause of clauses)
      for (const { victim, from, responder } of clause.overrides) {
        const ally = victim ?? clause.treaty.parties.find((p) => p.state !== responder)?.state ?? 'AAA';
        for (const date of [from ?? '1960-01-01', '1986-08-10', '1986-08-11', '2005-01-01'])
          expect(table(clause, { ...blank, date, ally_in_trouble: ally }, ally).wrong).toEqual([]);
      }
  });
});
