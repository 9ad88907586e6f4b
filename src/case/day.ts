import { addDays, type Day, extent } from '../kernel/date.ts';
import type { EventDate, Reading } from '../read/model.ts';
import type { AllyChoice, DraftInput, Named, Told } from './ally.ts';

/** How long before the article an attack may have begun and still be what it is about. */
const recent = 31;
/** After so many days without a blow the next begins a new attack. */
const lull = 10;
/** How long before the article the day may lie that its opening tells of. */
const fresh = 14;

export interface ChosenDay {
  readonly day: Day;
  /** `rule:NAME` and the claim it rests on, if any. */
  readonly because: string;
}

/**
 * The day judged: the one asked for; else the day of the request; else the day on which the attack on the ally began, since later
 * fighting belongs to it; else that of the latest harm; else that of a plea that names nobody; else the
 * day that the opening of the article tells of; else the article's.
 */
export function dayOf(choice: AllyChoice, inputs: readonly DraftInput[], on: Day | undefined): ChosenDay {
  if (on) return { day: on, because: 'rule:asked' };
  const written = inputs
    .map(({ reading }) => reading.referenceDate.value)
    .toSorted()
    .at(-1) as Day;
  const request = dated(choice.calls.map(toldOn), written)[0];
  if (request) return { day: request.day, because: `rule:request ${request.id}` };
  const attack = beginning(
    dated(choice.struck.map(toldOn), written).filter(({ day }) => day >= addDays(written, -recent)),
  );
  if (attack) return { day: attack.day, because: `rule:attack-began ${attack.id}` };
  const harm = dated([...choice.harms.map(toldOn), ...choice.named.map(namedOn)], written).at(-1);
  if (harm) return { day: harm.day, because: `rule:latest-harm ${harm.id}` };
  const plea = dated(choice.pleas.map(toldOn), written)[0];
  if (plea) return { day: plea.day, because: `rule:plea ${plea.id}` };
  const opening = inputs.flatMap(({ reading }) => openingDay(reading) ?? []).toSorted()[0];
  if (opening) return { day: opening, because: 'rule:opening' };
  return { day: written, because: 'rule:article' };
}

/** The first blow of the latest bout: after a lull a new attack begins. */
function beginning<T extends { readonly day: Day }>(blows: readonly T[]): T | undefined {
  return blows.findLast(({ day }, i) => i === 0 || day > addDays((blows[i - 1] as T).day, lull));
}

/** Whatever is told or named under a date. */
interface Dated {
  readonly id: string;
  readonly date: Pick<EventDate, 'start' | 'end' | 'precision'>;
}

const toldOn = ({ id, event: { date } }: Told): Dated => ({ id, date });
const namedOn = ({ id, trouble: { date } }: Named): Dated => ({
  id,
  date: { start: date, end: date, precision: date?.length === 10 ? 'day' : 'unknown' },
});

/** Those told to a day, the earliest first; a day after the article was written is none of its facts. */
function dated(list: readonly Dated[], written: Day): readonly { readonly day: Day; readonly id: string }[] {
  return list
    .flatMap(({ id, date: { start, end, precision } }) => {
      if (start === null || (precision !== 'day' && precision !== 'day-range')) return [];
      const { last: day } = extent(end ?? start);
      return day <= written ? [{ day, id }] : [];
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** The latest day, before the one of writing, that the first paragraph with such a day names; null where the article opens with none. */
function openingDay({ dates, referenceDate: { value: written } }: Reading): Day | null {
  const days = dates.filter(({ value }) => value.length === 10 && value < written && value >= addDays(written, -fresh));
  const line = Math.min(...days.map(({ span }) => span.line));
  const told = days.filter(({ span }) => span.line === line).map(({ value }) => value as Day);
  return told.toSorted().at(-1) ?? null;
}
