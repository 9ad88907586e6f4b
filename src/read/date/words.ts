import type { Language } from '../../kernel/provenance.ts';
import { foldWord } from '../../kernel/fold.ts';
import type { Lexicon } from '../../record/lexicon.ts';

export type Unit = 'day' | 'week' | 'month' | 'year';

interface File {
  readonly months: readonly (readonly string[])[];
  readonly weekdays: readonly (readonly string[])[];
  readonly units: Readonly<Record<Unit, readonly string[]>>;
  readonly duals: Readonly<Partial<Record<Unit, readonly string[]>>>;
  readonly numbers: Readonly<Record<string, readonly string[]>>;
  /** Days of the month in words: الخامس عشر, пятого, fifth. */
  readonly ordinals: Readonly<Record<string, readonly string[]>>;
}

/** The words dates are written with: alternations for patterns, and what each word stands for. */
export interface DateWords {
  readonly month: string;
  readonly weekday: string;
  readonly unit: string;
  readonly dual: string;
  readonly number: string;
  readonly ordinal: string;
  ordinalOf(word: string): number;
  monthOf(word: string): number;
  weekdayOf(word: string): number;
  unitOf(word: string): Unit;
  numberOf(word: string): number;
}

const made = new WeakMap<Lexicon, Map<Language, DateWords>>();

export function dateWords(lexicon: Lexicon, lang: Language): DateWords {
  let own = made.get(lexicon);
  if (!own) made.set(lexicon, (own = new Map()));
  let words = own.get(lang);
  if (!words) own.set(lang, (words = compile(lexicon.words[lang]['dates'] as File)));
  return words;
}

function compile(file: File): DateWords {
  const months = new Map<string, number>();
  for (const [k, names] of file.months.entries()) for (const n of names) months.set(foldWord(n), k + 1);
  const days = new Map<string, number>();
  for (const [k, names] of file.weekdays.entries()) for (const n of names) days.set(foldWord(n), k);
  const units = new Map<string, Unit>();
  const duals = new Map<string, Unit>();
  for (const [unit, names] of Object.entries(file.units)) for (const n of names) units.set(foldWord(n), unit as Unit);
  for (const [unit, names] of Object.entries(file.duals)) for (const n of names) duals.set(foldWord(n), unit as Unit);
  const numbers = new Map<string, number>();
  for (const [value, names] of Object.entries(file.numbers))
    for (const n of names) numbers.set(foldWord(n), Number(value));
  const ordinals = new Map<string, number>();
  for (const [value, names] of Object.entries(file.ordinals))
    for (const n of names) ordinals.set(foldWord(n), Number(value));
  const either = (m: ReadonlyMap<string, unknown>): string =>
    [...m.keys()].sort((a, b) => b.length - a.length).join('|') || '(?!)';
  return {
    month: either(months),
    weekday: either(days),
    unit: either(units),
    dual: either(duals),
    number: either(numbers),
    ordinal: either(ordinals),
    ordinalOf: (w) => ordinals.get(w.trim().replace(/\s+/g, ' ')) ?? Number(w),
    monthOf: (w) => months.get(w.trim()) ?? 0,
    weekdayOf: (w) => days.get(w.trim()) ?? 0,
    unitOf: (w) => units.get(w.trim()) ?? duals.get(w.trim()) ?? 'day',
    numberOf: (w) => numbers.get(w.trim()) ?? Number(w),
  };
}
