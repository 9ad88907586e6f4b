import type { EventClaim } from '../model.ts';
import type { Page } from '../page.ts';

const country = (id: string): string => id.split('.')[0] ?? id;
const harms = /^ar\.assault\.(kill|injure)$/;

/**
 * «قتل عشرة جنود في هجوم شنه مسلحون», «قصفت الطائرات الحي فقتلت عشرين»: the dead and the blow that killed them, told in
 * one sentence, are one event; the blow says who struck, the dead say whom.
 */
export function oneBlow(page: Page, events: readonly EventClaim[]): EventClaim[] {
  const out: EventClaim[] = [];
  for (const e of events) {
    let k = out.length - 1;
    while (
      k >= 0 &&
      k >= out.length - 8 &&
      !(isOne(out[k] as EventClaim, e) && oneSentence(page, out[k] as EventClaim, e))
    )
      k--;
    const had = k >= out.length - 8 ? out[k] : undefined;
    if (!had) out.push(e);
    else out[k] = joined(had, e);
  }
  return out;
}

function oneSentence(page: Page, a: EventClaim, b: EventClaim): boolean {
  return (
    a.span.line === b.span.line &&
    !/[.؟!؛]\s/.test(page.text.slice(a.span.start, b.span.start)) &&
    b.span.start - a.span.start < 220
  );
}

function isOne(a: EventClaim, b: EventClaim): boolean {
  if (a.type !== 'ASSAULT' || b.type !== 'ASSAULT' || a.status !== b.status) return false;
  if (a.date.start && b.date.start && a.date.start !== b.date.start) return false;
  const [ha, hb] = [harms.test(a.rule), harms.test(b.rule)];
  if (!ha && !hb) return false;
  if (a.source.length && b.source.length && !a.source.some((x) => b.source.map(country).includes(country(x))))
    return false;
  // The dead are not of the side that struck.
  const struck = [...(ha ? a.target : []), ...(hb ? b.target : [])];
  const strikers = [...a.source, ...b.source];
  if (struck.some((t) => strikers.includes(t) || (/\.(MIL|SEC|GOV)$/.test(t) && strikers.includes(country(t)))))
    return false;
  if (ha && hb)
    return (
      a.target.length === 0 ||
      b.target.length === 0 ||
      a.target.map(country).some((x) => b.target.map(country).includes(x))
    );
  return true;
}

function joined(a: EventClaim, b: EventClaim): EventClaim {
  const { mentioned, ...rest } = a;
  const [harm, blow] = harms.test(a.rule) ? [a, b] : [b, a];
  // A place struck gives way to those killed there.
  const near = (t: string): boolean => harm.target.some((x) => country(x) === country(t));
  const sides = blow.target.filter((t) => (t.includes('.') ? !near(t) : near(t)));
  // The dead of no place told are not of the state that struck another.
  const strikers = [...a.source, ...b.source].map(country);
  const foreign = blow.target.length > 0 && harm.target.every((t) => strikers.includes(country(t)));
  const target = harm.target.length && !foreign ? [...new Set([...harm.target, ...sides])] : blow.target;
  return {
    ...rest,
    ...(mentioned && b.mentioned ? { mentioned } : {}),
    mode: blow.mode ?? a.mode,
    source: a.source.length ? a.source : b.source,
    target,
    date: a.date.start ? a.date : b.date,
    features: [...new Set([...a.features, ...b.features])],
    alsoAt: [...(a.alsoAt ?? []), b.span, ...(b.alsoAt ?? [])].slice(0, 12),
  };
}
