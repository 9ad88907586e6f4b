import { dayNumber, extent, type PartialDate } from '../kernel/date.ts';
import type { Item } from '../read/items.ts';
import type { Claimed, EventClaim, FigureClaim, Reading } from '../read/model.ts';
import { sideOf } from './account.ts';
import type { CodeOf } from './setting.ts';

/** An item of one article, with what is needed to hold it against one of another. */
export interface Sighting {
  /** As in the case. */
  readonly id: string;
  readonly input: number;
  readonly item: Item;
  readonly reading: Reading;
  readonly codeOf: CodeOf;
}

/** How two sightings go together. `if-alone`: nothing speaks against it, but one has no day to tell it from others of its kind. */
export type Sameness = 'same' | 'if-alone' | 'other';

/** Articles whose undated events may be the same are written at most so many days apart. */
const WITHIN = 3;

/** Whether two articles tell of one happening, or state one fact. */
export function sameness(a: Sighting, b: Sighting): Sameness {
  const [x, y] = [a.item, b.item];
  if (x.kind === 'event') return y.kind === 'event' ? sameEvent(x, y, a, b) : 'other';
  if (x.kind === 'figure') return y.kind === 'figure' && sameFigure(x, y) ? 'same' : 'other';
  return y.kind !== 'event' && y.kind !== 'figure' && factOf(x) === factOf(y) ? 'same' : 'other';
}

function sameEvent(x: EventClaim, y: EventClaim, a: Sighting, b: Sighting): Sameness {
  const differs =
    x.type !== y.type ||
    isDenied(x) !== isDenied(y) ||
    (x.stand === 'undisclosed') !== (y.stand === 'undisclosed') ||
    apart(x.status) !== apart(y.status) ||
    !agree(modeOf(x), modeOf(y)) ||
    !agree(x.place, y.place) ||
    sitesPart(x, y);
  if (differs) return 'other';
  const sources = [partiesOf(x.source, a.codeOf), partiesOf(y.source, b.codeOf)] as const;
  const targets = [addresseesOf(x, a.codeOf), addresseesOf(y, b.codeOf)] as const;
  if (!meet(...sources) || !meet(...targets)) return 'other';
  // Somebody must be named on the same side in both.
  if (!overlap(...sources) && !overlap(...targets)) return 'other';
  const [from, to] = [x.date.start, y.date.start];
  if (from !== null && to !== null)
    return touching([from, x.date.end ?? from], [to, y.date.end ?? to]) ? 'same' : 'other';
  // What happened long before is told from others of its kind by its day alone; what is undated, by who did it.
  if (x.status === 'background' || (sources[0].size === 0) !== (sources[1].size === 0)) return 'other';
  const written = [a, b].map(({ reading }) => dayNumber(reading.referenceDate.value)) as [number, number];
  return Math.abs(written[0] - written[1]) <= WITHIN ? 'if-alone' : 'other';
}

/** A site seized is not a site burnt. */
function sitesPart(x: EventClaim, y: EventClaim): boolean {
  const [a, b] = [x, y].map(({ features }) => features.filter((f) => f.startsWith('site-'))) as [string[], string[]];
  return a.length > 0 && b.length > 0 && !a.some((f) => b.includes(f));
}

const isDenied = (e: EventClaim): boolean => e.stand === 'denied' || e.status === 'negated';

/** Kinds of telling that are never one: what was tried, planned, conditional, or lies long before. */
const apart = (status: EventClaim['status']): string =>
  ['attempted', 'planned', 'conditional', 'background'].includes(status) ? status : 'told';

/** Demonstration and riot are two words for one crowd. */
const modeOf = (e: EventClaim): string | null => (e.type === 'PROTEST' && e.mode === 'riot' ? 'demo' : e.mode);

const agree = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/** A state and its offices and forces are one party; its civilians, opposition and rebels are others; so is every body. */
function partiesOf(ids: readonly string[], codeOf: CodeOf): ReadonlySet<string> {
  return new Set(
    ids.map((id) => {
      const code = codeOf(id);
      const side = sideOf(code);
      return side?.role === 'state' ? side.state : code === 'MEDIA' ? id : code;
    }),
  );
}

/** Whom it is aimed at. Nobody asks himself: a request whose addressee is the asking side has none. */
function addresseesOf(e: EventClaim, codeOf: CodeOf): ReadonlySet<string> {
  const own = partiesOf(e.source, codeOf);
  const targets = partiesOf(e.target, codeOf);
  return e.type === 'REQUEST' ? new Set([...targets].filter((party) => !own.has(party))) : targets;
}

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((x) => b.has(x));
const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === 0 || b.size === 0 || overlap(a, b);

function touching(a: readonly [PartialDate, PartialDate], b: readonly [PartialDate, PartialDate]): boolean {
  return extent(a[0]).first <= extent(b[1]).last && extent(b[0]).first <= extent(a[1]).last;
}

/** One number of one thing: a number withheld or vague is the same only by its word. */
function sameFigure(x: FigureClaim, y: FigureClaim): boolean {
  return countsSame(x, y) && x.value === y.value && x.qualifier === y.qualifier;
}

/** Two figures of one thing that part: neither is summed or averaged, both stand. */
export function rivals(x: FigureClaim, y: FigureClaim): boolean {
  return countsSame(x, y) && !sameFigure(x, y);
}

const forces: ReadonlySet<string> = new Set(['soldier', 'security_officer']);
const people: ReadonlySet<string> = new Set([...forces, 'person', 'civilian', 'protester', 'rebel', 'minister']);

function countsSame(x: FigureClaim, y: FigureClaim): boolean {
  const unit = ({ unit }: FigureClaim): string => (forces.has(unit) ? 'forces' : unit);
  const one = unit(x) === unit(y);
  // "People" may be any of them where the text also says of whom.
  const named = x.unit === 'person' || y.unit === 'person' ? x.about !== y.about : true;
  const alike =
    one || (people.has(x.unit) && people.has(y.unit) && (x.unit === 'person' || y.unit === 'person') && named);
  return x.subject === y.subject && alike && agree(x.about, y.about);
}

/** What makes two statements of a fact one. */
function factOf(item: Exclude<Item, EventClaim | FigureClaim>): string {
  const key = (...parts: readonly unknown[]): string => JSON.stringify([item.kind, item.stand, ...parts]);
  switch (item.kind) {
    case 'membership':
      return key(item.org, item.actor, item.status, item.since, item.until);
    case 'provision':
      return key(item.treaty, item.article);
    case 'precedent':
      return key(item.org, item.date, item.outcome, item.states.toSorted());
    case 'stance':
      return key(item.holder, item.polarity, item.topic);
    case 'count':
      return key(item.org, item.act, item.value, item.date);
    case 'trouble':
      return key(item.trouble, item.state, item.by, item.date);
  }
}

/** Who says it and how firmly: two claims are one only where this is the same. */
export const voiceOf = ({ speaker, hedge, stand, reader }: Claimed): string =>
  JSON.stringify([speaker.toSorted(), hedge, stand, reader ?? null]);
