import { html } from 'hono/html';
import { number } from '../line.ts';
import type { Line } from '../model.ts';
import type { Leaf } from './leaf.ts';
import { type Html, pieces } from './pieces.ts';

/** Conditions down, cases across; the result and what the body itself did and said close the table. */
export function contrastTable(leaf: Leaf, lines: readonly Line[]): Html | '' {
  const table = leaf.dossier.contrast;
  if (!table || table.cases.length < 2) return '';
  const title = (id: string): Html =>
    leaf.dossier.names[id] ? html`<bdi>${leaf.wording.name(id)}</bdi>` : leaf.word('contrast.this');
  const reasons = lines.filter((l) => l.message === 'contrast.reason' || l.message === 'contrast.no-reason');
  const intro = lines.find((l) => l.message === 'contrast.intro');
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${leaf.wording.plain('section.contrast')}"><table>
${intro ? html`<caption><span class="cap">${leaf.words(intro)}</span></caption>` : ''}
<thead><tr><th scope="col">${leaf.word('contrast.element')}</th>${table.cases.map((c) => html`<th scope="col">${title(c.id)}</th>`)}</tr></thead>
<tbody>${table.rows.map(
    (row) =>
      html`<tr${row.differs ? '' : html` class="same"`}><th scope="row">${leaf.word(`element.${row.element}`)}</th>${row.cells.map(
        (cell, i) =>
          cell === null
            ? html`<td><span class="empty">${leaf.word('cell.none')}</span></td>`
            : html`<td>${leaf.value(cell)}${ground(leaf, cell, rowLine(lines, row.element)?.children?.[i])}</td>`,
      )}</tr>`,
  )}
<tr><th scope="row">${leaf.word('contrast.result')}</th>${table.cases.map(
    (c) =>
      html`<td><span class="word">${leaf.word(`status.${c.status}`)}</span><span class="ground">${leaf.word(`element.${c.decisive_element}`)}</span>${
        c.open_elements.length > 1
          ? html`<span class="ground">${pieces(leaf.wording.say('contrast.open', { elements: { kind: 'terms', ids: c.open_elements.map((e) => `element.${e}`) } }), leaf.lang)}</span>`
          : ''
      }</td>`,
  )}</tr>
<tr><th scope="row">${leaf.word('contrast.body')}</th>${table.cases.map((c) => html`<td>${body(leaf, reasons, c.id)}</td>`)}</tr>
</tbody></table></div>`;
}

/** The line of a row in the list, whose children are the cells in the same order. */
function rowLine(lines: readonly Line[], element: string): Line | undefined {
  return lines.find((l) => {
    const named = l.args['element'];
    return l.message === 'contrast.row' && named?.kind === 'term' && named.id === `element.${element}`;
  });
}

/** On what a cell stands: the ground, the words in the article, the sources of the record. */
function ground(leaf: Leaf, cell: { readonly ground: string }, line: Line | undefined): Html | '' {
  if (cell.ground === 'not-reported' || !line) return '';
  const name = cell.ground === 'given' && line.mark === 'recorded' ? 'ground.recorded' : `ground.${cell.ground}`;
  const anchor = leaf.anchorOf(line);
  return html`<span class="ground">${leaf.word(name)}${
    anchor === undefined ? '' : html` · <a href="#${anchor}">${leaf.word('back-to-text')}</a>`
  }${(line.source?.length ?? 0) > 3 ? html`<details><summary>${leaf.sentence('data.sources', { n: number(line.source?.length ?? 0) })}</summary>${leaf.numbers(line)}</details>` : leaf.numbers(line)}</span>`;
}

/** The reason stands in the column of its case; the title is told by the head. */
function body(leaf: Leaf, reasons: readonly Line[], id: string): Html | '' {
  const found = reasons.find((l) => {
    const t = l.args['title'];
    return t?.kind === 'precedent' ? t.id === id : leaf.dossier.case?.id === id;
  });
  if (!found) return '';
  const { decision, reason } = found.args;
  return html`${decision ? pieces(leaf.wording.arg(decision), leaf.lang) : ''}${
    reason ? html`<span class="ground">${pieces(leaf.wording.arg(reason), leaf.lang)}</span>` : ''
  }`;
}
