import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { accuracy, forecasters, settledRows } from './accuracy.ts';
import { coverage, quantile } from './band.ts';
import { hasReference, referenceFiles, referenceIssues, referenceJson, referenceText } from './cases.fixture.ts';
import type { BargainRules } from './report.ts';
import { noSettlement } from './signal.ts';
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

const rules = parse(
  readFileSync(path.resolve(import.meta.dirname, '../../../record/rules/bargain.yaml'), 'utf8'),
) as BargainRules;

describe.skipIf(!hasReference)('what was measured (needs ../shared)', () => {
  test('the error band in the rules is that of the settled issues, and covers as much out of sample', () => {
    const rows = settledRows(referenceText('deu3_compromise_errors.csv'));
    expect(rows).toHaveLength(rules.error_band.issues);
    const issues = rows.map((r) => ({ group: r.dossier, error: Math.abs(r.compromise - r.outcome) / 100 }));
    const sorted = issues.map((i) => i.error).toSorted((a, b) => a - b);
    for (const [i, share] of rules.error_band.probability.entries()) {
      expect(rules.error_band.error[i]).toBeCloseTo(quantile(sorted, share), 3);
      expect(Math.abs(coverage(issues, share) - share)).toBeLessThan(0.03);
    }
  });
  test('the weighted mean errs less than expected utility on settled issues', () => {
    const rows = settledRows(referenceText('deu3_compromise_errors.csv'));
    const error = (of: (r: (typeof rows)[number]) => number): number =>
      rows.reduce((sum, r) => sum + Math.abs(of(r) - r.outcome), 0) / rows.length;
    expect(error((r) => r.compromise)).toBeLessThan(error((r) => r.challenge));
  });
  test('every model stands in the table of errors', () => {
    const known = referenceIssues().filter((i) => typeof i.outcome?.value === 'number');
    const table = accuracy(known);
    expect(table).toHaveLength(forecasters.length);
    for (const { model, answered } of table) expect(answered, model).toBe(model === 'nash' ? 0 : known.length);
  });
  test('the signal is raised on July 1914', () => {
    const july = referenceIssues().find((i) => i.id === 'july-1914-seven');
    expect(july && noSettlement(july, rules.no_settlement)).toMatchObject({ raised: true, polesHeld: true });
  });
});
