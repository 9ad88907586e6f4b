import type { Day } from '../kernel/date.ts';
import type { EventClaim, Reading, TroubleClaim } from '../read/model.ts';
import { degreeOf } from '../record/degree.ts';
import type { RecordIndex } from '../record/index.ts';
import type { StateCode } from '../record/model.ts';
import { sideOf } from './account.ts';
import type { Setting } from './model.ts';
import {
  type ActorClass,
  type ElementRule,
  elementRules,
  fits,
  type PlaceClass,
  type RuleSetting,
  type SeenEvent,
} from './rule.ts';

/** The role code behind an actor id of a reading: `person:tokayev` gives `KAZ.GOV`. */
export type CodeOf = (id: string) => string;

export function codesOf(reading: Reading): CodeOf {
  const codes = new Map(reading.actors.map((actor) => [actor.id, actor.code]));
  return (id) => codes.get(id) ?? id;
}

export interface Seen {
  readonly record: RecordIndex;
  readonly ally: StateCode;
  readonly day: Day;
  readonly codeOf: CodeOf;
  /** Treaties a request without an addressee was made under: those of the article cited with it, else of the body that answered. */
  readonly askedUnder: (request: EventClaim) => readonly string[];
  /** States and bodies whose forces are there at the ally's request, as the text or the ally itself says: they attack nobody of its. */
  readonly invited?: ReadonlySet<string>;
  /** No state is spoken of more: an attack without a place is told of it. */
  readonly lead?: boolean;
}

/** Events of background, plans and conditions say nothing of the present crisis. */
export function isForeground(event: EventClaim): boolean {
  return event.status !== 'background' && event.status !== 'planned' && event.status !== 'conditional';
}

/** What an event says of the elements of a clause, as seen from an ally, by the rules of record/rules/elements.yaml. */
export function settingsOf(event: EventClaim, seen: Seen): readonly Setting[] {
  if (!isForeground(event) || event.stand === 'undisclosed') return [];
  const denied = event.stand === 'denied' || event.status === 'negated';
  return settings(event, seen, denied);
}

/** What the name that a text gives to the trouble says of the elements; another state's trouble says nothing of the ally's. */
export function namedSettingsOf(trouble: TroubleClaim, seen: Seen): readonly Setting[] {
  if (trouble.stand !== 'affirmed' || !isNamedOf(trouble, seen)) return [];
  return elementRules(seen.record)
    .filter((rule) => rule.named?.includes(trouble.trouble))
    .flatMap((rule) => rule.sets.flatMap((set) => settingOf(rule, set, set.element, set.degree, seen) ?? []));
}

/** What a rule says of an element: the value it names, else that of the degree; null where neither gives one. */
function settingOf(
  rule: ElementRule,
  set: RuleSetting,
  element: string,
  degree: string | undefined,
  seen: Seen,
): Setting | null {
  const value = set.value ?? (degree === undefined ? undefined : degreeOf(seen.record.law, element, degree)?.value);
  return value === undefined ? null : { element, value, ...(degree === undefined ? {} : { degree }), rule: rule.id };
}

/** Whether the trouble named is the ally's: it says so, or it says of none and the articles speak of no state more. */
function isNamedOf({ state, by }: TroubleClaim, seen: Seen): boolean {
  return state === seen.ally || (state === null && seen.lead === true && by !== seen.ally);
}

/** What the event would say if it were affirmed: what a denial denies. */
export function affirmedSettingsOf(event: EventClaim, seen: Seen): readonly Setting[] {
  return isForeground(event) ? settings(event, seen, false) : [];
}

