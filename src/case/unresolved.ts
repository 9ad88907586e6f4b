import { nearest } from '../kernel/fault.ts';
import type { Path, Problem } from '../kernel/shape.ts';
import { degreeOf, degreesOf, gradedFacts } from '../record/degree.ts';
import { events, harms } from '../record/conditions.ts';
import { governmentsOf } from '../record/government.ts';
import type { RecordIndex } from '../record/index.ts';
import { accountsOf } from './account.ts';
import type { Case, CaseClaim, CaseInterest, Setting } from './model.ts';

/** What a case file says must come out of it; `casus check` holds it against what does. */
export interface Expectation {
  readonly provision: string;
  readonly responder?: string | null;
  /** Without one it must hold under every account. */
  readonly account?: string;
  readonly status: string;
  readonly decisive_element?: string;
  readonly ground?: string;
}

/** What a claim sets, as a person writes it: a value, or a degree that stands for one. */
export type WrittenSetting = Pick<Setting, 'element'> & Partial<Setting>;

/** A case file as it stands, its shape checked. */
export type Written = Pick<Case, 'schema' | 'id' | 'ally' | 'day'> &
  Partial<Omit<Case, 'title' | 'claims' | 'accounts' | 'sources' | 'interests'>> & {
    readonly title?: string | (Partial<Case['title']> & { readonly en: string });
    readonly claims?: readonly (Partial<Omit<CaseClaim, 'sets'>> &
      Pick<CaseClaim, 'id' | 'content'> & { readonly sets?: readonly WrittenSetting[] })[];
    readonly accounts?: readonly (Partial<Case['accounts'][number]> & { readonly id: string })[];
    readonly sources?: readonly (Partial<Case['sources'][number]> & { readonly id: string })[];
    readonly interests?: readonly (Omit<CaseInterest, 'words'> & {
      readonly words: string | (Partial<CaseInterest['words']> & { readonly en: string });
    })[];
    readonly expect?: readonly Expectation[];
  };

interface EndingsFile {
  readonly kinds?: readonly { readonly endings: readonly { readonly id: string }[] }[];
}

/** Collects the ids that nothing answers to, each with the nearest spelling. */
class Ids {
  readonly found: Problem[] = [];

  one(id: string | null | undefined, known: ReadonlySet<string>, kind: string, path: Path, onKey?: true): void {
    if (id === null || id === undefined || known.has(id)) return;
    const near = nearest(id, known);
    this.found.push({
      path,
      ...(onKey ? { onKey } : {}),
      code: 'unknown-id',
      found: `"${id}"`,
      expected: kind,
      ...(near ? { next: `Did you mean ${near}?` } : {}),
    });
  }

  /** A harm by a name that clauses, or the tellers of events, use. */
  word(harm: string | undefined, path: Path, onKey?: true): void {
    if (harm === undefined || harmWords.has(harm)) return;
    const near = nearest(harm, harmWords);
    this.found.push({
      path,
      ...(onKey ? { onKey } : {}),
      code: 'bad-value',
      found: `"${harm}" is no harm that a clause reads`,
      expected: `one of ${[...harmWords].join(', ')}`,
      ...(near ? { next: `Did you mean ${near}?` } : {}),
    });
  }
}

const aState = 'a state of the record (ISO 3166-1 alpha-3)';
/** Places that are no state's: disputed ground, the high seas. */
const noState: ReadonlySet<string> = new Set(['disputed', 'intl']);
const harmWords: ReadonlySet<string> = new Set([...harms, ...events]);
const elementForm =
  /^(attacker\.(external|state|attrs\.[a-z-]+)|victim_initiated|condition\.[\w-]+|place\.is_territory_of_victim)$/;
const elementWords =
  'harm.NAME, attacker.external, attacker.state, attacker.states.XXX, attacker.attrs.NAME, request.TREATY, victim_initiated or condition.NAME';

