import type { AccountedSituation, Ground } from '../case/model.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Situation, StateCode } from '../record/model.ts';
import { type Clause, clausesOf, type Override, type Term } from './clause.ts';
import { type DatedDay, datedOf } from './dated.ts';
import type { Judgement, TreeNode } from './model.ts';
import { exceptionsOf, readingsOf } from './practice.ts';
import { Scene } from './scene.ts';
import { termNode } from './term.ts';
import { verdictOf } from './verdict.ts';

/** One clause on one scene. Responder null: any other party. The hot loop of the whole engine. */
export function judgeClause(clause: Clause, scene: Scene, day: DatedDay, responder: StateCode | null): Judgement {
  const { terms } = clause;
  const own = responder === null ? none : ownTerms(clause.overrides, responder, scene.situation);
  // A copy of an array of the right length is laid out once, where pushing would lay it out twice.
  const elements = (responder === null ? clause.blank : clause.blankOwn).slice();
  elements[0] = day.inForce(clause);
  elements[1] = day.version(clause);
  scene.victim ??= day.parties(scene.situation.ally_in_trouble, 'victim');
  elements[2] = scene.victim.of(clause);
  let at = 3;
  if (responder !== null) elements[at++] = day.party(clause, responder, 'responder');
  const dated = at;
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] as Term;
    elements[at++] = scene.nodes[term.slot] ?? termNode(term, scene);
  }
  for (let i = 0; i < own.length; i++) elements[at++] = termNode(own[i] as Term, scene);
  const plain = judgement(clause, scene.situation, responder, elements);
  if (!clause.practice && !clause.provision.exceptions && own.length === 0) return plain;
  // A clause that did not bind that day has no exceptions to try.
  for (let i = 0; i < dated; i++) if (elements[i]?.value === 'F') return plain;
  return withExceptions(plain, clause, own.length > 0 ? [...terms, ...own] : terms, elements.slice(0, dated), scene);
}

const none: readonly Term[] = [];

/** What a clause asks of this responder besides. */
function ownTerms(overrides: readonly Override[], responder: StateCode, situation: Situation): readonly Term[] {
  const applying = overrides.filter((override) => applies(override, responder, situation));
  return applying.length === 0 ? none : applying.flatMap((override) => override.terms);
}

/** Beside the answer: the exceptions tried, and the two readings where they part. */
function withExceptions(
  plain: Judgement,
  clause: Clause,
  terms: readonly Term[],
  dated: readonly TreeNode[],
  scene: Scene,
): Judgement {
  const exceptions = exceptionsOf(clause, terms, scene);
  const readings = clause.practice ? readingsOf(clause, dated, terms, scene) : null;
  return {
    ...plain,
    ...(readings ? { readings } : {}),
    tree: exceptions.length > 0 ? { ...plain.tree, exceptions } : plain.tree,
  };
}

function judgement(
  clause: Clause,
  situation: Situation,
  responder: StateCode | null,
  elements: readonly TreeNode[],
): Judgement {
  const { status, decisive, open } = verdictOf(elements);
  const element = decisive?.element ?? 'all-met';
  const ground = decisive === null ? restsOn(elements) : decisive.ground;
  const tree: TreeNode = {
    element,
    form: 'root',
    value: status === 'triggered' ? 'T' : status === 'arguable' ? 'U' : 'F',
    ground,
    basis: decisive?.basis ?? 'text',
    question: 'q.provision',
    args: {
      provision: clause.provision.id,
      treaty: clause.treaty.id,
      victim: situation.ally_in_trouble,
      day: situation.date,
      status,
    },
    children: elements,
  };
  return {
    treaty: clause.treaty.id,
    provision: clause.provision.id,
    responder,
    status,
    decisive_element: element,
    open_elements: open,
    ground,
    tree,
  };
}

/** Where every element is met, the ground is that of the facts, not of the dates. */
function restsOn(elements: readonly TreeNode[]): Ground {
  for (const { ground } of elements) if (ground !== 'recorded' && ground !== 'not-reported') return ground;
  return 'recorded';
}

export function applies(override: Override, responder: StateCode, situation: Situation): boolean {
  return (
    override.responder === responder &&
    (override.victim === null || override.victim === situation.ally_in_trouble) &&
    (override.from === null || situation.date >= override.from)
  );
}

/** Same status, same decisive element, same open elements. */
export function sameAnswer(a: Judgement, b: Judgement): boolean {
  return (
    a.status === b.status &&
    a.decisive_element === b.decisive_element &&
    a.open_elements.length === b.open_elements.length &&
    a.open_elements.every((element, i) => element === b.open_elements[i])
  );
}

/** A clause for any other party, then for each state of the treaty whose own answer differs. */
export function judgeResponders(clause: Clause, scene: Scene, day: DatedDay): readonly Judgement[] {
  const anyone = judgeClause(clause, scene, day, null);
  const out = [anyone];
  for (const state of statesOf(clause)) {
    if (state === scene.situation.ally_in_trouble) continue;
    const special = clause.overrides.some((o) => applies(o, state, scene.situation));
    if (!special && day.party(clause, state, 'responder').value === 'T') continue;
    const own = judgeClause(clause, scene, day, state);
    if (!sameAnswer(anyone, own)) out.push(own);
  }
  return out;
}

const responders = new WeakMap<Clause, readonly StateCode[]>();

/** States that are or were to be parties; designated ones and those that never became a party owe nothing. */
function statesOf(clause: Clause): readonly StateCode[] {
  let states = responders.get(clause);
  if (!states) {
    states = [...new Set(clause.treaty.parties.filter((p) => !p.designated && !p.never).map((p) => p.state))];
    responders.set(clause, states);
  }
  return states;
}

/**
 * Which promises fall due: every judged provision of the record on this situation, once for any other party
 * (responder null) and once per responder whose answer differs.
 */
export function judge(situation: Situation | AccountedSituation, record: RecordIndex): readonly Judgement[] {
  const scene = new Scene(situation, record);
  const day = datedOf(record).on(situation.date);
  return clausesOf(record).all.flatMap((clause) => judgeResponders(clause, scene, day));
}
