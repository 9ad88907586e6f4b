import { describe, expect, test } from 'vitest';
import { languages } from '../../../kernel/provenance.ts';
import { claimsFigure } from './claims.ts';
import { dossierOfClaims, idFaults, leafOf, unbalanced, wordsIn } from './figures.fixture.ts';

const draw = (claims: readonly object[], lang: 'ar' | 'en' | 'ru' = 'en'): string => {
  const d = dossierOfClaims([], claims);
  return String(claimsFigure(leafOf(d, lang, ['c1']), d, (claim) => claim === 'c1'));
};
/** The tracks: what follows the key. */
const tracks = (html: string): string => html.slice(html.indexOf('plot-rows'));

describe('rival figures', () => {
  const rival = [
    { value: 18 },
    { value: 26, about: 'AAA.REB', qualifier: 'more_than' },
    { qualifier: 'dozens', min: 24 },
    { stand: 'undisclosed', qualifier: 'unspecified' },
    { subject: 'injured', value: 748 },
  ];
  test('stand side by side, one row for each claim, and no total anywhere', () => {
    const html = draw(rival);
    expect(html.match(/<svg class="track/g)).toHaveLength(5);
    expect(wordsIn(html)).not.toMatch(/\b44\b|\b68\b|\b792\b/);
  });
  test('a dot for a number, an arrow for "more than", stripes for an assumed range, a ring for what is withheld', () => {
    const html = tracks(draw(rival));
    expect(html.match(/<circle cx/g)).toHaveLength(2);
    expect(html.match(/<circle class="ring"/g)).toHaveLength(1);
    expect(html.match(/class="stripes"/g)).toHaveLength(1);
    expect(html).toContain('M0 -5V5M0 0H20');
  });
  test('the arrow points the way the numbers grow', () => {
    expect(tracks(draw(rival, 'ar'))).toContain('M0 -5V5M0 0H-20');
    expect(tracks(draw([{ value: 9, qualifier: 'fewer_than' }]))).toContain('M0 -5V5M0 0H-20');
  });
  test('one scale for each quantity, by powers of ten where figures stand far apart', () => {
    expect(wordsIn(draw(rival))).toContain('from zero');
    expect(wordsIn(draw([{ value: 3 }, { value: 5000 }]))).toContain('each step is ten times');
  });
  test('opens the article at the words, and is well-formed in each language', () => {
    for (const lang of languages) {
      const html = draw(rival, lang);
      expect(html).toContain('href="#claim-c1"');
      expect(html).not.toContain('href="#claim-c2"');
      expect(unbalanced(html)).toEqual([]);
      expect(idFaults(html)).toEqual([]);
      expect(html).not.toContain('<script');
    }
  });
  test('Arabic counts numbers and sources in their right forms', () => {
    expect(wordsIn(draw([{ value: 1 }], 'ar'))).toContain('عدد واحد من مصدر واحد');
    expect(wordsIn(draw([{ value: 1 }, { value: 2, source: ['BBB'] }], 'ar'))).toContain('عددان من مصدرين');
    expect(wordsIn(draw(rival, 'ar'))).toMatch(/5 أعداد كلها من مصدر واحد/);
  });
});
