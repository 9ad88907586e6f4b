import type { Language } from '../kernel/provenance.ts';

/** A piece of a formatted message: words of the catalogue, or the place of an argument. */
export type Slot = { readonly words: string } | { readonly slot: string } | { readonly number: string };

/**
 * A message of a catalogue, in the part of Unicode MessageFormat 2 that the catalogues use: words with `{$name}` in them, and
 * plural choices, `.input {$n :number} .match $n one {{…}} * {{…}}`. A test holds every message against a full
 * implementation; this one is a tenth of its size, and each page carries it.
 */
export interface Message {
  /** The numbers that choose; none where there is one pattern only. */
  readonly by: readonly string[];
  readonly variants: readonly { readonly keys: readonly string[]; readonly pattern: Pattern }[];
}
type Pattern = readonly ({ readonly words: string } | { readonly name: string })[];

/** Throws a TypeError for a message outside that part. */
export function parseMessage(text: string): Message {
  if (!text.startsWith('.')) return { by: [], variants: [{ keys: [], pattern: patternOf(text) }] };
  const [head = '', chosen = ''] = /^(?:\.input \{\$\w+ :number\} )+\.match((?: \$\w+)+) /.exec(text) ?? [];
  const by = [...chosen.matchAll(/\$(\w+)/g)].map(([, name = '']) => name);
  const variants = [...text.slice(head.length).matchAll(/((?:(?:\w+|\*) )+)\{\{([^]*?)\}\}(?: |$)/g)].map(
    ([, keys = '', pattern = '']) => ({ keys: keys.trim().split(' '), pattern: patternOf(pattern) }),
  );
  const wholeLength = variants.length > 0 && variants.every(({ keys }) => keys.length === by.length);
  if (by.length === 0 || !wholeLength) throw new TypeError(`a message that cannot be read: ${text}`);
  return { by, variants };
}

function patternOf(text: string): Pattern {
  if (/[\\{}]/.test(text.replaceAll(/\{\$\w+\}/g, ''))) throw new TypeError(`a message that cannot be read: ${text}`);
  return text.split(/(\{\$\w+\})/).flatMap((part): Pattern => {
    const [, name] = /^\{\$(\w+)\}$/.exec(part) ?? [];
    return name === undefined ? (part === '' ? [] : [{ words: part }]) : [{ name }];
  });
}

const formats = new Map<string, Intl.NumberFormat>();
const rules = new Map<string, Intl.PluralRules>();

/** The pieces of a message: an exact number goes before the plural form, that before the rest; numbers are written out. */
export function formatMessage(
  { by, variants }: Message,
  locale: string,
  numbers: Readonly<Record<string, number>>,
): readonly Slot[] {
  const rank = (key: string, name: string): number => {
    const value = numbers[name];
    if (key === '*') return 2;
    if (value === undefined) return 3;
    return key === String(value) ? 0 : key === kept(rules, locale, Intl.PluralRules).select(value) ? 1 : 3;
  };
  let pattern: Pattern = [];
  let best = '';
  for (const variant of variants) {
    const ranks = by.map((name, i) => rank(variant.keys[i] ?? '*', name)).join('');
    if (ranks.includes('3') || (best !== '' && ranks >= best)) continue;
    best = ranks;
    pattern = variant.pattern;
    if (by.length === 0) break;
  }
  return pattern.map((part): Slot => {
    if ('words' in part) return part;
    const value = numbers[part.name];
    return value === undefined
      ? { slot: part.name }
      : { number: kept(formats, locale, Intl.NumberFormat).format(value) };
  });
}

function kept<T>(known: Map<string, T>, locale: string, make: new (locale: string) => T): T {
  const found = known.get(locale) ?? new make(locale);
  known.set(locale, found);
  return found;
}

/** Latin digits everywhere (INTERFACE.md section 3, rule 5). */
export const locales: Readonly<Record<Language, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB', ru: 'ru' };
