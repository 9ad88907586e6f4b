import { describe, expect, test } from 'vitest';
import type { RecordIndex } from '../record/index.ts';
import type { Situation } from '../record/model.ts';
import { asReference, asRow, hasReferenceTreaties, referenceTreaties } from './as-reference.fixture.ts';
import { clausesOf } from './clause.ts';
import { datedOf } from './dated.ts';
import { judge, judgeClause } from './judge.ts';
import { hasReference, masters, referenceRows } from './masters.fixture.ts';
import type { Judgement } from './model.ts';
import { Scene } from './scene.ts';
import { isJudged, type OldTreaty, secondReading, type Verdict } from './second-reader.fixture.ts';

const record = masters();

const words = (v: Verdict): string => `${v.status} (${v.decisive}) open: ${v.open.join(', ')}`;
const own = (j: Judgement): string => words({ status: j.status, decisive: j.decisive_element, open: j.open_elements });

/** Guarantees, treaties of which the record knows an end, parties of which it knows an earliest day: there it says more than the reference. */
const mended = referenceTreatiesThatDiffer();

function referenceTreatiesThatDiffer(): readonly string[] {
  if (!hasReferenceTreaties) return [];
  return referenceTreaties().flatMap(({ id, ended, parties }) => {
    const own = record.treaty(id);
    const earlier = parties.filter((p) => p.party_no_later_than && !p.party_no_earlier_than && !p.signed);
    const differs =
      own?.parties.some((p) => p.guarantor) ||
      (own?.ended !== undefined && !ended) ||
      earlier.some((p) =>
        own?.parties.some((q) => q.state === p.state && typeof q.from === 'object' && q.from.not_before),
      );
    return differs ? [id] : [];
  });
}

/** Every situation × provision × responder, the engine beside the second reader. */
function disagreements(
  situations: readonly Situation[],
  treaties: readonly OldTreaty[],
  index: RecordIndex,
): { readonly wrong: readonly string[]; readonly compared: number } {
  const wrong: string[] = [];
  let compared = 0;
  const clauses = clausesOf(index);
  for (const situation of situations) {
    const row = asRow(situation, index.law);
    const listed = judge(situation, index);
    const day = datedOf(index).on(situation.date);
    const scene = new Scene(situation, index);
    for (const treaty of treaties)
      for (const provision of treaty.provisions) {
        const clause = clauses.byProvision.get(provision.id);
        if ((clause !== undefined) !== isJudged(provision)) wrong.push(`${provision.id}: judged by one reader only`);
        if (!clause || !isJudged(provision)) continue;
        const judgements = listed.filter((j) => j.provision === provision.id);
        for (const responder of [null, ...new Set(treaty.parties.map((p) => p.state))]) {
          compared++;
          const want = words(secondReading(treaty, provision, row, responder));
          const direct = own(judgeClause(clause, scene, day, responder));
          const name = `${situation.id} ${provision.id} ${responder ?? 'anyone'}`;
          if (direct !== want) wrong.push(`${name}: ${direct}; the second reader: ${want}`);
          const bound = treaty.parties.some(
            (p) => p.state === responder && !p.never_party && p.exit_mode !== 'protocol-state',
          );
          if (responder === situation.ally_in_trouble || (responder !== null && !bound)) continue;
          const found =
            judgements.find((j) => j.responder === responder) ?? judgements.find((j) => j.responder === null);
          const answer = found ? own(found) : 'no judgement';
          if (answer !== want) wrong.push(`${name}, in the list: ${answer}; the second reader: ${want}`);
        }
      }
  }
  return { wrong, compared };
}

describe('two readers of ENCODING.md, sections 1 and 2.1: status, decisive element, open elements', () => {
  test('on every precedent × provision × responder of the record', () => {
    const { wrong, compared } = disagreements(
      record.law.precedents.map((p) => p.situation),
      record.law.treaties.map(asReference),
      record,
    );
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(50_000);
  });
  test.skipIf(!hasReferenceTreaties)(
    'the second on the treaties of the reference with closed ends, the engine on the record, but for those it mends (needs ../shared)',
    () => {
      expect(mended).toHaveLength(11);
      const { wrong } = disagreements(
        record.law.precedents.map((p) => p.situation),
        referenceTreaties().filter((t) => !mended.includes(t.id)),
        record,
      );
      expect(wrong).toEqual([]);
    },
  );
  test.skipIf(!hasReference || !hasReferenceTreaties)(
    'the second reader gives what the reference expects of its own rows (needs ../shared)',
    () => {
      const treaties = referenceTreaties();
      const wrong = referenceRows().flatMap((row) =>
        row.expected.flatMap((want) => {
          const treaty = treaties.find((t) => t.provisions.some((p) => p.id === want.provision));
          const provision = treaty?.provisions.find((p) => p.id === want.provision);
          if (!treaty || !provision) return [`${want.provision} is not in the reference`];
          const got = secondReading(treaty, provision, asRow(row, record.law), want.responder);
          return got.status === want.status && got.decisive === want.decisive_element
            ? []
            : [`${row.id} ${want.provision}: ${words(got)}, expected ${want.status} (${want.decisive_element})`];
        }),
      );
      expect(wrong).toEqual([]);
    },
  );
});
