import { foldWord } from '../../kernel/fold.ts';
import type { Language } from '../../kernel/provenance.ts';
import type { Page } from '../page.ts';
import { type RussianVerb, russianVerb } from './russian-form.ts';
import { headOf, middleOf, tailOf, type Word } from '../text/stem.ts';

/** One place of a pattern: folded forms that fit as they stand, beginnings that fit any ending, or a gap of a few words. */
export interface Slot {
  readonly exact: ReadonlySet<string>;
  readonly prefixes: readonly string[];
  /** How many other words may stand here; 0 for a word. */
  readonly gap: number;
  /** Any number in digits fits. */
  readonly number: boolean;
  /** How what fits begins, a bit for each (`headOf`). */
  readonly heads: number;
  /** How it ends, a bit for each (`tailOf`). */
  readonly tails: number;
  /** What stands in its middle, a bit for each (`middleOf`). */
  readonly middles: number;
}

/**
 * The forms a word of a rule stands for. `kill~`: the regular English forms; `send~sent`, `give~gave~given`: those of an
 * irregular verb; `قتل~يقتل`: Arabic past and present in all persons of news; `отправил~отправляет`: a Russian perfective and
 * its imperfective in all their forms (for the voice `passive` their passive participles); `убит~`: a Russian passive
 * participle; `هجوم^`: an Arabic noun with its accusative, dual and sound plural; `обвин*`: any ending. `#`: a number; `a|b`: either. `…`: up to six other words; `……`: up to eighteen.
 */
export function slotOf(word: string, lang: Language, voice: 'active' | 'passive' = 'active'): Slot {
  const exact = new Set<string>();
  const prefixes: string[] = [];
  if (word === '…' || word === '……')
    return { exact, prefixes, gap: word.length === 1 ? 6 : 18, number: false, heads: 0, tails: 0, middles: 0 };
  if (word === '#')
    return { exact: new Set(numberWords), prefixes, gap: 0, number: true, heads: ANY, tails: ANY, middles: ANY };
  for (const option of word.split('|')) {
    if (option.endsWith('*')) prefixes.push(foldWord(option.slice(0, -1)));
    else if (option.endsWith('^')) for (const form of arabicNoun(option.slice(0, -1))) exact.add(foldWord(form));
    else if (option.includes('~')) for (const form of inflected(option, lang, voice)) exact.add(foldWord(form));
    else exact.add(foldWord(option));
  }
  let heads = 0;
  let tails = prefixes.length > 0 ? ANY : 0;
  let middles = tails;
  for (const form of exact) {
    heads |= headOf(form);
    tails |= tailOf(form);
    middles |= middleOf(form);
  }
  for (const prefix of prefixes) heads |= prefix.length > 1 ? headOf(prefix) : ANY;
  return { exact, prefixes, gap: 0, number: false, heads, tails, middles };
}

const ANY = -1;

const numberWords = [
  'two',
  'three',
  'four',
  'five',
  'hundred',
  'thousand',
  'dozens',
  'hundreds',
  'сто',
  'двести',
  'триста',
  'сотни',
  'тысячу',
];

/** Of a Russian word of a rule, the verbs it stands for. */
export function russianVerbs(word: string): readonly RussianVerb[] {
  return word
    .split('|')
    .filter((option) => option.includes('~'))
    .map((option) => {
      const [past, present] = option.split('~') as [string, string | undefined];
      return russianVerb(past, present);
    });
}

function inflected(option: string, lang: Language, voice: 'active' | 'passive'): readonly string[] {
  const [head, second, third] = option.split('~') as [string, string | undefined, string | undefined];
  if (lang === 'ar') return [...arabicPast(head), ...(second ? arabicPresent(second) : [])];
  if (lang === 'ru') {
    const verb = russianVerb(head, second);
    return voice === 'passive' || verb.active.length === 0 ? verb.passive : verb.active;
  }
  return second ? irregular(head, second, third) : englishForms(head);
}

/** Singular, indefinite accusative, dual (also before a genitive) and sound plural: هجوم، هجوما، هجومان، هجومين، هجومي، هجومات. */
function arabicNoun(noun: string): string[] {
  if (noun.endsWith('ة')) {
    const stem = noun.slice(0, -1);
    return [noun, ...['تان', 'تين', 'تا', 'تي', 'ات'].map((e) => stem + e)];
  }
  return [noun, ...['ا', 'ان', 'ين', 'ي', 'ون', 'ات'].map((e) => noun + e)];
}

/**
 * A word inside an Arabic phrase with the cases a list need not spell: the indefinite accusative («ضمت إقليما» beside «ضم
 * الإقليم»), and before a pronoun ة as ت and ء as ئ or ؤ («قاعدتها», «سفرائها»).
 */
export function declined(word: string): string {
  const cases = (noun: string): readonly string[] => {
    if (!/^[\u0621-\u064a]{3,}$/.test(noun)) return [noun];
    if (noun.endsWith('ة')) return [noun, ...['ته', 'تها', 'تهم', 'تهما'].map((end) => noun.slice(0, -1) + end)];
    if (noun.endsWith('اء')) return [noun, ...['ئ', 'ؤ'].map((end) => noun.slice(0, -1) + end)];
    return /([اىيوه]|ون|ين|ات|ها|هم)$/.test(noun) ? [noun] : [noun, `${noun}ا`];
  };
  return word.split('|').flatMap(cases).join('|');
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
  if (base.endsWith('ee')) return [base, `${base}s`, `${base}d`, `${base}ing`];
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) return [base, third(base), `${base.slice(0, -1)}ied`, `${base}ing`];
  return [base, third(base), `${base}ed`, `${base}ing`];
}

/** `ban~banned` doubles its last letter in the -ing form too. */
function irregular(base: string, past: string, participle: string | undefined): string[] {
  const doubled = past === `${base}${base.slice(-1)}ed` || /^(run|sit|get|put|set|cut|hit|shut|quit|begin)$/.test(base);
  const stem = doubled ? base + base.slice(-1) : base.replace(/([^e])e$/, '$1');
  return [base, third(base), past, ...(participle ? [participle] : []), `${stem}ing`];
}

function third(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

/** The bare and the -s form of an English word of a rule: those that may as well be nouns. */
export function nounLike(word: string): readonly string[] {
  return word
    .split('|')
    .filter((w) => w.includes('~'))
    .flatMap((w) => {
      const [base, past] = w.split('~') as [string, string];
      return past === base ? [third(base)] : [base, third(base)];
    })
    .map(foldWord);
}

export function fits(slot: Slot, forms: readonly string[]): boolean {
  for (const form of forms) {
    if ((slot.heads & headOf(form)) === 0 || (slot.tails & tailOf(form)) === 0) continue;
    if ((slot.middles & middleOf(form)) === 0) continue;
    if (slot.exact.has(form)) return true;
    if (slot.number && /^\d/.test(form)) return true;
    for (const prefix of slot.prefixes) if (form.startsWith(prefix)) return true;
  }
  return false;
}

/** Whether a word, under one of its forms, fits; most fit nothing, which their beginnings and ends tell. */
export const fitsWord = (slot: Slot, word: Word): boolean =>
  (slot.heads & word.heads) !== 0 && (slot.tails & word.tails) !== 0 && fits(slot, word.forms);

/** Whether a word of the page, under one of its forms, fits. */
export function fitsAt(page: Page, slot: Slot, i: number): boolean {
  const token = page.tokens[i];
  return token !== undefined && fitsWord(slot, token.word);
}
