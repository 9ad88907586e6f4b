import { type Day, extent } from '../kernel/date.ts';
import type { AuditLine } from '../audit/model.ts';
import type { EventClaim, Reading } from '../read/model.ts';
import type { RecordIndex } from '../record/index.ts';
import type { StateCode } from '../record/model.ts';
import { sideOf } from './account.ts';
import type { Setting } from './model.ts';
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

/** The states in trouble: whoever asks for help; where nobody does, wherever present harm is told. Several give several cases. */
export function alliesIn(inputs: readonly DraftInput[], record: RecordIndex, day: Day): readonly AllyChoice[] {
  const told = toldIn(inputs);
  const says = (ally: StateCode): ((t: Told) => readonly Setting[]) => {
    const seen = views(inputs, record, ally, day);
    return (t) => settingsOf(t.event, seen[t.input] as Seen);
  };
  const candidates = [...new Set(told.flatMap((t) => statesOf(t, inputs, record)))];
  const choices = candidates.map((ally) => {
    const of = says(ally);
    const speaking = told.map((t) => ({ t, sets: of(t) }));
    const where = (prefix: string): readonly Told[] =>
      speaking
        .filter(({ sets }) => sets.some((s) => s.element.startsWith(prefix) && s.value !== 'F'))
        .map(({ t }) => t);
    return { ally, requests: where('request.'), harms: where('harm.') };
  });
  const asking = choices.filter((choice) => choice.requests.length > 0);
  const harmed = choices
    .filter((choice) => choice.harms.length > 0)
    .toSorted((a, b) => b.harms.length - a.harms.length);
  return asking.length > 0
    ? asking.map((choice) => ({
        ...choice,
        because: ['rule:requester', ...choice.requests.map((t) => t.id)],
        together: asking.flatMap((other) => (other !== choice && askedTogether(choice, other) ? [other.ally] : [])),
      }))
    : harmed.map((choice) => ({
        ...choice,
        because: ['rule:place-of-harm', ...choice.harms.map((t) => t.id)],
        together: [],
      }));
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
