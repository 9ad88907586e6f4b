import type { Issue, Stakeholder } from './model.ts';
import { weightOf } from './model.ts';

/** Who bargains: those with weight. The others keep their positions, vote on nothing and are offered nothing. */
export interface Active {
  readonly indices: readonly number[];
  readonly stakeholders: readonly Stakeholder[];
}

export function activeOf(issue: Issue): Active {
  const indices = issue.stakeholders.flatMap((a, i) => (weightOf(a) > 0 ? [i] : []));
  return { indices, stakeholders: indices.map((i) => issue.stakeholders[i] as Stakeholder) };
}

/** Whether all hold one position. */
export function agreed(stakeholders: readonly Stakeholder[]): boolean {
  const first = stakeholders[0];
  return stakeholders.every((a) => a.position.every((x, k) => x === first?.position[k]));
}
