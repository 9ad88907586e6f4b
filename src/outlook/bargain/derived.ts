import type { Span } from './model.ts';

/** What one actor stands to gain or lose under one ending: a cell of a reckoning. */
export interface Stake {
  readonly actor: string;
  readonly ending: string;
  readonly word: 'gains' | 'loses' | 'mixed' | 'neutral';
}

/** Where endings lie on the scales of an issue, in their units: a number each, or one for each dimension. */
export type EndingPoints = Readonly<Record<string, readonly number[]>>;

/** A position worked out from interests instead of the analyst's word. */
export interface Derivation {
  /** The endings it serves best. */
  readonly endings: readonly string[];
}

export interface DerivedPosition {
  readonly position: readonly number[];
  /** Where several endings serve equally well, the stretch between them, by dimension. */
  readonly ranges: readonly (Span | null)[];
  readonly computed: Derivation;
}

const worth = { gains: 1, mixed: 0, neutral: 0, loses: -1 } as const;

/**
 * The position an actor's stakes speak for: the point of the ending that serves it best, the mean of them where several do
 * equally. An ending nobody speaks of counts as neutral. Null where no stake tells one ending from another.
 */
export function positionFrom(actor: string, stakes: readonly Stake[], points: EndingPoints): DerivedPosition | null {
  const endings = Object.keys(points);
  const scores = new Map(endings.map((id) => [id, 0]));
  for (const { actor: holder, ending, word } of stakes)
    if (holder === actor && scores.has(ending)) scores.set(ending, worth[word]);
  const best = Math.max(...scores.values());
  const chosen = endings.filter((id) => scores.get(id) === best);
  if (chosen.length === 0 || chosen.length === endings.length) return null;
  const dims = points[chosen[0] as string]?.length ?? 0;
  const at = (k: number): readonly number[] => chosen.map((id) => points[id]?.[k] ?? 0);
  const indices = Array.from({ length: dims }, (_, k) => k);
  return {
    position: indices.map((k) => at(k).reduce((sum, x) => sum + x, 0) / chosen.length),
    ranges: indices.map((k) => {
      const [low, high] = [Math.min(...at(k)), Math.max(...at(k))];
      return high > low ? { low, high } : null;
    }),
    computed: { endings: chosen },
  };
}
