import type { PartialDate } from '../../kernel/date.ts';
import { type BodyAt, bodyAt, bodyWords, isDate } from './body.ts';
import { listFrom, isState, type Party } from './party.ts';
import { mentionsBetween } from '../clause/clause.ts';
import { smallWords } from '../words/clause-words.ts';
import type { DatedTokens, Page } from '../page.ts';
import { isComma } from '../text/mark.ts';

export interface Years {
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
}

const untilWords = /^(until|till|before|to|до|по|حتي|الي|ولغايه|لغايه)$/;

/** Beginning and end that a date gives, by the word before it: "until 1973", "from 1993 to 1999". */
export function yearsOf(page: Page, date: DatedTokens | null, left: boolean, dated: boolean): Years {
  if (!date) return { since: null, until: null };
  const [start, end] = date.value.split('/') as [PartialDate, PartialDate?];
  if (left) return { since: null, until: start };
  const before = page.tokens[date.first - 1]?.fold ?? '';
  const inside = page.tokens[date.first]?.fold ?? '';
  if (untilWords.test(before) || /^(until|till|до|حتي)$/.test(inside)) return { since: null, until: start };
  if (!dated) return { since: null, until: null };
  return { since: start, until: end && end !== start ? end : null };
}

/** The date of a deed: after it in its clause, else before it; other parties told after it keep theirs. */
export function dateOf(page: Page, first: number, last: number, floor: number, limit: number): DatedTokens | null {
  const sentence = page.sentenceAt(first);
  const dates = page.datesIn(sentence).filter((d) => d.first >= floor && d.last <= limit);
  const inner = dates.find((d) => d.first >= first && d.last <= last);
  if (inner) return inner;
  const after = dates.find((d) => d.first >= last && !opensNext(page, last, d.first));
  const before = dates.filter((d) => d.last <= first && !turns(page, d.last, first)).at(-1);
  if (after && before) return after.first - last <= first - before.last + 3 ? after : before;
  return after ?? before ?? null;
}

/** «Вступила в 1993 году, а Эфиопия её основала», «…عام 1993، أما إثيوبيا …»: the date is of what was told before. */
function turns(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      /^[,،;؛]$/.test(page.tokens[i]?.fold ?? '') &&
      /^(а|но|while|whereas|but|اما|فيما|بينما|لكن|غير)$/.test(page.tokens[i + 1]?.fold ?? '')
    )
      return true;
  return false;
}

/** "… renewed it, and in 2002 …": a comma and a joining word before the date begin another clause. */
function opensNext(page: Page, from: number, at: number): boolean {
  for (let i = from; i < at; i++) {
    if (!isComma(page.tokens[i]?.fold)) continue;
    const next = page.tokens[i + 1]?.fold ?? '';
    if (
      smallWords[page.lang].and.has(next) ||
      /^(but|while|но|однако)$/.test(next) ||
      (page.lang === 'ar' && /^[وف]/.test(next))
    )
      return true;
  }
  return false;
}

const sinceWords = /^(since|from|с|со|начиная|منذ|ومنذ|من)$/;

/** "A member since 1999": a date without such a word tells when something else was. */
export const isSince = (page: Page, date: DatedTokens): boolean =>
  sinceWords.test(page.tokens[date.first - 1]?.fold ?? '') ||
  sinceWords.test(page.tokens[date.first]?.fold ?? '') ||
  untilWords.test(page.tokens[date.first - 1]?.fold ?? '') ||
  untilWords.test(page.tokens[date.first]?.fold ?? '');

/** "A founder in 1963": right after the words, and in the same part of the sentence. */
export function isBy(page: Page, from: number, date: DatedTokens): boolean {
  for (let i = Math.min(from, date.last); i < Math.max(from, date.first); i++)
    if (page.tokens[i]?.kind === 'punct') return false;
  return Math.abs(date.first - from) <= 8;
}

/** A party told with its date alone, and with a body of its own where it has one. */
export interface Gapped {
  readonly party: Party;
  readonly date: DatedTokens;
  readonly body: BodyAt | null;
}

/** Further parties with dates of their own: "X joined in 1990, Y in 1994 and Z a year later". */
export function gapped(page: Page, from: number, limit: number): Gapped[] {
  const out: Gapped[] = [];
  const sentence = page.sentenceAt(from);
  let at = afterRest(page, from, limit);
  for (const m of mentionsBetween(page, from, limit)) {
    if (m.first < at) continue;
    if (!isState(m) || !lightBetween(page, at, m.first)) break;
    if (/^(from|to|with|against|by|от|к|с|из|против)$/.test(page.tokens[m.first - 1]?.fold ?? '')) break;
    const party = listFrom(page, m, limit);
    const named = [0, 1, 2].map((n) => bodyAt(page, party.last + n)).find(Boolean);
    const body = named && named.last <= limit && lightBetween(page, party.last, named.first) ? named : null;
    const after = body?.last ?? party.last;
    const date = page
      .datesIn(sentence)
      .find((d) => d.first >= after && d.last <= limit && d.first - after <= 6 && lightBetween(page, after, d.first));
    const lead = date ? undefined : dateAhead(page, at, m.first);
    const told = date ?? lead;
    if (!told) break;
    out.push({ party, date: told, body });
    at = Math.max(told.last, party.last);
  }
  return out;
}

/** «В 1996-м добавился Чад, в 2008-м — Ливия»: the date before a dash and the party after it. */
function dateAhead(page: Page, from: number, first: number): DatedTokens | undefined {
  if (!/^[–—-]$/.test(page.tokens[first - 1]?.fold ?? '')) return undefined;
  return page.datesIn(page.sentenceAt(first)).find((d) => d.first >= from && d.last === first - 1);
}

/** What else the clause holds before the comma after which others are told: "barred from its meetings, as Mali was in 2021". */
function afterRest(page: Page, from: number, limit: number): number {
  for (let i = from; i < Math.min(limit, from + 5); i++) {
    if (page.mentionAt(i)) return from;
    if (/^[,،;]$/.test(page.tokens[i]?.fold ?? '')) return i;
  }
  return from;
}

const gapWords =
  /^(then|followed|by|only|later|in|on|since|for|as|did|was|were|had|has|been|while|whereas|after|joined|а|затем|потом|в|во|за|ней|ним|вслед|тогда|лишь|только|еще|с|ثم|في|منذ|تلتها|تلاها|وتلتها|وتلاها|تبعتها|وتبعتها|تبعها|وتبعها|لحقت|ولحقت|بها|به|فيما|بينما|اما|وبعدها|وبعده|وعضويه|وانسحاب|وانضمام|عضويه)$/;

function lightBetween(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const token = page.tokens[i];
    if (!token || isDate(page, i)) continue;
    if (token.kind === 'punct') {
      if (/^[,،;؛()"–—:-]$/.test(token.fold)) continue;
      return false;
    }
    if (smallWords[page.lang].and.has(token.fold) || bodyWords(page).light.has(token.fold) || gapWords.test(token.fold))
      continue;
    return false;
  }
  return true;
}
