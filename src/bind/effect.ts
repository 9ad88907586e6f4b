import type { CaseClaim } from '../case/model.ts';
import type { Truth } from '../kernel/truth.ts';

/** Claims with the same effect on a clause: accepting any one switches the class on, only setting all aside switches it off. */
export interface EffectClass {
  readonly index: number;
  readonly members: readonly string[];
  readonly accepted: readonly string[];
  /** What it says: three times the number of the element, and 0 for T, 1 for F, 2 for U. */
  readonly bits: readonly number[];
}

export interface Effects {
  readonly elements: readonly string[];
  readonly classes: readonly EffectClass[];
}

const offset: Readonly<Record<Truth, number>> = { T: 0, F: 1, U: 2 };

/** Claims sorted into classes by what they say of the elements a clause reads. */
export function classesOf(asked: {
  readonly claims: readonly CaseClaim[];
  readonly accepted: ReadonlySet<string>;
  readonly reads: (path: string) => boolean;
}): Effects {
  const elements: string[] = [];
  const classes = new Map<string, { index: number; members: string[]; accepted: string[]; bits: readonly number[] }>();
  for (const claim of asked.claims) {
    const said = new Set<number>();
    for (const { element, value } of claim.sets) {
      if (!asked.reads(element)) continue;
      let at = elements.indexOf(element);
      if (at < 0) at = elements.push(element) - 1;
      said.add(at * 3 + offset[value]);
    }
    if (said.size === 0) continue;
    const bits = [...said].toSorted((a, b) => a - b);
    const key = bits.join();
    const group = classes.get(key) ?? { index: classes.size, members: [], accepted: [], bits };
    group.members.push(claim.id);
    if (asked.accepted.has(claim.id)) group.accepted.push(claim.id);
    classes.set(key, group);
  }
  return { elements, classes: [...classes.values()] };
}