function settings(event: EventClaim, seen: Seen, denied: boolean): readonly Setting[] {
  // Tried and failed: no site was seized, and nobody asked.
  const attempted = event.status === 'attempted';
  const features = attempted ? event.features.filter((f) => !f.startsWith('site-')) : event.features;
  const doers = doersOf(event);
  if (event.type === 'ACCUSE' && ownAccused(event, seen)) return [];
  const viewed: SeenEvent = {
    event: { ...event, features },
    source: classOf(doers, event.target, seen),
    targets: targetsOf(event, seen),
    places: placesOf(event, seen),
  };
  const found = new Map<string, Setting>();
  const outside = [...foreignStates(doers, seen), ...doers.flatMap((id) => organisationOf(id, seen) ?? [])];
  const helping = outside.length > 0 && outside.every((state) => seen.invited?.has(state));
  for (const rule of elementRules(seen.record)) {
    const fit = fits(rule, viewed);
    if (!fit || (helping && rule.sets.some((set) => set.element.startsWith('attacker.')))) continue;
    for (const set of (denied ? rule.denied : rule.sets) ?? [])
      for (const element of elementsOf(set, event, seen)) {
        const degree = set.degree === undefined ? undefined : firedDegree(set.degree, fit.degree);
        const setting = settingOf(rule, set, element, degree, seen);
        if (!setting) continue;
        const known = found.get(element);
        // One claim says one thing of an element: a firm value before an open one.
        if (!known || (known.value === 'U' && setting.value !== 'U')) found.set(element, setting);
      }
  }
  return [...found.values()];
}

function firedDegree(degree: string, fired: string | null): string {
  return degree === 'feature' || degree === 'mode' ? (fired ?? degree) : degree;
}

function elementsOf(set: RuleSetting, event: EventClaim, seen: Seen): readonly string[] {
  const slot = /\{(\w+)\}/.exec(set.element)?.[1];
  if (!slot) return [set.element];
  const names =
    slot === 'source'
      ? foreignStates(doersOf(event), seen)
      : slot === 'decided'
        ? decided(event, seen)
        : bilateral(event, seen);
  return [...new Set(names)].map((name) => set.element.replace(`{${slot}}`, name));
}

/** Whose act it is: of an accusation, the accused's. Forces attack and seize; a person named as doing so was misread. */
function doersOf(event: EventClaim): readonly string[] {
  if (event.type === 'ACCUSE') return event.target;
  if (event.type !== 'ASSAULT' && event.type !== 'COERCE') return event.source;
  const forces = event.source.filter((id) => !id.startsWith('person:'));
  return forces.length > 0 ? forces : event.source.length > 0 ? ['unknown'] : [];
}

/** No office accuses its own state: then the accused was misread, and with him what he is accused of. */
function ownAccused({ source, target }: EventClaim, seen: Seen): boolean {
  const states = (ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => {
      const side = sideOf(seen.codeOf(id));
      return side?.role === 'state' ? [side.state] : [];
    });
  const accusers = new Set(states(source));
  return states(target).some((state) => accusers.has(state));
}

/**
 * Whom an event is aimed at. A request of an office to whoever holds it is the same asker named twice, and has no addressee; what a
 * person asks of the parliament or government at home does.
 */
function addressees(event: EventClaim, seen: Seen): readonly string[] {
  if (event.type !== 'REQUEST') return event.target;
  const asking = new Set(event.source.map(seen.codeOf));
  const twice = (id: string): boolean =>
    event.source.includes(id) || (id.startsWith('person:') && asking.has(seen.codeOf(id)));
  return event.target.filter((id) => !twice(id));
}

/** States other than the ally among these actors. */
export function foreignStates(
  ids: readonly string[],
  seen: Pick<Seen, 'codeOf' | 'ally' | 'record'>,
): readonly StateCode[] {
  return ids.flatMap((id) => {
    const side = sideOf(seen.codeOf(id));
    return side?.role === 'state' && side.state !== seen.ally && seen.record.state(side.state) ? [side.state] : [];
  });
}

/** Treaties on which bodies of the organisation that was asked decide. */
function decided(event: EventClaim, seen: Seen): readonly string[] {
  const asked = addressees(event, seen);
  const treaties =
    asked.length === 0
      ? seen.askedUnder(event)
      : asked.flatMap((id) => treatiesOf(organisationOf(id, seen) ?? '', seen.record));
  return treaties.filter((id) => mayAsk(id, seen));
}

