import { people } from './people.ts';
import type { FigureWords } from './words.ts';
import { findNumbers, type NumberFound } from '../words/number.ts';
import { perWord } from '../text/once.ts';
import type { DatedTokens, Page, Sentence } from '../page.ts';

/** A number with the noun it counts, and the neighbours that bound the search for its verb. */
export interface Counted extends NumberFound {
  readonly unit: string | null;
  /** End of the counted noun, or of the number. */
  readonly end: number;
  readonly sentence: Sentence;
  /** Tokens between which its verb may stand: after the number before it, up to the number after it. */
  readonly floor: number;
  readonly ceiling: number;
  /** "Of the 14 members": those another number is taken from. */
  readonly whole?: true;
}

/** Numbers outside dates and article numbers, Arabic duals among them, each with its noun. */
export function countedIn(page: Page, words: FigureWords): Counted[] {
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
  // «مصرع أحد جنوده»: one of a force's own men.
  if (page.lang === 'ar')
    for (const token of tokens)
      if (isOne(token.word) && !taken[token.i] && !inDate[token.i] && own.test(tokens[token.i + 1]?.fold ?? ''))
        numbers.push({
          value: 1,
          min: null,
          qualifier: 'exact',
          first: token.i,
          last: token.i + 1,
          from: token.i,
          digits: false,
        });
  numbers.sort((a, b) => a.first - b.first);
  const list = numbers.map((n, k): Counted => {
    const sentence = page.sentenceAt(n.first);
    const dual = n.last === n.first ? words.duals.at(tokens, n.first) : null;
    const unit = dual
      ? { unit: dual.value, last: dual.last }
      : unitAfter(page, words, n, Math.min(sentence.last, numbers[k + 1]?.from ?? sentence.last));
    const before = numbers[k - 1];
    // "Three men, not one as first stated, were hurt": the one set right is passed over.
    const next = numbers[k + 1];
    const after = next && isSetRight(page, next) ? numbers[k + 2] : next;
    return {
      ...n,
      unit: unit?.unit ?? null,
      end: unit?.last ?? n.last,
      sentence,
      floor: before && before.first >= sentence.first ? before.last : sentence.first,
      ceiling: after && after.first < sentence.last ? after.from : sentence.last,
    };
  });
  return list.map((n, k) => {
    // "Nine of the 14 members": states too, and what is said of the whole is said of them.
    const whole = list[k + 1];
    return n.unit === null && whole?.unit === 'state' && isOutOf(page, n.last, whole.from)
      ? { ...n, unit: 'state', end: whole.end, ceiling: whole.ceiling }
      : k > 0 && n.unit === 'state' && list[k - 1]?.unit === null && isOutOf(page, list[k - 1]?.last ?? 0, n.from)
        ? { ...n, whole: true as const }
        : n;
  });
}

const isOne = perWord(({ fold }) => /^[بل]?احد$/.test(fold));

const own = /^(جنود|رجال|عناصر|مقاتلي|ضباط|افراد|عساكر|مسلحي|شرطيي|موظفي)(ه|ها|هم|هما|نا)$/;

/** "The Kenyan officers, 400 of whom …": a part of a force. */
function isForce(page: Page, words: FigureWords, n: NumberFound): boolean {
  for (let i = n.from - 1; i >= Math.max(0, n.from - 5); i--)
    if (/^(soldier|security_officer)$/.test(words.units.at(page.tokens, i)?.value ?? '')) return true;
  return false;
}

/** "Not one as first stated": a count put aside for the one before it. */
function isSetRight(page: Page, n: NumberFound): boolean {
  return (
    /^(not|не|وليس|ليس)$/.test(page.tokens[n.from - 1]?.fold ?? '') &&
    /^[,،(а-]$/.test(page.tokens[n.from - 2]?.fold ?? ',')
  );
}

function isOutOf(page: Page, from: number, to: number): boolean {
  return to - from >= 1 && to - from <= 3 && /^(of|из|من)$/.test(page.tokens[from]?.fold ?? '');
}

function datedTokens(dates: readonly DatedTokens[], size: number): Uint8Array {
  const marks = new Uint8Array(size);
  for (const d of dates) marks.fill(1, d.first, d.last);
  return marks;
}

const ordinal =
  /^(перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят)(ый|ой|ий|ого|его|ому|ему|ым|им|ом|ем|ая|ую|ей|ое|ье|ьего|ьей|ья)$/;

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
    !words.units.at(tokens, n.last) &&
    !words.units.at(tokens, n.last + 1)
  )
    return true;
  if (page.lang === 'ar' && (/^(ال)?ساع(ه|ات)$/.test(before?.fold ?? '') || /^(ال)?ساع(ه|ات)$/.test(after?.fold ?? '')))
    return true;
  // «Тридцать вторым участником»: an ordinal counts nothing.
  if (page.lang === 'ru' && ordinal.test(after?.fold ?? '')) return true;
  if (after?.glued && (after.fold === ':' || after.fold === '/')) return true;
  if (
    before &&
    n.digits &&
    tokens[n.first]?.glued &&
    !(page.lang === 'ar' && /^([وفبلك]|[وفبك]?ال)$/.test(before.fold)) &&
    /[\p{L}:/]/u.test(before.fold.slice(-1))
  )
    return true;
  const unit = words.units.at(tokens, n.last)?.value;
  if (unit !== undefined && /^(state|person|soldier|vote|civilian)$/.test(unit)) return false;
  if (words.cues.article.at(tokens, n.from - 1)) return true;
  return /^(of|no|№|رقم|номер|и|and|,)$/.test(before?.fold ?? '') && words.cues.article.at(tokens, n.from - 2) !== null;
}

