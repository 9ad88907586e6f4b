import type { Language } from '../../kernel/provenance.ts';

const arabicEnclitics = ['هما', 'هم', 'هن', 'ها', 'كم', 'نا', 'ه', 'ك', 'ي'];

/**
 * Folded forms under which an Arabic word may stand in a dictionary of names: itself, then without و ف, then without
 * ب ل ك; `لل` stands for ل and the article. Use a result only when the dictionary has it (بلد is not ب and لد).
 */
export function leads(word: string): readonly string[] {
  const code = word.charCodeAt(0);
  // و ف ب ل ك only: nothing else can be stripped.
  if (code !== 0x648 && code !== 0x641 && code !== 0x628 && code !== 0x644 && code !== 0x643) return [word];
  const out = [word];
  const strip = (w: string): void => {
    const c = w[0];
    if (c === 'ل' && w[1] === 'ل' && w.length > 3) out.push(`ال${w.slice(2)}`);
    if ((c === 'ب' || c === 'ل' || c === 'ك') && w.length > 3) out.push(w.slice(1));
  };
  if ((word[0] === 'و' || word[0] === 'ف') && word.length > 2) {
    const rest = word.slice(1);
    out.push(rest);
    strip(rest);
  } else strip(word);
  return out;
}

/** What is the same of a word wherever it stands. */
export interface Word {
  readonly fold: string;
  /** Itself and, in Arabic, without particles, article and pronoun endings: for common nouns and verbs, longest form first. */
  readonly forms: readonly string[];
  /** How its forms begin, a bit for each: see `headOf`. */
  readonly heads: number;
  /** How they end, a bit for each: see `tailOf`. */
  readonly tails: number;
  /** What was asked of it, by who asked (`perWord`). */
  readonly answers: unknown[];
}

/** Words come again and again: one copy of each is kept, whose hash is worked out once for every table it is looked up in. */
const met: Readonly<Record<Language, Map<string, Word>>> = { ar: new Map(), en: new Map(), ru: new Map() };

/** Of a language: more than many articles hold, few enough for what is kept with each. */
const KEPT = 20_000;

export function wordOf(fold: string, lang: Language): Word {
  const words = met[lang];
  const known = words.get(fold);
  if (known) return known;
  const forms = lang === 'ar' ? arabicForms(fold) : [fold];
  let heads = 0;
  let tails = 0;
  for (const form of forms) {
    heads |= headOf(form);
    tails |= tailOf(form);
  }
  const made = { fold, forms, heads, tails, answers: [] };
  if (words.size > KEPT) words.clear();
  words.set(fold, made);
  return made;
}

/** One of 32 bits, by the first two letters: forms without a bit in common differ. */
export const headOf = (form: string): number => 1 << ((form.charCodeAt(0) * 7 + form.charCodeAt(1) * 3) & 31);

/** The same by the last two letters and the length: what has both bits of another seldom differs from it. */
export function tailOf(form: string): number {
  const { length } = form;
  return 1 << ((form.charCodeAt(length - 1) * 7 + form.charCodeAt(length - 2) * 3 + length * 5) & 31);
}

/** The same by the third letter and the one in the middle. */
export const middleOf = (form: string): number =>
  1 << ((form.charCodeAt(2) * 7 + form.charCodeAt(form.length >> 1) * 3) & 31);

function arabicForms(word: string): readonly string[] {
  const out = new Set<string>();
  for (const lead of leads(word)) {
    out.add(lead);
    if (lead.startsWith('ال') && lead.length > 4) out.add(lead.slice(2));
    if (lead[0] === 'س' && lead.length > 3) out.add(lead.slice(1));
  }
  for (const form of Array.from(out))
    for (const tail of arabicEnclitics)
      if (form.endsWith(tail) && form.length - tail.length >= 3) {
        const rest = form.slice(0, -tail.length);
        out.add(rest);
        if (rest.endsWith('ت')) out.add(`${rest.slice(0, -1)}ه`);
      }
  return [...out];
}
