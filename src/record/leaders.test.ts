import path from 'node:path';
import { expect, test } from 'vitest';
import { readWordLists } from '../../scripts/word-lists.ts';
import { leadersIn } from './leader-list.ts';
import { personForms } from './person-name.ts';

const lists = readWordLists(path.resolve(import.meta.dirname, '../..'));
type People = Readonly<Record<string, Readonly<Record<string, string>>>>;
const peopleOf = (language: string): People => (lists[language] as { leaders: { people: People } }).leaders.people;
const keys = (language: string): readonly string[] =>
  Object.entries(peopleOf(language)).flatMap(([state, names]) => Object.keys(names).map((key) => `${state} ${key}`));

test('a leader has the same key under the same state in every language, each in its own script', () => {
  expect(keys('ar')).toEqual(keys('en'));
  expect(keys('ru')).toEqual(keys('en'));
  const names = (language: string): readonly string[] => Object.values(peopleOf(language)).flatMap(Object.values);
  expect(names('ar').filter((name) => /[^\p{Script=Arabic} _/!-]/u.test(name))).toEqual([]);
  expect(names('ru').filter((name) => /[^\p{Script=Cyrillic}IVX’ _/!-]/u.test(name))).toEqual([]);
});

test('no key names two people', () => {
  const bare = keys('en').map((key) => key.slice(4));
  expect(new Set(bare).size).toBe(bare.length);
});

test('a name may carry spellings and the years somebody acted for a state, its rebels or an organisation', () => {
  const files = {
    leaders: {
      people: {
        NLD: { luns: 'Joseph Luns / Jozef Luns 1952-1971 NATO:1971-1984' },
        AGO: { s: 'Jonas Savimbi AGO.REB:1966-' },
      },
    },
  };
  const [luns, savimbi] = leadersIn(files, new Set(['NATO']));
  expect(luns).toEqual({
    id: 'person:luns',
    spellings: ['Joseph Luns', 'Jozef Luns'],
    person: {
      name: 'Joseph Luns',
      state: 'NLD',
      offices: [
        ['leader', '1952-01-01', '1971-12-31', 'NLD.GOV'],
        ['leader', '1971-01-01', '1984-12-31', 'NATO'],
      ],
    },
  });
  expect(savimbi?.person.offices).toEqual([['leader', '1966-01-01', '', 'AGO.REB']]);
});

test('every leader of the list acts for a state or an organisation that is known', () => {
  const known = /^[A-Z]{3}$/;
  for (const section of Object.keys(peopleOf('en'))) expect(section).toMatch(/^[A-Z]{2,8}(\.[A-Z]{3})?$/);
  expect(Object.keys(peopleOf('en')).filter((section) => known.test(section)).length).toBeGreaterThan(150);
});

test.each([
  ['Haider al-Abadi', 'en', 'Haider al-Abadi, Haider Abadi', 'al-Abadi, Abadi', ''],
  ['Park_Chung-hee', 'en', 'Park Chung-hee', '', 'Park, Chung-hee'],
  ['Ahmed Ould_Daddah', 'en', 'Ahmed Ould Daddah', 'Ould Daddah', ''],
  ['Maurice Bishop!', 'en', 'Maurice Bishop', '', 'Bishop'],
  ['محمد نجيب عبد العزيز', 'ar', 'محمد نجيب عبد العزيز', '', ''],
] as const)('%s: in full, by the surname, by what is short', (spelling, lang, full, surname, short) => {
  const forms = personForms(spelling, lang);
  expect([forms.full.join(', '), forms.surname.join(', '), forms.short.join(', ')]).toEqual([full, surname, short]);
});

test.each([
  ['Никита Хрущёв', 'Никиты Хрущёва, Никите Хрущёву, Никитой Хрущёвым, Никите Хрущёве'],
  ['Вячеслав Подгорный', 'Вячеслава Подгорного, Вячеславу Подгорному, Вячеславом Подгорным'],
  ['Индира Ганди', 'Индиры Ганди, Индирой Ганди'],
  ['Ким_Ир_Сен', 'Ким Ир Сена, Ким Ир Сену'],
  ['Джон Фостер Даллес', 'Джона Фостера Даллеса, Джоном Фостером Даллесом'],
  ['Ангела Меркель', 'Ангелы Меркель, Ангелой Меркель'],
])('%s in the cases of Russian', (spelling, expected) => {
  const { full } = personForms(spelling, 'ru');
  expect(expected.split(', ').filter((form) => !full.includes(form))).toEqual([]);
});
