import { html } from 'hono/html';
import type { ContrastCell } from '../../bind/model.ts';
import type { Language } from '../../kernel/provenance.ts';
import type { Dossier } from '../model.ts';
import { caseTitle, kindTerm } from '../sections/kind.ts';
import { flat } from '../wording.ts';
import { documentOf, languageSwitch, styleOf } from './head.ts';
import { Leaf } from './leaf.ts';
import { type Html, pieces } from './pieces.ts';

/** A case of the gallery and the page it stands on, beside the index. */
export interface Exhibit {
  readonly file: string;
  readonly dossier: Dossier;
}

export interface GalleryOptions {
  readonly lang: Language;
  readonly style: string;
  readonly fonts: Readonly<Record<string, string>>;
  /** File names of the index by language. */
  readonly siblings: Readonly<Record<Language, string>>;
}

/** What a reader can narrow the table to: cases of one kind of crisis, or under one organisation. */
interface Filter {
  readonly id: string;
  readonly words: Html;
  readonly count: number;
}

interface Row {
  readonly file: string;
  readonly leaf: Leaf;
  readonly title: Html;
  readonly order: string;
  readonly kind: string;
  readonly under: string;
  readonly cells: ReadonlyMap<string, ContrastCell>;
}

/**
 * The index of a gallery: every case judged by the clause it turns on, conditions across, in one table; links narrow it by
 * kind of crisis or organisation, without script, by an address that can be passed on.
 */
export function galleryIndex(exhibits: readonly Exhibit[], { lang, style, fonts, siblings }: GalleryOptions): string {
  const rows = exhibits
    .flatMap((e) => rowOf(e, lang))
    .toSorted((a, b) => (a.order < b.order ? 1 : a.order > b.order ? -1 : 0));
  const [first] = rows;
  if (!first) return '';
  const { leaf } = first;
  const elements = elementsOf(rows);
  const kinds = filtersOf(rows, 'kind');
  const unders = filtersOf(rows, 'under');
  const title = leaf.wording.plain('gallery.title');
  return documentOf(lang, {
    title,
    policy: ["style-src 'unsafe-inline'"],
    style: styleOf(fonts, `${style}${narrowing([...kinds, ...unders])}`),
    body: html`<body class="gallery">
${[...kinds, ...unders].map((f) => html`<span class="filter" id="${f.id}"></span>`)}<a class="skip" href="#cases">${leaf.word('gallery.skip')}</a>
<div class="page">
<header>${languageSwitch(leaf, siblings)}<h1>${title}</h1><p>${leaf.sentence('gallery.lead', { n: { kind: 'number', value: rows.length } })}</p></header>
<main id="cases"><nav class="filters" aria-label="${leaf.wording.plain('gallery.filters')}">${filterList(leaf, 'gallery.by-kind', kinds)}${filterList(leaf, 'gallery.by-organisation', unders)}<p><a href="#cases">${leaf.word('gallery.all')}</a></p></nav>
${table(rows, elements)}</main>
<footer><p>${leaf.word('gallery.note')}</p></footer>
</div>
</body>`,
  });
}

function rowOf({ file, dossier }: Exhibit, lang: Language): readonly Row[] {
  const { case: c, contrast, membership } = dossier;
  if (!c) return [];
  const leaf = new Leaf(lang, dossier, '', new Set());
  const own = contrast?.cases.findIndex((x) => x.id === c.id) ?? -1;
  const cells = (contrast?.rows ?? []).flatMap((row): (readonly [string, ContrastCell])[] => {
    const cell = own < 0 ? null : row.cells[own];
    // A clause that asks twice the same names the second by its number.
    return cell ? [[row.element.replace(/ \(\d+\)$/, ''), cell]] : [];
  });
  return [
    {
      file,
      leaf,
      title: html`<bdi>${flat(leaf.wording.arg(caseTitle(c)))}</bdi>`,
      order: c.day,
      kind: kindTerm(c.kind),
      under: membership?.organisation ?? 'none',
      cells: new Map(cells.toReversed()),
    },
  ];
}

