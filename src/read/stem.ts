import type { Language } from '../kernel/provenance.ts';

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

/** Words without article and pronoun endings besides: for common nouns and verbs, longest form first. */
export function stems(token: { readonly fold: string }, lang: Language): readonly string[] {
  if (lang !== 'ar') return [token.fold];
  const known = met.get(token.fold);
  if (known) return known;
  if (met.size > 50_000) met.clear();
  const found = arabicStems(token.fold);
  met.set(token.fold, found);
  return found;
}

/** Words come again and again: what was worked out is kept. */
const met = new Map<string, readonly string[]>();

function arabicStems(word: string): readonly string[] {
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
