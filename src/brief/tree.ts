import type { Exception, TreeNode } from '../bind/model.ts';
import type { Case, Ground } from '../case/model.ts';
import type { Truth } from '../kernel/truth.ts';
import { cellWord } from './cell.ts';
import { actor, actors, list, provision, term, text3 } from './line.ts';
import type { Arg } from './model.ts';

/** One line of a justification tree, for every face: a condition with its answer, or what stands beside it. */
export interface TreeLine {
  /** null: a remark, not a condition. */
  readonly value: Truth | null;
  readonly message: string;
  readonly args: Readonly<Record<string, Arg>>;
  readonly claims: readonly string[];
  readonly record: readonly string[];
  readonly children: readonly TreeLine[];
}

type Claims = Pick<Case, 'claims'> | null;

/**
 * The tree as a lawyer reads it (ENCODING.md, "The justification tree"): the condition that decides, the other open ones,
 * those that are met in one line for each ground they have, then the exceptions tried.
 */
export function treeLines(root: TreeNode, c: Claims): readonly TreeLine[] {
  const elements = root.children ?? [];
  const unmet = elements.filter((node) => node.value !== 'T');
  const decisive = unmet.find((node) => node.element === root.element);
  const rest = unmet.filter((node) => node !== decisive).toSorted((a, b) => worth(a) - worth(b));
  const met = elements.filter((node) => node.value === 'T');
  return [
    ...[...(decisive ? [decisive] : []), ...rest].map((node) => nodeLine(node, c)),
    ...[...new Set(met.map((node) => node.ground))].map((ground) =>
      metLine(
        met.filter((node) => node.ground === ground),
        ground,
        c,
      ),
    ),
    ...(root.exceptions ?? []).map(exceptionLine),
  ];
}

/** What is not met comes first, then what is open. */
function worth(node: TreeNode): number {
  return node.value === 'F' ? 0 : node.value === 'U' ? 1 : 2;
}

function nodeLine(node: TreeNode, c: Claims): TreeLine {
  const question = node.form === 'leaf' ? term(node.question, treeArgs(node.args)) : term(`element.${node.element}`);
  const inner = node.form === 'leaf' ? [] : (node.children ?? []).toSorted((a, b) => worth(a) - worth(b));
  return {
    value: node.value,
    message: node.ground === 'not-reported' ? 'tree.bare' : 'tree.node',
    args: { question, value: term(cellWord(node)), ground: term(`ground.${node.ground}`) },
    claims: node.claims ?? [],
    record: node.record ?? [],
    children: [
      ...inner.map((child) => nodeLine(child, c)),
      ...(node.degrees ?? []).map(({ degree, value, claims }) => {
        const speakers = [...new Set(claims.flatMap((id) => c?.claims.find((k) => k.id === id)?.speaker ?? []))];
        const args = { degree: { kind: 'degree', id: degree } as const, value: term(`cell.${value}`) };
        return remark(
          speakers.length > 0 ? 'tree.degree-said' : 'tree.degree',
          speakers.length > 0 ? { ...args, speaker: actors(speakers) } : args,
          claims,
        );
      }),
      ...(node.textual === undefined ? [] : [remark('tree.practice', { value: term(`cell.${node.textual}`) })]),
    ],
  };
}

function metLine(met: readonly TreeNode[], ground: Ground, c: Claims): TreeLine {
  const lines = met.map((node) => nodeLine(node, c));
  return {
    value: 'T',
    message: ground === 'not-reported' ? 'tree.met-bare' : 'tree.met',
    args: {
      elements: list(met.map((node) => term(`element.${node.element}`))),
      ground: term(`ground.${ground}`),
    },
    claims: gathered(lines, 'claims'),
    record: gathered(lines, 'record'),
    children: lines,
  };
}

/** What a line and those under it rest on. */
function gathered(lines: readonly TreeLine[], what: 'claims' | 'record'): readonly string[] {
  return [...new Set(lines.flatMap((l) => [...l[what], ...gathered(l.children, what)]))];
}

/** Conditions that are met fold into one line. */
export const folds = ({ message }: TreeLine): boolean => message === 'tree.met' || message === 'tree.met-bare';

function exceptionLine({ id, basis, bears, words }: Exception): TreeLine {
  const args = {
    basis: term(`basis.${basis}`),
    element: term(`element.${id}`),
    bears: term(`bears.${bears ?? 'unknown'}`),
  };
  return words === undefined
    ? remark('tree.exception', args)
    : remark('tree.exception-words', { ...args, words: text3(words) });
}

function remark(message: string, args: Readonly<Record<string, Arg>>, claims: readonly string[] = []): TreeLine {
  return { value: null, message, args, claims, record: [], children: [] };
}

/** Arguments of a tree as arguments of a line: ids become names, days become dates. */
export function treeArgs(args: Readonly<Record<string, string>>): Record<string, Arg> {
  const out: Record<string, Arg> = {};
  for (const [key, value] of Object.entries(args)) out[key] = treeArg(key, value);
  return out;
}

function treeArg(key: string, value: string): Arg {
  const ids = value === '' ? [] : value.split(', ');
  switch (key) {
    case 'victim':
    case 'state':
    case 'who':
      return actor(value);
    case 'states':
    case 'list':
    case 'zones':
      return ids.length === 0 ? term('label.nobody') : actors(ids);
    case 'treaty':
      return { kind: 'treaty', id: value };
    case 'provision':
      return provision(value);
    case 'day':
      return { kind: 'date', value };
    case 'name':
      return term(`name.${value}`);
    default:
      return { kind: 'text', text: value };
  }
}
