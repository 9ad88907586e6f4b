import type { EndingKind } from './endings.ts';
import type { Computed, ComputedCell, Interest, Weight } from './model.ts';

type Interval = readonly [low: number, high: number];

interface Moved {
  readonly id: string;
  readonly sign: '+' | '-' | '?';
  readonly low: number;
  readonly high: number;
}

/** The table of gains and losses as computed: each actor under each ending of the kind that moves one of its interests. */
export function weigh(interests: readonly Interest[], kind: EndingKind, scale: readonly Weight[]): Computed {
  const weights = new Map(scale.map((w) => [w.id, w]));
  const actors = [...new Set(interests.map((i) => i.holder))];
  const cells = actors.flatMap((actor) =>
    kind.endings.flatMap(({ id: ending }) => {
      const moved = interests.flatMap((interest): readonly Moved[] => {
        const weight = weights.get(interest.weight);
        const effect = interest.effects.find((e) => e.ending === ending);
        return interest.holder === actor && weight && effect
          ? [{ id: interest.id, sign: effect.sign, low: weight.low, high: weight.high }]
          : [];
      });
      return moved.length === 0 ? [] : [cellOf(actor, ending, moved, scale)];
    }),
  );
  const shown = actors.filter((actor) => cells.some((cell) => cell.actor === actor));
  return {
    kind: kind.id,
    actors: shown,
    endings: kind.endings.map((e) => e.id).filter((id) => cells.some((cell) => cell.ending === id)),
    interests: interests.filter((i) => shown.includes(i.holder)),
    cells,
    scale,
    ranges: shown.map((actor) => rangeOf(actor, cells)),
  };
}

function cellOf(actor: string, ending: string, moved: readonly Moved[], scale: readonly Weight[]): ComputedCell {
  const interval = sum(moved);
  const word = wordOf(moved);
  const ids = (sign: Moved['sign']): readonly string[] => moved.filter((m) => m.sign === sign).map((m) => m.id);
  const against = word === 'gains' ? '-' : word === 'loses' ? '+' : null;
  return {
    actor,
    ending,
    word,
    interval,
    ...(word === 'gains' || word === 'loses' ? { size: sizeOf(interval, scale) } : {}),
    gains: ids('+'),
    losses: ids('-'),
    open: ids('?'),
    pivotal: moved.filter((m) => wordOf(moved.filter((other) => other !== m)) !== word).map((m) => m.id),
    dominated: against === null ? [] : ids(against),
  };
}

/** Interval arithmetic: gains add, losses subtract, what is open counts both ways. */
function sum(moved: readonly Moved[]): Interval {
  let [low, high] = [0, 0];
  for (const m of moved) {
    low += m.sign === '+' ? m.low : -m.high;
    high += m.sign === '-' ? -m.low : m.high;
  }
  return [low, high];
}

function wordOf(moved: readonly Moved[]): ComputedCell['word'] {
  const [low, high] = sum(moved);
  if (low > 0) return 'gains';
  if (high < 0) return 'loses';
  return moved.some((m) => m.sign === '+') && moved.some((m) => m.sign === '-') ? 'mixed' : 'unclear';
}

/** The words of the scale that hold the near and the far end; beyond its top the top word stands. */
function sizeOf([low, high]: Interval, scale: readonly Weight[]): readonly [string, string] {
  const near = Math.min(Math.abs(low), Math.abs(high));
  const far = Math.max(Math.abs(low), Math.abs(high));
  const rising = scale.toSorted((a, b) => a.low - b.low);
  const called = (value: number): string => (rising.findLast((w) => w.low <= value) ?? rising[0])?.id ?? '';
  return [called(near), called(far)];
}

function rangeOf(actor: string, cells: readonly ComputedCell[]): Computed['ranges'][number] {
  const own = cells.filter((cell) => cell.actor === actor);
  const middle = ({ interval: [low, high] }: ComputedCell): number => low + high;
  const [first] = own as [ComputedCell, ...ComputedCell[]];
  const worst = own.reduce((a, b) => (middle(b) < middle(a) ? b : a), first);
  const best = own.reduce((a, b) => (middle(b) > middle(a) ? b : a), first);
  return {
    actor,
    interval: [Math.min(...own.map((cell) => cell.interval[0])), Math.max(...own.map((cell) => cell.interval[1]))],
    worst: worst.ending,
    best: best.ending,
  };
}