/** Conditions that most clauses ask first. */
function elementsOf(rows: readonly Row[]): readonly string[] {
  const count = new Map<string, number>();
  for (const row of rows) for (const element of row.cells.keys()) count.set(element, (count.get(element) ?? 0) + 1);
  return [...count].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([element]) => element);
}

function filtersOf(rows: readonly Row[], by: 'kind' | 'under'): readonly Filter[] {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row[by], [...(found.get(row[by]) ?? []), row]);
  return [...found]
    .map(([value, of]) => ({
      id: filterId(by, value),
      words: named(of[0] as Row, by),
      count: of.length,
    }))
    .toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

function named({ leaf, kind, under }: Row, by: 'kind' | 'under'): Html {
  if (by === 'kind') return leaf.word(kind);
  return under === 'none' ? leaf.word('gallery.no-organisation') : pieces(leaf.wording.actor(under), leaf.lang);
}

const filterId = (by: 'kind' | 'under', value: string): string => `${by}-${value.replaceAll(/[^\w-]/g, '-')}`;

/** While the address names a filter, rows without it are not shown, and its link is marked. */
function narrowing(filters: readonly Filter[]): string {
  return filters
    .map(
      ({ id }) =>
        `.filter#${id}:target~.page tbody tr:not(.${id}){display:none}.filter#${id}:target~.page a[href="#${id}"]{font-weight:600;text-decoration-thickness:3px}`,
    )
    .join('');
}

function filterList(leaf: Leaf, head: string, filters: readonly Filter[]): Html {
  return html`<p><strong>${leaf.word(head)}</strong> ${filters.map(
    (f) => html`<a href="#${f.id}">${f.words} <bdi class="num">(${f.count})</bdi></a> `,
  )}</p>`;
}

function table(rows: readonly Row[], elements: readonly string[]): Html {
  const leaf = (rows[0] as Row).leaf;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${leaf.wording.plain('gallery.title')}"><table>
<thead><tr><th scope="col">${leaf.word('chart.case')}</th><th scope="col">${leaf.word('gallery.clause')}</th><th scope="col">${leaf.word('contrast.result')}</th><th scope="col">${leaf.word('contrast.body')}</th>${elements.map((e) => html`<th scope="col">${leaf.word(`element.${e}`)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => tableRow(row, elements))}</tbody></table></div>`;
}

function tableRow(row: Row, elements: readonly string[]): Html {
  const { leaf, file, cells } = row;
  const { contrast, case: c } = leaf.dossier;
  const own = contrast?.cases.find((x) => x.id === c?.id);
  const decision = c?.response?.decision;
  const of = `${encodeURIComponent(file)}`;
  return html`<tr class="${filterId('kind', row.kind)} ${filterId('under', row.under)}"><th scope="row"><a href="${of}">${row.title}</a><span class="ground">${leaf.word(row.kind)} · <bdi class="day">${c ? leaf.wording.date(c.day) : ''}</bdi></span></th><td>${
    own
      ? pieces(leaf.wording.provision(own.provision), leaf.lang)
      : html`<span class="empty">${leaf.word('gallery.no-clause')}</span>`
  }</td><td>${own ? html`<span class="word">${leaf.word(`status.${own.status}`)}</span>` : html`<span class="empty">–</span>`}</td><td>${
    decision === undefined ? html`<span class="empty">–</span>` : leaf.word(`decision.${decision}`)
  }</td>${elements.map((e) => {
    const cell = cells.get(e);
    return cell
      ? html`<td><a class="cell" href="${of}#contrast">${leaf.value(cell)}</a></td>`
      : html`<td><span class="empty">${leaf.word('cell.none')}</span></td>`;
  })}</tr>`;
}
