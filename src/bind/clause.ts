import type { RecordIndex } from '../record/index.ts';
import type { Condition, Leaf, Provision, StateCode, Treaty } from '../record/model.ts';
import type { Day } from '../kernel/date.ts';
import type { TreeNode } from './model.ts';
import { nodeOf } from './node.ts';

/** A condition made ready to evaluate. Equal conditions share one slot, so a situation answers each of them once. */
export type Term =
  | {
      readonly form: 'leaf';
      readonly slot: number;
      readonly name: string;
      readonly leaf: Leaf;
      readonly treaty: Treaty;
    }
  | {
      readonly form: 'all' | 'any' | 'not';
      readonly slot: number;
      /** The element's name whatever its value: its own `el`, else that of its first child. */
      readonly name: string;
      readonly el: string | undefined;
      readonly children: readonly Term[];
    };

export interface Override {
  readonly responder: StateCode;
  readonly victim: StateCode | null;
  readonly from: Day | null;
  readonly terms: readonly Term[];
}

/** A judged provision: its elements in the order of ENCODING.md 2.1, after the four of the record. */
export interface Clause {
  readonly index: number;
  readonly treatyIndex: number;
  readonly treaty: Treaty;
  readonly provision: Provision;
  readonly terms: readonly Term[];
  readonly overrides: readonly Override[];
  /** By element name: how the body reads it in practice, where that is wider than the text. */
  readonly practised: ReadonlyMap<string, Term>;
  /** Whether practice touches it at all. */
  readonly practice: boolean;
  /** Arrays with room for its elements, for any other party and for one responder. */
  readonly blank: readonly TreeNode[];
  readonly blankOwn: readonly TreeNode[];
}

/** The judged provisions of a record. Procedures and provisions without a condition are data for display. */
export interface Clauses {
  readonly all: readonly Clause[];
  readonly byProvision: ReadonlyMap<string, Clause>;
}

const known = new WeakMap<RecordIndex, Clauses>();

export function clausesOf(record: RecordIndex): Clauses {
  let clauses = known.get(record);
  if (!clauses) {
    clauses = compile(record);
    known.set(record, clauses);
  }
  return clauses;
}

/** A provision's top-level members: `all` gives one element each, a top-level `any` is one element. */
function members(when: Provision['when']): readonly Condition[] {
  return 'all' in when ? when.all : when.any.length === 0 ? [] : [when];
}

function compile(record: RecordIndex): Clauses {
  const slots = new Map<string, number>();
  const slotOf = (key: string): number => {
    const slot = slots.get(key) ?? slots.size;
    slots.set(key, slot);
    return slot;
  };
  const term = (condition: Condition, treaty: Treaty): Term => {
    const slot = slotOf(`${JSON.stringify(condition)}${dependsOnTreaty(condition) ? treaty.id : ''}`);
    if ('all' in condition || 'any' in condition || 'not' in condition) {
      const form = 'all' in condition ? 'all' : 'any' in condition ? 'any' : 'not';
      const inner = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition.not];
      const children = inner.map((child) => term(child, treaty));
      return { form, slot, name: condition.el ?? children[0]?.name ?? form, el: condition.el, children };
    }
    return { form: 'leaf', slot, name: condition.el ?? family(condition), leaf: condition, treaty };
  };
  const all: Clause[] = [];
  record.law.treaties.forEach((treaty, treatyIndex) => {
    for (const provision of treaty.provisions) {
      const judged = members(provision.when);
      if (provision.nature === 'procedure' || judged.length === 0) continue;
      const overrides = Object.entries(provision.responder_overrides ?? {}).map(([key, o]): Override => {
        const [responder = key, victim = null] = key.split('<');
        return { responder, victim, from: o.from ?? null, terms: o.all.map((c) => term(c, treaty)) };
      });
      const terms = judged.map((c) => term(c, treaty));
      const practised = new Map(
        (provision.exceptions ?? []).flatMap(({ id, reads }) => (reads ? [[id, term(reads, treaty)] as const] : [])),
      );
      all.push({
        index: all.length,
        treatyIndex,
        treaty,
        provision,
        terms,
        overrides,
        practised,
        blank: blanks(3 + terms.length),
        blankOwn: blanks(4 + terms.length),
        practice: practised.size > 0 || leavesOf(terms).some(({ leaf }) => leaf.basis === 'practice'),
      });
    }
  });
  return { all, byProvision: new Map(all.map((c) => [c.provision.id, c])) };
}

const blank = nodeOf(
  { element: '', form: 'leaf', value: 'U', ground: 'not-reported', basis: 'text', question: '', args: {} },
  {},
);

function blanks(length: number): readonly TreeNode[] {
  return Array.from({ length }, () => blank);
}

/** Requests are kept by treaty, and whether an attacker is a party depends on the treaty. */
function dependsOnTreaty(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(dependsOnTreaty);
  if ('any' in condition) return condition.any.some(dependsOnTreaty);
  if ('not' in condition) return dependsOnTreaty(condition.not);
  return (
    'request' in condition ||
    'consent' in condition ||
    ('attacker' in condition && (condition.attacker === 'party' || condition.attacker === 'not-party'))
  );
}

/** A leaf without `el` takes the name of its family. */
function family(leaf: Leaf): string {
  if ('harm' in leaf) return 'harm';
  if ('attacker' in leaf) return 'attacker';
  if ('place' in leaf) return 'place';
  if ('request' in leaf || 'consent' in leaf) return 'request';
  return 'defensive' in leaf ? 'defensive' : 'condition';
}

/** Every leaf under these terms, in order. */
export function leavesOf(terms: readonly Term[]): readonly (Term & { readonly form: 'leaf' })[] {
  return terms.flatMap((t) => (t.form === 'leaf' ? [t] : leavesOf(t.children)));
}
