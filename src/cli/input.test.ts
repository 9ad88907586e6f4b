import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { decode } from './decode.ts';
import { pageText } from './html.ts';
import { readInput } from './input.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'casus-input-'));
afterAll(() => rmSync(folder, { recursive: true }));

const arabic = 'قررت المنظمة إرسال قوة لحفظ السلام، وقال الرئيس إن الأزمة انتهت.';
const russian = 'Президент попросил ОДКБ о помощи, сообщило РИА Новости в среду.';

/** Bytes of a one-byte encoding, by what the decoder of the platform makes of each byte. */
function oneByte(text: string, encoding: string): Buffer {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) table.set(new TextDecoder(encoding).decode(Buffer.from([byte])), byte);
  return Buffer.from(Array.from(text, String).map((c) => table.get(c) ?? 63));
}

describe('bytes to text', () => {
  test('windows-1256 and windows-1251 are told by what the letters look like', () => {
    expect(decode(oneByte(arabic, 'windows-1256'), 'f')).toEqual({
      text: arabic,
      encoding: 'windows-1256',
      by: 'detected',
    });
    expect(decode(oneByte(russian, 'windows-1251'), 'f')).toEqual({
      text: russian,
      encoding: 'windows-1251',
      by: 'detected',
    });
  });
  test('UTF-16 with and without a mark, UTF-8 with a mark', () => {
    const wide = Buffer.from(arabic, 'utf16le');
    expect(decode(wide, 'f')).toMatchObject({ text: arabic, encoding: 'utf-16le' });
    expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), wide]), 'f')).toMatchObject({ text: arabic, by: 'mark' });
    expect(decode(Buffer.from(wide).swap16(), 'f')).toMatchObject({ text: arabic, encoding: 'utf-16be' });
    expect(decode(Buffer.from(`\ufeff${russian}`), 'f').text).toBe(russian);
  });
  test('a page may say what it is in', () => {
    const page = `<html><head><meta charset="windows-1251"></head><body>${russian}</body></html>`;
    expect(decode(oneByte(page, 'windows-1251'), 'f')).toMatchObject({ text: page, by: 'declared' });
  });
  test('what is no text is refused', () => {
    expect(() => decode(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), 'f')).toThrow(/input-binary/);
    expect(() => decode(oneByte('äöüß ÄÖÜ déjà vu à la carte', 'windows-1252'), 'f')).toThrow(/look like no Arabic/);
  });
});

describe('web pages', () => {
  const story = Array.from({ length: 6 }, (_, i) => `<p>${arabic} (${i}) ${arabic}</p>`).join('');
  const page = `<!doctype html><html lang="ar"><head><title>Новости</title><style>p{}</style></head><body>
    <nav><a href="/">الرئيسية</a><a href="/b">أخبار</a></nav><script>alert('x')</script>
    <article><h1>العنوان</h1>${story}</article><footer>جميع الحقوق محفوظة</footer></body></html>`;
  test('the article is found, scripts, menus and footers are left out', () => {
    const { text } = pageText(page);
    expect(text.split('\n\n').filter((p) => p.includes('قررت المنظمة'))).toHaveLength(6);
    expect(text).not.toMatch(/alert|الرئيسية|جميع الحقوق/);
  });
  test('a page without an article gives its paragraphs', () => {
    expect(pageText('<p>One.</p><p>Two &amp; three.</p>').text).toContain('Two & three.');
    expect(pageText('').text).toBe('');
  });
  test('is read from a file by its ending', () => {
    const file = path.join(folder, 'page.html');
    writeFileSync(file, page);
    expect(readInput(file).text).toContain('قررت المنظمة');
  });
});
