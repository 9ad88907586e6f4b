import { actorsOf, runs } from './clause.ts';
import type { EventClaim } from './model.ts';
import type { Page } from './page.ts';
import type { Firing } from './rule.ts';
import { runCases } from './russian-case.ts';

/** «…, требуя», «и потребовали»: a demand told in the sentence of a protest just before it. */
export function isProtestAim(page: Page, f: Firing, protest: EventClaim): boolean {
  return (
    protest.span.start >= page.sentenceAt(f.first).start &&
    /^(требуя|потребовав|призывая|призвав|добиваясь)$/.test(page.tokens[f.first]?.fold ?? '')
  );
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
