import type { Draftsman } from '../draftsman.ts';
import type { Line } from '../model.ts';
import { events } from './events.ts';
import { outlookLines } from './outlook.ts';
import { reckoningLines } from './reckoning.ts';

/** Drafts the sections that hang on no account and no other choice of a reader. */
export type Settled = Readonly<Record<'events' | 'reckoning' | 'outlook', (d: Draftsman) => readonly Line[]>>;

/** A page does not carry these: its file has them, and a browser leaves them as they stand. */
export const settled: Settled = { events, reckoning: reckoningLines, outlook: outlookLines };
