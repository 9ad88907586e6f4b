import { extent, type Day } from '../kernel/date.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Outlook, OutcomeId } from './model.ts';
import { cameSo } from './rate.ts';
import { rulesOf } from './rules.ts';
import { brier, logScore, type Trial } from './score.ts';

/** One line of the ledger: what was said, on what day, from what input, by which versions. Never rewritten. */
export interface LedgerEntry {
  readonly schema: 'casus-ledger/1';
  readonly written: Day;
  readonly input_hash: string;
  readonly versions: { readonly casus: string; readonly record: string };
  readonly case: string;
  readonly ally: string;
  readonly day: Day;
  readonly predictions: readonly {
    readonly of: OutcomeId;
    readonly chain: string;
    readonly mean: number;
    readonly k: number;
    readonly n: number;
    readonly low: number;
    readonly high: number;
    /** The constant rate at the time, to be beaten. */
    readonly constant: number | null;
  }[];
}

export function ledgerEntry(
  o: Outlook,
  given: {
    readonly written: Day;
    readonly input_hash: string;
    readonly casus: string;
    readonly record: string;
    readonly id: string;
  },
): LedgerEntry {
  return {
    schema: 'casus-ledger/1',
    written: given.written,
    input_hash: given.input_hash,
    versions: { casus: given.casus, record: given.record },
    case: given.id,
    ally: o.ally,
    day: o.day,
    predictions: o.headlines.flatMap(({ of, chain, rate }) => {
      const constant = o.rates.find((r) => r.of === of && r.chain === 'constant')?.mean ?? null;
      if (rate.mean === null || rate.interval === null) return [];
      const { k, n, mean, interval } = rate;
      return [{ of, chain, mean, k, n, low: interval.low, high: interval.high, constant }];
    }),
  };
}

export interface ResolvedLine {
  readonly case: string;
  readonly of: OutcomeId;
  readonly predicted: number;
  readonly constant: number | null;
  /** null: the record does not hold the case, or not its outcome. */
  readonly came: boolean | null;
  readonly precedent: string | null;
}

export interface LedgerScore {
  readonly lines: readonly ResolvedLine[];
  readonly open: number;
  readonly n: number;
  readonly brier: number | null;
  readonly log: number | null;
  readonly constant_brier: number | null;
}

/**
 * Holds a ledger against the record: an entry is resolved by the precedent of the same ally whose crisis covers the day judged.
 * The first entry on a case counts; later ones on the same case, outcome and day are repeats.
 */
export function scoreLedger(entries: readonly LedgerEntry[], record: RecordIndex): LedgerScore {
  const rules = rulesOf(record.law);
  const seen = new Set<string>();
  const lines = entries.flatMap((entry) => {
    const precedent = record.law.precedents.find(
      (p) =>
        p.id === entry.case ||
        (p.situation.ally_in_trouble === entry.ally &&
          extent(p.start).first <= entry.day &&
          entry.day <= (p.end ? extent(p.end).last : p.situation.date)),
    );
    return entry.predictions.flatMap(({ of, mean, constant }): readonly ResolvedLine[] => {
      const key = [entry.ally, entry.day, of].join(' ');
      if (seen.has(key)) return [];
      seen.add(key);
      const outcome = rules?.outcomes.find((o) => o.id === of);
      const came = precedent && outcome ? cameSo(precedent, outcome) : null;
      return [{ case: entry.case, of, predicted: mean, constant, came, precedent: precedent?.id ?? null }];
    });
  });
  const told = lines.filter((l): l is ResolvedLine & { readonly came: boolean } => l.came !== null);
  const trials: readonly Trial[] = told.map(({ predicted, came }) => ({ predicted, came }));
  const plain: readonly Trial[] = told.flatMap(({ constant, came }) =>
    constant === null ? [] : [{ predicted: constant, came }],
  );
  return {
    lines,
    open: lines.length - told.length,
    n: trials.length,
    brier: trials.length === 0 ? null : brier(trials),
    log: trials.length === 0 ? null : logScore(trials),
    constant_brier: plain.length === 0 ? null : brier(plain),
  };
}
