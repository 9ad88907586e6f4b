import { describe, expect, test } from 'vitest';
import { hasReference, referenceFiles, referenceIssues, referenceJson } from './cases.fixture.ts';
import { checkKtab, checkScholz, checkSimple } from './fixtures.fixture.ts';
import { weightedMean, weightedMedian } from './mean.ts';
import { run } from './run.ts';

describe.skipIf(!hasReference)('the reference fixtures (need ../shared)', () => {
  test('KTAB at its defaults and with single options changed', () => {
    const { checked, leftOut } = checkKtab();
    expect(checked.filter((c) => !(c.deviation <= c.tolerance))).toEqual([]);
    expect(checked).toHaveLength(64);
    expect(leftOut.map((l) => l.name)).toEqual([
      'ktab-sweep-ec-emissions-1994.json VotingRule=ASymProsp',
      'ktab-sweep-ec-emissions-1994.json BigRAdjust=Full',
      'ktab-sweep-ec-emissions-1994.json BargnModel=InitRcvrInterp',
      'ktab-sweep-ec-emissions-1994.json BargnModel=PWCompInterp',
      'ktab-sweep-greece-debt-2015.json VotingRule=ASymProsp',
      'ktab-sweep-greece-debt-2015.json BigRAdjust=Full',
      'ktab-sweep-greece-debt-2015.json BargnModel=InitRcvrInterp',
      'ktab-sweep-greece-debt-2015.json BargnModel=PWCompInterp',
    ]);
  });
  test('the three readings of Scholz, Calbert and Smith', () => {
    const checked = checkScholz();
    expect(checked.filter((c) => !(c.deviation <= c.tolerance))).toEqual([]);
    expect(checked).toHaveLength(21);
  });
  test('mean and median of every case', () => {
    const checked = checkSimple(referenceIssues());
    expect(checked.filter((c) => !(c.deviation <= c.tolerance))).toEqual([]);
    expect(checked.length).toBeGreaterThanOrEqual(26);
  });
  test('the pairwise winner by distance and by count is the median', () => {
    for (const issue of referenceIssues()) {
      const median = weightedMedian(issue);
      const winners = issue.stakeholders
        .map((a) => a.position[0] as number)
        .filter((p) =>
          issue.stakeholders.every((rival) => {
            const q = rival.position[0] as number;
            let votes = 0;
            for (const { capability, salience, position } of issue.stakeholders) {
              const x = position[0] as number;
              votes += capability * (salience[0] as number) * (Math.abs(x - q) - Math.abs(x - p));
            }
            return votes >= -1e-9;
          }),
        );
      expect(Math.min(...winners), issue.id).toBeCloseTo(median?.low ?? Number.NaN, 9);
    }
  });
  test('every model answers every case, or says why not', () => {
    for (const issue of referenceIssues())
      for (const model of ['mean', 'median', 'nash', 'scholz', 'spatial', 'ktab'] as const) {
        const { forecast, notes, rounds } = run(issue, model, { rounds: 3 });
        if (forecast === null) expect(notes, `${issue.id} ${model}`).not.toEqual([]);
        else expect(Number.isFinite(forecast), `${issue.id} ${model}`).toBe(true);
        expect(rounds[0]?.positions).toEqual(issue.stakeholders.map((a) => a.position[0]));
      }
  });
  test('KTAB through the case file: positions in its own units', () => {
    for (const name of referenceFiles('fixtures', 'ktab-default-')) {
      const fixture = referenceJson('fixtures', name) as {
        readonly case: string;
        readonly result: { readonly positions_by_turn: readonly (readonly [number])[][] };
      };
      const issue = referenceIssues().find((i) => i.id === fixture.case);
      if (!issue) continue;
      const { rounds, forecast } = run(issue, 'ktab');
      const scale = issue.scales[0] ?? { min: 0, max: 1 };
      const last = rounds.at(-1)?.positions as readonly number[];
      const wanted = fixture.result.positions_by_turn.at(-1) ?? [];
      for (const [i, [x]] of wanted.entries())
        expect(Math.abs(((last[i] as number) - scale.min) / (scale.max - scale.min) - x / 100)).toBeLessThan(1e-8);
      const moved = {
        ...issue,
        stakeholders: issue.stakeholders.map((a, i) => ({ ...a, position: [last[i] as number] })),
      };
      expect(forecast).toBeCloseTo(weightedMean(moved) as number, 9);
    }
  });
});
