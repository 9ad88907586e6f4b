import type { Language } from '../../kernel/provenance.ts';
import { foldWord } from '../../kernel/fold.ts';
import { phraseTokens } from '../../kernel/words.ts';
import type { Lexicon } from '../../record/lexicon.ts';
import { perWord } from '../text/once.ts';
import type { Token } from '../page.ts';
import type { Word } from '../text/stem.ts';
import { WordTable } from './word-table.ts';

interface File {
  readonly words: Readonly<Record<string, readonly string[]>>;
  readonly vague: Readonly<
    Record<string, { readonly words: readonly string[]; readonly min: number; readonly as?: string }>
  >;
  readonly qualifiers: Readonly<Record<string, readonly string[]>>;
  readonly late: readonly string[];
}

interface NumberWords {
  readonly values: ReadonlyMap<string, number>;
  readonly beginnings: ReadonlySet<string>;
  readonly vague: WordTable<{ readonly qualifier: string; readonly min: number }>;
  readonly qualifiers: WordTable<string>;
  /** Those that may follow: "40 or more". */
  readonly late: WordTable<string>;
  /** The forms of a word that are a number or begin one, and whether و was taken from it; most words have none. */
  readonly inside: (word: Word) => readonly Try[];
  readonly outside: (word: Word) => readonly Try[];
}

type Try = readonly [form: string, joined: boolean];

/** A number in the text with what stands before it: "more than 1,000", "عشرات". */
export interface NumberFound {
  readonly value: number | null;
  readonly min: number | null;
  readonly qualifier: string;
  /** The number itself. */
  readonly first: number;
  readonly last: number;
  /** With its qualifier. */
  readonly from: number;
  /** Written in digits, not words. */
  readonly digits: boolean;
}

const made = new WeakMap<Lexicon, Map<Language, NumberWords>>();

function wordsOf(lexicon: Lexicon, lang: Language): NumberWords {
  let own = made.get(lexicon);
  if (!own) made.set(lexicon, (own = new Map()));
  let words = own.get(lang);
  if (!words) {
    const file = lexicon.words[lang]['numbers'] as File;
    const values = new Map<string, number>();
    const beginnings = new Set<string>();
    for (const [value, forms] of Object.entries(file.words))
      for (const form of forms) {
        const cut = phraseTokens(foldWord(form));
        values.set(cut.join(' '), Number(value));
        if (cut.length > 1) beginnings.add(cut[0] as string);
      }
    const vague = new WordTable(
      Object.entries(file.vague).flatMap(([qualifier, v]) =>
        v.words.map((w) => [w, { qualifier: v.as ?? qualifier, min: v.min }] as const),
      ),
    );
    const qualifiers = new WordTable(
      Object.entries(file.qualifiers).flatMap(([q, list]) => list.map((w) => [w, q] as const)),
    );
    const meaning = new Map(Object.entries(file.qualifiers).flatMap(([q, list]) => list.map((w) => [w, q] as const)));
    const late = new WordTable(
      file.late.flatMap((w) => {
        const q = meaning.get(w);
        return q ? [[w, q] as const] : [];
      }),
    );
    const tries = (inside: boolean): ((word: Word) => readonly Try[]) =>
      perWord(({ fold }) => formsOf(fold, lang, inside).filter(([form]) => values.has(form) || beginnings.has(form)));
    own.set(
      lang,
      (words = { values, beginnings, vague, qualifiers, late, inside: tries(true), outside: tries(false) }),
    );
  }
  return words;
}

/** Every number of a text, in digits of any script or in words, exact or vague. */
export function findNumbers(tokens: readonly Token[], lexicon: Lexicon, lang: Language): NumberFound[] {
  const words = wordsOf(lexicon, lang);
  const out: NumberFound[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind === 'punct' || token.kind === 'clitic') continue;
    const vague = token.kind === 'word' ? words.vague.at(tokens, i) : null;
    const exact = exactAt(tokens, i, words, lang);
    // «Более тысячи», «около сотни»: behind a measure they are one thousand and one hundred.
    const one = lang === 'ru' && vague?.last === i + 1 ? { тысячи: 1000, сотни: 100 }[token.fold] : undefined;
    const measure = one === undefined ? null : qualifierBefore(tokens, i, words);
    if (one !== undefined && measure) {
      out.push({
        value: one,
        min: null,
        qualifier: measure.qualifier,
        first: i,
        last: i + 1,
        from: measure.first,
        digits: false,
      });
      continue;
    }
    if (vague && (!exact || exact.last <= vague.last)) {
      const of = lang === 'ar' || lang === 'ru' ? exactAt(tokens, vague.last, words, lang) : null;
      if (!(of && of.value < 1000)) {
        out.push({
          value: null,
          min: vague.value.min,
          qualifier: vague.value.qualifier,
          first: i,
          last: vague.last,
          from: i,
          digits: false,
        });
        i = vague.last - 1;
        continue;
      }
    }
    if (!exact) continue;
    const before = qualifierBefore(tokens, i, words);
    const late = words.late.at(tokens, exact.last) ?? lateAfterNoun(tokens, exact.last, words);
    out.push({
      value: exact.value,
      min: null,
      qualifier: before?.qualifier ?? late?.value ?? (exact.inverted ? 'about' : 'exact'),
      first: i,
      last: exact.last,
      from: before?.first ?? i,
      digits: token.kind === 'number',
    });
    i = exact.last - 1;
  }
  return ranged(tokens, out);
}

