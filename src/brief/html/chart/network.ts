import { html } from 'hono/html';
import type { StateCode } from '../../../record/model.ts';
import { actor, actors, date, number, treaty } from '../../line.ts';
import type { Html } from '../pieces.ts';
import { direction } from '../pieces.ts';
import { figure } from './figure.ts';
import { directionOf, type Pen, said } from './pen.ts';

/** States that are party to the same treaties. */
interface Group {
  readonly states: readonly StateCode[];
  readonly treaties: readonly string[];
}

/** What ties whom to the ally on the day judged: by treaty in play, every other state that was a party, or may have been. */
export interface Ties {
  readonly ally: StateCode;
  readonly day: string;
  readonly parties: Readonly<Record<string, readonly StateCode[]>>;
}

/** CSS pixels for one name. */
const row = 52;
/** Percent of the width: where the treaties end and the states begin, from the side where reading begins. */
const near = 44;
const far = 62;
const inks = ['blue', 'vermilion', 'green', 'purple'] as const;
/** More names than this in one group are counted in the picture, and written out in the list. */
const named = 2;

/** Treaties on one side, states on the other, a line for each party; a place in the picture for each, whatever the language. */
export function networkFigure(pen: Pen, { ally, day, parties }: Ties): Html | '' {
  const treaties = Object.keys(parties).filter((id) => (parties[id] ?? []).length > 0);
  const groups = groupsOf(treaties, parties);
  if (treaties.length < 2 || groups.length < 2) return '';
  const id = `${pen.prefix}network`;
  const rows = Math.max(treaties.length, groups.length);
  const height = rows * row;
  const mirrored = directionOf(pen) === 'rtl';
  const x = (share: number): number => (mirrored ? 100 - share : share);
  const y = (i: number, of: number): number => Math.round((height * (i + 0.5)) / of);
  const label = (from: number, wide: number, at: number, words: Html, side: 'start' | 'end'): Html =>
    html`<foreignObject x="${mirrored ? 100 - from - wide : from}%" y="${at - row / 2}" width="${wide}%" height="${row}"><div xmlns="http://www.w3.org/1999/xhtml" class="tie ${side}" lang="${pen.lang}" dir="${direction(pen.lang)}"><span>${words}</span></div></foreignObject>`;
  const states = new Set(groups.flatMap((g) => g.states));
  return figure(pen, {
    id: `${pen.prefix}chart-network`,
    kind: 'network',
    finding: pen.sentence('chart.network.finding', {
      ally: actor(ally),
      n: number(treaties.length),
      m: number(states.size),
    }),
    measure: pen.sentence('chart.network.measure', { day: date(day) }),
    body: html`<svg class="ties" width="100%" height="${height}" direction="ltr" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${pen.wording.plain('chart.network.title')}</title><desc id="${id}-desc">${treaties
      .map((t) => pen.wording.plain('chart.network.row', { treaty: treaty(t), states: actors(parties[t] ?? []) }))
      .join(' ')}</desc>${treaties.map(
      (t, i) =>
        html`<g class="way ${inks[i % inks.length] ?? ''}${i >= inks.length ? ' second' : ''}">${groups.map((g, k) =>
          g.treaties.includes(t)
            ? html`<line x1="${x(near + 2)}%" y1="${y(i, treaties.length)}" x2="${x(far - 2)}%" y2="${y(k, groups.length)}" stroke-width="2"/>`
            : '',
        )}<circle cx="${x(near + 2)}%" cy="${y(i, treaties.length)}" r="5"/></g>`,
    )}${groups.map(
      (g, k) =>
        html`<circle class="node" cx="${x(far - 2)}%" cy="${y(k, groups.length)}" r="${Math.round(4 + 2 * Math.sqrt(g.states.length))}"/>`,
    )}${treaties.map((t, i) => label(0, near, y(i, treaties.length), said(pen, treaty(t)), 'end'))}${groups.map(
      (g, k) =>
        label(
          far + 3,
          97 - far,
          y(k, groups.length),
          g.states.length <= named
            ? said(pen, actors(g.states))
            : pen.sentence('chart.network.states', { n: number(g.states.length) }),
          'start',
        ),
    )}</svg>`,
    table: {
      heads: [pen.word('chart.state'), ...treaties.map((t) => said(pen, treaty(t)))],
      rows: groups.map((g) => [
        said(pen, actors(g.states)),
        ...treaties.map((t) => pen.word(g.treaties.includes(t) ? 'chart.yes' : 'chart.no')),
      ]),
    },
  });
}

/** Those with the most treaties first, then in the order of their treaties, then the larger group. */
function groupsOf(treaties: readonly string[], parties: Ties['parties']): readonly Group[] {
  const of = new Map<string, StateCode[]>();
  for (const state of new Set(treaties.flatMap((t) => parties[t] ?? []))) {
    const held = treaties.filter((t) => parties[t]?.includes(state)).join(' ');
    of.set(held, [...(of.get(held) ?? []), state]);
  }
  // Beside the treaties they hold, so that fewer lines cross.
  const middle = (g: Group): number => g.treaties.reduce((sum, t) => sum + treaties.indexOf(t), 0) / g.treaties.length;
  return [...of]
    .map(([held, states]): Group => ({ states, treaties: held.split(' ') }))
    .toSorted(
      (a, b) => b.treaties.length - a.treaties.length || middle(a) - middle(b) || b.states.length - a.states.length,
    );
}
