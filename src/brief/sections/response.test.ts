import { describe, expect, test } from 'vitest';
import { theRecord } from '../../case/case.fixture.ts';
import { draft } from '../../case/index.ts';
import { audit } from '../../audit/index.ts';
import { read } from '../../read/index.ts';
import { testLexicon } from '../../read/lexicon.fixture.ts';
import type { Draftsman } from '../draftsman.ts';
import { response } from './response.ts';

const lexicon = await testLexicon();
const record = theRecord();

function messagesFor(words: string, date: string): readonly string[] {
  const reading = read(words, { lexicon, date, hash: '' });
  const [c] = draft([{ reading, audit: audit(reading, record) }], record);
  const d = { case: c, readings: [reading], texts: [words], record, findings: [], all: [], options: {} };
  return response(d as unknown as Draftsman).map(({ message }) => message);
}

describe('what help was asked for', () => {
  test.each([
    [
      'The Maldives asked India for troops on Thursday after rebels attacked the Maldivian army in Male.',
      '1988-11-04',
      'response.appeal-on',
    ],
    [
      'Kazakhstan asked the CSTO for help on Wednesday after armed rebels attacked the Kazakh army.',
      '2022-01-06',
      'response.request-on',
    ],
    ['Armed rebels attacked the Kazakh army on Wednesday.', '2022-01-06', 'response.no-request'],
  ])('%s', (words, date, message) => {
    expect(messagesFor(words, date)).toContain(message);
    if (message !== 'response.no-request') expect(messagesFor(words, date)).not.toContain('response.no-request');
  });
});
