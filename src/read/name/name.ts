import type { Language } from '../../kernel/provenance.ts';
import type { Dictionary, Entry, Head } from '../words/dictionary.ts';
import { isNamedGroup } from './mention.ts';
import { perWord } from '../text/once.ts';
import { headOf, tailOf } from '../text/stem.ts';
import type { RawToken } from '../text/token.ts';
import { unaccented } from '../words/transliterate.ts';

/** A dictionary form found in the text, before it is known whom it means. `lead`: what was stripped before it (`ل`, `و`). */
export interface Found extends Entry {
  readonly first: number;
  readonly last: number;
  readonly lead: string;
}

/** Every dictionary form in a text, the longest at each place, left to right, none inside another. */
export function findNames(text: string, tokens: readonly RawToken[], dictionary: Dictionary, lang: Language): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as RawToken;
    if (token.kind !== 'word') continue;
    let best: Found | null = null;
    for (const head of dictionary.headsOf(token.word)) {
      let { form, entry } = head;
      let begins = head.heads !== 0 && mayFollow(head, tokens[i + 1], lang);
      for (let last = i + 1; ; last++) {
        if (entry && (!best || last > best.last) && spelled(text, tokens, i, last, entry, lang))
          best = { ...entry, first: i, last, lead: token.fold.slice(0, token.fold.length - head.form.length) };
        const next = tokens[last];
        if (!begins || !next || last - i > 9) break;
        const longer = `${form} ${next.fold}`;
        const plain = lang === 'en' ? plainOf(next.word) : next.fold;
        form = plain === next.fold || isKnown(dictionary, longer) ? longer : `${form} ${plain}`;
        entry = dictionary.forms.get(form);
        begins = dictionary.beginnings.has(form);
      }
    }
    if (best && best.last === i + 1 && isUpon(text, token)) continue;
    // "the Organization of American States": the name is no mere "the organization".
    if (best?.use === 'b' && best.last > i + 1 && reaches(tokens, i + 1, dictionary) > best.last) continue;
    // «Сан-Франциско»: no form of «Сана».
    if (
      best &&
      best.last === i + 1 &&
      (best.use === 'n' || best.use === 'c') &&
      isHyphened(tokens, best.last, dictionary)
    )
      continue;
    if (best) {
      found.push(best);
      i = best.last - 1;
    }
  }
  return lang === 'ar' ? found.filter((f, k) => !isFinancial(f, found[k - 1], tokens) && !isSonOf(f, tokens)) : found;
}

/** Whether a word may be the second of a name: most are not, which their beginnings and ends tell. */
const mayFollow = ({ heads, tails }: Head, next: RawToken | undefined, lang: Language): boolean =>
  next !== undefined &&
  (((heads & headOf(next.fold)) !== 0 && (tails & tailOf(next.fold)) !== 0) ||
    (lang === 'en' && plainOf(next.word) !== next.fold));

const plainOf = perWord(({ fold }) => unaccented(fold));

/** «على» is no Ali, though both fold to علي. */
export const isUpon = (text: string, { start, end }: Pick<RawToken, 'start' | 'end'>): boolean =>
  end - start === 3 && text.startsWith('على', start);

const isKnown = ({ forms, beginnings }: Dictionary, form: string): boolean => forms.has(form) || beginnings.has(form);

/** A hyphen and a capital word that no name begins with stand right after a token. */
function isHyphened(tokens: readonly RawToken[], i: number, dictionary: Dictionary): boolean {
  const next = tokens[i + 1];
  return (
    tokens[i]?.fold === '-' &&
    tokens[i]?.glued === true &&
    next?.capital === true &&
    next.glued === true &&
    !dictionary.forms.has(next.fold) &&
    !dictionary.beginnings.has(next.fold)
  );
}

