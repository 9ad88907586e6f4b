/**
 * Drafts of annotated texts against what a person would put in the case: ally, day judged, harm, attacker, requests.
 * A check file NAME.check.json stands beside the text: `{ally, day, harm, attacker, request}`, the attacker null where no
 * actor of its own attacks, request a list of organisations and states; `alsoHarm` and `alsoAttacker`, where the annotator gave
 * them, are as right ("none": no harm at all). An attacker is an id of the annotation; as in the reference scorer it is compared by its
 * country or organisation and by the side it is on, the state's or not.
 */
import { audit } from '../src/audit/index.ts';
import { treatiesOf } from '../src/case/setting.ts';
import { draft, draftJson } from '../src/case/index.ts';
import type { DraftJson } from '../src/case/json.ts';
import type { Reading } from '../src/read/model.ts';
import type { RecordIndex } from '../src/record/index.ts';
import type { Annotation } from './annotated.ts';

export interface Check {
  readonly ally: string;
  readonly day: string;
  readonly harm: string;
  readonly attacker: string | null;
  readonly request: readonly string[];
  readonly alsoHarm?: readonly string[];
  readonly alsoAttacker?: readonly (string | null)[];
}

export const parts = ['ally', 'day', 'harm', 'attacker', 'request'] as const;
export type Part = (typeof parts)[number];

export interface DraftScore {
  readonly name: string;
  /** What the draft has where it is not what the check wants; null where it is. */
  readonly wrong: Readonly<Record<Part, string | null>>;
}

/** Lays the first case that a reading gives beside what is wanted. */
export function scoreDraft(
  name: string,
  reading: Reading,
  check: Check,
  record: RecordIndex,
  gold: Pick<Annotation, 'actors'>,
): DraftScore {
  const [first] = draft([{ reading, audit: audit(reading, record) }], record);
  if (!first) return { name, wrong: { ally: 'none', day: 'none', harm: 'none', attacker: 'none', request: 'none' } };
  const c = draftJson(first, record);
  const { situation } = c;
  const harms = Object.entries(situation.facts.harm ?? {}).flatMap(([harm, value]) => (value === 'F' ? [] : [harm]));
  const asked = askedIn(c, record);
  const wanted = check.request.filter((id) => decidesInRecord(id, c, record));
  const harmed =
    harms.length === 0
      ? check.alsoHarm?.includes('none')
      : [check.harm, ...(check.alsoHarm ?? [])].some((h) => harms.includes(h));
  const same = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((x) => b.includes(x));
  return {
    name,
    wrong: {
      ally: c.ally === check.ally ? null : c.ally,
      day: c.day === check.day ? null : c.day,
      harm: harmed ? null : harms.join(' ') || 'none',
      attacker: isAttacker(c.adversary, check, gold) ? null : c.adversary.join(' ') || 'none',
      request: same(asked, wanted) ? null : asked.join(' ') || 'none',
    },
  };
}

/** Nobody where the annotator names nobody (null); else some of those named, none beside them. */
function isAttacker(adversary: readonly string[], check: Check, gold: Pick<Annotation, 'actors'>): boolean {
  const named = attackersOf(check, gold);
  return adversary.length === 0 ? named.includes(null) : adversary.every((code) => named.includes(campOf(code)));
}

/** Whom the annotator takes for the attacker, as a camp (`campOf`); null: nobody. */
export function attackersOf(check: Check, gold: Pick<Annotation, 'actors'>): readonly (string | null)[] {
  return [check.attacker, ...(check.alsoAttacker ?? [])].map((id) =>
    id === null ? null : campOf(gold.actors.find((actor) => actor.id === id)?.code ?? id),
  );
}

const nonState = new Set(['CVL', 'OPP', 'REB', 'ELI', 'MED', 'BUS']);

/** The country or organisation of a role code, and whether it stands on the state's side. */
export function campOf(code: string): string {
  const [head = '', ...roles] = code.split('.');
  return roles.some((role) => nonState.has(role)) ? `${head}.REB` : head;
}

/** Organisations and states whose treaties the case says were called on. */
function askedIn(c: DraftJson, record: RecordIndex): readonly string[] {
  const called = Object.entries(c.situation.requests).flatMap(([id, { value }]) => (value === 'F' ? [] : [id]));
  const addressees = called.flatMap((id) => {
    const bodies = record.law.organisations.filter((o) => treatiesOf(o.id, record).includes(id)).map((o) => o.id);
    const parties = record.treaty(id)?.parties.map((p) => p.state) ?? [];
    return bodies.length > 0 ? bodies : parties.filter((state) => state !== c.ally);
  });
  return [...new Set(addressees)];
}

/** Whether a request to this addressee can count at all: some treaty of the record bound it and the ally that day. */
function decidesInRecord(id: string, c: DraftJson, record: RecordIndex): boolean {
  if (record.state(id)) return record.between(c.ally, id, c.day).some(({ treaty }) => treaty.parties.length === 2);
  return treatiesOf(id, record).some((treaty) => {
    const found = record.treaty(treaty);
    return found !== undefined && record.isParty(found, c.ally, c.day, 'victim').value !== 'F';
  });
}

/** A table: a mark for what is right, what stood there for what is wrong, and the shares below. */
export function draftTable(scores: readonly DraftScore[]): string {
  const row = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(24)}${cells.map((cell) => cell.padEnd(18)).join('')}`.trimEnd();
  const right = (part: Part): number => scores.filter(({ wrong }) => wrong[part] === null).length;
  const all = parts.reduce((sum, part) => sum + right(part), 0);
  return [
    '\nDrafts of annotated texts: + right, else what the draft has',
    row('text', [...parts, 'right']),
    ...scores.map(({ name, wrong }) =>
      row(name, [
        ...parts.map((part) => (wrong[part] === null ? '+' : `- ${wrong[part]}`)),
        `${parts.filter((part) => wrong[part] === null).length} of ${parts.length}`,
      ]),
    ),
    row('right', [
      ...parts.map((part) => `${right(part)} of ${scores.length}`),
      `${all} of ${parts.length * scores.length}`,
    ]),
  ].join('\n');
}
