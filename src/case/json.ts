import type { RecordIndex } from '../record/index.ts';
import { accountsOf } from './account.ts';
import type { AccountedSituation, AccountId, Case } from './model.ts';
import { placeInFull } from './place.ts';
import { situationUnder } from './situation.ts';

export interface DraftJson extends Case {
  /** The row of ENCODING.md section 8 under `everyone`. */
  readonly situation: AccountedSituation;
  readonly situations: Readonly<Record<AccountId, AccountedSituation>>;
}

/** What `casus draft --json` prints: the case, and its situation under every account, the place in full. */
export function draftJson(c: Case, record: RecordIndex): DraftJson {
  const under = (account: AccountId): AccountedSituation => {
    const situation = situationUnder(c, account, record);
    return { ...situation, place: placeInFull(situation.place, c.ally, c.day, record) };
  };
  const situations = Object.fromEntries(accountsOf(c).map(({ id }) => [id, under(id)]));
  return { ...c, situation: under('everyone'), situations };
}
