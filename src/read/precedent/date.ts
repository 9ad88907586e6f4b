import { smallWords } from '../words/clause-words.ts';
import { isDate } from '../member/body.ts';
import type { DatedTokens, Page } from '../page.ts';
import { type Firing, opensClause } from '../words/rule.ts';
import { isComma } from '../text/mark.ts';

/**
 * When a body acted or did not: the date of its clause, else of its sentence, else the day of the text.
 * "Sent troops to A in 1990 and to B in 2017" are two.
 */
export function datesOf(
  page: Page,
  f: Firing,
  limit: number,
  own: readonly Firing[],
  isOther: (d: DatedTokens) => boolean,
): string[] {
  const sentence = page.sentenceAt(f.first);
  const dates = page.datesIn(sentence).filter((d) => !isOther(d));
  const others = own.filter((x) => x.first >= sentence.first && x.last <= f.first);
  const earlier = others.at(-1);
  // A date told with an earlier deed is that deed's; one at the head of the sentence holds for all.
  const spent = earlier
    ? (dates.find(
        (d) =>
          d.first >= earlier.last &&
          d.last <= f.first &&
          f.first - d.last > 1 &&
          !isParted(page, earlier.last, d.first),
      )?.last ?? earlier.last)
    : sentence.first;
  const inside = dates.filter((d) => d.first >= spent && d.last <= limit);
  const lead = dates.filter((d) => d.last <= (others[0]?.first ?? f.first));
  const first = ownDate(page, f, inside, others.length > 0) ?? precise(inside, f) ?? precise(lead, f);
  // "The operation approved by A in 1998 restored the government": one deed told twice.
  const told = first ?? (goesOn(page, f, earlier) ? dates.findLast((d) => d.last <= f.first) : undefined);
  if (!told) return [page.reference.slice(0, 7)];
  const out = [told];
  for (const d of dates) {
    const last = out.at(-1) as DatedTokens;
    if (
      d.first >= last.last &&
      d.last <= limit &&
      d.first >= f.first &&
      isBeside(page, Math.max(last.last, Math.min(f.last, d.first)), d.first)
    )
      out.push(d);
  }
  return [...new Set(out.map((d) => d.value.split('/')[0] as string))];
}

/** A colon or semicolon stands between: what follows tells of the next deed. */
function isParted(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^[:;؛]$/.test(page.tokens[i]?.fold ?? '')) return true;
  return false;
}

/** A deed told after another of its sentence, not set apart as one of today. */
function goesOn(page: Page, f: Firing, earlier: Firing | undefined): boolean {
  if (page.lang !== 'en' || earlier?.rule.data['kind'] !== 'acted' || f.rule.data['kind'] !== 'acted') return false;
  for (let i = earlier.last; i < f.first; i++)
    if (/^(has|have|is|are|now|but|this|;|today|yet)$/.test(page.tokens[i]?.fold ?? '')) return false;
  return true;
}

/** Right before the verb, or after it before any comma; at the head of the sentence. */
function ownDate(page: Page, f: Firing, dates: readonly DatedTokens[], after: boolean): DatedTokens | undefined {
  const joined = (i: number): boolean =>
    (after && isComma(page.tokens[i]?.fold)) ||
    smallWords[page.lang].and.has(page.tokens[i]?.fold ?? '') ||
    (page.lang === 'ar' && opensClause(page, i));
  // "… in 1965 and declined": the date before "and" is the earlier verb's.
  const before = dates.find((d) => d.last <= f.first && f.first - d.last <= 1 && !joined(d.last));
  if (before) return before;
  return dates.find((d) => {
    if (d.first < f.first || d.first - f.last > 12) return false;
    for (let i = f.first; i < d.first; i++) if (/^[،,:;]$/.test(page.tokens[i]?.fold ?? '')) return false;
    return true;
  });
}

function precise(dates: readonly DatedTokens[], f: Firing): DatedTokens | undefined {
  const far = (d: DatedTokens): number => (d.first >= f.last ? d.first - f.last : f.first - d.last);
  return [...dates].sort((a, b) => far(a) - far(b))[0];
}

/** Between two dates only "and", small words and the names of places: both belong to the one verb. */
function isBeside(page: Page, from: number, to: number): boolean {
  const small = smallWords[page.lang];
  let joined = false;
  for (let i = from; i < to; i++) {
    const token = page.tokens[i];
    const fold = token?.fold ?? '';
    if (isDate(page, i)) return false;
    if (small.and.has(fold) || isComma(fold) || (page.lang === 'ar' && fold.startsWith('و'))) joined = true;
    else if (
      !page.mentionAt(i) &&
      !small.preposition.has(fold) &&
      !/^(the|again|later|another|also|затем|также|потом|снова|вновь|позже|еще|позднее|—|-|–|ثم)$/.test(fold)
    )
      return false;
  }
  return joined && to - from <= 8;
}
