import { describe, expect, it } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { read } from '../index.ts';

const lexicon = await testLexicon();

/** Names of our own. */
describe('for whom a person of a Russian text acts', () => {
  it.each([
    ['of an organisation told before', 'ОДКБ молчит. Генсек Иван Дроздов уехал.', 'дроздов', 'CSTO'],
    [
      'the only secretary of state',
      'В Панаме неспокойно. Государственный секретарь Джон Дуглас молчит.',
      'дуглас',
      'USA.GOV',
    ],
    ['whose men he leads', 'Гана молчит. Итальянская эскадра адмирала Росси ушла.', 'росси', 'ITA.MIL'],
    [
      'in whose capital he speaks',
      'Тунис молчит. «Нет», — сказал в Париже министр информации Тервиль.',
      'тервиль',
      'FRA.GOV',
    ],
    ['a leader of rebels with a rank', 'В Гане бои. Главарь полковник Аду скрылся.', 'аду', 'GHA.REB'],
    [
      'a movement against the rulers',
      'В Тонга спорят. Лидер движения за демократию Акилиси Тупоу молчит.',
      'тупоу',
      'TON.OPP',
    ],
  ])('%s', (_what, text, surname, code) => {
    const { actors } = read(text, { lexicon, date: '2001-06-01', hash: '' });
    const found = actors.find((a) => a.mentions.some((m) => m.text.toLowerCase().endsWith(surname)));
    expect(found?.code).toBe(code);
  });

  it('a hospital named after a queen is no person', () => {
    const { actors } = read('Раненых приняла больница королевы Мамохато в Масеру.', {
      lexicon,
      date: '2001-06-01',
      hash: '',
    });
    expect(actors.some((a) => a.kind === 'person')).toBe(false);
  });
});
