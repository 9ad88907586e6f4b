import type { Day } from '../kernel/date.ts';
import type { Truth } from '../kernel/truth.ts';
import type { Answer, RecordIndex } from '../record/index.ts';
import type { StateCode, Treaty } from '../record/model.ts';
import type { Clause } from './clause.ts';
import type { TreeNode } from './model.ts';
import type { QuestionId, SettleId } from './questions.ts';

/** The first elements of every clause, which the record answers: force, version, membership. Kept by day, since many clauses ask. */
export class Dated {
  readonly #record: RecordIndex;
  readonly #days = new Map<Day, Map<string, TreeNode>>();

  constructor(record: RecordIndex) {
    this.#record = record;
  }

  /** The answers of one day; the oldest day is forgotten once a thousand are kept. */
  on(day: Day): DatedDay {
    let nodes = this.#days.get(day);
    if (!nodes) {
      if (this.#days.size >= 1000) this.#days.delete(this.#days.keys().next().value as Day);
      nodes = new Map();
      this.#days.set(day, nodes);
    }
    return new DatedDay(this.#record, day, nodes);
  }
}

export class DatedDay {
  readonly #record: RecordIndex;
  readonly #day: Day;
  readonly #nodes: Map<string, TreeNode>;

  constructor(record: RecordIndex, day: Day, nodes: Map<string, TreeNode>) {
    this.#record = record;
    this.#day = day;
    this.#nodes = nodes;
  }

  inForce(treaty: Treaty): TreeNode {
    return this.#kept(`f${treaty.id}`, () => {
      const answer = this.#record.inForce(treaty, this.#day);
      const gap = answer.record.some((reference) => reference.includes('/gap/'));
      const args = { treaty: treaty.id, day: this.#day };
      return recorded('in-force', 'q.in-force', gap ? 'settle.force-gap' : 'settle.treaty-day', answer, args);
    });
  }

  version({ provision, treaty }: Clause): TreeNode {
    return this.#kept(`v${provision.id}`, () => {
      const args = { provision: provision.id, treaty: treaty.id, day: this.#day };
      return recorded(
        'version-date',
        'q.version-date',
        'settle.version-day',
        this.#record.versionValid(provision, this.#day),
        args,
      );
    });
  }

  party(treaty: Treaty, state: StateCode, as: 'victim' | 'responder'): TreeNode {
    return this.#kept(`${as}${state}${treaty.id}`, () => {
      const answer = this.#record.isParty(treaty, state, this.#day, as === 'victim' ? 'victim' : 'party');
      const args = { state, treaty: treaty.id, day: this.#day };
      return recorded(`${as}-not-party`, `q.${as}-party`, 'settle.party-day', answer, args);
    });
  }

  #kept(key: string, make: () => TreeNode): TreeNode {
    let node = this.#nodes.get(key);
    if (!node) {
      node = make();
      this.#nodes.set(key, node);
    }
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
  const value: Truth = answer.value;
  const node: TreeNode = {
    element,
    form: 'leaf',
    value,
    ground: 'recorded',
    basis: 'record',
    question,
    args,
    record: answer.record,
  };
  return value === 'U' ? { ...node, settle: { id: settle, args } } : node;
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
