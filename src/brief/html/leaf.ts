import { html } from 'hono/html';
import type { TreeNode } from '../../bind/model.ts';
import type { Language, Mark } from '../../kernel/provenance.ts';
import { cellWord } from '../cell.ts';
import type { Dossier, Line } from '../model.ts';
import { shapes, sourceOrder } from '../shapes.ts';
import { folds, type TreeLine, treeLines } from '../tree.ts';
import type { View } from '../view.ts';
import { Wording } from '../wording.ts';
import type { MapPlan } from './chart/draw-map.ts';
import { type Html, pieces } from './pieces.ts';

const folded = new Set([
  'audit.agreeing',
  'audit.beyond',
  'event.background-head',
  'outlook.members',
  'reckon.group',
  'reckon.other',
  'sources.curated',
  'sources.speakers',
]);

/** One dossier on the page: writes lines, marks, sources and trees, each tree in full once and by link after that. */
export class Leaf {
  readonly lang: Language;
  readonly dossier: Dossier;
  readonly wording: Wording;
  readonly prefix: string;
  /** Whether a script serves the controls. */
  readonly live: boolean;
  readonly view: View;
  /** Where the map of the case has its places; null where none was drawn. */
  readonly map: MapPlan | null;
  /** Claims that stand in the article shown. */
  readonly #anchors: ReadonlySet<string>;
  readonly #sources: readonly string[];
  readonly #written = new Set<string>();

  /** `view` is what the reader chose on a live page; absent: a page without script. */
  constructor(
    lang: Language,
    dossier: Dossier,
    prefix: string,
    anchors: ReadonlySet<string>,
    view?: View,
    map: MapPlan | null = null,
  ) {
    this.lang = lang;
    this.dossier = dossier;
    this.wording = new Wording(lang, dossier);
    this.prefix = prefix;
    this.live = view !== undefined;
    this.view = view ?? {};
    this.map = map;
    this.#anchors = anchors;
    this.#sources = sourceOrder(dossier);
  }

  word(id: string): Html {
    return pieces(this.wording.say(id), this.lang);
  }

  sentence(id: string, args: Line['args']): Html {
    return pieces(this.wording.say(id, args), this.lang);
  }

  mark(mark: Mark): Html {
    return html`<span class="mark ${mark}"><span class="shape" aria-hidden="true">${shapes[mark]}</span>${this.word(`mark.${mark}`)}</span>`;
  }

  lines(of: readonly Line[]): Html {
    return html`<ul class="lines">${of.map((l) => this.line(l))}</ul>`;
  }

  line(l: Line): Html {
    const words = this.words(l);
    const children = l.children ?? [];
    if (folded.has(l.message))
      return html`<li><details><summary>${this.mark(l.mark)} ${words}</summary>${this.lines(children)}</details></li>`;
    const id = this.#placeOf(l);
    return html`<li${id === null ? '' : html` id="${id}"`}><div class="line">${this.mark(l.mark)}<div class="words">${words}${this.numbers(l)}${this.#trial(l)}${this.#tree(l)}</div></div>${
      children.length > 0 ? this.lines(children) : ''
    }</li>`;
  }

  words(l: Line): Html {
    return pieces(this.wording.line(l), this.lang, this.anchorOf(l));
  }

  /** Whether the words of a claim stand in the article shown. */
  linked(claim: string): boolean {
    return this.#anchors.has(claim);
  }

  anchorOf(l: Line): string | undefined {
    const claim = (l.claims ?? []).find((c) => this.#anchors.has(c));
    return claim === undefined ? undefined : `claim-${claim}`;
  }

  /** Lines that others point at: sources by number, what is argued by actor and ending. */
  #placeOf({ message, args: { source, actor, ending } }: Line): string | null {
    if (message === 'sources.record' && source?.kind === 'source')
      return `${this.prefix}source-${this.#sources.indexOf(source.text) + 1}`;
    if (message === 'reckon.cell' && actor?.kind === 'actor' && ending?.kind === 'ending')
      return this.arguedAt(actor.id, ending.id);
    return null;
  }

