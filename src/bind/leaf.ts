import type { ElementPath, ElementValue } from '../case/model.ts';
import { not, or, type Truth } from '../kernel/truth.ts';
import type { Leaf, Treaty } from '../record/model.ts';
import type { TreeNode } from './model.ts';
import { nodeOf } from './node.ts';
import { harmQuestion, type QuestionId, type SettleId } from './questions.ts';
import { inZones } from './place.ts';
import type { Scene } from './scene.ts';

interface Answered {
  readonly said: ElementValue;
  readonly record?: readonly string[];
  readonly question: QuestionId;
  readonly args: Readonly<Record<string, string>>;
  readonly settle: SettleId;
}

/** A leaf of a clause on one situation: ENCODING.md 2.1, "Leaves". */
export function leafNode(leaf: Leaf, name: string, treaty: Treaty, scene: Scene): TreeNode {
  const { said, record, question, args, settle } = answered(leaf, treaty, scene);
  const softened = leaf.basis === 'practice' && said.value === 'F';
  const value = softened ? 'U' : said.value;
  const open = value === 'U' || (value === 'F' && name === 'request');
  const settling = softened ? 'settle.practice' : said.ground === 'conflict' ? 'settle.conflict' : settle;
  return nodeOf(
    { element: name, form: 'leaf', value, ground: said.ground, basis: leaf.basis ?? basisOf(said), question, args },
    {
      leaf,
      record: record !== undefined && record.length > 0 ? record : undefined,
      claims: said.claims.length > 0 ? said.claims : undefined,
      textual: softened ? 'F' : undefined,
      settle: open ? { id: settling, args } : undefined,
      degrees: said.degrees,
    },
  );
}

function basisOf(said: ElementValue): TreeNode['basis'] {
  return said.claims.length > 0 ? 'claim' : said.ground === 'recorded' ? 'record' : 'text';
}

function answered(leaf: Leaf, treaty: Treaty, scene: Scene): Answered {
  const victim = scene.situation.ally_in_trouble;
  if ('harm' in leaf)
    return {
      said: scene.harm(leaf.harm),
      question: harmQuestion(leaf.harm),
      args: { victim, name: leaf.harm },
      settle: 'settle.harm',
    };
  if ('attacker' in leaf) return attacker(leaf, treaty, scene);
  if ('place' in leaf) return place(leaf, scene);
  if ('request' in leaf)
    return {
      said: scene.request(treaty.id),
      record: scene.requester(treaty.id),
      question: leaf.request === 'victim' ? 'q.request.victim' : 'q.request.any-party',
      args: { victim, treaty: treaty.id },
      settle: 'settle.request',
    };
  if ('consent' in leaf)
    return {
      said: scene.request(treaty.id),
      record: scene.requester(treaty.id),
      question: leaf.consent === 'victim' ? 'q.consent.victim' : 'q.consent.any-party',
      args: { victim, treaty: treaty.id },
      settle: 'settle.consent',
    };
  if ('defensive' in leaf) {
    const began = scene.victimInitiated();
    return {
      said: { ...began, value: not(began.value) },
      question: 'q.defensive',
      args: { victim },
      settle: 'settle.who-began',
    };
  }
  return {
    said: scene.condition(leaf.cond, leaf.default),
    question: 'q.condition',
    args: { name: leaf.cond, victim, day: scene.situation.date },
    settle: 'settle.condition',
  };
}

function attacker(leaf: Leaf & { readonly attacker: string }, treaty: Treaty, scene: Scene): Answered {
  const victim = scene.situation.ally_in_trouble;
  if (leaf.attacker === 'external')
    return { said: scene.external(), question: 'q.attacker.external', args: { victim }, settle: 'settle.external' };
  if (leaf.attacker === 'state')
    return {
      said: scene.attackerState(),
      question: 'q.attacker.state',
      args: { victim },
      settle: 'settle.attacker-state',
    };
  if ('name' in leaf)
    return {
      said: scene.attribute(leaf.name),
      question: 'q.attacker.attr',
      args: { victim, name: leaf.name },
      settle: 'settle.attacker-attr',
    };
  const { names, states, claims, ground } = scene.attackers();
  if ('list' in leaf) {
    const within: Truth = names.some((state) => leaf.list.includes(state)) ? 'T' : 'F';
    return {
      said: { value: leaf.attacker === 'in' ? within : not(within), ground, claims },
      question: leaf.attacker === 'in' ? 'q.attacker.in' : 'q.attacker.not-in',
      args: { victim, states, list: leaf.list.join(', ') },
      settle: 'settle.attacker-names',
    };
  }
  const day = scene.situation.date;
  const standing = names.map((state) => scene.record.isParty(treaty, state, day, 'party'));
  const bound = or(standing.map((s) => s.value));
  const isParty = leaf.attacker === 'party';
  return {
    said: { value: isParty ? bound : not(bound), ground, claims },
    record: standing.filter((s) => s.value === bound).flatMap((s) => s.record),
    question: isParty ? 'q.attacker.party' : 'q.attacker.not-party',
    args: { victim, states, treaty: treaty.id, day },
    settle: 'settle.attacker-names',
  };
}

function place(leaf: Leaf & { readonly place: string }, scene: Scene): Answered {
  const victim = scene.situation.ally_in_trouble;
  const { name, administrator, zones } = scene.place();
  if (leaf.place === 'territory-of-victim' || leaf.place === 'metropolitan-territory') {
    const said = scene.territoryOfVictim(leaf.place === 'metropolitan-territory');
    return {
      said,
      record: said.record,
      question:
        leaf.place === 'metropolitan-territory' ? 'q.place.metropolitan-territory' : 'q.place.territory-of-victim',
      args: { place: name, victim },
      settle: 'settle.territory',
    };
  }
  if ('in' in leaf) {
    const lies = inZones(zones, leaf.in);
    return {
      said: lies,
      record: lies.record,
      question: 'q.place.zone',
      args: { place: name, zones: leaf.in.join(', ') },
      settle: 'settle.territory',
    };
  }
  const who = 'who' in leaf ? leaf.who : victim;
  const held = administrator.state;
  return {
    said: {
      value: held === who ? 'T' : held === null || held === 'disputed' ? 'U' : 'F',
      ground: administrator.ground,
      claims: administrator.claims,
    },
    record: administrator.record,
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
