/**
 * Where a text happens, and whose the police, the rebels or the government are that no word ties to a state: a log-linear choice
 * among the states the text names (McFadden 1974, conditional logit). Each sign of `home-sign.ts` has a weight in
 * record/rules/owner.yaml, fitted on the open annotated dispatches by scripts/fit-owner.ts.
 */
import type { Scene } from './mention.ts';
import type { Found } from './name.ts';
import type { Introduced } from './person.ts';
import { type HomeSign, homeSigns, type OwnerSign, ownerSigns, type Signs } from './home-sign.ts';

export interface Homes {
  /** The state most of the text happens in; null where it names none. */
  readonly main: string | null;
  /** Where the text says it was written. */
  readonly written: string | null;
  readonly dateline: number;
  /** What speaks for each state the text names, in log odds, highest first. */
  readonly odds: ReadonlyMap<string, number>;
}

/** Sums the signs of each state that a text names. */
export function homesOf(scene: Scene, people: readonly Introduced[]): Homes {
  const { signs, written, dateline } = homeSigns(scene, people);
  const weights = scene.lexicon.owner.home;
  const odds = [...signs].map(([state, own]) => [state, sumOf(own, weights)] as const);
  const ranked = odds.toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { main: ranked[0]?.[0] ?? null, written, dateline, odds: new Map(ranked) };
}

/** Beyond these, a state that nothing near the words speaks for is not asked. */
const mostLikely = 4;

/** Whose the people are that a role noun names, by what stands near it and where the text happens; null where no state is named. */
export function ownerOf(scene: Scene, f: Found, homes: Homes): string | null {
  const near = ownerSigns(scene, f, { signs: homes.odds, dateline: homes.dateline });
  const weights = scene.lexicon.owner.beside;
  let n = 0;
  for (const state of homes.odds.keys()) {
    if (n++ >= mostLikely) break;
    if (!near.has(state)) near.set(state, {});
  }
  let best: string | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (const [state, own] of near) {
    const sum = (homes.odds.get(state) ?? 0) + sumOf(own, weights);
    if (sum < top || (sum === top && best !== null && state > best)) continue;
    top = sum;
    best = state;
  }
  return best;
}

function sumOf<S extends HomeSign | OwnerSign>(own: Signs<S>, weights: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const sign in own) sum += (own[sign] as number) * (weights[sign] ?? 0);
  return sum;
}
