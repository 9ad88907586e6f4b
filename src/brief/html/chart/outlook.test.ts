import { describe, expect, test } from 'vitest';
import { languages } from '../../../kernel/provenance.ts';
import type { Outlook } from '../../../outlook/model.ts';
import { dossier } from '../../faces.fixture.ts';
import { idFaults, leafOf, unbalanced, wordsIn } from './figures.fixture.ts';
import { quantiles, ratesFigure, sendersFigure, tornadoFigure } from './outlook.ts';

const score = { of: 'decided' as const, chain: 'text', n: 10, brier: 0.2, log: 0.6 };
const rate = {
  of: 'decided' as const,
  chain: 'text',
  class: { requested: 'asked' as const },
  widened: 0,
  k: 3,
  n: 5,
  mean: 4 / 7,
  interval: { low: 0.28, high: 0.84 },
  members: [
    { precedent: 'before', counted: true, decision: 'invoked' },
    { precedent: 'before', counted: false, decision: 'declined' },
  ],
  small: false,
};
const sender = (responder: string, kind: 'own' | 'any') => ({
  responder,
  class: kind,
  k: 2,
  n: 8,
  mean: 0.3,
  interval: { low: 0.1, high: 0.5 },
  members: [],
});
const outlook = {
  ...dossier().outlook,
  headlines: [{ of: 'decided', chain: 'text', rate, score, constant: score, chosen: score }],
  contingents: [sender('AAA', 'own'), sender('BBB', 'any'), sender('CCC', 'any')],
  changes: [
    { feature: 'requested', to: 'not-asked', k: 0, n: 4 },
    { feature: 'nature', to: 'power', k: 4, n: 5 },
  ],
} as Outlook;
const leaf = (lang: 'ar' | 'en' | 'ru' = 'en') => leafOf(dossier(), lang);

describe('rates', () => {
  test('are twenty dots, each five in a hundred, in the middle of their twentieths', () => {
    const values = quantiles(3, 5);
    expect(values).toHaveLength(20);
    expect(values).toEqual([...values].toSorted((a, b) => a - b));
    expect(values.reduce((a, b) => a + b) / 20).toBeCloseTo((100 * 4) / 7, 0);
    const html = String(ratesFigure(leaf(), outlook));
    expect(html.slice(html.indexOf('plot-rows')).match(/<circle cx="[\d.]+%" cy="-?\d+" r="4"/g)).toHaveLength(20);
  });
  test('never stand without count, range and class', () => {
    const words = wordsIn(String(ratesFigure(leaf(), outlook)));
    expect(words).toContain('3 of 5 earlier cases');
    expect(words).toContain('28 to 84 in 100');
    expect(words).toContain('Class:');
  });
  test('are not drawn of nothing', () => {
    expect(ratesFigure(leaf(), { ...outlook, headlines: [] })).toBe('');
    expect(tornadoFigure(leaf(), { ...outlook, changes: [] })).toBe('');
    expect(sendersFigure(leaf(), { ...outlook, contingents: [] })).toBe('');
  });
});

describe('who sends', () => {
  test('states without a count of their own share a row, and it says so', () => {
    const html = String(sendersFigure(leaf(), outlook));
    expect(html.match(/<svg class="track/g)).toHaveLength(2);
    expect(wordsIn(html)).toContain('no count of its own');
  });
});

describe('what would change it', () => {
  test('the widest swing comes first, to its side of the rate of the case', () => {
    const html = String(tornadoFigure(leaf(), outlook));
    const inks = [...html.matchAll(/class="track (ink-\w+)"/g)].map((m) => m[1]);
    expect(inks).toEqual(['ink-loss', 'ink-gain']);
    expect(wordsIn(html)).toMatch(/Most would change.*from 57 to 17 in 100 \(4 cases\)/);
  });
  test('in Arabic the scale runs from the right', () => {
    const bar = (lang: 'ar' | 'en'): number[] => {
      const html = String(tornadoFigure(leaf(lang), outlook));
      return [...html.matchAll(/<rect x="([\d.]+)%" width="([\d.]+)%"/g)].map((m) => Number(m[1]) + Number(m[2]));
    };
    expect(bar('ar')[0]).toBeGreaterThan(bar('en')[0] ?? 100);
  });
});

test('every outlook figure is well-formed in each language', () => {
  for (const lang of languages)
    for (const draw of [ratesFigure, sendersFigure, tornadoFigure]) {
      const html = String(draw(leaf(lang), outlook));
      expect(unbalanced(html)).toEqual([]);
      expect(idFaults(html)).toEqual([]);
      expect(html).toContain('<details class="data">');
    }
});
