import type { Ground } from '../case/model.ts';
import { not, type Truth } from '../kernel/truth.ts';
import type { Term } from './clause.ts';
import { leafNode } from './leaf.ts';
import type { TreeNode } from './model.ts';
import { nodeOf } from './node.ts';
import type { Scene } from './scene.ts';

/** Which ground speaks for a combined node when several children hold its value: the one a reader can do most about. */
const grounds: readonly Ground[] = ['conflict', 'contested', 'set-aside', 'said', 'given', 'recorded', 'not-reported'];

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
  const { form } = term;
  const children: TreeNode[] = [];
  // Kleene's or looks for a T, his and for an F; either settles for a U before its own neutral value.
  const strong: Truth = form === 'any' ? 'T' : 'F';
  let inner: Truth = form === 'any' ? 'F' : 'T';
  for (let i = 0; i < term.children.length; i++) {
    const child = termNode(term.children[i] as Term, scene);
    children.push(child);
    if (child.value === strong) inner = strong;
    else if (child.value === 'U' && inner !== strong) inner = 'U';
  }
  let first: TreeNode | undefined;
  let telling = weakest;
  for (const child of children) {
    if (child.value !== inner) continue;
    first ??= child;
    telling = Math.min(telling, grounds.indexOf(child.ground));
  }
  return nodeOf(
    {
      element: term.el ?? first?.element ?? term.name,
      form,
      value: form === 'not' ? not(inner) : inner,
      ground: grounds[telling] as Ground,
      basis: first?.basis ?? 'text',
      question: questions[form],
      args: nothing,
    },
    { settle: inner === 'U' ? first?.settle : undefined, children },
  );
}

const questions = { all: 'q.all', any: 'q.any', not: 'q.not' } as const;
const nothing = {};
const weakest = grounds.length - 1;
