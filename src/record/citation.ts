import type { Text3 } from '../kernel/provenance.ts';
import type { Law } from './model.ts';

/** Words for citations, by the citation as the record has it: record/rules/citations.yaml. */
export type CitationWords = Readonly<Record<string, Omit<Text3, 'en'>>>;

export function citationsOf(law: Law): CitationWords {
  return (law.rules['citations'] as CitationWords | undefined) ?? {};
}

/** What a citation of the record is called in three languages; absent: only as it stands. */
export function citationWords(law: Law, citation: string): Text3 | undefined {
  const all = citationsOf(law);
  const words = Object.hasOwn(all, citation) ? all[citation] : undefined;
  return words && { en: citation, ...words };
}
