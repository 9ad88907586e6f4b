import type { Page } from '../page.ts';
import type { Firing } from '../words/rule.ts';

const counts =
  /^(said|says|say|put|puts|counted|counts|count|speak|speaks|spoke|spoken|believe|believes|believed|report|reports|reported|claim|claims|claimed|admit|admits|admitted|concede|concedes|conceded|gave|gives|lists|listed|estimates|estimated|confirmed|confirms)$/;

/** "A spokesman said 189 people had been killed", "Lima counts 30 dead and 60 wounded": a figure that somebody gives, and no deed told. */
export function isToll(page: Page, f: Firing): boolean {
  if (f.rule.id !== 'en.assault.kill' || f.voice !== 'verb') return false;
  const { first } = page.sentenceAt(f.first);
  let number = false;
  for (let k = f.first - 1; k >= Math.max(first, f.first - 14); k--) {
    const token = page.tokens[k];
    if (/^[;:]$/.test(token?.fold ?? '')) return false;
    number ||=
      (token?.kind === 'number' && !page.isDated(k)) ||
      /^(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|scores|hundreds|thousands|thousand)$/.test(
        token?.fold ?? '',
      );
    if (counts.test(token?.fold ?? ''))
      return number && !/^(by|in|near|when|during|after|at)$/.test(page.tokens[f.last]?.fold ?? '');
  }
  return false;
}

/** "A diplomat who asked not to be named", "asked for anonymity": nothing is asked of anybody. */
export function asksSilence(page: Page, f: Firing): boolean {
  if (!/^(ask|asks|asked|asking|request|requested|requesting|demanded)$/.test(page.tokens[f.first]?.fold ?? ''))
    return false;
  for (let k = f.first + 1; k < f.first + 6; k++) {
    const fold = page.tokens[k]?.fold ?? '';
    if (/^(named|identified|quoted|anonymity)$/.test(fold)) return true;
    if (!/^(not|to|be|for|remain|his|her|their|name|that)$/.test(fold)) return false;
  }
  return false;
}

/** "The article demands a vote", "Article 7 tells the signatories to": a rule asks nobody. */
export function isRuleSubject(page: Page, i: number, first: number): boolean {
  const head = page.tokens[first]?.fold === 'the' ? first + 1 : first;
  return (
    /^(article|articles|clause|treaty|charter|pact|covenant|constitution|protocol|convention|law)$/.test(
      page.tokens[head]?.fold ?? '',
    ) && i - head <= 9
  );
}
