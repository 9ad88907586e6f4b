import type { CaseClaim } from '../case/model.ts';
import { type Truth, truths } from '../kernel/truth.ts';
import { classesOf, type EffectClass, type Effects } from './effect.ts';
import type { Pivotal, Status } from './model.ts';

/** What the search needs to know of a clause under an account. */
export interface Question {
  /** Claims that can touch an element the clause reads. */
  readonly claims: readonly CaseClaim[];
  /** Ids of claims the account accepts. */
  readonly accepted: ReadonlySet<string>;
  /** Whether the clause reads this element path. */
  readonly reads: (path: string) => boolean;
  /** The value of an element with exactly these claims accepted: T or F said beats U said, T and F said give U. */
  readonly valueWith: (path: string, accepted: ReadonlySet<string>) => Truth;
  /** The status with exactly these claims accepted. */
  readonly statusWith: (accepted: ReadonlySet<string>) => Status;
}

export interface PivotalSets {
  readonly shown: readonly Pivotal[];
  readonly more: number;
  /** The search was broken off: there may be more sets than are counted. */
  readonly broken_off?: true;
}

const shownAtMost = 10;
/** Steps after which the search is broken off, far beyond what two dozen contested claims need. */
const stepsAtMost = 400_000;

/**
 * The claims on which a status hangs: every subset-minimal set of toggles (accept, set aside) that changes it; the ten
 * smallest are shown, the rest counted. Exact: a clause sees of the claims only which values are said of which element,
 * so a minimal set consists of classes that carry a value away altogether and of classes each of which alone says a value
 * that counts. Only such sets are tried, and what follows from the same values is worked out once.
 */
export function pivotalSets(question: Question): PivotalSets {
  const effects = classesOf(question);
  const on = effects.classes.filter((c) => c.accepted.length > 0);
  const off = effects.classes.filter((c) => c.accepted.length === 0);
  const base = question.statusWith(question.accepted);
  const search = new Search(question, effects, base);
  for (const dropped of dropsOf(on)) {
    if (search.covered(dropped)) continue;
    search.start(on, dropped);
    search.grow(off, 0, []);
  }
  const result = expand(minimal(search.found));
  return search.steps > stepsAtMost ? { ...result, broken_off: true } : result;
}

interface Candidate {
  readonly sets: readonly EffectClass[];
  readonly mask: bigint;
  readonly status: Status;
}

class Search {
  readonly found: Candidate[] = [];
  steps = 0;
  readonly #question: Question;
  readonly #effects: Effects;
  readonly #base: Status;
  /** How many classes now say T, F and U of each element. */
  #said: number[] = [];
  #kept: readonly EffectClass[] = [];
  #dropped: readonly EffectClass[] = [];
  /** Values by element and what is said of it, as indexes into `truths`. */
  readonly #values: (number | undefined)[] = [];
  readonly #statuses = new Map<number, Status>();

  constructor(question: Question, effects: Effects, base: Status) {
    this.#question = question;
    this.#effects = effects;
    this.#base = base;
  }

  /** Whether dropping these classes contains a set already found. */
  covered(dropped: ReadonlySet<EffectClass>): boolean {
    const mask = maskOf([...dropped]);
    return this.found.some((f) => (f.mask & mask) === f.mask);
  }

