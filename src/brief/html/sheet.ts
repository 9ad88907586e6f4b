import { html } from 'hono/html';
import type { Reading } from '../../read/model.ts';
import { bibtex, citation, versionWord } from '../cite.ts';
import { term } from '../line.ts';
import type { Dossier, Line, SectionId } from '../model.ts';
import { caseTitle } from '../sections/kind.ts';
import { readingsOf } from '../told.ts';
import type { View } from '../view.ts';
import { flat, type Piece } from '../wording.ts';
import { claimSpans } from './article.ts';
import { contrastChoice } from './choose.ts';
import { dutyTable } from './duties.ts';
import { Leaf } from './leaf.ts';
import { type Html, pieces } from './pieces.ts';
import { figured, type Still, stillSections } from './still-sections.ts';
import { accountSwitch } from './switch.ts';
import type { MapPlan } from './chart/draw-map.ts';
import { membershipFigure } from './chart/membership.ts';
import { networkFigure } from './chart/network.ts';
import { contrastTable } from './tables.ts';
import type { Language } from '../../kernel/provenance.ts';

/** One block of the page under its id: a section, or the heading of a further case. The page is these, one after the other. */
export interface Block {
  readonly id: string;
  /** null: as it stands in the file. */
  readonly html: string | null;
}

export interface Sheet {
  readonly title: string;
  readonly lead: Leaf;
  readonly head: Html;
  readonly blocks: readonly Block[];
}

export interface SheetOptions {
  readonly lang: Language;
  /** The texts read, in the order of the readings; absent where they are left out. */
  readonly texts: readonly string[];
  /** What the reader has chosen, a view a dossier; absent: a page without script. */
  readonly views?: readonly View[];
  /** What draws the sections that no choice changes; absent in a browser, which leaves them. */
  readonly still?: Still;
  /** Where the map of each dossier has its places. */
  readonly maps?: readonly (MapPlan | null)[];
}

/** The words of a page: the same blocks make the file and, in the browser, replace those that changed. */
export function sheetOf(
  dossiers: readonly [Dossier, ...Dossier[]],
  { lang, texts, views, still, maps }: SheetOptions,
): Sheet {
  const [first] = dossiers;
  const readings = readingsOf(first);
  const anchors = new Set(
    readings.flatMap((r, i) => (texts[i] === undefined ? [] : claimSpans(r, i).map((c) => c.id))),
  );
  const leafOf = (d: Dossier, i: number): Leaf =>
    new Leaf(lang, d, prefixOf(i), anchors, views ? (views[i] ?? {}) : undefined, maps?.[i] ?? null);
  const lead = leafOf(first, 0);
  const leaves = [lead, ...dossiers.slice(1).map((d, i) => leafOf(d, i + 1))];
  return {
    title: lead.wording.plain('title.case', { title: { kind: 'text', text: flat(heading(lead)) } }),
    lead,
    head: headOf(lead, 'h1'),
    blocks: [
      ...leaves.flatMap((leaf, i) => [
        ...(i === 0 ? [] : [block(`${leaf.prefix}head`, headOf(leaf, 'h2'))]),
        ...blocksOf(leaf, still),
      ]),
      ...(readings.some((_, i) => texts[i] !== undefined) ? [articles(lead, readings, texts, still)] : []),
      block('cite', citeSection(lead)),
    ],
  };
}

/** Before the ids of the blocks of a dossier, by its place on the page. */
export const prefixOf = (i: number): string => (i === 0 ? '' : `case-${i + 1}-`);

const block = (id: string, content: Html): Block => ({ id, html: String(content) });

/** The articles, with the place of each claim. */
function articles(leaf: Leaf, readings: readonly Reading[], texts: readonly string[], still: Still | undefined): Block {
  if (!still) return { id: 'article', html: null };
  const drawn = readings.map((reading, i) => (texts[i] === undefined ? '' : still.article(texts[i], reading, i)));
  return block('article', html`<section id="article"><h2>${leaf.word('section.article')}</h2>${drawn}</section>`);
}

function heading({ dossier, wording }: Leaf): readonly Piece[] {
  return dossier.case ? wording.arg(caseTitle(dossier.case)) : wording.say('title');
}

function headOf(leaf: Leaf, level: 'h1' | 'h2'): Html {
  const c = leaf.dossier.case;
  const title = pieces(heading(leaf), leaf.lang);
  const asOf = c ? html`<p class="asof">${leaf.sentence('as-of', { day: { kind: 'date', value: c.day } })}</p>` : '';
  return level === 'h1'
    ? html`<h1>${title}</h1>${asOf}`
    : html`<div id="${leaf.prefix}head" class="case"><h2>${title}</h2>${asOf}</div>`;
}

