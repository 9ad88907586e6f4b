import type { Language, Mark } from '../kernel/provenance.ts';
import { cellWord } from './cell.ts';
import type { Dossier, Line, SectionId } from './model.ts';
import { shapes, sourceOrder } from './shapes.ts';
import { folds, type TreeLine, treeLines } from './tree.ts';
import { flat, type Piece, Wording } from './wording.ts';
import { widthOf, wrap } from './width.ts';

export interface TerminalOptions {
  readonly lang: Language;
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
  /** Only these sections; default all. */
  readonly sections?: readonly SectionId[];
}

/** Parameters of the terminal's own colours (ECMA-48, SGR). */
const hues = { said: 35, recorded: 34, computed: 32, assumed: 33 } as const;
const bold = 1;
const dim = 2;

/** What a sheet shows: a dossier, or lines alone. */
export type Sheetable = Pick<Dossier, 'trees' | 'sources' | 'contrast' | 'names' | 'provisions'> & {
  readonly case?: Dossier['case'];
  readonly sections: readonly { readonly id: SectionId | null; readonly lines: readonly Line[] }[];
};

/** The dossier for a terminal: wrapped by display width, every insert isolated, marks as shape and word in a column of their own. */
export function renderTerminal(dossier: Sheetable, options: TerminalOptions): string {
  return new Sheet(dossier, options).text();
}

class Sheet {
  readonly #dossier: Sheetable;
  readonly #options: TerminalOptions;
  readonly #wording: Wording;
  readonly #rows: string[] = [];
  readonly #sources: readonly string[];
  readonly #margin: number;

  constructor(dossier: Sheetable, options: TerminalOptions) {
    this.#dossier = dossier;
    this.#options = options;
    this.#wording = new Wording(options.lang, dossier);
    this.#sources = sourceOrder(dossier);
    const marks: readonly Mark[] = ['said', 'recorded', 'computed', 'assumed'];
    this.#margin = Math.max(...marks.map((m) => widthOf(this.#wording.plain(`mark.${m}`)))) + 3;
  }

