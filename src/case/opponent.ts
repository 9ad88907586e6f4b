import type { RecordIndex } from '../record/index.ts';
import { type DraftInput, toldIn } from './ally.ts';
import type { Case } from './model.ts';
import { isTold, type OpponentSign, opponentSigns, type PossibleOpponent, possibleOpponents } from './opponent-sign.ts';
import { foreignStates, type Seen } from './setting.ts';

/** Log odds that a sign adds for its party, a sign told twice counting twice: record/rules/opponent.yaml. */
export type OpponentWeights = Readonly<Record<OpponentSign, number>>;

export interface ChosenOpponent {
  /** The one that attacks or threatens, and those that strike with it; nobody: none. */
  readonly parties: readonly string[];
  /** `rule:SIGN` for what speaks most for the choice, the weightiest first, each with the claims it rests on. */
  readonly because: readonly string[];
}

/** How many signs are named as the reason. */
const named = 3;

/** The party for which most speaks, by the weights of the record; where as much speaks for two, the first of them. */
export function opponentOf(c: Case, inputs: readonly DraftInput[], seen: readonly Seen[]): ChosenOpponent {
  const [view] = seen;
  if (!view) return { parties: [], because: [] };
  const weights = weightsIn(view.record);
  const [best] = possibleOpponents(c, inputs, seen).toSorted((a, b) => oddsOf(b, weights) - oddsOf(a, weights));
  if (!best) return { parties: [], because: [] };
  return {
    parties: best.party === null ? [] : [best.party, ...beside(best.party, inputs, seen)],
    because: [...best.signs]
      .filter(([sign]) => weights[sign] > 0)
      .toSorted(([a, x], [b, y]) => weights[b] * y.amount - weights[a] * x.amount)
      .slice(0, named)
      .flatMap(([sign, { claims }]) => [`rule:${sign}`, ...claims]),
  };
}

/** Sum of the weights of all that is told of a party. */
export function oddsOf({ signs }: PossibleOpponent, weights: OpponentWeights): number {
  return [...signs].reduce((sum, [sign, { amount }]) => sum + weights[sign] * amount, 0);
}

/** States that strike in the very act in which the opponent does. */
function beside(party: string, inputs: readonly DraftInput[], seen: readonly Seen[]): readonly string[] {
  const joined = toldIn(inputs).flatMap(({ event, input }) => {
    const view = seen[input] as Seen;
    if (event.type !== 'ASSAULT' || !isTold(event)) return [];
    const states = foreignStates(event.source, view);
    return states.includes(party) ? states.filter((state) => state !== party && !view.invited?.has(state)) : [];
  });
  return [...new Set(joined)];
}

function weightsIn(record: RecordIndex): OpponentWeights {
  const file = record.law.rules['opponent'] as { readonly weights?: Partial<OpponentWeights> } | undefined;
  return Object.fromEntries(opponentSigns.map((sign) => [sign, file?.weights?.[sign] ?? 0])) as OpponentWeights;
}
