/** Where a line comes from: a source claims it, the curated record holds it, a rule gives it, or somebody chose it. */
export type Mark = 'said' | 'recorded' | 'computed' | 'assumed';

/** A place in a text: UTF-16 offsets into its NFC form with LF line ends; `text` is exactly `slice(start, end)`; `line` counts from 1. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly line: number;
}

export type Language = 'ar' | 'en' | 'ru';
export const languages: readonly Language[] = ['ar', 'en', 'ru'];

/** One text in the three languages of the product. */
export type Text3 = Readonly<Record<Language, string>>;

/** A text that may still lack a translation: faces fall back to English and mark it as English. */
export interface Words {
  readonly en: string;
  readonly ar?: string;
  readonly ru?: string;
}
