import type { RecordIndex } from '../record/index.ts';
import type { Situation } from '../record/model.ts';
import { clausesOf } from './clause.ts';
import { datedOf } from './dated.ts';
import { judgeClause } from './judge.ts';
import { Scene } from './scene.ts';

/**
 * One pass of clause evaluations with their trees: every judged provision on every situation for any other party.
 * Gives how many were evaluated, so that the rim, which has the clock, can tell the rate.
 */
export function evaluateAll(record: RecordIndex, situations: readonly Situation[]): number {
  let evaluated = 0;
  for (const situation of situations) {
    const scene = new Scene(situation, record);
    const day = datedOf(record).on(situation.date);
    for (const clause of clausesOf(record).all) if (judgeClause(clause, scene, day, null).tree.children) evaluated++;
  }
  return evaluated;
}
