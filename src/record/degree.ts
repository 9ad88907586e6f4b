import type { Text3 } from '../kernel/provenance.ts';
import type { Truth } from '../kernel/truth.ts';
import type { Facts, Law } from './model.ts';

/** One step of a scale, and what it means for the elements of the scale. */
export interface Degree {
  readonly id: string;
  readonly value: Truth;
  readonly words: Text3;
}

/** record/rules/degrees.yaml: how grave, how far directed from outside, and the truth value each degree stands for. */
export interface Scale {
  readonly id: string;
  /** Element paths it grades: `harm.armed-attack`, `attacker.external`. */
  readonly elements: readonly string[];
  readonly words: Text3;
  /** The rule of law it follows. */
  readonly law: string;
  readonly degrees: readonly Degree[];
}

const known = new WeakMap<Law, ReadonlyMap<string, ReadonlyMap<string, Degree>>>();

/** What a degree means for an element; undefined where no scale of the record grades the element so. */
export function degreeOf(law: Law, element: string, degree: string): Degree | undefined {
  return tables(law).get(element)?.get(degree);
}

/** The degrees that the record's scales know for an element, in their order; none where it is not graded. */
export function degreesOf(law: Law, element: string): readonly string[] {
  return [...(tables(law).get(element)?.keys() ?? [])];
}

export function scalesOf(law: Law): readonly Scale[] {
  const file = law.rules['degrees'] as { readonly scales?: readonly Scale[] } | undefined;
  return file?.scales ?? [];
}

function tables(law: Law): ReadonlyMap<string, ReadonlyMap<string, Degree>> {
  let found = known.get(law);
  if (!found) {
    found = new Map(
      scalesOf(law).flatMap((scale) => {
        const degrees = new Map(scale.degrees.map((degree) => [degree.id, degree]));
        return scale.elements.map((element) => [element, degrees] as const);
      }),
    );
    known.set(law, found);
  }
  return found;
}

/** An element and a degree that no scale of the record knows for it. */
export interface UnknownDegree {
  readonly element: string;
  readonly degree: string;
  /** Degrees the element has; none where it is not graded at all. */
  readonly known: readonly string[];
}

/** Facts whose degrees have become truth values; a value that is given stays. Throws nothing: unknown degrees are listed. */
export function gradedFacts(
  facts: Facts,
  law: Law,
): { readonly facts: Facts; readonly unknown: readonly UnknownDegree[] } {
  const unknown: UnknownDegree[] = [];
  const harm: Record<string, Truth> = { ...facts.harm };
  let external = facts.attacker?.external;
  for (const [element, degree] of Object.entries(facts.degrees ?? {})) {
    const value = degreeOf(law, element, degree)?.value;
    if (value === undefined) unknown.push({ element, degree, known: degreesOf(law, element) });
    else if (element.startsWith('harm.')) harm[element.slice('harm.'.length)] ??= value;
    else external ??= value;
  }
  if (facts.degrees === undefined) return { facts, unknown };
  const attacker = external === undefined ? facts.attacker : { ...facts.attacker, external };
  return { facts: { ...facts, harm, ...(attacker ? { attacker } : {}) }, unknown };
}