/** Where the longest name that begins at a token ends, or 0. */
function reaches(tokens: readonly RawToken[], i: number, dictionary: Dictionary): number {
  let form = tokens[i]?.fold ?? '';
  let end = 0;
  for (let last = i + 1; last - i <= 10; last++) {
    if (dictionary.forms.get(form)?.use === 'n') end = last;
    const next = tokens[last];
    if (!next || !dictionary.beginnings.has(form)) break;
    form = `${form} ${next.fold}`;
  }
  return end;
}

const short = /^(us|un|eu|au|uk|ap|ac|ec|ес|ас|сб|вс|оаэ|сша|who)$/;

/** Capital letters tell a name from a word in Latin and Cyrillic script; Russian adjectives are written small. */
function spelled(
  text: string,
  tokens: readonly RawToken[],
  first: number,
  last: number,
  entry: Entry,
  lang: Language,
): boolean {
  const token = tokens[first] as RawToken;
  if (entry.use === 'r' || entry.use === 'u' || entry.use === 'o' || entry.use === 'b' || entry.use === 'w')
    return true;
  if (lang === 'ar' || (lang === 'ru' && entry.use === 'd')) return true;
  if (last === first + 1 && short.test(token.fold))
    return text.slice(token.start, token.end) === text.slice(token.start, token.end).toUpperCase();
  if (token.capital) return true;
  for (let k = first + 1; k < last; k++)
    if ((tokens[k] as RawToken).capital) return token.fold === 'the' || lang === 'ru';
  // «Лига арабских государств», «экономическое сообщество западноафриканских государств»: a name of three words is no other thing.
  if (lang === 'ru' && entry.use === 'n' && last - first > 2 && /^[A-Z]/.test(entry.entity)) return true;
  // «Хуситы», «талибы», «моджахеды» are written small as well.
  const people = entry.use === 'n' && isNamedGroup(entry.entity) && (last > first + 1 || token.fold.length >= 5);
  return lang === 'ru' && (entry.use === 'g' || people);
}

const beforePlace =
  /^(في|الي|من|عن|على|علي|بين|مع|شمال|جنوب|شرق|غرب|وسط|داخل|تجاه|ضد|دوله|جمهوريه|لدي|وبين|ومن|وفي|عضويه|وعضويه|انضمام|انسحاب|خروج|طرد|مشاركه)$/;

/** «تركي بن فيصل»: a given name, and no Turk. */
const isSonOf = (f: Found, tokens: readonly RawToken[]): boolean =>
  f.use === 'd' && f.last === f.first + 1 && /^(بن|ابن|ولد)$/.test(tokens[f.last]?.fold ?? '');

/** مالي is Mali and "financial": a place after a preposition or a title, an adjective of Mali after a body of the state. */
function isFinancial(f: Found, before: Found | undefined, tokens: readonly RawToken[]): boolean {
  if (f.entity !== 'MLI' || f.use === 'c' || f.last > f.first + 1) return false;
  const touching = before !== undefined && before.last === f.first;
  const word = (tokens[f.first] as RawToken).fold;
  if (word.endsWith('مالي') && !word.includes('الم') && f.use === 'n') {
    const previous = tokens[f.first - 1];
    const next = tokens[f.last];
    // «مالي وبوركينا فاسو»: a second name with و makes it a list of states.
    const listed = next !== undefined && /^و(بوركينا|النيجر|تشاد|السنغال|غينيا|موريتانيا|نيجيريا|غانا)/.test(next.fold);
    // «احتجزت مالي الجنود»: after a feminine verb no masculine adjective.
    const acts = /^[وف]?(?!توق|تفاو|وق|بي)[^ا]?.{2,}[^ا]ت$/.test(previous?.fold ?? '');
    // «التي ترأسها مالي»: nor any adjective without its article after a pronoun.
    const owned = /.{3}(ها|هما|هم)$/.test(previous?.fold ?? '');
    return !(
      f.lead ||
      listed ||
      acts ||
      owned ||
      touching ||
      !previous ||
      previous.kind !== 'word' ||
      beforePlace.test(previous.fold)
    );
  }
  return !(touching && (before.use === 'r' || before.use === 'o'));
}
