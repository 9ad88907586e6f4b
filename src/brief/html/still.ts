import { html } from 'hono/html';
import { article } from './article.ts';
import { bargainFigure, namesIn } from './chart/bargain.ts';
import { claimsFigure } from './chart/claims.ts';
import { mapFigure } from './chart/map.ts';
import { matrixFigure } from './chart/matrix.ts';
import { ratesFigure, sendersFigure, tornadoFigure } from './chart/outlook.ts';
import { timelineFigure } from './chart/timeline.ts';
import type { Leaf } from './leaf.ts';
import type { Html } from './pieces.ts';
import type { Still } from './still-sections.ts';

function map(leaf: Leaf): Html {
  const { membership, places } = leaf.dossier;
  return html`${places && leaf.map ? mapFigure(leaf, leaf.map, places, membership, places.day) : ''}`;
}

/** What draws the sections that no choice of a reader changes. */
export const still: Still = {
  article,
  figures: {
    alliance: map,
    // Where no promise is in play the map stands by what was done.
    response: (leaf) => (leaf.dossier.sections.some((s) => s.id === 'alliance') ? html`` : map(leaf)),
  },
  sections: {
    reckoning: (leaf, lines) => html`${matrixFigure(leaf)}${leaf.lines(lines)}`,
    outlook(leaf, lines) {
      const { outlook } = leaf.dossier;
      return html`${ratesFigure(leaf, outlook)}${sendersFigure(leaf, outlook)}${tornadoFigure(leaf, outlook)}${leaf.lines(lines)}`;
    },
    bargaining(leaf, lines) {
      const { bargaining: b } = leaf.dossier;
      return html`${b ? bargainFigure(leaf, { ...b, names: namesIn(leaf.wording, b) }, b.words, leaf.live) : ''}${leaf.lines(lines)}`;
    },
    events(leaf, lines) {
      const linked = (claim: string): boolean => leaf.linked(claim);
      return html`${timelineFigure(leaf, leaf.dossier, linked)}${leaf.lines(lines.filter((l) => l.message !== 'figure.head'))}${claimsFigure(leaf, leaf.dossier, linked)}`;
    },
  },
};
