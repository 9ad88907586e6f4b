import type { Language, Text3 } from '../kernel/provenance.ts';
import type { RecordIndex } from '../record/index.ts';

/** One possible outcome, the topics that speak of it, and words that name it inside a condition. */
export interface Ending {
  readonly id: string;
  readonly name: Text3;
  readonly topics: readonly string[];
  readonly words: Readonly<Partial<Record<Language, readonly string[]>>>;
}
export interface EndingKind {
  readonly id: string;
  readonly crises: readonly string[];
  readonly endings: readonly Ending[];
}

/** The endings of record/rules/endings.yaml; none where the record holds no such file. */
export function endingKinds(record: RecordIndex): readonly EndingKind[] {
  const rules = (record.law.rules['endings'] ?? record.law.rules['endings.yaml']) as
    | { readonly kinds?: readonly EndingKind[] }
    | undefined;
  return rules?.kinds ?? [];
}

export function endingOf(record: RecordIndex, id: string): Ending | undefined {
  for (const kind of endingKinds(record)) for (const ending of kind.endings) if (ending.id === id) return ending;
  return undefined;
}
