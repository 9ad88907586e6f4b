import type { Law, State } from './model.ts';
import type { Found } from './validate.ts';

/**
 * No state comes out of itself, directly or by others. One that was gone and came back may: Russia came out of the Soviet
 * Union, which came out of Russia.
 */
export function lineageFaults(law: Law): readonly Found[] {
  const states = new Map(law.states.map((state) => [state.id, state]));
  return law.states.flatMap((state) =>
    (state.predecessors ?? []).flatMap((id, i): readonly Found[] => {
      const way = wayBack(id, state.id, states);
      if (way === null || [state.id, ...way].some((s) => (states.get(s)?.intervals.length ?? 0) > 1)) return [];
      return [
        {
          folder: 'states',
          id: state.id,
          path: ['predecessors', i],
          code: 'bad-value',
          found: `${state.id} comes out of itself: ${[state.id, ...way].join(', out of ')}`,
          expected: 'predecessors that were there before it',
          next: 'Take one of these out.',
        },
      ];
    }),
  );
}

/** From a state by its predecessors to the one looked for; null where none leads there. */
function wayBack(from: string, to: string, states: ReadonlyMap<string, State>): readonly string[] | null {
  const seen = new Set<string>();
  const open: (readonly string[])[] = [[from]];
  for (let way = open.shift(); way !== undefined; way = open.shift()) {
    const here = way.at(-1) as string;
    if (here === to) return way;
    if (seen.has(here)) continue;
    seen.add(here);
    for (const before of states.get(here)?.predecessors ?? []) open.push([...way, before]);
  }
  return null;
}
