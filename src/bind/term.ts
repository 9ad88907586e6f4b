import type { Ground } from '../case/model.ts';
import { and, not, or } from '../kernel/truth.ts';
import type { Term } from './clause.ts';
import { leafNode } from './leaf.ts';
import type { TreeNode } from './model.ts';
import type { Scene } from './scene.ts';

/** Which ground speaks for a combined node when several children hold its value: the one a reader can do most about. */
const telling: readonly Ground[] = ['conflict', 'contested', 'set-aside', 'said', 'given', 'recorded', 'not-reported'];

/** The node of a condition on a situation, worked out once per situation. */
export function termNode(term: Term, scene: Scene): TreeNode {
  const ready = scene.nodes[term.slot];
  if (ready) return ready;
  const node = term.form === 'leaf' ? leafNode(term.leaf, term.name, term.treaty, scene) : combined(term, scene);
  scene.nodes[term.slot] = node;
  return node;
}

/** `any` and `all` are one element, named after the first child that has the node's value (ENCODING.md 2.1). */
function combined(term: Exclude<Term, { readonly form: 'leaf' }>, scene: Scene): TreeNode {
  const children = term.children.map((child) => termNode(child, scene));
  const values = children.map((child) => child.value);
  const inner = term.form === 'any' ? or(values) : and(values);
  const deciding = children.filter((child) => child.value === inner);
  const first = deciding[0];
  const grounds = new Set(deciding.map((child) => child.ground));
  const settle = inner === 'U' ? first?.settle : undefined;
  return {
    element: term.el ?? first?.element ?? term.name,
    form: term.form,
    value: term.form === 'not' ? not(inner) : inner,
    ground: telling.find((ground) => grounds.has(ground)) ?? 'not-reported',
    basis: first?.basis ?? 'text',
    question: `q.${term.form}`,
    args: {},
    ...(settle ? { settle } : {}),
    children,
  };
}
