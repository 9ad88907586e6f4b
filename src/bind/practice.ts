import { and, not, or, type Truth } from '../kernel/truth.ts';
import type { Clause, Term } from './clause.ts';
import { type Elementary, verdictOf } from './verdict.ts';
import type { Exception, Reading, Readings, TreeNode } from './model.ts';
import type { Scene } from './scene.ts';
import { termNode } from './term.ts';

/** Which reading of a clause: its words alone, or as its body has applied it (Vienna Convention on the Law of Treaties, Arts 31(1) and 31(3)(b)). */
export type Manner = 'textual' | 'practised';

/**
 * Both readings of a clause. By the text alone, what only practice asks falls away. As practised, an exception of practice
 * counts in full, and an element that practice reads more widely is read so. null where they give the same answer.
 */
export function readingsOf(
  clause: Clause,
  dated: readonly TreeNode[],
  terms: readonly Term[],
  scene: Scene,
): Readings | null {
  const read = (manner: Manner): Reading => {
    const elements = terms.flatMap((term): readonly Elementary[] => {
      const value = valueUnder(manner, term, clause, scene);
      return value === null ? [] : [{ element: termNode(term, scene).element, value }];
    });
    const { status, decisive } = verdictOf([...dated, ...elements]);
    return { status, decisive_element: decisive?.element ?? 'all-met' };
  };
  const textual = read('textual');
  const practised = read('practised');
  const same = textual.status === practised.status && textual.decisive_element === practised.decisive_element;
  return same ? null : { textual, practised };
}

/** null: the text does not ask. */
function valueUnder(manner: Manner, term: Term, clause: Clause, scene: Scene): Truth | null {
  const wider = manner === 'practised' ? clause.practised.get(term.name) : undefined;
  if (wider) return or([termNode(term, scene).value, termNode(wider, scene).value]);
  if (term.form === 'leaf') {
    const node = termNode(term, scene);
    if (term.leaf.basis !== 'practice') return node.value;
    return manner === 'textual' ? null : (node.textual ?? node.value);
  }
  const asked = term.children.flatMap((child) => valueUnder(manner, child, clause, scene) ?? []);
  if (asked.length === 0) return null;
  const inner = term.form === 'any' ? or(asked) : and(asked);
  return term.form === 'not' ? not(inner) : inner;
}

/**
 * Every exception the record knows to the clause, with its basis, and whether it bears on this case: an element that the
 * exception names and that is not met, or that practice reads more widely than the text. null: nothing here can tell.
 */
export function exceptionsOf(clause: Clause, terms: readonly Term[], scene: Scene): readonly Exception[] {
  const reserved = terms.flatMap((term): readonly Exception[] =>
    term.form === 'leaf' && term.leaf.basis === 'reservation'
      ? [{ id: term.name, basis: 'reservation', bears: not(termNode(term, scene).value) }]
      : [],
  );
  const known = (clause.provision.exceptions ?? []).map(({ id, basis, words }): Exception => {
    const term = terms.find((t) => t.name === id);
    const wider = clause.practised.get(id);
    const bears = wider
      ? and([not(termNode(term ?? wider, scene).value), termNode(wider, scene).value])
      : term
        ? not(termNode(term, scene).textual ?? termNode(term, scene).value)
        : null;
    return { id, basis, bears, ...(words === undefined ? {} : { words }) };
  });
  return [...known, ...reserved];
}
