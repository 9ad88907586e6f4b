import { acceptedUnder } from '../case/index.ts';
import type { Account, AccountId, Case } from '../case/model.ts';
import type { Day } from '../kernel/date.ts';
import { assemble, type DossierInput } from './assemble.ts';
import type { Dossier } from './model.ts';

/** What a reader has chosen to see of one case; empty: what `casus brief` shows. */
export interface View {
  /** Show this account only. */
  readonly account?: AccountId;
  /** Claims the reader accepts, where the account is the reader's own. */
  readonly accept?: readonly string[];
  /** Precedents to lay beside the case. */
  readonly with?: readonly string[];
  /** Clause to contrast on. */
  readonly provision?: string;
  /** The day on which membership is shown; by default the day judged. */
  readonly on?: Day;
}

/** The account of a reader who ticks claims, and the choice made before it. */
export const ownAccount = 'own';
export const formerChoice = 'before';

/** The dossier under a view, by the same stages as on the command line; what flipped is told against the view before. */
export function dossierUnder(input: DossierInput, view: View, before: View = {}): Dossier {
  const { case: c } = input;
  const { options } = input;
  const against = before.account === ownAccount ? listed(formerChoice, before.accept ?? []) : before.account;
  const extra = [
    ...(view.account === ownAccount ? [listed(ownAccount, view.accept ?? [])] : []),
    ...(typeof against === 'object' ? [against] : []),
  ];
  return assemble({
    ...input,
    case: c && extra.length > 0 ? { ...c, accounts: [...c.accounts, ...extra] } : c,
    options: {
      ...options,
      ...(view.account === undefined ? {} : { account: view.account }),
      ...(against === undefined ? {} : { against: typeof against === 'string' ? against : against.id }),
      ...(view.with === undefined ? {} : { with: view.with }),
      ...(view.provision === undefined ? {} : { provision: view.provision }),
    },
  });
}

/** Claims a view accepts: those ticked, or those of its account; all views begin at what is undisputed. */
export function acceptedIn(c: Case, view: View): ReadonlySet<string> {
  if (view.account === ownAccount) return new Set(view.accept ?? []);
  return acceptedUnder(c, view.account ?? 'undisputed');
}

const listed = (id: AccountId, accept: readonly string[]): Account => ({ id, speakers: [], accept });
