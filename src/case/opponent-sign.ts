import type { EventClaim } from '../read/model.ts';
import { sideOf } from './account.ts';
import { adversariesOf } from './adversary.ts';
import { caseIdOf, type DraftInput } from './ally.ts';
import type { Case } from './model.ts';
import { isOwn } from './proposal.ts';
import { isForeground, organisationOf, type Seen } from './setting.ts';

/** What a text tells of a party that speaks for or against its being the one that attacks or threatens the ally. */
export const opponentSigns = [
  // What kind of party it is.
  'is-state',
  'is-organisation',
  'is-own-group',
  // What it does to the ally, or on its soil, or to nobody named.
  'strikes',
  'strikes-there',
  'strikes-unaimed',
  'strikes-others',
  'threatens',
  'threatens-unaimed',
  'threatens-others',
  'fights-with-it',
  'is-named-as-hand',
  'is-laid-an-attack',
  'demands-of-it',
  'accuses',
  'sanctions',
  // What is done or said to it.
  'is-struck',
  'is-struck-by-others',
  'is-accused',
  'is-condemned',
  'is-called-on',
  'is-backed',
  // What speaks for a helper or a bystander.
  'came-at-call',
  'helps',
  'helps-others',
  'talks-with-it',
  'sides',
  // What it does besides.
  'refuses',
  'gives-way',
  // How much the text speaks of it.
  'most-told-of',
  'share',
  // That nobody outside attacks.
  'nobody',
  'nobody-coup',
  'nobody-unrest',
  'nobody-civil-war',
  'nobody-armed-attack',
  'nobody-called',
] as const;
export type OpponentSign = (typeof opponentSigns)[number];

export interface SignSeen {
  /** How often it is told, background counting half; at most 3. */
  readonly amount: number;
  readonly claims: readonly string[];
}

/** A party that may be the opponent; null: nobody. */
export interface PossibleOpponent {
  readonly party: string | null;
  readonly signs: ReadonlyMap<OpponentSign, SignSeen>;
}

const most = 3;

class Signs {
  readonly all = new Map<OpponentSign, SignSeen>();

  add(sign: OpponentSign, amount = 1, claim?: string): void {
    const had = this.all.get(sign);
    this.all.set(sign, {
      amount: Math.min(most, (had?.amount ?? 0) + amount),
      claims: [...(had?.claims ?? []), ...(claim === undefined ? [] : [claim])],
    });
  }
}

/**
 * Every other state and organisation, the ally's own armed group unless only the ally's offices tell what it does, and nobody, each with
 * what the articles tell of it.
 */
export function possibleOpponents(
  c: Case,
  inputs: readonly DraftInput[],
  seen: readonly Seen[],
): readonly PossibleOpponent[] {
  const mentions = mentionsOf(c, inputs, seen);
  const laid = adversariesOf(c.claims.filter(isOwn), inputs);
  const { record } = seen[0] as Seen;
  const states = [...mentions].filter(([party]) => record.state(party));
  const all = states.reduce((sum, [, n]) => sum + n, 0);
  const highest = Math.max(0, ...states.map(([, n]) => n));
  const possible = [...mentions].filter(
    ([party]) => !party.endsWith(ownGroup) || !isOnAlliesWord(party, c.ally, inputs, seen),
  );
  const parties = possible.map(([party, n]): PossibleOpponent => {
    const signs = new Signs();
    const isState = record.state(party) !== undefined;
    signs.add(isState ? 'is-state' : party.endsWith(ownGroup) ? 'is-own-group' : 'is-organisation');
    if (all > 0) signs.add('share', Math.min(1, n / all));
    if (isState && n > 0 && n === highest) signs.add('most-told-of');
    if (laid.includes(party)) signs.add('is-laid-an-attack');
    inputs.forEach(({ reading }, i) => {
      const view = seen[i] as Seen;
      if (view.invited?.has(party)) signs.add('came-at-call');
      for (const event of reading.events)
        if (event.status !== 'negated' && event.stand !== 'denied')
          actSigns(event, party, c.ally, view, (sign) => signs.add(sign, weightOf(event), caseIdOf(event.id, i)));
      for (const trouble of reading.troubles)
        if (trouble.by !== null && trouble.stand === 'affirmed' && partyOf(trouble.by, view) === party)
          signs.add('is-named-as-hand', 1, caseIdOf(trouble.id, i));
    });
    return { party, signs: signs.all };
  });
  return [nobody(c), ...parties];
}

const ownGroup = '.REB';

/** Background counts half, and so does what the text itself sets at a distance. */
const weightOf = (event: EventClaim): number =>
  (isForeground(event) ? 1 : 0.5) * (event.status === 'alleged' || event.hedge === 'distanced' ? 0.5 : 1);

