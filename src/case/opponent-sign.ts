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
  'is-foreign-group',
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
  /** How often it is told, what is background or set at a distance counting half; at most 3. */
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
 * Every other state and organisation, every armed group unless only the ally's offices tell what it does, and nobody, each with
 * what the articles tell of it. Where they tell of no trouble at home and of an uninvited party's force or threat, nobody is no answer.
 */
export function possibleOpponents(
  c: Case,
  inputs: readonly DraftInput[],
  seen: readonly Seen[],
): readonly PossibleOpponent[] {
  const tellings = tellingsOf(c, inputs, seen);
  const mentions = mentionsOf(c, inputs, seen, tellings);
  const laid = adversariesOf(c.claims.filter(isOwn), inputs);
  const { record } = seen[0] as Seen;
  const states = [...mentions].filter(([party]) => record.state(party));
  const all = states.reduce((sum, [, n]) => sum + n, 0);
  const highest = Math.max(0, ...states.map(([, n]) => n));
  const possible = [...mentions].filter(
    ([party]) => !party.endsWith(group) || !isOnAlliesWord(party, c.ally, tellings),
  );
  const parties = possible.map(([party, n]): PossibleOpponent => {
    const signs = new Signs();
    const isState = record.state(party) !== undefined;
    signs.add(
      isState
        ? 'is-state'
        : !party.endsWith(group)
          ? 'is-organisation'
          : party === c.ally + group
            ? 'is-own-group'
            : 'is-foreign-group',
    );
    if (all > 0) signs.add('share', Math.min(1, n / all));
    if (isState && n > 0 && n === highest) signs.add('most-told-of');
    if (laid.includes(party)) signs.add('is-laid-an-attack');
    inputs.forEach(({ reading }, i) => {
      const view = seen[i] as Seen;
      if (view.invited?.has(party)) signs.add('came-at-call');
      for (const telling of tellings.filter(({ input, event }) => input === i && isTold(event)))
        actSigns(telling, party, c.ally, (sign) =>
          signs.add(sign, weightOf(telling.event), caseIdOf(telling.event.id, i)),
        );
      for (const trouble of reading.troubles)
        if (trouble.by !== null && trouble.stand === 'affirmed' && partyOf(trouble.by, view) === party)
          signs.add('is-named-as-hand', 1, caseIdOf(trouble.id, i));
    });
    return { party, signs: signs.all };
  });
  const none = nobody(c);
  return isQuiet(none) && parties.some(isMenacing) ? parties : [none, ...parties];
}

/** No trouble at home is told. */
const isQuiet = ({ signs }: PossibleOpponent): boolean =>
  !signs.has('nobody-coup') && !signs.has('nobody-unrest') && !signs.has('nobody-civil-war');

/** Uninvited, and told to strike at the ally or threaten it: once, and not as background alone. */
const isMenacing = ({ signs }: PossibleOpponent): boolean =>
  !signs.has('came-at-call') &&
  (['strikes', 'strikes-there', 'threatens'] as const).some((sign) => (signs.get(sign)?.amount ?? 0) >= 1);

/** One act that an article tells, with the parties on both sides of it and those that tell it. */
interface Telling {
  readonly event: EventClaim;
  readonly input: number;
  readonly by: ReadonlySet<string>;
  readonly on: ReadonlySet<string>;
  readonly speakers: ReadonlySet<string>;
  /** At the ally, its offices or its people. */
  readonly onAlly: boolean;
}

function tellingsOf({ ally }: Case, inputs: readonly DraftInput[], seen: readonly Seen[]): readonly Telling[] {
  return inputs.flatMap(({ reading }, input) => {
    const view = seen[input] as Seen;
    const parties = (ids: readonly string[]): ReadonlySet<string> =>
      new Set(ids.flatMap((id) => partyOf(id, view) ?? []));
    return reading.events.map((event) => ({
      event,
      input,
      by: parties(event.source),
      on: parties(event.target),
      speakers: parties(event.speaker),
      onAlly: event.target.some((id) => sideOf(view.codeOf(id))?.state === ally),
    }));
  });
}

const group = '.REB';

/** Background counts half, and so does what the text itself sets at a distance. */
const weightOf = (event: EventClaim): number =>
  (isForeground(event) ? 1 : 0.5) * (event.status === 'alleged' || event.hedge === 'distanced' ? 0.5 : 1);

export const isTold = (event: EventClaim): boolean => event.status !== 'negated' && event.stand !== 'denied';

/** Whether nobody but offices of the ally tells what the group does. */
const isOnAlliesWord = (party: string, ally: string, tellings: readonly Telling[]): boolean =>
  tellings.every(
    ({ event, by, on, speakers }) =>
      (!by.has(party) && !on.has(party)) || (event.type === 'ACCUSE' ? by : speakers).has(ally),
  );

/** Whom an actor stands for: its state, its organisation, its armed group; the people and parties of a state are none. */
function partyOf(id: string, view: Seen): string | null {
  const code = view.codeOf(id);
  const side = sideOf(code);
  if (!side) return organisationOf(id, view);
  if (side.role === 'state') return side.state;
  return code.endsWith(group) ? code : null;
}

/** Parties other than the ally with how often they are mentioned; one that only acts or is acted on, never. */
function mentionsOf(
  c: Case,
  inputs: readonly DraftInput[],
  seen: readonly Seen[],
  tellings: readonly Telling[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  inputs.forEach(({ reading }, i) => {
    const view = seen[i] as Seen;
    for (const { id, kind, mentions } of reading.actors) {
      if (kind === 'narrator' || kind === 'media') continue;
      const party = partyOf(id, view);
      if (party !== null && party !== c.ally && isParty(party, view))
        counts.set(party, (counts.get(party) ?? 0) + mentions.length);
    }
    for (const { by, on } of tellings.filter((telling) => telling.input === i))
      for (const party of [...by, ...on])
        if (party !== c.ally && isParty(party, view) && !counts.has(party)) counts.set(party, 0);
  });
  return counts;
}

const isParty = (party: string, { record }: Seen): boolean =>
  party.endsWith(group) || record.state(party) !== undefined || record.organisation(party) !== undefined;

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
function actSigns(telling: Telling, party: string, ally: string, add: (sign: OpponentSign) => void): void {
  const { event, onAlly } = telling;
  const by = telling.by.has(party);
  const on = telling.on.has(party);
  const byAlly = telling.by.has(ally);
  const there = event.place === ally;
  if (!by && !on) return;
  if (by && byAlly) {
    if (force.has(event.type)) add('fights-with-it');
    else if (concord.has(event.type)) add('talks-with-it');
    return;
  }
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
      if (by && !telling.speakers.has(party)) add(onAlly || there ? 'helps' : 'helps-others');
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
