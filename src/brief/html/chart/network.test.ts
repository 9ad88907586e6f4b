import { describe, expect, test } from 'vitest';
import { languages } from '../../../kernel/provenance.ts';
import { dossier } from '../../faces.fixture.ts';
import { idFaults, leafOf, unbalanced, wordsIn } from './figures.fixture.ts';
import { networkFigure, type Ties } from './network.ts';

const ties: Ties = {
  ally: 'AAA',
  day: '2022-01-05',
  parties: { PACT: ['BBB', 'CCC', 'DDD', 'EEE', 'FFF'], CLUB: ['BBB', 'GGG'], NONE: [] },
};
const draw = (lang: 'ar' | 'en' | 'ru' = 'en', of: Ties = ties): string =>
  String(networkFigure(leafOf(dossier(), lang), of));

describe('treaties and states', () => {
  test('a line for each party, states with the same treaties together, those most bound first', () => {
    const html = draw();
    expect(html.match(/<line /g)).toHaveLength(4);
    expect(wordsIn(html)).toContain('2 treaties in play, 6 other states');
    const rows = [...html.matchAll(/<th scope="row">([^]*?)<\/tr>/g)].map((m) => wordsIn(m[1] ?? '').trim());
    expect(rows[0]).toMatch(/^Beta yes yes$/);
    expect(rows[1]).toMatch(/yes no$/);
    expect(wordsIn(html)).toContain('4 states');
  });
  test('treaties stand where reading begins', () => {
    const starts = (lang: 'ar' | 'en'): readonly number[] =>
      [...draw(lang).matchAll(/<line x1="([\d.]+)%"[^>]*x2="([\d.]+)%"/g)].flatMap((m) => [Number(m[1]), Number(m[2])]);
    const [from = 0, to = 0] = starts('en');
    expect(from).toBeLessThan(to);
    expect(starts('ar')).toEqual(starts('en').map((at) => 100 - at));
  });
  test('one treaty alone is no network', () => {
    expect(draw('en', { ...ties, parties: { PACT: ['BBB', 'CCC'] } })).toBe('');
  });
  test('is well-formed in each language', () => {
    for (const lang of languages) {
      expect(unbalanced(draw(lang))).toEqual([]);
      expect(idFaults(draw(lang))).toEqual([]);
      expect(wordsIn(draw(lang))).not.toContain('chart.');
    }
  });
});
