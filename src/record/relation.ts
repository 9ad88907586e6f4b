import { type Day, holdsOn, type Interval } from '../kernel/date.ts';
import type { Text3 } from '../kernel/provenance.ts';
import type { RecordIndex } from './index.ts';
import type { SourceKeys, StateCode, Verification } from './model.ts';

/** A dated line of a relations file. */
export interface RelationLine extends Interval {
  readonly verification?: Verification;
  readonly source: SourceKeys;
}
export type Neighbours = RelationLine & { readonly state: StateCode; readonly with: readonly StateCode[] };
/** A people of `state` that lives in numbers in each state of `in`. */
export type Kin = RelationLine & {
  readonly state: StateCode;
  readonly in: readonly StateCode[];
  readonly people: Text3;
};
export type Rule = RelationLine & { readonly kind: string; readonly states: readonly StateCode[] };
export type Wave = RelationLine & {
  readonly id: string;
  readonly kind: 'internal' | 'interstate';
  readonly name: Text3;
  readonly states: readonly StateCode[];
};
/** An armed group that is no state, as cases name it among adversaries and attackers. */
export type Group = RelationLine & { readonly id: string; readonly name: Text3 };
export type Rivals = RelationLine & { readonly between: readonly string[] };

/** One file of record/relations/: lines of one kind about several states or organisations. */
export interface Relation {
  readonly id: string;
  readonly name: Text3;
  /** Days on which the file claims to be whole; outside, silence says nothing. */
  readonly covers?: Interval;
  readonly neighbours?: readonly Neighbours[];
  readonly kin?: readonly Kin[];
  readonly kinds?: readonly { readonly id: string; readonly name: Text3 }[];
  readonly rule?: readonly Rule[];
  readonly waves?: readonly Wave[];
  readonly rivals?: readonly Rivals[];
  readonly groups?: readonly Group[];
  readonly note?: string;
  readonly sources: Readonly<Record<string, string>>;
}

/** A state related to another, with the lines of the record that say so. */
export interface Related {
  readonly state: StateCode;
  readonly record: readonly string[];
}

interface Placed<L> {
  readonly line: L;
  readonly record: string;
}

function linesOf<L extends RelationLine>(
  record: RecordIndex,
  list: 'neighbours' | 'kin' | 'rule' | 'waves' | 'rivals',
  day: Day,
): readonly Placed<L>[] {
  return (record.law.relations ?? []).flatMap((relation) => {
    if (relation.covers && holdsOn(relation.covers, day) === 'F') return [];
    return ((relation[list] ?? []) as readonly unknown[] as readonly L[]).flatMap((line, i) =>
      holdsOn(line, day) === 'F' ? [] : [{ line, record: `relation:${relation.id}/${list}/${i}` }],
    );
  });
}

const existed = (record: RecordIndex, id: StateCode, day: Day): boolean =>
  record.state(id)?.intervals.some((i) => holdsOn(i, day) !== 'F') ?? false;

/** States with a land border to this one on that day; none where the record does not cover the day. */
export function neighboursOf(record: RecordIndex, state: StateCode, day: Day): readonly Related[] {
  const found = linesOf<Neighbours>(record, 'neighbours', day).flatMap(({ line, record: reference }) => {
    const others = line.state === state ? line.with : line.with.includes(state) ? [line.state] : [];
    return others.map((other) => ({ state: other, record: [reference] }));
  });
  return found.filter((other) => existed(record, other.state, day));
}

/** States of whose people many live in this one, or of whose own many live there; each with the people. */
export function kinOf(
  record: RecordIndex,
  state: StateCode,
  day: Day,
): readonly (Related & { readonly people: Text3 })[] {
  const found = linesOf<Kin>(record, 'kin', day).flatMap(({ line, record: reference }) => {
    const others = line.state === state ? line.in : line.in.includes(state) ? [line.state] : [];
    return others.map((other) => ({ state: other, people: line.people, record: [reference] }));
  });
  return found.filter((other) => existed(record, other.state, day));
}

/** States ruled as this one is on that day, by the kinds the record names. */
export function ruledLike(
  record: RecordIndex,
  state: StateCode,
  day: Day,
): readonly (Related & { readonly kind: Text3 })[] {
  const lines = linesOf<Rule>(record, 'rule', day);
  const own = lines.filter(({ line }) => line.states.includes(state));
  return own.flatMap(({ line, record: reference }) =>
    lines
      .filter((other) => other.line.kind === line.kind)
      .flatMap((other) =>
        other.line.states
          .filter((id) => id !== state && existed(record, id, day))
          .map((id) => ({
            state: id,
            kind: ruleName(record, line.kind),
            record: [...new Set([reference, other.record])],
          })),
      ),
  );
}

function ruleName(record: RecordIndex, id: string): Text3 {
  const kinds = (record.law.relations ?? []).flatMap((relation) => relation.kinds ?? []);
  return kinds.find((kind) => kind.id === id)?.name ?? { ar: id, en: id, ru: id };
}

/** Earlier waves of crises of a kind that reached this state and began before that day. */
export function wavesOf(
  record: RecordIndex,
  state: StateCode,
  kind: Wave['kind'],
  day: Day,
): readonly (Wave & { readonly record: string })[] {
  return (record.law.relations ?? []).flatMap((relation) =>
    (relation.waves ?? []).flatMap((wave, i) =>
      wave.kind === kind && wave.states.includes(state) && typeof wave.from === 'string' && wave.from < day
        ? [{ ...wave, record: `relation:${relation.id}/waves/${i}` }]
        : [],
    ),
  );
}

/** Organisations that stand against this one as blocs on that day. */
export function rivalsOf(
  record: RecordIndex,
  organisation: string,
  day: Day,
): readonly { readonly organisation: string; readonly record: string }[] {
  return linesOf<Rivals>(record, 'rivals', day).flatMap(({ line, record: reference }) =>
    line.between.includes(organisation)
      ? line.between.filter((id) => id !== organisation).map((id) => ({ organisation: id, record: reference }))
      : [],
  );
}

/** What an armed group of the record is called. */
export function groupName(record: RecordIndex, id: string): Text3 | undefined {
  return (record.law.relations ?? []).flatMap(({ groups }) => groups ?? []).find((group) => group.id === id)?.name;
}
