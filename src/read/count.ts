import type { Attribution } from './attribution.ts';
import { mentionsBetween } from './clause.ts';
import type { CountClaim, FigureClaim } from './model.ts';
import type { Page } from './page.ts';

const acts: readonly (readonly [CountClaim['act'], RegExp])[] = [
  ['refused', /^(رفضت|رفض|refused|declined|отказал)/],
  ['renewed', /^(تجديد|renew|продл)/],
  ['in_force', /^(حيز|force|силу)/],
  ['founded', /^(تاسست|تاسس|انشاء|founded|established|created|основан|создан|учрежден)/],
  ['signed', /^و?(وقعت|وقع|signed|signator|подпис)/],
  ['amended', /^(تعديل|عدلت|amended|изменен)/],
  ['members', /^(الاعضاء|اعضاء|members|member|член|участник)/],
];

/** Structural statements the record can check: how many signed, refused, renewed, and when it was founded or came into force. */
export function readCounts(page: Page, figures: readonly FigureClaim[], said: Attribution): CountClaim[] {
  const out: CountClaim[] = [];
  for (const sentence of page.sentences) {
    if (sentence.heading) continue;
    const bodies = mentionsBetween(page, sentence.first, sentence.last).filter(
      (m) => m.kind === 'organisation' || m.kind === 'treaty',
    );
    if (bodies.length === 0) continue;
    const dates = page.datesIn(sentence);
    const figs = figures.filter(
      (x) =>
        x.span.start >= sentence.start &&
        x.span.end <= sentence.end &&
        /members|signatories|states_refused/.test(x.subject),
    );
    for (let i = sentence.first; i < sentence.last; i++) {
      const fold = page.tokens[i]?.fold ?? '';
      const act = acts.find(([, pattern]) => pattern.test(fold))?.[0];
      if (!act) continue;
      const start = page.tokens[i]?.start ?? 0;
      const figure = figs
        .filter((x) => Math.abs(x.span.start - start) <= 45)
        .sort((a, b) => Math.abs(a.span.start - start) - Math.abs(b.span.start - start))[0];
      const date = dates
        .filter((d) => Math.abs(d.first - i) <= 14)
        .sort((a, b) => Math.abs(a.first - i) - Math.abs(b.first - i))[0];
      const value = figure?.value ?? null;
      if (value === null && (!date || (act !== 'in_force' && act !== 'founded' && act !== 'signed'))) continue;
      const org = [...bodies].sort((a, b) => Math.abs(a.first - i) - Math.abs(b.first - i))[0]?.actor ?? '';
      if (out.some((x) => x.org === org && x.act === act && x.value === value && x.date === (date?.value ?? null)))
        continue;
      const speech = said.at(i);
      out.push({
        kind: 'count',
        id: `n${out.length + 1}`,
        org,
        act,
        value,
        date: date?.value ?? null,
        speaker: speech.speaker,
        via: speech.via,
        hedge: speech.hedge,
        stand: speech.stand,
        span: page.span(i, i + 1),
        rule: `count.${act}`,
        words: [page.span(i, i + 1)],
      });
    }
  }
  return out;
}
