import type { EventClaim } from '../model.ts';

const overlaps = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));
const country = (id: string): string => id.split('.')[0] ?? id;

/** Demonstrations and riots of one crowd are one event; what it seizes or burns is another. */
const crowd = (e: EventClaim): boolean =>
  e.type === 'PROTEST' && (e.mode === 'demo' || e.mode === 'riot') && !e.features.includes('site-burnt');

/** A state of emergency and the curfew it brings, told in one breath. */
const decrees: ReadonlySet<string | null> = new Set(['martial-law', 'curfew', 'restrict', 'censor']);
const oneDecree = (a: EventClaim, b: EventClaim): boolean =>
  decrees.has(a.mode) &&
  decrees.has(b.mode) &&
  a.span.line === b.span.line &&
  Math.abs(a.span.start - b.span.start) < 160;

/** What one crowd does in one sentence: it came out and burned tyres. */
const oneCrowd = (a: EventClaim, b: EventClaim): boolean =>
  a.rule.startsWith('ar.') &&
  crowd(a) &&
  crowd(b) &&
  a.span.line === b.span.line &&
  Math.abs(a.span.start - b.span.start) < 120;

/** "Stormed a base, killing 12 people": the attack and those it struck. */
const oneAttack = (a: EventClaim, b: EventClaim): boolean =>
  !a.rule.startsWith('ar.') &&
  a.type === 'ASSAULT' &&
  b.rule.endsWith('.assault.kill') &&
  a.status === b.status &&
  a.span.line === b.span.line &&
  Math.abs(a.span.start - b.span.start) < 200 &&
  ((a.source.length > 0 && a.source.join() === b.source.join()) || isPrice(b)) &&
  (a.target.length === 0 || overlaps(a.target.map(country), b.target.map(country)));

/** «Обстрел стоил жизни …», «налёт унёс жизни …»: the attack told just before is the subject. */
const isPrice = (e: EventClaim): boolean =>
  e.source.length === 0 && /^(стои|унес|унёс|унос)/i.test(e.words[0]?.text ?? '');

/** «علقت عضوية النيجر وفرضت عقوبات»: two measures, told by two verbs. */
const twoMeasures = (a: EventClaim, b: EventClaim): boolean =>
  a.rule.startsWith('ar.') &&
  a.type === 'SANCTION' &&
  a.span.line === b.span.line &&
  a.words[0]?.text.replace(/^و/, '') !== b.words[0]?.text.replace(/^و/, '');

/** Two tellings of one event: same type and mode family, parties that do not clash, dates that do not clash, same polarity. */
function same(a: EventClaim, b: EventClaim): boolean {
  if (a.type !== b.type || (a.status === 'negated') !== (b.status === 'negated')) return false;
  if (oneCrowd(a, b) || oneAttack(a, b)) return true;
  if (twoMeasures(a, b)) return false;
  if (a.status === 'background' && b.status === 'background' && a.date.start !== b.date.start) return false;
  // What happened years before is not what happened now, dated or not.
  if ((a.status === 'background') !== (b.status === 'background') && (!a.date.start || !b.date.start)) return false;
  if (a.date.start && b.date.start && !a.date.start.startsWith(b.date.start) && !b.date.start.startsWith(a.date.start))
    return false;
  if ((a.status === 'attempted') !== (b.status === 'attempted')) return false;
  if (a.mode !== b.mode && !(crowd(a) && crowd(b)) && !oneDecree(a, b)) return false;
  if (a.source.length && b.source.length && !overlaps(a.source, b.source)) return false;
  if (a.target.length && b.target.length && !overlaps(a.target, b.target)) return false;
  if (!a.source.length !== !b.source.length && !overlaps(a.target.map(country), b.target.map(country))) return false;
  // Nobody's deed against a state's forces is not that state's own.
  if (
    !a.rule.startsWith('ar.') &&
    a.type === 'ASSAULT' &&
    !a.source.length !== !b.source.length &&
    overlaps([...a.source, ...b.source].map(country), [...a.target, ...b.target].map(country))
  )
    return false;
  if (
    a.speaker[0] !== b.speaker[0] &&
    a.speaker[0] !== 'narrator' &&
    b.speaker[0] !== 'narrator' &&
    (a.status === 'alleged' || b.status === 'alleged')
  )
    return false;
  return true;
}

