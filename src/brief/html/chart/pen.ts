import { html } from 'hono/html';
import type { PartialDate } from '../../../kernel/date.ts';
import type { Language } from '../../../kernel/provenance.ts';
import { locales } from '../../catalogue.ts';
import type { Arg, Line } from '../../model.ts';
import type { Wording } from '../../wording.ts';
import { direction, type Html, pieces } from '../pieces.ts';
import type { Direction } from './scale.ts';

/** What a figure needs to write: a language and its words. A leaf of the page is one. */
export interface Pen {
  readonly lang: Language;
  readonly wording: Wording;
  /** Before every id, so that several dossiers can stand on one page. */
  readonly prefix: string;
  word(id: string): Html;
  sentence(id: string, args: Line['args']): Html;
}

/** Between two statements of one line. */
export const pause = ({ lang }: Pen): string => (lang === 'ar' ? '؛ ' : '; ');

export function directionOf(pen: Pen): Direction {
  return direction(pen.lang);
}

export function said(pen: Pen, arg: Arg): Html {
  return pieces(pen.wording.arg(arg), pen.lang);
}

/** A date short enough for an axis: `2010`, `Jun 2010`, `5 Jan`. */
export function shortDate(pen: Pen, date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const options: Intl.DateTimeFormatOptions =
    day === undefined ? { year: 'numeric', month: 'short' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat(locales[pen.lang], { ...options, timeZone: 'UTC' })
    .format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
    .replace(/\s?г\.$/, '');
}

export function figureText(pen: Pen, value: number): string {
  return new Intl.NumberFormat(locales[pen.lang], { maximumSignificantDigits: 4 }).format(value);
}

export function day(pen: Pen, value: string): Html {
  return html`${said(pen, { kind: 'date', value })}`;
}
