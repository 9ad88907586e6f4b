import { acceptedUnder, accountsOf, situationUnder, situationWith } from '../case/index.ts';
import type { AccountedSituation, AccountId, Case } from '../case/model.ts';
import type { RecordIndex } from '../record/index.ts';
import { applies, judgeClause, judgeResponders } from './judge.ts';
import { type Clause, clausesOf, leavesOf } from './clause.ts';
import { type Conflict, conflictsOf, type Gap, gapsOf } from './conflict.ts';
import { type DatedDay, datedOf } from './dated.ts';
import { pathsOf } from './leaf.ts';
import type { Finding, Judgement, TreeNode } from './model.ts';
import { pivotalSets, type PivotalSets } from './pivotal.ts';
import { Scene } from './scene.ts';
import { TreeStore } from './store.ts';
import { judgeTogether, type Together } from './together.ts';

export interface BindOptions {
  /** Leave the pivotal claims out; default false. */
  readonly plain?: boolean;
}

export interface Bound {
  readonly findings: readonly Finding[];
  readonly trees: Readonly<Record<string, TreeNode>>;
  /** Promises that pull a responder apart, on any account. */
  readonly conflicts: readonly Conflict[];
  readonly gaps: readonly Gap[];
  /** Where several allies asked together: each judged for itself, nothing set aside. */
  readonly together: readonly Together[];
}

/**
 * Findings of a case by clause, responder and account, with the claims each hangs on and the trees they open; only for
 * the treaties that bind the ally that day, or may.
 */
export function bindCase(c: Case, record: RecordIndex, options: BindOptions = {}): Bound {
  const day = datedOf(record).on(c.day);
  const clauses = clausesOf(record).all.filter((clause) => binds(clause, c, day));
  const store = new TreeStore();
  const findings: Finding[] = [];
  const conflicts = new Map<string, Conflict>();
  let together: readonly Together[] = [];
  for (const account of accountsOf(c)) {
    const situation = situationUnder(c, account.id, record);
    const scene = new Scene(situation, record);
    const trial = options.plain ? null : new Trial(c, account.id, situation, record, day);
    const judged = clauses.map((clause) => judgeResponders(clause, scene, day));
    for (const conflict of conflictsOf(situation, judged.flat(), record))
      conflicts.set(JSON.stringify(conflict), conflict);
    if (account.id === 'everyone') together = judgeTogether(situation, record);
    for (const [i, clause] of clauses.entries())
      for (const judgement of judged[i] ?? []) {
        if (judgement.responder !== null && day.party(clause, judgement.responder, 'responder').value === 'F') continue;
        const pivotal = trial?.pivotal(clause, judgement) ?? { shown: [], more: 0 };
        findings.push(finding(judgement, account.id, pivotal, store.keep(judgement.tree)));
      }
  }
  return {
    findings,
    trees: store.trees,
    conflicts: [...conflicts.values()],
    gaps: gapsOf({ date: c.day, ally_in_trouble: c.ally }, record),
    together,
  };
}

/** The ally is a party, the treaty in force and the version valid that day, or any of it is open. */
function binds(clause: Clause, c: Case, day: DatedDay): boolean {
  return (
    day.version(clause).value !== 'F' &&
    day.inForce(clause).value !== 'F' &&
    day.party(clause, c.ally, 'victim').value !== 'F'
  );
}

function finding(judgement: Judgement, account: AccountId, pivotal: PivotalSets, tree: string): Finding {
  const { treaty, provision, responder, status, decisive_element, ground, open_elements, readings } = judgement;
  return {
    treaty,
    provision,
    responder,
    account,
    status,
    decisive_element,
    ground,
    open_elements,
    ...(readings ? { readings } : {}),
    pivotal: pivotal.shown,
    pivotal_more: pivotal.more,
    ...(pivotal.broken_off ? { pivotal_broken_off: true } : {}),
    tree,
  };
}

/** Trying out other claims under one account. */
class Trial {
  readonly #case: Case;
  readonly #account: AccountId;
  readonly #situation: AccountedSituation;
  readonly #record: RecordIndex;
  readonly #day: DatedDay;
  readonly #accepted: ReadonlySet<string>;
  readonly #scenes = new Map<string, Scene>();

  constructor(c: Case, account: AccountId, situation: AccountedSituation, record: RecordIndex, day: DatedDay) {
    this.#case = c;
    this.#account = account;
    this.#situation = situation;
    this.#record = record;
    this.#day = day;
    this.#accepted = acceptedUnder(c, account);
  }

  pivotal(clause: Clause, { responder }: Judgement): PivotalSets {
    const reads = readsOf(clause, responder, this.#situation);
    // What only a language model proposes is tried out where it was accepted, and nowhere else.
    const claims = this.#case.claims.filter(
      (claim) =>
        (claim.reader === undefined || this.#accepted.has(claim.id)) &&
        claim.stand !== 'undisclosed' &&
        claim.sets.some((s) => reads(s.element)),
    );
    if (claims.length === 0) return { shown: [], more: 0 };
    const own = new Set(claims.map((claim) => claim.id));
    const rest = [...this.#accepted].filter((id) => !own.has(id));
    const sceneWith = (accepted: ReadonlySet<string>): Scene => this.#scene(new Set([...rest, ...accepted]));
    return pivotalSets({
      claims,
      accepted: this.#accepted,
      reads,
      valueWith: (path, accepted) => sceneWith(accepted).value(path),
      statusWith: (accepted) => judgeClause(clause, sceneWith(accepted), this.#day, responder).status,
    });
  }

  #scene(accepted: ReadonlySet<string>): Scene {
    const key = [...accepted].toSorted().join();
    let scene = this.#scenes.get(key);
    if (!scene) {
      scene = new Scene(situationWith(this.#case, this.#account, accepted), this.#record);
      this.#scenes.set(key, scene);
    }
    return scene;
  }
}

function readsOf(clause: Clause, responder: string | null, situation: AccountedSituation): (path: string) => boolean {
  const terms = [
    ...clause.terms,
    ...clause.overrides.flatMap((o) => (responder !== null && applies(o, responder, situation) ? o.terms : [])),
  ];
  const paths = new Set(leavesOf(terms).flatMap((term) => pathsOf(term.leaf, term.treaty)));
  const anyAttacker = paths.has('attacker.states.');
  return (path) => paths.has(path) || (anyAttacker && path.startsWith('attacker.states.'));
}
