import { describe, expect, test } from 'vitest';
import { languages } from '../../kernel/provenance.ts';
import { dossier, theCase } from '../faces.fixture.ts';
import { idFaults, unbalanced, wordsIn } from './chart/figures.fixture.ts';
import { galleryIndex } from './gallery.ts';

const siblings = { ar: 'index.ar.html', en: 'index.html', ru: 'index.ru.html' };
const other = dossier({
  case: {
    ...theCase,
    id: 'other',
    kind: 'border clash',
    day: '2001-02-03',
    drafted: false,
    title: { ar: 'أخرى', en: 'Other <b>', ru: 'Другой' },
  },
});
const draw = (lang: 'ar' | 'en' | 'ru'): string =>
  galleryIndex(
    [
      { file: 'other.html', dossier: other },
      { file: 'a case.html', dossier: dossier() },
    ],
    { lang, style: 'body{}', fonts: {}, siblings },
  );

describe('the index of a gallery', () => {
  test('has a row for each case, the latest first, and a cell for each condition', () => {
    const html = draw('en');
    const rows = [...html.matchAll(/<tr class="([^"]*)">([\s\S]*?)<\/tr>/g)];
    expect(rows).toHaveLength(2);
    expect(wordsIn(rows[0]?.[2] ?? '')).toContain('Alpha');
    expect(wordsIn(rows[1]?.[2] ?? '')).toContain('Other');
    expect(html).toMatch(/<th scope="col">kind of harm<\/th>/);
    expect(html).toMatch(/<a class="cell" href="a%20case.html#contrast">/);
  });
  test('is narrowed by plain links, whose targets and classes stand on the page', () => {
    const html = draw('en');
    const ids = [...html.matchAll(/<span class="filter" id="([^"]+)">/g)].map((m) => m[1] as string);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    for (const id of ids) {
      expect(html).toContain(`<a href="#${id}">`);
      expect(html).toMatch(new RegExp(`<tr class="[^"]*\\b${id}\\b`));
      expect(html).toContain(`.filter#${id}:target~.page tbody tr:not(.${id}){display:none}`);
    }
  });
  test('leads to its siblings by relative names only, and runs no script', () => {
    for (const lang of languages) {
      const html = draw(lang);
      expect(html).not.toMatch(/<script|<b>|(src|href)="(https?:|\/)/);
      for (const l of languages) if (l !== lang) expect(html).toContain(`href="${siblings[l]}"`);
      expect(html).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(unbalanced(html.slice(html.indexOf('<body'), html.indexOf('</html>')))).toEqual([]);
      expect(idFaults(html)).toEqual([]);
    }
  });
  test('is nothing of nothing', () => {
    expect(galleryIndex([], { lang: 'en', style: '', fonts: {}, siblings })).toBe('');
  });
});
