import type { Day } from '../kernel/date.ts';
import type { AuditLine } from '../audit/model.ts';
import type { EventClaim, Reading, TroubleClaim } from '../read/model.ts';
import type { RecordIndex } from '../record/index.ts';
import type { StateCode } from '../record/model.ts';
import { sideOf } from './account.ts';
import { type Blow, blowsIn } from './blow.ts';
import { cameWith, invitedBy, invites, isOf, pleads } from './invited.ts';
import {
  type CodeOf,
  codesOf,
  foreignStates,
  isForeground,
  namedSettingsOf,
  organisationOf,
  type Seen,
  settingsOf,
  treatiesOf,
} from './setting.ts';

export interface DraftInput {
  readonly reading: Reading;
  readonly audit: readonly AuditLine[];
}

/** One event of one reading, under the id it has in the case. */
export interface Told {
  readonly id: string;
  readonly event: EventClaim;
  readonly input: number;
}

/** What one reading calls the trouble, under the id it has in the case. */
export interface Named {
  readonly id: string;
  readonly trouble: TroubleClaim;
}

/** A state in trouble, with why it is taken for the ally. */
export interface AllyChoice {
  readonly ally: StateCode;
  readonly because: readonly string[];
  readonly requests: readonly Told[];
  readonly harms: readonly Told[];
  /** What the texts call the harm, beside the acts they tell. */
  readonly named: readonly Named[];
  /** Those of the harms that another state may have done. */
  readonly struck: readonly Told[];
  /** Every act of asking for help, also of those whom no treaty of the record binds. */
  readonly calls: readonly Told[];
  /** Requests of the ally that name nobody as asked. */
  readonly pleas: readonly Told[];
  /** Other states that asked in the same request. */
  readonly together: readonly StateCode[];
}

type Candidate = Omit<AllyChoice, 'because' | 'together'> & {
  readonly attacks: readonly Told[];
  readonly appeals: readonly Told[];
};

/** Claim ids are those of the reading; from the second reading on they carry its number, so that none meet. */
export function caseIdOf(id: string, input: number): string {
  return input === 0 ? id : `s${input + 1}.${id}`;
}

export function toldIn(inputs: readonly DraftInput[]): readonly Told[] {
  return inputs.flatMap(({ reading }, input) =>
    reading.events.filter(isForeground).map((event) => ({ id: caseIdOf(event.id, input), event, input })),
  );
}

/** What an ally sees of each reading: role codes, and which organisation answered. */
export function views(inputs: readonly DraftInput[], record: RecordIndex, ally: StateCode, day: Day): readonly Seen[] {
  const weight = weightsOf(inputs);
  const states = new Set(
    inputs.flatMap(({ reading }) => reading.actors.flatMap(({ code }) => sideOf(code)?.state ?? [])),
  );
  const lead = weight(ally) > 0 && [...states].every((state) => weight(state) <= weight(ally));
  return inputs.map(({ reading }) => {
    const codeOf = codesOf(reading);
    const answered = treatiesOf(answeredIn(reading, record, codeOf, ally) ?? '', record);
    const askedUnder = (request: EventClaim): readonly string[] => {
      const cited = reading.provisions.filter((p) => p.span.line === request.span.line);
      const under = cited.flatMap(({ treaty }) => {
        const body = organisationOf(treaty, { codeOf, record });
        return body ? treatiesOf(body, record) : record.treaty(treaty) ? [treaty] : [];
      });
      if (under.length > 0) return under;
      // Who came at it was asked, and not the body.
      return cameWith(request, reading, codeOf, ally) ? [] : answered;
    };
    return { record, ally, day, codeOf, askedUnder, invited: invitedBy(reading, { record, ally, day, codeOf }), lead };
  });
}

const answers: ReadonlySet<string> = new Set(['AGREE', 'AID', 'REJECT', 'CONSULT', 'MOBILIZE']);

function answeredIn(reading: Reading, record: RecordIndex, codeOf: CodeOf, ally: StateCode): string | null {
  for (const event of reading.events) {
    if (!isForeground(event) || !answers.has(event.type)) continue;
    if (event.target.length > 0 && !event.target.some((id) => sideOf(codeOf(id))?.state === ally)) continue;
    for (const id of event.source) {
      const organisation = organisationOf(id, { codeOf, record });
      if (organisation && treatiesOf(organisation, record).length > 0) return organisation;
    }
  }
  return null;
}

