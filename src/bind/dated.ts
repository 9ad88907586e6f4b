import type { Day } from '../kernel/date.ts';
import type { Answer, RecordIndex } from '../record/index.ts';
import type { StateCode } from '../record/model.ts';
import type { Clause } from './clause.ts';
import type { TreeNode } from './model.ts';
import { nodeOf } from './node.ts';
import type { QuestionId, SettleId } from './questions.ts';

/** The first elements of every clause, which the record answers: force, version, membership. Kept by day, since many clauses ask. */
class Dated {
  readonly #record: RecordIndex;
  readonly #days = new Map<Day, DatedDay>();

  constructor(record: RecordIndex) {
    this.#record = record;
  }

  /** The answers of one day; the oldest day is forgotten once a thousand are kept. */
  on(day: Day): DatedDay {
    let dated = this.#days.get(day);
    if (!dated) {
      if (this.#days.size >= 1000) this.#days.delete(this.#days.keys().next().value as Day);
      dated = new DatedDay(this.#record, day);
      this.#days.set(day, dated);
    }
    return dated;
  }
}

export class DatedDay {
  readonly #record: RecordIndex;
  readonly #day: Day;
  readonly #force: (TreeNode | undefined)[] = [];
  readonly #versions: (TreeNode | undefined)[] = [];
  readonly #parties = { victim: new Map<StateCode, PartyNodes>(), responder: new Map<StateCode, PartyNodes>() };

  constructor(record: RecordIndex, day: Day) {
    this.#record = record;
    this.#day = day;
  }

  inForce({ treaty, treatyIndex }: Clause): TreeNode {
    const known = this.#force[treatyIndex];
    if (known) return known;
    const answer = this.#record.inForce(treaty, this.#day);
    const gap = answer.record.some((reference) => reference.includes('/gap/'));
    const args = { treaty: treaty.id, day: this.#day };
    const node = recorded('in-force', 'q.in-force', gap ? 'settle.force-gap' : 'settle.treaty-day', answer, args);
    this.#force[treatyIndex] = node;
    return node;
  }

  version({ provision, treaty, index }: Clause): TreeNode {
    const known = this.#versions[index];
    if (known) return known;
    const answer = this.#record.versionValid(provision, this.#day);
    const args = { provision: provision.id, treaty: treaty.id, day: this.#day };
    const node = recorded('version-date', 'q.version-date', 'settle.version-day', answer, args);
    this.#versions[index] = node;
    return node;
  }

  party(clause: Clause, state: StateCode, as: 'victim' | 'responder'): TreeNode {
    return this.parties(state, as).of(clause);
  }

  /** One state's standing in each treaty that day. */
  parties(state: StateCode, as: 'victim' | 'responder'): PartyNodes {
    let nodes = this.#parties[as].get(state);
    if (!nodes) {
      nodes = new PartyNodes(this.#record, this.#day, state, as);
      this.#parties[as].set(state, nodes);
    }
    return nodes;
  }
}

export class PartyNodes {
  readonly #record: RecordIndex;
  readonly #day: Day;
  readonly #state: StateCode;
  readonly #as: 'victim' | 'responder';
  readonly #nodes: (TreeNode | undefined)[] = [];

  constructor(record: RecordIndex, day: Day, state: StateCode, as: 'victim' | 'responder') {
    this.#record = record;
    this.#day = day;
    this.#state = state;
    this.#as = as;
  }

  of({ treaty, treatyIndex }: Clause): TreeNode {
    const known = this.#nodes[treatyIndex];
    if (known) return known;
    const answer = this.#record.isParty(treaty, this.#state, this.#day, this.#as === 'victim' ? 'victim' : 'party');
    const args = { state: this.#state, treaty: treaty.id, day: this.#day };
    const node = recorded(`${this.#as}-not-party`, `q.${this.#as}-party`, 'settle.party-day', answer, args);
    this.#nodes[treatyIndex] = node;
    return node;
  }
}

function recorded(
  element: string,
  question: QuestionId,
  settle: SettleId,
  answer: Answer,
  args: Readonly<Record<string, string>>,
): TreeNode {
  const { value, record } = answer;
  return nodeOf(
    { element, form: 'leaf', value, ground: 'recorded', basis: 'record', question, args },
    { record, settle: value === 'U' ? { id: settle, args } : undefined },
  );
}

const kept = new WeakMap<RecordIndex, Dated>();

export function datedOf(record: RecordIndex): Dated {
  let dated = kept.get(record);
  if (!dated) {
    dated = new Dated(record);
    kept.set(record, dated);
  }
  return dated;
}
