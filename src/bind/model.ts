import type { Words } from '../kernel/provenance.ts';
import type { Truth } from '../kernel/truth.ts';
import type { AccountId, GradedFact, Ground } from '../case/model.ts';
import type { Leaf, StateCode } from '../record/model.ts';

export type Status = 'triggered' | 'not-triggered' | 'arguable' | 'available-on-request';

/**
 * A node of a justification tree. Leaves carry what they rest on: a record reference (`treaty:CST/party/KAZ/0`) or claim ids.
 * `question` is a message id; `args` its arguments.
 */
export interface TreeNode {
  readonly element: string;
  readonly form: 'root' | 'all' | 'any' | 'not' | 'leaf';
  readonly value: Truth;
  readonly ground: Ground;
  readonly basis: 'text' | 'reservation' | 'practice' | 'record' | 'claim';
  readonly question: string;
  readonly args: Readonly<Record<string, string>>;
  readonly leaf?: Leaf | undefined;
  readonly record?: readonly string[] | undefined;
  readonly claims?: readonly string[] | undefined;
  /** Value before a practice exception softened it. */
  readonly textual?: Truth | undefined;
  /** Message id and arguments of the shortest fact that would settle an open node. */
  readonly settle?: { readonly id: string; readonly args: Readonly<Record<string, string>> } | undefined;
  /** Graded facts behind the value, with their claimants. */
  readonly degrees?: readonly GradedFact[] | undefined;
  /** At the root: every exception of the clause, with its basis. */
  readonly exceptions?: readonly Exception[];
  readonly children?: readonly TreeNode[] | undefined;
}

/** An exception to a clause. `bears`: T it applies to this case, F it does not, U open, null nothing here can tell. */
export interface Exception {
  readonly id: string;
  readonly basis: 'text' | 'reservation' | 'practice';
  readonly bears: Truth | null;
  readonly words?: Words;
}

/** What one way of reading a clause gives. */
export interface Reading {
  readonly status: Status;
  readonly decisive_element: string;
}

/** By the words alone, and as the body has applied them. */
export interface Readings {
  readonly textual: Reading;
  readonly practised: Reading;
}

/** provision × responder on one situation. */
export interface Judgement {
  readonly treaty: string;
  readonly provision: string;
  /** null: any other party. */
  readonly responder: StateCode | null;
  readonly status: Status;
  readonly decisive_element: string;
  readonly open_elements: readonly string[];
  readonly ground: Ground;
  /** Only where reading by the text alone and as practised give different answers. */
  readonly readings?: Readings;
  readonly tree: TreeNode;
}

/** The claim changes that flip a status: accept (`true`) or set aside (`false`). */
export interface Pivotal {
  readonly change: readonly { readonly claim: string; readonly to: 'accepted' | 'set-aside' }[];
  readonly status: Status;
}

export interface Finding {
  readonly treaty: string;
  readonly provision: string;
  readonly responder: StateCode | null;
  readonly account: AccountId;
  readonly status: Status;
  readonly decisive_element: string;
  readonly ground: Ground;
  readonly open_elements: readonly string[];
  readonly readings?: Readings;
  readonly pivotal: readonly Pivotal[];
  /** How many more minimal sets there are than the ten shown. */
  readonly pivotal_more: number;
  /** The search was broken off: there may be more sets than are counted. */
  readonly pivotal_broken_off?: true;
  /** Key into the dossier's `trees`: each distinct tree is stored once. */
  readonly tree: string;
}

/** One element laid against several cases. */
export interface ContrastCell {
  readonly value: Truth;
  readonly ground: Ground;
  readonly claims: readonly string[];
  readonly record: readonly string[];
}
export interface ContrastCase {
  readonly id: string;
  readonly provision: string;
  readonly status: Status;
  readonly decisive_element: string;
  readonly open_elements: readonly string[];
}
export interface Contrast {
  readonly treaty: string;
  readonly article: string;
  readonly account: AccountId;
  readonly cases: readonly ContrastCase[];
  /** Differing elements first. A cell is null where that version of the clause has no such element. */
  readonly rows: readonly {
    readonly element: string;
    readonly cells: readonly (ContrastCell | null)[];
    readonly differs: boolean;
  }[];
}
