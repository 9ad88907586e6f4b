import type { Counted } from './count.ts';
import type { FigureCue, FigureWords } from './words.ts';
import type { Page } from '../page.ts';
import { wordLike } from '../text/once.ts';

const subjects = {
  favoured: 'votes_for',
  for: 'votes_for',
  against: 'votes_against',
  abstained: 'abstentions',
} as const;
const tellsVote = wordLike(
  /^(vot(e|es|ed|ing)|ballot|adopted|passed|motion|carried|draft|resolution|bill|abstain|lawmakers|проголосовал|резолюци|законопроект|закон|импичмент|вотум|воздерж|высказал|голосова|голос|принят|صوت|التصويت|يصوت|تصويت|قرار|القرار|مشروع|المشروع|المقترح|مقترح|الاقتراح|اقتراح|القانون|بالتصويت|اعتمد|باغلبيه|اغلبيه|اصوات|الفيتو|veto|вето)/,
);

/** Votes for and against and abstentions: "by 11 votes to one with two abstentions", "15-0", «трое воздержались», «أيدته 18 دولة». */
export function votesOf(page: Page, words: FigureWords, n: Counted): string | null {
  if (n.value === null) return null;
  // "10.5 million votes", «10,5 миллиона избирателей одобрили»: of a people, not of a council.
  if (n.value > 1000)
    return n.unit === 'vote' || /^(избирател|voters|ناخب)/.test(page.tokens[n.end - 1]?.fold ?? '')
      ? beside(page, words, n, 'against', 4)
        ? 'votes_against'
        : n.unit === 'vote' || beside(page, words, n, 'favoured', 4)
          ? 'votes_for'
          : null
      : null;
  // "Adopted by the 34 members without a vote": all of them, and no vote.
  if (n.unit === 'state' && page.lang === 'en' && /^(the|all)$/.test(page.tokens[n.from - 1]?.fold ?? '')) return null;
  if (n.unit === null || n.unit === 'state' || n.unit === 'person') {
    // «وامتنع أربعة», «при шести воздержавшихся»: of those who abstain the verb may lead.
    if (n.unit === null && n.from - 1 >= n.floor && words.cues.abstained.at(page.tokens, n.from - 1) && votes(page, n))
      return 'abstentions';
    // Of a bare number the abstention stands at once before or after; of governments, a list of their names between.
    const reach = n.unit === 'state' ? 16 : 2;
    for (let i = n.end; i < Math.min(n.ceiling, n.end + reach); i++)
      // «أيدته 12 دولة وامتنعت ثلاث»: joined by و the verb is that of the next.
      if (page.lang === 'ar' && (page.tokens[i]?.fold ?? '').startsWith('و')) break;
      else if (words.cues.abstained.at(page.tokens, i)) return 'abstentions';
  }
  // «بـ14 صوتا في مقابل خمسة», «16 صوتا ضد صوت تشاد»: what stands over against others is for.
  if (page.lang === 'ar' && n.unit === 'vote')
    for (let i = n.end; i < Math.min(n.sentence.last, n.end + 3); i++)
      if (/^(مقابل|ضد)$/.test(page.tokens[i]?.fold ?? '')) return 'votes_for';
  // «Против — четверо»: people, whatever they are.
  if (n.unit === null || (n.unit === 'person' && n.end === n.last)) return bareVote(page, words, n);
  const voters = n.unit === 'state' || n.unit === 'minister';
  if (!voters && n.unit !== 'vote') return null;
  if (voters && !votes(page, n) && !beside(page, words, n, 'favoured', 2) && !beside(page, words, n, 'against', 1))
    return null;
  const kinds: readonly FigureCue[] = voters
    ? ['against', 'abstained', 'favoured']
    : ['against', 'abstained', 'for', 'favoured'];
  for (let d = 0; d < (voters ? 6 : 5); d++)
    for (const i of [n.end + d, n.from - 1 - d]) {
      if (i < n.sentence.first || i >= n.ceiling || i < n.floor) continue;
      if (page.lang === 'ar' && i >= n.end && (page.tokens[i]?.fold ?? '').startsWith('و')) continue;
      // "11 votes against one": for, the one is against.
      for (const kind of kinds)
        if (words.cues[kind].at(page.tokens, i) && !(kind === 'against' && i === n.end && opposed(page, n)))
          return subjects[kind as keyof typeof subjects];
    }
  return n.unit === 'vote' ? 'votes_for' : null;
}

/** A number follows "to" or "against". */
function opposed(page: Page, n: Counted): boolean {
  return n.ceiling < n.sentence.last && n.ceiling - n.end <= 2;
}

/** What is backed within four words is a draft to be voted on. */
function isText(page: Page, from: number): boolean {
  for (let i = from; i < from + 5; i++)
    if (/^(draft|text|resolution|motion|bill|proposal|measure)$/.test(page.tokens[i]?.fold ?? '')) return true;
  return false;
}

function beside(page: Page, words: FigureWords, n: Counted, kind: FigureCue, reach: number): boolean {
  for (let d = 0; d < reach; d++) {
    if (n.end + d < n.ceiling && words.cues[kind].at(page.tokens, n.end + d))
      return page.lang !== 'en' || kind !== 'against';
    if (n.from - 1 - d >= n.floor && words.cues[kind].at(page.tokens, n.from - 1 - d))
      return page.lang !== 'en' || kind !== 'against';
  }
  return false;
}

function votes(page: Page, n: Counted): boolean {
  for (let i = n.sentence.first; i < n.sentence.last; i++) if (tellsVote(page, i)) return true;
  return false;
}

/** "15-0", "19 to 4", "11 in favour and 2 against": numbers that stand for votes where the sentence tells of voting. */
function bareVote(page: Page, words: FigureWords, n: Counted): string | null {
  // "Nine backed the text", told of nobody's noun.
  if (page.lang === 'en' && words.cues.favoured.at(page.tokens, n.last) && n.last < n.ceiling && isText(page, n.last))
    return 'votes_for';
  if (!votes(page, n)) return null;
  const { tokens } = page;
  const fold = (i: number): string => tokens[i]?.fold ?? '';
  const isCount = (i: number): boolean => tokens[i]?.kind === 'number' || n.ceiling === i;
  const to = /^(to|-|مقابل|против|к)$/;
  const closes = (i: number): boolean => i >= n.sentence.last || tokens[i]?.kind === 'punct' || fold(i) === 'and';
  // «Против — 28»
  const back = /^[—–-]$/.test(fold(n.from - 1)) ? n.from - 2 : n.from - 1;
  for (const kind of ['against', 'for'] as const) {
    if (n.last < n.ceiling + 1 && words.cues[kind].at(tokens, n.last) && (fold(n.last) !== 'for' || closes(n.last + 1)))
      return subjects[kind];
    if (back >= n.floor && words.cues[kind].at(tokens, back) && fold(back) !== 'for') return subjects[kind];
  }
  if (tellsVote(page, n.last))
    for (let i = n.last + 1; i <= n.last + 2; i++)
      for (const kind of ['against', 'for'] as const) if (words.cues[kind].at(tokens, i)) return subjects[kind];
  if (to.test(fold(n.last)) && isCount(n.last + 1)) return 'votes_for';
  if (
    to.test(fold(n.from - 1)) &&
    (n.floor >= n.from - 1 || /^(votes?|голос\p{L}*|صوتا?|اصوات)$/u.test(fold(n.from - 2)))
  )
    return 'votes_against';
  return null;
}