  start(on: readonly EffectClass[], dropped: ReadonlySet<EffectClass>): void {
    this.#kept = on.filter((c) => !dropped.has(c));
    this.#dropped = [...dropped];
    this.#said = Array.from({ length: this.#effects.elements.length * 3 }, () => 0);
    for (const c of this.#kept) this.#count(c, 1);
  }

  grow(off: readonly EffectClass[], from: number, added: readonly EffectClass[]): void {
    if (this.steps++ > stepsAtMost) return;
    const status = this.#status(added);
    if (status !== this.#base) {
      const sets = [...this.#dropped, ...added];
      this.found.push({ sets, mask: maskOf(sets), status });
      return;
    }
    for (let i = from; i < off.length; i++) {
      const next = off[i] as EffectClass;
      this.#count(next, 1);
      const wider = [...added, next];
      if (wider.every((c) => this.#needed(c))) this.grow(off, i + 1, wider);
      this.#count(next, -1);
    }
  }

  #count(c: EffectClass, by: 1 | -1): void {
    for (const bit of c.bits) this.#said[bit] = (this.#said[bit] ?? 0) + by;
  }

  /** Whether the class alone says something that counts; U does not count beside T or F. */
  #needed(c: EffectClass): boolean {
    return c.bits.some((bit) => {
      if (this.#said[bit] !== 1) return false;
      const at = bit - (bit % 3);
      return bit % 3 !== 2 || (this.#said[at] === 0 && this.#said[at + 1] === 0);
    });
  }

  #accepted(added: readonly EffectClass[]): ReadonlySet<string> {
    return new Set([...this.#kept.flatMap((c) => c.accepted), ...added.map((c) => c.members[0] as string)]);
  }

  #status(added: readonly EffectClass[]): Status {
    let key = 0;
    for (let i = 0; i < this.#effects.elements.length; i++) {
      const t = this.#said[i * 3] ?? 0;
      const f = this.#said[i * 3 + 1] ?? 0;
      const u = this.#said[i * 3 + 2] ?? 0;
      const heard = i * 8 + (t > 0 ? 1 : 0) + (f > 0 ? 2 : 0) + (t + f === 0 && u > 0 ? 4 : 0);
      let value = this.#values[heard];
      if (value === undefined) {
        const element = this.#effects.elements[i] as string;
        value = truths.indexOf(this.#question.valueWith(element, this.#accepted(added)));
        this.#values[heard] = value;
      }
      key = key * 3 + value;
    }
    let status = this.#statuses.get(key);
    if (status === undefined) {
      status = this.#question.statusWith(this.#accepted(added));
      this.#statuses.set(key, status);
    }
    return status;
  }
}

function maskOf(classes: readonly EffectClass[]): bigint {
  return classes.reduce((mask, c) => mask | (1n << BigInt(c.index)), 0n);
}

/** Sets of accepted classes worth dropping, smallest first: unions of "all that say this value". */
function dropsOf(on: readonly EffectClass[]): readonly ReadonlySet<EffectClass>[] {
  const unions = new Map<bigint, ReadonlySet<EffectClass>>([[0n, new Set()]]);
  for (const bit of new Set(on.flatMap((c) => c.bits))) {
    const group = on.filter((c) => c.bits.includes(bit));
    // Unions found so far; those added below must not be met again in this round.
    const before = [...unions.values()];
    for (const union of before) {
      const wider = new Set([...union, ...group]);
      unions.set(maskOf([...wider]), wider);
    }
  }
  return [...unions.values()].toSorted((a, b) => a.size - b.size);
}

function minimal(found: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of found.toSorted((a, b) => a.sets.length - b.sets.length))
    if (!kept.some((k) => (k.mask & candidate.mask) === k.mask)) kept.push(candidate);
  return kept;
}

/** From classes to claims: a class switched on gives one set for each of its members. */
function expand(candidates: readonly Candidate[]): PivotalSets {
  const sized = candidates.map((candidate) => ({
    ...candidate,
    size: candidate.sets.reduce((n, c) => n + Math.max(1, c.accepted.length), 0),
    ways: candidate.sets.reduce((n, c) => n * (c.accepted.length > 0 ? 1 : c.members.length), 1),
  }));
  const total = sized.reduce((n, c) => n + c.ways, 0);
  const shown: Pivotal[] = [];
  for (const { sets, status } of sized.toSorted((a, b) => a.size - b.size)) {
    let ways: readonly Pivotal['change'][] = [[]];
    for (const c of sets)
      ways = (
        c.accepted.length > 0
          ? ways.map((way) => [...way, ...c.accepted.map((claim) => ({ claim, to: 'set-aside' as const }))])
          : ways.flatMap((way) => c.members.map((claim) => [...way, { claim, to: 'accepted' as const }]))
      ).slice(0, shownAtMost);
    for (const change of ways) if (shown.length < shownAtMost) shown.push({ change, status });
    if (shown.length === shownAtMost) break;
  }
  return { shown, more: total - shown.length };
}