/** "Twelve Armenians", «двух поляков», «خمسة لبنانيين»: a people's name as a noun. */
function isPeople(page: Page, i: number): boolean {
  const m = page.mentionAt(i);
  if (!m || m.form !== 'demonym' || m.first !== i || m.last !== i + 1) return false;
  const fold = page.tokens[i]?.fold ?? '';
  const next = page.tokens[i + 1];
  if (page.lang === 'en') return /(s|men|women)$/.test(fold) && !fold.endsWith('ss');
  if (page.lang === 'ru') return !/(их|ых|ого|его|ым|им|ыми|ими|ом|ем|ой|ая|ую|ие|ые|ий|ый)$/.test(fold);
  return next === undefined || !/^(ال)/.test(next.fold);
}

function unitAfter(
  page: Page,
  words: FigureWords,
  n: NumberFound,
  limit: number,
): { readonly unit: string; readonly last: number } | null {
  const { tokens } = page;
  if (/^[$€£¥]$/.test(tokens[n.first - 1]?.fold ?? '')) return { unit: 'money', last: n.last };
  // "Nearly 600 of whom have been flown out", «трое из которых»: people just told of.
  if (
    n.value !== 1 &&
    /^(of|из)$/.test(tokens[n.last]?.fold ?? '') &&
    /^(whom|them|них|которых)$/.test(tokens[n.last + 1]?.fold ?? '') &&
    !isForce(page, words, n)
  )
    return { unit: 'person', last: n.last + 2 };
  for (let i = n.last; i < Math.min(n.last + 4, limit); i++) {
    const token = tokens[i];
    if (
      !token ||
      token.kind === 'number' ||
      (token.kind === 'punct' && token.fold !== '%' && token.fold !== '"' && token.fold !== '.' && token.fold !== '-')
    )
      break;
    // "Up from 51 a day earlier": the article begins another noun.
    // "2,000 by the rebels' count": whose count it is.
    if (page.lang === 'en' && /^(an?|earlier|later|by|according)$/.test(token.fold)) break;
    const hit = words.units.at(tokens, i);
    // "300,000 left their homes": no homes are counted.
    // "Three of its jungle outposts": of things.
    const ofThings = page.lang === 'en' && /^of$/.test(tokens[n.last]?.fold ?? '');
    if (hit?.value === 'thing' && i > n.last && !ofThings && !(i === n.last + 1 && isAdjective(page, words, n.last)))
      continue;
    // «Четверо членов делегации»: such a number counts people, whatever their body is.
    if (hit?.value === 'state' && countsPeople(page, n)) return { unit: 'person', last: hit.last };
    if (hit) return { unit: hit.value, last: hit.last };
    if (isPeople(page, i)) return { unit: 'person', last: i + 1 };
    if (words.keywords.at(tokens, i) && i > n.last) break;
  }
  // «الجنود الـ250»: the number with the article stands behind its noun.
  const article = page.lang === 'ar' && /^ال$/.test(tokens[n.first - 1]?.fold ?? '');
  const noun = article ? n.first - 2 : n.first - 1;
  const before =
    n.value === 1 || n.value === 2 || article || (page.lang === 'ar' && tokens[n.first]?.fold.startsWith('ال'))
      ? words.units.at(tokens, noun)
      : null;
  if (before && before.last === noun + 1) return { unit: before.value, last: n.last };
  // «رجل أمن واحد», «جندي تركي واحد»: the noun and its second word before "one".
  const two = page.lang === 'ar' && n.value === 1 && !n.digits ? words.units.at(tokens, n.first - 2) : null;
  if (two && two.last <= n.first && people.has(two.value)) return { unit: two.value, last: n.last };
  // "A crew of 20", "a party of 14": the noun before "of" is what is counted.
  if (countsPeople(page, n)) return { unit: 'person', last: n.last };
  return page.lang === 'en' && tokens[n.from - 1]?.fold === 'of' && crowd.test(tokens[n.from - 2]?.fold ?? '')
    ? { unit: 'person', last: n.last }
    : null;
}

/** «Четверо геологов», «двоих арестовали»: numbers that count nobody but people. */
const ofPeopleAlone =
  /^(двое|двоих|двоим|двоими|трое|троих|троим|троими|(четвер|пятер|шестер|семер|восьмер|девятер|десятер)(о|ых|ым|ыми))$/;

const countsPeople = (page: Page, n: NumberFound): boolean =>
  page.lang === 'ru' && !n.digits && ofPeopleAlone.test(page.tokens[n.last - 1]?.fold ?? '');

function isAdjective(page: Page, words: FigureWords, i: number): boolean {
  const fold = page.tokens[i]?.fold ?? '';
  if (page.lang === 'ru') return /(ых|их|ые|ие|ым|им)$/.test(fold);
  return (
    page.lang === 'en' && !words.keywords.at(page.tokens, i) && !/(ed|^were|^was|^had|^in|^from|^of|^to)$/.test(fold)
  );
}

const crowd = /^(crew|party|group|family|class|congregation|staff|delegation|population|band|gang|team|convoy|column)$/;
