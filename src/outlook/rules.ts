import type { Day } from '../kernel/date.ts';
import { holdsOn } from '../kernel/date.ts';
import type { Text3 } from '../kernel/provenance.ts';
import type { Law, StateCode } from '../record/model.ts';
import type { FeatureId, OutcomeId, Published } from './model.ts';

/** record/rules/base-rates.yaml: outcomes, classes, adjustments and published figures, all of them data. */
export interface Rules {
  readonly enough: number;
  /** Share of probability that printed ranges cover. */
  readonly credible: number;
  readonly periods: readonly { readonly id: string; readonly from: Day }[];
  readonly outcomes: readonly {
    readonly id: OutcomeId;
    readonly yes: readonly string[] | 'contingents';
    readonly no: readonly string[];
  }[];
  readonly chains: readonly { readonly id: string; readonly steps: readonly (readonly FeatureId[])[] }[];
  readonly adjustments: readonly {
    readonly id: string;
    readonly responders: 'major';
    readonly log_odds: number;
    readonly error: number;
    readonly words: Text3;
    readonly source: string;
  }[];
  readonly majors: readonly { readonly state: StateCode; readonly from: Day; readonly to?: Day }[];
  readonly published: readonly Published[];
}

export function rulesOf(law: Law): Rules | null {
  return (law.rules['base-rates'] as Rules | undefined) ?? null;
}

/** The last period that has begun on that day; the first where none has. */
export function periodOf(rules: Rules, day: Day): string {
  return rules.periods.findLast((p) => p.from <= day)?.id ?? rules.periods[0]?.id ?? '';
}

export function isMajor(rules: Rules, state: StateCode, day: Day): boolean {
  return rules.majors.some((m) => m.state === state && holdsOn(m, day) === 'T');
}
