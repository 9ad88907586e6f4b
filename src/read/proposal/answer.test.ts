import { expect, test } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';
import type { Reading } from '../model.ts';
import { type Completion, partsOf, type Proposals, proposalsFrom } from './index.ts';

const lexicon = await testLexicon();
const text = [
  'Lima, 3 May 2019.',
  '',
  'Peru asked Brazil for help after gunmen seized a radio station in Tacna. At least 14 soldiers were killed, the Peruvian',
  'defence ministry said. "Brazil stands ready," its foreign minister said, while Chile fears that the fighting will spread.',
].join('\n');
const reading: Reading = read(text, { lexicon, date: '2019-05-03', language: 'en', hash: '' });

function answered(answer: unknown, more: Partial<Completion> = {}, whole = text, of: Reading = reading): Proposals {
  const content = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const parts = partsOf(whole);
  const [part] = parts;
  if (!part) throw new Error('no part');
  return proposalsFrom([{ part, answer: { content, cut: false, tokens: null, ...more } }], parts.length, {
    text: whole,
    reading: of,
    lexicon,
    reader: 'openai/test',
    prompt: '',
  });
}

const empty = { events: [], figures: [], stances: [] };
const event = {
  type: 'REQUEST',
  mode: 'assist',
  source: ['PER'],
  target: ['BRA'],
  quote: 'Peru asked Brazil for help',
};
const figure = {
  subject: 'killed',
  value: 14,
  qualifier: 'at_least',
  unit: 'soldier',
  quote: 'At least 14 soldiers were killed',
};
const stance = { holder: 'CHL', polarity: 'fears', topic: 'unrest', quote: 'Chile fears that the fighting' };

test('what stands in the text is kept, with its place, its reader, and the own item that says the same', () => {
  const p = answered({ events: [event], figures: [figure], stances: [stance] });
  expect(p.dropped).toEqual([]);
  const kept = [...p.events, ...p.claims, ...p.stances];
  expect(kept.map(({ id, reader }) => [id, reader])).toEqual([
    ['pe1', 'openai/test'],
    ['pc1', 'openai/test'],
    ['ps1', 'openai/test'],
  ]);
  for (const { span } of kept) expect(text.slice(span.start, span.end)).toBe(span.text);
  const own = reading.events.find((e) => e.id === p.events[0]?.agrees);
  expect(own?.type).toBe('REQUEST');
});

const events = (item: object): object => ({ ...empty, events: [item] });
const figures = (item: object): object => ({ ...empty, figures: [item] });
const stances = (item: object): object => ({ ...empty, stances: [item] });

