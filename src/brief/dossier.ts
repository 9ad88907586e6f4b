import { assemble, type DossierInput } from './assemble.ts';
import type { Dossier } from './model.ts';
import { settled } from './sections/settled.ts';

export type { DossierInput } from './assemble.ts';

/** The dossier of one case: which promises are in play, for whom, on whose account, and why, as one list of lines for all faces. */
export const dossierOf = (input: DossierInput): Dossier => assemble(input, settled);
