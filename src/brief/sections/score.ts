import type { LedgerScore } from '../../outlook/ledger.ts';
import type { Score, Scored } from '../../outlook/index.ts';
import { line, number, precedent, term, text } from '../line.ts';
import type { Arg, Line } from '../model.ts';

const thousandth = (x: number): Arg => number(Math.round(x * 1000) / 1000);
const hundredth = (x: number): Arg => number(Math.round(x * 100));

/** How each rule did on the record's own cases, each left out in turn, with its calibration. */
export function scoreLines({ scores, chosen, rolling, calibration }: Scored): readonly Line[] {
  const outcomes = [...new Set(scores.map((s) => s.of))];
  return outcomes.map((of) => {
    const ofIt = (list: readonly Score[]): readonly Score[] =>
      list.filter((s) => s.of === of).toSorted((a, b) => a.brier - b.brier);
    const own = ofIt(scores);
    const fair = ofIt(chosen);
    const dated = ofIt(rolling);
    const ruleLine = (s: Score): Line =>
      line('computed', 'score.rule', {
        rule: term(`chain.${s.chain}`),
        brier: thousandth(s.brier),
        log: thousandth(s.log),
      });
    return line(
      'computed',
      'score.outcome',
      { of: term(`of.${of}`), n: number(own[0]?.n ?? 0) },
      {
        children: [
          ...own.map(ruleLine),
          ...fair.map(ruleLine),
          ...(dated.length > 0
            ? [line('computed', 'score.rolling', { n: number(dated[0]?.n ?? 0) }, { children: dated.map(ruleLine) })]
            : []),
          line(
            'computed',
            'score.calibration',
            {},
            {
              children: (calibration[of] ?? []).map((bin) =>
                line('computed', 'score.bin', {
                  from: hundredth(bin.from),
                  to: hundredth(bin.to),
                  n: number(bin.n),
                  predicted: hundredth(bin.predicted),
                  seen: number(bin.seen),
                }),
              ),
            },
          ),
        ],
      },
    );
  });
}

/** A ledger held against the record. */
export function ledgerScoreLines(scored: LedgerScore): readonly Line[] {
  const head =
    scored.brier === null
      ? line('computed', 'score.ledger-open', { open: number(scored.open) })
      : line('computed', 'score.ledger', {
          n: number(scored.n),
          open: number(scored.open),
          brier: thousandth(scored.brier),
          log: thousandth(scored.log ?? 0),
          constant: thousandth(scored.constant_brier ?? 0),
        });
  return [
    head,
    ...scored.lines.map((l) =>
      line('computed', l.came === null ? 'score.line-open' : l.came ? 'score.line-came' : 'score.line-not', {
        case: l.precedent === null ? text(l.case) : precedent(l.precedent),
        of: term(`of.${l.of}`),
        predicted: hundredth(l.predicted),
      }),
    ),
  ];
}
