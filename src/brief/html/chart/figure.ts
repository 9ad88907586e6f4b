import { html } from 'hono/html';
import type { Html } from '../pieces.ts';
import type { Pen } from './pen.ts';

export interface Figure {
  readonly id: string;
  readonly kind: string;
  /** The finding, in a sentence. */
  readonly finding: Html;
  /** What is measured, and how marks are to be read. */
  readonly measure?: Html;
  readonly body: Html;
  /** Where it comes from, and what it leaves out. */
  readonly source?: Html;
  readonly table?: Table;
}

/** The data of a figure: heads, and rows whose first cell is the head of its row. */
export interface Table {
  readonly heads: readonly Html[];
  readonly rows: readonly (readonly Html[])[];
}

/** A figure states its finding in its caption, and carries its data as a table under a disclosure. */
export function figure(pen: Pen, f: Figure): Html {
  return html`<figure class="chart ${f.kind}" id="${f.id}"><figcaption><span class="finding">${f.finding}</span>${
    f.measure === undefined ? '' : html`<span class="measure">${f.measure}</span>`
  }</figcaption>${f.body}${f.source === undefined ? '' : html`<p class="figure-source">${f.source}</p>`}${
    f.table === undefined
      ? ''
      : html`<details class="data"><summary>${pen.word('chart.data')}</summary>${table(pen, f.table)}</details>`
  }</figure>`;
}

export function table(pen: Pen, t: Table): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${pen.wording.plain('chart.data')}"><table><thead><tr>${t.heads.map(
    (head) => html`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>${t.rows.map(
    ([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

/** A key: a sample of each shape used, with its meaning. */
export function key(entries: readonly { readonly sample: Html; readonly words: Html }[]): Html {
  return html`<ul class="key">${entries.map(
    ({ sample, words }) =>
      html`<li><svg width="28" height="16" viewBox="0 0 28 16" direction="ltr" aria-hidden="true" focusable="false">${sample}</svg><span>${words}</span></li>`,
  )}</ul>`;
}
