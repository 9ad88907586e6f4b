import type { RecordIndex } from '../record/index.ts';
import type { Situation, StateCode } from '../record/model.ts';
import { clausesOf } from './clause.ts';
import { datedOf } from './dated.ts';
import { judgeClause } from './judge.ts';
import type { Status } from './model.ts';
import { Scene } from './scene.ts';

/** What one clause gives each of several allies that asked together. Allies with the same answer stand in one group. */
export interface Together {
  readonly treaty: string;
  readonly provision: string;
  readonly groups: readonly {
    readonly allies: readonly StateCode[];
    readonly status: Status;
    readonly decisive_element: string;
  }[];
}

/** The same crisis with another ally in trouble: the place is judged for that ally by who is sovereign there. */
export function seenBy(ally: StateCode, situation: Situation): Situation {
  if (ally === situation.ally_in_trouble) return situation;
  const { is_territory_of_victim: _own, ...place } = situation.place;
  return { ...situation, ally_in_trouble: ally, place };
}

/**
 * Collective invocation: every clause that binds any of the allies that asked together, judged for each of them by itself
 * and grouped by answer. Empty where one ally asked alone.
 */
export function judgeTogether(situation: Situation, record: RecordIndex): readonly Together[] {
  const others = (situation.with_allies ?? []).filter((ally) => ally !== situation.ally_in_trouble);
  if (others.length === 0) return [];
  const day = datedOf(record).on(situation.date);
  const scenes = [situation.ally_in_trouble, ...new Set(others)].map(
    (ally) => [ally, new Scene(seenBy(ally, situation), record)] as const,
  );
  return clausesOf(record).all.flatMap((clause) => {
    if (day.inForce(clause).value === 'F' || day.version(clause).value === 'F') return [];
    const groups = new Map<string, { allies: StateCode[]; status: Status; decisive_element: string }>();
    for (const [ally, scene] of scenes) {
      if (day.party(clause, ally, 'victim').value === 'F') continue;
      const { status, decisive_element } = judgeClause(clause, scene, day, null);
      const key = `${status} ${decisive_element}`;
      const group = groups.get(key) ?? { allies: [], status, decisive_element };
      group.allies.push(ally);
      groups.set(key, group);
    }
    if (groups.size === 0) return [];
    return [{ treaty: clause.treaty.id, provision: clause.provision.id, groups: [...groups.values()] }];
  });
}
