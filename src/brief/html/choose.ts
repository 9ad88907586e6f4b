import { html } from 'hono/html';
import { precedent, provision } from '../line.ts';
import type { Leaf } from './leaf.ts';
import { type Html, pieces } from './pieces.ts';

/** Which cases to lay beside, and on which clause: served by a script, kept in the address. */
export function contrastChoice(leaf: Leaf): Html | '' {
  const { choices, contrast } = leaf.dossier;
  if (!leaf.live || choices.precedents.length === 0) return '';
  const shown = new Set(contrast?.cases.map((c) => c.id));
  const names = choices.precedents
    .map((id) => ({ id, name: leaf.wording.name(id) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, leaf.lang));
  const article = contrast?.article ?? '';
  const select = `${leaf.prefix}provision`;
  return html`<details class="choose needs-script"><summary>${leaf.word('choice.precedents')}</summary><form data-prefix="${leaf.prefix}">
<p><label for="${select}">${leaf.word('choice.clause')}</label> <select id="${select}" name="${select}">${choices.provisions.map(
    (id) =>
      html`<option value="${id}"${id.split('@')[0] === article.split('@')[0] ? html` selected` : ''}>${leaf.wording.plain('label.bare', { what: provision(id) })}</option>`,
  )}</select></p>
<fieldset class="many"><legend class="unseen">${leaf.word('choice.precedents')}</legend>${names.map(({ id }) => {
    const box = `${leaf.prefix}with-${id}`;
    return html`<label for="${box}"><input type="checkbox" name="${leaf.prefix}with" id="${box}" value="${id}"${
      shown.has(id) ? html` checked` : ''
    }><span>${pieces(leaf.wording.arg(precedent(id)), leaf.lang)}</span></label>`;
  })}</fieldset>
<p><button type="button" class="plain" data-usual="${leaf.prefix}">${leaf.word('choice.usual')}</button></p></form></details>`;
}
