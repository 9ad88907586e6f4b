import { nearest } from '../kernel/fault.ts';
import type { Path } from '../kernel/shape.ts';
import { versionHolds } from './asof.ts';
import { events, harms } from './conditions.ts';
import type { Law, PartyInterval, Precedent, StateCode } from './model.ts';
import type { Found } from './validate.ts';

/** Where two files name each other: a treaty and its organisation; a precedent, the clause it cites and those it asked. */
export function pairingFaults(law: Law): readonly Found[] {
  const treaties = new Map(law.treaties.map((t) => [t.id, t]));
  const organisations = new Map(law.organisations.map((o) => [o.id, o]));
  const of = (folder: string, id: string, path: Path, found: string, expected: string): Found => ({
    folder,
    id,
    path,
    code: 'bad-value',
    found,
    expected,
  });
  const grown = law.organisations.flatMap((o) => {
    const back = o.treaty === undefined ? undefined : treaties.get(o.treaty);
    return back && back.organisation !== o.id
      ? [
          of(
            'organisations',
            o.id,
            ['treaty'],
            `"${back.id}" names ${back.organisation ?? 'no organisation'}`,
            `a treaty with organisation: ${o.id}`,
          ),
        ]
      : [];
  });
  const decided = law.treaties.flatMap((t) => {
    const back = t.organisation === undefined ? undefined : organisations.get(t.organisation);
    return back && back.treaty !== t.id && !(back.decides ?? []).includes(t.id)
      ? [
          of(
            'treaties',
            t.id,
            ['organisation'],
            `"${back.id}" names it neither as its treaty nor among those it decides`,
            `an organisation with treaty: ${t.id} or with ${t.id} in decides`,
          ),
        ]
      : [];
  });
  return [...grown, ...decided, ...law.precedents.flatMap((p) => ofPrecedent(p, law))];
}

/** Is the state on the list, or might it be under a name that is misspelt there? */
function mayBelong(state: StateCode, parties: readonly PartyInterval[], law: Law): boolean {
  return parties.some((p) => (p.state === state && !p.never) || !law.states.some((s) => s.id === p.state));
}

function ofPrecedent({ id, situation, response }: Precedent, law: Law): readonly Found[] {
  const out: Found[] = [];
  const report = (
    path: Path,
    code: Found['code'],
    found: string,
    expected: string,
    next?: string,
    onKey?: true,
  ): void =>
    void out.push({
      folder: 'precedents',
      id,
      path,
      code,
      found,
      expected,
      ...(next ? { next } : {}),
      ...(onKey ? { onKey } : {}),
    });
  const days = [situation.date, ...(response.decided_on?.length === 10 ? [response.decided_on] : [])];
  for (const key of ['basis_cited', 'basis_fits'] as const) {
    const cited = response[key];
    const provisions = law.treaties.flatMap((t) => t.provisions);
    const provision = provisions.find((p) => p.id === cited);
    if (!provision || days.some((day) => versionHolds(provision, day) !== 'F')) continue;
    const article = provision.id.split('@')[0];
    const valid = provisions.find((p) => p.id.split('@')[0] === article && versionHolds(p, situation.date) !== 'F');
    report(
      ['response', key],
      'bad-date',
      `"${provision.id}" was not valid on ${days.join(' or ')}`,
      'the version of that day',
      valid ? `Did you mean ${valid.id}?` : undefined,
    );
  }
  for (const [treaty, { value }] of Object.entries(situation.requests)) {
    const parties = law.treaties.find((t) => t.id === treaty)?.parties;
    if (!parties || value === 'F' || mayBelong(situation.ally_in_trouble, parties, law)) continue;
    report(
      ['situation', 'requests', treaty],
      'bad-value',
      `${situation.ally_in_trouble} never belonged to ${treaty}, so it cannot ask under it`,
      'a treaty to which the ally belonged at some time',
      'An appeal of an outsider is told in words, or with value: F.',
      true,
    );
  }
  const words: readonly string[] = [...harms, ...events];
  for (const harm of Object.keys(situation.facts.harm ?? {})) {
    if (words.includes(harm)) continue;
    const near = nearest(harm, words);
    report(
      ['situation', 'facts', 'harm', harm],
      'bad-value',
      `"${harm}" is no harm that a clause reads`,
      `one of ${words.join(', ')}`,
      near ? `Did you mean ${near}?` : undefined,
      true,
    );
  }
  return out;
}
