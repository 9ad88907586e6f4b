import type { Text3 } from '../kernel/provenance.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Interest, Weight } from './model.ts';

/** One rule of record/rules/interests.yaml: the stake, its weight, and what each ending does to it. */
export interface InterestRule {
  readonly id: string;
  readonly weight: string;
  /** It is told of actors that other rules or the source bring in, and brings in none itself. */
  readonly follows?: boolean;
  readonly words: Text3;
  readonly source: string;
  readonly effects: Interest['effects'];
}
interface InterestFile {
  readonly scale: readonly Weight[];
  /** Organisations with more members make no partners. */
  readonly most_members: number;
  readonly rules: readonly InterestRule[];
}

/** One criterion of record/rules/spread.yaml. */
export interface SpreadCriterion {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly words: Text3;
  readonly mechanism: Text3;
  readonly source: string;
}
interface SpreadFile {
  readonly least: number;
  readonly criteria: readonly SpreadCriterion[];
}

export function interestRules(record: RecordIndex): InterestFile {
  return (record.law.rules['interests'] as InterestFile | undefined) ?? { scale: [], most_members: 0, rules: [] };
}

export function spreadRules(record: RecordIndex): SpreadFile {
  return (record.law.rules['spread'] as SpreadFile | undefined) ?? { least: 1, criteria: [] };
}
