import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testLexicon } from '../src/read/lexicon.fixture.ts';
import { read } from '../src/read/index.ts';
import { root } from './build.ts';
import { f1, isHeldOut, scorePeers } from './eval-peers.ts';

const folder = path.resolve(root, '../shared/reference/reading/peer-records');
const lexicon = await testLexicon();

test('a third is held out, by the id alone', () => {
  const held = Array.from({ length: 3000 }, (_, i) => isHeldOut(`record-${i}`)).filter(Boolean).length;
  expect(held).toBeGreaterThan(900);
  expect(held).toBeLessThan(1100);
  expect(isHeldOut('a')).toBe(isHeldOut('a'));
});

test.skipIf(!existsSync(folder))(
  'Arabic newswire with clitics split off and hamzas dropped reads without error',
  () => {
    const file = path.join(folder, 'ar-sample-sentences.json');
    const { records } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly records: readonly Record<string, string>[];
    };
    expect(records).toHaveLength(704);
    let events = 0;
    for (const record of records) {
      const text = record['text'] ?? record['sentence'] ?? '';
      const reading = read(text, { lexicon, date: '2010-01-01', hash: '' });
      const nfc = text.normalize('NFC');
      for (const { span } of [...reading.events, ...reading.claims, ...reading.dates])
        expect(nfc.slice(span.start, span.end)).toBe(span.text);
      events += reading.events.length;
    }
    expect(events).toBeGreaterThan(100);
  },
);

test.skipIf(!existsSync(folder))(
  'detection of violence and protest holds on the part held out',
  () => {
    const scores = scorePeers(folder, lexicon) ?? [];
    const held = (set: string): number =>
      f1(scores.find((s) => s.part === 'held out' && s.set.startsWith(set)) ?? { gold: 0, found: 0, hit: 0 });
    expect(held('Arabic ASSAULT')).toBeGreaterThanOrEqual(0.65);
    expect(held('Arabic PROTEST')).toBeGreaterThanOrEqual(0.5);
  },
  60_000,
);
