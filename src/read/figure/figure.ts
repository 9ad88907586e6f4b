import type { Attribution } from '../saying/attribution.ts';
import { type Counted, countedIn } from './count.ts';
import { markCorrections, type Read } from './correction.ts';
import { fillEllipsis } from './ellipsis.ts';
import { factorsOn } from './factor.ts';
import { subjectOf } from './subject.ts';
import { people } from './people.ts';
import type { Subject, Told } from './told.ts';
import { type FigureWords, figureWords } from './words.ts';
import type { FigureClaim } from '../model.ts';
import type { Page, Sentence } from '../page.ts';

const ofPeople =
  /killed|injured|hospital|care|missing|detained|captured|displaced|evacuated|participants|resigned|released|bodies/;

/** How many, of what, on whose word: every number of the text that says something of a crisis. */
export function readFigures(page: Page, said: Attribution): FigureClaim[] {
  const words = figureWords(page.lexicon, page.lang);
  const told = toldIn(page, words);
  fillEllipsis(page, words, told);
  const read: Read[] = [];
  const claimed = new Map<number, FigureClaim>();
  let unitBefore: string | null = null;
  for (const [k, own] of told.entries()) {
    const { counted, subject: found } = own;
    if (counted.unit && people.has(counted.unit)) unitBefore = counted.unit;
    // "Several residents": no figure is told.
    if (!found || (page.lang !== 'ar' && counted.value === null && counted.qualifier === 'unspecified')) continue;
    let first = Math.min(counted.from, found.first);
    let last = Math.max(counted.end, found.last);
    if ((page.tokens[last - 1]?.end ?? 0) - (page.tokens[first]?.start ?? 0) > 140) {
      first = counted.from;
      last = counted.end;
    }
    const shared = own.shares === undefined ? undefined : claimed.get(own.shares);
    const made = claim(
      page,
      said,
      read.length,
      {
        subject: found.subject,
        value: counted.value === null ? null : counted.value * found.times,
        qualifier: counted.qualifier,
        unit: counted.unit ?? shared?.unit ?? (ofPeople.test(found.subject) ? (unitBefore ?? 'person') : 'item'),
        first,
        last,
        at: counted.first,
        ...(counted.min === null ? {} : { min: counted.min }),
      },
      shared,
    );
    claimed.set(k, made);
    read.push({ claim: made, told: own });
  }
  const out = markCorrections(page, words, read);
  for (const f of factorsOn(page, words))
    out.push(
      claim(page, said, out.length, { ...f, subject: 'price_factor', qualifier: 'exact', unit: 'factor', at: f.first }),
    );
  out.push(...undisclosed(page, words, said, out.length));
  return out.sort((a, b) => a.span.start - b.span.start);
}

/** Each number with what it is about by its own noun and verb, or by those of the list it stands in. */
function toldIn(page: Page, words: FigureWords): Told[] {
  const out: Told[] = [];
  let unitBefore: string | null = null;
  let listBefore: { readonly subject: string; readonly end: number } | null = null;
  const all = countedIn(page, words);
  for (const [k, counted] of all.entries()) {
    let subject: Subject | null = subjectOf(page, words, counted, unitBefore);
    // "46 of the 104 sailors died": what is told of the whole is told of the part.
    const [ahead, behind] = [all[k + 1], all[k - 1]];
    if (ahead && isPartOf(page, counted, ahead)) {
      const whole = subjectOf(page, words, ahead, unitBefore);
      if (whole && whole.subject !== 'troops') subject = { ...whole, first: counted.from };
    } else if (behind && isPartOf(page, behind, counted) && subject && subject.subject !== 'troops') subject = null;
    const isPeople = counted.unit !== null && people.has(counted.unit);
    // "Killed two soldiers and four civilians": the second has the verb of the first.
    if (listBefore && isPeople && follows(page, listBefore.end, counted) && (!subject || subject.subject === 'troops'))
      subject = { subject: listBefore.subject, first: counted.from, last: counted.end, times: 1 };
    listBefore =
      subject && isPeople && subject.subject !== 'troops' ? { subject: subject.subject, end: counted.end } : null;
    if (isPeople) unitBefore = counted.unit;
    out.push({ counted, subject });
  }
  return out;
}

