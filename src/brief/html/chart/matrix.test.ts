import { describe, expect, test } from 'vitest';
import { languages } from '../../../kernel/provenance.ts';
import type { Computed, ComputedCell } from '../../../reckon/model.ts';
import { line } from '../../line.ts';
import { dossier, hostile } from '../../faces.fixture.ts';
import type { Dossier } from '../../model.ts';
import { idFaults, leafOf, unbalanced, wordsIn } from './figures.fixture.ts';
import { matrixFigure } from './matrix.ts';

const words = { ar: 'قاعدة', en: 'bases <i>', ru: 'базы' };
const cell = (of: Omit<ComputedCell, 'pivotal' | 'dominated'>): ComputedCell => ({ ...of, pivotal: [], dominated: [] });
const computed: Computed = {
  kind: 'unrest',
  actors: ['BBB', 'CCC'],
  endings: ['falls', 'stays'],
  cells: [
    cell({
      actor: 'BBB',
      ending: 'falls',
      word: 'gains',
      interval: [2, 6],
      size: ['some', 'much'],
      gains: ['i1'],
      losses: [],
      open: [],
    }),
    cell({
      actor: 'CCC',
      ending: 'stays',
      word: 'unclear',
      interval: [-3, 4],
      gains: ['i1'],
      losses: ['i1'],
      open: ['i1'],
    }),
  ],
  interests: [
    { id: 'i1', holder: 'BBB', rule: 'bases', words, weight: 'some', record: [], claims: [], source: '', effects: [] },
  ],
  scale: [
    { id: 'some', words: { ar: 'بعض', en: 'some', ru: 'кое-что' }, low: 1, high: 3 },
    { id: 'much', words: { ar: 'كثير', en: 'much', ru: 'много' }, low: 3, high: 6 },
  ],
  ranges: [{ actor: 'BBB', interval: [-1, 6], worst: 'stays', best: 'falls' }],
};
const effect = {
  actor: 'BBB',
  ending: 'falls',
  effect: 'loses',
  topic: 't',
  claim: 's1',
  speaker: [],
  hedge: 'none',
  source: 0,
};
const withReckoning = (half: Computed | null): Dossier => ({
  ...dossier(),
  reckoning: {
    ...dossier().reckoning,
    actors: ['BBB'],
    endings: ['falls'],
    cells: [
      {
        actor: 'BBB',
        ending: 'falls',
        word: 'loses',
        effects: [{ ...effect, span: { start: 0, end: 1, text: hostile, line: 1 } }],
      },
    ],
    computed: half,
    disagreements: half ? [{ actor: 'BBB', ending: 'falls', argued: 'loses', computed: 'gains' }] : [],
  } as unknown as Dossier['reckoning'],
});
const lines = [
  line(
    'said',
    'reckon.cell',
    { actor: { kind: 'actor', id: 'BBB' }, ending: { kind: 'ending', id: 'falls' } },
    { children: [line('said', 'chart.plain', { what: { kind: 'text', text: hostile } })] },
  ),
];
const draw = (half: Computed | null, lang: 'ar' | 'en' | 'ru' = 'en'): string =>
  String(matrixFigure(leafOf(withReckoning(half), lang)));

describe('winners and losers', () => {
  test('a cell tells sign and word, and leads to its arguments', () => {
    const html = draw(null);
    expect(wordsIn(html)).toMatch(/− loses/);
    const to = /href="#(argued-[^"]+)"/.exec(html)?.[1] ?? '';
    expect(String(leafOf(withReckoning(null)).lines(lines))).toContain(`id="${to}"`);
    expect(html).toContain('<th scope="row">');
  });
  test('as argued stands beside as computed, and disagreement is said in words', () => {
    const html = draw(computed);
    expect(wordsIn(html)).toContain('source and computation disagree');
    expect(wordsIn(html)).toContain('In one cell the source says the opposite');
    expect(html.match(/class="clash"/g)).toHaveLength(1);
  });
  test('many actors: those of the source and the ally at once, every other under a disclosure, none twice', () => {
    const many = Array.from({ length: 17 }, (_, i) => `S${i}`);
    const html = draw({
      ...computed,
      actors: ['BBB', ...many],
      cells: ['BBB', ...many].map((id) => ({ ...(computed.cells[0] as ComputedCell), actor: id })),
    });
    const [at, folded = ''] = html.split('<details class="rest">');
    const rows = (of = ''): readonly string[] =>
      [...of.matchAll(/<th scope="row">([^]*?)<\/th>/g)].map((m) => wordsIn(m[1] ?? ''));
    expect(rows(at)).toHaveLength(6);
    expect(rows(folded)).toHaveLength(12);
    expect(new Set([...rows(at), ...rows(folded)]).size).toBe(18);
    expect(wordsIn(folded)).toContain('12 more');
  });
  test('an interval is drawn around nothing, and told to who cannot see it', () => {
    const html = draw(computed);
    expect(html).toMatch(/role="img" aria-label="[^"]*from 2 to 6/);
    expect(wordsIn(html)).toContain('some – much');
  });
  test('gains lie to the left of nothing in Arabic', () => {
    const bar = (lang: 'ar' | 'en'): readonly number[] =>
      (
        /<svg class="track small ink-gain"[\s\S]*?x1="([\d.]+)%"[\s\S]*?<rect x="([\d.]+)%"/.exec(
          draw(computed, lang),
        ) ?? []
      )
        .slice(1)
        .map(Number);
    const [zero = 0, from = 0] = bar('en');
    const [middle = 0, left = 100] = bar('ar');
    expect(from).toBeGreaterThan(zero);
    expect(left).toBeLessThan(middle);
  });
  test('is well-formed and marks up no word of anybody', () => {
    for (const lang of languages)
      for (const half of [null, computed]) {
        const html = draw(half, lang);
        expect(unbalanced(html)).toEqual([]);
        expect(idFaults(html)).toEqual([]);
        expect(html).not.toMatch(/<script|<i>/);
      }
  });
});
