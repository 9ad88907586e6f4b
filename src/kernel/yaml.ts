import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
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
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2', uniqueKeys: true });
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const [error] = doc.errors;
  if (error)
    throw new Fault({
      code: 'yaml-syntax',
      file,
      ...place(error.pos[0]),
      found: error.message.split('\n')[0] ?? 'not YAML',
      expected: 'YAML',
      next: 'Mend it there.',
    });
  return {
    value: doc.toJS() as unknown,
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