/** "46 of the 104 sailors", «46 من أصل 104 بحارة», «46 из 104 моряков»: the first number is taken out of the second. */
function isPartOf(page: Page, part: Counted, whole: Counted): boolean {
  if (part.unit !== null || part.value === 1 || part.sentence !== whole.sentence || whole.from - part.last > 3)
    return false;
  const between = page.tokens.slice(part.last, whole.from).map((t) => t.fold);
  return (
    /^(of|из|من)$/.test(between[0] ?? '') &&
    between.every((fold) => /^(of|the|its|their|all|some|about|из|его|ее|их|من|اصل|بين|مجموع)$/.test(fold))
  );
}

/** Nothing but "and" or a comma between the end of one count and the next. */
function follows(page: Page, end: number, next: Counted): boolean {
  if (end === next.from) return page.lang === 'ar' && (page.tokens[next.from]?.fold ?? '').startsWith('و');
  return end === next.from - 1 && /^(and|и|а|و|,)$/.test(page.tokens[end]?.fold ?? '');
}

function claim(
  page: Page,
  said: Attribution,
  n: number,
  f: {
    subject: string;
    value: number | null;
    qualifier: string;
    unit: string;
    first: number;
    last: number;
    at: number;
    min?: number;
  },
  shared?: FigureClaim,
): FigureClaim {
  const told = said.at(f.at, f.last);
  // A count that shares the noun of another and names no speaker of its own is of the same speaker.
  const by = shared && told.speaker[0] === 'narrator' ? { ...shared, words: shared.words.slice(1) } : told;
  const sentence = page.sentenceAt(f.at);
  const about = page
    .mentionsIn(sentence)
    .filter((m) => m.kind === 'group' && m.first >= f.first && m.first <= f.last + 3)[0];
  const day = page
    .datesIn(sentence)
    .filter((d) => d.value.length === 10)
    .at(-1);
  return {
    kind: 'figure',
    id: `c${n + 1}`,
    subject: f.subject,
    value: f.value,
    ...(f.min === undefined ? {} : { min: f.min }),
    qualifier: f.qualifier,
    unit: f.unit,
    about: about?.actor ?? null,
    source: by.speaker,
    as_of: day?.value ?? page.reference,
    speaker: by.speaker,
    via: by.via,
    hedge: by.hedge,
    stand: f.qualifier === 'undisclosed' ? 'undisclosed' : by.stand === 'undisclosed' ? 'affirmed' : by.stand,
    span: page.span(f.first, f.last),
    rule: `figure.${f.subject}`,
    words: [page.span(f.first, f.last), ...by.words],
  };
}

/** "The number of dead was not disclosed": a figure the text says it does not have. */
function undisclosed(page: Page, words: FigureWords, said: Attribution, n: number): FigureClaim[] {
  const out: FigureClaim[] = [];
  for (const sentence of page.sentences)
    for (let i = sentence.first; i < sentence.last; i++) {
      const hit = words.cues.undisclosed.at(page.tokens, i);
      // «Просивший не называть его имени»: no figure.
      if (!hit || [0, 1].some((n) => /^(имени|имен|имя|фамили\S*)$/.test(page.tokens[hit.last + n]?.fold ?? '')))
        continue;
      for (const k of around(i, hit.last, sentence, 8)) {
        const keyword = words.keywords.at(page.tokens, k);
        if (!keyword) continue;
        out.push(
          claim(page, said, n + out.length, {
            subject: keyword.value,
            value: null,
            qualifier: 'undisclosed',
            unit: 'person',
            first: Math.min(i, k),
            last: Math.max(hit.last, keyword.last),
            at: Math.min(i, k),
          }),
        );
        break;
      }
      i = hit.last - 1;
    }
  return out;
}

function around(first: number, last: number, sentence: Sentence, reach: number): number[] {
  const out: number[] = [];
  for (let n = 0; n < reach; n++) {
    if (last + n < sentence.last) out.push(last + n);
    if (first - 1 - n >= sentence.first) out.push(first - 1 - n);
  }
  return out;
}
