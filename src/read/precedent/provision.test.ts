import { describe, expect, test } from 'vitest';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon = await testLexicon();
const cited = (text: string, date = '2020-01-01') =>
  read(text, { lexicon, date, hash: '' }).provisions.map(({ treaty, article }) => `${treaty} ${article}`);

describe('whose article is cited', () => {
  test.each([
    [
      'the body it is of, not the one that met',
      "The Arab League met, and Qatar invoked Article 2 of the Gulf Cooperation Council's joint defence agreement.",
      ['GCC 2'],
    ],
    [
      'the same in Russian',
      'Катар сослался на статью 2 оборонного соглашения Совета сотрудничества стран Залива, а Лига арабских государств промолчала.',
      ['GCC 2'],
    ],
    [
      'its owner',
      "Under NATO's Article 5 Turkey asked for help, and the UN was told under Article 51.",
      ['NATO 5', 'UN 51'],
    ],
    [
      'one that has such an article',
      'Turkey told the Red Cross that it would turn to NATO. Article 4 lets any member ask for talks.',
      ['NATO 4'],
    ],
    [
      'a pact of two states',
      'Mongolia invoked Article 2 of the Soviet-Mongolian protocol of 1936, and the League of Nations was silent.',
      ['SUN-MNG-1936 2'],
    ],
    [
      'a pact of two states, by a pronoun',
      'وتلزم المعاهدة المبرمة بين الولايات المتحدة وتايوان، في مادتها الخامسة، كلا منهما بالدفاع عن الآخر.',
      ['USA-TWN 5'],
    ],
  ])('%s', (_, text, expected) => {
    expect(cited(text, /1936/.test(text) ? '1939-06-01' : /تايوان/.test(text) ? '1958-09-01' : '2020-01-01')).toEqual(
      expected,
    );
  });
});

describe('how the number is written', () => {
  test.each([
    ['Article Five of the North Atlantic Treaty was cited.', ['NATO 5']],
    ['The fifth article of the Warsaw Pact was read out.', ['WTO 5']],
    ['Thailand relied on Article IV of the Manila Pact.', ['SEATO IV']],
    ['Article 4(h) of the African Union charter was not used.', ['AU 4(h)']],
    ['4-я статья Договора о коллективной безопасности гласит иное.', ['CST 4']],
    ['Пятая статья Североатлантического договора не применялась.', ['NATO 5']],
    ['По статьям 3 и 4 Договора о коллективной безопасности участники совещаются.', ['CST 3', 'CST 4']],
    ['تنص المادة الخامسة من معاهدة شمال الأطلسي على ذلك.', ['NATO 5']],
    ['وتنص المادة الثانية والخمسون من ميثاق الأمم المتحدة على ذلك.', ['UN 52']],
    ['بموجب المادتين 3 و4 من معاهدة الأمن الجماعي يتشاور الأعضاء.', ['CST 3', 'CST 4']],
    ['The newspaper ran an article on NATO.', []],
  ])('%s', (text, expected) => {
    expect(cited(text)).toEqual(expected);
  });
});
