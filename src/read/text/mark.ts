/** Marks by their folded form; no form at all is none of them. Read at every turn, so compared and not matched. */

export const isComma = (fold: string | undefined): boolean => fold === '،' || fold === ',';

export const isSemicolon = (fold: string | undefined): boolean => fold === ';' || fold === '؛';

/** A full stop, semicolon or colon: what stands after it is told anew. */
export const isBreak = (fold: string | undefined): boolean =>
  fold === '.' || fold === ';' || fold === '؛' || fold === ':';