/** The order in which a page is read: what is at stake first, then what happened, then what stands behind it. */
const order: readonly SectionId[] = [
  'verdict',
  'contrast',
  'findings',
  'response',
  'events',
  'alliance',
  'reckoning',
  'outlook',
  'bargaining',
  'audit',
  'sources',
];

/** The sections in their order, the choice of account after the verdict. */
function blocksOf(leaf: Leaf, still: Still | undefined): readonly Block[] {
  const { sections } = leaf.dossier;
  const told = sections.find((s) => s.id === 'switch')?.lines ?? [];
  const place = (id: SectionId): number => (order.includes(id) ? order.indexOf(id) : order.length);
  const sorted = sections.toSorted((a, b) => place(a.id) - place(b.id));
  return sorted.flatMap((s): readonly Block[] => {
    if (s.id === 'switch') return [];
    const id = `${leaf.prefix}${s.id}`;
    if (!still && stillSections.has(s.id)) return [{ id, html: null }];
    const drawn = still?.sections[s.id]?.(leaf, s.lines) ?? inside(leaf, s.id, s.lines);
    const own = block(id, section(leaf, s.id, drawn));
    const figures = figuresOf(leaf, s.id, s.lines, still);
    if (s.id !== 'verdict') return [own, ...figures];
    const choice = block(`${leaf.prefix}switch`, accountSwitch(leaf, told));
    return choice.html === '' ? [own] : [own, choice];
  });
}

/** The figures of a section whose lines a choice may number anew while its pictures stay: a block of their own after it. */
function figuresOf(leaf: Leaf, section: SectionId, lines: readonly Line[], still: Still | undefined): readonly Block[] {
  if (!figured.has(section)) return [];
  const id = `${leaf.prefix}${section}-figures`;
  const drawn = still?.figures[section]?.(leaf, lines);
  if (drawn === undefined) return [{ id, html: null }];
  return String(drawn) === '' ? [] : [block(id, html`<div id="${id}" class="figures">${drawn}</div>`)];
}

function section(leaf: Leaf, id: SectionId, drawn: Html): Html {
  return html`<section id="${leaf.prefix}${id}" class="${id}"><h2>${leaf.word(`section.${id}`)}</h2>${tools(leaf, id)}${drawn}</section>`;
}

/** The data behind a section, to take away. */
function tools(leaf: Leaf, id: SectionId): Html | '' {
  if (!leaf.live) return '';
  const section = term(`section.${id}`);
  return html`<div class="tools needs-script" role="group" aria-label="${leaf.wording.plain('data.of', { section })}">${(
    ['json', 'csv'] as const
  ).map(
    (form) =>
      html`<button type="button" class="plain" data-save="${form}" data-section="${id}" data-prefix="${leaf.prefix}">${form.toUpperCase()}</button>`,
  )}</div>`;
}

/** How to cite the page, what it was made from, and the address that pins it. */
function citeSection(leaf: Leaf): Html {
  const { dossier } = leaf;
  const title = heading(leaf);
  return html`<section id="cite" class="cite"><h2>${leaf.word('section.cite')}</h2>
<p>${pieces(citation(dossier, title, leaf.wording), leaf.lang)}</p>
<details><summary>BibTeX</summary><pre lang="en" dir="ltr" tabindex="0">${bibtex(dossier, title)}</pre></details>
${leaf.live ? html`<p class="needs-script"><a id="permalink" href="?v=${versionWord(dossier)}">${leaf.word('cite.link')}</a> · <button type="button" class="plain" data-print>${leaf.word('cite.print')}</button></p>` : ''}</section>`;
}

function inside(leaf: Leaf, id: SectionId, lines: readonly Line[]): Html {
  if (id === 'contrast') {
    const table = contrastTable(leaf, lines);
    return table === '' ? leaf.lines(lines) : html`${table}${contrastChoice(leaf)}`;
  }
  if (id === 'findings') return html`${dutyTable(leaf)}${leaf.lines(lines)}`;
  if (id === 'alliance') {
    const { case: c, membership, ties } = leaf.dossier;
    const { on = c?.day } = leaf.view;
    return html`${leaf.lines(lines)}${membership ? membershipFigure(leaf, membership, on) : ''}${c && on ? networkFigure(leaf, { ally: c.ally, ties }, on) : ''}`;
  }
  return leaf.lines(lines);
}
