import { describe, expect, test } from 'vitest';
import type { Lexicon } from '../../record/lexicon.ts';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon: Lexicon = await testLexicon();

/** Whose the people are that a text names by their role alone. */
const rolesIn = (text: string, date: string): readonly string[] =>
  read(text, { lexicon, date, hash: '' })
    .actors.filter(({ id, kind }) => kind === 'group' && /^[A-Z]{3}\.[A-Z]{3}$/.test(id))
    .map(({ id }) => id);

describe('whose those are that no word ties to a state', () => {
  test.each([
    [
      'of the place the sentence tells of, not of whoever wrote from abroad',
      'LONDON, 4 May 1995 - Soldiers mutinied in Zambia on Tuesday. The rebels held the airport in Lusaka until the police came. Britain called for calm.',
      '1995-05-04',
      ['ZMB.MIL', 'ZMB.REB', 'ZMB.SEC'],
    ],
    [
      'of who acts in the sentence before',
      'ACCRA, 4 May 1995 - Togo crossed the border at dawn. The army shelled two villages, according to Ghana.',
      '1995-05-04',
      ['TGO.MIL'],
    ],
    [
      'of a state told of as a place',
      'نيروبي، 4 أيار 1995 – اندلعت مواجهات في زامبيا بعدما تمردت ثكنة في لوساكا. وقالت الشرطة إن المتمردين سلموا أسلحتهم. ونددت كينيا بالتمرد.',
      '1995-05-04',
      ['ZMB.SEC', 'ZMB.REB'],
    ],
    [
      'of the town that is told of',
      'НАЙРОБИ, 4 мая 1995. В Замбии взбунтовался гарнизон. В Лусаке полиция окружила мятежников. Кения призвала к спокойствию.',
      '1995-05-04',
      ['ZMB.MIL', 'ZMB.SEC', 'ZMB.REB'],
    ],
  ])('%s', (_what, text, date, wanted) => {
    const found = rolesIn(text, date);
    for (const role of wanted) expect(found).toContain(role);
  });

  test('a text that names no state gives nobody any', () => {
    expect(rolesIn('The police fired on the crowd. The rebels fled.', '1995-05-04')).toEqual([]);
  });
});
