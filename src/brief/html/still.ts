import { html } from 'hono/html';
import { claimsFigure } from './chart/claims.ts';
import { timelineFigure } from './chart/timeline.ts';
import type { Still } from './still-sections.ts';

/** What draws the sections that no choice of a reader changes. */
export const still: Still = {
  events(leaf, lines) {
    const linked = (claim: string): boolean => leaf.linked(claim);
    return html`${timelineFigure(leaf, leaf.dossier, linked)}${leaf.lines(lines.filter((l) => l.message !== 'figure.head'))}${claimsFigure(leaf, leaf.dossier, linked)}`;
  },
};
