import type { Account, AccountId, Case, CaseClaim } from './model.ts';
import { isOwn } from './proposal.ts';

/** Roles of a state's own offices and forces; what these say is the government's account. */
const stateRoles: ReadonlySet<string> = new Set(['', 'GOV', 'MIL', 'SEC']);
const oppositionRoles: ReadonlySet<string> = new Set(['OPP', 'REB', 'CVL', 'ELI']);

/** Whom a code speaks for: `KAZ`, `KAZ.GOV`, `KAZ.SEC` for the state KAZ, `KAZ.OPP` for its opposition, anything else for nobody. */
export function sideOf(code: string): { readonly state: string; readonly role: 'state' | 'opposition' } | null {
  const match = /^([A-Z]{3})(?:\.([A-Z]+))?$/.exec(code);
  if (!match) return null;
  const [, state = '', role = ''] = match;
  if (stateRoles.has(role)) return { state, role: 'state' };
  return oppositionRoles.has(role) ? { state, role: 'opposition' } : null;
}

/**
 * Every account of a case, in the order in which they are shown: undisputed, government, opposition (only where it is
 * quoted), each other quoted source that says something of an element, everyone, then the accounts an analyst wrote.
 */
export function accountsOf(c: Case): Account[] {
  const listed = new Map(c.accounts.map((account) => [account.id, account]));
  const standard: Account[] = [listed.get('undisputed') ?? { id: 'undisputed', speakers: [] }];
  if (c.claims.length > 0) standard.push(...speakersAccounts(c, listed));
  const shown = new Set([...standard.map((account) => account.id), 'everyone']);
  return [
    ...standard,
    ...c.accounts.filter((account) => account.id.startsWith('source:') && !shown.has(account.id)),
    listed.get('everyone') ?? { id: 'everyone', speakers: [] },
    ...c.accounts.filter((account) => !account.id.startsWith('source:') && !shown.has(account.id)),
  ];
}

function speakersAccounts(c: Case, listed: ReadonlyMap<AccountId, Account>): readonly Account[] {
  const taken = new Set(c.accounts.flatMap((account) => account.speakers));
  const heard = [...new Set(c.claims.filter(isOwn).flatMap((claim) => claim.speaker))];
  const untaken = heard.filter((id) => id !== 'narrator' && !taken.has(id));
  const of = (role: 'state' | 'opposition'): string[] =>
    untaken.filter((id) => sideOf(id)?.state === c.ally && sideOf(id)?.role === role);
  const government = listed.get('government');
  const opposition = listed.get('opposition');
  const accounts: Account[] = [
    { id: 'government', side: c.ally, ...government, speakers: [...(government?.speakers ?? []), ...of('state')] },
  ];
  const opposed = [...(opposition?.speakers ?? []), ...of('opposition')];
  if (opposed.length > 0) accounts.push({ id: 'opposition', side: 'opposition', ...opposition, speakers: opposed });
  for (const id of untaken) {
    const side = sideOf(id);
    if (side?.state === c.ally || listed.has(`source:${id}`)) continue;
    if (
      !c.claims.some(
        (claim) => isOwn(claim) && claim.speaker.includes(id) && (claim.sets.length > 0 || claim.denies?.length),
      )
    )
      continue;
    accounts.push({ id: `source:${id}`, speakers: [id], ...(side?.role === 'state' ? { side: side.state } : {}) });
  }
  return accounts;
}

const acceptedOf = new WeakMap<Case, Map<AccountId, ReadonlySet<string>>>();

/** Ids of the claims an account accepts (DESIGN.md section 5). Throws nothing: an unknown account accepts what is undisputed. */
export function acceptedUnder(c: Case, accountId: AccountId): ReadonlySet<string> {
  const known = acceptedOf.get(c) ?? new Map<AccountId, ReadonlySet<string>>();
  acceptedOf.set(c, known);
  let accepted = known.get(accountId);
  if (!accepted) {
    accepted = accept(c, accountId);
    known.set(accountId, accepted);
  }
  return accepted;
}

function accept(c: Case, accountId: AccountId): ReadonlySet<string> {
  const accounts = accountsOf(c);
  const account = accounts.find((a) => a.id === accountId);
  if (account?.accept) return new Set(account.accept.filter((id) => c.claims.some((claim) => claim.id === id)));
  const accepted = undisputed(c, accounts, c.claims.filter(isOwn));
  if (!account || account.speakers.length === 0) return accepted;
  const own = c.claims.filter((claim) => isOwn(claim) && claim.speaker.some((id) => account.speakers.includes(id)));
  for (const claim of own) if (claim.stand !== 'undisclosed') accepted.add(claim.id);
  for (const denied of own.flatMap((claim) => claim.denies ?? [])) accepted.delete(denied);
  return accepted;
}

/** What is undisputed of a case with the proposals of a language model taken for readings of the text. */
export function undisputedWithProposals(c: Case): readonly string[] {
  return [...undisputed(c, accountsOf(c), c.claims)];
}

/**
 * What nobody disputes, of some of the claims of a case: said by the text in its own voice, by a party of its own act against its interest, by a party that
 * asks for help of its own asking (the saying is the doing), or by opposing sides alike; never what is hedged, denied by anybody, or contradicted by the record.
 */
function undisputed(c: Case, accounts: readonly Account[], claims: readonly CaseClaim[]): Set<string> {
  const denied = new Set(claims.flatMap((claim) => claim.denies ?? []));
  const standing = claims.filter(
    (claim) => claim.hedge === 'none' && claim.stand !== 'undisclosed' && !claim.contradicted && !denied.has(claim.id),
  );
  const sides = new Map(accounts.flatMap((a) => (a.side ? a.speakers.map((id) => [id, a.side] as const) : [])));
  return new Set(
    standing
      .filter(
        (claim) =>
          claim.speaker.includes('narrator') ||
          claim.against_interest === true ||
          claim.performative === true ||
          agreedAcross(claim, standing, c, sides),
      )
      .map((claim) => claim.id),
  );
}

/** Whether, for each thing the claim says of an element, somebody of an opposing side says the same. */
function agreedAcross(
  claim: CaseClaim,
  standing: readonly CaseClaim[],
  c: Case,
  sides: ReadonlyMap<string, string | undefined>,
): boolean {
  if (claim.sets.length === 0) return false;
  const sidesOf = (k: CaseClaim): readonly string[] => k.speaker.flatMap((id) => sides.get(id) ?? []);
  const opposed = (a: string, b: string): boolean =>
    (a === c.ally && (b === 'opposition' || c.adversary.includes(b))) ||
    (b === c.ally && (a === 'opposition' || c.adversary.includes(a)));
  const own = sidesOf(claim);
  const others = standing.filter((k) => sidesOf(k).some((b) => own.some((a) => opposed(a, b))));
  return claim.sets.every((set) =>
    others.some((k) => k.sets.some((other) => other.element === set.element && other.value === set.value)),
  );
}
