import { html } from 'hono/html';
import { caseIdOf } from '../../case/index.ts';
import type { Span } from '../../kernel/provenance.ts';
import { itemsOf } from '../../read/items.ts';
import type { Reading } from '../../read/model.ts';
import { neutral } from '../neutral.ts';
import { direction, type Html } from './pieces.ts';

interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
}

/** Ids in the case and first spans of everything the article of this number, from 0, claims. */
export function claimSpans(reading: Reading, source: number): readonly { readonly id: string; readonly span: Span }[] {
  return [
    ...itemsOf(reading),
    ...(reading.proposals?.events ?? []),
    ...(reading.proposals?.claims ?? []),
    ...(reading.proposals?.stances ?? []),
  ].map(({ id, span }) => ({ id: caseIdOf(id, source), span }));
}

/** The article in its own language and direction; each claim's words are a place that can be linked to. */
export function article(text: string, reading: Reading, source: number): Html {
  const clusters = clustersOf(claimSpans(reading, source));
  const paragraphs: Html[] = [];
  let at = 0;
  for (const paragraph of text.split('\n')) {
    if (paragraph.trim() !== '') paragraphs.push(html`<p>${marked(text, at, at + paragraph.length, clusters)}</p>`);
    at += paragraph.length + 1;
  }
  return html`<div class="article" lang="${reading.language}" dir="${direction(reading.language)}">${paragraphs}</div>`;
}

/** Spans that overlap become one stretch that holds all their places. */
function clustersOf(claims: readonly { readonly id: string; readonly span: Span }[]): readonly Cluster[] {
  const out: Cluster[] = [];
  for (const { id, span } of claims.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = out.at(-1);
    if (last && span.start < last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end), ids: [...last.ids, id] };
    else out.push({ start: span.start, end: span.end, ids: [id] });
  }
  return out;
}

function marked(text: string, from: number, to: number, clusters: readonly Cluster[]): readonly Html[] {
  const out: Html[] = [];
  let at = from;
  for (const c of clusters) {
    if (c.end <= from || c.start >= to) continue;
    const start = Math.max(c.start, at);
    const end = Math.min(c.end, to);
    const anchors = c.start >= from ? c.ids.map((id) => html`<a id="claim-${id}"></a>`) : [];
    out.push(
      html`${neutral(text.slice(at, start))}<span class="claim">${anchors}${neutral(text.slice(start, end))}</span>`,
    );
    at = end;
  }
  out.push(html`${neutral(text.slice(at, to))}`);
  return out;
}
