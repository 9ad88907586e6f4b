import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { casus } from '../cli/run-casus.fixture.ts';
import { read } from './index.ts';
import { testLexicon } from './lexicon.fixture.ts';
import { itemsOf } from './items.ts';
import type { Reading } from './model.ts';
import { workOf } from './work.fixture.ts';

const lexicon = await testLexicon();
const of = (text: string): Reading => read(text, { lexicon, date: '2022-01-06', hash: '' });

/** Every span is the text it says it is. */
function confirmed(text: string): number {
  const reading = of(text);
  const nfc = text.normalize('NFC').replace(/\r\n?/g, '\n');
  const items = [...itemsOf(reading), ...reading.dates];
  for (const { span } of items) expect(nfc.slice(span.start, span.end)).toBe(span.text);
  for (const { mentions } of reading.actors)
    for (const span of mentions) expect(nfc.slice(span.start, span.end)).toBe(span.text);
  return items.length;
}

const scraps = [
  ...[
    'قال',
    'الرئيس',
    'إن',
    'الجنود قتلوا',
    'كازاخستان',
    'و',
    '،',
    'في يناير/كانون الثاني 2022',
    'عشرين',
    'طلب من المنظمة',
  ],
  ...['said', 'that', 'the president of Kazakhstan', 'troops killed', '20', 'people', ', which', 'CSTO', 'a day after'],
  ...['заявил, что', 'войска убили', 'МВД', '«', '»', 'в 1992 г.', 'попросила ОДКБ', 'Армения', '5 января', 'ранены'],
  ...[
    '"',
    '“',
    '(',
    ')',
    '.',
    ':',
    '\n',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200f',
    '\u0301',
    '\ud800',
    '٢٠٢٢',
    '15-0',
    'рrеsidеnt',
  ],
] as const;

test('words, marks and broken characters in any order: no crash, spans confirmed', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...scraps), { maxLength: 60 }), (parts) => {
      confirmed(parts.join(' '));
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('random Unicode, and bytes taken for text: no crash, spans confirmed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      confirmed(text);
    }),
    { numRuns: 150, seed: 7 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      confirmed(new TextDecoder().decode(bytes));
    }),
    { numRuns: 100, seed: 7 },
  );
});

const corpus = path.join(import.meta.dirname, 'corpus');
const files = readdirSync(corpus).toSorted();

/** The texts of a file of the corpus: what is no Unicode stands in JSON. */
function textsIn(file: string): readonly string[] {
  const bytes = readFileSync(path.join(corpus, file));
  return file.endsWith('.json') ? (JSON.parse(String(bytes)) as string[]) : [new TextDecoder().decode(bytes)];
}

test.each(files)('%s: no crash, spans confirmed, the same again', (file) => {
  for (const text of textsIn(file)) {
    confirmed(text);
    expect(of(text)).toEqual(of(text));
  }
});

test.each(files.filter((file) => !file.endsWith('.json')))('casus read %s: a reading, or a fault in words', (file) => {
  const run = casus(['read', path.join(corpus, file), '--date', '2022-01-06', '--json']);
  expect([0, 3]).toContain(run.status);
  if (run.status === 3) expect(run.stderr).toMatch(/^casus: .*(input-\w+): .* Expected /);
  else expect(() => JSON.parse(run.stdout) as unknown).not.toThrow();
});

const sentence = {
  ar: 'قال الرئيس إن الجنود قتلوا عشرين شخصا في مالي وطلب من المنظمة إرسال قوات و',
  en: 'the president said that troops killed 20 people in Mali and asked the organisation for help and ',
  ru: 'президент заявил что войска убили 20 человек в Мали и попросил организацию о помощи и ',
};
const many = (unit: string) => (n: number) => unit.repeat(Math.ceil(n / unit.length)).slice(0, n);

test.each<readonly [string, (n: number) => string]>([
  ['quotes within quotes', (n) => `${'«'.repeat(n / 2)}قال${'»'.repeat(n / 2)}`],
  ['quotations never closed', many('He said "the ')],
  ['an Arabic sentence without end', many(sentence.ar)],
  ['an English sentence without end', many(sentence.en)],
  ['a Russian sentence without end', many(sentence.ru)],
  ['numbers only', many('1234 ')],
  ['numbers of people', many('قتل 20 شخصا و30 جنديا، ')],
  ['mixed scripts in one word', many('рrеsidеntقال said ')],
  ['one word', many('وسيستعملونها')],
  ['memberships', many('انضمت أرمينيا إلى منظمة معاهدة الأمن الجماعي عام 1992. وقعت روسيا المعاهدة. ')],
  ['articles of treaties', many('المادة 4 من معاهدة الأمن الجماعي. المادة 5. ')],
  ['acts, each on a day of its own', (n) => acts(n, 'هاجم الجيش الروسي مواقع في جورجيا. ')],
  ['lines of one word', many('Mali\n')],
])('%s: four times the text is some four times the work', (_, text) => {
  const read = (n: number): (() => unknown) => {
    const input = text(n);
    return () => of(input);
  };
  // What is worked out once for a word or a language is not of the text.
  read(60_000)();
  const small = workOf(read(15_000));
  expect(workOf(read(60_000))).toBeLessThan(4.8 * small);
});

function acts(n: number, act: string): string {
  let text = '';
  for (let i = 0; text.length < n; i++) text += `في ${1 + (i % 28)} مارس ${1900 + ((i * 7) % 120)} ${act}`;
  return text;
}

test.each(['ar', 'en', 'ru'])(
  'dispatches of %s one after another: eight times the text is some eight times the work',
  (lang) => {
    const text = readFileSync(path.join(corpus, `../../../examples/kazakhstan-2022.${lang}.txt`), 'utf8');
    const at = (n: number): (() => unknown) => {
      const input = many(`${text}\n\n`)(n);
      return () => of(input);
    };
    at(20_000)();
    expect(workOf(at(160_000))).toBeLessThan(9 * workOf(at(20_000)));
  },
  60_000,
);

test('a sentence of a million characters, and ten thousand numbers, are read in work that grows as they do', () => {
  const numbers = textsIn('ten-thousand-numbers.txt').join('');
  for (const text of [many(sentence.en)(1_000_000), numbers]) {
    const quarter = text.slice(0, text.length / 4);
    of(quarter);
    expect(workOf(() => of(text)) / workOf(() => of(quarter))).toBeLessThan(4.4);
  }
}, 120_000);
