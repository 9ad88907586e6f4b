import type { RecordIndex } from '../record/index.ts';
import { accountsOf } from './account.ts';
import type { AccountedSituation, AccountId, Case } from './model.ts';
import { situationUnder } from './situation.ts';

export interface DraftJson extends Case {
  /** The row of ENCODING.md section 8 under `everyone`. */
  readonly situation: AccountedSituation;
  readonly situations: Readonly<Record<AccountId, AccountedSituation>>;
}

/** What `casus draft --json` prints: the case, and its situation under every account. */
export function draftJson(c: Case, record: RecordIndex): DraftJson {
  const situations = Object.fromEntries(accountsOf(c).map(({ id }) => [id, situationUnder(c, id, record)]));
  return { ...c, situation: situationUnder(c, 'everyone', record), situations };
}