/** Whether nobody but offices of the ally tells what the group does. */
function isOnAlliesWord(group: string, ally: string, inputs: readonly DraftInput[], seen: readonly Seen[]): boolean {
  return inputs.every(({ reading }, i) => {
    const view = seen[i] as Seen;
    const ours = (ids: readonly string[]): boolean => ids.some((id) => partyOf(id, view) === ally);
    return reading.events.every(
      ({ type, source, target, speaker }) =>
        ![...source, ...target].some((id) => partyOf(id, view) === group) ||
        (type === 'ACCUSE' ? ours(source) : ours(speaker)),
    );
  });
}

/** Whom an actor stands for: its state, its organisation, the ally's armed group; the people and parties of a state are none. */
function partyOf(id: string, view: Seen): string | null {
  const code = view.codeOf(id);
  const side = sideOf(code);
  if (!side) return organisationOf(id, view);
  if (side.role === 'state') return side.state;
  return code === view.ally + ownGroup ? code : null;
}

function mentionsOf(c: Case, inputs: readonly DraftInput[], seen: readonly Seen[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  inputs.forEach(({ reading }, i) => {
    const view = seen[i] as Seen;
    for (const { id, kind, mentions } of reading.actors) {
      if (kind === 'narrator' || kind === 'media') continue;
      const party = partyOf(id, view);
      if (party !== null && party !== c.ally && isParty(party, view))
        counts.set(party, (counts.get(party) ?? 0) + mentions.length);
    }
    for (const { source, target } of reading.events)
      for (const party of [...source, ...target].flatMap((actor) => partyOf(actor, view) ?? []))
        if (party !== c.ally && isParty(party, view) && !counts.has(party)) counts.set(party, 0);
  });
  return counts;
}

const isParty = (party: string, { record }: Seen): boolean =>
  party.endsWith(ownGroup) || record.state(party) !== undefined || record.organisation(party) !== undefined;

function nobody(c: Case): PossibleOpponent {
  const signs = new Signs();
  const told = (element: string): boolean =>
    c.claims.some(({ kind, sets }) => kind === 'event' && sets.some((s) => s.element === element && s.value !== 'F'));
  signs.add('nobody');
  if (told('harm.coup')) signs.add('nobody-coup');
  if (told('harm.internal-unrest')) signs.add('nobody-unrest');
  if (told('harm.internal-armed-conflict')) signs.add('nobody-civil-war');
  if (told('harm.armed-attack')) signs.add('nobody-armed-attack');
  if (c.ally_because[0] === 'rule:requester') signs.add('nobody-called');
  return { party: null, signs: signs.all };
}

const force: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE']);
const concord: ReadonlySet<string> = new Set(['SUPPORT', 'AGREE', 'CONSULT', 'COOPERATE']);

/** What one act that the text tells says of a party. */
function actSigns(event: EventClaim, party: string, ally: string, view: Seen, add: (sign: OpponentSign) => void): void {
  const by = event.source.some((id) => partyOf(id, view) === party);
  const on = event.target.some((id) => partyOf(id, view) === party);
  if (!by && !on) return;
  const ours = (ids: readonly string[]): boolean => ids.some((id) => sideOf(view.codeOf(id))?.state === ally);
  const byAlly = event.source.some((id) => partyOf(id, view) === ally);
  const onAlly = ours(event.target);
  if (by && byAlly) {
    if (force.has(event.type)) add('fights-with-it');
    else if (concord.has(event.type)) add('talks-with-it');
    return;
  }
  const there = event.place === ally;
  switch (event.type) {
    case 'ASSAULT':
    case 'COERCE':
      if (by)
        add(
          onAlly
            ? 'strikes'
            : there
              ? 'strikes-there'
              : event.target.length === 0
                ? 'strikes-unaimed'
                : 'strikes-others',
        );
      else add(byAlly ? 'is-struck' : 'is-struck-by-others');
      return;
    case 'THREATEN':
    case 'MOBILIZE':
      if (by) add(onAlly ? 'threatens' : event.target.length === 0 ? 'threatens-unaimed' : 'threatens-others');
      else if (byAlly) add('is-struck');
      return;
    case 'ACCUSE':
      if (by) add('accuses');
      else add(byAlly ? 'is-accused' : 'is-condemned');
      return;
    case 'REQUEST':
      if (by && onAlly) add('demands-of-it');
      if (on && !byAlly) add('is-called-on');
      return;
    case 'SANCTION':
      if (by) add('sanctions');
      else if (byAlly) add('is-accused');
      return;
    case 'AID':
      // A helper's own word proves no help.
      if (by && !event.speaker.some((id) => partyOf(id, view) === party))
        add(onAlly || there ? 'helps' : 'helps-others');
      else if (on) add('is-backed');
      return;
    case 'REJECT':
      if (by) add('refuses');
      else if (byAlly) add('is-accused');
      return;
    case 'RETREAT':
    case 'CONCEDE':
      if (by) add('gives-way');
      return;
    default:
      if (!concord.has(event.type)) return;
      if (by) add('sides');
      else add('is-backed');
  }
}
