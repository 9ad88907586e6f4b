import type { EventClaim } from './model.ts';

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

/** «علقت عضوية النيجر وفرضت عقوبات»: two measures, told by two verbs. */
const twoMeasures = (a: EventClaim, b: EventClaim): boolean =>
  a.rule.startsWith('ar.') &&
  a.type === 'SANCTION' &&
  a.span.line === b.span.line &&
  a.words[0]?.text.replace(/^و/, '') !== b.words[0]?.text.replace(/^و/, '');

/** Two tellings of one event: same type and mode family, parties that do not clash, dates that do not clash, same polarity. */
function same(a: EventClaim, b: EventClaim): boolean {
  if (a.type !== b.type || (a.status === 'negated') !== (b.status === 'negated')) return false;
  if (oneCrowd(a, b)) return true;
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
function isToll(e: EventClaim, events: readonly EventClaim[]): boolean {
  if (e.type !== 'ASSAULT' || e.source.length > 0 || e.mode !== null || e.rule.startsWith('ar.')) return false;
  if (!/^(ранен|wounded|injured|погиб)/.test(e.words[0]?.text.toLowerCase() ?? '')) return false;
  const struck = e.target.map(country);
  return events.some(
    (x) =>
      x !== e &&
      x.type === 'ASSAULT' &&
      x.source.length > 0 &&
      x.status !== 'negated' &&
      (x.target.length === 0 || overlaps(x.target.map(country), struck) || x.span.line === e.span.line),
  );
}

/** Each event once, at its first telling; later tellings stand in `alsoAt`. */
export function mergeEvents(events: readonly EventClaim[]): EventClaim[] {
  const out: EventClaim[] = [];
  for (const e of events) {
    if (isToll(e, events)) continue;
    const k = out.findIndex((x) => same(x, e));
    const had = out[k];
    if (!had) {
      out.push(e);
      continue;
    }
    const { mentioned, ...rest } = had;
    out[k] = {
      ...rest,
      ...(mentioned && e.mentioned ? { mentioned } : {}),
      source: had.source.length ? had.source : e.source,
      target: had.target.length ? had.target : e.target,
      date: had.date.start ? had.date : e.date,
      features: [...new Set([...had.features, ...e.features])],
      alsoAt: [...(had.alsoAt ?? []), e.span, ...(e.alsoAt ?? [])].slice(0, 12),
    };
  }
  return out;
}