/**
 * The states in trouble: whoever asks for help; where nobody does, wherever present harm is told, the most told of first.
 * Several give several cases.
 */
export function alliesIn(inputs: readonly DraftInput[], record: RecordIndex, day: Day): readonly AllyChoice[] {
  const told = toldIn(inputs);
  const blows = blowsIn(inputs);
  const weight = weightsOf(inputs);
  const troubled = inputs.flatMap(({ reading }) => reading.troubles.flatMap(({ state }) => state ?? []));
  const candidates = [
    ...new Set([...told.flatMap((t) => statesOf(t, inputs, record)), ...troubled.filter((s) => record.state(s))]),
  ];
  const choices = candidates.map((ally): Candidate => {
    const seen = views(inputs, record, ally, day);
    const speaking = told.map((t) => ({ t, sets: settingsOf(t.event, seen[t.input] as Seen) }));
    const where = (prefix: string): readonly Told[] =>
      speaking
        .filter(({ sets }) => sets.some((s) => s.element.startsWith(prefix) && s.value !== 'F'))
        .map(({ t }) => t);
    const appeals = told.filter((t) => appealsForHelp(t, inputs, seen[t.input] as Seen, blows));
    const requests = where('request.');
    const calls = told.filter((t) => requests.includes(t) || appeals.includes(t) || invites(t, ally, inputs));
    return {
      ally,
      requests,
      harms: where('harm.'),
      named: inputs.flatMap(({ reading }, input) =>
        reading.troubles.flatMap((trouble) =>
          namedSettingsOf(trouble, seen[input] as Seen).length > 0
            ? [{ id: caseIdOf(trouble.id, input), trouble }]
            : [],
        ),
      ),
      attacks: where('harm.armed-attack'),
      struck: where('attacker.state'),
      appeals,
      calls,
      pleas: told.filter((t) => isPlea(t, ally, inputs)),
    };
  });
  // What the articles are about is told more surely by whom they name than by how many blows they count.
  const trouble = (choice: (typeof choices)[number]): number =>
    Math.min(choice.harms.length + choice.named.length, 3) + 16 * weight(choice.ally);
  const heavier = (a: StateCode, b: StateCode): boolean => weight(a) > 2 * weight(b);
  const harmed = choices.filter(isHarmed).toSorted((a, b) => trouble(b) - trouble(a));
  // Who asks on behalf of another, attacked and far more spoken of, is not the one in trouble; nor is who is hardly spoken of.
  const attacked = harmed.filter((choice) => choice.attacks.length > 0);
  const inPassing = (state: StateCode): boolean =>
    weight(state) < 0.1 &&
    choices.some((other) => weight(other.ally) >= 0.25 && weight(other.ally) > 4 * weight(state));
  const onBehalf = (choice: (typeof choices)[number]): boolean =>
    !isHarmed(choice) && (inPassing(choice.ally) || attacked.some((other) => heavier(other.ally, choice.ally)));
  const asking = choices
    .filter((choice) => choice.requests.length > 0 && !onBehalf(choice))
    .toSorted((a, b) => trouble(b) - trouble(a));
  if (asking.length > 0)
    return asking.map((choice) => ({
      ...choice,
      because: ['rule:requester', ...choice.requests.map((t) => t.id)],
      together: asking.flatMap((other) => (other !== choice && askedTogether(choice, other) ? [other.ally] : [])),
    }));
  const appealing = choices
    .filter((choice) => choice.appeals.length > 0 && (isHarmed(choice) || weight(choice.ally) >= 0.25))
    .toSorted((a, b) => trouble(b) - trouble(a));
  if (appealing.length > 0)
    return appealing.map((choice) => ({
      ...choice,
      requests: choice.appeals,
      because: ['rule:requester', ...choice.appeals.map((t) => t.id)],
      together: [],
    }));
  const lead = mostToldOf(choices, told, inputs, weight);
  const first = harmed[0];
  return [
    ...(lead && (first === undefined || trouble(lead) > trouble(first)) ? [lead] : []),
    ...harmed.map((choice) => ({
      ...choice,
      because: ['rule:place-of-harm', ...[...choice.harms, ...choice.named].map((t) => t.id)],
      together: [],
    })),
  ];
}

