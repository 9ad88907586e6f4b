import { html } from 'hono/html';
import type { Issue, Report } from '../../../outlook/bargain/index.ts';
import type { Html } from '../pieces.ts';
import type { Bench } from './bargain.ts';
import { figureText, directionOf, type Pen } from './pen.ts';
import { isolated } from './rows.ts';

type Positions = Report['rounds'][number]['positions'];

/** Of the first dimension. */
export const placeOf = (positions: Positions, i: number): number => {
  const at = positions[i];
  return typeof at === 'number' ? at : (at?.[0] ?? 0);
};
export const firstOf = (value: Report['forecast']): number | null =>
  typeof value === 'number' ? value : (value?.[0] ?? null);
/** Whether two places can be told apart on the page. */
export const apart = ({ scales }: Issue, a: number, b: number): boolean =>
  Math.abs(a - b) > ((scales[0]?.max ?? 1) - (scales[0]?.min ?? 0)) / 400;

/** CSS pixels from the frame of the lines, whose margins the style sheet gives, to a tick's number, and to a name with the stroke that leads to it. */
const aside = { tick: 8, lead: 14, name: 18 };
/** CSS pixels between two names, and above and below the lines. */
const gap = 18;
const edge = 12;
const inks = ['blue', 'vermilion', 'green', 'purple'] as const;

/** Rounds run in the direction of reading, the scale from below upwards; a line for each stakeholder, as thick as its capability. */
export function bargainPlot(pen: Pen, bench: Bench, before: Bench | null): Html {
  const { issue, report, names } = bench;
  const { min, max } = issue.scales[0] ?? { min: 0, max: 1 };
  const n = issue.stakeholders.length;
  const inner = Math.max(200, n * gap);
  const height = inner + 2 * edge + 18;
  const mirrored = directionOf(pen) === 'rtl';
  const x = (share: number): string => `${round(mirrored ? 100 - share : share)}%`;
  const y = (value: number): number => round(edge + ((max - value) / (max - min || 1)) * inner);
  const along = (r: number, of: number): string => x(of === 0 ? 0 : (r / of) * 100);
  const places: Places = { x, y, along };
  const beyond = (px: number): number => (mirrored ? -px : px);
  const id = `${pen.prefix}bargain-plot`;
  const last = report.rounds.at(-1)?.positions ?? [];
  const ends = spread(
    issue.stakeholders.map((_, i) => y(placeOf(last, i))),
    edge,
    edge + inner,
  );
  const side = mirrored ? 'end' : 'start';
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => Number((min + share * (max - min)).toPrecision(6)));
  const turns = report.rounds.length - 1;
  const label = (words: string): string => isolated(words, mirrored);
  return html`<div class="bargain-plot"><svg width="100%" height="${height}" overflow="visible" direction="ltr" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${pen.wording.plain('chart.bargain.title')}</title><desc id="${id}-desc">${issue.stakeholders
    .map((a, i) =>
      pen.wording.plain('chart.bargain.way', {
        name: { kind: 'text', text: names[i] ?? a.name },
        from: { kind: 'text', text: figureText(pen, a.position[0] ?? 0) },
        to: { kind: 'text', text: figureText(pen, placeOf(last, i)) },
      }),
    )
    .join(' ')}</desc>${ticks.map(
    (t) =>
      html`<line class="grid" x1="0" x2="100%" y1="${y(t)}" y2="${y(t)}"/><text class="tick" x="${x(0)}" dx="${beyond(-aside.tick)}" y="${y(t) + 4}" text-anchor="${mirrored ? 'start' : 'end'}">${figureText(pen, t)}</text>`,
  )}${turns < 1 ? '' : [0, turns].map((r) => html`<text class="tick" x="${along(r, turns)}" y="${height - 4}" text-anchor="middle">${figureText(pen, r)}</text>`)}${
    before ? levels(before, places, ' ghost') : ''
  }${levels(bench, places, '')}${before ? lines(before, places, true) : ''}${lines(bench, places, false)}${issue.stakeholders.map(
    (a, i) =>
      html`<svg x="${x(100)}" overflow="visible"><line class="lead" x1="0" x2="${beyond(aside.lead)}" y1="${y(placeOf(last, i))}" y2="${ends[i]}"/></svg><text class="way ${inks[i % inks.length] ?? ''}" x="${x(100)}" dx="${beyond(aside.name)}" y="${(ends[i] ?? 0) + 4}" text-anchor="${side}">${figureText(pen, i + 1)}<tspan class="map-name"> ${label(names[i] ?? a.name)}</tspan></text>`,
  )}</svg></div>`;
}

