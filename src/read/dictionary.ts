import type { Language } from '../kernel/provenance.ts';
import type { Lexicon, NameUse } from '../record/lexicon.ts';
import { perWord } from './once.ts';
import { leads, type Word } from './stem.ts';

/** What one form may stand for. */
export interface Entry {
  readonly entity: string;
  readonly use: NameUse;
  /** Another state whose capital bears the name: عمان is Oman, and Amman. */
  readonly capitalOf?: string;
}

/** All forms of a language, and the beginnings of those of several words, so that a look-up knows when to stop. */
export interface Dictionary {
  readonly forms: ReadonlyMap<string, Entry>;
  readonly beginnings: ReadonlySet<string>;
  /** The forms of a word that are, or begin, a form of the dictionary; most words have none. */
  readonly headsOf: (word: Word) => readonly string[];
}

/** Where one form stands for two things, a name wins over a title, a title over a capital, all over a bare surname. */
const rank: Readonly<Record<NameUse, number>> = {
  i: 0,
  n: 1,
  g: 1,
  m: 2,
  d: 3,
  o: 4,
  r: 5,
  u: 6,
  c: 7,
  b: 8,
  w: 9,
  a: 9,
  s: 10,
};

const made = new WeakMap<Lexicon, Map<Language, Dictionary>>();

export function dictionaryOf(lexicon: Lexicon, lang: Language): Dictionary {
  let own = made.get(lexicon);
  if (!own) made.set(lexicon, (own = new Map()));
  let dictionary = own.get(lang);
  if (!dictionary) own.set(lang, (dictionary = open(lexicon.names[lang], lang)));
  return dictionary;
}

function open(names: string, lang: Language): Dictionary {
  const forms = new Map<string, Entry>();
  const beginnings = new Set<string>();
  for (const row of names.split('\n')) {
    const cells = row.split('\t');
    const entry: Entry = { entity: cells[0] ?? '', use: (cells[1] ?? 'n') as NameUse };
    for (let k = 2; k < cells.length; k++) {
      const form = cells[k] as string;
      const had = forms.get(form);
      if (had && rank[had.use] <= rank[entry.use]) {
        if (entry.use === 'c' && had.use === 'n') forms.set(form, { ...had, capitalOf: entry.entity });
        continue;
      }
      forms.set(form, had?.use === 'c' && entry.use === 'n' ? { ...entry, capitalOf: had.entity } : entry);
      for (let at = form.indexOf(' '); at > 0; at = form.indexOf(' ', at + 1)) beginnings.add(form.slice(0, at));
    }
  }
  const isHead = (form: string): boolean => forms.has(form) || beginnings.has(form);
  return {
    forms,
    beginnings,
    headsOf: perWord(({ fold }) => (lang === 'ar' ? leads(fold) : [fold]).filter(isHead)),
  };
}
