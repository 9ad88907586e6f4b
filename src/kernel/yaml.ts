import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import { Fault, type FaultParts } from './fault.ts';
import type { Path, Problem } from './shape.ts';

/** A parsed file and the place of anything in it. For the rim only: the parser costs 15 to 45 ms to load. */
export interface ParsedYaml {
  readonly value: unknown;
  /** A problem with file, line and column, both from 1. */
  locate(problem: Problem): FaultParts;
}

/** Parses YAML 1.2 (so NO is a text and dates stay texts). Throws yaml-syntax with the place. */
export function parseYaml(text: string, file: string): ParsedYaml {
  const lines = new LineCounter();
  const broken = (offset: number, found: string, expected: string): Fault =>
    new Fault({ code: 'yaml-syntax', file, ...place(offset), found, expected, next: 'Mend it there.' });
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const doc = within(() =>
    parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      version: '1.2',
      uniqueKeys: true,
      logLevel: 'error',
    }),
  );
  if (!doc) throw broken(0, tooDeep, 'fewer');
  const [error] = doc.errors;
  if (error) throw broken(error.pos[0], said(error), 'YAML');
  const odd = oddNode(doc);
  if (odd) throw broken(odd.offset, odd.found, odd.expected);
  const value = within(() => doc.toJS() as unknown);
  if (value === undefined) throw broken(0, 'repeats by reference (*name) that grow too large', 'the values themselves');
  return {
    value,
    locate: (problem) => ({
      code: problem.code,
      file,
      ...place(offsetOf(doc.contents as Node | null, problem.path, problem.onKey === true)),
      found: problem.path.length > 0 && !problem.onKey ? `${problem.path.join('.')}: ${problem.found}` : problem.found,
      expected: problem.expected,
      ...(problem.next ? { next: problem.next } : {}),
    }),
  };
}

const DEPTH = 100;
const tooDeep = `more than ${DEPTH} lists and tables one in another`;

/** The parser's own words, but where they speak of itself. */
function said(error: { readonly code: string; readonly message: string }): string {
  if (error.code === 'MULTIPLE_DOCS') return 'a second document in the file';
  if (error.code === 'DUPLICATE_KEY') return 'a key a second time in one table';
  return /call stack/.test(error.message) ? tooDeep : (error.message.split('\n')[0] ?? 'not YAML');
}

/** What the parser gives; undefined where the file is too deep or too large for it. */
function within<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReferenceError) return undefined;
    throw error;
  }
}

interface OddNode {
  readonly offset: number;
  readonly found: string;
  readonly expected: string;
}

/** What YAML allows and no file of ours may hold: values within themselves, names of nothing, keys that are lists. */
function oddNode(doc: Document): OddNode | null {
  const open: { readonly node: unknown; readonly around: readonly string[]; readonly depth: number }[] = [
    { node: doc.contents, around: [], depth: 0 },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, around, depth } = next;
    const offset = (node as Node | null)?.range?.[0] ?? 0;
    if (depth > DEPTH) return { offset, found: tooDeep, expected: 'fewer' };
    if (isAlias(node)) {
      if (around.includes(node.source))
        return { offset, found: `*${node.source} within itself`, expected: 'a value that ends' };
      if (!node.resolve(doc))
        return { offset, found: `*${node.source}`, expected: `a value marked &${node.source} before it` };
    } else if (isPair(node)) {
      const at = (node.key as Node | null)?.range?.[0] ?? offset;
      if (!isScalar(node.key)) return { offset: at, found: 'a key that is no word', expected: 'a word, then a colon' };
      open.push({ node: node.value, around, depth });
    } else if (isCollection(node)) {
      const inside = node.anchor === undefined ? around : [...around, node.anchor];
      for (const item of node.items) open.push({ node: item, around: inside, depth: depth + 1 });
    }
  }
  return null;
}

function offsetOf(root: Node | null, path: Path, onKey: boolean): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [i, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => (isScalar(item.key) ? String(item.key.value) : '') === String(step));
      if (!pair) return offset;
      const key = pair.key as Node;
      node = pair.value as Node | null;
      offset =
        onKey && i === path.length - 1 ? (key.range?.[0] ?? offset) : (node?.range?.[0] ?? key.range?.[0] ?? offset);
    } else if (node !== null && 'items' in node) {
      node = ((node as unknown as { items: Node[] }).items[Number(step)] as Node | undefined) ?? null;
      offset = node?.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
