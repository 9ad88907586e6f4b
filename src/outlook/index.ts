import { extent } from '../kernel/date.ts';
import type { Case } from '../case/model.ts';
import type { RecordIndex } from '../record/index.ts';
import type { Precedent, Provision } from '../record/model.ts';
import { credibleInterval } from './beta.ts';
import type { BaseRate, Outlook } from './model.ts';

export type { BaseRate, Outlook } from './model.ts';

interface Rules {
  readonly enough: number;
  readonly credible: number;
  readonly counts: readonly {
    readonly of: string;
    readonly decisions: readonly string[];
    readonly leave_out?: readonly string[];
  }[];
  /** Each chain: the first class, then the wider ones tried when it has too few members. */
  readonly classes: readonly (readonly string[])[];
}

/** How often bodies like this one acted in earlier cases like this: counts, members and range, nothing more. */
export function outlook(c: Case, record: RecordIndex, options: { hindsight?: boolean } = {}): Outlook {
  const hindsight = options.hindsight === true;
  const organisation = organisationOf(c, record);
  const rules = (record.law.rules['base-rates'] ?? record.law.rules['base-rates.yaml']) as Rules | undefined;
  const earlier = record.law.precedents.filter((p) => !isSame(p, c) && (hindsight || endedBefore(p, c.day)));
  const nature = natureOf(c, organisation, record);
  const rates: BaseRate[] = [];
  for (const count of rules?.counts ?? [])
    for (const chain of rules?.classes ?? []) {
      const known = earlier.filter((p) => !(count.leave_out ?? []).includes(p.response.decision));
      const name = chain.find((id) => membersOf(id).length >= (rules?.enough ?? 5)) ?? chain.at(-1);
      if (name === undefined || (name === 'organisation' && organisation === null)) continue;
      const members = membersOf(name);
      const counted = members.map((p) => count.decisions.includes(p.response.decision));
      const k = counted.filter(Boolean).length;
      rates.push({
        of: count.of,
        class: {
          id: `class.${name}`,
          args: { organisation: organisation ?? '', kind: c.kind, nature: nature ?? '', day: c.day },
        },
        k,
        n: members.length,
        interval: members.length === 0 ? null : credibleInterval(k, members.length, rules?.credible ?? 0.9),
        members: members.map((p, i) => ({
          precedent: p.id,
          counted: counted[i] === true,
          decision: p.response.decision,
        })),
        small: members.length < (rules?.enough ?? 5),
      });

      function membersOf(id: string): readonly Precedent[] {
        if (id === 'organisation')
          return known.filter((p) => organisation !== null && p.response.organisation === organisation);
        if (id === 'kind') return known.filter((p) => p.situation.kind === c.kind);
        if (id === 'kind-nature')
          return known.filter((p) => p.situation.kind === c.kind && nature !== null && offers(p, nature, record));
        return known;
      }
    }
  return { organisation, ally: c.ally, day: c.day, rates, hindsight };
}

/** The organisation whose body decided, was asked, or cited a treaty of its own. */
function organisationOf(c: Case, record: RecordIndex): string | null {
  if (c.response?.organisation) return c.response.organisation;
  const asked = Object.entries(c.requests).find(([, r]) => r.value === 'T')?.[0];
  return (asked ? record.treaty(asked)?.organisation : undefined) ?? null;
}

/** Duty, power or procedure: of the basis that fits, else of the one cited. */
function natureOf(c: Case, organisation: string | null, record: RecordIndex): Provision['nature'] | null {
  for (const id of [c.response?.basis_fits, c.response?.basis_cited]) {
    const found = id ? record.provision(id) : undefined;
    if (found) return found.provision.nature;
  }
  const asked = Object.keys(c.requests).flatMap((id) => record.treaty(id)?.provisions ?? []);
  const own = record.law.treaties.filter((t) => t.organisation === organisation).flatMap((t) => t.provisions);
  return [...asked, ...own].find((p) => p.nature !== 'procedure')?.nature ?? null;
}

/** Whether some clause of that nature was open in the precedent, by its organisation or the treaties asked under. */
function offers(p: Precedent, nature: Provision['nature'], record: RecordIndex): boolean {
  return record.law.treaties.some(
    (t) =>
      (p.situation.requests[t.id] !== undefined ||
        (t.organisation !== undefined && t.organisation === p.response.organisation)) &&
      record.inForce(t, p.situation.date).value !== 'F' &&
      t.provisions.some((v) => v.nature === nature && record.versionValid(v, p.situation.date).value !== 'F'),
  );
}

/** The case judged itself, also when it was drafted from an article and bears another id. */
function isSame(p: Precedent, c: Case): boolean {
  if (p.id === c.id) return true;
  if (p.situation.ally_in_trouble !== c.ally) return false;
  return extent(p.start).first <= c.day && c.day <= lastDay(p);
}

function lastDay(p: Precedent): string {
  const end = p.end ?? p.response.end;
  return end ? extent(end).last : extent(p.start).last > p.situation.date ? extent(p.start).last : p.situation.date;
}

function endedBefore(p: Precedent, day: string): boolean {
  return lastDay(p) < day;
}
