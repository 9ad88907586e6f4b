import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { languages } from '../kernel/provenance.ts';
import { issueOf, report, type Issue } from '../outlook/bargain/index.ts';
import { ensembleChunk } from '../outlook/bargain/live.ts';
import { bargainSvg } from './bargain-svg.ts';

const rules = {
  error_band: { probability: [0.5, 0.8, 0.95], error: [0.1, 0.3, 0.6], issues: 1 },
  camps: 0.2,
  no_settlement: { pole: 0.2, salience: 0.9, confrontation: 0.25 },
};
const read = issueOf({
  id: 'x',
  title: 'A <b>toll</b> & more',
  scale: { min: 0, max: 10 },
  actors: [
    { name: '<script>A</script>', capability: 3, salience: 0.8, position: 1, position_range: [0, 3] },
    { name: 'B', capability: 2, salience: 0.4, position: 5 },
    { name: 'C', capability: 4, salience: 0.6, position: 9 },
  ],
});
const { issue } = read as { readonly issue: Issue };
const drawn = ensembleChunk({ issue, model: 'spatial', seed: 1, from: 0, draws: 200 });
const found = report(issue, 'spatial', { seed: 1, draws: 200 }, rules, drawn);

describe('the picture of a bargaining run', () => {
  test.each(languages)('%s: everyone on the scale, twenty dots, the tornado; words escaped and isolated', (lang) => {
    const svg = bargainSvg(issue, found, lang);
    expect(svg).not.toMatch(/<b>|<script|NaN|undefined|\{\$/);
    expect((svg.match(/[\u2066-\u2068]/g) ?? []).length).toBe((svg.match(/\u2069/g) ?? []).length);
    const { document } = parseHTML(svg);
    const texts = [...document.querySelectorAll('text')].map((t) => t.textContent ?? '');
    for (const name of ['<script>A</script>', 'B', 'C']) expect(texts.some((t) => t.includes(name))).toBe(true);
    const dots = [...document.querySelectorAll('circle')].filter((c) => c.getAttribute('r') === '3.5');
    expect(dots).toHaveLength(20);
    const swings = [...document.querySelectorAll('rect')].filter((r) => r.getAttribute('height') === '14');
    expect(swings).toHaveLength(found.searches.tornado.length);
    const end = 210 + 600;
    for (const c of document.querySelectorAll('circle')) {
      const x = Number(c.getAttribute('cx'));
      expect(x >= 210 && x <= end).toBe(true);
    }
  });
});
