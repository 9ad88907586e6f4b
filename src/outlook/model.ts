import type { StateCode } from '../record/model.ts';

/** Base rate of one reference class: k of n, its members, how it was chosen. Never a bare number. */
export interface BaseRate {
  /** What is counted: acted (forces or help sent), consulted ... */
  readonly of: string;
  /** Message id of the sentence that says how the class was chosen, with arguments. */
  readonly class: { readonly id: string; readonly args: Readonly<Record<string, string>> };
  readonly k: number;
  readonly n: number;
  /** 90% credible interval of the Beta(k+1, n-k+1) posterior; null when n is 0. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly members: readonly { readonly precedent: string; readonly counted: boolean; readonly decision: string }[];
  /** The class had fewer than five members. */
  readonly small: boolean;
}

export interface Outlook {
  readonly organisation: string | null;
  readonly ally: StateCode;
  readonly day: string;
  readonly rates: readonly BaseRate[];
  readonly hindsight: boolean;
}
