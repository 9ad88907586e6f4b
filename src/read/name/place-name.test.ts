import { expect, test } from 'vitest';
import { testLexicon } from '../lexicon.fixture.ts';
import { openPage } from '../open-page.ts';
import { actsOf } from '../parties.fixture.ts';

const lexicon = await testLexicon();

const places = (text: string, date = '2024-06-20'): readonly string[] => {
  const { page } = openPage(text, { lexicon, date });
  return page.sentences.flatMap((s) =>
    page
      .placesIn(s)
      .map((p) => `${page.text.slice(page.tokens[p.first]?.start, page.tokens[p.last - 1]?.end)} ${p.state}`),
  );
};

test.each([
  ['a town', 'Rebels entered Goma on Monday.', '2025-01-27', ['Goma COD']],
  ['a case', 'Повстанцы вошли в Гому.', '2025-01-27', ['Гому COD']],
  ['a preposition written with it', 'اندلعت اشتباكات ببنغازي.', '2014-05-16', ['ببنغازي LBY']],
  ['whose it was', 'Troops marched on Goa.', '1961-12-17', ['Goa PRT']],
  ['and whose it became', 'Troops marched on Goa.', '1961-12-20', ['Goa IND']],
  ['a union that its state continues', 'Shots were heard in Grozny.', '1990-06-05', ['Grozny SUN']],
  ['a man called like a town', 'General Ahmed Basra resigned.', '2010-05-05', []],
  ['a word written small', 'The goma was cold.', '2010-05-05', []],
])('%s', (_what, text, date, found) => expect(places(text, date)).toEqual(found));

const events = actsOf(
  lexicon,
  '2024-06-20',
  () => '',
  (e) => ` @${e.place ?? ''}`,
);

test.each([
  ['what is seized', 'Sudanese troops seized Kidal on Monday.', 'COERCE SDN.MIL > MLI @MLI'],
  ['what is shelled', 'Goma was shelled by Rwandan troops.', 'ASSAULT RWA.MIL > COD @COD'],
  ['near where a blow falls', 'Azerbaijani forces shelled three posts near Jermuk.', 'ASSAULT AZE.MIL > ARM @ARM'],
  ['an army back in its own town', 'The army of Mali retook Kidal.', 'COERCE MLI.MIL >  @MLI'],
  ['whose police they are', 'Police in Mombasa arrested two editors.', 'COERCE KEN.SEC >  @KEN'],
  ['into whose hands it falls', 'Goma fell to M23 rebels on Monday.', 'COERCE COD.REB > COD @COD'],
  ['in Arabic too', 'سقطت غوما في أيدي المتمردين.', 'COERCE COD.REB > COD @COD'],
  ['in Arabic', 'قصفت الطائرات السعودية مواقع في صعدة.', 'ASSAULT SAU > YEM @YEM'],
  ['in Russian', 'Армянские войска обстреляли Гянджу.', 'ASSAULT ARM.MIL > AZE @AZE'],
])('%s', (_what, text, told) => expect(events(text)).toContain(told));
