import type { BodyAt } from './body.ts';
import type { Party } from './party.ts';
import type { Years } from './time.ts';
import type { MembershipClaim } from '../model.ts';

export type Status = MembershipClaim['status'];

/** One statement worked out, before it is written down for each state. */
export interface Told {
  readonly status: Status;
  readonly body: BodyAt;
  readonly party: Party;
  readonly years: Years;
  readonly last: number;
  /** Told of others by likening: not what later verbs go on from. */
  readonly aside?: boolean;
}

/** What a sentence has told so far: a later verb without subject or object means the same ones. */
export interface Carried {
  readonly sentence: number;
  readonly party: Party | null;
  readonly body: BodyAt | null;
  readonly status: Status | null;
  /** The last thing done, joined or left, and to whom: what "followed suit" repeats. */
  readonly deed: Told | null;
  readonly last: number;
}

const statusOf: Readonly<Record<string, Status>> = {
  includes: 'member',
  led: 'member',
  joined: 'member',
  member: 'member',
  returned: 'member',
  founded: 'founder',
  signed: 'signatory',
  not_renewed: 'not_renewed',
  withdrew: 'withdrew',
  suspended: 'suspended',
  not_member: 'not_member',
  chair: 'chair',
};

/** What a denial of the statement says, or nothing that can be told. */
const denialOf: Readonly<Record<string, Status | null>> = {
  joined: 'not_member',
  member: 'not_member',
  returned: null,
  signed: 'not_member',
  withdrew: 'member',
};

/** `same`: what was told of another before; `reverse`: the contrary of it. */
export const isMemberKind = (kind: string): boolean =>
  statusOf[kind] !== undefined || kind === 'same' || kind === 'reverse';

/** What a statement of a kind says of its party, given what was told before it; null where nothing can be told. */
export function statusFor(kind: string, denied: boolean, carried: Status | null): Status | null {
  if (kind === 'same' || kind === 'reverse') {
    if (!carried) return null;
    return (kind === 'reverse') !== denied ? contrary(carried) : carried;
  }
  return denied ? (denialOf[kind] ?? null) : (statusOf[kind] ?? null);
}

/** Who is not in is out, and the other way round; of deeds nothing follows for others. */
export function contrary(status: Status): Status | null {
  if (status === 'member' || status === 'founder' || status === 'signatory') return 'not_member';
  return status === 'not_member' || status === 'withdrew' || status === 'not_renewed' ? 'member' : null;
}
