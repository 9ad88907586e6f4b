import type { Mark, Span } from '../kernel/provenance.ts';
import type { Arg, Line } from './model.ts';

type Args = Readonly<Record<string, Arg>>;
type Rest = Partial<Pick<Line, 'spans' | 'claims' | 'record' | 'source' | 'tree' | 'children'>>;

/** A line of the dossier; empty supports are left out, so that the JSON stays small and stable. */
export function line(mark: Mark, message: string, args: Args = {}, rest: Rest = {}): Line {
  const kept = Object.entries(rest).filter(([, v]) => v !== undefined && !(Array.isArray(v) && v.length === 0));
  return { mark, message, args, ...(Object.fromEntries(kept) as Rest) };
}

export const actor = (id: string): Arg => ({ kind: 'actor', id });
export const actors = (ids: readonly string[]): Arg => ({ kind: 'actors', ids });
export const date = (value: string): Arg => ({ kind: 'date', value });
export const number = (value: number): Arg => ({ kind: 'number', value });
export const term = (id: string, args?: Args): Arg => (args ? { kind: 'term', id, args } : { kind: 'term', id });
export const terms = (ids: readonly string[]): Arg => ({ kind: 'terms', ids });
export const list = (items: readonly Arg[]): Arg => ({ kind: 'list', items });
export const provision = (id: string): Arg => ({ kind: 'provision', id });
export const treaty = (id: string): Arg => ({ kind: 'treaty', id });
export const precedent = (id: string): Arg => ({ kind: 'precedent', id });
export const ending = (id: string): Arg => ({ kind: 'ending', id });
export const text = (words: string): Arg => ({ kind: 'text', text: words });
export const source = (citation: string): Arg => ({ kind: 'source', text: citation });
/** Under which name a source stands among the names of a dossier, where it is called otherwise than it is cited. */
export const sourceKey = (citation: string): string => `source:${citation}`;
/** A text of the record in three languages; where it has only some, English stands in. */
export const text3 = (words: { readonly ar?: string; readonly en?: string; readonly ru?: string }): Arg => ({
  kind: 'text3',
  text: {
    ar: words.ar ?? words.en ?? words.ru ?? '',
    en: words.en ?? words.ru ?? words.ar ?? '',
    ru: words.ru ?? words.en ?? words.ar ?? '',
  },
});
export const quote = (span: Span, language: string): Arg => ({ kind: 'quote', text: span.text, language });

/** A text a draft took from an article stands alike in all three languages: it is a quotation, not a translation. */
export function saidOr3(
  words: { readonly ar?: string; readonly en?: string; readonly ru?: string },
  language: string,
): Arg {
  const { ar, en, ru } = words;
  return en !== undefined && ar === en && ru === en ? { kind: 'quote', text: en, language } : text3(words);
}
