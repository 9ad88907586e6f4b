import type { Ground } from '../case/model.ts';
import type { Truth } from '../kernel/truth.ts';

/** The word of a value with its ground: a closed-world F is “not reported” or “not shown”, never a plain no. */
export function cellWord(cell: { readonly value: Truth; readonly ground: Ground } | null): string {
  if (cell === null) return 'cell.none';
  if (cell.value === 'T') return 'cell.T';
  if (cell.value === 'F')
    return cell.ground === 'not-reported' || cell.ground === 'set-aside' ? `cell.F.${cell.ground}` : 'cell.F';
  return cell.ground === 'contested' || cell.ground === 'conflict' ? 'cell.U.contested' : 'cell.U';
}
