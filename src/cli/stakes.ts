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
  const { cells } = reckon(done.readings, theRecord());
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

function cellsIn(text: string): readonly Stake[] | null {
  let value: { readonly cells?: unknown } | null;
  try {
    value = JSON.parse(text) as { readonly cells?: unknown } | null;
  } catch {
    return null;
  }
  const cells = value?.cells;
  if (!Array.isArray(cells)) return null;
  return (cells as readonly Partial<Stake>[]).flatMap(({ actor, ending, word }) =>
    typeof actor === 'string' && typeof ending === 'string' && word !== undefined && words.includes(word)
      ? [{ actor, ending, word }]
      : [],
  );
}
