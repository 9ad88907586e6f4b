/** The outlook scored on the record: each precedent left out in turn, then each from earlier ones alone. */
import { type Score, scoredOf, rulesOf } from '../src/outlook/index.ts';
import { openRecord } from '../src/record/index.ts';
import type { Law } from '../src/record/model.ts';

const row = (...cells: readonly string[]): void =>
  console.log(cells.map((c, i) => (i === 0 ? c.padEnd(44) : c.padStart(14))).join(''));

export function evalOutlook(law: Law): void {
  const rules = rulesOf(law);
  if (!rules) return;
  const { scores, chosen, rolling, calibration } = scoredOf(rules, openRecord(law));
  for (const { id } of rules.outcomes) {
    const table = (title: string, list: readonly Score[]): void => {
      const own = list.filter((s) => s.of === id).toSorted((a, b) => a.brier - b.brier);
      const base = own.find((s) => s.chain === 'constant');
      console.log(`\nOutlook, ${id}: ${own[0]?.n ?? 0} precedents, ${title}`);
      row('rule', 'Brier', 'log score', 'against constant');
      for (const s of own)
        row(s.chain, s.brier.toFixed(3), s.log.toFixed(3), base ? (s.brier - base.brier).toFixed(3) : '');
    };
    table('each left out in turn (chosen: the best rule, chosen without the case)', [...scores, ...chosen]);
    table('each from those that had ended before it began', rolling);
    console.log(`Outlook, ${id}: calibration of the chosen rule`);
    row('predicted', 'cases', 'mean predicted', 'came');
    for (const b of calibration[id] ?? [])
      row(`${b.from.toFixed(1)} to ${b.to.toFixed(1)}`, String(b.n), b.predicted.toFixed(2), String(b.seen));
  }
}
