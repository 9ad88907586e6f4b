import type { Truth } from '../kernel/truth.ts';
import type { Facts, RequestFact } from '../record/model.ts';
import { acceptedUnder } from './account.ts';
import type { AccountId, Case, CaseClaim, ElementPath, ElementValue } from './model.ts';
import { isOwn } from './proposal.ts';

/** Conditions that hold unless somebody says otherwise (ENCODING.md 2.1). */
const assumed: ReadonlySet<ElementPath> = new Set(
  ['mechanism-ready', 'victim-resists', 'state-of-war'].map((name) => `condition.${name}`),
);

/** What an element is where nobody says anything: closed world for harm, attacker and request, open for named conditions. */
export function defaultOf(element: ElementPath): Truth {
  if (assumed.has(element)) return 'T';
  return element.startsWith('condition.') || element.startsWith('place.') ? 'U' : 'F';
}

const notReported: ElementValue = { value: 'F', ground: 'not-reported', claims: [] };

/**
 * The value and ground of every element that the file gives or a claim speaks of, under an account (DESIGN.md section 5).
 * `accepted` stands in for the account's own set of claims when claims are tried out.
 */
export function elementValues(
  c: Case,
  accountId: AccountId,
  accepted: ReadonlySet<string> = acceptedUnder(c, accountId),
): Record<ElementPath, ElementValue> {
  const values: Record<ElementPath, ElementValue> = {};
  const open = accountId === 'everyone';
  for (const [element, claims] of spokenOf(c)) values[element] = valued(element, claims, accepted, open);
  for (const [element, value] of givenValues(c.facts, c.requests))
    values[element] = { value, ground: 'given', claims: [] };
  values['attacker.external'] ??= notReported;
  values['attacker.state'] ??= notReported;
  if (!values['victim_initiated']) values['victim_initiated'] = whoBegan(values['attacker.state']);
  return values;
}

function valued(
  element: ElementPath,
  claims: readonly CaseClaim[],
  accepted: ReadonlySet<string>,
  everyone: boolean,
): ElementValue {
  const said: Record<Truth, string[]> = { T: [], F: [], U: [] };
  const made: string[] = [];
  for (const claim of claims) {
    if (!accepted.has(claim.id)) {
      if (isOwn(claim)) made.push(claim.id);
    } else for (const set of claim.sets) if (set.element === element) said[set.value].push(claim.id);
  }
  const { T, F, U } = said;
  const graded = gradesOf(
    element,
    claims.filter((claim) => isOwn(claim) || accepted.has(claim.id)),
  );
  if (T.length > 0 && F.length > 0)
    return { value: 'U', ground: 'conflict', claims: [...new Set([...T, ...F])], ...graded };
  const firm: Truth = T.length > 0 ? 'T' : F.length > 0 ? 'F' : 'U';
  if (said[firm].length > 0) return { value: firm, ground: 'said', claims: [...new Set(said[firm])], ...graded };
  if (U.length > 0) return { value: 'U', ground: 'said', claims: [...new Set(U)], ...graded };
  if (made.length === 0) return { value: defaultOf(element), ground: 'not-reported', claims: [] };
  return everyone
    ? { value: 'U', ground: 'contested', claims: made, ...graded }
    : { value: defaultOf(element), ground: 'set-aside', claims: made, ...graded };
}

/** Every degree anybody names, accepted or not, with who names it: nothing is decided silently. */
function gradesOf(element: ElementPath, claims: readonly CaseClaim[]): Pick<ElementValue, 'degrees'> {
  const found = new Map<string, { degree: string; value: Truth; claims: string[] }>();
  for (const claim of claims)
    for (const { element: path, degree, value } of claim.sets) {
      if (path !== element || degree === undefined) continue;
      const grade = found.get(degree) ?? { degree, value, claims: [] };
      grade.claims.push(claim.id);
      found.set(degree, grade);
    }
  return found.size === 0 ? {} : { degrees: [...found.values()] };
}

/** Nobody on the ally's side where no state attacked; open where one did or may have. */
function whoBegan(state: ElementValue): ElementValue {
  return { value: state.value !== 'F' ? 'U' : 'F', ground: 'not-reported', claims: [] };
}

const spokenBy = new WeakMap<readonly CaseClaim[], ReadonlyMap<ElementPath, readonly CaseClaim[]>>();

/** Claims by the element they speak of, worked out once per list. "Not disclosed" sets nothing. */
function spokenOf(c: Case): ReadonlyMap<ElementPath, readonly CaseClaim[]> {
  let spoken = spokenBy.get(c.claims);
  if (!spoken) {
    const lists = new Map<ElementPath, CaseClaim[]>();
    for (const claim of c.claims) {
      if (claim.stand === 'undisclosed') continue;
      for (const element of new Set(claim.sets.map((set) => set.element)))
        (lists.get(element) ?? lists.set(element, []).get(element))?.push(claim);
    }
    spoken = lists;
    spokenBy.set(c.claims, spoken);
  }
  return spoken;
}

/** Facts and requests of a file as element paths. */
export function givenValues(
  facts: Facts,
  requests: Readonly<Record<string, RequestFact>>,
): readonly (readonly [ElementPath, Truth])[] {
  const { harm, attacker, victim_initiated: began, conditions } = facts;
  const each = (prefix: string, map: Readonly<Record<string, Truth>> | undefined): [ElementPath, Truth][] =>
    Object.entries(map ?? {}).map(([name, value]) => [prefix + name, value]);
  const one = (element: ElementPath, value: Truth | undefined): [ElementPath, Truth][] =>
    value === undefined ? [] : [[element, value]];
  return [
    ...each('harm.', harm),
    ...one('attacker.external', attacker?.external),
    ...one('attacker.state', attacker?.state),
    ...(attacker?.states ?? []).map((state): [ElementPath, Truth] => [`attacker.states.${state}`, 'T']),
    ...each('attacker.attrs.', attacker?.attrs),
    ...one('victim_initiated', began),
    ...each('condition.', conditions),
    ...Object.entries(requests).map(([treaty, request]): [ElementPath, Truth] => [`request.${treaty}`, request.value]),
  ];
}
