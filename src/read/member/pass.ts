import { bodyAt, isDate } from './body.ts';
import { listsBetween, type Party } from './party.ts';
import type { Page, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import { isComma } from '../text/mark.ts';

const passes =
  /^(hand|hands|handed|handing|pass|passes|passed|passing|takes|took|taken|inherit|inherits|inherited|relinquish\p{L}*|перешл\p{L}+|переходит|переда\p{L}+|уступи\p{L}+|сда(л|ла|ло|ли|ет)|приня(л|ла|ло|ли)|принимает|перенял\p{L}*|[وف]?(سلم|سلمت|سلمها|سلمه|سلمتها|تسلم|تسلمت|تسلمها|يتسلم|تتسلم|انتقلت|تنتقل|آلت|الت|نقلت|استلم|استلمت))$/u;

/** "Laos handed the gavel to Malaysia", «сдал Уганде председательство»: who gave a chair up held it too. */
export function handedOver(page: Page, f: Firing, sentence: Sentence, party: Party, limit: number): Party | null {
  let told = false;
  for (let i = Math.max(sentence.first, f.first - 5); i < Math.min(limit, f.last + 6); i++)
    if (passes.test(page.tokens[i]?.fold ?? '')) told = true;
  if (!told) return null;
  const had = new Set(party.states.map((m) => m.first));
  const near = listsBetween(page, Math.max(sentence.first, f.first - 10), Math.min(limit, f.last + 12))
    .flatMap((p) => p.states)
    .filter((m) => !had.has(m.first) && m.form !== 'capital');
  const [giver] = near;
  // «عُلقت مشاركة تشاد، وآلت الرئاسة إلى مالي»: told of before, and no part of it.
  if (giver && page.lang === 'ar')
    for (let i = giver.last; i < f.first; i++) if (isComma(page.tokens[i]?.fold)) return null;
  return giver && near.length === 1 ? { states: [giver], first: giver.first, last: giver.last } : null;
}

/** "Leaving Bolivia and Peru in it", "left with Chad alone": those that stay, no body that is left. */
export function staysBehind(page: Page, f: Firing): boolean {
  const word = page.tokens[f.first]?.fold ?? '';
  if (page.lang !== 'en' || !/^(left|leaving|leaves)$/.test(word)) return false;
  for (let i = f.first + 1; i < f.first + 4; i++) {
    const body = bodyAt(page, i);
    if (body) return page.tokens[body.last]?.fold === 'with';
    if (page.mentionAt(i)) return word !== 'left' || /^(only|just)$/.test(page.tokens[i - 1]?.fold ?? '');
    if (!/^(only|just|the|it|with)$/.test(page.tokens[i]?.fold ?? '')) break;
  }
  return /^(are|is|were|was)$/.test(page.tokens[f.first - 1]?.fold ?? '') && page.tokens[f.last]?.fold === 'in';
}

/** "Links Australia with the United States", «связывает Россию с Арменией»: the second list of what unites. */
export function unitedWith(page: Page, party: Party, limit: number): Party {
  const more = listsBetween(page, party.last, limit)[0];
  if (!more || more.first - party.last > 6) return party;
  let linked = page.lang === 'ar' && more.first === party.last && (page.tokens[more.first]?.fold ?? '').startsWith('ب');
  for (let i = party.last; i < more.first; i++) {
    const token = page.tokens[i];
    if (/^(with|to|с|со|к)$/.test(token?.fold ?? '')) linked = i === party.last || linked;
    else if (token?.kind === 'punct' ? !/^[:–—-]$/.test(token.fold) : isDate(page, i)) return party;
  }
  return linked ? { states: [...party.states, ...more.states], first: party.first, last: more.last } : party;
}