const isHarmed = ({ harms, named }: Candidate): boolean => harms.length + named.length > 0;

const troubles: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'PROTEST', 'THREATEN', 'MOBILIZE', 'ACCUSE']);

/**
 * Where no harm could be laid on anybody, the state that the articles speak of most, as long as they tell of trouble that touches
 * it, a call for help, or a treaty's duty to help.
 */
function mostToldOf(
  choices: readonly Candidate[],
  told: readonly Told[],
  inputs: readonly DraftInput[],
  weight: (state: StateCode) => number,
): (Candidate & AllyChoice) | null {
  const lead = choices.toSorted((a, b) => weight(b.ally) - weight(a.ally))[0];
  if (!lead || weight(lead.ally) < 0.15 || isHarmed(lead)) return null;
  const touching = told.filter(({ event, input }) => {
    if (!troubles.has(event.type) && !(event.type === 'REQUEST' && event.mode === 'assist')) return false;
    const codeOf = codesOf((inputs[input] as DraftInput).reading);
    const touched = [...event.source, ...event.target].some((id) => sideOf(codeOf(id))?.state === lead.ally);
    return touched || event.place === lead.ally;
  });
  const duties = inputs.flatMap(({ reading }, i) => reading.provisions.map((p) => caseIdOf(p.id, i)));
  const signs = [...touching.map((t) => t.id), ...duties];
  return signs.length === 0 ? null : { ...lead, because: ['rule:most-told-of', ...signs], together: [] };
}

/** A call for help on a body or on a state that does not strike the caller, though no treaty of the record binds them. */
function appealsForHelp(
  { event, input }: Told,
  inputs: readonly DraftInput[],
  seen: Seen,
  blows: readonly Blow[],
): boolean {
  if (event.type !== 'REQUEST' || event.mode === 'yield' || event.stand !== 'affirmed' || event.status === 'negated')
    return false;
  if (!event.source.some((id) => isOf(seen.ally, id, seen.codeOf))) return false;
  const { actors } = (inputs[input] as DraftInput).reading;
  const isBody = (id: string): boolean =>
    organisationOf(id, seen) !== null ||
    actors.some((actor) => actor.id === id && (actor.kind === 'organisation' || actor.kind === 'bloc'));
  const strikes = (state: StateCode): boolean => blows.some(({ by, on }) => by === state && on === seen.ally);
  return event.target.some((id) => isBody(id) || foreignStates([id], seen).some((state) => !strikes(state)));
}

const isPlea = ({ event, input }: Told, ally: StateCode, inputs: readonly DraftInput[]): boolean =>
  event.stand === 'affirmed' &&
  event.status !== 'negated' &&
  pleads(event, codesOf((inputs[input] as DraftInput).reading), ally);

/** How much of what the articles say of states is of this one and its people, 0 to 1. */
function weightsOf(inputs: readonly DraftInput[]): (state: StateCode) => number {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { reading } of inputs)
    for (const { code, mentions } of reading.actors) {
      const state = sideOf(code)?.state;
      if (state === undefined) continue;
      counts.set(state, (counts.get(state) ?? 0) + mentions.length);
      all += mentions.length;
    }
  return (state) => (all === 0 ? 0 : (counts.get(state) ?? 0) / all);
}

function askedTogether(a: Pick<AllyChoice, 'requests'>, b: Pick<AllyChoice, 'requests'>): boolean {
  return a.requests.some((asked) => b.requests.includes(asked));
}

function statesOf({ event, input }: Told, inputs: readonly DraftInput[], record: RecordIndex): readonly StateCode[] {
  const codeOf = codesOf((inputs[input] as DraftInput).reading);
  const acting = [...event.source, ...event.target].flatMap((id) => sideOf(codeOf(id))?.state ?? []);
  return [...(event.place ? [event.place] : []), ...acting].filter((state) => record.state(state) !== undefined);
}
