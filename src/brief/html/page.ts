import { html, raw } from 'hono/html';
import type { Language } from '../../kernel/provenance.ts';
import type { Dossier, Line, SectionId } from '../model.ts';
import { article, claimSpans } from './article.ts';
import { Leaf } from './leaf.ts';
import { kindTerm } from '../sections/outlook.ts';
import { flat, type Piece } from '../wording.ts';
import { direction, type Html, pieces } from './pieces.ts';
import { claimsFigure } from './chart/claims.ts';
import { membershipFigure } from './chart/membership.ts';
import { timelineFigure } from './chart/timeline.ts';
import { contrastTable, reckoningTable } from './tables.ts';

export interface HtmlOptions {
  readonly lang: Language;
  /** Contents of style.css. */
  readonly style: string;
  /** Base64 WOFF2 by `script-weight`: `arabic-400`. */
  readonly fonts: Readonly<Record<string, string>>;
  /** The texts read, in the order of the readings; absent under `--no-text`. */
  readonly article?: readonly string[];
}

/** No script, no request: only the page's own style and fonts. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";

/** One self-contained page that reads well without script: a dossier, or several of one reading one after the other. */
export function renderHtml(dossier: Dossier | readonly Dossier[], options: HtmlOptions): string {
  const dossiers = Array.isArray(dossier) ? (dossier as readonly Dossier[]) : [dossier as Dossier];
  const { lang } = options;
  const first = dossiers[0];
  if (!first) return '';
  const readings = first.readings ?? (first.reading ? [first.reading] : []);
  const texts = first.no_text ? [] : (options.article ?? []);
  const anchors = new Set(readings.flatMap((r, i) => (texts[i] === undefined ? [] : claimSpans(r).map((c) => c.id))));
  const leaves = dossiers.map((d, i) => new Leaf(lang, d, i === 0 ? '' : `case-${i + 1}-`, anchors));
  const lead = leaves[0] as Leaf;
  const title = lead.wording.plain('title.case', { title: { kind: 'text', text: flat(heading(lead)) } });
  const seen = new Set<string>();
  const bodies = leaves.map((leaf, i) => bodyOf(leaf, i === 0 ? 'h1' : 'h2'));
  const texted = readings.flatMap((reading, i) => {
    const text = texts[i];
    if (text === undefined) return [];
    const fresh = new Set(
      claimSpans(reading)
        .map((c) => c.id)
        .filter((id) => !seen.has(id)),
    );
    fresh.forEach((id) => seen.add(id));
    return [article(text, reading, fresh)];
  });
  const page = html`<!doctype html>
<html lang="${lang}" dir="${direction(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${raw(`${faces(options.fonts)}${options.style}`.replaceAll('</', '<\\/'))}</style>
</head>
<body>
<a class="skip" href="#verdict">${lead.word('skip')}</a>
<div class="page">
<header>${bodies[0]?.head ?? ''}${navigation(lead, texted.length > 0)}</header>
<main>${bodies.map((b, i) => html`${i === 0 ? '' : b.head}${b.sections}`)}
${texted.length > 0 ? html`<section id="article"><h2>${lead.word('section.article')}</h2>${texted}</section>` : ''}</main>
<footer><p>${lead.word('mark.legend')}</p><p class="legend">${(['said', 'recorded', 'computed', 'assumed'] as const).map((m) => lead.mark(m))}</p>${
    first.no_text ? html`<p>${lead.word('no-text')}</p>` : ''
  }</footer>
</div>
</body>
</html>
`;
  return String(page);
}

/** A case somebody named, by its title; a drafted one by its ally and the kind of crisis. */
function heading(leaf: Leaf): readonly Piece[] {
  const c = leaf.dossier.case;
  if (!c) return leaf.wording.say('title');
  if (!c.drafted) return leaf.wording.arg({ kind: 'text3', text: c.title });
  return leaf.wording.say('title.crisis', {
    ally: { kind: 'actor', id: c.ally },
    kind: { kind: 'term', id: kindTerm(c.kind) },
  });
}

function bodyOf(leaf: Leaf, level: 'h1' | 'h2'): { readonly head: Html; readonly sections: Html } {
  const c = leaf.dossier.case;
  const title = pieces(heading(leaf), leaf.lang);
  const asOf = c ? html`<p class="asof">${leaf.sentence('as-of', { day: { kind: 'date', value: c.day } })}</p>` : '';
  const head = level === 'h1' ? html`<h1>${title}</h1>${asOf}` : html`<h2>${title}</h2>${asOf}`;
  return { head, sections: html`${leaf.dossier.sections.map((s) => section(leaf, s.id, s.lines))}` };
}

function section(leaf: Leaf, id: SectionId, lines: readonly Line[]): Html {
  return html`<section id="${leaf.prefix}${id}" class="${id}"><h2>${leaf.word(`section.${id}`)}</h2>${inside(leaf, id, lines)}</section>`;
}

function inside(leaf: Leaf, id: SectionId, lines: readonly Line[]): Html {
  if (id === 'contrast') {
    const table = contrastTable(leaf, lines);
    return table === '' ? leaf.lines(lines) : html`${table}`;
  }
  if (id === 'reckoning')
    return html`${reckoningTable(leaf, lines)}${leaf.lines(lines.filter((l) => l.message !== 'reckon.cell'))}`;
  const linked = (claim: string): boolean => leaf.linked(claim);
  if (id === 'alliance' && leaf.dossier.membership)
    return html`${leaf.lines(lines)}${membershipFigure(leaf, leaf.dossier.membership)}`;
  if (id === 'events')
    return html`${timelineFigure(leaf, leaf.dossier, linked)}${leaf.lines(lines.filter((l) => l.message !== 'figure.head'))}${claimsFigure(leaf, leaf.dossier, linked)}`;
  return leaf.lines(lines);
}

function navigation(leaf: Leaf, withArticle: boolean): Html {
  const ids = leaf.dossier.sections.map((s) => s.id);
  return html`<nav aria-label="${leaf.wording.plain('nav')}"><ul>${ids.map((id) => html`<li><a href="#${id}">${leaf.word(`section.${id}`)}</a></li>`)}${
    withArticle ? html`<li><a href="#article">${leaf.word('section.article')}</a></li>` : ''
  }</ul></nav>`;
}

const ranges: Readonly<Record<string, string>> = {
  arabic: 'U+0600-06FF,U+0750-077F,U+0870-088E,U+FB50-FDFF,U+FE70-FEFC',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212',
};

/** One family over the scripts of the page, so that the browser takes each letter from its own subset. */
function faces(fonts: Readonly<Record<string, string>>): string {
  return Object.entries(fonts)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([stem, data]) => {
      const [script = '', weight = '400'] = stem.split('-');
      const range = ranges[script];
      if (range === undefined || !/^[\w+/=]+$/.test(data)) return '';
      return `@font-face{font-family:Casus;font-weight:${weight};font-display:swap;src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}\n`;
    })
    .join('');
}
