import type { Attribution } from './attribution.ts';
import { type FigureWords, figureWords } from './figure-words.ts';
import { subjectOf } from './figure-subject.ts';
import type { FigureClaim } from './model.ts';
import { findNumbers, type NumberFound } from './number.ts';
import type { DatedTokens, Page, Sentence } from './page.ts';

/** A number with the noun it counts, and the neighbours that bound the search for its verb. */
export interface Counted extends NumberFound {
  readonly unit: string | null;
  /** End of the counted noun, or of the number. */
  readonly end: number;
  readonly sentence: Sentence;
  /** Tokens between which its verb may stand: after the number before it, up to the number after it. */
  readonly floor: number;
  readonly ceiling: number;
}

const people = new Set(['person', 'civilian', 'protester', 'security_officer', 'soldier', 'rebel', 'minister']);

/** How many, of what, on whose word: every number of the text that says something of a crisis. */
export function readFigures(page: Page, said: Attribution): FigureClaim[] {
  const words = figureWords(page.lexicon, page.lang);
  const out: FigureClaim[] = [];
  let unitBefore: { readonly unit: string; readonly sentence: number } | null = null;
  let listBefore: { readonly subject: string; readonly end: number } | null = null;
  for (const counted of countedIn(page, words)) {
    const own: Counted =
      counted.unit === null && unitBefore !== null && counted.sentence.i - unitBefore.sentence <= 1
        ? { ...counted, unit: null }
        : counted;
    let found = subjectOf(page, words, own, unitBefore?.unit ?? null);
    // "killed two soldiers and four civilians": the second has the verb of the first.
    const beside =
      listBefore !== null &&
      counted.unit !== null &&
      people.has(counted.unit) &&
      listBefore.end === own.from - 1 &&
      /^(and|и|,)$/.test(page.tokens[own.from - 1]?.fold ?? '');
    if (beside && listBefore && (!found || found.subject === 'troops'))
      found = { subject: listBefore.subject, first: own.from, last: own.end, times: 1 };
    listBefore =
      found && counted.unit !== null && people.has(counted.unit) && found.subject !== 'troops'
        ? { subject: found.subject, end: own.end }
        : null;
    if (counted.unit && people.has(counted.unit)) unitBefore = { unit: counted.unit, sentence: counted.sentence.i };
    if (!found) continue;
    let first = Math.min(own.from, found.first);
    let last = Math.max(own.end, found.last);
    if ((page.tokens[last - 1]?.end ?? 0) - (page.tokens[first]?.start ?? 0) > 140) {
      first = own.from;
      last = own.end;
    }
    const unit =
      counted.unit ??
      (/killed|injured|hospital|care|missing|detained|captured|displaced|evacuated|participants|resigned|released|bodies/.test(
        found.subject,
      )
        ? (unitBefore?.unit ?? 'person')
        : 'item');
    out.push(
      claim(page, said, out.length, {
        subject: found.subject,
        value: own.value === null ? null : own.value * found.times,
        qualifier: own.qualifier,
        unit,
        first,
        last,
        at: own.first,
        ...(own.min === null ? {} : { min: own.min }),
      }),
    );
  }
  out.push(...undisclosed(page, words, said, out.length));
  return out.sort((a, b) => a.span.start - b.span.start);
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
): FigureClaim {
  const by = said.at(f.at, f.last);
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

/** Numbers outside dates and article numbers, Arabic duals among them, each with its noun. */
function countedIn(page: Page, words: FigureWords): Counted[] {
  const { tokens } = page;
  const dates = page.dates;
  const inDate = datedTokens(dates, tokens.length);
  const numbers = findNumbers(tokens, page.lexicon, page.lang).filter(
    (n) => !inDate[n.first] && !isLabel(page, words, n),
  );
  const taken = new Uint8Array(tokens.length);
  for (const n of numbers) taken.fill(1, n.first, n.last);
  if (page.lang === 'ar')
    for (const token of tokens) {
      if (taken[token.i] || taken[token.i + 1] || inDate[token.i]) continue;
      const dual = token.kind === 'word' ? words.duals.at(tokens, token.i) : null;
      if (dual)
        numbers.push({
          value: 2,
          min: null,
          qualifier: 'exact',
          first: token.i,
          last: token.i,
          from: token.i,
          digits: false,
        });
    }
  numbers.sort((a, b) => a.first - b.first);
  return numbers.map((n, k) => {
    const sentence = page.sentenceAt(n.first);
    const dual = n.last === n.first ? words.duals.at(tokens, n.first) : null;
    const unit = dual ? { unit: dual.value, last: dual.last } : unitAfter(page, words, n, sentence);
    const before = numbers[k - 1];
    const after = numbers[k + 1];
    return {
      ...n,
      unit: unit?.unit ?? null,
      end: unit?.last ?? n.last,
      sentence,
      floor: before && before.first >= sentence.first ? before.last : sentence.first,
      ceiling: after && after.first < sentence.last ? after.from : sentence.last,
    };
  });
}

function datedTokens(dates: readonly DatedTokens[], size: number): Uint8Array {
  const marks = new Uint8Array(size);
  for (const d of dates) marks.fill(1, d.first, d.last);
  return marks;
}

/** Article 4, resolution 2585, G7, aged 30, 11:30, 3.5 times: numbers that count nothing here. */
function isLabel(page: Page, words: FigureWords, n: NumberFound): boolean {
  const { tokens } = page;
  const before = tokens[n.first - 1];
  const after = tokens[n.last];
  if (
    n.digits &&
    /^(1[89]|20)\d\d$/.test(tokens[n.first]?.fold ?? '') &&
    n.last === n.first + 1 &&
    n.qualifier === 'exact' &&
    !words.units.at(tokens, n.last)
  )
    return true;
  if (page.lang === 'ar' && (/^(ال)?ساع(ه|ات)$/.test(before?.fold ?? '') || /^(ال)?ساع(ه|ات)$/.test(after?.fold ?? '')))
    return true;
  if (after?.glued && (after.fold === ':' || after.fold === '/')) return true;
  if (
    before &&
    n.digits &&
    tokens[n.first]?.glued &&
    !(page.lang === 'ar' && /^[وفبلك]$/.test(before.fold)) &&
    /[\p{L}:/]/u.test(before.fold.slice(-1))
  )
    return true;
  for (let k = n.from - 1; k >= n.from - 2 && k >= 0; k--)
    if (words.others.at(tokens, k)?.value === 'article') return true;
  return false;
}

function unitAfter(
  page: Page,
  words: FigureWords,
  n: NumberFound,
  sentence: Sentence,
): { readonly unit: string; readonly last: number } | null {
  const { tokens } = page;
  for (let i = n.last; i < Math.min(n.last + 4, sentence.last); i++) {
    const token = tokens[i];
    if (
      !token ||
      token.kind === 'number' ||
      (token.kind === 'punct' && token.fold !== '%' && token.fold !== '"' && token.fold !== '.' && token.fold !== '-')
    )
      break;
    const hit = words.units.at(tokens, i);
    if (hit) return { unit: hit.value, last: hit.last };
    if (words.keywords.at(tokens, i) && i > n.last) break;
  }
  const before =
    n.value === 1 || n.value === 2 || (page.lang === 'ar' && tokens[n.first]?.fold.startsWith('ال'))
      ? words.units.at(tokens, n.first - 1)
      : null;
  return before && before.last === n.first ? { unit: before.value, last: n.last } : null;
}

/** "The number of dead was not disclosed": a figure the text says it does not have. */
function undisclosed(page: Page, words: FigureWords, said: Attribution, n: number): FigureClaim[] {
  const out: FigureClaim[] = [];
  for (const sentence of page.sentences)
    for (let i = sentence.first; i < sentence.last; i++) {
      const hit = words.others.at(page.tokens, i);
      if (hit?.value !== 'undisclosed') continue;
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
