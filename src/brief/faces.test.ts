import { describe, expect, test } from 'vitest';
import { languages } from '../kernel/provenance.ts';
import { dossier, hostile } from './faces.fixture.ts';
import { linesCsv, sectionCsv, sectionJson } from './data.ts';
import { renderHtml } from './html/page.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import { renderTerminal } from './terminal.ts';
import { Wording } from './wording.ts';
import { widthOf, wrap } from './width.ts';

const html = (lang: 'ar' | 'en' | 'ru', d = dossier()): string =>
  renderHtml(d, { lang, style: 'body{}', fonts: {}, article: [hostile] });

describe('every face', () => {
  test('neutralises overrides, and markup in the page', () => {
    for (const lang of languages) {
      expect(html(lang)).not.toContain('\u202e');
      expect(html(lang)).not.toMatch(/<script/i);
      expect(html(lang)).toContain('&lt;script&gt;');
      expect(renderTerminal(dossier(), { lang, width: 80, color: false })).not.toContain('\u202e');
    }
    expect(renderJson(dossier())).not.toContain('\u202e');
    expect(
      (JSON.parse(renderJson(dossier())) as { reading: { events: { span: { text: string } }[] } }).reading.events[0]
        ?.span.text,
    ).toBe(hostile);
  });
  test('gives the same bytes twice', () => {
    for (const lang of languages) expect(html(lang)).toBe(html(lang));
    expect(renderJson(dossier())).toBe(renderJson(dossier()));
  });
  test('says “not shown” or “not reported”, never false', () => {
    for (const lang of languages) {
      const words = `${html(lang)} ${renderTerminal(dossier(), { lang, width: 100, color: false })}`;
      expect(words.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/\bfalse\b|ложно/i);
    }
    expect(html('en')).toContain('not shown');
    expect(html('ar')).toContain('لم يثبت');
  });
  test('leaves the article out under --no-text', () => {
    const long = `${'كلمة '.repeat(40)}النهاية`;
    const d = dossier({ options: { noText: true } });
    expect(html('ar', d)).not.toContain('class="article"');
    expect(renderJson(dossier({ options: { noText: true }, texts: [long] }))).not.toContain(long);
  });
});

describe('Markdown and CSV', () => {
  test('every line of every section, in all languages, and no markup of the article', () => {
    for (const lang of languages) {
      const d = dossier();
      const scroll = renderMarkdown(d, lang);
      expect(scroll).not.toMatch(/(?<!\\)<script/);
      expect(scroll).not.toContain('\u202e');
      const wording = new Wording(lang, d);
      expect(scroll.match(/^## /gm)).toHaveLength(d.sections.length);
      for (const { id, lines } of d.sections)
        if (id !== 'contrast')
          for (const l of lines)
            expect(scroll.replaceAll(/\\(?=[^\w\s])|[“”]/g, '')).toContain(
              wording.plain(l.message, l.args).replaceAll(/[“”]/g, '').replaceAll(/\s+/g, ' '),
            );
      const rows = linesCsv(d, wording).split('\r\n');
      expect(rows[0]).toBe('section,depth,mark,message,text,claims,record,source');
      expect(rows.length).toBeGreaterThan(d.sections.flatMap((s) => s.lines).length);
    }
  });
  test('a section as data: findings by row, else its lines', () => {
    const d = dossier();
    expect(sectionCsv(d, 'findings', new Wording('en', d))).toContain('PACT-1');
    expect((JSON.parse(sectionJson(d, 'contrast')) as { data: unknown }).data).toEqual(
      JSON.parse(JSON.stringify(d.contrast)),
    );
  });
});

describe('verdict', () => {
  test('names the account on which alone the promise is due', () => {
    const d = dossier();
    expect(d.verdict[0]?.message).toBe('verdict.only');
    expect(renderTerminal(d, { lang: 'en', width: 400, color: false })).toContain('only on the government’s account');
  });
  test('is honest where there is no crisis, and still lists what was read', () => {
    const d = dossier({ case: null });
    expect(d.verdict[0]?.message).toBe('verdict.no-case');
    expect(d.sections.find((s) => s.id === 'events')?.lines.length).toBeGreaterThan(0);
    expect(html('ar', d)).toContain('لم يُعثر في النص على أزمة');
  });
});

describe('page', () => {
  test('carries language and direction on the page and on every quotation, and links words to their place', () => {
    expect(html('ar')).toMatch(/<html lang="ar" dir="rtl">/);
    expect(html('ru')).toMatch(/<html lang="ru" dir="ltr">/);
    for (const q of html('en').match(/<q [^>]*>/g) ?? []) expect(q).toMatch(/lang="\w+" dir="(rtl|ltr)"/);
    expect(html('en')).toContain('<a href="#claim-e1">');
    expect(html('en')).toContain('<a id="claim-e1">');
  });
  test('lays the case beside the earlier one in a table with heads, and the reason the body gave', () => {
    const page = html('en');
    expect(page).toMatch(/<th scope="col"><bdi>An earlier case<\/bdi><\/th>/);
    expect(page).toMatch(/<th scope="row">kind of harm<\/th>/);
    expect(page).toContain('its reason');
    expect(dossier().contrast?.cases.map((c) => c.id)).toEqual(['c', 'before']);
  });
  test('asks nothing of the network and runs no script', () => {
    expect(html('en')).toContain('default-src &#39;none&#39;');
    expect(html('en')).not.toMatch(/(src|href)="?https?:/);
  });
  test('isolates names, numbers and dates', () => {
    expect(html('ar')).toMatch(/<bdi>ألفا<\/bdi>/);
    expect(html('ar')).toMatch(/<time class="day" datetime="2022-01-05">5 يناير 2022<\/time>/);
  });
});

describe('terminal', () => {
  test('isolates every insert and closes each isolate on its row', () => {
    for (const row of renderTerminal(dossier(), { lang: 'ar', width: 60, color: false }).split('\n')) {
      expect((row.match(/[\u2066-\u2068]/g) ?? []).length).toBe((row.match(/\u2069/g) ?? []).length);
      expect(widthOf(row)).toBeLessThanOrEqual(60);
    }
  });
  test('colours only when asked', () => {
    expect(renderTerminal(dossier(), { lang: 'en', width: 80, color: false })).not.toContain('\u001b[');
    expect(renderTerminal(dossier(), { lang: 'en', width: 80, color: true })).toContain('\u001b[');
  });
  test('width counts no marks and two for wide signs', () => {
    expect(widthOf('مُحمَّد')).toBe(4);
    expect(widthOf('\u2068a\u2069')).toBe(1);
    expect(widthOf('漢字')).toBe(4);
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  });
});
