import type { Language } from '../../kernel/provenance.ts';
import { actorsOf, runs } from '../clause/clause.ts';
import type { Page, Sentence } from '../page.ts';
import type { Firing } from '../words/rule.ts';
import { isNumber } from './reach.ts';
import { type NounSpeaker, nounSpeaker } from './speaker.ts';
import { wordLike } from '../text/once.ts';

/** Another speaker whose verb is left out, and where his count begins. */
export interface Gapped {
  readonly speaker: readonly string[];
  readonly first: number;
  readonly words: readonly [number, number];
}

const measure: Readonly<Record<Language, RegExp>> = {
  ru: /^(о|об|обо|в|на|лишь|только|всего|более|чем|около|свыше|до|не|менее|порядка|почти)$/,
  en: /^(to|of|at|a|an|the|only|just|some|about|around|more|than|over|nearly|almost|fewer|less|as|many|up|least|no|at|,|-|"|—|–)$/,
  ar: /^(عن|نحو|حوالي|قرابه|زهاء|اكثر|من|لا|يقل|علي|الاقل|فقط|ما|الي)$/,
};
/** Verbs that take the number itself: after those a state may follow with its own. */
const counting =
  /^(admi|acknowledg|conced|count|puts?|putting|claim|list|gives?|gave|report|estimat|sets?|place|confirm|speak|spoke|talk|признa|تتحدث|يتحدث|تحدث)/;

/** «Полиция говорит о 14 погибших, врачи — о 39», "Lima admits to 38 dead, the army to a dozen": the next speaker has the verb of the one before him. */
export function gappedAfter(page: Page, sentence: Sentence, f: Firing, until: number): Gapped[] {
  const { lang } = page;
  const out: Gapped[] = [];
  const verb = page.tokens[f.first]?.fold ?? '';
  let clause = false;
  for (let i = f.last; i < Math.min(until, sentence.last) - 1; i++) {
    const fold = page.tokens[i]?.fold ?? '';
    // Within what is told by a clause a party and a number are of that clause.
    if (opensContent(page, i)) {
      if (lang !== 'en') break;
      clause = true;
    }
    const joined = lang === 'ar' && fold === '،' && (page.tokens[i + 1]?.fold ?? '').startsWith('و');
    if (!joined && !(lang !== 'ar' && /^([,;—–-]|and|but|while)$/.test(fold))) continue;
    const at = numberAfter(page, i + 1, sentence.last);
    if (at < 0) continue;
    const from = lang === 'ru' && /^[—–-]$/.test(fold) ? partyStart(page, f.last, i) : i + 1;
    const to = lang === 'ru' && from <= i ? i : at;
    if (from < 0 || to <= from) continue;
    const found = partyIn(page, from, to, clause || !counting.test(verb));
    if (!found) continue;
    out.push({ speaker: found, first: Math.max(i + 1, to), words: [from, to] });
  }
  return out;
}

const opensContent = wordLike(/^(что|чтобы|будто|that|:|ان|بان|انه|انها|انهم)$/);

/** The start of a party of up to six words that a dash follows, after a comma; -1 where there is none. */
function partyStart(page: Page, floor: number, dash: number): number {
  let from = dash;
  while (from > floor && page.tokens[from - 1]?.kind !== 'punct') from--;
  return dash - from <= 6 && /^[,;]$/.test(page.tokens[from - 1]?.fold ?? '') ? from : -1;
}

/** Where a number begins after up to six words and words of measure, none of them a verb a rule would know; -1 where none does. */
function numberAfter(page: Page, from: number, limit: number): number {
  const { lang } = page;
  let words = 0;
  for (let i = from; i < Math.min(limit, from + 10); i++) {
    const token = page.tokens[i];
    const fold = token?.fold ?? '';
    if (isNumber(page, i)) {
      let back = i;
      while (back > from && measure[lang].test(page.tokens[back - 1]?.fold ?? '')) back--;
      return back > from || lang === 'ru' ? back : -1;
    }
    if (measure[lang].test(fold)) continue;
    if (token?.kind === 'punct' && !(lang === 'ru' && i === from)) return -1;
    if (++words > 5) return -1;
  }
  return -1;
}

function partyIn(page: Page, from: number, to: number, noState: boolean): readonly string[] | null {
  const noun: NounSpeaker | null = nounSpeaker(page, from, to);
  const party = runs(page, from, to).find(
    (r) => r.preposition === null || (page.lang === 'ru' && /^во?$/.test(r.preposition)),
  );
  const m = party?.mentions[0];
  const ends = (party ? party.last : (noun?.last ?? to)) >= to;
  if (!ends) return null;
  if (noun && (!party || noun.first < party.first)) return noun.ids;
  if (!party || !m) return null;
  const states = m.kind === 'state' && page.lang !== 'ru';
  return states && noState ? null : actorsOf(party);
}