  arguedAt(actor: string, ending: string): string {
    return `${this.prefix}argued-${actor}-${ending}`.replaceAll(' ', '-');
  }

  /** Numbers of the sources of the record, linked to the list at the end. */
  numbers(l: Line): Html | '' {
    const found = new Set((l.source ?? []).map((s) => this.#sources.indexOf(s) + 1));
    const numbers = [...found].filter((n) => n > 0).toSorted((a, b) => a - b);
    if (numbers.length === 0) return '';
    return html` <span class="src" dir="ltr">[${numbers.map((n, i) => html`${i > 0 ? ', ' : ''}<a href="#${this.prefix}source-${n}">${n}</a>`)}]</span>`;
  }

  #tree(l: Line): Html | '' {
    const root = l.tree === undefined ? undefined : this.dossier.trees[l.tree];
    if (l.tree === undefined || !root) return '';
    const id = `${this.prefix}tree-${l.tree}`;
    if (this.#written.has(l.tree)) return html` <a class="src" href="#${id}">${this.word('tree')}</a>`;
    this.#written.add(l.tree);
    const nodes = treeLines(root, this.dossier.case);
    const role = this.live ? html` role="tree" aria-label="${this.wording.plain('tree')}"` : '';
    return html`<details id="${id}"><summary>${this.word('tree')}</summary><ul class="tree"${role}>${nodes.map((n, i) => this.#node(n, i === 0))}</ul></details>`;
  }

  /** A line of a tree. On a live page the tree is one tab stop, walked with the arrows, and what is met is folded. */
  #node(l: TreeLine, first: boolean): Html {
    const words = pieces(this.wording.say(l.message, l.args), this.lang);
    const claim = l.claims.find((c) => this.#anchors.has(c));
    const reach = this.live ? html` tabindex="-1"` : '';
    const at =
      claim === undefined ? '' : html` <a class="src" href="#claim-${claim}"${reach}>${this.word('back-to-text')}</a>`;
    const group = this.live ? html` role="group"` : '';
    const inner =
      l.children.length > 0 ? html`<ul${group}>${l.children.map((child) => this.#node(child, false))}</ul>` : '';
    const sign =
      l.value === null
        ? ''
        : html`<span class="value ${l.value}"><span aria-hidden="true">${signs[l.value]}</span></span> `;
    const folded = folds(l);
    const facts =
      folded || l.record.length === 0 ? '' : html` <code class="src" dir="ltr">${l.record.join(', ')}</code>`;
    const expanded = inner === '' ? '' : html` aria-expanded="${folded ? 'false' : 'true'}"`;
    const item = this.live ? html` role="treeitem" tabindex="${first ? '0' : '-1'}"${expanded}` : '';
    return html`<li${item}>${sign}${words}${at}${facts}${inner}</li>`;
  }

  /** A contested claim is a switch on the spot: the change that a pivotal line tells, as a button. */
  #trial(l: Line): Html | '' {
    const base = l.args['base'];
    if (!this.live || base?.kind !== 'text' || !l.message.startsWith('finding.pivot')) return '';
    const sign = (message: string): string => (message.endsWith('-accept') ? '+' : '-');
    const changes =
      l.message === 'finding.pivot-set'
        ? (l.children ?? []).flatMap((part) => (part.claims ?? []).map((id) => `${sign(part.message)}${id}`))
        : (l.claims ?? []).slice(0, 1).map((id) => `${sign(l.message)}${id}`);
    return html` <button type="button" class="try needs-script" data-prefix="${this.prefix}" data-account="${base.text}" data-try="${changes.join(' ')}">${this.word('choice.try')}</button>`;
  }

  value(cell: Pick<TreeNode, 'value' | 'ground'>): Html {
    return html`<span class="value ${cell.value}"><span aria-hidden="true">${signs[cell.value]}</span> ${this.word(cellWord(cell))}</span>`;
  }
}

export const signs = { T: '✓', F: '✗', U: '?' } as const;
