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

function piece(p: Piece, lang: Language, anchor: string | undefined): Html {
  switch (p.kind) {
    case 'words':
      return html`${p.text}`;
    case 'group':
      // Words of the page's language, which may begin with an isolate or a foreign name: those must not choose the direction.
      return html`<bdi dir="${direction(lang)}">${pieces(p.pieces, lang, anchor)}</bdi>`;
    case 'number':
      return html`<bdi class="num">${p.text}</bdi>`;
    case 'date':
      return p.value.includes('/')
        ? html`<bdi class="range">${p.text.split(' – ').map((d, i) => html`${i > 0 ? ' – ' : ''}<bdi class="day">${d}</bdi>`)}</bdi>`
        : html`<bdi><time class="day" datetime="${p.value}">${p.text}</time></bdi>`;
    case 'quote':
      return html`<q lang="${p.language}" dir="${direction(p.language)}">${
        anchor === undefined ? p.text : html`<a href="#${anchor}">${p.text}</a>`
      }</q>`;
    case 'work':
      return html`<bdi lang="en" dir="ltr">${p.text}</bdi>`;
    case 'insert':
      return html`<bdi>${p.text}</bdi>`;
  }
}
