import { html } from 'hono/html';
import type { Finding, Status } from '../../bind/model.ts';
import { actors, provision, term } from '../line.ts';
import type { Leaf } from './leaf.ts';
import { type Html, pieces } from './pieces.ts';

export const statusSigns: Readonly<Record<Status, string>> = {
  triggered: '✓',
  'not-triggered': '✗',
  arguable: '?',
  'available-on-request': '○',
};

/** Answers of one clause for one responder, one for each status that the accounts shown give; null: no party that day. */
type Cell = readonly Finding[] | null;

interface Column {
  readonly states: string[];
  readonly cells: readonly Cell[];
}

/** Clauses down, responders across, those with the same answers in one column. A cell opens its reasoning. */
export function dutyTable(leaf: Leaf): Html | '' {
  const { dossier } = leaf;
  const rows = dossier.choices.provisions.filter((id) => dossier.findings.some((f) => f.provision === id));
  if (rows.length === 0) return '';
  const columns = columnsOf(leaf, rows);
  const cell = (c: Cell | undefined): Html =>
    !c || c.length === 0
      ? html`<td><span class="empty">${leaf.word('duty.no-party')}</span></td>`
      : html`<td>${c.map((f) => answer(leaf, f))}</td>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${leaf.wording.plain('duty.table')}"><table class="duties">
<caption><span class="cap">${leaf.word('duty.caption')}</span></caption>
<thead><tr><th scope="col">${leaf.word('choice.clause')}</th>${columns.map(
    ({ states }) => html`<th scope="col">${pieces(leaf.wording.arg(actors(states)), leaf.lang)}</th>`,
  )}</tr></thead>
<tbody>${rows.map(
    (id, i) =>
      html`<tr><th scope="row">${pieces(leaf.wording.arg(provision(id)), leaf.lang)}</th>${columns.map((c) => cell(c.cells[i]))}</tr>`,
  )}</tbody></table></div>`;
}

function answer(leaf: Leaf, f: Finding): Html {
  return html`<a class="answer ${f.status}" href="#${leaf.prefix}tree-${f.tree}"><span aria-hidden="true">${statusSigns[f.status]}</span> ${pieces(leaf.wording.arg(term(`status.${f.status}`)), leaf.lang)}</a>`;
}

function columnsOf(leaf: Leaf, rows: readonly string[]): readonly Column[] {
  const { findings, parties } = leaf.dossier;
  const states = [...new Set(rows.flatMap((id) => partiesTo(leaf, id, parties)))];
  const columns = new Map<string, Column>();
  for (const state of states) {
    const cells = rows.map((id): Cell => {
      if (!partiesTo(leaf, id, parties).includes(state)) return null;
      const here = findings.filter((f) => f.provision === id);
      const own = [...new Set(here.map((f) => f.account))].flatMap((account) => {
        const mine = here.filter((f) => f.account === account);
        return mine.find((f) => f.responder === state) ?? mine.find((f) => f.responder === null) ?? [];
      });
      return [...new Map(own.toReversed().map((f) => [f.status, f])).values()].toReversed();
    });
    const key = JSON.stringify(cells.map((c) => c?.map((f) => [f.status, f.tree]) ?? null));
    const known = columns.get(key);
    if (known) known.states.push(state);
    else columns.set(key, { states: [state], cells });
  }
  return [...columns.values()];
}

function partiesTo(leaf: Leaf, id: string, parties: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const treaty = leaf.dossier.findings.find((f) => f.provision === id)?.treaty;
  return treaty === undefined ? [] : (parties[treaty] ?? []);
}
