import type { Text3, Words } from '../kernel/provenance.ts';
import type { StateCode } from '../record/model.ts';

/** What is counted: the body decided to act, contingents were sent. */
export type OutcomeId = 'decided' | 'performed';

/** What parts one class of cases from another; all of it is known before anybody acts. */
export interface Features {
  /** Kind of crisis: internal unrest, interstate attack ... */
  readonly kind: string;
  /** Nature of the clause nearest to falling due: a duty, or a power of the body. */
  readonly nature: string;
  /** Status of that clause. */
  readonly status: string;
  /** Whether anybody asked for help under a treaty. */
  readonly requested: 'asked' | 'not-asked';
  readonly period: string;
  readonly organisation: string;
}
export type FeatureId = keyof Features;

/** Base rate of one reference class: k of n, its members, how it was chosen. Never a bare number. */
export interface BaseRate {
  readonly of: OutcomeId;
  readonly chain: string;
  /** The features that members share with the case, and their values; none: every earlier case. */
  readonly class: Readonly<Partial<Features>>;
  /** How many steps the class was widened, because a narrower one had too few members. */
  readonly widened: number;
  readonly k: number;
  readonly n: number;
  /** Posterior mean (k+1)/(n+2), and the credible interval of Beta(k+1, n-k+1); null when n is 0. */
  readonly mean: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly members: readonly { readonly precedent: string; readonly counted: boolean; readonly decision: string }[];
  /** The class has fewer than five members even at its widest. */
  readonly small: boolean;
}

/** How a rule of prediction did over the record's own cases, each left out in turn. */
export interface Score {
  readonly of: OutcomeId;
  /** A chain of classes, or `constant`. */
  readonly chain: string;
  readonly n: number;
  readonly brier: number;
  /** Mean negative logarithm, natural. */
  readonly log: number;
}

/** Cases by what was predicted: how many, the mean prediction, and how many came true. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly predicted: number;
  readonly seen: number;
}

export interface Scored {
  readonly scores: readonly Score[];
  /** The best rule, chosen for each case without that case: what choosing is worth. */
  readonly chosen: readonly Score[];
  /** Each case from those alone that had ended before it began. */
  readonly rolling: readonly Score[];
  /** Of the predictions of `chosen`. */
  readonly calibration: Readonly<Partial<Record<OutcomeId, readonly CalibrationBin[]>>>;
}

/** The number the dossier shows for an outcome, by the chain that scores best; `constant` where none beats it. */
export interface Headline {
  readonly of: OutcomeId;
  readonly chain: string;
  readonly rate: BaseRate;
  readonly score: Score;
  readonly constant: Score;
  /** The best rule chosen without the case: where it does not beat the constant rate, that rate is shown. */
  readonly chosen: Score;
}

/** One responder's share of contingents in cases in which somebody acted. */
export interface Contingent {
  readonly responder: StateCode;
  /** own: this state in cases of its treaties; any: every party in every case with contingents on record. */
  readonly class: 'own' | 'any';
  readonly k: number;
  readonly n: number;
  readonly mean: number;
  readonly interval: { readonly low: number; readonly high: number };
  readonly members: readonly { readonly precedent: string; readonly counted: boolean; readonly decision: string }[];
  readonly adjusted?: {
    readonly mean: number;
    readonly low: number;
    readonly high: number;
    readonly by: readonly {
      readonly id: string;
      readonly words: Text3;
      readonly log_odds: number;
      readonly error: number;
      readonly source: string;
    }[];
    /** The estimate comes from disputes between states, and this is none. */
    readonly extrapolated: boolean;
  };
}

/** A fact that would move the case to another class, and the rate there. */
export interface Change {
  readonly feature: FeatureId;
  readonly to: string;
  readonly k: number;
  readonly n: number;
}

export interface Published {
  readonly id: string;
  readonly value: number;
  readonly words: Text3;
  readonly source: string;
}

export interface Outlook {
  readonly organisation: string | null;
  readonly ally: StateCode;
  readonly day: string;
  readonly features: Features | null;
  readonly headlines: readonly Headline[];
  /** Every outcome by every chain. */
  readonly rates: readonly BaseRate[];
  readonly contingents: readonly Contingent[];
  readonly changes: readonly Change[];
  readonly published: readonly Published[];
  /** Precedents left out, by reason: not ended by the day judged, the case itself, outcome not on record. */
  readonly left_out: { readonly later: number; readonly same: number };
  /** How the situations of the record were chosen, and what it leaves out. */
  readonly selection: readonly Words[];
  /** Mandates on record in the earlier cases: too few to predict one. */
  readonly mandates: number;
  readonly hindsight: boolean;
}
