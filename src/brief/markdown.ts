import type { Language } from '../kernel/provenance.ts';
import { cellWord } from './cell.ts';
import type { Dossier, Line } from './model.ts';
import { neutral } from './neutral.ts';
import { caseTitle } from './sections/kind.ts';
import { shapes, sourceOrder } from './shapes.ts';
import { folds, type TreeLine, treeLines } from './tree.ts';
import { type Piece, Wording } from './wording.ts';

const signs = { T: '✓', F: '✗', U: '?' } as const;

/** The dossier as Markdown (CommonMark, with pipe tables): headings, lists as deep as the lines, the contrast as a table. */
export function renderMarkdown(dossier: Dossier, lang: Language): string {
  return new Scroll(dossier, lang).text();
}

class Scroll {
  readonly #dossier: Dossier;
  readonly #wording: Wording;
  readonly #sources: readonly string[];
  readonly #rows: string[] = [];
  readonly #written = new Set<string>();

  constructor(dossier: Dossier, lang: Language) {
    this.#dossier = dossier;
    this.#wording = new Wording(lang, dossier);
    this.#sources = sourceOrder(dossier);
  }

  text(): string {
    const c = this.#dossier.case;
    const title = c ? this.#wording.arg(caseTitle(c)) : this.#wording.say('title');
    this.#rows.push(`# ${inline(title)}`, '');
    if (c) this.#rows.push(`*${inline(this.#wording.say('as-of', { day: { kind: 'date', value: c.day } }))}*`, '');
    for (const { id, lines } of this.#dossier.sections) {
      this.#rows.push(`## ${plain(this.#wording.plain(`section.${id}`))}`, '');
      if (id === 'contrast' && this.#table()) {
        for (const l of lines.filter((x) => !/^contrast\.(row|case)$/.test(x.message))) this.#line(l, 0);
      } else for (const l of lines) this.#line(l, 0);
      this.#rows.push('');
    }
    return `${this.#rows.join('\n').trimEnd()}\n`;
  }

  #line(l: Line, depth: number): void {
    const pad = '  '.repeat(depth);
    const numbers = [...new Set((l.source ?? []).map((s) => this.#sources.indexOf(s) + 1))].filter((n) => n > 0);
    const at = [...new Set((l.spans ?? []).map((s) => s.line))];
    const place =
      at.length === 0
        ? ''
        : ` (${plain(this.#wording.plain('line-of-text', { n: { kind: 'text', text: at.join(', ') } }))})`;
    const sources = numbers.length === 0 ? '' : ` \\[${numbers.toSorted((a, b) => a - b).join(', ')}\\]`;
    const mark = `${shapes[l.mark]} ${plain(this.#wording.plain(`mark.${l.mark}`))}`;
    this.#rows.push(`${pad}- ${mark}: ${inline(this.#wording.line(l))}${place}${sources}`);
    for (const child of l.children ?? []) this.#line(child, depth + 1);
    const tree = l.tree === undefined ? undefined : this.#dossier.trees[l.tree];
    if (l.tree === undefined || !tree || this.#written.has(l.tree)) return;
    this.#written.add(l.tree);
    for (const node of treeLines(tree, this.#dossier.case)) this.#node(node, depth + 1);
  }

  #node(node: TreeLine, depth: number): void {
    const sign = node.value === null ? '·' : signs[node.value];
    this.#rows.push(`${'  '.repeat(depth)}- ${sign} ${inline(this.#wording.say(node.message, node.args))}`);
    if (!folds(node)) for (const child of node.children) this.#node(child, depth + 1);
  }

  /** Conditions down, cases across; false where there is none. */
  #table(): boolean {
    const table = this.#dossier.contrast;
    if (!table || table.cases.length < 2) return false;
    const title = (id: string): string =>
      this.#dossier.names[id] ? plain(this.#wording.name(id)) : plain(this.#wording.plain('contrast.this'));
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    this.#rows.push(
      row([plain(this.#wording.plain('contrast.element')), ...table.cases.map((c) => title(c.id))]),
      row(['---', ...table.cases.map(() => '---')]),
      ...table.rows.map((r) =>
        row([
          plain(this.#wording.plain(`element.${r.element}`)),
          ...r.cells.map((c) => (c === null ? '–' : `${signs[c.value]} ${plain(this.#wording.plain(cellWord(c)))}`)),
        ]),
      ),
      row([
        plain(this.#wording.plain('contrast.result')),
        ...table.cases.map((c) => plain(this.#wording.plain(`status.${c.status}`))),
      ]),
      '',
    );
    return true;
  }
}

/** Characters that begin markup, as themselves: neither an article nor a case file can write HTML, a link or a heading. */
function plain(text: string): string {
  return neutral(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>#|!~&]/g, '\\$&');
}

function inline(of: readonly Piece[]): string {
  return of
    .map((p) => {
      switch (p.kind) {
        case 'group':
          return inline(p.pieces);
        case 'quote':
          return `“${plain(p.text)}”`;
        default:
          return plain(p.text);
      }
    })
    .join('');
}
