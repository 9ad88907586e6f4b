import { expect, test } from 'vitest';
import { articleNumber, articleNumbers, romanValue } from './article-number.ts';

test.each([
  ['4 (2010)', ['4']],
  ['4(h)', ['4']],
  ['VI-VII', ['6', '7']],
  ['IV, V', ['4', '5']],
  ['XLIX', ['49']],
  ['42.7', ['42.7']],
  ['', []],
])('%s stands for %s', (article, numbers) => {
  expect(articleNumbers(article)).toEqual(numbers);
});

test('one article is compared by its number', () => {
  expect(['III', '3', '16 (amended)', 'preamble'].map(articleNumber)).toEqual(['3', '3', '16', 'preamble']);
  expect([romanValue('IX'), romanValue('IIX'), romanValue('mix')]).toEqual([9, null, null]);
});
