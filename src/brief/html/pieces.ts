import { html } from 'hono/html';
import type { Language } from '../../kernel/provenance.ts';
import type { Piece } from '../wording.ts';

/** Finished, escaped HTML. */
export type Html = ReturnType<typeof html>;

export function direction(language: string): 'rtl' | 'ltr' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** Pieces of a line: every insert isolated, dates and numbers never broken, quotations in their own language and direction. */
export function pieces(of: readonly Piece[], lang: Language, anchor?: string): Html {
  return html`${of.map((p) => piece(p, lang, anchor))}`;
}

/** Letters that a line holds at most: a longer quotation of the other direction is set apart. */
const line = 60;

function piece(p: Piece, lang: Language, anchor: string | undefined): Html {
  switch (p.kind) {
    case 'words':
      return html`${p.text}`;
    case 'group':
      // What is isolated by itself needs no second isolate.
      if (p.pieces.length === 1 && p.pieces[0] && p.pieces[0].kind !== 'words') return piece(p.pieces[0], lang, anchor);
      // Words of the page's language, which may begin with an isolate or a foreign name: those must not choose the direction.
      return html`<bdi dir="${direction(lang)}">${pieces(p.pieces, lang, anchor)}</bdi>`;
    case 'number':
      return html`<bdi class="num">${p.text}</bdi>`;
    case 'date':
      return p.value.includes('/')
        ? html`<bdi class="range" dir="${direction(lang)}">${p.text.split(' – ').map((d, i) => html`${i > 0 ? ' – ' : ''}<bdi class="day">${d}</bdi>`)}</bdi>`
        : html`<bdi><time class="day" datetime="${p.value}">${p.text}</time></bdi>`;
    case 'quote':
      return html`<q${p.text.length > line ? html` class="long"` : ''} lang="${p.language}" dir="${direction(p.language)}">${
        anchor === undefined ? p.text : html`<a href="#${anchor}">${p.text}</a>`
      }</q>`;
    case 'work':
      return html`<bdi lang="en" dir="ltr">${p.text}</bdi>`;
    case 'insert':
      return html`<bdi>${p.text}</bdi>`;
  }
}