/** Only a party can ask under a treaty: an outsider's appeal to the organisation is an appeal, no request. */
function mayAsk(id: string, seen: Seen): boolean {
  const treaty = seen.record.treaty(id);
  return treaty !== undefined && seen.record.isParty(treaty, seen.ally, seen.day, 'victim').value !== 'F';
}

export function treatiesOf(organisation: string, record: RecordIndex): readonly string[] {
  const found = record.organisation(organisation);
  return found?.decides ?? (found?.treaty ? [found.treaty] : []);
}

/** The organisation an actor id stands for: itself, or that of its body (`CSTO.SECR`). */
export function organisationOf(id: string, seen: Pick<Seen, 'codeOf' | 'record'>): string | null {
  const code = seen.codeOf(id).split('.')[0] ?? id;
  if (seen.record.organisation(code)) return code;
  // Asking the treaty is asking the organisation built on it.
  return seen.record.law.organisations.find((o) => o.treaty === code || o.decides?.includes(code))?.id ?? null;
}

function bilateral(event: EventClaim, seen: Seen): readonly string[] {
  return foreignStates(event.target, seen).flatMap((state) =>
    seen.record
      .between(seen.ally, state, seen.day)
      .filter(({ treaty, value }) => value !== 'F' && new Set(treaty.parties.map((p) => p.state)).size === 2)
      .map(({ treaty }) => treaty.id),
  );
}

/** Of a request every addressee counts for itself; of any other act the weightiest. */
function targetsOf(event: EventClaim, seen: Seen): ReadonlySet<ActorClass> {
  if (event.type === 'ACCUSE') return new Set(['nobody']);
  const aimed = addressees(event, seen);
  if (event.type !== 'REQUEST') {
    const country: readonly ActorClass[] = aimed.some((id) => seen.codeOf(id) === seen.ally) ? ['own-country'] : [];
    return new Set([classOf(aimed, [], seen), ...country]);
  }
  if (aimed.length === 0) return new Set([seen.askedUnder(event).length > 0 ? 'organisation' : 'nobody']);
  return new Set(aimed.map((id) => oneClass(id, seen)));
}

function classOf(ids: readonly string[], others: readonly string[], seen: Seen): ActorClass {
  if (ids.length === 0) return 'nobody';
  const classes = new Set(ids.map((id) => oneClass(id, seen)));
  if (
    classes.has('own-state') &&
    classes.has('foreign-state') &&
    others.some((id) => oneClass(id, seen) === 'own-state')
  )
    return 'both-sides';
  const order: readonly ActorClass[] = [
    'organisation',
    'foreign-state',
    'own-state',
    'own-group',
    'foreign-group',
    'own-people',
  ];
  return order.find((c) => classes.has(c)) ?? 'other';
}

function oneClass(id: string, seen: Seen): ActorClass {
  const code = seen.codeOf(id);
  const side = sideOf(code);
  if (!side || !seen.record.state(side.state)) return organisationOf(id, seen) ? 'organisation' : 'other';
  if (code.endsWith('.REB')) return side.state === seen.ally ? 'own-group' : 'foreign-group';
  if (side.state !== seen.ally) return side.role === 'state' ? 'foreign-state' : 'other';
  return side.role === 'state' ? 'own-state' : 'own-people';
}

function placesOf(event: EventClaim, seen: Seen): ReadonlySet<PlaceClass> {
  const places = new Set<PlaceClass>(['any']);
  const states = (ids: readonly string[]): boolean => ids.some((id) => sideOf(seen.codeOf(id))?.state === seen.ally);
  if (event.place === seen.ally || (event.place === null && states([...event.source, ...event.target])))
    places.add('ally');
  // Where only the attacker's own name tells a place, it says whence.
  const whence = event.place !== null && event.place_name === null && event.target.length === 0;
  if (seen.lead && whence && doersOf(event).some((id) => sideOf(seen.codeOf(id))?.state === event.place))
    places.add('ally');
  if (states(event.target)) places.add('own-target');
  if (event.features.includes('on-border')) places.add('border');
  return places;
}
