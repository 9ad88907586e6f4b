import type { Reading } from '../../read/model.ts';
import type { Line, SectionId } from '../model.ts';
import type { Leaf } from './leaf.ts';
import type { Html } from './pieces.ts';

/**
 * Sections that no choice of a reader changes, nor the numbers of their sources: drawn once, when the file is written. A
 * browser leaves them as they stand, and its script need not carry what draws them.
 */
export interface Still {
  readonly sections: Drawings;
  /** Pictures after a section whose lines may change. */
  readonly figures: Drawings;
  readonly article: (text: string, reading: Reading, source: number) => Html;
}
type Drawings = Readonly<Partial<Record<SectionId, (leaf: Leaf, lines: readonly Line[]) => Html>>>;

/** Their identifiers, which the browser knows too. */
export const stillSections: ReadonlySet<SectionId> = new Set(['events', 'reckoning', 'outlook', 'bargaining']);
/** Sections with pictures after them. */
export const figured: ReadonlySet<SectionId> = new Set(['alliance', 'response']);
