import { runs } from './clause.ts';
import { listedBy } from './english-conjunct.ts';
import { tellsHow } from '../date/english-time.ts';
import type { Page, Run } from '../page.ts';
import type { Firing } from '../words/rule.ts';

const whenAndHow =
  /^(on|in|at|the|a|an|that|this|last|night|day|evening|morning|afternoon|dawn|dusk|noon|midnight|week|month|year|before|after|earlier|late|early|yesterday|today|overnight|ago|twice|again|once|secret|public|part|turn|and|since|during|down|up|apart|out|off|from|sea|air|land|ground|three|two|sides|directions|close|range)$|ly$/;
const told =
  /^(say|says|said|claims?|claimed|believes?|believed|insists?|alleges?|alleged|according|reportedly|apparently)$/;

/**
 * The doer of an English participle that "by" tells after the day, the manner or whoever says so: "shelled on Friday by an Italian
 * squadron", "armed, according to Quito, by Peru"; undefined where the verb has an object of its own or none is told.
 */
export function agentAfter(page: Page, f: Firing): Run | undefined {
  if (
    f.voice !== 'verb' ||
    !/(ed|en|hit|struck|shot|cut|put|sent|led|held|taken|won|driven|sunk)$/.test(page.tokens[f.first]?.fold ?? '')
  )
    return undefined;
  const { last } = page.sentenceAt(f.first);
  const shared = listedBy(page, f);
  if (shared > 0) return tellsHow(page, shared) ? undefined : partyAfter(page, shared, last);
  for (let k = f.last; k < Math.min(last, f.last + 14); k++) {
    const token = page.tokens[k];
    const fold = token?.fold ?? '';
    if (fold === 'by') return k === f.last || tellsHow(page, k) ? undefined : partyAfter(page, k, last);
    if (fold === ',' && !page.isDated(k)) {
      const close = asideEnd(page, k, last);
      if (close < 0) return undefined;
      k = close;
      continue;
    }
    if (!page.isDated(k) && !whenAndHow.test(fold) && token?.kind !== 'number') return undefined;
  }
  return undefined;
}

/** The party right behind "by", an article and two words at most before it. */
function partyAfter(page: Page, by: number, last: number): Run | undefined {
  const party = runs(page, by, Math.min(last, by + 9)).find((r) => r.preposition === 'by');
  if (!party || party.first - by > 4) return undefined;
  for (let k = by + 1; k < party.first; k++)
    if (/^(no|that|which|who|whose)$/.test(page.tokens[k]?.fold ?? '')) return undefined;
  return party;
}

/** Where matter between two commas that tells who says so ends; -1 where it tells something else. */
function asideEnd(page: Page, open: number, last: number): number {
  let says = false;
  for (let k = open + 1; k < Math.min(last, open + 10); k++) {
    const fold = page.tokens[k]?.fold ?? '';
    if (fold === ',') return says ? k : -1;
    if (page.tokens[k]?.kind === 'punct' && fold !== '-' && fold !== '"') return -1;
    says ||= told.test(fold);
  }
  return -1;
}
