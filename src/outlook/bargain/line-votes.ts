/** Scratch of pairwise votes on a line, made once for n voters who are also the options. */
export interface LineVotes {
  readonly n: number;
  /** Indices by rising position. */
  readonly order: Int32Array;
  /** By place in `order`: position from the lowest one up, weight and weighted position up to here, weight from here on. */
  readonly at: Float64Array;
  readonly below: Float64Array;
  readonly belowAt: Float64Array;
  readonly above: Float64Array;
}

export function lineVotes(n: number): LineVotes {
  const f = (size: number): Float64Array => new Float64Array(size);
  return { n, order: new Int32Array(n), at: f(n), below: f(n + 1), belowAt: f(n + 1), above: f(n + 1) };
}

/**
 * Fills `pro[i * stride + j]` with Σ w max(0, |x − x_j| − |x − x_i|) over all voters: what is cast for i's position against j's.
 * A voter's preference between two points changes sign halfway, so sums up to there do: O(n²) where pair tables take O(n³).
 */
export function voteOnLine(
  l: LineVotes,
  position: Float64Array,
  weight: Float64Array,
  pro: Float64Array,
  stride: number,
): void {
  const { n, order, at, below, belowAt, above } = l;
  for (let i = 0; i < n; i++) {
    let place = i;
    while (place > 0 && position[order[place - 1]!]! > position[i]!) {
      order[place] = order[place - 1]!;
      place--;
    }
    order[place] = i;
  }
  const low = position[order[0]!]!;
  for (let p = 0; p < n; p++) {
    const w = weight[order[p]!]!;
    at[p] = position[order[p]!]! - low;
    below[p + 1] = below[p]! + w;
    belowAt[p + 1] = belowAt[p]! + w * at[p]!;
  }
  // Sums from above of their own: where nobody is left they are 0, not a rest of rounding.
  for (let p = n - 1; p >= 0; p--) above[p] = above[p + 1]! + weight[order[p]!]!;
  for (let a = 0; a < n; a++) {
    const i = order[a]!;
    pro[i * stride + i] = 0;
    let half = a + 1;
    for (let b = a + 1; b < n; b++) {
      const j = order[b]!;
      const apart = at[b]! - at[a]!;
      const sum = at[a]! + at[b]!;
      while (half < b && 2 * at[half]! < sum) half++;
      const forLow = sum * (below[half]! - below[a + 1]!) - 2 * (belowAt[half]! - belowAt[a + 1]!);
      const forHigh = 2 * (belowAt[b]! - belowAt[half]!) - sum * (below[b]! - below[half]!);
      pro[i * stride + j] = apart * below[a + 1]! + forLow;
      pro[j * stride + i] = apart * above[b]! + forHigh;
    }
  }
}