test.each<readonly [string, unknown, string]>([
  [
    'words that do not stand in the text',
    events({ ...event, quote: 'Peru begged Brazil for help' }),
    'quote-not-in-text',
  ],
  ['words of another case', events({ ...event, quote: 'peru asked brazil for help' }), 'quote-not-in-text'],
  ['part of a word', events({ ...event, quote: 'eru asked Brazil' }), 'quote-not-in-text'],
  ['one word', events({ ...event, quote: 'asked' }), 'quote-too-short'],
  ['all of a text', events({ ...event, quote: `${text} ${text}` }), 'quote-too-long'],
  ['no quotation', events({ ...event, quote: undefined }), 'wrong-shape'],
  ['a type that PLOVER does not have', events({ ...event, type: 'INVADE' }), 'unknown-type'],
  ['a mode of another type', events({ ...event, mode: 'curfew' }), 'unknown-word'],
  ['an actor the text does not name', events({ ...event, source: ['FRA'] }), 'unknown-actor'],
  ['a side of a state the text does not name', events({ ...event, source: ['FRA.MIL'] }), 'unknown-actor'],
  ['a side no state has', events({ ...event, source: ['PER.XYZ'] }), 'unknown-actor'],
  ['a speaker nobody knows', events({ ...event, speaker: ['person:nobody'] }), 'unknown-actor'],
  ['a place the text does not name', events({ ...event, place: 'FRA' }), 'unknown-actor'],
  ['nobody who acts', events({ ...event, source: [], target: [] }), 'no-party'],
  ['a field beside the schema', events({ ...event, confidence: 0.9 }), 'extra-field'],
  [
    'a field of every object',
    JSON.parse(`{"events":[{"__proto__":1,${JSON.stringify(event).slice(1)}]}`),
    'extra-field',
  ],
  ['a day that does not exist', events({ ...event, date: '2019-02-30' }), 'bad-date'],
  ['no item at all', { ...empty, events: [7] }, 'wrong-shape'],
  ['a table for a list', { ...empty, events: { 0: event } }, 'wrong-shape'],
  ['a list beside the schema', { ...empty, verdict: 'war' }, 'extra-field'],
  ['a number the words do not hold', figures({ ...figure, value: 41 }), 'bad-number'],
  ['a number below nothing', figures({ ...figure, value: -14 }), 'bad-number'],
  ['a number in words', figures({ ...figure, value: 'fourteen' }), 'bad-number'],
  ['no number, and nothing withheld', figures({ ...figure, value: null }), 'bad-number'],
  ['something nobody counts', figures({ ...figure, subject: 'tears' }), 'unknown-word'],
  ['a holder the text does not name', stances({ ...stance, holder: 'FRA' }), 'unknown-actor'],
  ['a topic of no list', stances({ ...stance, topic: 'weather' }), 'unknown-word'],
  ['no JSON', 'I am sorry, I cannot read this.', 'not-json'],
  ['a list', '[1, 2]', 'not-json'],
])('%s: dropped, counted, listed', (_, answer, reason) => {
  const p = answered(answer);
  expect([p.events, p.claims, p.stances].flat()).toEqual([]);
  expect(p.dropped.map((d) => d.reason)).toEqual([reason]);
  expect(p.dropped_count).toBe(1);
});

test('an answer that breaks off says so; one in a fence is read', () => {
  expect(answered('{"events":[', { cut: true }).dropped[0]?.reason).toBe('cut-short');
  expect(answered(`Here:\n\`\`\`json\n${JSON.stringify(events(event))}\n\`\`\``).events).toHaveLength(1);
});

test('the same item twice counts once, and beyond three hundred items none counts', () => {
  const p = answered({ ...empty, events: [event, event, ...Array.from({ length: 400 }, () => figure)] });
  expect(p.events).toHaveLength(1);
  expect(p.dropped_count).toBe(401);
  expect(p.dropped).toHaveLength(200);
  expect(p.dropped[0]?.reason).toBe('repeated');
});

test.each<readonly [string, string, number, string]>([
  ['en', 'Two hundred people were killed in Peru.', 200, 'Two hundred people were killed'],
  ['ru', 'В Перу погибли двадцать пять человек.', 25, 'погибли двадцать пять человек'],
  ['ar', 'وقتل جنديان في بيرو.', 2, 'قتل جنديان في بيرو'],
  ['ar', 'قتل ١٢٠٠ شخص في بيرو.', 1200, 'قتل ١٢٠٠ شخص'],
])('numbers are read as the language writes them: %s %s', (language, whole, value, quote) => {
  const of = read(whole, { lexicon, date: '2019-05-03', language: language as 'en', hash: '' });
  const p = answered(figures({ ...figure, value, quote }), {}, whole, of);
  expect(p.dropped).toEqual([]);
  expect(p.claims[0]?.value).toBe(value);
  expect(answered(figures({ ...figure, value: value + 1, quote }), {}, whole, of).dropped_count).toBe(1);
});

test('a long text is cut at paragraphs into parts that make it up, none longer than asked', () => {
  const long = `${'Чад попросил о помощи. '.repeat(9)}\n`.repeat(20) + '\u{1f30d}'.repeat(700);
  const parts = partsOf(long, 1000);
  expect(parts.map((part) => part.text).join('')).toBe(long);
  expect(parts.every((part) => part.text.length <= 1000 && long.startsWith(part.text, part.start))).toBe(true);
  expect(parts.every((part) => !/^[\udc00-\udfff]/.test(part.text))).toBe(true);
});
