import { html } from 'hono/html';
import type { Html } from '../pieces.ts';
import type { Pen } from './pen.ts';
import type { Scale } from './scale.ts';
import { type Shape, shape, trackHeight } from './track.ts';

/** One row of a figure: words, and what stands on its track. `ink` is a class of the style sheet. */
export interface PlotRow {
  readonly label: Html;
  readonly shapes: readonly Shape[];
  readonly ink: string;
  /** Words beside the marks: the value itself. */
  readonly value?: Html;
  readonly id?: string;
  /** In CSS pixels; shapes stand at the foot. */
  readonly height?: number;
}

export interface Plot {
  /** Unique on the page. */
  readonly id: string;
  /** What the figure shows, for a reader who cannot see it. */
  readonly title: string;
  readonly description: string;
  readonly scale: Scale<string>;
  /** Name of the axis in words; in Arabic it says that the axis runs from the right. */
  readonly axis: Html;
  readonly rows: readonly PlotRow[];
  /** A line through all rows: the day judged, an even share. */
  readonly guide?: number;
}

/** Rows of words with a track each over one axis. Words are HTML, so that they wrap and keep their direction; marks are SVG. */
export function plotRows(pen: Pen, plot: Plot): Html {
  const lines = (height: number): Html =>
    html`${plot.scale.ticks.map((t) => rule(plot.scale.at(t.value), 'grid', height))}${
      plot.guide === undefined ? '' : rule(plot.scale.at(plot.guide), 'guide', height)
    }`;
  return html`<div class="plot"><div class="plot-head"><div class="plot-axis">${plot.axis}</div>${axis(pen, plot)}</div><ol class="plot-rows">${plot.rows.map(
    (row) =>
      html`<li${row.id === undefined ? '' : html` id="${row.id}"`}><div class="plot-label">${row.label}${
        row.value === undefined ? '' : html` <span class="plot-value">${row.value}</span>`
      }</div>${track(row, plot.scale, lines)}</li>`,
  )}</ol></div>`;
}

function track(row: PlotRow, scale: Scale, lines: (height: number) => Html): Html {
  const height = row.height ?? trackHeight;
  const shapes = row.shapes.map((s) => shape(s, scale));
  return html`<svg class="track ${row.ink}" width="100%" height="${height}" direction="ltr" aria-hidden="true" focusable="false">${lines(height)}${
    height === trackHeight ? shapes : html`<g transform="translate(0 ${height - trackHeight})">${shapes}</g>`
  }</svg>`;
}

function rule(at: number, kind: string, height: number): Html {
  return html`<line class="${kind}" x1="${at}%" x2="${at}%" y1="0" y2="${height}"/>`;
}

/** Tick labels; the outermost are held inside the width. SVG text runs left to right, each label an isolate of its own direction. */
function axis(pen: Pen, plot: Plot): Html {
  const { scale } = plot;
  const places = spread(scale);
  return html`<svg class="axis" width="100%" height="22" direction="ltr" role="img" aria-labelledby="${plot.id}-title ${plot.id}-desc"><title id="${plot.id}-title">${plot.title}</title><desc id="${plot.id}-desc">${plot.description}</desc>${places.map(
    ({ at, label }) =>
      html`<text x="${at}%" y="13" text-anchor="${anchorOf(at, label)}">${isolated(label, pen.lang === 'ar')}</text><line class="tick" x1="${at}%" x2="${at}%" y1="17" y2="22"/>`,
  )}</svg>`;
}

/** Ticks whose labels keep clear of each other at the narrowest page (288 px, about 7 px a letter). */
function spread(scale: Scale<string>): readonly { readonly at: number; readonly label: string }[] {
  const kept: { at: number; label: string; from: number; to: number }[] = [];
  for (const tick of scale.ticks) {
    const at = scale.at(tick.value);
    const width = widthOf(tick.label) + 2;
    const anchor = anchorOf(at, tick.label);
    const from = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
    if (kept.every((k) => from + width <= k.from || from >= k.to))
      kept.push({ at, label: tick.label, from, to: from + width });
  }
  return kept;
}

/** Percent of the narrowest track that a label takes, at about 7 px a letter. */
function widthOf(label: string): number {
  return ((label.length * 7) / 288) * 100;
}

/** Centred on its tick, unless that would cut it. */
function anchorOf(at: number, label: string): 'start' | 'middle' | 'end' {
  const half = widthOf(label) / 2;
  return at < half ? 'start' : at > 100 - half ? 'end' : 'middle';
}

export function isolated(label: string, rightToLeft: boolean): string {
  return `${rightToLeft ? '\u2067' : '\u2066'}${label}\u2069`;
}
