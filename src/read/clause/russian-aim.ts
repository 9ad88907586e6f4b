import { actorsOf, runs } from './clause.ts';
import type { EventClaim } from '../model.ts';
import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import { runCases } from '../words/russian-case.ts';

/** «…, требуя», «и потребовали»: a demand told in the sentence of a protest just before it. */
export function isProtestAim(page: Page, f: Firing, protest: EventClaim): boolean {
  return (
    protest.span.start >= page.sentenceAt(f.first).start &&
    /^(требуя|потребовав|призывая|призвав|добиваясь)$/.test(page.tokens[f.first]?.fold ?? '')
  );
}

/**
 * «Напали на чадский лагерь, убив двоих», «атаковал пост и захватил три танка»: a second deed of force of those who act names
 * nobody, and befalls whom the first one did.
 */
export function foughtBefore(
  page: Page,
  f: Firing,
  source: readonly string[],
  prior: EventClaim | undefined,
): readonly string[] {
  if (f.voice !== 'verb' || !/^(ASSAULT|COERCE)$/.test(String(f.rule.data['type'])) || f.rule.data['no_target'])
    return [];
  const sentence = page.sentenceAt(f.first);
  if (!prior || prior.span.start < sentence.start || prior.source.length === 0 || source.length === 0) return [];
  const trailing = /(в|вши|я)$/.test(page.tokens[f.first]?.fold ?? '');
  // «…, и танки перешли границу»: another noun acts.
  if (!trailing && !/^(и|,|затем|потом)$/.test(page.tokens[f.first - 1]?.fold ?? '')) return [];
  if (!(trailing ? /^(ASSAULT|COERCE)$/ : /^ASSAULT$/).test(prior.type) || prior.source.join() !== source.join())
    return [];
  const next = runs(page, f.last, Math.min(sentence.last, f.last + 4));
  return next.length > 0 ? [] : prior.target.filter((x) => !source.includes(x));
}

/** «Требуя отставки премьера, …»: a demand by a gerund in the sentence of a protest that is told next. */
export const isAimAhead = (page: Page, demand: EventClaim, start: number): boolean =>
  demand.type === 'REQUEST' &&
  demand.span.start >= start &&
  /^(требуя|потребовав|добиваясь)/iu.test(page.text.slice(demand.span.start, demand.span.end));

/** Where that gerund stands. */
export function demandAt(page: Page, from: number, to: number): number {
  for (let k = to - 1; k >= from; k--) if (/^(требуя|потребовав|добиваясь)$/.test(page.tokens[k]?.fold ?? '')) return k;
  return to;
}

/** «Отставки премьера», «от хунты», «чтобы правительство ушло»: at whom a demand is aimed. */
export function russianAim(page: Page, from: number): readonly string[] {
  const to = Math.min(page.sentenceAt(from - 1).last, from + 6);
  return actorsOf(
    runs(page, from, to).find(
      (r) => (r.preposition === null && /[gn]/.test(runCases(page, r))) || /^(от|к|у)$/.test(r.preposition ?? ''),
    ),
  );
}

const turnsOn =
  /^(потреб|требу|требов|настаив|добив|пригроз|грози|угрож|отозв|отзыва|разорв|порва|закры|вызва|приостан|прекра)/;

/**
 * «Обвинил Ливан и потребовал извинений», «осудила Чад, отозвала посла и пригрозила санкциями»: a second verb of one subject that
 * names nobody turns on whom the first one named.
 */
export function aimedBefore(
  page: Page,
  f: Firing,
  source: readonly string[],
  found: readonly EventClaim[],
): readonly string[] {
  if (f.voice !== 'verb' || source.length === 0 || !turnsOn.test(page.tokens[f.first]?.fold ?? '')) return [];
  const { start } = page.sentenceAt(f.first);
  const prior = found.at(-1);
  if (!prior || prior.span.start < start || prior.target.length === 0 || prior.source.join() !== source.join())
    return [];
  if (!/^(ACCUSE|THREATEN|REQUEST|SANCTION)$/.test(prior.type) || prior.mentioned) return [];
  if (/^(расследовани|заседани|созы|созвать|перемири|мира)/.test(page.tokens[f.last]?.fold ?? '')) return [];
  const next = runs(page, f.last, Math.min(page.sentenceAt(f.first).last, f.last + 4));
  return next.length > 0 ? [] : prior.target;
}
