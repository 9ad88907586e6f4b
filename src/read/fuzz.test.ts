import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from './index.ts';
import { testLexicon } from './lexicon.fixture.ts';
import type { Reading } from './model.ts';

const lexicon = await testLexicon();
const of = (text: string): Reading => read(text, { lexicon, date: '2022-01-06', hash: '' });

/** Every span is the text it says it is. */
function confirmed(text: string): number {
  const reading = of(text);
  const nfc = text.normalize('NFC').replace(/\r\n?/g, '\n');
  const items = [
    ...reading.events,
    ...reading.claims,
    ...reading.memberships,
    ...reading.provisions,
    ...reading.precedents,
    ...reading.stances,
    ...reading.counts,
    ...reading.dates,
  ];
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

test.each<readonly [string, (n: number) => string]>([
  ['quotes within quotes', (n) => `${'«'.repeat(n / 2)}قال${'»'.repeat(n / 2)}`],
  ['quotations never closed', (n) => 'He said "the '.repeat(n / 13)],
  ['an English sentence without end', (n) => 'the president said troops killed 20 people and '.repeat(n / 47)],
  ['an Arabic sentence without end', (n) => 'قال الرئيس إن الجنود قتلوا عشرين شخصا و'.repeat(n / 39)],
  ['a Russian sentence without end', (n) => 'президент заявил что войска убили 20 человек и '.repeat(n / 47)],
  ['numbers only', (n) => '1234 '.repeat(n / 5)],
  ['mixed scripts in one word', (n) => 'рrеsidеntقال said '.repeat(n / 18)],
])(
  '%s: four times the text takes no more than some eight times the time',
  (_, text) => {
    const took = (n: number): number => {
      const input = text(n);
      const started = performance.now();
      confirmed(input);
      return performance.now() - started;
    };
    took(10_000);
    const small = Math.min(took(20_000), took(20_000));
    expect(took(80_000)).toBeLessThan(8 * small + 400);
  },
  60_000,
);