/** Ids of a case file that the record does not have. */
export function unresolved(file: Written, { law }: RecordIndex): readonly Problem[] {
  const ids = new Ids();
  const setOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map((x) => x.id));
  const states = setOf(law.states);
  const treaties = setOf(law.treaties);
  const provisions = setOf(law.treaties.flatMap((t) => t.provisions));
  const { place, facts, response } = file;
  ids.one(file.ally, states, aState, ['ally']);
  // An adversary need not be a state: only what looks like a state code is looked up.
  const stateLike = (id: string): string | null => (/^[A-Za-z]{3}$/.test(id) ? id : null);
  file.adversary?.forEach((id, i) => ids.one(stateLike(id), states, aState, ['adversary', i]));
  for (const key of ['recognised_sovereign', 'administered_by'] as const)
    if (!noState.has(place?.[key] ?? '')) ids.one(place?.[key], states, aState, ['place', key]);
  ids.one(place?.territory, setOf(law.territories), 'a territory of the record', ['place', 'territory']);
  ids.one(place?.state, states, aState, ['place', 'state']);
  const zones = setOf(law.zones);
  place?.zones?.forEach((zone, i) => ids.one(zone, zones, 'a zone of the record', ['place', 'zones', i]));
  if (place?.territory !== undefined && place.state !== undefined)
    ids.found.push({
      path: ['place'],
      code: 'bad-value',
      found: 'a territory and a state',
      expected: 'either territory or state',
    });
  facts?.attacker?.states?.forEach((id, i) =>
    ids.one(stateLike(id), states, aState, ['facts', 'attacker', 'states', i]),
  );
  for (const harm of Object.keys(facts?.harm ?? {})) ids.word(harm, ['facts', 'harm', harm], true);
  for (const id of Object.keys(file.requests ?? {}))
    ids.one(id, treaties, 'a treaty of the record', ['requests', id], true);
  const governments = new Set(governmentsOf(law, file.ally));
  for (const [id, { by }] of Object.entries(file.requests ?? {}))
    ids.one(by, governments, `a government of ${file.ally} in the record`, ['requests', id, 'by']);
  file.claims?.forEach((claim, i) =>
    claim.sets?.forEach(({ element }, j) => {
      const path = ['claims', i, 'sets', j, 'element'];
      const [, family, id] = /^(harm|request|attacker\.states)\.(.+)$/.exec(element) ?? [];
      if (family === 'harm') ids.word(id, path);
      else if (family === 'request') ids.one(id, treaties, 'a treaty of the record', path);
      else if (family !== undefined) ids.one(id, states, aState, path);
      else if (!elementForm.test(element))
        ids.found.push({ path, code: 'bad-value', found: `"${element}"`, expected: elementWords });
    }),
  );
  ids.found.push(...ungraded(file, law));
  ids.one(response?.organisation, setOf(law.organisations), 'an organisation of the record', [
    'response',
    'organisation',
  ]);
  ids.one(response?.basis_cited, provisions, 'a provision of the record', ['response', 'basis_cited']);
  ids.one(response?.basis_fits, provisions, 'a provision of the record', ['response', 'basis_fits']);
  response?.contingents?.forEach((sent, i) =>
    ids.one(sent.state, states, aState, ['response', 'contingents', i, 'state']),
  );
  const weights = setOf(
    (law.rules['interests'] as { readonly scale?: readonly { readonly id: string }[] } | undefined)?.scale ?? [],
  );
  const endings = setOf(
    ((law.rules['endings'] as EndingsFile | undefined)?.kinds ?? []).flatMap((kind) => kind.endings),
  );
  file.interests?.forEach((interest, i) => {
    ids.one(interest.weight, weights, `a weight: ${[...weights].join(', ')}`, ['interests', i, 'weight']);
    for (const ending of Object.keys(interest.effects))
      ids.one(ending, endings, `an ending: ${[...endings].join(', ')}`, ['interests', i, 'effects', ending], true);
  });
  file.expect?.forEach((e, i) => {
    ids.one(e.provision, provisions, 'a provision of the record', ['expect', i, 'provision']);
    ids.one(e.responder, states, aState, ['expect', i, 'responder']);
  });
  return ids.found;
}

/** Degrees that no scale knows, and settings with neither value nor degree. */
function ungraded(file: Written, law: RecordIndex['law']): readonly Problem[] {
  const problem = (path: Path, element: string, degree: string): Problem => {
    const known = degreesOf(law, element);
    const near = nearest(degree, known);
    return {
      path,
      code: 'bad-value',
      found: `"${degree}"`,
      expected: known.length === 0 ? `no degree: ${element} is not graded` : `one of ${known.join(', ')}`,
      ...(near ? { next: `Did you mean ${near}?` } : {}),
    };
  };
  const given = gradedFacts(file.facts ?? {}, law).unknown.map(({ element, degree }) =>
    problem(['facts', 'degrees', element], element, degree),
  );
  const said = (file.claims ?? []).flatMap((claim, i) =>
    (claim.sets ?? []).flatMap(({ element, value, degree }, j): readonly Problem[] => {
      const path = ['claims', i, 'sets', j];
      if (value !== undefined) return [];
      if (degree === undefined)
        return [
          { path, code: 'schema', found: 'neither a value nor a degree', expected: 'value: T, F or U, or a degree' },
        ];
      return degreeOf(law, element, degree) ? [] : [problem([...path, 'degree'], element, degree)];
    }),
  );
  return [...given, ...said];
}

/** Claims and accounts that the file names but does not have, and ids used twice. */
export function unresolvedWithin(file: Written, c: Case): readonly Problem[] {
  const ids = new Ids();
  const claims = new Set(c.claims.map((claim) => claim.id));
  const accounts = new Set(accountsOf(c).map((account) => account.id));
  const aClaim = 'a claim of this case';
  file.claims?.forEach((claim, i) => {
    claim.denies?.forEach((id, j) => ids.one(id, claims, aClaim, ['claims', i, 'denies', j]));
    claim.rivals?.forEach((id, j) => ids.one(id, claims, aClaim, ['claims', i, 'rivals', j]));
  });
  file.appeals?.forEach((id, i) => ids.one(id, claims, aClaim, ['appeals', i]));
  file.happenings?.forEach((happening, i) =>
    happening.claims.forEach((id, j) => ids.one(id, claims, aClaim, ['happenings', i, 'claims', j])),
  );
  file.accounts?.forEach((a, i) =>
    a.accept?.forEach((id, j) => ids.one(id, claims, aClaim, ['accounts', i, 'accept', j])),
  );
  file.response?.claims?.forEach((id, i) => ids.one(id, claims, aClaim, ['response', 'claims', i]));
  file.expect?.forEach((e, i) => ids.one(e.account, accounts, 'an account of this case', ['expect', i, 'account']));
  const seen = new Set<string>();
  file.claims?.forEach(({ id }, i) => {
    if (seen.has(id))
      ids.found.push({
        path: ['claims', i, 'id'],
        code: 'overlap',
        found: `the id "${id}" a second time`,
        expected: 'another id',
      });
    seen.add(id);
  });
  return ids.found;
}
