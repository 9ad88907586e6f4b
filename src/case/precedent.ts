import type { RecordIndex } from '../record/index.ts';
import type { Precedent } from '../record/model.ts';
import type { Case } from './model.ts';

/** A past crisis as a case: its values are given, its response stands beside them. */
export function caseOfPrecedent(p: Precedent, _record: RecordIndex): Case {
  const { situation } = p;
  const { en } = p.title;
  return {
    schema: 'casus-case/1',
    id: p.id,
    title: { ar: en, ru: en, ...p.title },
    kind: situation.kind ?? 'unknown',
    ally: situation.ally_in_trouble,
    ally_because: [`precedent:${p.id}`],
    day: situation.date,
    day_because: `precedent:${p.id}`,
    adversary: situation.adversary ?? [],
    place: situation.place,
    facts: situation.facts,
    requests: situation.requests,
    claims: [],
    accounts: [],
    response: p.response,
    sources: [],
    drafted: false,
  };
}
