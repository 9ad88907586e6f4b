import { perFile } from '../text/once.ts';
import { foldWord } from '../../kernel/fold.ts';
import { romanValue } from '../../record/article-number.ts';
import { findNumbers } from '../words/number.ts';
import type { Page, Token } from '../page.ts';

/** The articles that a text cites in one place, with the tokens their numbers cover. */
export interface CitedArticles {
  readonly articles: readonly string[];
  readonly first: number;
  readonly last: number;
}

interface File {
  readonly ordinals?: Readonly<Record<string, readonly string[]>>;
  readonly articles?: readonly string[];
}

/** Folded ordinals with their values; one with a star begins a word. */
type Ordinals = readonly (readonly [form: string, value: number])[];
interface Words {
  readonly ordinals: Ordinals;
  /** Plural words for "article". */
  readonly articles: ReadonlySet<string>;
}

const foldForm = (word: string): string => (word.endsWith('*') ? `${foldWord(word.slice(0, -1))}*` : foldWord(word));

const wordsOf = perFile(
  ({ ordinals = {}, articles = [] }: File): Words => ({
    ordinals: Object.entries(ordinals).flatMap(([value, forms]) =>
      forms.map((form) => [foldForm(form), Number(value)] as const),
    ),
    articles: new Set(articles.map(foldForm)),
  }),
);

/** No treaty that is cited in the news has more. */
const most = 450;
const joints = /^(and|or|и|или|و|او|,|،)$/;

/**
 * The numbers of the articles named at a word for "article", which covers `first` to `last`: in digits ("Article 42.7", «ст. 5», «4-я статья»),
 * in Roman numerals, or in words before it or behind ("the fifth article", "Article Five", «المادة الثانية والخمسون»); several where the word is plural.
 */
export function articlesAt(page: Page, first: number, last: number): CitedArticles | null {
  const { ordinals, articles: plurals } = wordsOf(page.lexicon.words[page.lang]['statements'] ?? {}, page.lang);
  const at = (i: number): Token | undefined => page.tokens[i];
  const from = at(last)?.fold === '.' ? last + 1 : last;
  const one = numberAt(page, from, ordinals);
  if (!one) {
    const before = ordinalBefore(page, first, ordinals);
    return before ? { articles: [String(before.value)], first: before.first, last } : null;
  }
  const articles = [one.article];
  let end = one.last;
  if (plurals.has(at(last - 1)?.fold.replace(/^و?ب?(?=ال)/, '') ?? ''))
    for (;;) {
      const joint = at(end)?.fold ?? '';
      const next = joints.test(joint) ? numberAt(page, end + 1, ordinals) : null;
      if (!next) break;
      articles.push(next.article);
      end = next.last;
    }
  return { articles, first, last: end };
}

interface Cited {
  readonly article: string;
  readonly last: number;
}

function numberAt(page: Page, i: number, ordinals: Ordinals): Cited | null {
  const token = page.tokens[i];
  if (!token) return null;
  if (token.kind === 'number') return digitsAt(page, i);
  if (token.kind !== 'word') return null;
  const spelling = page.text.slice(token.start, token.end);
  if (/^[IVXL]+$/.test(spelling) && romanValue(spelling) !== null) return { article: spelling, last: i + 1 };
  const ordinal = ordinalAt(page, i, ordinals);
  if (ordinal) return { article: String(ordinal.value), last: ordinal.last };
  const [spelt] = findNumbers(page.tokens.slice(i, i + 4), page.lexicon, page.lang);
  return spelt && spelt.first === 0 && spelt.value !== null && spelt.value <= most
    ? { article: String(spelt.value), last: i + spelt.last }
    : null;
}

/** "42.7"; "4(h)", where a letter names the paragraph. */
function digitsAt(page: Page, i: number): Cited | null {
  const { fold } = page.tokens[i] as Token;
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(fold) || Number.parseInt(fold, 10) > most) return null;
  const [open, letter, close] = page.tokens.slice(i + 1, i + 4).map((token) => token.fold);
  return open === '(' && close === ')' && /^[a-z]$/.test(letter ?? '')
    ? { article: `${fold}(${letter})`, last: i + 4 }
    : { article: fold, last: i + 1 };
}

interface Ordinal {
  readonly value: number;
  readonly first: number;
  readonly last: number;
}

/** An ordinal word, or a unit and a ten: «الثانية والخمسون», "fifty-first", «сорок второй». */
function ordinalAt(page: Page, i: number, ordinals: Ordinals): Ordinal | null {
  const value = valueOf(page.tokens[i]?.fold ?? '', ordinals);
  if (value === null) return null;
  if (page.lang === 'ar' && value < 10) {
    const next = page.tokens[i + 1]?.fold ?? '';
    if (/^عشره?$/.test(next)) return { value: value + 10, first: i, last: i + 2 };
    const ten = next.startsWith('و') ? valueOf(next.slice(1), ordinals) : null;
    if (ten !== null && ten >= 20) return { value: value + ten, first: i, last: i + 2 };
  }
  return { value, first: i, last: i + 1 };
}

/** "The fifth article", «4-я статья», «пятая статья». */
function ordinalBefore(page: Page, first: number, ordinals: Ordinals): Ordinal | null {
  if (page.lang === 'ar') return null;
  const suffix = /^(я|й|ю|ой|ей|th|st|nd|rd)$/.test(page.tokens[first - 1]?.fold ?? '');
  const at = first - (page.tokens[first - 2]?.fold === '-' ? 3 : 2);
  const digits = page.tokens[at];
  if (suffix && digits?.kind === 'number' && /^\d{1,3}$/.test(digits.fold))
    return { value: Number(digits.fold), first: at, last: first };
  return ordinalAt(page, first - 1, ordinals);
}

function valueOf(fold: string, ordinals: Ordinals): number | null {
  const found = ordinals.find(([form]) => (form.endsWith('*') ? fold.startsWith(form.slice(0, -1)) : fold === form));
  return found ? found[1] : null;
}