/** The dead and wounded counted of an attack that is told elsewhere: no second attack. */
function isToll(e: EventClaim, attacks: Attacks): boolean {
  if (e.type !== 'ASSAULT' || e.source.length > 0 || e.mode !== null || e.rule.startsWith('ar.')) return false;
  if (!/^(ранен|wounded|injured|погиб)/.test(e.words[0]?.text.toLowerCase() ?? '')) return false;
  const struck = e.target.map(country);
  return attacks.anywhere || attacks.lines.has(e.span.line) || struck.some((state) => attacks.struck.has(state));
}

/** Attacks by somebody named: whom they struck, on which lines they are told, and whether one is told without a target. */
interface Attacks {
  readonly struck: ReadonlySet<string>;
  readonly lines: ReadonlySet<number>;
  readonly anywhere: boolean;
}

function attacksIn(events: readonly EventClaim[]): Attacks {
  const told = events.filter((x) => x.type === 'ASSAULT' && x.source.length > 0 && x.status !== 'negated');
  return {
    struck: new Set(told.flatMap((x) => x.target.map(country))),
    lines: new Set(told.map((x) => x.span.line)),
    anywhere: told.some((x) => x.target.length === 0),
  };
}

/**
 * Places of the events told so far, by what two tellings of one event share: nothing else is compared, so that the work
 * grows as the text does. An event stands under its day, its month and its year, and under its line.
 */
class Places {
  readonly #places = new Map<string, number[]>();

  add(e: EventClaim, place: number): void {
    const { start } = e.date;
    const kind = kindOf(e);
    for (const key of [kind, dateKey(kind, start ?? ''), lineKey(kind, e)]) this.#put(key, place);
    if (start) for (const part of partsOf(start)) this.#put(dateKey(kind, `${part}*`), place);
  }

  /** The first place whose event the test holds of, among those that may be another telling of this one. */
  first(e: EventClaim, test: (place: number) => boolean): number | undefined {
    const { start } = e.date;
    const kind = kindOf(e);
    const keys =
      start === null
        ? [kind]
        : [
            // Undated, or on a date that holds this one or lies within it; or of the same crowd.
            ...['', ...partsOf(start)].map((part) => dateKey(kind, part)),
            dateKey(kind, `${start}*`),
            ...(crowd(e) ? [lineKey(kind, e)] : []),
          ];
    let first: number | undefined;
    for (const key of keys) {
      const found = this.#places.get(key)?.find(test);
      if (found !== undefined && !(first !== undefined && first <= found)) first = found;
    }
    return first;
  }

  #put(key: string, place: number): void {
    const had = this.#places.get(key);
    if (had) had.push(place);
    else this.#places.set(key, [place]);
  }
}

const dateKey = (kind: string, date: string): string => `${kind} on ${date}`;
const lineKey = (kind: string, e: EventClaim): string => `${kind} line ${e.span.line}`;

/** A date and what it lies in: year, month, day. */
const partsOf = (date: string): readonly string[] => [...new Set([date.slice(0, 4), date.slice(0, 7), date])];

/** What `same` never holds across: type, polarity, and the mode or its family. */
function kindOf(e: EventClaim): string {
  const family =
    e.type === 'PROTEST' && (e.mode === 'demo' || e.mode === 'riot')
      ? 'crowd'
      : decrees.has(e.mode)
        ? 'decree'
        : e.mode;
  return `${e.type} ${e.status === 'negated'} ${family}`;
}

/** Each event once, at its first telling; later tellings stand in `alsoAt`. */
export function mergeEvents(events: readonly EventClaim[]): EventClaim[] {
  const out: EventClaim[] = [];
  const places = new Places();
  const attacks = attacksIn(events);
  for (const e of events) {
    if (isToll(e, attacks)) continue;
    const k = places.first(e, (at) => same(out[at] as EventClaim, e));
    const had = k === undefined ? undefined : out[k];
    if (k === undefined || !had) {
      places.add(e, out.length);
      out.push(e);
      continue;
    }
    const { mentioned, ...rest } = had;
    out[k] = {
      ...rest,
      ...(mentioned && e.mentioned ? { mentioned } : {}),
      source: had.source.length ? had.source : e.source,
      target: had.target.length && !oneAttack(had, e) ? had.target : e.target.length ? e.target : had.target,
      date: had.date.start ? had.date : e.date,
      features: [...new Set([...had.features, ...e.features])],
      alsoAt: [...(had.alsoAt ?? []), e.span, ...(e.alsoAt ?? [])].slice(0, 12),
    };
    if (!had.date.start && e.date.start) places.add(out[k] as EventClaim, k);
  }
  return out;
}
