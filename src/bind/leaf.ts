import type { ElementPath, GradedFact, Ground } from '../case/model.ts';
import { not, or, type Truth } from '../kernel/truth.ts';
import type { Leaf, Treaty } from '../record/model.ts';
import type { TreeNode } from './model.ts';
import { nodeOf } from './node.ts';
import { harmQuestion, type QuestionId, type SettleId } from './questions.ts';
import type { Scene } from './scene.ts';

interface Answered {
  readonly value: Truth;
  readonly ground: Ground;
  readonly claims: readonly string[];
  readonly record?: readonly string[];
  readonly question: QuestionId;
  readonly args: Readonly<Record<string, string>>;
  readonly settle: SettleId;
  readonly degrees?: readonly GradedFact[];
}

/** A leaf of a clause on one situation: ENCODING.md 2.1, "Leaves". */
export function leafNode(leaf: Leaf, name: string, treaty: Treaty, scene: Scene): TreeNode {
  const answer = answered(leaf, treaty, scene);
  const softened = leaf.basis === 'practice' && answer.value === 'F';
  const value = softened ? 'U' : answer.value;
  const missingRequest = value === 'F' && name === 'request';
  const settle = softened ? 'settle.practice' : answer.ground === 'conflict' ? 'settle.conflict' : answer.settle;
  return nodeOf(
    {
      element: name,
      form: 'leaf',
      value,
      ground: answer.ground,
      basis: leaf.basis ?? basisOf(answer),
      question: answer.question,
      args: answer.args,
    },
    {
      leaf,
      record: answer.record !== undefined && answer.record.length > 0 ? answer.record : undefined,
      claims: answer.claims.length > 0 ? answer.claims : undefined,
      textual: softened ? 'F' : undefined,
      settle: value === 'U' || missingRequest ? { id: settle, args: answer.args } : undefined,
      degrees: answer.degrees,
    },
  );
}

function basisOf(answer: Answered): TreeNode['basis'] {
  return answer.claims.length > 0 ? 'claim' : answer.ground === 'recorded' ? 'record' : 'text';
}

function answered(leaf: Leaf, treaty: Treaty, scene: Scene): Answered {
  const victim = scene.situation.ally_in_trouble;
  const day = scene.situation.date;
  if ('harm' in leaf) {
    const question = harmQuestion(leaf.harm);
    return { ...scene.harm(leaf.harm), question, args: { victim, name: leaf.harm }, settle: 'settle.harm' };
  }
  if ('attacker' in leaf) return attacker(leaf, treaty, scene);
  if ('place' in leaf) return place(leaf, scene);
  if ('request' in leaf)
    return {
      ...scene.request(treaty.id),
      question: `q.request.${leaf.request}`,
      args: { victim, treaty: treaty.id },
      settle: 'settle.request',
    };
  if ('consent' in leaf)
    return {
      ...scene.request(treaty.id),
      question: `q.consent.${leaf.consent}`,
      args: { victim, treaty: treaty.id },
      settle: 'settle.consent',
    };
  if ('defensive' in leaf) {
    const began = scene.victimInitiated();
    return { ...began, value: not(began.value), question: 'q.defensive', args: { victim }, settle: 'settle.who-began' };
  }
  const condition = scene.condition(leaf.cond, leaf.default);
  return { ...condition, question: 'q.condition', args: { name: leaf.cond, victim, day }, settle: 'settle.condition' };
}

function attacker(leaf: Leaf & { readonly attacker: string }, treaty: Treaty, scene: Scene): Answered {
  const victim = scene.situation.ally_in_trouble;
  if (leaf.attacker === 'external')
    return { ...scene.external(), question: 'q.attacker.external', args: { victim }, settle: 'settle.external' };
  if (leaf.attacker === 'state')
    return {
      ...scene.attackerState(),
      question: 'q.attacker.state',
      args: { victim },
      settle: 'settle.attacker-state',
    };
  if ('name' in leaf)
    return {
      ...scene.attribute(leaf.name),
      question: 'q.attacker.attr',
      args: { victim, name: leaf.name },
      settle: 'settle.attacker-attr',
    };
  const { names, states, claims, ground } = scene.attackers();
  if ('list' in leaf) {
    const within: Truth = names.some((state) => leaf.list.includes(state)) ? 'T' : 'F';
    return {
      value: leaf.attacker === 'in' ? within : not(within),
      ground,
      claims,
      question: `q.attacker.${leaf.attacker}`,
      args: { victim, states, list: leaf.list.join(', ') },
      settle: 'settle.attacker-names',
    };
  }
  const day = scene.situation.date;
  const standing = names.map((state) => scene.record.isParty(treaty, state, day, 'party'));
  const bound = standing.length === 0 ? 'F' : or(standing.map((s) => s.value));
  const isParty = leaf.attacker === 'party';
  return {
    value: isParty ? bound : not(bound),
    ground,
    claims,
    record: standing.length === 0 ? [] : standing.filter((s) => s.value === bound).flatMap((s) => s.record),
    question: isParty ? 'q.attacker.party' : 'q.attacker.not-party',
    args: { victim, states, treaty: treaty.id, day },
    settle: 'settle.attacker-names',
  };
}

function place(leaf: Leaf & { readonly place: string }, scene: Scene): Answered {
  const victim = scene.situation.ally_in_trouble;
  const { name, administrator, zones } = scene.place();
  if (leaf.place === 'territory-of-victim' || leaf.place === 'metropolitan-territory')
    return {
      ...scene.territoryOfVictim(),
      question: `q.place.${leaf.place}`,
      args: { place: name, victim },
      settle: 'settle.territory',
    };
  if ('in' in leaf) {
    const inside = leaf.in.some((zone) => zones.names.includes(zone));
    return {
      ...zones,
      value: inside ? 'T' : 'F',
      question: 'q.place.zone',
      args: { place: name, zones: leaf.in.join(', ') },
      settle: 'settle.territory',
    };
  }
  const who = 'who' in leaf ? leaf.who : victim;
  const held = administrator.state;
  return {
    ...administrator,
    value: held === who ? 'T' : held === null || held === 'disputed' ? 'U' : 'F',
    question: 'who' in leaf ? 'q.place.administered-by' : 'q.place.administered-by-victim',
    args: { place: name, who, victim },
    settle: 'settle.administration',
  };
}

/** The element paths a leaf reads, so that only claims that set one of them are tried. `attacker.states.` stands for all names. */
export function pathsOf(leaf: Leaf, treaty: Treaty): readonly ElementPath[] {
  if ('harm' in leaf) return [`harm.${leaf.harm}`];
  if ('request' in leaf || 'consent' in leaf) return [`request.${treaty.id}`];
  if ('defensive' in leaf) return ['victim_initiated', 'attacker.state'];
  if ('cond' in leaf) return [`condition.${leaf.cond}`];
  if ('place' in leaf)
    return leaf.place === 'territory-of-victim' || leaf.place === 'metropolitan-territory'
      ? ['place.is_territory_of_victim']
      : [];
  if ('name' in leaf) return [`attacker.attrs.${leaf.name}`];
  return leaf.attacker === 'external' || leaf.attacker === 'state'
    ? [`attacker.${leaf.attacker}`]
    : ['attacker.states.'];
}
