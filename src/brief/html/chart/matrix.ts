import { html } from 'hono/html';
import type { Computed, Reckoning } from '../../../reckon/model.ts';
import { actor, ending, number, text3 } from '../../line.ts';
import type { Leaf } from '../leaf.ts';
import { type Html, pieces } from '../pieces.ts';
import { figure } from './figure.ts';
import { figureText, said } from './pen.ts';
import { numberScale } from './scale.ts';
import { shape } from './track.ts';

type Word = 'gains' | 'loses' | 'mixed' | 'neutral' | 'unclear';
const signs: Readonly<Record<Word, string>> = { gains: '+', loses: '−', mixed: '±', neutral: '○', unclear: '?' };

/**
 * Actors down, endings across: sign and word of each cell, as argued in the source beside as computed from the record, so
 * that disagreement shows. A cell opens the stakes that it moves, and leads to the lines of who argues so.
 */
export function matrixFigure(leaf: Leaf): Html | '' {
  const { reckoning } = leaf.dossier;
  const computed = reckoning.computed;
  const argued = reckoning.cells;
  if (argued.length === 0 && (computed?.cells.length ?? 0) === 0) return '';
  const actors = union(reckoning.actors, computed?.actors ?? []);
  const endings = union(reckoning.endings, computed?.endings ?? []);
  const clash = reckoning.disagreements;
  const high = Math.max(1, ...(computed?.cells ?? []).flatMap((c) => c.interval.map(Math.abs)));
  const rows = (of: readonly string[]): Html => matrixTable(leaf, of, endings, high);
  const [first, folded] = inSight(leaf, actors);
  return figure(leaf, {
    id: `${leaf.prefix}chart-matrix`,
    kind: 'matrix',
    finding:
      computed === null
        ? leaf.sentence('chart.matrix.argued', { n: number(argued.length) })
        : leaf.sentence('chart.matrix.finding', { n: number(clash.length) }),
    measure: html`${leaf.word('chart.matrix.measure')}${
      computed === null ? html` ${leaf.word('reckon.computed')}: ${leaf.word('reckon.computed-later')}.` : ''
    }`,
    body: html`${rows(first)}${
      folded.length === 0
        ? ''
        : html`<details class="rest"><summary>${leaf.sentence('chart.matrix.rest', { n: number(folded.length) })}</summary>${rows(folded)}</details>`
    }`,
  });
}

/** More rows than this and those that neither the source nor the crisis itself speaks of are folded away. */
const most = 8;

/** The rows at once in sight, and those under a disclosure: first whoever the source argues for, the ally, and every disagreement. */
function inSight(leaf: Leaf, actors: readonly string[]): readonly [readonly string[], readonly string[]] {
  if (actors.length <= most) return [actors, []];
  const { reckoning, case: c } = leaf.dossier;
  const told = new Set([...reckoning.cells, ...reckoning.disagreements].map(({ actor: id }) => id));
  const near = actors.filter((a) => told.has(a) || a === c?.ally);
  const first = near.length >= 3 ? near : union(near, actors.slice(0, most - 2));
  const shown = actors.filter((a) => first.includes(a));
  return [shown, actors.filter((a) => !shown.includes(a))];
}

