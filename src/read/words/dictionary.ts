import type { Language } from '../../kernel/provenance.ts';
import type { Lexicon, NameUse } from '../../record/lexicon.ts';
import { once, perWord } from '../text/once.ts';
import { headOf, leads, tailOf, type Word } from '../text/stem.ts';
import { unaccented } from './transliterate.ts';

/** What one form may stand for. */
export interface Entry {
  readonly entity: string;
  readonly use: NameUse;
  /** Other persons of the name; those whom it means only where the text names them in full. */
  readonly others?: readonly string[];
  readonly short?: readonly string[];
  /** Another state whose capital bears the name: عمان is Oman, and Amman. */
  readonly capitalOf?: string;
  /** What a title sends back to where nothing says whose it is: «الرئيس». */
  readonly back?: string;
}

/** A form of one word that is, or begins, a form of the dictionary. */
export interface Head {
  readonly form: string;
  readonly entry: Entry | undefined;
  /** How the words go on that begin so (`headOf`, `tailOf` of the next word), a bit for each; 0 where none does. */
  readonly heads: number;
  readonly tails: number;
}

/** All forms of a language, and the beginnings of those of several words, so that a look-up knows when to stop. */
export interface Dictionary {
  readonly forms: ReadonlyMap<string, Entry>;
  readonly beginnings: ReadonlySet<string>;
  /** The forms of a word that are, or begin, a form of the dictionary; most words have none. */
  readonly headsOf: (word: Word) => readonly Head[];
  /** The words before the surname in the names of a person. */
  readonly firstNamesOf: (person: string) => ReadonlySet<string>;
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
  p: 11,
  l: 12,
};

type Made = Map<Language, { readonly actors: Dictionary; readonly places: Dictionary }>;
const made = new WeakMap<Lexicon, Made>();

/** The names of all that may act: states, bodies, groups, persons, media. */
export const dictionaryOf = (lexicon: Lexicon, lang: Language): Dictionary => both(lexicon, lang).actors;

/** The names of towns, provinces and islands: `KEN`, or `IND<PRT/1961-12-19` with whose it was till when. */
export const placesOf = (lexicon: Lexicon, lang: Language): Dictionary => both(lexicon, lang).places;

function both(lexicon: Lexicon, lang: Language): { readonly actors: Dictionary; readonly places: Dictionary } {
  let own = made.get(lexicon);
  if (!own) made.set(lexicon, (own = new Map()));
  let opened = own.get(lang);
  if (!opened) {
    const rows = lexicon.names[lang].split('\n');
    const isPlace = (row: string): boolean => row.split('\t', 2)[1] === 'l';
    opened = {
      actors: open(
        rows.filter((row) => !isPlace(row)),
        lang,
      ),
      places: open(rows.filter(isPlace), lang),
    };
    own.set(lang, opened);
  }
  return opened;
}

function open(rows: readonly string[], lang: Language): Dictionary {
  const forms = new Map<string, Entry>();
  const beginnings = new Set<string>();
  const nexts = new Map<string, { readonly heads: number; readonly tails: number }>();
  const people = new Map<string, string>();
  for (const row of rows) {
    const cells = row.split('\t');
    if (cells[1] === 'n' && row.startsWith('person:')) people.set(cells[0] as string, row);
    const entry: Entry = { entity: cells[0] ?? '', use: (cells[1] ?? 'n') as NameUse };
    for (let k = 2; k < cells.length; k++) {
      const form = cells[k] as string;
      const had = forms.get(form);
      if (had && rank[had.use] <= rank[entry.use]) {
        if (isNamesake(had, entry)) forms.set(form, withNamesake(had, entry));
        if (entry.use === 'c' && had.use === 'n') forms.set(form, { ...had, capitalOf: entry.entity });
        if (entry.use === 'b' && had.use === 'o') forms.set(form, { ...had, back: entry.entity });
        continue;
      }
      forms.set(
        form,
        had?.use === 'c' && entry.use === 'n'
          ? { ...entry, capitalOf: had.entity }
          : had?.use === 'p' && entry.use === 's'
            ? { ...entry, short: [had.entity, ...(had.short ?? [])].filter((id) => id !== entry.entity) }
            : had?.use === 'b' && entry.use === 'o'
              ? { ...entry, back: had.entity }
              : entry,
      );
      const [first = '', second] = form.split(' ', 2);
      if (second !== undefined) {
        const had = nexts.get(first);
        nexts.set(first, {
          heads: (had?.heads ?? 0) | headOf(second),
          tails: (had?.tails ?? 0) | tailOf(second),
        });
      }
      for (let at = form.indexOf(' '); at > 0; at = form.indexOf(' ', at + 1)) beginnings.add(form.slice(0, at));
    }
  }
  const openingOf = (form: string): Head => {
    const next = nexts.get(form);
    return { form, entry: forms.get(form), heads: next?.heads ?? 0, tails: next?.tails ?? 0 };
  };
  return {
    forms,
    beginnings,
    firstNamesOf: once((person) => firstNames(people.get(person) ?? '')),
    headsOf: perWord(({ fold }) => {
      const plain = lang === 'en' ? unaccented(fold) : fold;
      const own = lang === 'ar' ? leads(fold) : plain === fold ? [fold] : [fold, plain];
      return own.map(openingOf).filter(({ entry, heads }) => entry !== undefined || heads !== 0);
    }),
  };
}

const isNamesake = (had: Entry, { entity, use }: Entry): boolean =>
  (had.use === use || (had.use === 's' && use === 'p')) &&
  entity.startsWith('person:') &&
  had.entity.startsWith('person:') &&
  had.entity !== entity &&
  had.others?.includes(entity) !== true &&
  had.short?.includes(entity) !== true;

const withNamesake = (had: Entry, { entity, use }: Entry): Entry =>
  use === 'p' ? { ...had, short: [...(had.short ?? []), entity] } : { ...had, others: [...(had.others ?? []), entity] };

function firstNames(row: string): ReadonlySet<string> {
  const forms = row.split('\t').slice(2);
  return new Set(forms.flatMap((form) => form.split(' ').slice(0, -1)).filter((word) => word !== '-'));
}
