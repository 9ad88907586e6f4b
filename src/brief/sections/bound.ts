import type { Conflict, Gap, Together } from '../../bind/index.ts';
import type { Readings, TreeNode } from '../../bind/model.ts';
import type { StateCode } from '../../record/model.ts';
import { actor, actors, line, list, provision, term, treaty } from '../line.ts';
import type { Line } from '../model.ts';
import { treeArgs } from '../tree.ts';

/** Where the words alone and the practice of the body give different answers: both. */
export function readingLines(readings: Readings | undefined): readonly Line[] {
  if (!readings) return [];
  const { textual, practised } = readings;
  return [
    line('computed', 'finding.textual', {
      status: term(`status.${textual.status}`),
      element: term(`element.${textual.decisive_element}`),
    }),
    line('computed', 'finding.practised', {
      status: term(`status.${practised.status}`),
      element: term(`element.${practised.decisive_element}`),
    }),
  ];
}

/** Promises that pull a responder apart, pointing at both. */
export function conflictLines(ally: StateCode, conflicts: readonly Conflict[]): readonly Line[] {
  return conflicts.map(({ responders, owed, towards, against }) =>
    line(
      'computed',
      'finding.conflict',
      {
        responders: actors(responders),
        ally: actor(ally),
        owed: list(owed.map((o) => provision(o.provision))),
        towards: actor(towards),
        against: list(against.map(provision)),
      },
      { record: [...owed.map((o) => o.provision), ...against].map((id) => `provision:${id}`) },
    ),
  );
}

/** Articles without exactly one wording in force that day. */
export function gapLines(gaps: readonly Gap[]): readonly Line[] {
  return gaps.map((gap) =>
    line(
      'computed',
      `finding.gap-${gap.kind}`,
      { treaty: treaty(gap.treaty), provisions: list(gap.provisions.map(provision)) },
      { record: gap.provisions.map((id) => `provision:${id}`) },
    ),
  );
}

/** Allies that asked together, each judged for itself: one line a clause, allies with the same answer together. */
export function togetherLines(together: readonly Together[]): readonly Line[] {
  if (together.length === 0) return [];
  return [
    line(
      'computed',
      'finding.together',
      {},
      {
        children: together.map(({ provision: id, groups }) =>
          line(
            'computed',
            'finding.together-clause',
            { provision: provision(id) },
            {
              children: groups.map(({ allies, status, decisive_element: element }) =>
                line('computed', 'finding.together-allies', {
                  allies: actors(allies),
                  status: term(`status.${status}`),
                  element: term(`element.${element}`),
                }),
              ),
            },
          ),
        ),
      },
    ),
  ];
}

/** The shortest fact that would settle each open branch; the four first. */
export function settleLines(tree: TreeNode): readonly Line[] {
  if (tree.value !== 'U') return [];
  const found = new Map<string, Line>();
  const walk = (node: TreeNode): void => {
    if (node.value === 'T') return;
    if (node.settle)
      found.set(
        JSON.stringify(node.settle),
        line('computed', 'finding.settle', { what: term(node.settle.id, treeArgs(node.settle.args)) }),
      );
    for (const child of node.children ?? []) walk(child);
  };
  walk(tree);
  return [...found.values()];
}
