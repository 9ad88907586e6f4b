import { describe, expect, it } from 'vitest';
import type { Language } from '../../kernel/provenance.ts';
import type { Lexicon } from '../../record/lexicon.ts';
import { read } from '../index.ts';
import { testLexicon } from '../lexicon.fixture.ts';

const lexicon: Lexicon = await testLexicon();
/** The persons of a text, for whom each acts. */
const persons = (text: string, date: string, _language: Language): string =>
  read(text, { lexicon, date, hash: '' })
    .actors.filter((a) => a.kind === 'person')
    .map((a) => `${a.name} ${a.code}`)
    .join(', ');

describe('whom a person acts for', () => {
  it.each([
    ['a leader named in full', 'France received Hamani Diori in Paris.', '1968-05-02', 'Hamani Diori NER.GOV'],
    [
      'a rebel leader acts for his rebels',
      'Jonas Savimbi rejected the truce in Angola.',
      '1988-05-02',
      'Jonas Savimbi AGO.REB',
    ],
    [
      'who changed sides acts as he did that year',
      'Joseph Luns warned Iceland. "We shall see," Luns said.',
      '1973-05-20',
      'Joseph Luns NATO',
    ],
    [
      'and before it for his own state',
      'Joseph Luns said the Netherlands would not yield in New Guinea.',
      '1961-05-20',
      'Joseph Luns NLD.GOV',
    ],
    [
      "the text's own words win over the list",
      'Zambian President Robert Mugabe spoke to troops. Norway sent an envoy.',
      '1999-05-02',
      'Robert Mugabe ZMB.GOV',
    ],
    [
      'a surname alone is nobody of another state than the text gives its bearer',
      'Chadian President Kountche spoke to troops in Chad.',
      '1978-05-02',
      'Kountche TCD.GOV',
    ],
    [
      'of two of one surname the first name tells',
      'Joyce Banda flew to Lusaka, where Rupiah Banda received her. Malawi and Zambia signed nothing.',
      '2012-05-02',
      'Joyce Banda MWI.GOV, Rupiah Banda ZMB.GOV',
    ],
    [
      'else the state the text is about',
      'Papandreou put the Greek army on alert. Athens closed the air space of Greece.',
      '1987-03-27',
      'Andreas Papandreou GRC.GOV',
    ],
    [
      'a surname alone where no state of its bearer is named says nothing',
      'Kountche agreed. Norway and Sweden did not.',
      '1978-05-02',
      '',
    ],
    ['nor does it in a text of another time', 'Kountche agreed, said officials in Niger.', '2019-05-02', ''],
    [
      'a stranger with another first name is not the leader',
      'Cardinal Pascual Kountche said Niger needed rain.',
      '1978-05-02',
      'Pascual Kountche NER.ELI',
    ],
    [
      'an accent or another spelling of the first name is the same man',
      'Hissène Habré fled from Chad. Seyni Kountché let him into Niger.',
      '1984-05-02',
      'Hissène Habré TCD.GOV, Seyni Kountche NER.GOV',
    ],
    [
      'a surname that is a common word stands alone only after the whole name',
      'Geoffrey Palmer asked Fiji to wait. New Zealand would help, Palmer said. A palmer came by.',
      '1989-12-01',
      'Geoffrey Palmer NZL.GOV',
    ],
  ])('%s', (_, text, date, expected) => {
    expect(persons(text, date, 'en')).toBe(expected);
  });

  it.each([
    [
      'в косвенных падежах',
      'Войска Нигера присягнули Сейни Кунче. В Анголе Жонасу Савимби не поверили.',
      '1978-05-02',
      'Seyni Kountche NER.GOV, Jonas Savimbi AGO.REB',
    ],
    [
      'слова текста важнее списка',
      'Президент Замбии Роберт Мугабе обратился к войскам.',
      '1999-05-02',
      'Robert Mugabe ZMB.GOV',
    ],
    ['фамилия без страны ничего не говорит', 'Кунче согласился. Норвегия и Швеция промолчали.', '1978-05-02', ''],
    [
      'по имени различаются однофамильцы',
      'Джойс Банда вылетела в Лусаку, где её принял Рупия Банда.',
      '2012-05-02',
      'Joyce Banda MWI.GOV, Rupiah Banda ZMB.GOV',
    ],
  ])('%s', (_, text, date, expected) => {
    expect(persons(text, date, 'ru')).toBe(expected);
  });

  it.each([
    [
      'الاسم الكامل',
      'وصل سيني كونتشي إلى باريس، ورفض جوناس سافيمبي الهدنة في أنغولا.',
      '1978-05-02',
      'Seyni Kountche NER.GOV, Jonas Savimbi AGO.REB',
    ],
    ['كلام النص قبل القائمة', 'قال رئيس زامبيا روبرت موغابي إن القوات باقية.', '1999-05-02', 'Robert Mugabe ZMB.GOV'],
    [
      'كتابة أخرى للغين',
      'اجتمع باكيلي مولوزي مع جوران سفيلانوفيتش في بلغراد.',
      '2001-05-02',
      'Bakili Muluzi MWI.GOV, Goran Svilanovic YUG.GOV',
    ],
  ])('%s', (_, text, date, expected) => {
    expect(persons(text, date, 'ar')).toBe(expected);
  });
});
