import type { Attribution } from './attribution.ts';
import { mentionsBetween } from './clause.ts';
import type { ProvisionClaim } from './model.ts';
import type { Mention, Page } from './page.ts';
import type { Firing } from './rule.ts';

const attack = /(هجوم|عدوان|attack|aggression|нападени|агресси|intervention|threat)/;
const duty = /(سيعتبر|يعتبر|تعتبر|عملا|considered|regarded|assist|help|рассматрива|считает|помощь)/;
const numbers: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  الرابعه: '4',
  الخامسه: '5',
  الثالثه: '3',
  الثانيه: '2',
  الاولي: '1',
  السادسه: '6',
};

/** Reads what the text says an article of a treaty demands. */
export function readProvisions(page: Page, firings: readonly Firing[], said: Attribution): ProvisionClaim[] {
  const out: ProvisionClaim[] = [];
  const told = new Set<string>();
  // The last body named before the article, as the text goes on.
  let k = 0;
  let earlier: Mention | undefined;
  for (const f of firings) {
    if (f.rule.list !== 'statements' || f.rule.data['kind'] !== 'article') continue;
    const sentence = page.sentenceAt(f.first);
    const next = page.tokens[f.last];
    const dotted = next?.fold === '.' ? page.tokens[f.last + 1] : next;
    const article = dotted?.kind === 'number' ? dotted.fold : (numbers[dotted?.fold ?? ''] ?? null);
    if (!article) continue;
    const bodies = mentionsBetween(page, sentence.first, sentence.last).filter(
      (m) => m.kind === 'treaty' || m.kind === 'organisation',
    );
    const near = bodies.find((m) => m.first >= f.last) ?? bodies[0];
    for (let m = page.mentions[k]; m && m.first < f.first; m = page.mentions[++k])
      if (m.kind === 'treaty' || m.kind === 'organisation') earlier = m;
    const treaty = (near ?? earlier)?.actor;
    if (!treaty) continue;
    let trigger: string | null = null;
    let consequence: string | null = null;
    for (let i = f.last; i < sentence.last; i++) {
      const fold = page.tokens[i]?.fold ?? '';
      if (!trigger && attack.test(fold)) trigger = page.span(i, Math.min(sentence.last, i + 8)).text;
      else if (trigger && !consequence && duty.test(fold))
        consequence = page.span(i, Math.min(sentence.last, i + 8)).text;
    }
    const speech = said.at(f.last);
    if (told.has(`${treaty} ${article}`)) continue;
    told.add(`${treaty} ${article}`);
    out.push({
      kind: 'provision',
      id: `p${out.length + 1}`,
      treaty,
      article,
      trigger,
      consequence,
      speaker: speech.speaker,
      via: speech.via,
      hedge: speech.hedge,
      stand: speech.stand,
      span: page.span(f.first, f.last + 1),
      rule: f.rule.id,
      words: f.words.map((w) => page.span(w, w + 1)),
    });
  }
  return out;
}
