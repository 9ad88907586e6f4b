import { MessageFormat } from 'messageformat';
import type { Language } from '../kernel/provenance.ts';
import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import ru from './messages/ru.json' with { type: 'json' };

export const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> = { ar, en, ru };

/** Locales with Latin digits (INTERFACE.md section 3, rule 5). */
export const locales: Readonly<Record<Language, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB', ru: 'ru' };

const compiled = new Map<string, MessageFormat>();

export function hasMessage(id: string): boolean {
  return Object.hasOwn(en, id);
}

/** A piece of a formatted message: words of the catalogue, or the place of an argument. */
export type Slot = { readonly words: string } | { readonly slot: string } | { readonly number: string };

/**
 * The message as pieces, in Unicode MessageFormat 2: numbers choose their plural form and are written out, every other
 * argument is left as a slot, so that each face can isolate and mark it up in its own way.
 */
export function slots(
  lang: Language,
  id: string,
  numbers: Readonly<Record<string, number>>,
  names: readonly string[],
): readonly Slot[] {
  const key = `${lang} ${id}`;
  let format = compiled.get(key);
  if (!format) {
    format = new MessageFormat(locales[lang], catalogues[lang][id] ?? id);
    compiled.set(key, format);
  }
  const values: Record<string, unknown> = { ...numbers };
  for (const name of names) values[name] = `\u{e000}${name}`;
  return format.formatToParts(values).flatMap((part): Slot[] => {
    if (part.type === 'text') return [{ words: part.value }];
    if (part.type === 'bidiIsolation') return [];
    const value =
      'parts' in part && part.parts
        ? part.parts.map((p) => p.value).join('')
        : String('value' in part ? part.value : '');
    return value.startsWith('\u{e000}') ? [{ slot: value.slice(1) }] : [{ number: value }];
  });
}
