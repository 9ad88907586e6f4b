import { type Day, extent } from '../kernel/date.ts';
import type { AuditLine } from '../audit/model.ts';
import type { EventClaim, Reading } from '../read/model.ts';
import type { RecordIndex } from '../record/index.ts';
import type { StateCode } from '../record/model.ts';
import { sideOf } from './account.ts';
import { type CodeOf, codesOf, isForeground, organisationOf, type Seen, settingsOf, treatiesOf } from './setting.ts';

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

/** A state in trouble, with why it is taken for the ally. */
export interface AllyChoice {
  readonly ally: StateCode;
  readonly because: readonly string[];
  readonly requests: readonly Told[];
  readonly harms: readonly Told[];
  /** Other states that asked in the same request. */
  readonly together: readonly StateCode[];
}

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
  return inputs.map(({ reading }) => {
    const codeOf = codesOf(reading);
    const answered = treatiesOf(answeredIn(reading, record, codeOf, ally) ?? '', record);
    const askedUnder = (request: EventClaim): readonly string[] => {
      const cited = reading.provisions.filter((p) => p.span.line === request.span.line);
      const under = cited.flatMap(({ treaty }) => {
        const body = organisationOf(treaty, { codeOf, record });
        return body ? treatiesOf(body, record) : record.treaty(treaty) ? [treaty] : [];
      });
      return under.length > 0 ? under : answered;
    };
    return { record, ally, day, codeOf, askedUnder };
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
  const weight = weightsOf(inputs);
  const candidates = [...new Set(told.flatMap((t) => statesOf(t, inputs, record)))];
  const choices = candidates.map((ally) => {
    const seen = views(inputs, record, ally, day);
    const speaking = told.map((t) => ({ t, sets: settingsOf(t.event, seen[t.input] as Seen) }));
    const where = (prefix: string): readonly Told[] =>
      speaking
        .filter(({ sets }) => sets.some((s) => s.element.startsWith(prefix) && s.value !== 'F'))
        .map(({ t }) => t);
    const appeals = told.filter((t) => appealsForHelp(t.event, seen[t.input] as Seen));
    return { ally, requests: where('request.'), harms: where('harm.'), attacks: where('harm.armed-attack'), appeals };
  });
  const heavier = (a: StateCode, b: StateCode): boolean => weight(a) > 2 * weight(b);
  const harmed = choices
    .filter((choice) => choice.harms.length > 0)
    .toSorted((a, b) => b.harms.length + 8 * weight(b.ally) - a.harms.length - 8 * weight(a.ally));
  // Who asks on behalf of another, attacked and far more spoken of, is not the one in trouble.
  const attacked = harmed.filter((choice) => choice.attacks.length > 0);
  const onBehalf = (choice: (typeof choices)[number]): boolean =>
    choice.harms.length === 0 && attacked.some((other) => heavier(other.ally, choice.ally));
  const asking = choices.filter((choice) => choice.requests.length > 0 && !onBehalf(choice));
  if (asking.length > 0)
    return asking.map((choice) => ({
      ...choice,
      because: ['rule:requester', ...choice.requests.map((t) => t.id)],
      together: asking.flatMap((other) => (other !== choice && askedTogether(choice, other) ? [other.ally] : [])),
    }));
  const appealing = choices.filter(
    (choice) => choice.appeals.length > 0 && (choice.harms.length > 0 || weight(choice.ally) >= 0.25),
  );
  if (appealing.length > 0)
    return appealing.map((choice) => ({
      ...choice,
      requests: choice.appeals,
      because: ['rule:requester', ...choice.appeals.map((t) => t.id)],
      together: [],
    }));
  return harmed.map((choice) => ({
    ...choice,
    because: ['rule:place-of-harm', ...choice.harms.map((t) => t.id)],
    together: [],
  }));
}

/** A call for help on a body that decides under some treaty of the record, though none of them binds the caller. */
function appealsForHelp(event: EventClaim, seen: Seen): boolean {
  if (event.type !== 'REQUEST' || event.stand !== 'affirmed' || event.status === 'negated') return false;
  if (!event.source.some((id) => isOf(seen.ally, id, seen))) return false;
  return event.target.some((id) => treatiesOf(organisationOf(id, seen) ?? '', seen.record).length > 0);
}

function isOf(ally: StateCode, id: string, { codeOf }: Pick<Seen, 'codeOf'>): boolean {
  const side = sideOf(codeOf(id));
  return side?.state === ally && side.role === 'state';
}

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

/** The day judged: the one asked for, else the day of the request, of the latest present harm, of the article. */
export function dayOf(
  choice: AllyChoice,
  inputs: readonly DraftInput[],
  on: Day | undefined,
): { readonly day: Day; readonly because: string } {
  if (on) return { day: on, because: 'rule:asked' };
  const written = inputs
    .map(({ reading }) => reading.referenceDate.value)
    .toSorted()
    .at(-1) as Day;
  // A day after the article was written is none of its day's facts.
  const dated = (list: readonly Told[]): readonly { readonly day: Day; readonly id: string }[] =>
    list.flatMap(({ event, id }) => {
      const { start, end, precision } = event.date;
      if (start === null || (precision !== 'day' && precision !== 'day-range')) return [];
      const { last: day } = extent(end ?? start);
      return day <= written ? [{ day, id }] : [];
    });
  const request = dated(choice.requests).toSorted((a, b) => (a.day < b.day ? -1 : 1))[0];
  if (request) return { day: request.day, because: `rule:request ${request.id}` };
  const harm = dated(choice.harms)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1);
  if (harm) return { day: harm.day, because: `rule:latest-harm ${harm.id}` };
  return { day: written, because: 'rule:article' };
}
