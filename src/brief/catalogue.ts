import type { Language } from '../kernel/provenance.ts';
import { formatMessage, locales, type Message, parseMessage, type Slot } from './message.ts';
import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import ru from './messages/ru.json' with { type: 'json' };

export { locales, type Slot } from './message.ts';

export const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> = { ar, en, ru };

const parsed = new Map<string, Message>();

/** The bundle of a page holds the catalogue of its own language only. */
export function hasMessage(id: string): boolean {
  return Object.hasOwn(en, id) || Object.hasOwn(ar, id) || Object.hasOwn(ru, id);
}

/**
 * The message as pieces: numbers choose their plural form and are written out, every other argument is left as a slot, so
 * that each face can isolate and mark it up in its own way.
 */
export function slots(lang: Language, id: string, numbers: Readonly<Record<string, number>>): readonly Slot[] {
  const key = `${lang} ${id}`;
  let message = parsed.get(key);
  if (!message) {
    message = parseMessage(catalogues[lang][id] ?? id);
    parsed.set(key, message);
  }
  return formatMessage(message, locales[lang], numbers);
}
