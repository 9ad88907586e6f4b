import path from 'node:path';
import { expect, test } from 'vitest';
import { readWordLists } from '../../scripts/word-lists.ts';

const lists = readWordLists(path.resolve(import.meta.dirname, '../..'));
type People = Readonly<Record<string, Readonly<Record<string, string>>>>;
const peopleOf = (language: string): People => (lists[language] as { leaders: { people: People } }).leaders.people;
const keys = (language: string): readonly string[] =>
  Object.entries(peopleOf(language)).flatMap(([state, names]) => Object.keys(names).map((key) => `${state} ${key}`));

test('a leader has the same key under the same state in every language, each in its own script', () => {
  expect(keys('ar')).toEqual(keys('en'));
  expect(keys('ru')).toEqual(keys('en'));
  const names = (language: string): readonly string[] => Object.values(peopleOf(language)).flatMap(Object.values);
  expect(names('ar').filter((name) => /[^\p{Script=Arabic} -]/u.test(name))).toEqual([]);
  expect(names('ru').filter((name) => /[^\p{Script=Cyrillic}’ -]/u.test(name))).toEqual([]);
});

test('no key names two people', () => {
  const bare = keys('en').map((key) => key.slice(4));
  expect(new Set(bare).size).toBe(bare.length);
});
