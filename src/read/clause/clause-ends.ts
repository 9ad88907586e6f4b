import { smallWords } from '../words/clause-words.ts';
import { isBreak } from '../text/mark.ts';
import { perFile, perWord } from '../text/once.ts';
import type { Page } from '../page.ts';

const bounds = {
  ar: perWord(({ fold }) => smallWords.ar.boundary.has(fold)),
  en: perWord(({ fold }) => smallWords.en.boundary.has(fold)),
  ru: perWord(({ fold }) => smallWords.ru.boundary.has(fold)),
};

const relatives = {
  ar: perWord(({ fold }) => smallWords.ar.relative.has(fold)),
  en: perWord(({ fold }) => smallWords.en.relative.has(fold)),
  ru: perWord(({ fold }) => smallWords.ru.relative.has(fold)),
};

export function stopsClause(page: Page, i: number): boolean {
  const token = page.tokens[i];
  if (!token) return true;
  const { kind, fold } = token;
  // "On Oct. 19": the mark of an abbreviated month stops nothing.
  if (fold === '.' && page.isDated(i)) return false;
  if (kind === 'punct') return isBreak(fold) || fold === '!' || fold === '?' || fold === '؟';
  // «اعترفت قبل أسبوعين بالجمهورية»: a word of time within a date opens no clause.
  if (page.lang === 'ar' && (isAgentWord(page, i) || page.isDated(i))) return false;
  // «بان كي مون»: a word of a name, spelt like «بأن».
  if (fold === 'بان' && page.mentionAt(i)?.kind === 'person') return false;
  return bounds[page.lang](token.word) && !(page.lang === 'en' && datesOnly(page, i));
}

/** "Under curfew since Tuesday and suspended": before a date, and no more, such a word opens no clause. */
function datesOnly(page: Page, i: number): boolean {
  const told = (n: number): boolean =>
    page.isDated(n) || /^(dawn|noon|midnight|nightfall|dusk|daybreak|sunrise|sunset)$/.test(page.tokens[n]?.fold ?? '');
  if (!/^(since|until|after|before)$/.test(page.tokens[i]?.fold ?? '') || !told(i + 1)) return false;
  let k = i + 1;
  while (told(k)) k++;
  const next = page.tokens[k];
  return next === undefined || next.kind === 'punct' || /^(and|but|or|in|on|at)$/.test(next.fold);
}

/** «من قبل الجيش»: by whom; «قبل الفجر», «من قبل أن»: when. */
const isAgentWord = (page: Page, i: number): boolean =>
  page.tokens[i]?.fold === 'قبل' && page.tokens[i - 1]?.fold === 'من' && page.tokens[i + 1]?.fold !== 'ان';

/** Where a clause ends that goes on past a token: a stop, or a word that opens a relative clause. */
const endsClause = (page: Page, i: number): boolean => stopsClause(page, i) || opensRelative(page, i);

const opensRelative = (page: Page, i: number): boolean => {
  const word = page.tokens[i]?.word;
  return word !== undefined && relatives[page.lang](word);
};

interface Clauses {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Every reader asks for the clause of nearly every word it reads: all clauses of a page are cut once. */
const clausesOf = perFile((page: Page): Clauses => {
  const first = new Int32Array(page.tokens.length);
  const last = new Int32Array(page.tokens.length);
  for (const sentence of page.sentences) {
    let from = sentence.first;
    // Where each goes on is told by the word that ends it: those before it are filled in then.
    let open = sentence.first;
    for (let i = sentence.first; i < sentence.last; i++) {
      first[i] = from;
      const stops = stopsClause(page, i);
      if (stops) from = i + 1;
      if (!stops && !opensRelative(page, i)) continue;
      last.fill(i, open, i);
      open = i;
    }
    last.fill(sentence.last, open, sentence.last);
  }
  return { first, last };
});

/** Where the clause that holds a token begins and ends; never outside its sentence. */
export function clauseOf(page: Page, i: number): { readonly first: number; readonly last: number } {
  const clauses = clausesOf(page, page.lang);
  const first = clauses.first[i];
  const last = clauses.last[i];
  if (first !== undefined && last !== undefined) return { first, last };
  // Beside the text: what touches its first or last word is of its clause.
  const end = page.tokens.length;
  return {
    first: i === end && !stopsClause(page, end - 1) ? (clauses.first[end - 1] ?? i) : i,
    last: i === -1 && !endsClause(page, 0) ? (clauses.last[0] ?? 0) : i + 1,
  };
}
