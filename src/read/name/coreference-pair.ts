import type { Mention } from '../page.ts';

/** The two states that a text has named most, where no third is named as often; none elsewhere. */
export function mostByFar(recent: readonly Mention[], own: number): readonly string[] {
  const named = countStates(recent, own, new Set());
  const [first, second, third] = named;
  return first && second && second[1] > 2 && second[1] > (third?.[1] ?? 0) + 1 ? [first[0], second[0]] : [];
}

/** The two states a text has named most, but for those that act in the sentence itself. */
export function twoMost(recent: readonly Mention[], own: number, alone: ReadonlySet<string>): readonly string[] {
  return countStates(recent, own, alone)
    .slice(0, 2)
    .map(([state]) => state);
}

/** The state but one that a text has named most before a sentence; of two alike, the one named later. */
export function mostNamedBefore(recent: readonly Mention[], own: number, but: string): string | undefined {
  const later = recent.toReversed();
  const [most] = countStates(later, own, new Set([but]));
  return most?.[0];
}

function countStates(
  recent: readonly Mention[],
  own: number,
  alone: ReadonlySet<string>,
): readonly (readonly [string, number])[] {
  const named = new Map<string, number>();
  for (const m of recent) {
    const state = m.kind === 'state' ? m.actor : m.kind === 'group' ? m.code.split('.')[0] : undefined;
    if (state && /^[A-Z]{3}$/.test(state) && m.sentence < own && !alone.has(state))
      named.set(state, (named.get(state) ?? 0) + 1);
  }
  return [...named].toSorted((a, b) => b[1] - a[1]);
}
