import { articleNumber } from '../../record/article-number.ts';
import type { Attribution } from '../saying/attribution.ts';
import type { ProvisionClaim } from '../model.ts';
import type { Page } from '../page.ts';
import { articlesAt } from './provision-article.ts';
import { bodyCited } from './provision-body.ts';
import type { Firing } from '../words/rule.ts';

const attack = /(هجوم|عدوان|attack|aggression|нападени|агресси|intervention|threat)/;
const duty = /(سيعتبر|يعتبر|تعتبر|عملا|considered|regarded|assist|help|рассматрива|считает|помощь)/;
/** How many mentions before its sentence an article may look back over for the treaty it is of. */
const remembered = 60;

/** Reads what the text says an article of a treaty demands. */
export function readProvisions(page: Page, firings: readonly Firing[], said: Attribution): ProvisionClaim[] {
  const out: ProvisionClaim[] = [];
  const told = new Set<string>();
  // Who is named before the sentence, as the text goes on.
  let k = 0;
  for (const f of firings) {
    if (f.rule.list !== 'statements' || f.rule.data['kind'] !== 'article') continue;
    const sentence = page.sentenceAt(f.first);
    const cited = articlesAt(page, f.first, f.last);
    if (!cited) continue;
    while ((page.mentions[k]?.first ?? sentence.first) < sentence.first) k++;
    const treaty = bodyCited(page, cited, sentence, page.mentions.slice(Math.max(0, k - remembered), k));
    if (!treaty) continue;
    let trigger: string | null = null;
    let consequence: string | null = null;
    for (let i = cited.last; i < sentence.last; i++) {
      const fold = page.tokens[i]?.fold ?? '';
      if (!trigger && attack.test(fold)) trigger = page.span(i, Math.min(sentence.last, i + 8)).text;
      else if (trigger && !consequence && duty.test(fold))
        consequence = page.span(i, Math.min(sentence.last, i + 8)).text;
    }
    const speech = said.at(f.last);
    for (const article of cited.articles) {
      const key = `${treaty} ${articleNumber(article)}`;
      if (told.has(key)) continue;
      told.add(key);
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
        span: page.span(cited.first, cited.last),
        rule: f.rule.id,
        words: f.words.map((w) => page.span(w, w + 1)),
      });
    }
  }
  return out;
}