function matrixTable(leaf: Leaf, actors: readonly string[], endings: readonly string[], high: number): Html {
  const { reckoning } = leaf.dossier;
  const { computed, disagreements } = reckoning;
  const clash = (a: string, e: string): boolean => disagreements.some((d) => d.actor === a && d.ending === e);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${leaf.wording.plain('section.reckoning')}"><table>
<thead><tr><th scope="col">${leaf.word('reckon.actor')}</th>${endings.map((e) => html`<th scope="col">${said(leaf, ending(e))}</th>`)}${
    computed === null ? '' : html`<th scope="col">${leaf.word('chart.matrix.all')}</th>`
  }</tr></thead>
<tbody>${actors.map(
    (a) =>
      html`<tr><th scope="row">${said(leaf, actor(a))}</th>${endings.map(
        (e) =>
          html`<td${clash(a, e) ? html` class="clash"` : ''}>${arguedHalf(leaf, a, e)}${computed === null ? '' : computedHalf(leaf, computed, a, e, high)}${empty(reckoning, computed, a, e)}${
            clash(a, e) ? html`<span class="clash-word">${leaf.word('chart.matrix.clash')}</span>` : ''
          }</td>`,
      )}${computed === null ? '' : html`<td>${overall(leaf, computed, a)}</td>`}</tr>`,
  )}</tbody></table></div>`;
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}

function empty(reckoning: Reckoning, computed: Computed | null, a: string, e: string): Html | '' {
  const any = [...reckoning.cells, ...(computed?.cells ?? [])].some((c) => c.actor === a && c.ending === e);
  return any ? '' : html`<span class="empty">–</span>`;
}

function verdict(leaf: Leaf, word: Word): Html {
  return html`<span class="word ${word}"><span class="sign" aria-hidden="true">${signs[word]}</span> ${leaf.word(`word.${word}`)}</span>`;
}

function arguedHalf(leaf: Leaf, a: string, e: string): Html | '' {
  const { cells } = leaf.dossier.reckoning;
  const cell = cells.find((c) => c.actor === a && c.ending === e);
  if (!cell) return '';
  return html`<div class="half">${leaf.mark('said')} ${verdict(leaf, cell.word)} <a class="by" href="#${leaf.arguedAt(a, e)}">${leaf.sentence('open-quotes', { n: number(cell.effects.length) })}</a></div>`;
}

function computedHalf(leaf: Leaf, computed: Computed, a: string, e: string, high: number): Html | '' {
  const cell = computed.cells.find((c) => c.actor === a && c.ending === e);
  if (!cell) return '';
  const interests = (ids: readonly string[], sign: string): Html =>
    html`${ids.map((id) => {
      const found = computed.interests.find((i) => i.id === id);
      return found
        ? html`<li><span class="sign" aria-hidden="true">${sign}</span> ${said(leaf, text3(found.words))} <span class="by">${weight(leaf, computed, found.weight)}</span></li>`
        : '';
    })}`;
  return html`<div class="half">${leaf.mark('computed')} ${verdict(leaf, cell.word)}${
    cell.size === undefined
      ? ''
      : html` <span class="by">${cell.size[0] === cell.size[1] ? weight(leaf, computed, cell.size[0]) : html`${weight(leaf, computed, cell.size[0])} – ${weight(leaf, computed, cell.size[1])}`}</span>`
  }${bar(leaf, cell.interval, high)}<details><summary>${leaf.word('chart.matrix.why')}</summary><ul class="reasons">${interests(cell.gains, '+')}${interests(cell.losses, '−')}${interests(cell.open, '?')}</ul></details></div>`;
}

function weight(leaf: Leaf, computed: Computed, id: string): Html {
  const found = computed.scale.find((w) => w.id === id);
  return found ? said(leaf, text3(found.words)) : html`${id}`;
}

/** The interval around nothing: losses on the side where reading begins, gains on the far side. */
function bar(leaf: Leaf, [low, up]: readonly [number, number], high: number): Html {
  const scale = numberScale(-high, high, leaf.lang === 'ar' ? 'rtl' : 'ltr');
  const ink = low >= 0 ? 'ink-gain' : up <= 0 ? 'ink-loss' : 'ink-computed';
  const words = leaf.wording.plain('chart.matrix.interval', {
    low: { kind: 'text', text: figureText(leaf, low) },
    high: { kind: 'text', text: figureText(leaf, up) },
  });
  return html`<svg class="track small ${ink}" width="100%" height="24" direction="ltr" role="img" aria-label="${words}"><line class="guide" x1="${scale.at(0)}%" x2="${scale.at(0)}%" y1="2" y2="22"/>${shape({ kind: 'bar', from: low, to: up }, scale)}</svg>`;
}

/** Over all endings: worst to best, so that a gamble does not look like a sure thing. */
function overall(leaf: Leaf, computed: Computed, a: string): Html {
  const range = computed.ranges.find((r) => r.actor === a);
  if (!range) return html`<span class="empty">–</span>`;
  const high = Math.max(1, ...computed.ranges.flatMap((r) => r.interval.map(Math.abs)));
  return html`${bar(leaf, range.interval, high)}<span class="by">${pieces(
    leaf.wording.say('chart.matrix.worst-best', { worst: ending(range.worst), best: ending(range.best) }),
    leaf.lang,
  )}</span>`;
}
