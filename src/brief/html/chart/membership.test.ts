import { describe, expect, test } from 'vitest';
import { languages } from '../../../kernel/provenance.ts';
import { dossier } from '../../faces.fixture.ts';
import { changeDays, type Membership, standingsOn } from '../../membership.ts';
import { idFaults, leafOf, unbalanced, wordsIn } from './figures.fixture.ts';
import { membershipFigure } from './membership.ts';

const m: Membership = {
  treaty: 'PACT',
  organisation: null,
  day: '2022-01-05',
  force: { in_force: '1994-04-20', signed: '1992-05-15' },
  sources: ['The pact'],
  rows: [
    {
      state: 'AAA',
      spells: [{ signed: '1992-05-15', from: '1994-04-20', suspended: [{ from: '2001-01-01', to: '2003-01-01' }] }],
    },
    {
      state: 'BBB',
      spells: [
        { from: '1994-04-20', to: '1999-04-02', exit: 'non-renewal', suspended: [] },
        { from: { not_before: '2006-08-16', not_after: '2008-03-28' }, suspended: [] },
      ],
    },
  ],
};
const draw = (lang: 'ar' | 'en' | 'ru' = 'en', day?: string): string =>
  String(membershipFigure(leafOf(dossier(), lang), m, day));
const standing = (day: string) =>
  standingsOn(m, day).map((s) => `${s.state} ${s.value}${s.suspended === 'F' ? '' : ' suspended'}`);

describe('membership', () => {
  test('is answered for any day, open where the day of a change is not known', () => {
    expect(standing('1994-04-19')).toEqual([]);
    expect(standing('1995-01-01')).toEqual(['AAA T', 'BBB T']);
    expect(standing('1999-04-02')).toEqual(['AAA T']);
    expect(standing('2002-01-01')).toEqual(['AAA T suspended']);
    expect(standing('2007-01-01')).toEqual(['AAA T', 'BBB U']);
    expect(standing('2022-01-05')).toEqual(['AAA T', 'BBB T']);
  });
  test('changes come in order, each day once', () => {
    expect(changeDays(m)).toEqual(['1992-05-15', '1994-04-20', '1999-04-02', '2001-01-01', '2003-01-01', '2008-03-28']);
  });
  test('the same figure is drawn for another day, with its neighbours among the changes', () => {
    expect(wordsIn(draw())).toContain('bound 2 states on 5 January 2022');
    const then = draw('en', '2007-01-01');
    expect(wordsIn(then)).toContain('bound one state on 1 January 2007; for 1 more it is open');
    expect(then).toContain('data-day="2003-01-01"');
    expect(then).toContain('data-day="2008-03-28"');
    expect(then).toContain('data-day="2022-01-05"');
    expect(draw('en', '1992-05-15')).toMatch(/data-day="" disabled/);
  });
  test('nothing needs dragging, and nothing lifeless is shown without a script', () => {
    expect(draw()).toMatch(/<form class="day-control needs-script" data-control="membership"/);
    expect(draw()).toMatch(
      /<input type="date" id="members-day"[^>]*value="2022-01-05" min="1992-05-15" max="2022-01-05">/,
    );
  });
  test('signed is a line, bound a bar, an unknown day stripes, the way out an upright stroke', () => {
    const rows = draw().slice(draw().indexOf('plot-rows'));
    const [a = '', b = ''] = [...rows.matchAll(/<svg class="track[\s\S]*?<\/li>/g)].map((r) => r[0]);
    expect(a.match(/class="thin"/g)).toHaveLength(1);
    expect(a.match(/<rect/g)).toHaveLength(2);
    expect(a.match(/class="stripes"/g)).toHaveLength(1);
    expect(b.match(/class="stripes"/g)).toHaveLength(1);
    expect(b).toContain('M0 -7V7');
  });
  test('in Arabic later days stand further left', () => {
    const bars = (html: string): number[] =>
      [...html.slice(html.indexOf('plot-rows')).matchAll(/<rect x="([\d.]+)%"/g)].map((r) => Number(r[1]));
    const [first = 0, second = 0] = bars(draw('en'));
    const [right = 0, left = 0] = bars(draw('ar'));
    expect(first).toBeLessThan(second);
    expect(right).toBeGreaterThan(left);
  });
  test('many states that came together share a row', () => {
    const many = {
      ...m,
      rows: Array.from({ length: 40 }, (_, i) => ({ state: `S${i}`, spells: m.rows[i % 2]?.spells ?? [] })),
    };
    const html = String(membershipFigure(leafOf(dossier(), 'en'), many));
    expect(html.match(/<svg class="track/g)).toHaveLength(2);
  });
  test('is well-formed in each language', () => {
    for (const lang of languages) {
      expect(unbalanced(draw(lang))).toEqual([]);
      expect(idFaults(draw(lang))).toEqual([]);
    }
  });
});
