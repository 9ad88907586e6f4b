import type { Lexicon, LexiconPerson } from '../../record/lexicon.ts';
import { dictionaryOf } from '../words/dictionary.ts';
import type { Unnamed } from './mention.ts';
import type { Found } from './name.ts';
import { isGivenName } from './given.ts';

type Page = Unnamed;

/** Years before his first office, and after his last, within which a surname alone may be a listed leader's. */
const RISE = 10;
const FAME = 15;
/** Nobody is told of by name that long before he holds an office. */
const YOUTH = 30;

/**
 * Whose the names of leaders are. A surname is his whom the text names in full, the last one before it. Of several who
 * bear it, it is his whose state the text speaks of, else his who was in office that day; else the list says nothing.
 * Nor does it of a surname alone in a text of another time, or of no state of its bearer's.
 */
export function bearers(page: Page, found: readonly Found[]): Found[] {
  if (!found.some(isPerson)) return [...found];
  const { lexicon, day } = page;
  const spoken = new Set<string>();
  for (const f of found)
    if (!isPerson(f)) for (const part of f.entity.split(',')) spoken.add(part.split('.')[0] as string);
  const isSpokenOf = ({ state, offices }: LexiconPerson): boolean =>
    [...spoken].some((named) => isSameState(lexicon, named, state)) ||
    offices.some(([, , , acts]) => acts !== undefined && spoken.has(acts.split('.')[0] as string));
  const personOf = (id: string): LexiconPerson => lexicon.people[id] as LexiconPerson;

  /** The one of some that a name stands for, by what the text speaks of and by the day; null where that is not plain. */
  const oneOf = (ids: readonly string[]): string | null => {
    const tells = [
      (list: readonly string[]) => list.filter((id) => isSpokenOf(personOf(id))),
      (list: readonly string[]) => list.filter((id) => holdsOffice(personOf(id), day)),
    ];
    let left = ids;
    for (const tell of tells) {
      if (left.length < 2) break;
      const told = tell(left);
      if (told.length > 0) left = told;
    }
    const states = new Set(left.map((id) => personOf(id).state));
    return states.size === 1 ? (left[0] as string) : null;
  };

  const whole = found.map((f) =>
    isPerson(f) && f.use === 'n' ? oneOf(namesakes(f).filter((id) => isAbout(personOf(id), day, YOUTH))) : null,
  );
  const named = new Set(whole);
  let last: string[] = [];
  return found.flatMap((f, k): Found[] => {
    if (!isPerson(f)) return [f];
    if (isPatronymic(page, f, found[k - 1])) return [];
    if (f.use === 'n') {
      const id = whole[k] ?? null;
      if (id !== null) last = [id, ...last.filter((other) => other !== id)];
      return called(f, id);
    }
    const isName = f.last > f.first + 1 || !isGivenName(page, f.first);
    const shown = [...(f.use === 's' ? namesakes(f) : []), ...(isName || page.lang !== 'ar' ? shortOf(f) : [])];
    const full = last.find((id) => shown.includes(id)) ?? shown.find((id) => named.has(id));
    if (full !== undefined) return called({ ...f, use: 's' }, full);
    if (f.use === 'p') return [];
    return called(
      f,
      oneOf(
        namesakes(f).filter((id) => {
          const person = personOf(id);
          if (!isDated(person)) return isAbout(person, day, FAME);
          return isName && isAbout(person, day, RISE, FAME) && isSpokenOf(person);
        }),
      ),
    );
  });
}

/** «الإمام غالب بن علي»: whose son he is, and nobody's name. */
const isPatronymic = (page: Page, f: Found, before: Found | undefined): boolean =>
  page.lang === 'ar' &&
  page.tokens[f.first]?.fold === 'بن' &&
  (isGivenName(page, f.first - 1) || (before?.use === 'o' && before.last === f.first - 1));

const isPerson = ({ entity }: Found): boolean => entity.startsWith('person:');
const namesakes = ({ entity, others = [] }: Found): readonly string[] => [entity, ...others];
/** Whom a name means only where the text names them in full. */
const shortOf = ({ entity, use, short = [] }: Found): readonly string[] => (use === 'p' ? [entity, ...short] : short);
const called = (f: Found, id: string | null): Found[] =>
  id === null ? [] : [id === f.entity ? f : { ...f, entity: id }];

/** A state and the one it continues, or that continues it, are one: Moscow's leaders in either. */
export function isSameState({ earlier }: Pick<Lexicon, 'earlier'>, one: string, other: string): boolean {
  const continues = (a: string, b: string): boolean => earlier[a]?.some(([state]) => state === b) === true;
  return one === other || continues(one, other) || continues(other, one);
}

/** A listed leader the years of whose offices are told. */
const isDated = ({ offices }: LexiconPerson): boolean => offices.some(([, from, , acts]) => acts && from !== '');

const holdsOffice = ({ offices }: LexiconPerson, day: string): boolean =>
  offices.some(([, from, to]) => from <= day && (to === '' || day <= to));

/** For whom a listed leader acts on a day: in the office he took last, else in his last one before, else in his first. */
export function actsFor({ offices }: LexiconPerson, day: string): string | undefined {
  const held = offices.findLast(([, from, to]) => from <= day && (to === '' || day <= to));
  const [, , , acts] = held ?? offices.findLast(([, , to]) => to !== '' && to < day) ?? offices[0] ?? [];
  return acts;
}

/** Whether a day is within some years before a person's first office and, where told, after his last. */
function isAbout({ offices }: LexiconPerson, day: string, before: number, after = Infinity): boolean {
  const year = Number(day.slice(0, 4));
  const firsts = offices.map(([, from]) => (from === '' ? -Infinity : Number(from.slice(0, 4))));
  const lasts = offices.map(([, , to]) => (to === '' ? Infinity : Number(to.slice(0, 4))));
  return Number.isNaN(year) || !year || (year >= Math.min(...firsts) - before && year <= Math.max(...lasts) + after);
}

/** "Peter Banda" is not Hastings Banda, "Jovenel Moïse" is Jovenel Moise: whether first names in a text are those of a leader, in some spelling. */
export function isCalled(
  { lexicon, lang }: Pick<Page, 'lexicon' | 'lang'>,
  id: string,
  given: readonly string[],
): boolean {
  const own = dictionaryOf(lexicon, lang).firstNamesOf(id);
  return own.size === 0 || given.some((word) => own.has(word) || [...own].some((name) => isLike(word, name)));
}

/** What spellings of a name share. */
const bones = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036faeiouyاويىهةعءаеёиоуыэюяйьъ]/gu, '')
    .replace(/(.)\1+/g, '$1');

function isLike(one: string, other: string): boolean {
  const [a, b] = [bones(one), bones(other)];
  if (a.length < 2 || b.length < 2) return false;
  return one[0] === other[0] ? a.startsWith(b) || b.startsWith(a) : a === b && a.length > 2;
}
