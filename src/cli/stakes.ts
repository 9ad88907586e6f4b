import { Fault } from '../kernel/fault.ts';
import type { Stake } from '../outlook/bargain/index.ts';
import type { Arguments } from './arguments.ts';
import { theRecord } from './data.ts';
import { readInput } from './input.ts';

/** Who gains and loses under which ending: from what `casus reckon --json` printed, or by reckoning an article or a case. */
export async function stakesFrom(file: string, args: Arguments): Promise<readonly Stake[]> {
  if (file.toLowerCase().endsWith('.json')) {
    const printed = cellsIn(readInput(file).text);
    if (printed) return printed;
  }
  const { work } = await import('./pipeline.ts');
  const { reckon } = await import('../reckon/index.ts');
  const done = await work({ ...args, files: [file] });
  const cells = stakesIn(reckon(done.cases[0] ?? null, done.readings, theRecord()));
  if (cells.length === 0)
    throw new Fault({
      code: 'schema',
      file,
      found: 'no gains or losses',
      expected: 'an article that argues them, or what casus reckon --json prints',
      next: 'casus reckon FILE shows what it says of interests.',
    });
  return cells;
}

const words: readonly string[] = ['gains', 'loses', 'mixed', 'neutral'];

type Printed = {
  readonly cells?: readonly unknown[];
  readonly computed?: { readonly cells?: readonly unknown[] } | null;
} | null;

function cellsIn(text: string): readonly Stake[] | null {
  let value: Printed;
  try {
    value = JSON.parse(text) as Printed;
  } catch {
    return null;
  }
  return Array.isArray(value?.cells) ? stakesIn(value) : null;
}

/** As argued; and as computed where the source is silent on that actor and ending, if the computation is clear. */
function stakesIn(value: Printed): readonly Stake[] {
  const argued = known(value?.cells ?? []);
  const said = new Set(argued.map(({ actor, ending }) => `${actor} ${ending}`));
  const computed = known(value?.computed?.cells ?? []);
  return [...argued, ...computed.filter(({ actor, ending }) => !said.has(`${actor} ${ending}`))];
}

function known(cells: readonly unknown[]): readonly Stake[] {
  return (cells as readonly Partial<Stake>[]).flatMap(({ actor, ending, word }) =>
    typeof actor === 'string' && typeof ending === 'string' && word !== undefined && words.includes(word)
      ? [{ actor, ending, word }]
      : [],
  );
}
