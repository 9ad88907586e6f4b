import type { Attribution } from '../saying/attribution.ts';
import { mentionsBetween } from '../clause/clause.ts';
import type { CountClaim, FigureClaim } from '../model.ts';
import { perWord } from '../text/once.ts';
import type { Page, Token } from '../page.ts';

const acts: readonly (readonly [CountClaim['act'], RegExp])[] = [
  ['refused', /^(رفضت|رفض|refused|declined|отказал)/],
  ['renewed', /^(تجديد|renew|продл)/],
  ['in_force', /^(حيز|force|силу)$/],
  ['founded', /^(تاسست|تاسس|انشاء|founded|established|created|основан|создан|учрежден)/],
  ['signed', /^و?(وقعت|وقع|signed|signator|подпис)/],
  ['amended', /^(تعديل|عدلت|amended|изменен)/],
  ['members', /^(الاعضاء|اعضاء|members|member|член|участник)/],
];

const actOf = perWord(({ fold }) => acts.find(([, pattern]) => pattern.test(fold))?.[0] ?? null);

/** Structural statements the record can check: how many signed, refused, renewed, and when it was founded or came into force. */
export function readCounts(page: Page, figures: readonly FigureClaim[], said: Attribution): CountClaim[] {
  const out: CountClaim[] = [];
  const told = new Set<string>();
  const counted = figures.filter((x) => /members|signatories|states_refused/.test(x.subject));
  let k = 0;
  for (const sentence of page.sentences) {
    if (sentence.heading) continue;
    const bodies = mentionsBetween(page, sentence.first, sentence.last).filter(
      (m) => m.kind === 'organisation' || m.kind === 'treaty',
    );
    if (bodies.length === 0) continue;
    const dates = page.datesIn(sentence);
    // Figures stand in the order of the text.
    while (k < counted.length && (counted[k] as FigureClaim).span.start < sentence.start) k++;
    const figs: FigureClaim[] = [];
    for (let at = k; at < counted.length && (counted[at] as FigureClaim).span.start < sentence.end; at++)
      if ((counted[at] as FigureClaim).span.end <= sentence.end) figs.push(counted[at] as FigureClaim);
    for (let i = sentence.first; i < sentence.last; i++) {
      const act = actOf((page.tokens[i] as Token).word);
      // Into force, not by force.
      if (!act || (act === 'in_force' && page.lang !== 'ar' && !/^(into|in|в)$/.test(page.tokens[i - 1]?.fold ?? '')))
        continue;
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
      const print = `${org} ${act} ${value} ${date?.value}`;
      if (told.has(print)) continue;
      told.add(print);
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
