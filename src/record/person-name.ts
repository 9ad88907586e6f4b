import type { Language } from '../kernel/provenance.ts';

/** How a person may be called: by the whole name, by the surname alone, by what is his only where the text names him in full. */
export interface PersonForms {
  readonly full: readonly string[];
  readonly surname: readonly string[];
  readonly short: readonly string[];
}

const ordinal = /^(الثاني|الأول|الثالث|الرابع|الخامس|السادس)$/;
const articled = /^(?:al|el|as|an|ad|ash|ar|аль|эль|ас|ан|ад|аш|ар|ат)-/;

/** The forms of a spelling: `_` ties the words of a surname, `!` at the end says that the surname is no one's who is not named in full. */
export function personForms(spelling: string, lang: Language): PersonForms {
  const shy = spelling.endsWith('!');
  const units = spelling
    .replace(/!$/, '')
    .split(' ')
    .map((unit) => unit.replaceAll('_', ' '));
  const last = units.at(-1) as string;
  const whole = lang === 'ru' ? declined(units) : [units.join(' ')];
  const bare = last.replace(articled, '');
  const named = (list: readonly string[]): string[] =>
    lang === 'ru' ? list.flatMap((name) => cases(name).flat()) : [...list];
  if (units.length === 1) {
    const parts = last.split(' ');
    // "Park Chung-hee", "Ngo Dinh Diem": the family name comes first, or the last name is used.
    const ends = lang === 'ar' ? [] : [parts[0] as string, parts.at(-1) as string].filter((part) => part.length > 2);
    return parts.length > 1
      ? written({ full: whole, surname: [], short: named(ends) }, lang)
      : { full: [], surname: whole, short: [] };
  }
  const shortened = [...units.slice(0, -1), bare];
  const full = bare === last ? whole : [...whole, ...(lang === 'ru' ? declined(shortened) : [shortened.join(' ')])];
  // «عبد العزيز»: the second word alone is nobody's name.
  if (ordinal.test(last) || (lang === 'ar' && units.at(-2) === 'عبد'))
    return written({ full, surname: [], short: [] }, lang);
  const names = named(bare === last || bare.length <= 3 ? [last] : [last, bare]);
  return written(
    shy || last.length <= 3 ? { full, surname: [], short: names } : { full, surname: names, short: [] },
    lang,
  );
}

/** Cairo writes ج where Beirut writes غ, in the names of foreigners: ريغان، ريجان. */
function written(forms: PersonForms, lang: Language): PersonForms {
  if (lang !== 'ar') return forms;
  const both = (list: readonly string[]): string[] =>
    list.flatMap((f) => (f.includes('غ') ? [f, f.replaceAll('غ', 'ج')] : [f]));
  return { full: both(forms.full), surname: both(forms.surname), short: both(forms.short) };
}

/** A Russian name in its cases: the first name and the surname together, or either of them alone, as women's names and foreign ones go. */
function declined(units: readonly string[]): string[] {
  const parts = units.map(cases);
  const out = new Set<string>();
  const nominative = units.join(' ');
  out.add(nominative);
  for (let k = 1; k < 6; k++) {
    const at = parts.map((part) => part[k] as readonly string[]);
    const [first = [], ...rest] = at;
    for (const f of first) {
      out.add([f, ...units.slice(1)].join(' '));
      for (const l of rest.at(-1) ?? []) {
        out.add([f, ...units.slice(1, -1), l].join(' '));
        if (rest.length > 1) out.add([f, ...rest.slice(0, -1).map((m) => m[0] as string), l].join(' '));
      }
    }
    for (const l of rest.at(-1) ?? []) out.add([...units.slice(0, -1), l].join(' '));
  }
  return [...out];
}

const hard = 'бвгджзклмнпрстфхцчшщ';

/** Nominative, genitive, dative, accusative, instrumental and prepositional of one word of a name; a word that does not decline stays. */
function cases(word: string): readonly (readonly string[])[] {
  // Of several words, and of the parts of a double name, the last one goes through the cases.
  const at = Math.max(word.lastIndexOf('-'), word.lastIndexOf(' ')) + 1;
  if (at > 0) {
    const head = word.slice(0, at);
    return cases(word.slice(at)).map((forms) => forms.map((form) => head + form));
  }
  const make = (stem: string, ...ends: readonly string[]): readonly (readonly string[])[] => [
    [word],
    ...ends.map((end) => end.split(' ').map((e) => stem + e)),
  ];
  const stays = make(word, '', '', '', '', '');
  if (word.length < 2 || !/^([А-ЯЁ].*|.{3,})[а-яё]$/u.test(word)) return stays;
  const cut = (n: number): string => word.slice(0, -n);
  const before = word.at(-2) ?? '';
  const end = word.at(-1) ?? '';
  if (/(ая|яя)$/.test(word)) return make(cut(2), 'ой', 'ой', 'ую', 'ой', 'ой');
  if (/([сцз]кий|[^аеёийоуыэюя]ый|[нртвд]ой)$/.test(word) && word.length > 4)
    return make(cut(2), 'ого', 'ому', 'ого', /[гкх].{2}$/.test(word) ? 'им' : 'ым', 'ом');
  if (word.endsWith('ий')) return make(cut(1), 'я', 'ю', 'я', 'ем', 'и е');
  if (end === 'й') return make(cut(1), 'я', 'ю', 'я', 'ем', 'е');
  if (word.endsWith('ия')) return make(cut(1), 'и', 'и', 'ю', 'ей', 'и');
  if (end === 'а' && /[иоуэеюя]/.test(before) === false)
    return make(cut(1), /[гкхжчшщ]/.test(before) ? 'и' : 'ы', 'е', 'у', /[жчшщц]/.test(before) ? 'ей ой' : 'ой', 'е');
  if (end === 'я') return make(cut(1), 'и', 'е', 'ю', 'ей', 'е');
  if (end === 'ь') return make(cut(1), 'я и', 'ю и', 'я ь', 'ем ью', 'е и');
  if (word.endsWith('ец') && word.length > 4) return make(cut(2), 'ца', 'цу', 'ца', 'цем цом', 'це');
  if (!hard.includes(end)) return stays;
  const instrumental = /([её]в|ов|ин|ын)$/.test(word) ? 'ым ом' : /[жчшщц]/.test(end) ? 'ем ом' : 'ом';
  return make(word, 'а', 'у', 'а', instrumental, 'е');
}
