import { describe, expect, it } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon = await testLexicon();

const named = (text: string): string[] =>
  read(text, { lexicon, date: '2026-03-01', hash: '' }).troubles.map((t) => [t.trouble, t.state, t.by].join(' '));

/** What the text calls it, whose it is, from whom it comes. */
const cases: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  en: [
    ['Eight days after the coup in Gabon, shops reopened.', ['coup GAB ']],
    ['Envoys met over the Iraqi invasion of Kuwait.', ['invasion KWT IRQ']],
    ['The civil war in Sudan has emptied whole towns.', ['civil-war SDN ']],
    ['Article 5 of the North Atlantic Treaty calls an attack on one an attack on all.', []],
    ['There was no coup, he insisted.', []],
    ['If an attack on Latvia came, the brigade would move.', []],
    ['He survived a heart attack in 1998.', []],
  ],
  ar: [
    ['وعادت المتاجر إلى العمل بعد ثمانية أيام من الانقلاب في الغابون.', ['coup GAB ']],
    ['وبحث الوزراء العدوان على لبنان.', ['invasion LBN ']],
    ['ونقل عشرات الجنود إلى المستشفى بسبب ضربات الشمس.', []],
    ['وقال إنه لا يخشى أي هجوم.', []],
  ],
  ru: [
    ['Магазины открылись через восемь дней после переворота в Габоне.', ['coup GAB ']],
    ['Министры обсудили вторжение Ирака в Кувейт.', ['invasion KWT IRQ']],
    ['Договор действует в случае нападения на Латвию.', []],
  ],
};

describe.each(Object.entries(cases))('what a text calls the trouble (%s)', (_language, rows) => {
  it.each(rows)('%s', (text, wanted) => expect(named(text)).toEqual(wanted));
});

it('leaves out troubles of long ago, and says who calls it so', () => {
  expect(named('The coup in Mali in 2012 was undone.')).toEqual([]);
  const { troubles } = read('Ruto called the fighting in Goma "an invasion of the Congo".', {
    lexicon,
    date: '2026-03-01',
    hash: '',
  });
  expect(troubles.length).toBeGreaterThan(0);
  expect(troubles.every(({ span, stand }) => span.text.length > 3 && stand === 'affirmed')).toBe(true);
});
