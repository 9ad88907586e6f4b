import { describe, expect, test } from 'vitest';
import { sentenceAround } from './sentence.ts';

const around = (text: string, words: string): string => {
  const start = text.indexOf(words);
  return sentenceAround(text, { start, end: start + words.length, text: words, line: 1 });
};

describe('the sentence quoted', () => {
  test.each([
    ['Oil fell. The court, which on Dec. 1 had ruled, met Gen. J. Doe again. Rain fell.', 'met'],
    ['Шёл дождь. По данным Минздрава, в 1992 г. ранены 12 тыс. человек. Снег.', 'ранены'],
  ])('is not cut at an abbreviation or an initial: %s', (text, words) => {
    const whole = text.slice(text.indexOf('. ') + 2, text.lastIndexOf('. '));
    expect(around(text, words)).toBe(whole);
  });
  test('ends at a line end and keeps the words asked for when it is long', () => {
    const long = `${'word '.repeat(60)}attack ${'word '.repeat(60)}`;
    expect(around(`First line\n${long}\nlast`, 'attack')).toMatch(/^… (word )+attack (word )+…$/);
  });
});