interface Places {
  readonly x: (share: number) => string;
  readonly y: (value: number) => number;
  readonly along: (r: number, of: number) => string;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The forecast and its interval as levels across the picture; the ensemble as a bar at the end of the rounds. */
function levels({ issue, report }: Bench, { x, y }: Places, ghost: string): Html {
  const { mean, median } = report.beside;
  const band = report.bands.find((b) => b.share === 0.8);
  const last = firstOf(report.forecast);
  const spans = report.ensemble?.middle;
  const across = (value: number, kind: string): Html =>
    html`<line class="${kind}${ghost}" x1="0" x2="100%" y1="${y(value)}" y2="${y(value)}"/>`;
  return html`${band && ghost === '' ? html`<rect class="band" x="0" width="100%" y="${y(band.high)}" height="${Math.max(1, round(y(band.low) - y(band.high)))}"/>` : ''}${
    mean === null ? '' : across(mean, 'level')
  }${median === null || ghost !== '' ? '' : across(median.low, 'level dashed')}${
    spans && ghost === ''
      ? html`<line class="stripes" x1="${x(98)}" x2="${x(98)}" y1="${y(spans.high)}" y2="${Math.max(y(spans.low), y(spans.high) + 2)}"/>`
      : ''
  }${last === null || report.model === 'mean' || ghost !== '' || issue.stakeholders.length === 0 ? '' : html`<circle class="ring" cx="${x(100)}" cy="${y(last)}" r="6"/>`}`;
}

function lines({ issue, report }: Bench, { x, y, along }: Places, ghost: boolean): Html {
  const most = Math.max(1e-9, ...issue.stakeholders.map((a) => a.capability));
  const turns = report.rounds.length - 1;
  return html`${issue.stakeholders.map((a, i) => {
    const at = report.rounds.map(({ positions }) => y(placeOf(positions, i)));
    const thick = round(1.2 + 4 * Math.sqrt(Math.max(0, a.capability) / most));
    const kind = ghost ? 'ghost' : `${inks[i % inks.length] ?? ''}${i >= inks.length ? ' second' : ''}`;
    const start = at[0] ?? 0;
    // Without rounds everyone stays put.
    const parts = turns < 1 ? [[x(0), start, x(100), start] as const] : stretches(at, turns, along);
    return html`<g class="way ${kind}" stroke-width="${thick}">${parts.map(([x1, y1, x2, y2]) => html`<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`)}${ghost ? '' : html`<circle cx="${x(0)}" cy="${start}" r="4"/>`}</g>`;
  })}`;
}

/** The way in as few pieces as it has bends. */
function stretches(
  at: readonly number[],
  turns: number,
  along: Places['along'],
): readonly (readonly [string, number, string, number])[] {
  const parts: [string, number, string, number][] = [];
  let begin = 0;
  for (let r = 1; r <= turns; r++) {
    const level = at[r] === at[begin] && r < turns && at[r + 1] === at[begin];
    if (level) continue;
    parts.push([along(begin, turns), at[begin] ?? 0, along(r, turns), at[r] ?? 0]);
    begin = r;
  }
  return parts;
}

/** Places as near to the wanted as a gap between neighbours allows, within the frame. */
function spread(wanted: readonly number[], low: number, high: number): readonly number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const out = [...wanted];
  let floor = Number.NEGATIVE_INFINITY;
  for (const i of order) {
    out[i] = Math.max(wanted[i] ?? 0, floor);
    floor = (out[i] ?? 0) + gap;
  }
  let ceiling = high;
  for (const i of order.toReversed()) {
    out[i] = round(Math.max(low, Math.min(out[i] ?? 0, ceiling)));
    ceiling = (out[i] ?? 0) - gap;
  }
  return out;
}