  text(): string {
    const wanted = this.#options.sections;
    for (const section of this.#dossier.sections) {
      if (wanted && section.id !== null && !wanted.includes(section.id)) continue;
      if (section.id !== null) this.#heading(this.#wording.plain(`section.${section.id}`));
      for (const l of section.lines) if (!this.#inTable(l)) this.#line(l, 0, section.id);
      if (section.id === 'contrast') this.#table();
    }
    return `${this.#rows.join('\n')}\n`;
  }

  #heading(title: string): void {
    if (this.#rows.length > 0) this.#rows.push('');
    this.#rows.push(this.#style(bold, title), this.#style(dim, '─'.repeat(Math.min(widthOf(title), 60))));
  }

  #line(l: Line, depth: number, section: SectionId | null): void {
    const words = isolated(this.#wording.line(l));
    const tail = this.#tail(l, section);
    if (words !== '') {
      const indent = '  '.repeat(depth);
      const mark = this.#mark(l.mark);
      const room = Math.max(24, this.#options.width - this.#margin - indent.length);
      wrap(words + tail, room).forEach((row, i) => {
        const column = i === 0 ? mark : ' '.repeat(this.#margin);
        const strong =
          section === 'verdict' && depth === 0 && l.message.startsWith('verdict.') && i >= 0 && isSentence(l);
        this.#rows.push(`${column}${indent}${strong ? this.#style(bold, row) : row}`.trimEnd());
      });
    }
    for (const child of l.children ?? []) this.#line(child, words === '' ? depth : depth + 1, section);
    if (section === 'findings' && depth === 1 && l.tree) this.#tree(l.tree, depth + 1);
  }

  #mark(mark: Mark): string {
    const word = this.#wording.plain(`mark.${mark}`);
    const text = `${shapes[mark]} ${word}`;
    return this.#style(hues[mark], text) + ' '.repeat(Math.max(1, this.#margin - widthOf(text)));
  }

  /** Line of the article and numbers of the sources, after the words. */
  #tail(l: Line, section: SectionId | null): string {
    const at = [...new Set((l.spans ?? []).map((s) => s.line))].toSorted((a, b) => a - b);
    const place =
      at.length > 0 && (l.children ?? []).every((c) => (c.spans ?? []).length === 0)
        ? ` (${flat(this.#wording.say('line-of-text', { n: { kind: 'text', text: at.join(', ') } }))})`
        : '';
    if (section === 'sources') return place + this.#number(l);
    const numbers = [...new Set((l.source ?? []).map((s) => this.#sources.indexOf(s) + 1))]
      .filter((n) => n > 0)
      .toSorted((a, b) => a - b);
    return numbers.length > 0 ? `${place} [${numbers.join(', ')}]` : place;
  }

  #number(l: Line): string {
    const source = l.args['source'];
    const n = source?.kind === 'source' ? this.#sources.indexOf(source.text) + 1 : 0;
    return n > 0 ? ` [${n}]` : '';
  }

  /** A clause's tree: what decides, what else is open, what is met by ground, the exceptions tried; each with its claims and facts. */
  #tree(key: string, depth: number): void {
    const root = this.#dossier.trees[key];
    if (!root || root.children === undefined) return;
    for (const l of treeLines(root, this.#dossier.case ?? null)) this.#treeLine(l, depth);
  }

  #treeLine(l: TreeLine, depth: number): void {
    const sign = l.value === null ? '·' : signs[l.value];
    const facts = l.record.length === 0 ? '' : ` [${l.record.map(isolate).join(', ')}]`;
    const words = isolated(this.#wording.say(l.message, l.args)) + this.#lineOf(l.claims) + facts;
    const room = Math.max(24, this.#options.width - this.#margin - depth * 2 - 2);
    wrap(words, room).forEach((row, i) => {
      this.#rows.push(`${' '.repeat(this.#margin + depth * 2)}${i === 0 ? `${sign} ` : '  '}${row}`);
    });
    if (!folds(l)) for (const child of l.children) this.#treeLine(child, depth + 1);
  }

  /** Lines of the article at which these claims stand. */
  #lineOf(claims: readonly string[]): string {
    const at = claims.flatMap((id) => this.#dossier.case?.claims.find((c) => c.id === id)?.span.line ?? []);
    const lines = [...new Set(at)].filter((n) => n > 0);
    if (lines.length === 0) return '';
    return ` (${flat(this.#wording.say('line-of-text', { n: { kind: 'text', text: lines.join(', ') } }))})`;
  }

  /** Rows of the contrast are shown as a table where there is room. */
  #inTable(l: Line): boolean {
    return l.message === 'contrast.row' && this.#layout() !== null;
  }

  /** Width of the first column and of each case, or null where words would not fit. */
  #layout(): { readonly first: number; readonly each: number } | null {
    const table = this.#dossier.contrast;
    if (!table || table.cases.length < 2) return null;
    const first = Math.max(...table.rows.map((r) => widthOf(this.#wording.plain(`element.${r.element}`))), 0) + 2;
    const words = table.rows.flatMap((r) => r.cells.map((cell) => widthOf(this.#wording.plain(cellWord(cell)))));
    const each = Math.max(...words, 3) + 3;
    return first + each * table.cases.length <= this.#options.width ? { first, each } : null;
  }

  /** Conditions down, cases across, by the letters the list of cases gives them. */
  #table(): void {
    const table = this.#dossier.contrast;
    const layout = this.#layout();
    if (!table || !layout) return;
    this.#rows.push('');
    const letters = table.cases.map((_, i) => pad(String(i + 1), layout.each)).join('');
    this.#rows.push(this.#style(bold, `${pad('', layout.first)}${letters}`.trimEnd()));
    for (const row of table.rows) {
      const cells = row.cells.map((cell) =>
        pad(`${cell === null ? '–' : signs[cell.value]} ${isolate(this.#wording.plain(cellWord(cell)))}`, layout.each),
      );
      const name = pad(isolate(this.#wording.plain(`element.${row.element}`)), layout.first);
      this.#rows.push(`${row.differs ? this.#style(bold, name) : name}${cells.join('')}`.trimEnd());
    }
  }

  #style(parameter: number, text: string): string {
    return this.#options.color ? `\u001b[${parameter}m${text}\u001b[0m` : text;
  }
}

function isSentence(l: Line): boolean {
  return /^verdict\.(only|same|on|no-)/.test(l.message);
}

const signs = { T: '✓', F: '✗', U: '?' } as const;

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(1, width - widthOf(text)));
}

function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Pieces in one string, every insert inside a first-strong isolate; quotations in the marks of the page. */
export function isolated(pieces: readonly Piece[]): string {
  return pieces
    .map((p) => {
      switch (p.kind) {
        case 'words':
          return p.text;
        case 'group':
          return isolated(p.pieces);
        case 'quote':
          return `\u2068“${p.text.replace(/\s+/g, ' ')}”\u2069`;
        case 'date':
          return `\u2068${p.text.replaceAll(' ', '\u00a0')}\u2069`;
        default:
          return `\u2068${p.text.replace(/\s+/g, ' ')}\u2069`;
      }
    })
    .join('');
}
