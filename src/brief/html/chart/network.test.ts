import { describe, expect, test } from 'vitest';
import type { Day } from '../../../kernel/date.ts';
import { languages } from '../../../kernel/provenance.ts';
import { dossier } from '../../faces.fixture.ts';
import type { Membership, Spell } from '../../membership.ts';
import { idFaults, leafOf, unbalanced, wordsIn } from './figures.fixture.ts';
import { networkFigure, type Ties } from './network.ts';

const judged = '2022-01-05';
const spell = (from?: Day, to?: Day): Spell => ({
  suspended: [],
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});
const bound = (treaty: string, spells: Readonly<Record<string, Spell>>): Membership => ({
  treaty,
  organisation: null,
  day: judged,
  force: { in_force: '1990-01-01', force_gaps: [] },
  rows: Object.entries(spells).map(([state, one]) => ({ state, spells: [one] })),
  sources: [],
});
const old = spell('1990-01-01');
const ties: Ties = {
  ally: 'AAA',
  ties: [
    bound('PACT', {
      AAA: old,
      BBB: old,
      TheThirdState: old,
      TheFourthState: old,
      TheFifthState: spell('2010-01-01'),
      HHH: spell('1990-01-01', '2000-01-01'),
    }),
    bound('CLUB', { BBB: old, GGG: spell('2015-01-01') }),
    bound('NONE', {}),
  ],
};
const draw = (lang: 'ar' | 'en' | 'ru' = 'en', of: Ties = ties, day: Day = judged): string =>
  String(networkFigure(leafOf(dossier(), lang), of, day));
const rows = (html: string): readonly string[] =>
  [...html.matchAll(/<th scope="row">([^]*?)<\/tr>/g)].map((m) => wordsIn(m[1] ?? '').trim());

describe('treaties and states', () => {
  test('a line for each party, states with the same treaties together, those most bound first', () => {
    const html = draw();
    expect(html.match(/<line /g)).toHaveLength(4);
    expect(wordsIn(html)).toContain('2 treaties in play, 5 other states');
    expect(rows(html)).toEqual([
      expect.stringMatching(/^Beta yes yes$/),
      expect.stringMatching(/^.*, .* yes no$/),
      expect.stringMatching(/no yes$/),
    ]);
    expect(wordsIn(html)).toContain('3 states');
    expect(html).not.toContain('stroke-dasharray');
  });
  test('another day: places stay, lines come and go, a group of which only some were bound says how many', () => {
    const places = (html: string): readonly string[] =>
      [...html.matchAll(/<circle[^>]*c[xy]="[^>]*"/g)].map((m) => m[0].replace(/ class="[^"]*"/, ''));
    const then = draw('en', ties, '1995-06-01');
    expect(places(then)).toEqual(places(draw()));
    expect(wordsIn(then)).toContain('2 treaties in play, 4 other states');
    expect(wordsIn(then)).toContain('2 of 3 states');
    expect(then.match(/stroke-dasharray/g)).toHaveLength(1);
    // Who left before the day judged is there then, who came after it is not yet.
    expect(rows(then).join()).toContain('HHH');
    expect(rows(then).join()).not.toContain('GGG');
    expect(rows(draw()).join()).not.toContain('HHH');
    expect(wordsIn(draw('en', ties, '1985-01-01'))).toContain('0 treaties in play');
  });
  test('treaties stand where reading begins', () => {
    const starts = (lang: 'ar' | 'en'): readonly number[] =>
      [...draw(lang).matchAll(/<line x1="([\d.]+)%"[^>]*x2="([\d.]+)%"/g)].flatMap((m) => [Number(m[1]), Number(m[2])]);
    const [from = 0, to = 0] = starts('en');
    expect(from).toBeLessThan(to);
    expect(starts('ar')).toEqual(starts('en').map((at) => 100 - at));
  });
  test('one treaty alone is no network', () => {
    expect(draw('en', { ...ties, ties: ties.ties.slice(0, 1) })).toBe('');
  });
  test('is well-formed in each language', () => {
    for (const lang of languages) {
      expect(unbalanced(draw(lang))).toEqual([]);
      expect(idFaults(draw(lang))).toEqual([]);
      expect(wordsIn(draw(lang))).not.toContain('chart.');
    }
  });
});
