import type { Issue, Stakeholder } from './model.ts';

/** A position worked out from something else than the analyst's word, by stakeholder and dimension. */
export interface DerivedPosition {
  readonly name: string;
  readonly dimension: number;
  /** In units of the scale. */
  readonly value: number;
}

/** The issue with derived positions put in and marked computed. Names that stand on nobody are returned. */
export function withDerived(
  issue: Issue,
  derived: readonly DerivedPosition[],
): { readonly issue: Issue; readonly unknown: readonly string[] } {
  const known = new Set(issue.stakeholders.map((a) => a.name));
  const stakeholders = issue.stakeholders.map((a): Stakeholder => {
    const own = derived.filter((d) => d.name === a.name && d.dimension < a.position.length);
    if (own.length === 0) return a;
    let position: readonly number[] = a.position;
    for (const d of own) position = position.with(d.dimension, d.value);
    return { ...a, position, computed: true };
  });
  return {
    issue: { ...issue, stakeholders },
    unknown: derived.map((d) => d.name).filter((name) => !known.has(name)),
  };
}
