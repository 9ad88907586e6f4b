import type { CaseClaim } from '../case/model.ts';
import type { Pivotal, Status } from './model.ts';

/** What the search needs to know of a clause under an account. */
export interface Question {
  /** Claims that can touch an element the clause reads. */
  readonly claims: readonly CaseClaim[];
  /** Ids of claims the account accepts. */
  readonly accepted: ReadonlySet<string>;
  /** Whether the clause reads this element path. */
  readonly reads: (path: string) => boolean;
  /** The status with exactly these claims accepted. */
  readonly statusWith: (accepted: ReadonlySet<string>) => Status;
}

/** Claims with the same effect on the clause: accepting any one switches the class on, only setting all aside switches it off. */
interface EffectClass {
  readonly members: readonly string[];
  readonly accepted: readonly string[];
  /** One bit per element and value that it says. */
  readonly bits: bigint;
}

export interface PivotalSets {
  readonly shown: readonly Pivotal[];
  readonly more: number;
}

const shownAtMost = 10;

/**
 * The claims on which a status hangs: every subset-minimal set of toggles (accept, set aside) that changes it; the ten
 * smallest are shown, the rest counted. Exact. What a clause sees of the claims is only which values are said of which
 * element, so a minimal set consists of the classes that carry a value away altogether and, for each value that is newly
 * said or still has to be said, one class saying it; only such sets are tried.
 */
export function pivotalSets(question: Question): PivotalSets {
  const classes = classesOf(question);
  const base = question.statusWith(question.accepted);
  const statuses = new Map<bigint, Status>();
  const on = classes.filter((c) => c.accepted.length > 0);
  const off = classes.filter((c) => c.accepted.length === 0);

  const statusOf = (said: bigint, dropped: ReadonlySet<EffectClass>, added: readonly EffectClass[]): Status => {
    let status = statuses.get(said);
    if (status === undefined) {
      const accepted = new Set(on.filter((c) => !dropped.has(c)).flatMap((c) => c.accepted));
      for (const c of added) accepted.add(c.members[0] as string);
      status = question.statusWith(accepted);
      statuses.set(said, status);
    }
    return status;
  };

  const found: { readonly sets: readonly EffectClass[]; readonly status: Status }[] = [];
  for (const dropped of dropsOf(on)) {
    let kept = 0n;
    for (const c of on) if (!dropped.has(c)) kept |= c.bits;
    const grow = (from: number, said: bigint, added: readonly EffectClass[]): void => {
      const status = statusOf(said, dropped, added);
      if (status !== base) {
        found.push({ sets: [...dropped, ...added], status });
        return;
      }
      for (let i = from; i < off.length; i++) {
        const next = off[i] as EffectClass;
        if ((next.bits & ~said) !== 0n) grow(i + 1, said | next.bits, [...added, next]);
      }
    };
    grow(0, kept, []);
  }
  return expand(minimal(found));
}

function classesOf({ claims, accepted, reads }: Question): readonly EffectClass[] {
  const bitOf = new Map<string, bigint>();
  const classes = new Map<bigint, { members: string[]; accepted: string[]; bits: bigint }>();
  for (const claim of claims) {
    let bits = 0n;
    for (const { element, value } of claim.sets) {
      if (!reads(element)) continue;
      const key = `${element}=${value}`;
      const bit = bitOf.get(key) ?? 1n << BigInt(bitOf.size);
      bitOf.set(key, bit);
      bits |= bit;
    }
    if (bits === 0n) continue;
    const group = classes.get(bits) ?? { members: [], accepted: [], bits };
    group.members.push(claim.id);
    if (accepted.has(claim.id)) group.accepted.push(claim.id);
    classes.set(bits, group);
  }
  return [...classes.values()];
}

/** Sets of accepted classes worth dropping: unions of "all that say this value", for each value the accepted ones say. */
function dropsOf(on: readonly EffectClass[]): readonly ReadonlySet<EffectClass>[] {
  const groups = new Map<string, readonly EffectClass[]>();
  let all = 0n;
  for (const c of on) all |= c.bits;
  for (let bit = 1n; bit <= all; bit <<= 1n) {
    const group = on.filter((c) => (c.bits & bit) !== 0n);
    if (group.length > 0) groups.set(keyOf(group, on), group);
  }
  const unions = new Map<string, ReadonlySet<EffectClass>>([['', new Set()]]);
  for (const group of groups.values()) {
    // Unions found so far; those added below must not be met again in this round.
    const before = [...unions.values()];
    for (const union of before) {
      const wider = new Set([...union, ...group]);
      unions.set(keyOf([...wider], on), wider);
    }
  }
  return [...unions.values()];
}

function keyOf(classes: readonly EffectClass[], order: readonly EffectClass[]): string {
  return classes
    .map((c) => order.indexOf(c))
    .toSorted((a, b) => a - b)
    .join();
}

type Candidate = { readonly sets: readonly EffectClass[]; readonly status: Status };

function minimal(found: readonly Candidate[]): readonly Candidate[] {
  const kept: { readonly set: ReadonlySet<EffectClass>; readonly candidate: Candidate }[] = [];
  for (const candidate of found.toSorted((a, b) => a.sets.length - b.sets.length)) {
    const set = new Set(candidate.sets);
    if (!kept.some((k) => k.set.size <= set.size && [...k.set].every((c) => set.has(c)))) kept.push({ set, candidate });
  }
  return kept.map((k) => k.candidate);
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
