/** The bargaining bench against its reference: fixtures, error of every model, coverage of the band, the signal. */
import { accuracy, settledRows } from '../src/outlook/bargain/accuracy.ts';
import { coverage, quantile } from '../src/outlook/bargain/band.ts';
import { hasReference, referenceIssues, referenceText } from '../src/outlook/bargain/cases.fixture.ts';
import { type Checked, checkKtab, checkScholz, checkSimple } from '../src/outlook/bargain/fixtures.fixture.ts';
import { noSettlement } from '../src/outlook/bargain/signal.ts';
import type { BargainRules } from '../src/outlook/bargain/index.ts';

const row = (...cells: readonly string[]): void =>
  console.log(cells.map((c, i) => (i === 0 ? c.padEnd(44) : c.padStart(14))).join(''));

function fixtureTable(): void {
  const ktab = checkKtab();
  const scholz = checkScholz();
  const simple = checkSimple(referenceIssues());
  const groups: readonly (readonly [string, readonly Checked[]])[] = [
    ['KTAB 1.4, defaults and own samples', ktab.checked.filter((c) => !c.name.includes('='))],
    ['KTAB 1.4, one option changed', ktab.checked.filter((c) => c.name.includes('='))],
    ['expected utility, jm', scholz.filter((c) => c.name.includes('-jm-'))],
    ['expected utility, mg2', scholz.filter((c) => c.name.includes('-mg2-'))],
    ['expected utility, mg3', scholz.filter((c) => c.name.includes('-mg3-'))],
    ['mean and median', simple],
  ];
  console.log('\nBargaining: fixtures');
  row('group', 'matched', 'of', 'figures', 'worst', 'tolerance');
  for (const [name, checked] of groups) {
    const matched = checked.filter((c) => c.deviation <= c.tolerance).length;
    const worst = Math.max(...checked.map((c) => c.deviation));
    const figures = checked.reduce((sum, c) => sum + c.figures, 0);
    row(
      name,
      String(matched),
      String(checked.length),
      String(figures),
      worst.toExponential(1),
      String(checked[0]?.tolerance),
    );
  }
  for (const { name, why } of ktab.leftOut) console.log(`  left out: ${name}: ${why}`);
}

const settledCount = (): number => settledRows(referenceText('deu3_compromise_errors.csv')).length;

function errorTable(): void {
  const known = referenceIssues().filter((i) => typeof i.outcome?.value === 'number');
  const table = accuracy(known);
  console.log(`\nBargaining: mean absolute error on ${known.length} cases with a known outcome, scale 0 to 100`);
  row('model', 'error', 'std error', 'answered');
  for (const { model, error, deviation, answered } of table)
    row(model, answered > 0 ? error.toFixed(1) : 'none', answered > 1 ? deviation.toFixed(1) : '', `${answered}`);
  const best = table[0];
  console.log(
    `Best here: ${best?.model} (${best?.error.toFixed(1)}). With ${known.length} cases no difference between neighbours in this table means anything; the next table has ${settledCount()} issues.`,
  );
  const settled = settledRows(referenceText('deu3_compromise_errors.csv'));
  const mae = (of: (r: (typeof settled)[number]) => number): number =>
    settled.reduce((sum, r) => sum + Math.abs(of(r) - r.outcome), 0) / settled.length;
  const mean = mae((r) => r.compromise);
  const challenge = mae((r) => r.challenge);
  console.log(`\nBargaining: mean absolute error on ${settled.length} settled EU issues (forecasts of others)`);
  row('weighted mean', mean.toFixed(2));
  row('expected utility, best tuned variant', challenge.toFixed(2));
  console.log(`Best: ${mean <= challenge ? 'the weighted mean' : 'expected utility'}.`);
}

function bandTable(rules: BargainRules): void {
  const settled = settledRows(referenceText('deu3_compromise_errors.csv'));
  const byDossier = settled.map((r) => ({ group: r.dossier, error: Math.abs(r.compromise - r.outcome) / 100 }));
  const byIssue = byDossier.map((r, i) => ({ ...r, group: String(i) }));
  const sorted = byDossier.map((r) => r.error).toSorted((a, b) => a - b);
  console.log(
    `\nBargaining: error band, ${settled.length} issues in ${new Set(settled.map((r) => r.dossier)).size} dossiers; coverage out of sample`,
  );
  row('share', '± of 100', 'in rules', 'by issue', 'by dossier');
  for (const [i, share] of rules.error_band.probability.entries())
    row(
      String(share),
      (100 * quantile(sorted, share)).toFixed(1),
      (100 * (rules.error_band.error[i] ?? Number.NaN)).toFixed(1),
      coverage(byIssue, share).toFixed(3),
      coverage(byDossier, share).toFixed(3),
    );
}

function signalTable(rules: BargainRules): void {
  const issues = referenceIssues();
  const raised = issues.filter((i) => noSettlement(i, rules.no_settlement).raised);
  const war = issues.find((i) => i.id === 'july-1914-seven');
  const settled = issues.filter((i) => i.outcome !== null && i !== war);
  console.log(
    `\nBargaining: the no-settlement signal is ${war && raised.includes(war) ? '' : 'not '}raised on July 1914, and on ${raised.filter((i) => settled.includes(i)).length} of ${settled.length} cases that ended otherwise (${raised.length} of all ${issues.length}).`,
  );
}

/** Prints the tables, or why there are none. */
export function evalBargain(rules: BargainRules): void {
  if (!hasReference) {
    console.log('\nBargaining: the reference folder ../shared/reference/bargaining is absent; nothing was measured.');
    return;
  }
  fixtureTable();
  errorTable();
  bandTable(rules);
  signalTable(rules);
}
