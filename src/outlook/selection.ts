import type { Words } from '../kernel/provenance.ts';
import type { RecordIndex } from '../record/index.ts';

/** The paragraphs of record/rules/selection.yaml: which situations are in the record, why, and what that leaves out. */
export function selectionOf({ law }: RecordIndex): readonly Words[] {
  const file = law.rules['selection'] as { readonly paragraphs?: readonly Words[] } | undefined;
  return file?.paragraphs ?? [];
}