/** "Three people at least". */
function lateAfterNoun(tokens: readonly Token[], at: number, words: NumberWords): { readonly value: string } | null {
  const noun = tokens[at];
  return noun?.kind === 'word' && noun.sentence === tokens[at + 1]?.sentence ? words.late.at(tokens, at + 1) : null;
}

const rangeFrom = /^(от|из|between|from|بين|من)$/;
const rangeTo = /^(до|to|and|и|او|or|или|-|و|الي)$/;

/** "From four to five thousand": the first number shares the scale of the second. */
function ranged(tokens: readonly Token[], found: readonly NumberFound[]): NumberFound[] {
  return found.map((a, k) => {
    const b = found[k + 1];
    if (!b || a.value === null || b.value === null || a.value >= 1000 || b.value < 1000 || b.value % 1000 !== 0)
      return a;
    const opened = rangeFrom.test(tokens[a.from - 1]?.fold ?? '') || rangeFrom.test(tokens[a.first - 1]?.fold ?? '');
    const between = tokens.slice(a.last, b.first);
    const glued = b.first === a.last && (tokens[b.first]?.fold ?? '').startsWith('و');
    // "Two to three thousand" needs no "from"; "two and three thousand" does.
    const bare = between.length === 1 && /^(to|or|-|или|او|الي)$/.test(between[0]?.fold ?? '');
    if (!(opened || bare) || !(glued || (between.length === 1 && rangeTo.test(between[0]?.fold ?? '')))) return a;
    const scale = b.value >= 1_000_000_000 ? 1_000_000_000 : b.value >= 1_000_000 ? 1_000_000 : 1000;
    return { ...a, value: a.value * scale };
  });
}

/** "Rose to 105": the number itself, where a bare "to" would bound it. */
const growth =
  /^(выросл|возрос|увеличил|увелич|достигл|вырос|довел|доведен|поднял|снизил|сократил|уменьшил|понизил|rose|risen|increased|climbed|grew|jumped|raised|ارتفع|ارتفعت|وصل|وصلت|بلغ|زاد|رفع|خفض)/;

function qualifierBefore(
  tokens: readonly Token[],
  i: number,
  words: NumberWords,
): { readonly qualifier: string; readonly first: number } | null {
  for (let n = 4; n >= 1; n--) {
    const start = i - n;
    if (start < 0 || tokens[start]?.sentence !== tokens[i]?.sentence) continue;
    const hit = words.qualifiers.at(tokens, start);
    if (hit && hit.last === i) {
      if (handed.test(tokens[start - 1]?.fold ?? '') && n === 1 && tokens[start]?.fold === 'over') return null;
      return hit.value === 'at_most' && n === 1 && grows(tokens, start) ? null : { qualifier: hit.value, first: start };
    }
  }
  return null;
}

/** "Handed over 126 bodies": no "over 126". */
const handed =
  /^(hand|turn|give|gave|tak|took|mak|made|sign|pass|win|won|carr|ferr|bring|brought)(s|e|es|ed|ing|en|ied|ies|y)?$/;

/** A verb of rising or falling stands before "to", the counted noun between them or not. */
function grows(tokens: readonly Token[], at: number): boolean {
  for (let k = at - 1; k >= at - 5 && k >= 0; k--) {
    const token = tokens[k];
    if (!token || token.kind === 'punct' || token.sentence !== tokens[at]?.sentence) return false;
    if (growth.test(token.fold)) return true;
  }
  return false;
}

interface Exact {
  readonly value: number;
  readonly last: number;
  /** «Тысяч пять»: the number after its scale, an estimate. */
  readonly inverted?: boolean;
}

