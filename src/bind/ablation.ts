import { and, not, or, type Truth } from '../kernel/truth.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Leaf, StateCode } from '../record/model.ts';
import { clausesOf, type Term } from './clause.ts';
import { datedOf } from './dated.ts';
import { applies } from './judge.ts';
import { Scene } from './scene.ts';
import { termNode } from './term.ts';
import { type Elementary, verdictOf } from './verdict.ts';

/** The four conditions of time, before those a clause writes. */
const dated = ['in-force', 'version-date', 'victim-not-party', 'responder-not-party'] as const;

/** The form of a leaf by family and word: `attacker:state`, `place:zone`, `cond:us-nz-obligations-active`. */
export function formOf(leaf: Leaf): string {
  if ('harm' in leaf) return 'harm';
  if ('attacker' in leaf) return `attacker:${leaf.attacker}`;
  if ('place' in leaf) return `place:${leaf.place}`;
  if ('request' in leaf) return `request:${leaf.request}`;
  if ('consent' in leaf) return `consent:${leaf.consent}`;
  return 'defensive' in leaf ? 'defensive' : `cond:${leaf.cond}`;
}

/**
 * Which forms of condition decide anything: for every form, how many judgements of the precedents change when that form
 * alone is always met. A form with none is untried by the record.
 */
export function ablation(record: RecordIndex): Readonly<Record<string, number>> {
  const clauses = clausesOf(record);
  const counts: Record<string, number> = {};
  const terms = clauses.all.flatMap((c) => [...c.terms, ...c.overrides.flatMap((o) => o.terms)]);
  for (const form of [...dated, ...terms.flatMap(formsIn)]) counts[form] ??= 0;
  for (const { situation } of record.law.precedents) {
    const scene = new Scene(situation, record);
    const day = datedOf(record).on(situation.date);
    for (const clause of clauses.all) {
      const first = [day.inForce(clause), day.version(clause), day.party(clause, situation.ally_in_trouble, 'victim')];
      for (const responder of [null, ...partiesOf(clause.treaty.parties, situation.ally_in_trouble)]) {
        const own =
          responder === null ? [] : clause.overrides.flatMap((o) => (applies(o, responder, situation) ? o.terms : []));
        const heads = responder === null ? first : [...first, day.party(clause, responder, 'responder')];
        const rest = [...clause.terms, ...own];
        const status = (forced: string | null): string => {
          const elements: readonly Elementary[] = [
            ...heads.map((n) => ({ element: n.element, value: n.element === forced ? ('T' as const) : n.value })),
            ...rest.map((t) => ({ element: termNode(t, scene).element, value: valueWith(forced, t, scene) })),
          ];
          return verdictOf(elements).status;
        };
        const given = status(null);
        const tried = new Set([...heads.map((n) => n.element), ...rest.flatMap(formsIn)]);
        for (const form of tried) if (status(form) !== given) counts[form] = (counts[form] ?? 0) + 1;
      }
    }
  }
  return counts;
}

function formsIn(term: Term): readonly string[] {
  return term.form === 'leaf' ? [formOf(term.leaf)] : term.children.flatMap(formsIn);
}

function partiesOf(parties: readonly { readonly state: StateCode }[], victim: StateCode): readonly StateCode[] {
  return [...new Set(parties.map((p) => p.state))].filter((state) => state !== victim);
}

function valueWith(forced: string | null, term: Term, scene: Scene): Truth {
  if (term.form === 'leaf') return formOf(term.leaf) === forced ? 'T' : termNode(term, scene).value;
  const values = term.children.map((child) => valueWith(forced, child, scene));
  const inner = term.form === 'any' ? or(values) : and(values);
  return term.form === 'not' ? not(inner) : inner;
}
