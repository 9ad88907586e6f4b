import { foldWord } from '../kernel/fold.ts';
import type { Language } from '../kernel/provenance.ts';

/** One place of a pattern: folded forms that fit as they stand, beginnings that fit any ending, or a gap of a few words. */
export interface Slot {
  readonly exact: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  /** How many other words may stand here; 0 for a word. */
  readonly gap: number;
}

/**
 * The forms a word of a rule stands for. `kill~`: the regular English forms; `قتل~يقتل`: Arabic past and present in all
 * persons of news; `обвин*`: any ending. `a|b`: either. `…`: up to six other words; `……`: up to eighteen.
 */
export function slotOf(word: string, lang: Language): Slot {
  const exact = new Set<string>();
  const prefixes: string[] = [];
  if (word === '…' || word === '……') return { exact, prefixes, gap: word.length === 1 ? 6 : 18 };
  for (const option of word.split('|')) {
    if (option.endsWith('*')) prefixes.push(foldWord(option.slice(0, -1)));
    else if (option.includes('~')) for (const form of inflected(option, lang)) exact.add(foldWord(form));
    else exact.add(foldWord(option));
  }
  return { exact, prefixes, gap: 0 };
}

function inflected(option: string, lang: Language): readonly string[] {
  const [head, present] = option.split('~') as [string, string | undefined];
  return lang === 'ar' ? [...arabicPast(head), ...(present ? arabicPresent(present) : [])] : englishForms(head);
}

function arabicPast(past: string): string[] {
  const weak = /[ىاي]$/.test(past);
  const stem = weak ? past.slice(0, -1) : past;
  return [past, `${stem}ت`, `${stem}وا`, weak ? `${stem}تا` : `${past}تا`, `${past}ا`, ...(weak ? [`${stem}ا`] : [])];
}

function arabicPresent(present: string): string[] {
  const rest = present.slice(1);
  const stem = /[يىو]$/.test(rest) ? rest.slice(0, -1) : rest;
  return [present, `ت${rest}`, `ي${stem}ون`, `ي${stem}وا`, `ت${stem}ون`, `ي${rest}ان`, `ت${rest}ان`];
}

function englishForms(base: string): string[] {
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  const s = /(s|x|z|ch|sh)$/.test(base) ? 'es' : 's';
  return [base, `${base}${s}`, `${base}ed`, `${base}ing`];
}

export function fits(slot: Slot, forms: readonly string[]): boolean {
  for (const form of forms) {
    if (slot.exact.has(form)) return true;
    for (const prefix of slot.prefixes) if (form.startsWith(prefix)) return true;
  }
  return false;
}