function exactAt(tokens: readonly Token[], i: number, words: NumberWords, lang: Language): Exact | null {
  let total = 0;
  let current = 0;
  let last = i;
  let smallest = Infinity;
  let digits = false;
  if (lang === 'ru' && tokens[i]?.fold === 'тысяч') {
    const few = valueAt(tokens, i + 1, words, lang, false);
    if (few && few.value < 1000) return { value: few.value * 1000, last: few.last, inverted: true };
  }
  if (lang === 'ar' && isDualOfScale(tokens, i)) return { value: 2 * scaleOf(tokens, i), last: i + 1 };
  for (;;) {
    const token = tokens[last];
    if (!token || token.sentence !== tokens[i]?.sentence) break;
    if (token.kind === 'number') {
      if (
        last > i &&
        !(
          digits &&
          token.fold.length === 3 &&
          (tokens[last - 1]?.fold.length ?? 9) <= 3 &&
          !/[.,]/.test(token.fold) &&
          token.start - (tokens[last - 1]?.end ?? 0) === 1
        )
      )
        break;
      const value = digitsOf(token.fold, lang);
      current = digits ? current * 1000 + value : value;
      digits = true;
      last++;
      continue;
    }
    if (token.kind === 'punct') {
      // twenty-five; 5 тыс. человек
      if (
        token.fold === '-' &&
        last > i &&
        !digits &&
        lang === 'en' &&
        valueAt(tokens, last + 1, words, lang, false) !== null &&
        token.glued
      ) {
        last++;
        continue;
      }
      if (token.fold === '.' && lang === 'ru' && /^(тыс|млн|млрд)$/.test(tokens[last - 1]?.fold ?? '')) {
        last++;
        continue;
      }
      break;
    }
    if (
      lang === 'en' &&
      last > i &&
      token.fold === 'and' &&
      total + current >= 100 &&
      valueAt(tokens, last + 1, words, lang, false) !== null
    ) {
      last++;
      continue;
    }
    const hit = valueAt(tokens, last, words, lang, last > i);
    if (!hit) break;
    const { value } = hit;
    const scale = value >= 1000 && value % 1000 === 0 && value !== 2000 && value !== 2_000_000;
    if (
      last > i &&
      !hit.joined &&
      lang === 'ar' &&
      !scale &&
      value !== 100 &&
      !(value === 10 && current > 0 && current < 10)
    )
      break;
    if (digits && !scale) break;
    if (scale) {
      if (last > i && hit.joined && current === 0 && total === 0) break;
      total += (hit.joined ? ((total += current), 1) : current || 1) * value;
      current = 0;
      digits = false;
      smallest = Infinity;
    } else if (value === 100 && current > 0 && current < 10) {
      current *= 100;
      smallest = 100;
    } else {
      // Numbers that do not fit together are two numbers: "two three".
      if (last > i && value >= smallest && lang !== 'ar') break;
      if (last > i && lang === 'en' && smallest < 20) break;
      current += value;
      smallest = value;
    }
    last = hit.last;
  }
  while (last > i && tokens[last - 1]?.fold === '-') last--;
  return last > i ? { value: total + current, last } : null;
}

const dualOfScale = perWord(({ fold }) => /^[وف]?[بل]?(الفا|مليونا)$/.test(fold));

/** «ألفا جندي», «مليونا شخص»: the dual in construct, where the singular would have no alef. */
function isDualOfScale(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    tokens[i] !== undefined &&
    dualOfScale(tokens[i].word) &&
    next?.kind === 'word' &&
    next.sentence === tokens[i]?.sentence &&
    !/^(من|في|على|علي|الي|او|و.*|بين|خلال|منذ|بعد|قبل)$/.test(next.fold)
  );
}

const scaleOf = (tokens: readonly Token[], i: number): number =>
  (tokens[i]?.fold ?? '').endsWith('مليونا') ? 1_000_000 : 1000;

function valueAt(
  tokens: readonly Token[],
  i: number,
  words: NumberWords,
  lang: Language,
  inside: boolean,
): { readonly value: number; readonly last: number; readonly joined: boolean } | null {
  const token = tokens[i];
  if (!token || token.kind !== 'word') return null;
  for (const [word, joined] of inside ? words.inside(token.word) : words.outside(token.word)) {
    if (words.beginnings.has(word)) {
      const pair = `${word} ${tokens[i + 1]?.fold ?? ''}`;
      const three = words.values.get(`${pair} ${tokens[i + 2]?.fold ?? ''}`);
      if (three !== undefined) return { value: three, last: i + 3, joined };
      const two = words.values.get(pair);
      if (two !== undefined) return { value: two, last: i + 2, joined };
    }
    const value = words.values.get(word);
    if (value !== undefined) return { value, last: i + 1, joined };
  }
  return null;
}

function formsOf(fold: string, lang: Language, inside: boolean): readonly Try[] {
  const tries: Try[] = [[fold, false]];
  if (lang === 'ar') {
    if (fold[0] === 'و' && fold !== 'واحد' && fold !== 'واحده') tries.push([fold.slice(1), true]);
    for (const [word, joined] of Array.from(tries)) {
      if (word.startsWith('ال')) tries.push([word.slice(2), joined]);
      if (!inside && /^[بلفك]/.test(word) && word.length > 3) tries.push([word.slice(1), joined]);
    }
  }
  return tries;
}

function digitsOf(fold: string, lang: Language): number {
  const text = fold.replaceAll('٬', ',').replaceAll('٫', '.');
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(text) && (lang !== 'en' || text.length > 5))
    return Number(text.replaceAll('.', ''));
  if (/^\d+,\d+$/.test(text)) return Number(text.replace(',', '.'));
  return Number(text.replaceAll(',', ''));
}
